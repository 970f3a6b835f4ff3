// The way through the system that a newcomer is shown in the workbench: the programme's real work, each step by the
// person whose work it is. Later duties add their steps here.

import type { Host } from '../../local/host';
import type { TourStep } from '../../local/workbench/workbench';
import { sampleOffice } from './office';

const ANA = 'ana@oim.example';

const MAIN_JOB: readonly TourStep[] = [
  {
    as: '',
    place: '#/formularios',
    title: 'Llene la solicitud',
    what: 'Como una familia en su teléfono, sin cuenta. Al enviarla lee en cuántos días la buscarán.',
  },
  {
    as: ANA,
    place: '#/hojas',
    title: 'Vea el caso en su hoja',
    what: 'El caso, sus personas y su carpeta ya están. Lo que solo ve Protección está en otro libro, que Ana no puede abrir.',
  },
  {
    as: ANA,
    place: '#/paginas/movimiento',
    title: 'Capture el movimiento',
    what: 'Tramos, documento de cada persona y si acepta que se avise a su país. La página dice qué falta. Al final, prepare el aviso.',
  },
  {
    as: ANA,
    place: '#/correo',
    title: 'Envíe el aviso',
    what: 'El borrador espera en el buzón del programa, con los nombres solo en su anexo. Lo lee y lo envía una persona.',
  },
  {
    as: ANA,
    place: '#/actividad',
    title: 'Deje pasar un cuarto de hora',
    what: 'El registro nota que el aviso salió y archiva lo que de verdad se mandó.',
  },
  {
    as: ANA,
    place: '#/drive',
    title: 'Mire las carpetas',
    what: 'La carpeta del movimiento guarda el correo y su PDF; el índice de cada caso los nombra.',
  },
  {
    as: ANA,
    place: '#/paginas/hoy',
    title: 'Vea lo que espera hoy',
    what: 'Lo de Ana y su oficina, cada cosa con el camino a donde se resuelve. Desde ahí se busca a alguien y se abre un caso sin nombrarlo.',
  },
  {
    as: ANA,
    place: '#/paginas/atencion',
    title: 'Atienda a quien viene a preguntar',
    what: 'En cinco toques y sin nombre. En Agenda están las citas del día, y de cada una se copia un mensaje para WhatsApp.',
  },
];

const INSTALL: readonly TourStep[] = [
  {
    as: sampleOffice.roleAccount,
    place: '#/paginas/instalar',
    title: 'Instale el registro',
    what: 'Como la cuenta del registro: una página hace los libros, los formularios, las carpetas y los disparadores.',
  },
  {
    as: sampleOffice.roleAccount,
    place: '#/paginas/directorio',
    title: 'Escriba el directorio',
    what: 'Oficina, personal, misiones y puntos de acceso. Después, cualquiera del personal puede empezar.',
  },
];

/** In a world without triggers nothing has been installed yet. */
export const tourOf = (host: Host): readonly TourStep[] => (host.triggers().length === 0 ? INSTALL : MAIN_JOB);

// Module 5: what the journey needs. Health, courts and functional needs are for Protección; Registro hears of other
// requirements, of everybody alike.

import { day, line, lines, page, pick, ticks, type ShortPages } from '../../../kernel/short-form';
import { INM_PAPERS, YES_NO, YES_NO_UNSURE } from '../codes';
import { gates } from './gates';

export const journey: ShortPages = {
  version: 1,
  title: 'Entrevista 5: preparación del viaje',
  pages: [
    ...gates('papers'),
    page('papers', 'Salir de México', [
      pick('inmPaper!', '¿Qué papel del INM tiene?', INM_PAPERS),
      day('inmDeadline', 'Plazo que dice el papel'),
      pick('court*', '¿Hay algo pendiente con un juzgado o fiscalía que le impida salir?', YES_NO_UNSURE),
    ]),
    page('needs', 'Para viajar bien', [
      ticks(
        'help!*',
        '¿Necesita ayuda para caminar, ver, oír, comunicarse o cargar equipaje?',
        {
          walk: 'Caminar',
          see: 'Ver',
          hear: 'Oír',
          communicate: 'Comunicarse',
          luggage: 'Cargar equipaje',
          none: 'Ninguna',
        },
        { help: 'Solo qué ayuda; no por qué.' },
      ),
      pick('medicine*', '¿Toma medicina diaria que deba llevar?', YES_NO),
      pick('pregnant*', '¿Está o podría estar embarazada?', YES_NO_UNSURE, { help: 'Solo adultas y adolescentes.' }),
      line('weeks*', 'Si lo está: semanas o fecha probable'),
      pick('unfit*', '¿Un médico le dijo que no viaje?', YES_NO),
      lines('infant', 'Si viaja con bebé: edad exacta, leche, asiento'),
      pick('hasFlown', '¿Ha viajado en avión?', YES_NO),
      lines('cannotTravel', 'Fechas en que no puede viajar'),
    ]),
  ],
};

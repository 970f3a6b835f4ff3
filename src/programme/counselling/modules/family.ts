// Module 2: who travels with whom, and where to. What is asked of children's parents goes to Protección.

import { line, list, page, pick, type ShortPages } from '../../../kernel/short-form';
import { RELATIONS, SEXES } from '../../cases/codes';
import { COUNTRIES } from '../../directory/countries';
import { TIED, YES_NO, YES_NO_UNSURE } from '../codes';
import { gates } from './gates';

/** Whoever joins a case is not its principal, who is in it already. */
const { self: _principal, ...OF_THE_PRINCIPAL } = RELATIONS;

export const family: ShortPages = {
  version: 1,
  title: 'Entrevista 2: familia y viaje',
  pages: [
    ...gates('with'),
    page('with', 'Con quién viaja', [
      pick('relation!', '¿Qué es de la persona principal del caso?', RELATIONS),
      pick('tied!', 'Niñas y niños: ¿con quién tienen documentos que los unen?', TIED),
      line('otherParent*', '¿Dónde está la otra madre o el otro padre?'),
      pick('otherParentKnows*', '¿Lo sabe y autoriza?', YES_NO_UNSURE),
      pick('staysBehind', '¿Alguien de la familia se queda?', YES_NO),
      pick('newcomer!', '¿Viaja alguien que todavía no está en el caso?', YES_NO, {
        goTo: { yes: 'newcomer', no: 'where' },
      }),
    ]),
    page('newcomer', 'Quién falta en el caso', [
      line('newNames!', 'Nombre(s)'),
      line('newSurnames!', 'Apellidos'),
      line('newAge!', 'Edad', {
        validation: { kind: 'integer', min: 0, max: 110, message: { es: 'Escriba los años, de 0 a 110.' } },
      }),
      pick('newSex!', 'Sexo', SEXES),
      list('newNationality!', 'Nacionalidad', COUNTRIES),
      pick('newRelation!', '¿Qué es de la persona principal?', OF_THE_PRINCIPAL),
    ]),
    page('where', 'A dónde quiere llegar', [
      line('destinationCity!', 'Ciudad', { help: 'Sin domicilio.' }),
      line('destinationMunicipality!', 'Municipio'),
      pick('awaited!', '¿Alguien le espera y podemos llamarle?', YES_NO, { goTo: { yes: 'awaited', no: 'submit' } }),
    ]),
    page('awaited', 'Quién le espera', [
      line('awaitedBy', 'Nombre'),
      line('awaitedPhone', 'Teléfono, con clave de país'),
    ]),
  ],
};

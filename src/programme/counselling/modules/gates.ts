// What every module begins with: the link's own code, and that the person is alone and apart. A No ends the form with
// nothing but that answered.

import { day, line, page, pick, type ShortPage } from '../../../kernel/short-form';
import { YES_NO } from '../codes';
import { TOKEN } from './form-keys';

const ANOTHER = 'another';

const gate = (key: string, title: string, next: string) =>
  pick(`${key}!`, title, YES_NO, { goTo: { yes: next, no: ANOTHER } });

/** @param first page that follows; `explained` is asked once, where the interview begins. */
export const gates = (first: string, explained = false): readonly ShortPage[] => [
  page('start', 'Antes de empezar', [
    line(`${TOKEN}!`, 'Código (ya viene puesto)', { help: 'No lo cambie.' }),
    gate('alone', '¿Está la persona sola con usted y en un lugar donde no se oye?', 'apart'),
  ]),
  page(ANOTHER, 'Mejor otro día', [], {
    help: 'Acuerden otro momento o lugar. No se guarda nada más que esto; el mismo enlace sirve después.',
    then: 'submit',
  }),
  page('apart', 'Antes de empezar', [
    day('heldOn', '¿Qué día es la entrevista?', { help: 'Solo si no es hoy.' }),
    gate('apart', '¿Cada persona adulta se entrevista por separado?', explained ? 'explained' : first),
  ]),
  ...(explained
    ? [
        page('explained', 'Antes de empezar', [
          line('interpreter', 'Intérprete, si hay: nombre'),
          pick('trusted*', '¿Es de confianza para la persona?', YES_NO),
          gate(
            'explained',
            'Le expliqué: es gratis, voluntario y confidencial; puede parar, no contestar o cambiar de opinión',
            first,
          ),
        ]),
      ]
    : []),
];

// Module 6: what is agreed. Each recipient has an answer of its own: what nobody answered was not allowed.

import { day, line, lines, list, page, pick, type ShortPages } from '../../../kernel/short-form';
import { CONSENT_FORMS, CONSENT_RECIPIENTS } from '../../cases/codes';
import { FUNDS, TEXT_LANGUAGES, YES_NO } from '../codes';
import { consentKey, RECIPIENTS } from './form-keys';
import { gates } from './gates';

/** Without these nobody can travel. */
const NECESSARY: readonly string[] = ['originMission', 'inm', 'airline'];

export const closing: ShortPages = {
  version: 1,
  title: 'Entrevista 6: cierre',
  pages: [
    ...gates('agreed'),
    page('agreed', 'Con quién se comparte', [
      ...RECIPIENTS.map((recipient) =>
        pick(`${consentKey(recipient)}!`, `¿Acepta que se informe a: ${CONSENT_RECIPIENTS[recipient]}?`, YES_NO, {
          help: NECESSARY.includes(recipient) ? 'Necesario para viajar.' : 'Opcional.',
        }),
      ),
      pick('how!', '¿Cómo lo dijo y firmó la declaración?', CONSENT_FORMS),
    ]),
    page('declared', 'Declaración', [
      list('declarationLanguage!', 'Idioma de la declaración', TEXT_LANGUAGES),
      pick('declarationRead!', '¿Se le leyó en voz alta?', YES_NO),
      line('declarationText', 'Versión del texto'),
      line('witness', 'Testigo, si puso su huella'),
    ]),
    page('next', 'Lo que sigue', [
      line('safeChannel!', 'Canal seguro y hora para llamar'),
      pick('fund', 'Fondo propuesto', FUNDS, { help: 'Lo decide otra persona.' }),
      lines('promises', 'Compromisos que hice'),
      day('promisesDue', 'Para el día'),
      day('appointment!', 'Próxima cita'),
      line('appointmentTime', 'Hora de la cita', {
        validation: {
          kind: 'pattern',
          pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
          message: { es: 'Escriba la hora así: 09:30.' },
        },
      }),
      line('appointmentPlace', 'Lugar de la cita', {
        help: 'Con hora y lugar queda en la agenda; sin ellos queda como tarea.',
      }),
    ]),
  ],
};

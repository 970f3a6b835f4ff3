// Module 3: the person's own will. All of it is for Protección, and none of it is free text: a story stands nowhere.

import { page, pick, ticks, type ShortPages } from '../../../kernel/short-form';
import { YES_NO, YES_NO_UNSURE } from '../codes';
import { gates } from './gates';

const REASONS = {
  family: 'Reunirse con su familia',
  illness: 'Enfermedad o muerte en la familia',
  transit: 'Lo que vivió en el camino o aquí',
  conditions: 'Falta de dinero o de trabajo',
  noWay: 'No hay cómo seguir',
  home: 'Extraña su casa',
  work: 'Trabajo o estudio allá',
  papers: 'Perdió sus papeles',
  other: 'Otra razón',
} as const;

export const decision: ShortPages = {
  version: 1,
  title: 'Entrevista 3: decisión',
  pages: [
    ...gates('why'),
    page('why', 'Cómo lo pensó', [
      ticks('reasons*', 'Cuénteme, ¿qué le hizo pensar en regresar?', REASONS, {
        help: 'Escuche y marque; no es obligatorio contestar. No se escribe la historia.',
      }),
      pick('whose*', '¿De quién fue la idea?', { own: 'Suya', together: 'De la familia', others: 'De otra persona' }),
      pick('pressed!*', '¿Alguien le dijo que tenía que regresar, o le prometió o pidió algo?', YES_NO_UNSURE),
      pick('knows*', '¿Sabe cómo están las cosas en su lugar?', {
        talks: 'Sí, habla con gente de allá',
        some: 'Un poco',
        no: 'No',
      }),
      pick('worried!*', '¿Hay algo que le preocupe de volver?', YES_NO, { goTo: { yes: 'stop', no: 'will' } }),
    ]),
    page('stop', 'Hasta aquí', [], {
      help: 'Pidió hablar con Protección: dígale que le buscan hoy. No pregunte más ni escriba lo que le cuente.',
      then: 'submit',
    }),
    page('will', 'Lo que quiere', [
      pick('wouldStill*', 'Si pudiera quedarse con seguridad, ¿también querría regresar?', YES_NO_UNSURE),
      pick('moreDays!*', '¿Quiere pensarlo unos días?', YES_NO),
      pick('returns!*', 'Hoy, ¿quiere regresar?', { yes: 'Sí', no: 'No', unsure: 'Todavía no sé' }),
    ]),
  ],
};

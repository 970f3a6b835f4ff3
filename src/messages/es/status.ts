// Refusals about what happened to people and the status that follows.

import type { ProblemTexts } from '../message';

export const statusProblems: ProblemTexts = {
  'status.day-to-come': { text: 'El {date} todavía no llega.', remedy: 'Ponga el día en que pasó.' },
  'status.before-the-case': {
    text: 'El {date} es antes de que empezara el caso ({first}).',
    remedy: 'Revise el día y el año.',
  },
  'status.no-day': { text: 'Falta el día en que pasó.', remedy: 'Póngalo, aunque se anote después.' },
  'status.no-reason': { text: 'Falta el motivo.', remedy: 'Elija uno de la lista; si ninguno queda, «Otro».' },
  'status.no-reason-said': { text: 'Falta el motivo.', remedy: 'Elija uno de la lista; también está «No quiso decirlo».' },
  'status.no-reopening-reason': { text: 'Falta por qué se reabre.', remedy: 'Elija de la lista lo que más se acerque.' },
  'status.no-day-to-look': { text: 'Falta cuándo volver a ver el caso.', remedy: 'Ponga un día después de hoy: ese día aparece en Hoy.' },
  'status.day-to-look-gone': { text: 'El {date} no es un día después de hoy.', remedy: 'Ponga el día en que el caso debe volver a aparecer en Hoy.' },
  'status.no-age': { text: 'Falta la edad o el año de nacimiento.', remedy: 'Basta con lo que la persona diga.' },
  'status.nobody': { text: 'Falta decir a quién le pasó.', remedy: 'Marque a una persona o a varias.' },
  'status.not-in-case': { text: 'Esa persona no está en este caso.', remedy: 'Vuelva a cargar la página.' },
  'status.few-attempts': {
    text: 'Se le ha buscado {attempts} veces en {days} días; hacen falta {neededAttempts} intentos en {neededDays} días distintos.',
    remedy: 'Anote cada intento en la atención del día, aunque no conteste. Si vino o contestó, se cuenta desde entonces.',
  },
};

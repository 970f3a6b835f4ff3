// Refusals of the daily log.

import type { ProblemTexts } from '../message';

export const dailyProblems: ProblemTexts = {
  'daily.not-in-case': {
    text: 'Esa persona no está en este caso.',
    remedy: 'Elija a alguien del caso, o regístrelo sin decir quién.',
  },
  'daily.too-far': {
    text: 'Para el {date} falta más de un año.',
    remedy: 'Revise el año.',
  },
  'daily.appointment-past': {
    text: 'El {date} ya pasó: no se puede dar cita para ese día.',
    remedy: 'Si ya se vieron, regístrelo como atención; si no, elija hoy o un día que venga.',
  },
  'daily.no-day': {
    text: 'Falta para cuándo.',
    remedy: 'Ponga el día en que alguien lo volverá a ver, aunque sea aproximado.',
  },
  'daily.due-past': {
    text: 'El {date} ya pasó.',
    remedy: 'Elija para cuándo: hoy o un día que venga.',
  },
  'daily.nothing-given': {
    text: 'La cantidad es cero.',
    remedy: 'Escriba cuánto se entregó. Si no se entregó nada, no lo registre.',
  },
  'daily.no-currency': {
    text: 'Falta la moneda del costo.',
    remedy: 'Elija pesos o dólares.',
  },
  'daily.no-issuer': {
    text: 'Falta quién dio el recibo.',
    remedy: 'Escriba el nombre del negocio o de la oficina que lo dio.',
  },
  'daily.receipt-used': {
    text: 'Ese recibo ya está registrado (caso {case}).',
    remedy: 'Revise el folio. Si un recibo ampara varias entregas, anótelas en un solo renglón.',
  },
  'daily.line-gone': {
    text: 'Ese renglón ya no está entre los abiertos.',
    remedy: 'Vuelva a cargar la página.',
  },
  'daily.not-yet': {
    text: 'La cita es el {date} a las {time}; todavía no es hora.',
    remedy: 'Márquelo después de esa hora. Si avisó que no viene, cancele la cita o cámbiela de día.',
  },
  'daily.told-already': {
    text: 'Ya se anotó qué fue ese apoyo.',
    remedy: 'Véalo en esta página. Si no es así, corríjalo en el libro Protección, pestaña «Otros apoyos».',
  },
  'daily.marked-meanwhile': {
    text: '{who} ya la marcó: «{state}».',
    remedy: 'Revise con esa persona y, si no es así, márquela otra vez.',
  },
  'daily.not-planned': {
    text: 'Esa cita ya no está programada: «{state}».',
    remedy: 'Si hace falta otra, dé una cita nueva.',
  },
  'daily.handed-meanwhile': {
    text: 'Entretanto pasó a {who}.',
    remedy: 'Hablen entre ustedes y, si hace falta, vuelva a pasarlo.',
  },
};

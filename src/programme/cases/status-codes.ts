// What may happen to a person, and why, in codes with the Spanish words staff read. A code is never reused.
// INVARIANT: no reason tells why somebody is vulnerable, ill, afraid or an asylum seeker: those who must know read it in
// Protección, and everybody else reads *Otros requisitos* or *Otro*.

import { CLOSURE_REASONS } from './codes';

export const EVENTS = {
  informed: 'Recibió información',
  registered: 'Se recibió su solicitud',
  interviewed: 'Se le entrevistó',
  withdrew: 'Desistió',
  paused: 'Quedó en pausa',
  resumed: 'Se retomó',
  'lost-contact': 'Se perdió el contacto',
  closed: 'Se cerró',
  reopened: 'Se reabrió',
} as const;
export type EventKey = keyof typeof EVENTS;

export const WITHDRAWAL_REASONS = {
  changedMind: 'Cambió de opinión',
  staysInMexico: 'Se queda en México',
  goesAlone: 'Regresa por su cuenta',
  goesElsewhere: 'Va a otro lugar',
  familyDecided: 'Decisión familiar',
  waitTooLong: 'No puede esperar más',
  notSaid: 'No quiso decirlo',
  other: 'Otro',
} as const;

export const PAUSE_REASONS = {
  asked: 'Lo pidió la persona',
  thinksItOver: 'Quiere pensarlo',
  waitsForFamily: 'Espera a alguien de su familia',
  waitsForPapers: 'Espera un documento',
  cannotTravelYet: 'No puede viajar en estas fechas',
  otherRequirements: 'Otros requisitos',
  other: 'Otro',
} as const;

export const REOPENING_REASONS = {
  cameBack: 'Volvió a buscarnos',
  closedByMistake: 'Se cerró por error',
  journeyFellThrough: 'El viaje no se hizo',
  newFacts: 'Se supo algo nuevo',
  other: 'Otro',
} as const;

/** Every reason that a change of status may have. */
export const STATUS_REASONS = {
  ...CLOSURE_REASONS,
  ...WITHDRAWAL_REASONS,
  ...PAUSE_REASONS,
  ...REOPENING_REASONS,
} as const;

// Codes of the interview with the Spanish words staff read.
// INVARIANT: what stands in Registro is said in the same words for every person; no list tells why somebody needs
// anything.

import type { Tone } from '../../kernel/tone';

/** In the order in which they are asked. */
export const MODULES = {
  identity: 'Identidad',
  family: 'Familia y viaje',
  decision: 'Decisión',
  information: 'Información dada',
  journey: 'Preparación del viaje',
  closing: 'Cierre',
  screening: 'Tamizaje breve',
} as const;
export type ModuleKey = keyof typeof MODULES;
export const MODULE_KEYS = Object.keys(MODULES) as readonly ModuleKey[];

/** With these a person has been interviewed. */
export const NEEDED: readonly ModuleKey[] = ['identity', 'decision', 'information', 'closing'];

export const LINK_STATES = {
  open: 'Enlace abierto',
  postponed: 'Se dejó para otro día',
  received: 'Recibido',
} as const;
export const LINK_TONES: Readonly<Record<keyof typeof LINK_STATES, Tone>> = {
  open: 'going',
  postponed: 'attention',
  received: 'good',
};

export const REVIEWS = { pending: 'Pendiente', done: 'Hecha' } as const;
export const REQUIREMENTS = { pending: 'Pendiente', ready: 'Listo' } as const;

export const YES_NO = { yes: 'Sí', no: 'No' } as const;
export const YES_NO_UNSURE = { yes: 'Sí', no: 'No', unsure: 'No sé' } as const;

export const SIGNING = {
  signs: 'Lee y firma',
  readAloud: 'Prefiere que le lean, y firma',
  fingerprint: 'Prefiere que le lean y poner su huella',
} as const;
export const PAPERS = { original: 'Original', copy: 'Copia', photo: 'Foto' } as const;
export const HOLDERS = {
  person: 'La persona',
  family: 'Su familia',
  other: 'Alguien más',
  lost: 'Está perdido',
} as const;
export const TIED = {
  both: 'Con las dos personas que son sus padres',
  one: 'Con una sola',
  none: 'Con nadie todavía',
  notApplicable: 'No viajan niñas ni niños',
} as const;
export const TOPICS = {
  alternatives: 'Alternativas en México',
  programme: 'Qué da y qué no da el programa',
  time: 'Cuánto tarda',
  exit: 'Qué registra el INM de la salida y qué implica para volver',
  papers: 'Papeles y consulado',
  withdrawing: 'Derecho a desistir hasta abordar',
  complaints: 'Quejas',
} as const;
export const OWN_WORDS = { yes: 'Sí, lo dijo bien', helped: 'Con ayuda', notYet: 'Todavía no' } as const;
export const INM_PAPERS = { oficio: 'Oficio', card: 'Tarjeta', none: 'Ninguno' } as const;
export const FUNDS = { rva: 'RVA', other: 'Otro fondo' } as const;
/** Languages in which the declaration and the leaflet exist. */
export const TEXT_LANGUAGES = {
  spa: 'Español',
  eng: 'Inglés',
  fra: 'Francés',
  por: 'Portugués',
  hat: 'Kreyòl',
  other: 'Otro, por intérprete',
} as const;

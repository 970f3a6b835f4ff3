// Codes of the daily log with the Spanish words staff read.
// INVARIANT: the same neutral words serve every case: what is given for health or protection is *Otros apoyos* here and
// stands by its own name in Protección alone, and no list says why somebody came.

import type { Tone } from '../../kernel/tone';

export const CONTACT_KINDS = {
  came: 'Vino',
  called: 'Llamó',
  wrote: 'Escribió',
  weCalled: 'Le llamamos',
  weWrote: 'Le escribimos',
} as const;

/** The ones that begin with us. */
export const OURS: readonly string[] = ['weCalled', 'weWrote'];

export const TOPICS = {
  programme: 'Cómo es el programa',
  application: 'Solicitud o estado de su caso',
  appointment: 'Cita',
  documents: 'Documentos y trámites',
  travel: 'Viaje',
  support: 'Apoyos',
  other: 'Otro asunto',
} as const;

export const OUTCOMES = {
  attended: 'Se habló con la persona',
  sent: 'Mensaje enviado',
  message: 'Se dejó recado',
  'no-answer': 'No contestó',
  'wrong-number': 'Número equivocado o fuera de servicio',
} as const;

/** Nobody was met by these. */
export const IN_VAIN: readonly string[] = ['no-answer', 'wrong-number'];

export const DAY_PARTS = { morning: 'En la mañana', afternoon: 'En la tarde', evening: 'En la noche' } as const;

export const AGE_BANDS = { '0-11': '0 a 11', '12-17': '12 a 17', '18-59': '18 a 59', '60+': '60 o más' } as const;

export const PURPOSES = {
  information: 'Información',
  interview: 'Entrevista',
  signing: 'Firma',
  documents: 'Documentos y trámites',
  travel: 'Preparar el viaje',
  other: 'Otro asunto',
} as const;

export const APPOINTMENT_STATES = {
  planned: 'Programada',
  kept: 'Asistió',
  'not-kept': 'No asistió',
  cancelled: 'Cancelada',
  moved: 'Cambiada a otro día',
} as const;
export type AppointmentState = keyof typeof APPOINTMENT_STATES;

export const APPOINTMENT_TONES: Readonly<Record<AppointmentState, Tone>> = {
  planned: 'going',
  kept: 'good',
  'not-kept': 'attention',
  cancelled: 'quiet',
  moved: 'quiet',
};

export const SUPPORTS = {
  food: 'Alimentos',
  kit: 'Kit de artículos básicos',
  lodging: 'Hospedaje',
  transport: 'Transporte local',
  bus: 'Autobús',
  interpretation: 'Interpretación',
  photo: 'Fotografías',
  documentFee: 'Pago de documentos',
  communication: 'Llamada o internet',
  other: 'Otros apoyos',
} as const;

export const UNITS = {
  piece: 'Pieza',
  meal: 'Comida',
  night: 'Noche',
  trip: 'Viaje',
  hour: 'Hora',
  document: 'Documento',
} as const;

/** ISO 4217. */
export const CURRENCIES = { MXN: 'Pesos (MXN)', USD: 'Dólares (USD)' } as const;

export const TASK_KINDS = { note: 'Nota', promise: 'Compromiso', task: 'Tarea' } as const;

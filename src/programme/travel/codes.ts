// Codes of movements with the Spanish words staff read.
// INVARIANT: an assistance says what to have ready on arrival, never why somebody needs it.

import type { Tone } from '../../kernel/tone';

export const MOVEMENT_KINDS = { individual: 'Individual', family: 'Familia', group: 'Grupo' } as const;

export const MOVEMENT_STATES = {
  planned: 'En preparación',
  departed: 'Salió',
  closed: 'Cerrado',
  cancelled: 'Cancelado',
} as const;
export const MOVEMENT_TONES: Readonly<Record<keyof typeof MOVEMENT_STATES, Tone>> = {
  planned: 'going',
  departed: 'good',
  closed: 'quiet',
  cancelled: 'quiet',
};

/** A mixed itinerary is one whose segments differ. */
export const MODES = { air: 'Avión', bus: 'Autobús' } as const;
export type Mode = keyof typeof MODES;

export const ASSISTANCES = {
  wheelchair: 'Silla de ruedas',
  boarding: 'Acompañamiento en el aeropuerto o terminal',
  interpreter: 'Intérprete',
  communication: 'Apoyo para comunicarse',
  luggage: 'Ayuda con el equipaje',
  childSeat: 'Silla o cuna para bebé',
  transport: 'Traslado a su lugar de destino',
  lodging: 'Hospedaje',
  food: 'Alimentos',
  call: 'Llamada a su familia',
} as const;
export type Assistance = keyof typeof ASSISTANCES;

/** Standing with which nobody is put on a journey, nor told of to those who receive its people. */
export const NOT_TRAVELLING: readonly string[] = ['withdrawn', 'ineligible', 'closed'];

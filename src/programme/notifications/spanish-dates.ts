// Dates and times as a notice writes them in Spanish. Local times stay local; the zone stands beside them.

import { utcOf, weekdayOf } from '../../kernel/time';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;
const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;

const monthOf = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** `03-dic`: as short as a subject needs it. */
export const shortDate = (date: string): string => `${date.slice(8, 10)}-${monthOf(date).slice(0, 3)}`;

/** `03-dic-2026`: narrow, and nobody takes the day for the month. */
export const tableDate = (date: string): string => `${shortDate(date)}-${date.slice(0, 4)}`;

/** `jueves 3 de diciembre de 2026`. */
const longDate = (date: string): string => `${WEEKDAYS[weekdayOf(date.slice(0, 10)) - 1]} ${plainDate(date)}`;

/** `3 de diciembre de 2026`. */
export const plainDate = (date: string): string =>
  `${Number(date.slice(8, 10))} de ${monthOf(date)} de ${date.slice(0, 4)}`;

/** `jueves 3 de diciembre de 2026, 08:05`, from a local time. */
export const longTime = (local: string): string => `${longDate(local)}, ${local.slice(11, 16)}`;

/** `UTC-06:00` at that local time; empty for a zone that is not known. */
export function offsetText(local: string, zone: string): string {
  const [asUtc, real] = [utcOf(local, 'UTC'), utcOf(local, zone)];
  if (asUtc === undefined || real === undefined) return '';
  const minutes = Math.round((asUtc - real) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

// Dates and times in words staff read, made of plain strings: no clock, no zone of the browser.

import { isDate } from '../../kernel/time';
import { kitTexts } from '../../messages/es/pages';

/** `2026-12-03` → `jue 3-dic-2026`. */
export function spokenDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${kitTexts.weekdays[weekday]} ${day}-${kitTexts.months[month - 1]}-${year}`;
}

/** `2026-12-03` → `3-dic-2026`. */
export const plainDate = (date: string): string => spokenDate(date).replace(/^\S+ /, '');

/** `2026-12-03T07:40` → `jue 3-dic-2026, 07:40`. */
export const spokenTime = (local: string): string => `${spokenDate(local)}, ${local.slice(11, 16)}`;

/** The date of an input in words; nothing while it is none. */
export const echoDate = (typed: string): string | undefined => (isDate(typed) ? spokenDate(typed) : undefined);

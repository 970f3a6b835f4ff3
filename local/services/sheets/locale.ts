// How a spreadsheet's locale reads and writes numbers, dates and truth values. Only the locales that offices of the
// programme use, and the one Google gives when none is named; typing in another throws.
// The words and orders are Google's own for these locales as staff know them (assumed, not documented).

import { badRequest } from './ranges';

export interface LocaleRules {
  /** Order of day, month and year in a typed date. */
  readonly dateOrder: 'dmy' | 'mdy';
  readonly datePattern: string;
  readonly trueWord: string;
  readonly falseWord: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly currency: string;
  sheetName(number: number): string;
}

export const DEFAULT_LOCALE = 'en_US';

const ENGLISH: LocaleRules = {
  dateOrder: 'mdy',
  datePattern: 'M/d/yyyy',
  trueWord: 'TRUE',
  falseWord: 'FALSE',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  currency: '$',
  sheetName: (number) => `Sheet${number}`,
};

const MEXICAN: LocaleRules = {
  dateOrder: 'dmy',
  datePattern: 'dd/MM/yyyy',
  trueWord: 'VERDADERO',
  falseWord: 'FALSO',
  months: [
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
  ],
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  currency: '$',
  sheetName: (number) => `Hoja ${number}`,
};

const LOCALES: Readonly<Record<string, LocaleRules>> = { en_US: ENGLISH, es_MX: MEXICAN };

export function localeRules(locale: string): LocaleRules {
  const rules = LOCALES[locale];
  if (rules === undefined) throw new Error(`NotEmulated: Sheets locale ${locale}`);
  return rules;
}

export function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw badRequest(`Invalid time zone: ${timeZone}`); // assumed wording
  }
}

// What Sheets makes of text a person types into a cell: a formula, a truth value, a number, a date, or the text itself.
// In outline: https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED)
// The cases are those of public measurements (`007` is 7, `+5` is a formula) or assumed; what it does not recognise it
// leaves as text, and it never guesses at words. Decimal point and thousands comma, as both known locales have them.
// INVARIANT: a leading apostrophe, or a cell formatted as plain text, keeps every character as typed.

import type { CellFormat, ExtendedValue } from './cell';
import type { LocaleRules } from './locale';
import { dateSerial, timeSerial } from './serial';

export interface Typed {
  /** undefined: the cell is emptied. */
  readonly value: ExtendedValue | undefined;
  /** The format Sheets gives a cell that has none yet. */
  readonly numberFormat?: NonNullable<CellFormat['numberFormat']>;
}

export interface TypingContext {
  readonly locale: LocaleRules;
  /** For dates typed without a year. */
  readonly year: number;
  readonly isTextCell: boolean;
}

export function readTyped(text: string, context: TypingContext): Typed {
  if (text === '') return { value: undefined };
  if (text.startsWith(`'`)) return { value: { stringValue: text.slice(1) } };
  if (context.isTextCell) return { value: { stringValue: text } };
  // Public measurement: `+5` is kept as the formula `+5`.
  if (/^[=+]./.test(text)) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  return (
    readTruth(trimmed, context.locale) ??
    readNumber(trimmed, context.locale) ??
    readMoment(trimmed, context) ?? { value: { stringValue: text } }
  );
}

function readTruth(text: string, locale: LocaleRules): Typed | undefined {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.trueWord) return { value: { boolValue: true } };
  if (word === 'FALSE' || word === locale.falseWord) return { value: { boolValue: false } };
  return undefined;
}

const NUMBER = /^(-?)(\$?)\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?\s?(%?)$/;

function readNumber(text: string, locale: LocaleRules): Typed | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = '', currency = '', digits = '', exponent, percent = ''] = match;
  const plain = Number(`${sign}${digits.replace(/,/g, '')}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(plain)) return undefined;
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent !== '') {
    // Divided as decimal text: 0.1 % is 0.001 and not its neighbour.
    const value = Number(`${plain}e-2`);
    return numberTyped(Number.isNaN(value) ? plain / 100 : value, 'PERCENT', `0${decimals}%`);
  }
  if (currency !== '') return numberTyped(plain, 'CURRENCY', `"${locale.currency}"#,##0.00`);
  if (exponent !== undefined) return numberTyped(plain, 'SCIENTIFIC', '0.00E+00');
  return digits.includes(',') ? numberTyped(plain, 'NUMBER', `#,##0${decimals}`) : { value: { numberValue: plain } };
}

function numberTyped(numberValue: number, type: string, pattern: string): Typed {
  return { value: { numberValue }, numberFormat: { type, pattern } };
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap])\.?\s?m\.?)?$/i;

function readMoment(text: string, context: TypingContext): Typed | undefined {
  const time = readTime(text);
  if (time !== undefined) return { value: { numberValue: time }, numberFormat: { type: 'TIME' } };
  const day = readDay(text, context);
  if (day !== undefined) return { value: { numberValue: day }, numberFormat: { type: 'DATE' } };
  const split = /^(.+?)(?:[ T]|,\s)\s*(\d{1,2}:\d{2}.*)$/i.exec(text);
  const [date, clock] = [readDay(split?.[1] ?? '', context), readTime(split?.[2] ?? '')];
  if (date === undefined || clock === undefined) return undefined;
  return { value: { numberValue: date + clock }, numberFormat: { type: 'DATE_TIME' } };
}

function readTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '0', half] = match;
  const hour = Number(hours);
  if (half === undefined) return timeSerial(hour, Number(minutes), Number(seconds));
  if (hour < 1 || hour > 12) return undefined;
  return timeSerial((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), Number(minutes), Number(seconds));
}

function readDay(text: string, { locale, year }: TypingContext): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (figures !== null) {
    const [first, second] = [Number(figures[1]), Number(figures[3])];
    const [day, month] = locale.dateOrder === 'dmy' ? [first, second] : [second, first];
    return dateSerial(fullYear(figures[4], year), month, day);
  }
  const words = /^(\d{1,2})(?:-|\s(?:de\s)?)([\p{L}.]{3,})(?:(?:-|\s(?:de\s)?)(\d{4}|\d{2}))?$/iu.exec(text);
  const month = words === null ? 0 : monthNumber(words[2] ?? '', locale);
  return words === null || month === 0 ? undefined : dateSerial(fullYear(words[3], year), month, Number(words[1]));
}

function monthNumber(word: string, { months }: LocaleRules): number {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  return months.findIndex((name) => [name.toLowerCase(), name.toLowerCase().slice(0, 3)].includes(wanted)) + 1;
}

// Two figures below 50 belong to this century (assumed).
function fullYear(figures: string | undefined, year: number): number {
  if (figures === undefined) return year;
  const number = Number(figures);
  if (figures.length === 4) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

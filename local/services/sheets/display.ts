// What a person sees in a cell: its value under the cell's number format. The pattern language as far as the project's
// formats use it; a formula shows its own text, because nothing here calculates.
// documented: https://developers.google.com/workspace/sheets/api/guides/formats

import type { CellFormat, StoredCell } from './cell';
import { toRecord } from './cell';
import type { LocaleRules } from './locale';
import type { DateParts } from './serial';
import { partsOf } from './serial';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

export function displayText(cell: StoredCell, format: CellFormat, locale: LocaleRules): string {
  const { v, f } = toRecord(cell);
  if (f !== undefined) return f;
  if (v === undefined) return '';
  if (typeof v === 'boolean') return v ? locale.trueWord : locale.falseWord;
  return typeof v === 'string' ? displayString(v, format.numberFormat) : displayNumber(v, format.numberFormat, locale);
}

/** A fourth part of a pattern is for texts; `@` in it is the text itself (documented: number format syntax). */
function displayString(text: string, format: NumberFormat | undefined): string {
  const part = format?.pattern?.split(';')[3];
  return part === undefined ? text : part.split('@').map(literal).join(text);
}

function displayNumber(value: number, format: NumberFormat | undefined, locale: LocaleRules): string {
  const type = format?.type ?? 'NUMBER_FORMAT_TYPE_UNSPECIFIED';
  const pattern = format?.pattern ?? defaultPattern(type, locale);
  if (type === 'DATE' || type === 'TIME' || type === 'DATE_TIME') return displayMoment(value, pattern, locale);
  if (pattern === '' || pattern === '@') return plainNumber(value);
  return patternedNumber(value, pattern);
}

function defaultPattern(type: string, locale: LocaleRules): string {
  const patterns: Record<string, string> = {
    DATE: locale.datePattern,
    TIME: 'H:mm:ss',
    DATE_TIME: `${locale.datePattern} H:mm:ss`,
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: `"${locale.currency}"#,##0.00`,
    SCIENTIFIC: '0.00E+00',
  };
  return patterns[type] ?? '';
}

/** Ten figures at most, as an unformatted cell shows. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(10)));
}

function patternedNumber(value: number, pattern: string): string {
  const [positive = '', negative] = pattern.split(';');
  const section = value < 0 && negative !== undefined ? negative : positive;
  const match = /[#0,]*[#0](?:\.[#0]+)?(E\+00)?/.exec(section);
  if (match === null) return literal(section);
  const [core, scientific] = match;
  const scaled = section.includes('%') ? value * 100 : value;
  const absolute = Math.abs(scaled);
  const text = scientific === undefined ? decimal(absolute, core) : inPowers(absolute);
  const sign = value < 0 && negative === undefined ? '-' : '';
  return `${sign}${literal(section.slice(0, match.index))}${text}${literal(section.slice(match.index + core.length))}`;
}

function decimal(value: number, core: string): string {
  const [whole = '', fraction = ''] = core.split('.');
  const [integer = '', decimals = ''] = value.toFixed(fraction.length).split('.');
  const digits = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  let length = decimals.length;
  while (length > 0 && fraction[length - 1] === '#' && decimals[length - 1] === '0') length -= 1;
  return length === 0 ? grouped : `${grouped}.${decimals.slice(0, length)}`;
}

function inPowers(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

function literal(text: string): string {
  return text
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/"/g, '');
}

const TOKENS = /"[^"]*"|\\.|am\/pm|y+|m+|d+|h+|s+|./gi;

function displayMoment(value: number, pattern: string, locale: LocaleRules): string {
  const parts = partsOf(value);
  const tokens = pattern.match(TOKENS) ?? [];
  const isHalved = /am\/pm/i.test(pattern);
  let isAfterHour = false;
  return tokens
    .map((token, at) => {
      const letter = token.charAt(0).toLowerCase();
      // `m` is minutes after hours and before seconds, months elsewhere (documented).
      const isMinutes = letter === 'm' && (isAfterHour || nextLetter(tokens, at) === 's');
      if (/[a-z]/i.test(letter)) isAfterHour = letter === 'h';
      return isMinutes ? padded(parts.minute, token) : momentToken(token, parts, locale, isHalved);
    })
    .join('');
}

function nextLetter(tokens: readonly string[], at: number): string {
  return (tokens.slice(at + 1).find((token) => /^[a-z]/i.test(token)) ?? '').charAt(0).toLowerCase();
}

function momentToken(token: string, parts: DateParts, locale: LocaleRules, isHalved: boolean): string {
  const month = locale.months[parts.month - 1] ?? '';
  const weekday = locale.weekdays[parts.weekday] ?? '';
  const hour = isHalved ? parts.hour % 12 || 12 : parts.hour;
  if (/^am\/pm$/i.test(token)) return parts.hour < 12 ? 'a. m.' : 'p. m.';
  if (/^y+$/i.test(token)) return token.length > 2 ? String(parts.year) : String(parts.year).slice(-2);
  if (/^m+$/i.test(token)) return figuresOrName(parts.month, month, token);
  if (/^d+$/i.test(token)) return figuresOrName(parts.day, weekday, token);
  if (/^h+$/i.test(token)) return padded(hour, token);
  if (/^s+$/i.test(token)) return padded(parts.second, token);
  return token.startsWith('"') ? token.slice(1, -1) : token.replace(/^\\/, '');
}

/** `mm` is figures, `mmm` the name's beginning, `mmmm` the name. */
function figuresOrName(figures: number, name: string, token: string): string {
  if (token.length <= 2) return padded(figures, token);
  return token.length === 3 ? name.slice(0, 3) : name;
}

function padded(value: number, token: string): string {
  return String(value).padStart(Math.min(token.length, 2), '0');
}

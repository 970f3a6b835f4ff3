// Text as it may be stored. Free text: LF line breaks, no control characters but TAB and LF, everything else as typed.
// What is written on one line, names above all, loses besides what nobody sees: an override of direction makes a name read
// as another one in a mail or on a receipt, and a blank without width makes two names of one.
// Google Sheets keeps neither CR nor C0 controls faithfully (platform: assumed, probe P10), so they are settled here,
// once, and the caller says so. Half of a surrogate pair is no character: UTF-8 cannot carry it anywhere.

const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu;

/**
 * Unicode's own list of what is shown as nothing (DerivedCoreProperties, Default_Ignorable_Code_Point): marks, overrides and
 * isolates of direction, joiners, blanks without width, the byte order mark, fillers. No language of the programme writes a
 * name with any of them.
 */
const UNSEEN = /\p{DI}/gu;

export interface Cleaned {
  readonly text: string;
  /** True when something other than a line break was dropped. */
  readonly dropped: boolean;
}

export function cleanText(text: string): Cleaned {
  const lines = text.replace(/\r\n?/g, '\n');
  const clean = lines.replace(CONTROLS, '');
  return { text: clean, dropped: clean.length !== lines.length };
}

/** What is written on one line; a line break is left for whoever refuses it. */
export function cleanLine(line: string): Cleaned {
  const { text, dropped } = cleanText(line);
  const seen = text.replace(UNSEEN, '').replace(/\t/g, ' ');
  return { text: seen, dropped: dropped || seen.length !== text.length };
}

/** Cleans every text inside plain JSON, each as one line. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanLine(value).text;
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)]));
}

/** For a cell of a page, mail or document: HTML's five special characters as entities. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

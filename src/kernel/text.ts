// Free text as it may be stored: LF line breaks, no control characters but TAB and LF, everything else as typed.
// Google Sheets keeps neither CR nor C0 controls faithfully (platform: assumed, probe P10), so they are settled here,
// once, and the caller says so. Half of a surrogate pair is no character: UTF-8 cannot carry it anywhere.

const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu;

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

/** Cleans every text inside plain JSON. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text;
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)]));
}

/** For a cell of a page, mail or document: HTML's five special characters as entities. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

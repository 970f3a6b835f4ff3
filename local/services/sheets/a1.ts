// Ranges as people write them: `'Título con espacios'!A3:C`, `Casos!5:9`, `A:C`, `B2`, a tab's bare title.
// documented: https://developers.google.com/workspace/sheets/api/guides/concepts#cell
// It does not know which tabs exist; named ranges and R1C1 notation are not emulated and so are not ranges here.
// INVARIANT: what is written by `formatA1` reads back as the same rectangle.

import type { Rectangle, Span } from './bounds';

export interface A1Range extends Rectangle {
  /** undefined: the first tab. */
  readonly title: string | undefined;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** undefined when the text is no range; a bare word is read as a title. */
export function parseA1(text: string): A1Range | undefined {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/s.exec(text);
  if (quoted !== null) return withTitle((quoted[1] ?? '').replace(/''/g, `'`), quoted[2]);
  if (text.startsWith(`'`)) return undefined;
  const mark = text.lastIndexOf('!');
  if (mark > 0) return withTitle(text.slice(0, mark), text.slice(mark + 1));
  const cells = parseCells(text);
  if (cells !== undefined) return { title: undefined, ...cells };
  return text === '' ? undefined : withTitle(text, undefined);
}

/** A cell's address such as `B2`, zero-based. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const cells = /[:!]/.test(text) ? undefined : parseCells(text);
  return cells === undefined ? undefined : { row: cells.rows.from, column: cells.columns.from };
}

/** In Google's canonical form; open ends stay open. */
export function formatA1(title: string, { rows, columns }: Rectangle): string {
  const start = `${columnLetters(columns.from)}${rows.from + 1}`;
  const isWholeColumns = rows.from === 0 && rows.to === null && columns.to !== null;
  if (rows.to === null && columns.to === null && rows.from === 0 && columns.from === 0) return quoteTitle(title);
  if (isWholeColumns) {
    return `${quoteTitle(title)}!${columnLetters(columns.from)}:${columnLetters((columns.to ?? 0) - 1)}`;
  }
  const end = `${columns.to === null ? '' : columnLetters(columns.to - 1)}${rows.to ?? ''}`;
  return `${quoteTitle(title)}!${start}${end === start || end === '' ? '' : `:${end}`}`;
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** Quoted where Google quotes: seen in public measurements of titles and the ranges returned for them. */
export function quoteTitle(title: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(title) || /^R\d*C\d*$/i.test(title);
  return isPlain && !looksLikeCell ? title : `'${title.replace(/'/g, `''`)}'`;
}

function withTitle(title: string, cells: string | undefined): A1Range | undefined {
  const whole: Span = { from: 0, to: null };
  if (cells === undefined) return { title, rows: whole, columns: whole };
  const rectangle = parseCells(cells);
  return rectangle === undefined ? undefined : { title, ...rectangle };
}

function parseCells(text: string): Rectangle | undefined {
  const [first, second, ...more] = text.split(':');
  const left = parseCorner(first);
  const right = second === undefined ? left : parseCorner(second);
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const isOneCell = second === undefined;
  if (isOneCell && (left.row === undefined || left.column === undefined)) return undefined;
  // `3:C` and `C:3` are not ranges; `A3:C` and `A3:9` are open on one side.
  if (left.row === undefined && right.row !== undefined) return undefined;
  if (left.column === undefined && right.column !== undefined) return undefined;
  return { rows: spanOf(left.row, right.row), columns: spanOf(left.column, right.column) };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string | undefined): Corner | undefined {
  const match = CORNER.exec(text ?? '');
  if (match === null || text === undefined || text === '') return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function spanOf(first: number | undefined, last: number | undefined): Span {
  if (first === undefined) return { from: 0, to: null };
  if (last === undefined) return { from: first, to: null };
  return { from: Math.min(first, last), to: Math.max(first, last) + 1 };
}

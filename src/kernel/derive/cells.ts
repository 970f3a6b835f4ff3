// Row ↔ cells: the one place that knows how each kind of value stands in a sheet.
// A choice stands as its Spanish label, a date as a serial number without zone, an instant as UTC text, JSON as text
// spread over as many cells as the column declares (a cell holds 50,000 characters, platform limit).
// INVARIANT: no text is stored but cleaned, whoever brought it: a form, a page, a cell.
// INVARIANT: fromCells(toCells(values)) gives the same values back, an empty text or list as null.

import { problem, type Problem } from '../problem';
import type { Cell } from '../ports';
import type { Codes, Column, Row, Table, Values } from '../table';
import { cleanLine, cleanText, type Cleaned } from '../text';
import { isDate, isLocalTime } from '../time';
import { withoutSign, withSign } from '../tone';

/** Characters of JSON in one cell: below Google's 50,000 with room to spare. */
const CELL_SHARE = 45_000;
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

export const SYSTEM_KEYS = ['seal', 'updatedAt', 'updatedBy'] as const;

/** A column's place in its tab. */
export interface Place {
  readonly key: string;
  readonly column: Column;
  /** Zero-based. */
  readonly at: number;
  readonly width: number;
}

const systemText = (label: string): Column => ({ kind: 'text', label, sensitivity: 'open', derived: true });
const ID_COLUMN = systemText('ID');
const SYSTEM_COLUMNS: readonly (readonly [string, Column])[] = [
  ['seal', systemText('Sello')],
  ['updatedAt', systemText('Actualizado')],
  ['updatedBy', systemText('Actualizado por')],
];

/** All columns of a tab from left to right. */
export function placesOf(table: Table): readonly Place[] {
  const entries: (readonly [string, Column])[] = [['id', ID_COLUMN], ...Object.entries(table.columns)];
  if (table.system !== true) entries.push(...SYSTEM_COLUMNS);
  let at = 0;
  return entries.map(([key, column]) => {
    const width = column.kind === 'json' ? (column.cells ?? 1) : 1;
    const place = { key, column, at, width };
    at += width;
    return place;
  });
}

export const widthOf = (table: Table): number => placesOf(table).reduce((sum, place) => sum + place.width, 0);

const serialOf = (text: string): number =>
  Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`) / DAY_MS + SERIAL_OF_1970;

/** The date (with its minute) of a serial number; undefined when no calendar holds it: a person may type any number. */
function textOf(serial: number, withTime: boolean): string | undefined {
  // A serial is a fraction of a day: whole minutes come back only after rounding, and a day is over only at midnight.
  const minutes = withTime ? Math.round((serial - SERIAL_OF_1970) * 1440) : Math.floor(serial - SERIAL_OF_1970) * 1440;
  const date = new Date(minutes * 60_000);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return isDate(text.slice(0, 10)) ? text.slice(0, withTime ? 16 : 10) : undefined;
}

/** The cells of one value; as many as the column is wide. */
export function cellsOf(column: Column, value: unknown): Cell[] {
  if (column.kind === 'json') return jsonCells(value, column.cells ?? 1);
  if (value === null || value === undefined || value === '') return [null];
  switch (column.kind) {
    case 'choice':
      return [withSign(column.tones?.[String(value)], column.codes[String(value)] ?? String(value))];
    case 'choices':
      return [(value as readonly string[]).map((code) => column.codes[code] ?? code).join('; ') || null];
    case 'flag':
      return [value === true ? 'Sí' : 'No'];
    case 'date':
    case 'localTime':
      return [serialOf(String(value))];
    default:
      return [value as Cell];
  }
}

function jsonCells(value: unknown, width: number): Cell[] {
  const text = value === null || value === undefined ? '' : JSON.stringify(value);
  const cells: Cell[] = [];
  let from = 0;
  for (let part = 0; part < width; part += 1) {
    const to = endOfShare(text, from);
    cells.push(text.slice(from, to) || null);
    from = to;
  }
  if (from < text.length) throw new Error(`JSON of ${text.length} characters does not fit ${width} cells`);
  return cells;
}

/** An emoji is two code units: half of one in each of two cells would be stored as neither. */
function endOfShare(text: string, from: number): number {
  const end = from + CELL_SHARE;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : Math.min(end, text.length);
}

/** A text as its column holds it. */
export const cleanFor = (column: Column, text: string): Cleaned =>
  column.kind === 'paragraph' && column.line !== true ? cleanText(text) : cleanLine(text);

/** The value as it comes back from its cells: nothing, an empty text and an empty list are all an empty cell. */
export function storedAs(column: Column, given: unknown): unknown {
  if (given === undefined) return null;
  if (column.kind === 'json') return given;
  const value = typeof given === 'string' ? cleanFor(column, given).text : given;
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Cells of a whole row, in the order of the tab. */
export function toCells(table: Table, row: Readonly<Record<string, unknown>>): Cell[] {
  return placesOf(table).flatMap(({ key, column }) => cellsOf(column, row[key]));
}

const codeOf = (codes: Codes, label: string): string | undefined =>
  Object.keys(codes).find((code) => codes[code] === label) ??
  Object.keys(codes).find((code) => code === label) ??
  typedCode(codes, label);

/** As people type a label: in any case, without its accents, with a blank too many. */
function typedCode(codes: Codes, label: string): string | undefined {
  const fitting = Object.keys(codes).filter((code) => plain(codes[code] ?? '') === plain(label));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

type Read = { readonly value: unknown } | { readonly problem: string };

/** What the cells of one column say, or why they say nothing the column can hold. */
export function valueOf(column: Column, cells: readonly Cell[]): Read {
  const cell = cells[0] ?? null;
  if (cells.some((each) => typeof each === 'object' && each !== null)) return { problem: 'value.formula' };
  if (column.kind === 'json') return jsonOf(cells.map((part) => part ?? '').join(''));
  if (cell === null || cell === '') return { value: null };
  switch (column.kind) {
    case 'integer':
    case 'decimal':
      return typeof cell === 'number' ? { value: cell } : { problem: 'value.not-a-number' };
    case 'date': {
      const date = typeof cell === 'number' ? textOf(cell, false) : String(cell);
      return date !== undefined && isDate(date) ? { value: date } : { problem: 'value.not-a-date' };
    }
    case 'localTime': {
      const time = typeof cell === 'number' ? textOf(cell, true) : String(cell);
      return time !== undefined && isLocalTime(time) ? { value: time } : { problem: 'value.not-a-time' };
    }
    case 'flag':
      return cell === true || plain(String(cell)) === 'si'
        ? { value: true }
        : cell === false || plain(String(cell)) === 'no'
          ? { value: false }
          : { problem: 'value.not-yes-or-no' };
    case 'choice': {
      const code = codeOf(column.codes, column.tones === undefined ? String(cell) : withoutSign(String(cell)));
      return code === undefined ? { problem: 'value.not-in-list' } : { value: code };
    }
    case 'choices': {
      const codes = String(cell)
        .split(/\s*;\s*/)
        .map((label) => codeOf(column.codes, label));
      return codes.includes(undefined) ? { problem: 'value.not-in-list' } : { value: codes };
    }
    default:
      return { value: String(cell) };
  }
}

function jsonOf(text: string): Read {
  if (text === '') return { value: null };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Someone wrote over it by hand. One damaged cell must not make its whole table unreadable.
    return { problem: 'value.pattern' };
  }
}

/** A row from its cells (trailing empty ones may be absent), with a problem for each column that cannot be read. */
export function fromCells(
  table: Table,
  cells: readonly Cell[],
): { readonly row: Row; readonly problems: readonly Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { key, column, at, width } of placesOf(table)) {
    const read = valueOf(column, cells.slice(at, at + width));
    if ('value' in read) values[key] = read.value;
    else {
      values[key] = null;
      problems.push(problem(read.problem, key, { label: column.label }));
    }
  }
  return { row: values as Row & Values, problems };
}

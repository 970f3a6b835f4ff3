// Table → tabs: every tab's fixed number, title, size, key row, headings, formats, validations.
// Numbers are derived from the table's name, so that a write addresses the same tab whatever a person calls it.

import { LOOKUP_CELLS } from '../lookup';
import { MOST_OVERWRITTEN, systemTablesOf } from '../system-tables';
import type { Book, Column, Table } from '../table';
import { withSign } from '../tone';
import { archiveOf } from './archive';
import { placesOf, widthOf } from './cells';

/** Rows above the data: keys (hidden) and headings. */
export const FIRST_ROW = 2;
export const HEADING_ROW = 1;

export interface TabColumn {
  readonly key: string;
  readonly heading: string;
  readonly note: string | null;
  readonly at: number;
  readonly width: number;
  readonly pixels: number;
  readonly format: 'text' | 'date' | 'dateTime' | 'number' | 'file';
  readonly hidden: boolean;
  /** Its cells begin with the sign of a tone, and are coloured by it. */
  readonly signed: boolean;
  /** What a typed value must be for the sheet itself to leave it unmarked; null where anything goes. */
  readonly rule: CellRule | null;
}

/** As far as a sheet can tell; what it cannot tell is judged when the value is taken in. */
export type CellRule =
  | { readonly kind: 'list'; readonly labels: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'email' };

/** Cells that belong to the program: whole columns from a row on, or the row of keys. */
export interface Guarded {
  /** A number of its own, so that it is found again. */
  readonly number: number;
  /** Zero-based, half open; null to the end. */
  readonly rows: readonly [number, number | null];
  readonly columns: readonly [number, number] | null;
}

export interface TabLayout {
  readonly number: number;
  readonly title: string;
  readonly rows: number;
  readonly width: number;
  readonly columns: readonly TabColumn[];
  readonly hidden: boolean;
  /** What is closed to everybody but the role account: all of it, unless people may type here. */
  readonly guarded: readonly Guarded[];
}

/** A positive 31-bit number from a name (FNV-1a): Google lets the maker of a tab choose its sheetId. */
export function numberFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 1 || 1;
}

export const tabOf = (table: Table): number => numberFrom(`${table.book.key}.${table.key}`);
export const archiveTabOf = (table: Table): number => tabOf(archiveOf(table));

const FORMATS: Partial<Record<Column['kind'], TabColumn['format']>> = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  localTime: 'dateTime',
  file: 'file',
};

const PIXELS: Partial<Record<Column['kind'], number>> = {
  integer: 105,
  flag: 80,
  file: 90,
  ref: 190,
  date: 100,
  localTime: 140,
  instant: 160,
  paragraph: 320,
  json: 160,
  text: 160,
};

/** Empty rows a new tab starts with; new records insert their own. */
const SPARE_ROWS = 50;

/** Tabs whose rows are places, all there from the beginning. */
const FIXED_ROWS: Readonly<Record<string, number>> = { lookup: LOOKUP_CELLS, overwritten: MOST_OVERWRITTEN };

function columnsOf(table: Table): readonly TabColumn[] {
  return placesOf(table).map(({ key, column, at, width }) => ({
    key,
    heading: column.label,
    note: noteOf(table, column),
    at,
    width,
    pixels: column.width ?? PIXELS[column.kind] ?? 150,
    format: FORMATS[column.kind] ?? 'text',
    rule: ruleOf(column),
    signed: isSigned(column),
    hidden: !(key in table.columns) || column.technical === true || (table.system !== true && isMachine(column)),
  }));
}

/** What a column is, and where people type, whose it is and how it is written. */
function noteOf({ typed }: Table, column: Column): string | null {
  const whose = isTypedIn(column)
    ? [
        HOW_WRITTEN[column.kind] ?? '',
        ...(column.typed === 'once' ? ['Se escribe una vez, al agregar el renglón.'] : []),
      ]
    : ['Lo llena el registro; no se escribe aquí.'];
  const said = [column.help ?? '', ...(typed === undefined ? [] : whose)].filter((text) => text !== '');
  return said.length > 0 ? said.join('\n') : null;
}

const HOW_WRITTEN: Readonly<Partial<Record<Column['kind'], string>>> = {
  text: 'Una línea de texto.',
  paragraph: 'Texto libre.',
  choice: 'Se elige de la lista.',
  choices: 'Una o varias de la lista, separadas por punto y coma.',
  flag: 'Sí o No.',
  integer: 'Un número entero.',
  decimal: 'Un número.',
  date: 'Día, mes y año: 24/11/2026.',
  localTime: 'Día y hora del lugar: 24/11/2026 07:10.',
  phone: 'Con + y la clave del país: +52 962 000 0000.',
  email: 'Un correo.',
  ref: 'Tal como está en la primera columna de su hoja.',
};

const isSigned = (column: Column): boolean =>
  (column.kind === 'choice' && column.tones !== undefined) || (column.kind === 'text' && column.signed === true);

const isMachine = ({ kind }: Column): boolean => kind === 'json';

function ruleOf(column: Column): CellRule | null {
  switch (column.kind) {
    case 'choice':
      return {
        kind: 'list',
        labels: Object.entries(column.codes).map(([code, label]) => withSign(column.tones?.[code], label)),
      };
    case 'flag':
      return { kind: 'list', labels: ['Sí', 'No'] };
    case 'date':
    case 'localTime':
      return { kind: 'date' };
    case 'integer':
    case 'decimal':
      return { kind: 'number', min: column.min ?? null, max: column.max ?? null };
    case 'email':
      return { kind: 'email' };
    default:
      return null;
  }
}

// --- What is closed ------------------------------------------------------------------------------------------------

const isTypedIn = (column: Column): boolean => column.derived !== true && column.typed !== 'never';

/**
 * The row of keys, and each run of columns that nobody types in, from top to bottom: a range that began at the first
 * record would move down with each row inserted there. They lie across every row, so that Google refuses a sort, a cut
 * and a deletion by hand (likely: reports, not documented).
 */
function guardedIn(table: Table): Guarded[] {
  if (table.typed === undefined) return [{ number: tabOf(table), rows: [0, null], columns: null }];
  const runs: { key: string; from: number; to: number }[] = [];
  for (const { key, column, at, width } of placesOf(table)) {
    if (key in table.columns && isTypedIn(column)) continue;
    const last = runs[runs.length - 1];
    if (last?.to === at) last.to = at + width;
    else runs.push({ key, from: at, to: at + width });
  }
  const numberOf = (what: string): number => numberFrom(`${table.book.key}.${table.key}/${what}`);
  return [
    { number: numberOf('keys'), rows: [0, 1], columns: [0, widthOf(table)] },
    ...runs.map(({ key, from, to }): Guarded => ({
      number: numberOf(key),
      rows: [0, null],
      columns: [from, to],
    })),
  ];
}

function layoutOf(table: Table): TabLayout {
  return {
    number: tabOf(table),
    title: table.title,
    rows: FIRST_ROW + (table.system === true ? (FIXED_ROWS[table.key] ?? SPARE_ROWS) : SPARE_ROWS),
    width: widthOf(table),
    columns: columnsOf(table),
    hidden: table.system === true && table.key !== 'waiting',
    guarded: guardedIn(table),
  };
}

/** All tabs of a book in the order people see them: working tabs, waiting items, archives, system tabs. */
export function layoutsOf(book: Book, tables: readonly Table[]): readonly TabLayout[] {
  const own = tables.filter((table) => table.book.key === book.key);
  const [waiting, ...system] = systemTablesOf(book) as [Table, ...Table[]];
  return [...own, waiting, ...own.filter(({ archive }) => archive !== undefined).map(archiveOf), ...system].map(
    layoutOf,
  );
}

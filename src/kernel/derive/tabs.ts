// Table → tabs: every tab's fixed number, title, size, key row, headings, formats, validations.
// Numbers are derived from the table's name, so that a write addresses the same tab whatever a person calls it.

import { LOOKUP_CELLS } from '../lookup';
import { MOST_OVERWRITTEN, systemTablesOf } from '../system-tables';
import type { Book, Column, Table } from '../table';
import { placesOf, widthOf } from './cells';

/** Rows above the data: keys (hidden) and headings. */
export const FIRST_ROW = 2;

export interface TabColumn {
  readonly key: string;
  readonly heading: string;
  readonly note: string | null;
  readonly at: number;
  readonly width: number;
  readonly pixels: number;
  readonly format: 'text' | 'date' | 'dateTime' | 'number';
  /** Labels to choose from, when the column is a choice. */
  readonly list: readonly string[] | null;
  readonly hidden: boolean;
}

export interface TabLayout {
  readonly number: number;
  readonly title: string;
  readonly rows: number;
  readonly width: number;
  readonly columns: readonly TabColumn[];
  readonly hidden: boolean;
}

/** A positive 31-bit number from a name (FNV-1a): Google lets the maker of a tab choose its sheetId. */
function numberFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 1 || 1;
}

export const tabOf = (table: Table): number => numberFrom(`${table.book.key}.${table.key}`);
export const archiveTabOf = (table: Table): number => numberFrom(`${table.book.key}.${table.key}.archive`);

const FORMATS: Partial<Record<Column['kind'], TabColumn['format']>> = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  localTime: 'dateTime',
};

const PIXELS: Partial<Record<Column['kind'], number>> = {
  integer: 80,
  flag: 70,
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
    note: column.help ?? null,
    at,
    width,
    pixels: column.width ?? PIXELS[column.kind] ?? 150,
    format: FORMATS[column.kind] ?? 'text',
    list: column.kind === 'choice' ? Object.values(column.codes) : column.kind === 'flag' ? ['Sí', 'No'] : null,
    hidden: !(key in table.columns),
  }));
}

function layoutOf(table: Table, archived: boolean): TabLayout {
  return {
    number: archived ? archiveTabOf(table) : tabOf(table),
    title: archived ? (table.archive as string) : table.title,
    rows: FIRST_ROW + (table.system === true ? (FIXED_ROWS[table.key] ?? SPARE_ROWS) : SPARE_ROWS),
    width: widthOf(table),
    columns: columnsOf(table),
    hidden: table.system === true && table.key !== 'waiting',
  };
}

/** All tabs of a book in the order people see them: working tabs, waiting items, archives, system tabs. */
export function layoutsOf(book: Book, tables: readonly Table[]): readonly TabLayout[] {
  const own = tables.filter((table) => table.book.key === book.key);
  const [waiting, ...system] = systemTablesOf(book) as [Table, ...Table[]];
  return [
    ...own.map((table) => layoutOf(table, false)),
    layoutOf(waiting, false),
    ...own.filter((table) => table.archive !== undefined).map((table) => layoutOf(table, true)),
    ...system.map((table) => layoutOf(table, false)),
  ];
}

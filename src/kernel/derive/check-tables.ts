// Definitions of tables → what is wrong with them: everything that the compiler cannot see and that would show only
// when a tab is made, a label is read back or a reference is followed.
// INVARIANT: a definition that passes can be laid out, written and read back in its book.

import { tableId } from '../registry';
import { systemTablesOf, WIDEST_ROW } from '../system-tables';
import type { Book, Codes, Column, Table } from '../table';
import { SYSTEM_KEYS, widthOf } from './cells';
import { layoutsOf } from './tabs';

/** Longest title of a tab (assumed: refused beyond by the Sheets editor, no published figure). */
const LONGEST_TITLE = 100;
/** Characters that a title may not have because an A1 reference or an exported file could not name the tab. */
const UNFIT_TITLE = /[[\]*?:/\\'!]|^\s|\s$|^$/;

/** A defect of the program, told to whoever writes it; staff never see one, so it has no words in `messages`. */
export interface Flaw {
  readonly flaw: string;
  /** `registro.cases.status`, or `registro «Title»` for a tab. */
  readonly at: string;
}

const wrong = (flaw: string, table: Table, column?: string): Flaw => ({
  flaw,
  at: column === undefined ? tableId(table) : `${tableId(table)}.${column}`,
});

/** Every flaw of these tables; none when they may be installed. */
export function checkTables(tables: readonly Table[]): readonly Flaw[] {
  const books = new Map(tables.map(({ book }) => [book.key, book]));
  return [
    ...tables.flatMap((table) => repeated(tables, table)),
    ...tables.flatMap((table) =>
      Object.entries(table.columns).flatMap(([key, column]) => columnFlaws(tables, table, key, column)),
    ),
    ...tables.flatMap(headingFlaws),
    ...tables.flatMap((table) => (widthOf(table) > WIDEST_ROW + 1 ? [wrong('too-wide', table)] : [])),
    ...[...books.values()].flatMap((book) => tabFlaws(book, tables)),
  ];
}

const repeated = (tables: readonly Table[], table: Table): Flaw[] => {
  const own = tables.filter((each) => tableId(each) === tableId(table));
  const isSystem = systemTablesOf(table.book).some(({ key }) => key === table.key);
  return isSystem || own.indexOf(table) > 0 ? [wrong('duplicate-key', table)] : [];
};

// --- Columns -------------------------------------------------------------------------------------------------------

function columnFlaws(tables: readonly Table[], table: Table, key: string, column: Column): Flaw[] {
  const flaws: Flaw[] = [];
  if (['id', ...SYSTEM_KEYS].includes(key)) flaws.push(wrong('reserved-column', table, key));
  if (table.desk === true && column.sensitivity !== 'open' && column.technical !== true)
    flaws.push(wrong('personal-on-desk', table, key));
  if (!table.book.holds.includes(column.sensitivity)) flaws.push(wrong('too-sensitive', table, key));
  if (column.kind === 'ref') flaws.push(...referenceFlaws(tables, table, key, column.table));
  if (column.kind === 'choice' || column.kind === 'choices')
    flaws.push(...codeFlaws(table, key, column.codes, column.kind === 'choices'));
  if (column.kind === 'text' && column.pattern !== undefined && !isPattern(column.pattern))
    flaws.push(wrong('bad-pattern', table, key));
  return flaws;
}

/** A row may name rows of its own book or of a less confidential one: the other way round the name alone would tell. */
function referenceFlaws(tables: readonly Table[], table: Table, key: string, target: string): Flaw[] {
  const named = tables.filter((each) => each.key === target);
  if (named.length === 0) return [wrong('unknown-reference', table, key)];
  return named.some(({ book }) => book.rank <= table.book.rank) ? [] : [wrong('reference-upwards', table, key)];
}

function codeFlaws(table: Table, key: string, codes: Codes, several: boolean): Flaw[] {
  const labels = Object.values(codes);
  const flaws: Flaw[] = [];
  if (labels.length === 0 || labels.some((label) => label.trim() !== label || label === ''))
    flaws.push(wrong('bad-label', table, key));
  if (new Set(labels).size < labels.length) flaws.push(wrong('duplicate-label', table, key));
  // A code that is another code's label would be read back as that other one.
  if (Object.entries(codes).some(([code, label]) => code !== label && labels.includes(code)))
    flaws.push(wrong('label-is-code', table, key));
  if (several && labels.some((label) => label.includes(';'))) flaws.push(wrong('label-splits', table, key));
  return flaws;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source).source !== '';
  } catch {
    // SyntaxError is how RegExp answers that the source is none.
    return false;
  }
}

function headingFlaws(table: Table): Flaw[] {
  const headings = Object.values(table.columns).map(({ label }) => label);
  return new Set(headings).size < headings.length ? [wrong('duplicate-heading', table)] : [];
}

// --- Tabs ----------------------------------------------------------------------------------------------------------

/** Titles of all tabs of a book, its archives and system tabs among them; Sheets does not tell capitals apart. */
function tabFlaws(book: Book, tables: readonly Table[]): Flaw[] {
  const layouts = layoutsOf(book, tables);
  const titles = layouts.map(({ title }) => title.toLowerCase());
  const numbers = layouts.map(({ number }) => number);
  return layouts.flatMap(({ title, number }, at) => {
    const tab = `${book.key} «${title}»`;
    const flaws: Flaw[] = [];
    if (titles.indexOf(title.toLowerCase()) < at) flaws.push({ flaw: 'duplicate-title', at: tab });
    if (numbers.indexOf(number) < at) flaws.push({ flaw: 'duplicate-number', at: tab });
    if (title.length > LONGEST_TITLE || UNFIT_TITLE.test(title)) flaws.push({ flaw: 'bad-title', at: tab });
    return flaws;
  });
}

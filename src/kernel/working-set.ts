// What a run holds of the books while it has the lock: rows with their places, and what has been decided about them
// since. Decisions see each other's changes here before anything is written; `commit.ts` writes what is dirty and
// moves the places along, so that one reading serves every commit of the same hold. Long, because what is read, what is
// decided and what is dirty are one state, which only its own functions may touch.
// INVARIANT: a row read by its index columns alone is never handed out, changed or sealed as a whole row.

import type { Change } from './change';
import { archiveOf } from './derive/archive';
import { storedAs } from './derive/cells';
import { tabOf } from './derive/tabs';
import type { RowChange } from './journal';
import type { Cell } from './ports';
import { addressOf, notesIn, withNote, type LookupCell } from './lookup';
import { tableId } from './registry';
import type { Snapshot } from './snapshot';
import type { Head } from './state';
import { settingsOf } from './system-tables';
import { noValues, type Book, type Column, type Row, type RowOf, type Table, type Values } from './table';

export interface HeldRow {
  /** Zero-based row in its tab; -1 until it is written. */
  at: number;
  /** Its seal is the digest alone; where a person typed, the values are those that the seal holds. */
  row: Row;
  whole: boolean;
  /** The cells as they stand; null when the row was read by its index alone. */
  cells: readonly Cell[] | null;
  /** What a person typed and nobody has taken in yet; null for nothing. */
  typed: readonly TypedCell[] | null;
  /** True for a row that somebody typed and that has no ID in its cells yet. */
  loose?: boolean;
  /** Columns to write; `all` for a new row. */
  dirty: Set<string> | 'all' | null;
  gone: 'removed' | 'archived' | null;
}

/** The cells of one column in which a person typed. */
export interface TypedCell {
  readonly key: string;
  /** Zero-based column of the tab. */
  readonly at: number;
  readonly cells: readonly Cell[];
  /** What they say, or the code of what is wrong with them. */
  readonly read: { readonly value: unknown } | { readonly problem: string };
}

export interface HeldTable {
  readonly table: Table;
  readonly rows: Map<string, HeldRow>;
  /** First free row below the last record; unknown when only some rows were read. */
  end: number;
  whole: boolean;
  /** Rows without an ID that hold something: somebody typed them. */
  loose: LooseRow[];
}

export const UNKNOWN_END = -1;

export interface LooseRow {
  readonly at: number;
  readonly cells: readonly Cell[];
}

export interface HeldBook {
  readonly book: Book;
  head: Head;
  /** Command IDs of the last entries, newest first. */
  commands: string[];
  readonly tables: Map<string, HeldTable>;
  readonly lookup: Map<number, LookupCell | null>;
  readonly changedLookup: Set<number>;
  /** Cells to be marked, or freed of their mark, with the next commit. */
  readonly marks: Mark[];
}

/** Counted as the rows stand before the commit moves them. */
export interface Mark {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly note: string | null;
}

export interface Stamp {
  readonly now: string;
  readonly by: string;
}

export interface WorkingSet {
  readonly books: Map<string, HeldBook>;
  readonly snapshot: Snapshot;
  /** Counts changes in; returns what they mean for the journal of each book. */
  apply(changes: readonly Change[], stamp: Stamp): Map<string, RowChange[]>;
  /** Drops what was read and counted in, after a failure that left unknown what of it was written. Heads stay. */
  forget(): void;
}

export function createWorkingSet(secret: string): WorkingSet {
  const books = new Map<string, HeldBook>();
  return {
    books,
    snapshot: snapshotOver(books, secret),
    apply: (changes, stamp) => applyAll(books, secret, changes, stamp),
    forget: () => books.forEach(forgetBook),
  };
}

function forgetBook({ tables, lookup, changedLookup, marks }: HeldBook): void {
  tables.clear();
  lookup.clear();
  changedLookup.clear();
  marks.length = 0;
}

function heldBook(books: Map<string, HeldBook>, key: string): HeldBook {
  const book = books.get(key);
  if (book === undefined) throw new Error(`book ${key} was not read`);
  return book;
}

function heldTable(books: Map<string, HeldBook>, table: Table): HeldTable {
  const held = heldBook(books, table.book.key).tables.get(tableId(table));
  if (held === undefined) throw new Error(`table ${tableId(table)} was not read`);
  return held;
}

function snapshotOver(books: Map<string, HeldBook>, secret: string): Snapshot {
  const present = (table: Table): HeldRow[] =>
    [...heldTable(books, table).rows.values()].filter((held) => held.gone === null);
  return {
    index: <T extends Table>(table: T) => present(table).map((held) => held.row as RowOf<T>),
    rows: <T extends Table>(table: T) =>
      present(table)
        .filter((held) => held.whole)
        .map((held) => held.row as RowOf<T>),
    find: <T extends Table>(table: T, id: string) => {
      const held = heldTable(books, table).rows.get(id);
      if (held === undefined || held.gone !== null) return undefined;
      if (!held.whole) throw new Error(`row ${id} of ${tableId(table)} was read by its index columns alone`);
      return held.row as RowOf<T>;
    },
    setting: (book, key) => {
      const table = settingsOf(heldBook(books, book).book);
      return heldTable(books, table).rows.get(key)?.row['value'] ?? undefined;
    },
    recall: (book, slot) => {
      const { cell, entry } = addressOf(secret, slot);
      const held = heldBook(books, book).lookup.get(cell);
      if (held === undefined) throw new Error('this key of history was not read');
      return notesIn(held, entry);
    },
  };
}

function applyAll(
  books: Map<string, HeldBook>,
  secret: string,
  changes: readonly Change[],
  stamp: Stamp,
): Map<string, RowChange[]> {
  const journal = new Map<string, RowChange[]>();
  // A book whose only change is a setting or a note still gets its entry: one entry per commit.
  const note = (book: string, change?: RowChange): void => {
    journal.set(book, [...(journal.get(book) ?? []), ...(change === undefined ? [] : [change])]);
  };
  for (const change of changes) {
    if (change.kind === 'setting') {
      if (keepSetting(books, change, stamp) !== undefined) note(change.book);
    } else if (change.kind === 'remember') {
      if (keepNote(heldBook(books, change.book), secret, change.slot, change.note)) note(change.book);
    } else if (change.kind === 'restore') {
      const done = restoreRow(heldBook(books, change.table.book.key), heldTable(books, change.table), change.id);
      if (done !== undefined) note(change.table.book.key, done);
    } else if (change.kind === 'reinstate') {
      note(change.table.book.key, reinstateRow(books, change, stamp));
    } else {
      const done = applyToRow(heldTable(books, change.table), change, stamp);
      if (done !== undefined) note(change.table.book.key, done);
    }
  }
  return journal;
}

/** What was typed stands in the journal as what was there before. */
function restoreRow(book: HeldBook, { table, rows }: HeldTable, id: string): RowChange | undefined {
  const held = rows.get(id);
  if (held === undefined) throw new Error(`row ${id} of ${tableId(table)} is not there`);
  const typed = held.typed ?? [];
  if (typed.length === 0) return undefined;
  const keys = typed.map(({ key }) => key);
  for (const { at } of typed) book.marks.push({ tab: tabOf(table), row: held.at, column: at, note: null });
  held.typed = null;
  if (held.dirty !== 'all') held.dirty = new Set([...(held.dirty ?? []), ...keys]);
  return typedOver(table, held.row, typed);
}

/** Says in the journal what was typed where the row holds something else. */
export const typedOver = (table: Table, row: Row, typed: readonly TypedCell[]): RowChange => ({
  table: table.key,
  row: row.id,
  kind: 'update',
  was: Object.fromEntries(typed.map(({ key, cells }) => [key, cells.length === 1 ? cells[0] : cells])),
  is: Object.fromEntries(typed.map(({ key }) => [key, row[key] ?? null])),
});

/** Written anew below the last record, and taken out of the archive, in the same commit. */
function reinstateRow(
  books: Map<string, HeldBook>,
  { table, id }: Extract<Change, { kind: 'reinstate' }>,
  { now, by }: Stamp,
): RowChange {
  const held = heldTable(books, table);
  const archived = heldTable(books, archiveOf(table)).rows.get(id);
  if (archived === undefined || archived.gone !== null || !archived.whole || held.rows.has(id))
    throw new Error(`row ${id} of ${tableId(table)} cannot be brought back`);
  archived.gone = 'removed';
  const row = { ...archived.row, updatedAt: now, updatedBy: by };
  held.rows.set(id, { ...NEW, row });
  return { table: table.key, row: id, kind: 'reinstate', was: {}, is: {} };
}

/** A row that is still to be written. */
const NEW = { at: -1, whole: true, cells: null, typed: null, dirty: 'all', gone: null } as const;

type RowWish = Exclude<Change, { kind: 'setting' | 'remember' | 'restore' | 'reinstate' }>;

/** Counts one change in; undefined when it would change nothing. */
function applyToRow(held: HeldTable, change: RowWish, stamp: Stamp): RowChange | undefined {
  const { table } = held;
  const name = { table: table.key, row: change.id };
  const before = held.rows.get(change.id);
  if (change.kind === 'insert') {
    if (before !== undefined) throw new Error(`row ${change.id} of ${tableId(table)} exists already`);
    const row = freshRow(table, change.id, change.values, stamp);
    held.rows.set(change.id, { ...NEW, row });
    return { ...name, kind: 'insert', was: {}, is: storedValues(table, change.values) };
  }
  if (before === undefined || before.gone !== null)
    throw new Error(`row ${change.id} of ${tableId(table)} is not there`);
  if (change.kind === 'update') return updateRow(table, before, change, stamp);
  if (change.kind === 'archive' && !before.whole)
    throw new Error(`row ${change.id} of ${tableId(table)} was not read whole`);
  before.gone = change.kind === 'archive' ? 'archived' : 'removed';
  return { ...name, kind: change.kind, was: {}, is: {} };
}

function updateRow(
  table: Table,
  before: HeldRow,
  { id, values }: Pick<RowWish & { kind: 'update' }, 'id' | 'values'>,
  stamp: Stamp,
): RowChange | undefined {
  if (!before.whole && table.system !== true) throw new Error(`row ${id} of ${tableId(table)} was not read whole`);
  const wished = storedValues(table, values);
  // Of a system row that was read by its index alone, the other columns may hold anything.
  const known = (key: string): boolean => before.whole || table.columns[key]?.indexed === true;
  const keys = Object.keys(wished).filter((key) => !known(key) || !same(before.row[key], wished[key]));
  if (keys.length === 0) return undefined;
  const was = Object.fromEntries(keys.map((key) => [key, before.row[key] ?? null]));
  const is = Object.fromEntries(keys.map((key) => [key, wished[key]]));
  before.row = { ...before.row, ...is, updatedAt: stamp.now, updatedBy: stamp.by };
  if (before.dirty !== 'all') before.dirty = new Set([...(before.dirty ?? []), ...keys]);
  return { table: table.key, row: id, kind: 'update', was, is };
}

/** A row as it is inserted; what is not given stands empty. */
export function freshRow(table: Table, id: string, values: Values, { now, by }: Stamp): Row {
  return { ...noValues(table), ...storedValues(table, values), id, seal: '', updatedAt: now, updatedBy: by };
}

/** Values as they will be read back, so that row, journal and seal say the same. */
export function storedValues(table: Table, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, storedAs(table.columns[key] as Column, value)]),
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function keepSetting(
  books: Map<string, HeldBook>,
  change: Extract<Change, { kind: 'setting' }>,
  stamp: Stamp,
): RowChange | undefined {
  const held = heldTable(books, settingsOf(heldBook(books, change.book).book));
  const { table } = held;
  const kind = held.rows.has(change.key) ? 'update' : 'insert';
  return applyToRow(held, { kind, table, id: change.key, values: { key: change.key, value: change.value } }, stamp);
}

/** True when the note was not there before. */
function keepNote(book: HeldBook, secret: string, slot: string, text: string): boolean {
  const { cell, entry } = addressOf(secret, slot);
  const before = book.lookup.get(cell);
  if (before === undefined) throw new Error('this key of history was not read');
  const after = withNote(before, entry, text);
  if (after === before) return false;
  book.lookup.set(cell, after);
  book.changedLookup.add(cell);
  return true;
}

/** True when something of this book waits to be written. */
export const isDirty = (book: HeldBook): boolean =>
  book.changedLookup.size + book.marks.length > 0 ||
  [...book.tables.values()].some((held) =>
    [...held.rows.values()].some((each) => each.dirty !== null || each.gone !== null),
  );

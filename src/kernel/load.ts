// Reading for one act: call 1 brings the index columns, the small tables, the journal's head and last commands, the
// settings and the asked cells of the Lookup; call 2 the whole rows that the first call chose. One call per book each.
// The whole key row of each table travels with call 1, so a moved column is seen before anything is decided on it.

import { widthOf, type Place } from './derive/cells';
import { areaOfSpan, askedOf, planOf, wantedOf, type Extent } from './load-plan';
import { indexedRow, wholeRow } from './read-row';
import { FIRST_ROW } from './derive/tabs';
import { cellsOfLookup, lookupAreas, lookupCell } from './load-history';
import type { LookupCell } from './lookup';
import type { Block, Books, Cell } from './ports';
import { problem } from './problem';
import { checkedHead, headFrom, journalAreas } from './read-journal';
import { tableId } from './registry';
import { accepted, refused, type Result } from './result';
import { keyArea, stands } from './structure/straighten';
import { isUnfilled } from './structure/unfilled';
import type { Reads, RowPlaces } from './snapshot';
import { FIRST_LINK, type State } from './state';
import type { Book, Table } from './table';
import {
  isDirty,
  UNKNOWN_END,
  type HeldBook,
  type HeldRow,
  type HeldTable,
  type LooseRow,
  type WorkingSet,
} from './working-set';

export function mergeReads(all: readonly Reads[]): Reads {
  return {
    whole: all.flatMap((reads) => reads.whole ?? []),
    index: all.flatMap((reads) => reads.index ?? []),
    rows: all.flatMap((reads) => reads.rows ?? []),
    slots: all.flatMap((reads) => reads.slots ?? []),
    history: (firstCall) => all.flatMap((reads) => reads.history?.(firstCall) ?? []),
    places: all.flatMap((reads) => reads.places ?? []),
  };
}

/** The books that these reads need. */
export function booksRead(books: readonly Book[], reads: Reads): Book[] {
  const tables = [
    ...(reads.whole ?? []),
    ...(reads.index ?? []),
    ...[...(reads.rows ?? []), ...(reads.places ?? [])].map(({ table }) => table),
  ];
  const keys = new Set([...tables.map((table) => table.book.key), ...(reads.slots ?? []).map(({ book }) => book)]);
  return books.filter(({ key }) => keys.has(key));
}

export interface LoadRequest {
  readonly books: Books;
  readonly state: State;
  /** `any` only while installing. */
  readonly schemaVersion: number | 'any';
  readonly set: WorkingSet;
  /** Every book the act may read or change, so that each one's head is checked. */
  readonly touched: readonly Book[];
  readonly reads: Reads;
}

/** Reads into the working set. Refused when a book was restored, is of another version, or lost its columns. */
export function load(request: LoadRequest): Result<null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    for (const book of request.touched) {
      const first = firstCall(request, book);
      if (!first.ok) return first;
    }
    // Between the two calls a person may have moved rows; what is chosen by the first must be what the second brings,
    // or an act would decide over a family of which it sees a part.
    const moved = request.touched.filter((book) => !secondCall(request, book));
    if (moved.length === 0) return accepted(null);
  }
  return refused(problem('platform.rows-moved'));
}

const MOST_TRIES = 3;

// --- Call 1 --------------------------------------------------------------------------------------------------------

function firstCall({ books, state, schemaVersion, set, reads }: LoadRequest, book: Book): Result<null> {
  const before = set.books.get(book.key);
  if (before !== undefined && isDirty(before))
    throw new Error(`${book.title} is read again before its changes are written`);
  const wanted = wantedOf(reads, book);
  const closed = askedOf(wanted, reads, book).find((table) => isUnfilled(state.unfilled, table));
  if (closed !== undefined) return refused(problem('platform.structure', null, { tab: closed.title }));
  const plan = wanted.flatMap(planOf);
  const journal = journalAreas(book);
  const spans = (reads.places ?? []).filter(({ table }) => table.book.key === book.key);
  const cells = cellsOfLookup(
    state,
    (reads.slots ?? []).filter((slot) => slot.book === book.key),
  );

  const blocks = books.read(book.key, [
    ...plan.map(({ area }) => area),
    ...journal,
    ...lookupAreas(book, cells),
    ...spans.map(areaOfSpan),
  ]);

  const tables = new Map<string, HeldTable>();
  for (const { table, extent } of wanted) {
    const mine = plan.flatMap(({ table: other, run }, at) =>
      tableId(other) === tableId(table) ? [{ run, block: blocks[at] as Block }] : [],
    );
    const held = tableFrom(table, extent, mine);
    if (held === undefined) return refused(problem('platform.structure', null, { tab: table.title }));
    tables.set(tableId(table), held);
  }
  spans.forEach((span, at) => addSpan(tables, span, blocks[blocks.length - spans.length + at] as Block));
  const [commandBlock, headBlock] = blocks.slice(plan.length, plan.length + journal.length) as [Block, Block];
  const found = headFrom(headBlock);
  // What this hold wrote itself it need not be shown again.
  const seen = before?.head ?? state.heads[book.key] ?? { number: 0, link: FIRST_LINK };
  const head = checkedHead(books, book, seen, found);
  if (!head.ok) return head;

  const held: HeldBook = before ?? {
    book,
    head: head.value,
    commands: [],
    tables: new Map(),
    lookup: new Map(),
    changedLookup: new Set(),
    marks: [],
  };
  held.head = head.value;
  held.commands = commandBlock.cells.map((row) => String(row[0] ?? ''));
  for (const [id, table] of tables) held.tables.set(id, table);
  cells.forEach((cell, at) =>
    held.lookup.set(cell, lookupCell(blocks[plan.length + journal.length + at]?.cells[0]?.[0] ?? null)),
  );
  set.books.set(book.key, held);
  const version = set.snapshot.setting(book.key, 'schema');
  if (schemaVersion !== 'any' && version !== schemaVersion)
    return refused(problem('platform.schema', null, { book: book.title }));
  return accepted(null);
}

/** Puts the runs of one table together; undefined when a column is not where its key should stand. */
function tableFrom(
  table: Table,
  extent: Extent,
  parts: readonly { readonly run: readonly Place[]; readonly block: Block }[],
): HeldTable | undefined {
  const width = widthOf(table);
  const height = Math.max(FIRST_ROW, ...parts.map(({ block }) => block.cells.length));
  const grid: Cell[][] = Array.from({ length: height }, () => new Array<Cell>(width).fill(null));
  for (const { run, block } of parts) {
    const from = run[0]?.at ?? 0;
    for (const place of run) if (block.cells[0]?.[place.at - from] !== place.key) return undefined;
    block.cells.forEach((cells, at) => cells.forEach((cell, offset) => ((grid[at] as Cell[])[from + offset] = cell)));
  }
  const rows = new Map<string, HeldRow>();
  const loose: LooseRow[] = [];
  const whole = extent === 'whole';
  let end = FIRST_ROW;
  grid.forEach((cells, at) => {
    if (at < FIRST_ROW || cells.every((cell) => cell === null || cell === '')) return;
    end = at + 1;
    if (typeof cells[0] === 'string' && cells[0] !== '')
      rows.set(cells[0], whole ? wholeRow(table, at, cells) : indexedRow(table, at, cells));
    else if (whole) loose.push({ at, cells });
  });
  return { table, rows, end: extent === 'places' ? UNKNOWN_END : end, whole, loose };
}

/** Rows asked for by their place, whatever stands there. */
function addSpan(tables: Map<string, HeldTable>, { table, from }: RowPlaces, { cells: rows }: Block): void {
  const held = tables.get(tableId(table)) as HeldTable;
  if (held.whole) return;
  rows.forEach((cells, offset) => {
    const [id] = cells;
    if (cells.every((cell) => cell === null || cell === '')) return;
    if (typeof id === 'string' && id !== '') held.rows.set(id, wholeRow(table, from + offset, cells));
    else if (!held.loose.some(({ at }) => at === from + offset)) held.loose.push({ at: from + offset, cells });
  });
}

// --- Call 2 --------------------------------------------------------------------------------------------------------

/** False when a chosen row no longer stands where the first call saw it. */
function secondCall({ books, state, set, reads }: LoadRequest, book: Book): boolean {
  const wanted = new Map<string, { readonly table: HeldTable; readonly rows: Set<HeldRow> }>();
  for (const { table, where } of reads.rows ?? []) {
    if (table.book.key !== book.key) continue;
    const held = set.books.get(book.key)?.tables.get(tableId(table)) as HeldTable;
    const chosen = wanted.get(tableId(table))?.rows ?? new Set<HeldRow>();
    for (const each of held.rows.values()) if (!each.whole && where(each.row, set.snapshot)) chosen.add(each);
    wanted.set(tableId(table), { table: held, rows: chosen });
  }
  const plan = [...wanted.values()].flatMap(({ table, rows }) =>
    stretches([...rows].sort((a, b) => a.at - b.at)).map((rowsInOrder) => ({ table: table.table, rows: rowsInOrder })),
  );
  const lookup = set.books.get(book.key)?.lookup ?? new Map<number, LookupCell | null>();
  const named = (reads.history?.(set.snapshot) ?? []).filter((slot) => slot.book === book.key);
  const cells = cellsOfLookup(state, named).filter((cell) => !lookup.has(cell));
  if (plan.length + cells.length === 0) return true;
  const areas = plan.map(({ table, rows }) => ({
    tab: table.title,
    row: rows[0]?.at ?? 0,
    rows: rows.length,
    column: 0,
    columns: widthOf(table),
  }));
  // Rows are read by the places of their columns: those must be what they were when the first call saw them.
  const keys = [...wanted.values()].map(({ table: { table } }) => table);
  const blocks = books.read(book.key, [...areas, ...lookupAreas(book, cells), ...keys.map(keyArea)]);
  const shaped = blocks.slice(areas.length + cells.length);
  if (!keys.every((table, at) => stands(table, shaped[at]))) return false;
  cells.forEach((cell, at) => lookup.set(cell, lookupCell(blocks[plan.length + at]?.cells[0]?.[0] ?? null)));
  const filled = plan.flatMap(({ table, rows }, at) =>
    rows.map((held, offset) => fillRow(table, held, blocks[at]?.cells[offset] ?? [])),
  );
  return filled.every((found) => found);
}

/** Neighbouring rows travel in one area. */
function stretches(rows: readonly HeldRow[]): HeldRow[][] {
  const all: HeldRow[][] = [];
  for (const row of rows) {
    const last = all[all.length - 1];
    if (last !== undefined && (last[last.length - 1] as HeldRow).at + 1 === row.at) last.push(row);
    else all.push([row]);
  }
  return all;
}

function fillRow(table: Table, held: HeldRow, cells: readonly Cell[]): boolean {
  if (cells[0] !== held.row.id) return false;
  Object.assign(held, wholeRow(table, held.at, cells));
  return true;
}

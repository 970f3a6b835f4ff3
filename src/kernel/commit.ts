// One commit: everything dirty of one book, its journal entries and its effects, as one atomic batch whose response
// is checked against what was meant.
// INVARIANT: a batch addresses rows by number; the IDs that come back with it prove that each write met its row.

import { cellsOf, placesOf, SYSTEM_KEYS, toCells, type Place } from './derive/cells';
import { tabOf, archiveTabOf } from './derive/tabs';
import { sha256 } from './digest';
import { entryAfter, type Draft } from './journal';
import { FIRST_ROW } from './load';
import type { Area, Block, Books, Cell, Step } from './ports';
import { journalOf, lookupOf } from './system-tables';
import type { Row, Table, Values } from './table';
import type { HeldBook, HeldRow, HeldTable } from './working-set';

/** A write that met another row than the one it was meant for. */
export interface Missed {
  readonly held: HeldTable;
  readonly row: HeldRow;
  /** Columns that were written to the wrong row. */
  readonly keys: readonly string[];
  /** ID of the row that stands there; '' when nothing does. */
  readonly hit: string;
}

/** Digest of what a row says: its own columns, as they stand in the cells. */
export function sealOf(table: Table, row: Row): string {
  const own = placesOf(table).filter(({ key }) => key in table.columns || key === 'id');
  return sha256(JSON.stringify(own.flatMap(({ key, column }) => cellsOf(column, row[key])))).slice(0, 12);
}

interface Expectation {
  readonly area: Area;
  readonly ids: readonly string[];
  /** For a changed row: what was written where. */
  readonly changed?: Omit<Missed, 'hit'>;
}

/**
 * Writes what is dirty in the book with these entries; afterwards the working set stands as the book does.
 * @returns the writes that met a moved row; the caller mends them.
 */
export function commit(books: Books, book: HeldBook, drafts: readonly Draft[], salt: () => string): readonly Missed[] {
  const steps: Step[] = [];
  const expected: Expectation[] = [];
  for (const held of book.tables.values()) writeTable(held, steps, expected);
  writeLookup(book, steps);
  const head = writeJournal(book, drafts, salt, steps, expected);

  const blocks = books.write(book.book.key, steps, expected.map(({ area }) => area));

  const missed = expected.flatMap(({ ids, changed }, at) => missedIn(book, ids, changed, blocks[at]));
  book.head = head;
  book.commands.unshift(...drafts.map(({ command }) => command).reverse());
  for (const held of book.tables.values()) settleTable(held);
  book.changedLookup.clear();
  return missed;
}

function missedIn(book: HeldBook, ids: readonly string[], changed: Expectation['changed'], block: Block | undefined): Missed[] {
  const found = ids.map((_, row) => String(block?.cells[row]?.[0] ?? ''));
  if (ids.every((id, row) => id === found[row])) return [];
  // New rows go where the batch itself made room, so only a changed row can be missed.
  if (changed === undefined) throw new Error(`new rows of ${book.book.title} are not where they were written`);
  return [{ ...changed, hit: found[0] ?? '' }];
}

// --- Rows ----------------------------------------------------------------------------------------------------------

/** System tables grow at the top, working tabs below the last record. */
const growsAtTop = (table: Table): boolean => table.system === true;

function writeTable(held: HeldTable, steps: Step[], expected: Expectation[]): void {
  const rows = [...held.rows.values()];
  const fresh = rows.filter((each) => each.dirty === 'all' && each.gone === null);
  const gone = rows.filter((each) => each.gone !== null && each.at >= 0).sort((a, b) => b.at - a.at);
  const changed = rows.filter((each) => each.dirty instanceof Set && each.gone === null);
  for (const each of [...fresh, ...changed]) if (held.table.system !== true) each.row = { ...each.row, seal: sealOf(held.table, each.row) };

  for (const each of changed) steps.push(...setsOf(held.table, each));
  archiveRows(held.table, gone.filter((each) => each.gone === 'archived'), steps, expected);
  for (const each of gone) steps.push({ kind: 'deleteRows', tab: tabOf(held.table), row: each.at, count: 1 });

  const first = growsAtTop(held.table) ? FIRST_ROW : held.end - gone.length;
  if (fresh.length > 0) {
    steps.push({ kind: 'insertRows', tab: tabOf(held.table), row: first, count: fresh.length });
    steps.push({ kind: 'set', tab: tabOf(held.table), row: first, column: 0, cells: fresh.map((each) => toCells(held.table, each.row)) });
    expected.push({ area: idArea(held.table.title, first, fresh.length), ids: fresh.map((each) => each.row.id) });
  }
  for (const row of changed) {
    const area = idArea(held.table.title, placeAfter(held, row), 1);
    expected.push({ area, ids: [row.row.id], changed: { held, row, keys: writtenKeys(held.table, row) } });
  }
}

export const idArea = (tab: string, row: number, rows: number): Area => ({ tab, row, rows, column: 0, columns: 1 });

/** Where a row stands once the batch is through. */
function placeAfter(held: HeldTable, row: HeldRow): number {
  const rows = [...held.rows.values()];
  const above = rows.filter((each) => each.gone !== null && each.at >= 0 && each.at < row.at).length;
  const fresh = growsAtTop(held.table) ? rows.filter((each) => each.dirty === 'all' && each.gone === null).length : 0;
  return row.at - above + fresh;
}

function writtenKeys(table: Table, held: HeldRow): string[] {
  const keys = held.dirty as Set<string>;
  return table.system === true ? [...keys] : [...keys, ...SYSTEM_KEYS];
}

/** Only the changed columns are written; neighbours travel in one step. */
const setsOf = (table: Table, held: HeldRow): Step[] => setRow(table, held.at, held.row, writtenKeys(table, held));

/** Steps that write these columns of a row that stands at this place. */
export function setRow(table: Table, row: number, values: Values, keys: readonly string[]): Step[] {
  const steps: { at: number; cells: Cell[] }[] = [];
  for (const place of placesOf(table)) if (keys.includes(place.key)) appendTo(steps, place, cellsOf(place.column, values[place.key]));
  return steps.map(({ at, cells }) => ({ kind: 'set', tab: tabOf(table), row, column: at, cells: [cells] }));
}

function appendTo(steps: { at: number; cells: Cell[] }[], place: Place, cells: readonly Cell[]): void {
  const last = steps[steps.length - 1];
  if (last !== undefined && last.at + last.cells.length === place.at) last.cells.push(...cells);
  else steps.push({ at: place.at, cells: [...cells] });
}

function archiveRows(table: Table, rows: readonly HeldRow[], steps: Step[], expected: Expectation[]): void {
  if (rows.length === 0) return;
  if (table.archive === undefined) throw new Error(`table ${table.key} has no archive`);
  const tab = archiveTabOf(table);
  steps.push({ kind: 'insertRows', tab, row: FIRST_ROW, count: rows.length });
  steps.push({ kind: 'set', tab, row: FIRST_ROW, column: 0, cells: rows.map((each) => toCells(table, { ...each.row, seal: sealOf(table, each.row) })) });
  expected.push({ area: idArea(table.archive, FIRST_ROW, rows.length), ids: rows.map((each) => each.row.id) });
}

/** After the write the places move as the batch moved them. */
function settleTable(held: HeldTable): void {
  const places = new Map([...held.rows.values()].map((each) => [each, each.at < 0 ? -1 : placeAfter(held, each)]));
  const gone = [...held.rows.values()].filter((each) => each.gone !== null && each.at >= 0).length;
  let next = growsAtTop(held.table) ? FIRST_ROW : held.end - gone;
  let grown = 0;
  for (const [id, each] of [...held.rows]) {
    if (each.gone !== null) {
      held.rows.delete(id);
      continue;
    }
    if (each.at < 0) {
      each.at = next;
      next += 1;
      grown += 1;
    } else each.at = places.get(each) ?? each.at;
    each.dirty = null;
  }
  held.end += grown - gone;
}

// --- Lookup and journal --------------------------------------------------------------------------------------------

function writeLookup(book: HeldBook, steps: Step[]): void {
  const table = lookupOf(book.book);
  for (const cell of book.changedLookup) {
    const text = JSON.stringify(book.lookup.get(cell) ?? null);
    steps.push({ kind: 'set', tab: tabOf(table), row: FIRST_ROW + cell, column: 1, cells: [[text]] });
  }
}

function writeJournal(book: HeldBook, drafts: readonly Draft[], salt: () => string, steps: Step[], expected: Expectation[]) {
  let head = book.head;
  const rows = drafts.map((draft) => {
    const entry = entryAfter(head, draft, salt());
    head = { number: entry.number, link: entry.link };
    return { ...entry, id: `${entry.number}` };
  });
  if (rows.length === 0) return head;
  const table = journalOf(book.book);
  const newestFirst = rows.reverse();
  steps.push({ kind: 'insertRows', tab: tabOf(table), row: FIRST_ROW, count: rows.length });
  steps.push({ kind: 'set', tab: tabOf(table), row: FIRST_ROW, column: 0, cells: newestFirst.map((row) => trimmed(toCells(table, row))) });
  expected.push({ area: idArea(table.title, FIRST_ROW, rows.length), ids: newestFirst.map(({ id }) => id) });
  return head;
}

/** Without trailing empty cells: a new row is empty anyway, and the journal's spare payload columns need not travel. */
function trimmed(cells: readonly Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

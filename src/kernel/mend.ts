// A write met a row that someone had moved since it was read: Sheets addresses rows by number and has no write
// precondition (documented: spreadsheets.batchUpdate). The batch's own response shows it; here the rows are put right
// and a person is told. What a wrongly written row said before comes from what was read of it, or from the journal.
// INVARIANT: after mending, the meant row holds the act and the other row holds what it held; no row is gone that was
// not meant to go.

import { idArea, sealOf, setRow, type Missed, type MissedChange, type MissedRemoval } from './row-writes';
import { fromCells, toCells, widthOf } from './derive/cells';
import { FIRST_ROW, tabOf } from './derive/tabs';
import { readEntries } from './read-journal';
import { PlatformFailure, type Books, type Step } from './ports';
import { problem } from './problem';
import { tableId } from './registry';
import { waitingOf } from './system-tables';
import type { Row, Table, Values } from './table';
import type { HeldBook, HeldRow, HeldTable } from './working-set';

const ENTRIES_AT_ONCE = 500;

/** One batch that puts the rows right, and the rows that must then stand at their places. */
interface Repair {
  readonly books: Books;
  readonly book: HeldBook;
  readonly steps: Step[];
  readonly mended: { readonly held: HeldTable; readonly row: HeldRow }[];
}

/** ID → row number, as it is now, also of rows that this hold no longer counts in. */
type Places = ReadonlyMap<string, number>;

/** @param note ID and time of the waiting item that tells of it. */
export function mend(
  books: Books,
  book: HeldBook,
  missed: readonly Missed[],
  note: { readonly id: string; readonly now: string },
): void {
  const repair: Repair = { books, book, steps: [], mended: [] };
  const removals = missed.filter((each): each is MissedRemoval => each.kind === 'removal');
  const changes = missed.filter((each): each is MissedChange => each.kind === 'change');
  const places = new Map(
    [...new Set(missed.map(({ held }) => held))].map((held) => [held, relocate(books, book, held)]),
  );
  // A row that was taken out in another's place is put back whole, with what was meant to change in it.
  const lost = new Set(removals.flatMap((each) => each.lost));
  const absent = changes.filter(({ row }) => row.at < 0 && !lost.has(row));

  // Two meant rows may have been written over each other, so what was spoilt is restored before what was meant is set.
  for (const change of changes) restoreHit(repair, change, places.get(change.held) as Places);
  for (const { held, row, keys } of changes) if (row.at >= 0) setColumns(repair, held, row, row.row, keys);
  for (const removal of removals) redoRemoval(repair, removal, places.get(removal.held) as Places);
  tell(repair, missed, note);

  const blocks = books.write(
    book.book.key,
    repair.steps,
    repair.mended.map(({ held, row }) => idArea(held.table.title, row.at, 1)),
  );

  const astray = repair.mended.some(({ row }, at) => blocks[at]?.cells[0]?.[0] !== row.row.id);
  if (astray) throw new PlatformFailure('platform.rows-moved', false, 'rows moved again while being put right');
  if (absent.length > 0) throw new PlatformFailure('platform.rows-moved', false, 'a row to be changed is gone');
}

/** Looks where the rows of a table stand now. */
function relocate(books: Books, book: HeldBook, held: HeldTable): Places {
  const [block] = books.read(book.book.key, [idArea(held.table.title, FIRST_ROW)]);
  const places = new Map((block?.cells ?? []).map((cells, at) => [String(cells[0] ?? ''), FIRST_ROW + at]));
  for (const [id, row] of held.rows) row.at = places.get(id) ?? -1;
  held.end = FIRST_ROW + (block?.cells.length ?? 0);
  return places;
}

function setColumns(
  { steps, mended }: Repair,
  held: HeldTable,
  row: HeldRow,
  values: Values,
  keys: readonly string[],
): void {
  steps.push(...setRow(held.table, row.at, values, keys));
  mended.push({ held, row });
}

// --- Rows that were written over -----------------------------------------------------------------------------------

function restoreHit(repair: Repair, { held, at, keys, hit }: MissedChange, places: Places): void {
  const other = held.rows.get(hit);
  if (other !== undefined && other.at >= 0) setColumns(repair, held, other, rowBefore(repair, held, other, keys), keys);
  // Written where no record stands, and where none has come since: the cells are emptied again.
  else if (hit === '' && ![...places.values()].includes(at)) repair.steps.push(...setRow(held.table, at, {}, keys));
}

/** A row as it was before these columns of it were spoilt. */
function rowBefore(
  { books, book }: Repair,
  { table }: HeldTable,
  { at, row, whole }: HeldRow,
  spoilt: readonly string[],
): Row {
  if (whole) return row;
  const [block] = books.read(book.book.key, [
    { tab: table.title, row: at, rows: 1, column: 0, columns: widthOf(table) },
  ]);
  const standing = fromCells(table, block?.cells[0] ?? []).row;
  const unread = spoilt.filter((key) => table.columns[key] !== undefined && table.columns[key]?.indexed !== true);
  const said = lastSaid(books, book, table, row.id, unread);
  // A column of which nothing is known is left empty: another row's value must not stay in it.
  const unknown = Object.fromEntries(unread.map((key) => [key, null]));
  return sealed(table, { ...standing, ...indexOf(table, row), ...unknown, ...said });
}

const indexOf = (table: Table, row: Row): Values =>
  Object.fromEntries(
    Object.keys(table.columns).flatMap((key) =>
      table.columns[key]?.indexed === true ? [[key, row[key] ?? null]] : [],
    ),
  );

const sealed = (table: Table, row: Row): Row => ({ ...row, seal: sealOf(table, row) });

/** These columns of a row as the journal last saw them, with when and by whom; undefined when it never saw the row. */
function lastSaid(
  books: Books,
  book: HeldBook,
  table: Table,
  id: string,
  keys: readonly string[],
): Pick<Row, 'updatedAt' | 'updatedBy'> | undefined {
  const known: Record<string, unknown> = {};
  let stamp: Pick<Row, 'updatedAt' | 'updatedBy'> | undefined;
  for (let from = 0; ; from += ENTRIES_AT_ONCE) {
    const entries = readEntries(books, book.book, ENTRIES_AT_ONCE, from);
    for (const { at, actor, rows } of entries) {
      // The entry repeats the row's changes in the order in which they were made.
      for (const change of [...(rows ?? [])].reverse()) {
        if (change.row !== id || change.table !== table.key || change.kind === 'read') continue;
        stamp ??= { updatedAt: at, updatedBy: actor };
        for (const key of keys)
          if (!(key in known) && (change.kind === 'insert' || key in change.is)) known[key] = change.is[key] ?? null;
      }
    }
    if (entries.length < ENTRIES_AT_ONCE || (stamp !== undefined && keys.every((key) => key in known))) break;
  }
  return stamp === undefined ? undefined : { ...known, ...stamp };
}

// --- Rows that were taken out --------------------------------------------------------------------------------------

/** Takes out what was meant to go and puts back what went in its place, below the last record. */
function redoRemoval(repair: Repair, { held, left, lost }: MissedRemoval, places: Places): void {
  const tab = tabOf(held.table);
  const out = left.flatMap((id) => places.get(id) ?? []).sort((a, b) => b - a);
  for (const row of out) repair.steps.push({ kind: 'deleteRows', tab, row, count: 1 });
  for (const each of held.rows.values()) each.at -= out.filter((at) => at < each.at).length;
  held.end -= out.length;

  const back = lost.filter((each) => recall(repair, held.table, each));
  if (back.length === 0) return;
  repair.steps.push({ kind: 'insertRows', tab, row: held.end, count: back.length });
  repair.steps.push({
    kind: 'set',
    tab,
    row: held.end,
    column: 0,
    cells: back.map(({ row }) => toCells(held.table, row)),
  });
  for (const row of back) {
    row.at = held.end;
    held.end += 1;
    repair.mended.push({ held, row });
  }
}

/** Makes a lost row whole again; false when neither this hold nor the journal knows what it said. */
function recall({ books, book }: Repair, table: Table, lost: HeldRow): boolean {
  if (lost.whole) return true;
  const unread = Object.keys(table.columns).filter((key) => table.columns[key]?.indexed !== true);
  const said = lastSaid(books, book, table, lost.row.id, unread);
  if (said === undefined) return false;
  lost.row = sealed(table, { ...lost.row, ...said });
  lost.whole = true;
  return true;
}

// --- Telling -------------------------------------------------------------------------------------------------------

function tell(
  { book, steps }: Repair,
  missed: readonly Missed[],
  { id, now }: { readonly id: string; readonly now: string },
): void {
  const table = waitingOf(book.book);
  const [first] = missed;
  const item = {
    id,
    kind: 'rows-moved',
    state: 'open',
    since: now,
    table: first?.held.table.key ?? null,
    row: (first?.kind === 'change' ? first.row.row.id : (first?.lost[0]?.row.id ?? first?.left[0])) ?? null,
    problems: [problem('platform.rows-moved', null, { book: book.book.title })],
  };
  steps.push({ kind: 'insertRows', tab: tabOf(table), row: FIRST_ROW, count: 1 });
  steps.push({ kind: 'set', tab: tabOf(table), row: FIRST_ROW, column: 0, cells: [toCells(table, item)] });
  // The item stands on top of its tab now, where this hold does not count it in.
  const held = book.tables.get(tableId(table));
  if (held === undefined) return;
  for (const each of held.rows.values()) if (each.at >= 0) each.at += 1;
  held.end += 1;
}

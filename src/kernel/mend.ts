// A write met a row that someone had moved since it was read: Sheets addresses rows by number and has no write
// precondition (documented: spreadsheets.batchUpdate). The batch's own response shows it; here both rows are put right
// and a person is told. What the wrongly written row said before comes from the journal.
// INVARIANT: after mending, the meant row holds the act and the other row holds what it held.

import { idArea, sealOf, setRow, type Missed } from './commit';
import { toCells, fromCells, widthOf } from './derive/cells';
import { tabOf } from './derive/tabs';
import type { Entry } from './journal';
import { FIRST_ROW, readEntries } from './load';
import { PlatformFailure, type Books, type Cell, type Step } from './ports';
import { problem } from './problem';
import { waitingOf } from './system-tables';
import type { Row, Table, Values } from './table';
import type { HeldBook, HeldTable } from './working-set';

const ENTRIES_AT_ONCE = 500;

/** @param note ID and time of the waiting item that tells of it. */
export function mend(books: Books, book: HeldBook, missed: readonly Missed[], note: { readonly id: string; readonly now: string }): void {
  for (const held of new Set(missed.map((each) => each.held))) relocate(books, book, held);
  const steps: Step[] = [];
  const checks: { readonly table: Table; readonly at: number; readonly id: string }[] = [];
  for (const { held, row, keys, hit } of missed) {
    if (row.at < 0) throw new PlatformFailure('platform.rows-moved', false, `row ${row.row.id} is gone`);
    steps.push(...setRow(held.table, row.at, row.row, keys));
    checks.push({ table: held.table, at: row.at, id: row.row.id });
    const other = hit === '' ? undefined : placeOf(books, book, held, hit);
    if (other === undefined) continue;
    const restored = restoredRow(books, book, held.table, other.row, keys);
    steps.push(...setRow(held.table, other.at, restored, keys));
    checks.push({ table: held.table, at: other.at, id: hit });
  }
  steps.push(...tell(book, missed, note));

  const blocks = books.write(book.book.key, steps, checks.map(({ table, at }) => idArea(table.title, at, 1)));

  const again = checks.some(({ id }, at) => blocks[at]?.cells[0]?.[0] !== id);
  if (again) throw new PlatformFailure('platform.rows-moved', false, 'rows moved again while being put right');
}

/** Looks where the rows of a table stand now. */
function relocate(books: Books, book: HeldBook, held: HeldTable): void {
  const [block] = books.read(book.book.key, [{ tab: held.table.title, row: FIRST_ROW, column: 0, columns: 1 }]);
  const places = new Map((block?.cells ?? []).map((cells, at) => [String(cells[0] ?? ''), FIRST_ROW + at]));
  for (const [id, row] of held.rows) row.at = places.get(id) ?? -1;
  held.end = FIRST_ROW + (block?.cells.length ?? 0);
}

function placeOf(books: Books, book: HeldBook, held: HeldTable, id: string): { readonly at: number; readonly row: Row } | undefined {
  const at = held.rows.get(id)?.at;
  if (at === undefined || at < 0) return undefined;
  const area = { tab: held.table.title, row: at, rows: 1, column: 0, columns: widthOf(held.table) };
  const [block] = books.read(book.book.key, [area]);
  return { at, row: fromCells(held.table, block?.cells[0] ?? []).row };
}

/** The row with these columns as the journal last saw them. */
function restoredRow(books: Books, book: HeldBook, table: Table, row: Row, keys: readonly string[]): Row {
  const own = keys.filter((key) => key in table.columns);
  const known: Record<string, unknown> = {};
  let last: Entry | undefined;
  for (let from = 0; ; from += ENTRIES_AT_ONCE) {
    const entries = readEntries(books, book.book, ENTRIES_AT_ONCE, from);
    for (const entry of entries) {
      for (const change of entry.rows ?? []) {
        if (change.row !== row.id || change.table !== table.key) continue;
        last ??= entry;
        take(known, own, change.is, change.kind === 'insert');
      }
    }
    if (entries.length < ENTRIES_AT_ONCE || own.every((key) => key in known)) break;
  }
  const values = { ...row, ...known, updatedAt: last?.at ?? row.updatedAt, updatedBy: last?.actor ?? row.updatedBy };
  return { ...values, seal: sealOf(table, values) };
}

function take(known: Record<string, unknown>, keys: readonly string[], from: Values, whole: boolean): void {
  for (const key of keys) if (!(key in known) && (whole || key in from)) known[key] = from[key] ?? null;
}

function tell(book: HeldBook, missed: readonly Missed[], { id, now }: { readonly id: string; readonly now: string }): Step[] {
  const table = waitingOf(book.book);
  const [first] = missed;
  const item = {
    id,
    kind: 'rows-moved',
    state: 'open',
    since: now,
    table: first?.held.table.key ?? null,
    row: first?.row.row.id ?? null,
    problems: [problem('platform.rows-moved', null, { book: book.book.title })],
  };
  const cells: Cell[][] = [toCells(table, item)];
  return [
    { kind: 'insertRows', tab: tabOf(table), row: FIRST_ROW, count: 1 },
    { kind: 'set', tab: tabOf(table), row: FIRST_ROW, column: 0, cells },
  ];
}

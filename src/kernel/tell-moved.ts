// Waiting items of a commit that met moved rows, or rows in which somebody was typing. They name table and row, and go
// into the batch that puts things right.

import { toCells } from './derive/cells';
import { FIRST_ROW, tabOf } from './derive/tabs';
import type { Trouble } from './mend';
import { problem } from './problem';
import { tableId } from './registry';
import { addFresh, type Batch, type Met } from './row-writes';
import { waitingOf } from './system-tables';
import type { Row, Table } from './table';
import type { SheetWords } from './typing/rules';
import type { HeldBook } from './working-set';

/** ID of the waiting item that tells of it, and when. */
export interface Telling {
  readonly id: string;
  readonly now: string;
  readonly today: string;
  readonly words: SheetWords;
}

export function tell(
  batch: Batch,
  book: HeldBook,
  { missed, overtyped }: Trouble,
  { id, now, today, words }: Telling,
): void {
  const table = waitingOf(book.book);
  const item = (kind: string, { meant }: Met, n: number) => {
    const where = { kind, table: meant.held.table.key, row: meant.id, problems: [problem(`platform.${kind}`)] };
    return { ...words.item(where), ...where, id: n === 0 ? id : `${id}-${n}`, state: 'open', since: now, day: today };
  };
  const items = [
    ...missed.slice(0, 1).map((each) => item('rows-moved', each, 0)),
    ...overtyped.map((each, n) => item('typed-meanwhile', each, n + 1)),
  ];
  addFresh(batch, {
    tab: tabOf(table),
    title: table.title,
    at: FIRST_ROW,
    rows: items.map((each) => toCells(table, each as unknown as Row)),
  });
  moveDown(book, table, items.length);
}

/** The items stand on top of their tab now, where this hold does not count them in. */
function moveDown(book: HeldBook, table: Table, count: number): void {
  const held = book.tables.get(tableId(table));
  if (held === undefined) return;
  for (const each of held.rows.values()) if (each.at >= 0) each.at += count;
  held.end += count;
}

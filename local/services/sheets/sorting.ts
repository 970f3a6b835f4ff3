// Sorts the rows of a rectangle by one column, as Sheets does: numbers and dates before texts before truth values,
// empty cells last either way, equal ones in the order they stood (in outline: support.google.com/docs/answer/3540681).
// Cells move with their notes and own formats; what is laid on whole columns stays.
// INVARIANT: nothing outside the rectangle moves.

import { slotsOf, stretchesOf } from './axis';
import type { Book, TabRecord } from './book';
import type { Bounds } from './bounds';
import type { StoredCell } from './cell';
import { toRecord } from './cell';
import { readRows, writeRow } from './row-table';

export function sortRows(book: Book, tab: TabRecord, bounds: Bounds, column: number, isDescending: boolean): void {
  const { store } = book;
  const rowSlots = slotsOf(tab.rows, bounds.top, bounds.bottom);
  const columnSlots = slotsOf(tab.columns, bounds.left, bounds.right);
  const keyAt = column - bounds.left;
  const stored = stretchesOf(tab.rows, bounds.top, bounds.bottom).map((stretch) => readRows(store, tab.grid, stretch));
  const bySlot = new Map(stored.flatMap((rows) => [...rows]));
  const rows = rowSlots.map((slot) => bySlot.get(slot) ?? []);
  const parts = rows.map((cells) => columnSlots.map((slot) => cells[slot] ?? null));
  const sorted = [...parts].sort((left, right) => compare(left[keyAt] ?? null, right[keyAt] ?? null, isDescending));
  rowSlots.forEach((slot, at) => {
    const cells = rows[at] ?? [];
    columnSlots.forEach((columnSlot, place) => {
      while (cells.length < columnSlot) cells.push(null);
      cells[columnSlot] = sorted[at]?.[place] ?? null;
    });
    writeRow(store, tab.grid, slot, cells);
  });
}

const COLLATOR = new Intl.Collator('es', { sensitivity: 'base', numeric: false });

function compare(left: StoredCell, right: StoredCell, isDescending: boolean): number {
  const [first, second] = [keyOf(left), keyOf(right)];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  const order = rankOf(first) - rankOf(second) || within(first, second);
  return isDescending ? -order : order;
}

function keyOf(cell: StoredCell): string | number | boolean | undefined {
  const { v, f } = toRecord(cell);
  return f ?? v;
}

function rankOf(key: string | number | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof key);
}

function within(first: string | number | boolean, second: string | number | boolean): number {
  if (typeof first === 'string' && typeof second === 'string') return COLLATOR.compare(first, second);
  return Number(first) - Number(second);
}

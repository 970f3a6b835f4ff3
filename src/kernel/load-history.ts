// Cells of the Lookup: which ones a key of history is asked of, and those that became known only once what people typed
// had been taken in. Whom a row tells of is then somebody else than the first call had seen.

import { FIRST_ROW } from './derive/tabs';
import { addressOf, type LookupCell } from './lookup';
import type { Area, Books, Cell } from './ports';
import type { Reads, Slot } from './snapshot';
import type { State } from './state';
import { lookupOf } from './system-tables';
import type { Book } from './table';
import type { WorkingSet } from './working-set';

export const cellsOfLookup = (state: Pick<State, 'secret'>, slots: readonly Slot[]): number[] => [
  ...new Set(slots.map(({ slot }) => addressOf(state.secret, slot).cell)),
];

export const lookupAreas = (book: Book, cells: readonly number[]): Area[] =>
  cells.map((cell) => ({ tab: lookupOf(book).title, row: FIRST_ROW + cell, rows: 1, column: 1, columns: 1 }));

export const lookupCell = (cell: Cell): LookupCell | null =>
  typeof cell === 'string' && cell !== '' ? (JSON.parse(cell) as LookupCell) : null;

interface LateKeys {
  readonly books: Books;
  readonly state: Pick<State, 'secret'>;
  readonly set: WorkingSet;
  readonly reads: Reads;
}

/** Reads what is still missing of the keys that these reads name by now; nothing where nothing is. */
export function readLateKeys({ books, state, set, reads }: LateKeys): void {
  const named = reads.history?.(set.snapshot) ?? [];
  for (const [key, { book, lookup }] of set.books) {
    const own = named.filter((slot) => slot.book === key);
    const cells = cellsOfLookup(state, own).filter((cell) => !lookup.has(cell));
    if (cells.length === 0) continue;
    const blocks = books.read(key, lookupAreas(book, cells));
    cells.forEach((cell, at) => lookup.set(cell, lookupCell(blocks[at]?.cells[0]?.[0] ?? null)));
  }
}

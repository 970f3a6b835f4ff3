// What an action wants to be different: rows inserted, updated, removed or archived, counters drawn, settings kept.
// Changes are data; `commit.ts` turns those of one book into one atomic batch.

import type { Row, Table, Values } from './table';

export type Change =
  | { readonly kind: 'insert'; readonly table: Table; readonly id: string; readonly values: Values }
  | { readonly kind: 'update'; readonly table: Table; readonly id: string; readonly values: Values }
  | { readonly kind: 'remove'; readonly table: Table; readonly id: string }
  /** Moves the row to its table's archive tab. */
  | { readonly kind: 'archive'; readonly table: Table; readonly id: string }
  /** Moves the row from its table's archive tab back below the last record. */
  | { readonly kind: 'reinstate'; readonly table: Table; readonly id: string }
  /** Gives every cell of the row in which something typed waits what the row holds. */
  | { readonly kind: 'restore'; readonly table: Table; readonly id: string }
  /** Keeps a value in the book's Sistema tab. */
  | { readonly kind: 'setting'; readonly book: string; readonly key: string; readonly value: unknown }
  /** Enters a key of history in the book's Lookup. */
  | Remembered;

export interface Remembered {
  readonly kind: 'remember';
  readonly book: string;
  readonly slot: string;
  readonly note: string;
}

export const insert = <T extends Table>(table: T, id: string, values: Values): Change => ({
  kind: 'insert',
  table,
  id,
  values,
});
export const update = <T extends Table>(table: T, row: Pick<Row, 'id'>, values: Values): Change => ({
  kind: 'update',
  table,
  id: row.id,
  values,
});
export const remove = (table: Table, id: string): Change => ({ kind: 'remove', table, id });
export const archive = (table: Table, id: string): Change => ({ kind: 'archive', table, id });
export const reinstate = (table: Table, id: string): Change => ({ kind: 'reinstate', table, id });
export const restore = (table: Table, id: string): Change => ({ kind: 'restore', table, id });
export const keep = (book: string, key: string, value: unknown): Change => ({ kind: 'setting', book, key, value });
export const remember = (book: string, slot: string, note: string): Remembered => ({
  kind: 'remember',
  book,
  slot,
  note,
});

/** True for what takes a row out of its tab. */
export const leaves = ({ kind }: Change): boolean => kind === 'remove' || kind === 'archive';

export const bookKeyOf = (change: Change): string => ('table' in change ? change.table.book.key : change.book);

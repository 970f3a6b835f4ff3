// What was read of the books for one act, and what it looks like once earlier decisions of the same run are counted in.
// INVARIANT: a row that was read by its index columns alone is never handed out as a whole row.

import type { Row, RowOf, Table } from './table';

/** What an action needs to know. Named tables are read in the first call, whole rows in the second. */
export interface Reads {
  /** Small tables read whole. */
  readonly whole?: readonly Table[];
  /** Index columns of every open row. */
  readonly index?: readonly Table[];
  /** Whole rows, chosen by their index columns. */
  readonly rows?: readonly RowChoice[];
  /** Keys of history to ask the Lookup for. */
  readonly slots?: readonly Slot[];
  /** Keys of history that only the first call can name, e.g. those of the people of a case; read with the rows. */
  readonly history?: (firstCall: Snapshot) => readonly Slot[];
  /** Whatever stands in these rows, read whole in the first call without looking for it. */
  readonly places?: readonly RowPlaces[];
}

export interface RowPlaces {
  readonly table: Table;
  /** Zero-based, half open. */
  readonly from: number;
  readonly to: number;
}

export interface RowChoice {
  readonly table: Table;
  /** Sees the index columns of one row, and everything the first call read. */
  readonly where: (indexed: Row, firstCall: Snapshot) => boolean;
}

export interface Slot {
  readonly book: string;
  /** What is looked up, e.g. `phone:+50499990000`. Only its keyed digest reaches the book. */
  readonly slot: string;
}

export interface Snapshot {
  /** Index columns of every open row (whole rows where the table was read whole). */
  index<T extends Table>(table: T): readonly RowOf<T>[];
  /** Whole rows that were read. Throws for a table whose rows were not asked for. */
  rows<T extends Table>(table: T): readonly RowOf<T>[];
  /** A whole row by its ID, or undefined. */
  find<T extends Table>(table: T, id: string): RowOf<T> | undefined;
  setting(book: string, key: string): unknown;
  /** Notes left in the Lookup under this key of history. */
  recall(book: string, slot: string): readonly string[];
}

/** A row choice is asked for every row of its table; what it compares with is worked out once for each first call. */
export function onceFor<T>(work: (firstCall: Snapshot) => T): (firstCall: Snapshot) => T {
  const known = new WeakMap<Snapshot, T>();
  return (firstCall) => {
    if (!known.has(firstCall)) known.set(firstCall, work(firstCall));
    return known.get(firstCall) as T;
  };
}

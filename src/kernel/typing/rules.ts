// What a programme says about typing in the tabs of its tables: who may, how values that may be written in several ways
// are mended, what a value must fit beside its own column, what a new row is given, what follows elsewhere.
// Everything else (formulas, kinds, bounds, references, what may not be typed) follows from the definitions.

import type { Context } from '../action';
import type { Change } from '../change';
import type { Problem } from '../problem';
import type { Reads, Snapshot } from '../snapshot';
import type { Row, Table, Values } from '../table';

export interface TypingRules {
  readonly table: Table;
  /** Whose typing is taken in. Whoever may edit the file and has none of these roles leaves a waiting item. */
  readonly roles: readonly string[];
  /** Mends what may be written in several ways. */
  readonly tidy?: (values: Values) => Values;
  /** What the functions below look at, for these rows as they would stand; a new one has no ID yet. */
  readonly reads?: (rows: readonly Row[]) => Reads;
  /** What is wrong with the row as it would stand; `field` names the column that is not taken in. */
  readonly check?: (snapshot: Snapshot, row: Row, context: Context) => readonly Problem[];
  /** ID and values of a new row, with what nobody types. */
  readonly fresh?: (
    snapshot: Snapshot,
    values: Values,
    context: Context,
  ) => { readonly id: string; readonly values: Values };
  /** Derived columns of this row, and what follows from it in others. */
  readonly follow?: (snapshot: Snapshot, row: Row, context: Context, isNew: boolean) => readonly Change[];
}

/** What stands against the value itself, whatever is mended elsewhere: only its cell can be put right. */
const LASTING = /^(value\.|typed\.(once|no-new-rows)$)/;

/** Whether what was typed may pass as it stands once something else is mended. */
export const mayPassLater = (problems: readonly Pick<Problem, 'code'>[]): boolean =>
  problems.every(({ code }) => !LASTING.test(code));

/** What the books say of themselves to those who work in them. */
export interface SheetWords {
  /** The note of a cell that holds what is not taken in. */
  readonly note: (problems: readonly Problem[]) => string;
  /** What stands in *Por corregir* about an item, without anybody's name. */
  readonly item: (item: ItemPlace) => ItemWords;
  /** How an item was settled whose value somebody corrected in the sheet. */
  readonly corrected: string;
  /** How an item was settled whose tab stands as it should again. */
  readonly repaired: string;
}

export interface ItemPlace {
  readonly kind: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly problems: readonly Problem[];
}

export interface ItemWords {
  readonly title: string;
  readonly place: string;
  readonly why: string;
}

/** Kinds of waiting items: a value that does not pass; a new row that does not; a value put back. */
export const TYPED_VALUE = 'typed-value';
export const TYPED_ROW = 'typed-row';

/** Who typed when nobody told. */
export const UNKNOWN_EDITOR = 'editor desconocido';

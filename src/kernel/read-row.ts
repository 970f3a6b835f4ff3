// A row from its cells: what its seal knows, and beside it what a person typed: each column whose cells say something
// else than the seal. A row without a seal (system tables, rows that nobody has committed yet) holds what its cells say.
// INVARIANT: a decision sees what was last committed or adopted, never what somebody typed and nobody has looked at.

import { fromCells, placesOf, valueOf } from './derive/cells';
import { digestOf, readSeal } from './derive/seal';
import type { Cell } from './ports';
import type { Row, Table } from './table';
import type { HeldRow, TypedCell } from './working-set';

export interface RowRead {
  /** With the values that its seal holds where somebody typed. */
  readonly row: Row;
  readonly typed: readonly TypedCell[] | null;
}

export function readRow(table: Table, cells: readonly Cell[]): RowRead {
  const places = placesOf(table);
  const values: Record<string, unknown> = {};
  const typed: TypedCell[] = [];
  const sealAt = places.find(({ key }) => key === 'seal')?.at;
  const sealed = sealAt === undefined || table.system === true ? undefined : readSeal(String(cells[sealAt] ?? ''));
  for (const { key, column, at, width } of places) {
    const own = Array.from({ length: width }, (_, n) => cells[at + n] ?? null);
    const read = valueOf(column, own);
    values[key] = 'value' in read ? read.value : null;
    if (sealed === undefined || !(key in table.columns)) continue;
    if ('value' in read && sealed.held(key, read.value)) continue;
    typed.push({ key, at, cells: own, read });
    values[key] = sealed.value(key) ?? null;
  }
  const seal = typeof values['seal'] === 'string' ? digestOf(values['seal']) : '';
  return { row: { ...values, seal } as unknown as Row, typed: typed.length > 0 ? typed : null };
}

const UNTOUCHED = { dirty: null, gone: null } as const;

export const indexedRow = (table: Table, at: number, cells: readonly Cell[]): HeldRow => ({
  ...UNTOUCHED,
  at,
  row: fromCells(table, cells).row,
  whole: false,
  cells: null,
  typed: null,
});

export function wholeRow(table: Table, at: number, cells: readonly Cell[]): HeldRow {
  const { row, typed } = readRow(table, cells);
  return { ...UNTOUCHED, at, row, whole: true, cells: [...cells], typed };
}

/** What a row without an ID says, column by column; empty cells say nothing. */
export function readLoose(table: Table, cells: readonly Cell[]): TypedCell[] {
  return placesOf(table).flatMap(({ key, column, at, width }) => {
    const own = Array.from({ length: width }, (_, n) => cells[at + n] ?? null);
    const isEmpty = own.every((cell) => cell === null || cell === '');
    return key in table.columns && !isEmpty ? [{ key, at, cells: own, read: valueOf(column, own) }] : [];
  });
}

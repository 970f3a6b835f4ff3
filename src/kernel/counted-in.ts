// A snapshot with changes counted in that nobody has written yet: what follows from a decision is found over what it
// leaves, before anything of it is applied. Rows that a decision takes out are still there.

import type { Change } from './change';
import { archiveOf } from './derive/archive';
import type { Snapshot } from './snapshot';
import type { Row, RowOf, Table } from './table';
import { freshRow, storedValues } from './working-set';

export function countedIn(base: Snapshot, changes: readonly Change[]): Snapshot {
  const through = <T extends Table>(table: T, rows: readonly RowOf<T>[]): readonly RowOf<T>[] =>
    changes.reduce((all, change) => counted(base, all, table, change), rows as readonly Row[]) as readonly RowOf<T>[];
  const rows = <T extends Table>(table: T) => through(table, base.rows(table));
  return {
    ...base,
    rows,
    index: (table) => through(table, base.index(table)),
    find: (table, id) => rows(table).find((row) => row.id === id),
  };
}

function counted(base: Snapshot, rows: readonly Row[], table: Table, change: Change): readonly Row[] {
  if (change.kind === 'insert' && change.table === table)
    return [...rows, freshRow(table, change.id, change.values, { now: '', by: '' })];
  if (change.kind === 'update' && change.table === table)
    return rows.map((row) => (row.id === change.id ? { ...row, ...storedValues(table, change.values) } : row));
  if (change.kind === 'reinstate' && change.table === table)
    return [...rows, ...base.rows(archiveOf(table)).filter(({ id }) => id === change.id)];
  return rows;
}

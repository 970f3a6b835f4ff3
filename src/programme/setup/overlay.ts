// A snapshot with rows that the same decision is about to add: what comes later in a description may refer to them.

import type { Snapshot } from '../../kernel/snapshot';
import type { Row, RowOf, Table } from '../../kernel/table';

export interface Overlay {
  readonly snapshot: Snapshot;
  readonly add: (table: Table, row: Row) => void;
}

export function overlayOn(base: Snapshot): Overlay {
  const added = new Map<string, Row[]>();
  const of = (table: Table): Row[] => added.get(table.key) ?? [];
  const rows = <T extends Table>(table: T): readonly RowOf<T>[] => [
    ...base.rows(table),
    ...(of(table) as readonly unknown[] as RowOf<T>[]),
  ];
  return {
    snapshot: { ...base, rows, index: rows, find: (table, id) => rows(table).find((row) => row.id === id) },
    add: (table, row) => added.set(table.key, [...of(table), row]),
  };
}

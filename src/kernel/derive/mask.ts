// Table → what of a row may leave the books: only what is open.

import type { Row, Table } from '../table';

/** A row without what identifies or exposes a person. */
export function masked(table: Table, row: Row): Readonly<Record<string, unknown>> {
  const open = Object.entries(table.columns).filter(([, column]) => column.sensitivity === 'open');
  return { id: row.id, ...Object.fromEntries(open.map(([key]) => [key, row[key] ?? null])) };
}

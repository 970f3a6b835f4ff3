// Table → what of a row may leave the books: only what is open. Of a name, whoever needs it shows initials.

import type { Row, Table } from '../table';

/** Initials of a name: `José Ramón` → `J. R.` */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => `${Array.from(part)[0] ?? ''}.`)
    .join(' ');

/** A row without what identifies or exposes a person. */
export function masked(table: Table, row: Row): Readonly<Record<string, unknown>> {
  const open = Object.entries(table.columns).filter(([, column]) => column.sensitivity === 'open');
  return { id: row.id, ...Object.fromEntries(open.map(([key]) => [key, row[key] ?? null])) };
}

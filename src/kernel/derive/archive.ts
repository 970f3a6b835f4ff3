// The archive of a table as a table of its own, so that rows of history are read and taken out as any others. Of its rows
// the first call brings the ID and what they refer to, for that is how they are looked for: the rest is read whole when found.
// INVARIANT: an archive has the columns of its table, in their order.

import type { Columns, Table } from '../table';

const archives = new WeakMap<Table, Table>();
const all = new WeakSet<Table>();

/** A table without an archive has none to name, which is a defect of whoever asks. */
export function archiveOf<T extends Table>(table: T): T {
  const known = archives.get(table) ?? derived(table);
  archives.set(table, known);
  all.add(known);
  return known as T;
}

export const isArchive = (table: Table): boolean => all.has(table);

function derived({ key, about, book, columns, archive }: Table): Table {
  if (archive === undefined) throw new Error(`table ${key} has no archive`);
  return { key: `${key}.archive`, title: archive, about, book, columns: foundByReference(columns) };
}

const foundByReference = (columns: Columns): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      { ...column, indexed: column.indexed === true && (column.kind === 'ref' || column.leadsTo !== undefined) },
    ]),
  );

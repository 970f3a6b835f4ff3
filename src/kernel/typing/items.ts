// The waiting items of what somebody typed: one for each row, opened again when it goes wrong again, closed when it is
// put right in the sheet.

import type { Context } from '../action';
import type { Change } from '../change';
import { nameFrom } from '../digest';
import type { Problem } from '../problem';
import { tableId } from '../registry';
import type { Table } from '../table';
import { reopen, type OpenedItem } from '../waiting';

/** @param row its ID, or for a row without one its number in the tab. */
export const itemFor = (table: Table, kind: string, row: string): string =>
  nameFrom(`${kind}/${tableId(table)}/${row}`);

interface Place {
  readonly kind: string;
  readonly row: string;
}

export function openTyped(
  context: Context,
  table: Table,
  { kind, row }: Place,
  problems: readonly Problem[],
  before: OpenedItem | undefined,
): Change {
  const id = itemFor(table, kind, row);
  return reopen(context, { id, book: table.book, kind, table: table.key, row, problems }, before);
}

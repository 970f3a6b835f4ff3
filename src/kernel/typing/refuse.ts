// An act does not change a row in which a typed value waits for a person: it would be decided on half of what is known.

import type { Change } from '../change';
import type { Hold } from '../hold';
import { problem, type Problem } from '../problem';
import { tableId } from '../registry';

/** The problems of changing this row now, one for each column that waits. */
export function waitingIn({ set }: Hold, change: Change): Problem[] {
  if (change.kind !== 'update' && change.kind !== 'archive' && change.kind !== 'remove') return [];
  const { table, id } = change;
  const row = set.books.get(table.book.key)?.tables.get(tableId(table))?.rows.get(id);
  return (row?.typed ?? []).map(({ key }) =>
    problem('typed.waits', key, { tab: table.title, label: table.columns[key]?.label ?? key }),
  );
}

// Columns and tabs that a repair has put there empty and whose values it has not brought back yet. The role account keeps
// their names from before the repair until its end, so that no act and no look takes their emptiness for something that
// a person cleared.

import type { Table } from '../table';
import { tableId } from '../registry';

/** Table (with its book), or its archive → the keys of its columns, or every one of them. */
export type Unfilled = Readonly<Record<string, readonly string[] | 'all'>>;

/** An archive that stands empty keeps nobody but those who look for something in it. */
export const archiveId = (table: Table): string => `${tableId(table)}.archive`;

export const isUnfilled = (unfilled: Unfilled | undefined, table: Table): boolean =>
  unfilled?.[tableId(table)] !== undefined;

/** What was left unfilled before, and what will be. */
export function together(before: Unfilled, next: Unfilled): Unfilled {
  const merged: Record<string, readonly string[] | 'all'> = { ...before };
  for (const [table, keys] of Object.entries(next)) {
    const known = merged[table] ?? [];
    merged[table] = known === 'all' || keys === 'all' ? 'all' : [...new Set([...known, ...keys])];
  }
  return merged;
}

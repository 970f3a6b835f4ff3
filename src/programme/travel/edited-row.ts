// Two people may have the same row open. A page sends back what it was shown beside what its person wants: fields that
// others changed meanwhile are kept, and the same field changed by both is a problem that shows both values.
// INVARIANT: the values of a personal column are shown by the page alone, never by a problem.

import type { Context } from '../../kernel/action';
import { canonical } from '../../kernel/digest';
import { problem, type Problem } from '../../kernel/problem';
import type { Column, SystemColumns, Table, Values } from '../../kernel/table';
import { epochOf, localOf } from '../../kernel/time';

export interface RowEdit {
  /** Seal the page was given: an unchanged row needs no comparing. */
  readonly seal: string | null;
  readonly seen: Values | null;
  readonly wanted: Values;
}

export interface SettledRow {
  /** Only what is to be different. */
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** @param path where the page shows the row: `segments.2.` */
export function settleRow(table: Table, row: SystemColumns, edit: RowEdit, path: string, context: Context): SettledRow {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const current = row as Values & SystemColumns;
  for (const [key, wanted] of Object.entries(edit.wanted)) {
    const column = table.columns[key];
    if (column === undefined) throw new Error(`${table.key} has no column ${key}`);
    const base = edit.seal === row.seal ? current[key] : edit.seen?.[key];
    if (alike(wanted, base) || alike(wanted, current[key])) continue;
    if (alike(current[key], base)) values[key] = wanted;
    else problems.push(clash(column, { path: path + key, row, mine: wanted, theirs: current[key] }, context));
  }
  return { values, problems };
}

export const alike = (a: unknown, b: unknown): boolean => canonical(plain(a)) === canonical(plain(b));
const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

export interface Clash {
  readonly path: string;
  readonly row: Pick<SystemColumns, 'updatedAt' | 'updatedBy'>;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Both values, who wrote the other one and when. */
export function clash(column: Column, { path, row, mine, theirs }: Clash, { zone }: Context): Problem {
  const at = localOf(epochOf(row.updatedAt), zone).replace('T', ' ');
  const told = { label: column.label, who: row.updatedBy, at };
  // The ID of another row says nothing to a person either.
  if (column.sensitivity !== 'open' || column.kind === 'ref') return problem('movement.changed-unseen', path, told);
  return problem('movement.changed-meanwhile', path, {
    ...told,
    mine: spoken(column, mine),
    theirs: spoken(column, theirs),
  });
}

/** What an empty field is said to hold. */
export const EMPTY = 'vacío';

function spoken(column: Column, value: unknown): string {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (column.kind === 'choice') return column.codes[String(value)] ?? String(value);
  if (column.kind === 'flag') return value === true ? 'Sí' : 'No';
  return column.kind === 'localTime' ? String(value).replace('T', ' ') : String(value);
}

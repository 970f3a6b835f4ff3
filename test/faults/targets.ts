// Where a colleague's hands are put while an act runs: in a row that the act changes, and in another row of a tab that it
// writes. Which rows those are the journal of the undisturbed act tells.

import type { Entry, RowChange } from '../../src/kernel/journal';
import type { Table } from '../../src/kernel/table';
import { people } from '../../src/programme/cases/tables';
import { tables } from '../../src/programme/tables';
import type { RowReader } from '../support/stored-rows';

export interface Target {
  readonly table: Table;
  readonly id: string;
  /** A column in which she may type. */
  readonly key: string;
  /** The act itself changes this row. */
  readonly own: boolean;
}

/** A text that she may type there and from which nothing follows: names come first in a row, remarks last. */
function typeable({ columns }: Table, changed: readonly string[]): string | undefined {
  const free = Object.entries(columns).flatMap(([key, column]) => {
    const { kind, derived, typed, technical } = column;
    const pattern = kind === 'text' ? column.pattern : undefined;
    const open = (kind === 'text' || kind === 'paragraph') && pattern === undefined;
    return open && derived !== true && technical !== true && typed === undefined ? [key] : [];
  });
  return free.filter((key) => changed.includes(key)).at(-1) ?? free.at(-1);
}

/** At most two targets among the rows that stand before the act. */
export function targetsOf(entries: readonly Entry[], rows: RowReader): readonly Target[] {
  const changes = entries.flatMap((entry) => entry.rows ?? []).filter(({ kind }) => kind !== 'read');
  const typed = tables.filter((table) => table.typed !== undefined);
  const target = (table: Table, at: number, changed: readonly string[], own: boolean): Target[] => {
    const standing = rows(table);
    const key = typeable(table, changed);
    const id = standing[at]?.id;
    return id === undefined || key === undefined ? [] : [{ table, id, key, own }];
  };
  const about = (table: Table): RowChange[] => changes.filter((change) => change.table === table.key);
  const own = typed.flatMap((table) =>
    about(table).flatMap(({ row, is }) =>
      target(
        table,
        rows(table).findIndex(({ id }) => id === row),
        Object.keys(is),
        true,
      ),
    ),
  );
  const others = [...typed.filter((table) => about(table).length > 0), people].flatMap((table) =>
    target(
      table,
      rows(table).findIndex(({ id }) => !changes.some(({ row }) => row === id)),
      [],
      false,
    ),
  );
  return [...own.slice(0, 1), ...others.slice(0, 1)];
}

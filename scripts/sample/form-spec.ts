// A form's definition as this installation's directory makes it, from rows read outside the kernel.

import type { FormSpec } from '../../src/kernel/form';
import type { Snapshot } from '../../src/kernel/snapshot';
import type { Row, RowOf, Table } from '../../src/kernel/table';
import { moduleForms } from '../../src/programme/counselling/modules/all';
import { formsWith } from '../../src/programme/forms';

/** @param rowsOf the rows of a table of the directory. */
export function formSpecFrom(rowsOf: (table: Table) => readonly Row[], key: string): FormSpec | undefined {
  const rows = <T extends Table>(table: T): readonly RowOf<T>[] =>
    rowsOf(table) as readonly unknown[] as readonly RowOf<T>[];
  const snapshot: Snapshot = {
    rows,
    index: rows,
    find: (table, id) => rows(table).find((row) => row.id === id),
    setting: () => undefined,
    recall: () => [],
  };
  return formsWith(moduleForms)(snapshot).find((spec) => spec.key === key);
}

// Values as a table's own definition has them, or every problem of theirs with the path under which the page shows
// them. The one place where values of unknown kinds become a row of the table.

import { problemsOf } from '../../kernel/derive/schema';
import type { Problem } from '../../kernel/problem';
import type { Table, Values, ValuesOf } from '../../kernel/table';

export interface CheckedRow<T extends Table> {
  /** Undefined when there are problems. */
  readonly values: ValuesOf<T> | undefined;
  readonly problems: readonly Problem[];
}

/** Derived columns are the program's own and are not complained about. */
export function checkRow<T extends Table>(table: T, values: Values, path: string): CheckedRow<T> {
  const typed = problemsOf(table, values, true).filter(({ field }) => table.columns[field ?? '']?.derived !== true);
  const problems = typed.map((each) => ({ ...each, field: path + (each.field ?? '') }));
  return { values: problems.length === 0 ? (values as ValuesOf<T>) : undefined, problems };
}

// Column definitions as fields of a page: derived, so that no page repeats a label, a list of choices or a limit.

import type { Say } from '../../kernel/problem';
import type { Codes, Column, Table } from '../../kernel/table';

export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly kind: Column['kind'];
  /** Code → label, for choices. */
  readonly codes: Readonly<Record<string, string>> | null;
  /** Table whose rows may be named, for references. */
  readonly table: string | null;
  readonly maxLength: number | null;
}

/** A list of choices as the reader is told it. */
export const codesSaid = <C extends Codes>(codes: C, say: Say): Readonly<Record<keyof C & string, string>> =>
  Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, say(label)])) as Record<keyof C & string, string>;

/** The columns that people type, in the table's order. */
export function fieldsOf(table: Table, say: Say): FieldSpec[] {
  return Object.entries(table.columns)
    .filter(([, column]) => column.derived !== true)
    .map(([key, column]) => ({
      key,
      label: say(column.label),
      help: column.help === undefined ? null : say(column.help),
      required: column.required === true,
      kind: column.kind,
      codes: 'codes' in column ? codesSaid(column.codes, say) : null,
      table: column.kind === 'ref' ? column.table : null,
      maxLength: 'maxLength' in column ? (column.maxLength ?? null) : null,
    }));
}

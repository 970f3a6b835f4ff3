// Column definitions as fields of a page: derived, so that no page repeats a label, a list of choices or a limit.

import type { Column, Table } from '../../kernel/table';

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

/** The columns that people type, in the table's order. */
export function fieldsOf(table: Table): FieldSpec[] {
  return Object.entries(table.columns)
    .filter(([, column]) => column.derived !== true)
    .map(([key, column]) => ({
      key,
      label: column.label,
      help: column.help ?? null,
      required: column.required === true,
      kind: column.kind,
      codes: 'codes' in column ? column.codes : null,
      table: column.kind === 'ref' ? column.table : null,
      maxLength: 'maxLength' in column ? (column.maxLength ?? null) : null,
    }));
}

// One way to save a row of the directory: checks each value, the dates, the references and the table's own rules, all
// at once; keeps what others changed meanwhile in other fields, and refuses the same field with both values shown.
// INVARIANT: saving what stands there already changes nothing.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Context } from '../../kernel/action';
import { insert, update } from '../../kernel/change';
import { cellsOf, storedAs } from '../../kernel/derive/cells';
import { REFRESH_FORM } from '../../kernel/forms/order';
import { problemsOf } from '../../kernel/derive/schema';
import type { EffectOrder } from '../../kernel/effect';
import { problem, type Problem } from '../../kernel/problem';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { noValues, type Column, type Row, type Table, type Values } from '../../kernel/table';
import { registro } from '../books';
import { freeId } from '../readable-id';

export interface SaveInput {
  /** Null for a new row. */
  readonly id: string | null;
  /** The seal the page saw; null for a new row. */
  readonly seal: string | null;
  /** What the page saw in each field it changes. */
  readonly was: Values;
  readonly values: Values;
}

const saveInput = z.object({
  id: z.nullable(z.string()),
  seal: z.nullable(z.string()),
  was: z._default(z.record(z.string(), z.unknown()), {}),
  values: z.record(z.string(), z.unknown()),
}) as unknown as Schema<SaveInput>;

/** What a table asks beyond its columns. `row` is the row as it would stand, with its ID. */
export interface SaveRules {
  readonly key: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly table: Table;
  /** What the table says stands in a public form, which must follow. */
  readonly shownInForms?: true;
  /** Tables that its references and rules look at. */
  readonly reads?: readonly Table[];
  /** Columns that together may stand once; empty for none. */
  readonly unique: readonly string[];
  /** Column whose value is the ID of a new row, so that references to it read well in a sheet. */
  readonly naming?: string;
  /** Mends what may be written in several ways, before anything is checked. */
  readonly tidy?: (values: Values) => Values;
  readonly check?: (snapshot: Snapshot, row: Row, context: Context) => readonly Problem[];
}

export interface Saved {
  readonly id: string;
}

export const SAVER_ROLES = ['administrador', 'oficial-nacional'] as const;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A value as staff read it; a personal one is not repeated in a refusal. */
function shown(column: Column, value: unknown): string {
  if (column.sensitivity !== 'open') return '…';
  if (column.kind === 'date' || column.kind === 'localTime') return String(value ?? '—');
  return String(cellsOf(column, value)[0] ?? '—');
}

function conflicts(table: Table, row: Row, { seal, was, values }: SaveInput): Problem[] {
  if (seal === row.seal) return [];
  return Object.keys(values)
    .filter((key) => !same(row[key], was[key]) && !same(row[key], values[key]))
    .map((key) => {
      const column = table.columns[key] as Column;
      const params = {
        label: column.label,
        yours: shown(column, values[key]),
        theirs: shown(column, row[key]),
        by: row.updatedBy,
      };
      return problem('directory.changed-meanwhile', key, params);
    });
}

function datesInOrder(row: Values): Problem[] {
  const { from, until } = row;
  return typeof from === 'string' && typeof until === 'string' && until < from
    ? [problem('directory.dates-reversed', 'until', { from, until })]
    : [];
}

function unknownRefs(table: Table, tables: readonly Table[], snapshot: Snapshot, row: Values): Problem[] {
  return Object.entries(table.columns).flatMap(([key, column]) => {
    const value = row[key];
    if (column.kind !== 'ref' || value === null || value === undefined) return [];
    const target = [table, ...tables].find((each) => each.key === column.table);
    const known = target !== undefined && snapshot.rows(target).some(({ id }) => id === value);
    return known ? [] : [problem('directory.unknown-reference', key, { label: column.label })];
  });
}

function doubles({ table, unique }: SaveRules, snapshot: Snapshot, row: Row): Problem[] {
  const folded = (value: unknown): string => JSON.stringify(value ?? null).toLowerCase();
  const alike = (other: Row): boolean => unique.every((key) => folded(other[key]) === folded(row[key]));
  const double = unique.length > 0 && snapshot.rows(table).some((other) => other.id !== row.id && alike(other));
  const [key = null] = unique;
  return double
    ? [problem('directory.exists', key, { label: key === null ? '' : (table.columns[key]?.label ?? key) })]
    : [];
}

/** Every problem of a row as it would stand; set-up checks its rows by the same rules. */
export function rowProblems(rules: SaveRules, snapshot: Snapshot, row: Row, context: Context): Problem[] {
  const values = Object.fromEntries(Object.keys(rules.table.columns).map((key) => [key, row[key] ?? null]));
  const own = problemsOf(rules.table, values, true);
  if (own.length > 0) return own;
  return [
    ...datesInOrder(row),
    ...unknownRefs(rules.table, rules.reads ?? [], snapshot, row),
    ...doubles(rules, snapshot, row),
    ...(rules.check?.(snapshot, row, context) ?? []),
  ];
}

/** Cleaned and trimmed, empty as null: a page sends what stands in its fields. */
export function tidied({ columns }: Table, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const column = columns[key];
      const clean = column === undefined ? value : storedAs(column, value);
      const text = typeof clean === 'string' ? clean.trim() : clean;
      return [key, text === '' ? null : text];
    }),
  );
}

/** @param plain ID of a row of a table without a naming column. */
export function newRowId({ table, naming }: SaveRules, snapshot: Snapshot, values: Values, plain: string): string {
  const name = naming === undefined ? null : values[naming];
  return typeof name === 'string' && name !== '' ? freeId(name, snapshot.rows(table)) : plain;
}

/** The one form that says what the directory holds. */
export const PUBLIC_FORM = 'intake';

const refreshOrders = (rules: SaveRules, { office }: Context): EffectOrder[] =>
  rules.shownInForms === true
    ? office.forms
        .filter(({ form }) => form === PUBLIC_FORM)
        .map(({ form, language }) => ({ kind: REFRESH_FORM, book: registro.key, payload: { form, language } }))
    : [];

/** A row that holds nothing yet. */
export const emptyRow = (table: Table, id: string): Row => ({
  ...noValues(table),
  ...{ id, seal: '', updatedAt: '', updatedBy: '' },
});

export function saveRow(rules: SaveRules) {
  const { table, key, title, roles, tidy = (values) => values } = rules;
  const reads: Reads = { whole: [table, ...(rules.reads ?? [])] };
  return defineAction<SaveInput, Saved>({
    key,
    title,
    roles,
    books: [registro],
    input: saveInput,
    reads: () => reads,
    decide: (snapshot, input, context) => {
      const found = input.id === null ? undefined : snapshot.rows(table).find(({ id }) => id === input.id);
      if (input.id !== null && found === undefined) return { ok: false, problems: [problem('directory.row-gone')] };
      const unknown = Object.keys(input.values).filter((column) => table.columns[column] === undefined);
      if (unknown.length > 0)
        return { ok: false, problems: unknown.map((column) => problem('directory.no-such-field', column)) };

      const values = tidy(tidied(table, input.values));
      const before = found ?? emptyRow(table, newRowId(rules, snapshot, values, context.id(table.key)));
      const row: Row = { ...before, ...values };
      const clash = found === undefined ? [] : conflicts(table, found, { ...input, values });
      const problems = clash.length > 0 ? clash : rowProblems(rules, snapshot, row, context);
      if (problems.length > 0) return { ok: false, problems };

      if (found === undefined)
        return decided({ id: row.id }, [insert(table, row.id, values)], refreshOrders(rules, context));
      const different = Object.fromEntries(
        Object.entries(values).filter(([column, value]) => !same(found[column], value)),
      );
      if (Object.keys(different).length === 0) return decided({ id: row.id }, []);
      return decided({ id: row.id }, [update(table, row, different)], refreshOrders(rules, context));
    },
  });
}

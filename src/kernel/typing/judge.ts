// What is to become of cells in which somebody typed: taken in, put back, or left for a person to look at.
// Pure: it says, and `settle.ts` does.
// INVARIANT: a value that does not pass stays where it was typed; only what nobody may type is put back.

import type { Context } from '../action';
import { cleanFor } from '../derive/cells';
import { problemsOf } from '../derive/schema';
import { problem, type Problem } from '../problem';
import type { Snapshot } from '../snapshot';
import { noValues, type Column, type Row, type Table, type Values } from '../table';
import type { TypedCell } from '../working-set';
import type { TypingRules } from './rules';

export interface Judgement {
  /** Values to take in, by column. */
  readonly values: Values;
  /** Columns that get back what the row held. */
  readonly restored: readonly string[];
  /** Columns of those whose text lost what nobody sees. */
  readonly cleaned: readonly string[];
  /** One for each column that does not pass. */
  readonly problems: readonly Problem[];
}

export interface Bench {
  readonly table: Table;
  readonly rules: TypingRules | undefined;
  readonly snapshot: Snapshot;
  readonly context: Context;
  /** The table that a reference names. */
  readonly target: (column: Column) => Table | undefined;
}

const isFixed = ({ derived, typed }: Column): boolean => derived === true || typed === 'never';

/** Cells of a row that stands. */
export function judgeCells(bench: Bench, row: Row, typed: readonly TypedCell[]): Judgement {
  const { table, rules } = bench;
  const columnOf = ({ key }: TypedCell): Column => table.columns[key] as Column;
  const closed = table.typed === undefined || rules === undefined;
  const fixed = typed.filter((cell) => closed || isFixed(columnOf(cell)));
  const free = typed.filter((cell) => !fixed.includes(cell));
  const once = free
    .filter((cell) => columnOf(cell).typed === 'once')
    .map(({ key }) => problem('typed.once', key, labelOf(table, key)));
  const read = readable(
    bench,
    free.filter((cell) => columnOf(cell).typed !== 'once'),
  );
  const fitting = fit(bench, row, read.values);
  return {
    values: fitting.values,
    restored: fixed.map(({ key }) => key),
    cleaned: read.cleaned.filter((key) => key in fitting.values),
    problems: [...once, ...read.problems, ...fitting.problems],
  };
}

/** Cells of a row that is new: all of it passes, or nothing is taken in. */
export function judgeRow(bench: Bench, typed: readonly TypedCell[]): Omit<Judgement, 'restored'> {
  const { table, rules } = bench;
  const none = { values: {}, cleaned: [] };
  if (table.typed !== 'rows' || rules?.fresh === undefined)
    return { ...none, problems: [problem('typed.no-new-rows')] };
  const fixed = typed.filter(
    ({ key, cells }) => isFixed(table.columns[key] as Column) && cells.some((cell) => cell !== null),
  );
  const read = readable(
    bench,
    typed.filter((cell) => !fixed.includes(cell)),
  );
  const early = [...read.problems, ...refProblems(bench, read.values)];
  const needed = Object.keys(table.columns).filter((key) => !isFixed(table.columns[key] as Column));
  const given = Object.fromEntries(needed.map((key) => [key, read.values[key] ?? null]));
  const wrong = new Set(early.map(({ field }) => field));
  const missing = problemsOf(table, given, false).filter(({ field }) => !wrong.has(field));
  if (early.length + missing.length > 0) return { ...none, problems: [...early, ...missing] };
  const fitting = fit({ ...bench, target: () => undefined }, { ...emptyRow(table), ...given }, read.values);
  return { ...fitting, cleaned: read.cleaned };
}

const emptyRow = (table: Table): Row =>
  ({
    ...noValues(table),
    id: '',
    seal: '',
    updatedAt: '',
    updatedBy: '',
  }) as Row;

const labelOf = ({ columns }: Table, key: string) => ({ label: columns[key]?.label ?? key });

/** Values that can be read and that their own columns hold. */
function readable({ table, rules }: Bench, typed: readonly TypedCell[]): Omit<Judgement, 'restored'> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  const cleaned: string[] = [];
  for (const { key, read } of typed) {
    if ('problem' in read) problems.push(problem(read.problem, key, labelOf(table, key)));
    else if (typeof read.value !== 'string') values[key] = read.value;
    else {
      const { text, dropped } = cleanFor(table.columns[key] as Column, read.value);
      values[key] = text.trim();
      if (dropped) cleaned.push(key);
    }
  }
  const tidied = rules?.tidy?.(values) ?? values;
  const wrong = problemsOf(table, tidied, false);
  const refused = new Set(wrong.map(({ field }) => field));
  const kept = Object.entries(tidied).filter(([key]) => !refused.has(key));
  return { values: Object.fromEntries(kept), cleaned, problems: [...problems, ...wrong] };
}

/** Takes out, one after another, what does not fit the row, until the rest does. */
function fit(
  bench: Bench,
  row: Row,
  wanted: Values,
): { readonly values: Values; readonly problems: readonly Problem[] } {
  const { rules, snapshot, context } = bench;
  const problems: Problem[] = [];
  let values = wanted;
  for (;;) {
    const found = [...refProblems(bench, values), ...(rules?.check?.(snapshot, { ...row, ...values }, context) ?? [])];
    if (found.length === 0) return { values, problems };
    problems.push(...found);
    const named = new Set(found.map(({ field }) => field));
    const left = Object.entries(values).filter(([key]) => !named.has(key));
    // A problem of the row as a whole, or of a column that nobody typed in now, stops all that was typed.
    if (left.length === Object.keys(values).length) return { values: {}, problems };
    values = Object.fromEntries(left);
  }
}

function refProblems({ table, snapshot, target }: Bench, values: Values): Problem[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const named = target(table.columns[key] as Column);
    if (named === undefined || value === null) return [];
    return snapshot.index(named).some(({ id }) => id === value)
      ? []
      : [problem('typed.no-such-row', key, { ...labelOf(table, key), tab: named.title })];
  });
}

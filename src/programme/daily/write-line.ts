// How a line of the daily log is written: the columns a person fills, what the program knows by itself (who, when, of
// which office), and everything that is wrong with it at once. Of a case of one's own, or of no case.
// INVARIANT: a fact is refused only where it cannot be true: of a day to come, or of somebody who is not in the case.

import * as z from 'zod/mini';
import { decided, defineAction, type Action, type Context, type Decision } from '../../kernel/action';
import { insert } from '../../kernel/change';
import { storedAs } from '../../kernel/derive/cells';
import { problemsOf } from '../../kernel/derive/schema';
import type { Schema } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { RowChoice, Slot, Snapshot } from '../../kernel/snapshot';
import type { Column, Table, Values } from '../../kernel/table';
import { CASE_OFFICERS, elsewhere, isTheirs } from '../cases/scope';
import { cases, people } from '../cases/tables';
import { toCome } from '../days';
import { offices, staff } from '../directory/tables';
import { foundAgain } from './found-again';

export const lineInput = z.object({
  /** Null for somebody who has no case, or does not say who they are. */
  case: z.nullable(z.string()),
  values: z.record(z.string(), z.unknown()),
});
export type LineInput = z.infer<typeof lineInput>;

interface LineRules {
  readonly key: string;
  readonly title: string;
  readonly table: Table;
  /** What a person fills in. */
  readonly fields: readonly string[];
  /** What holds where nothing was filled in, and what the program adds. */
  readonly given: (values: Values, context: Context, ofCase: boolean) => Values;
  readonly check?: (snapshot: Snapshot, values: Values, context: Context) => readonly Problem[];
  readonly history?: (values: Values) => readonly Slot[];
  /** True when somebody was met: whoever could not be found is back. */
  readonly met?: (values: Values) => boolean;
}

export const filled = ({ table, fields }: Pick<LineRules, 'table' | 'fields'>, values: Values): Values =>
  Object.fromEntries(fields.map((key) => [key, tidy(table.columns[key] as Column, values[key])]));
const tidy = (column: Column, value: unknown): unknown => {
  const clean = storedAs(column, value);
  return typeof clean === 'string' ? clean.trim() || null : clean;
};

const ofCase = (caseId: string | null): readonly RowChoice[] =>
  caseId === null
    ? []
    : [
        { table: cases, where: ({ id }) => id === caseId },
        { table: people, where: (row) => row['case'] === caseId },
      ];

export function writesLine(rules: LineRules): Action<LineInput, { readonly id: string }> {
  const { key, title, table, history } = rules;
  return defineAction<LineInput, { readonly id: string }>({
    key,
    title,
    roles: CASE_OFFICERS,
    books: [table.book],
    input: lineInput as Schema<LineInput>,
    reads: ({ case: caseId, values }) => ({
      whole: [offices, staff],
      index: [table],
      rows: ofCase(caseId),
      slots: history?.(filled(rules, values)) ?? [],
    }),
    ...(rules.met === undefined ? {} : { concerns: ({ case: caseId }) => (caseId === null ? [] : [caseId]) }),
    decide: (snapshot, input, context) => decideLine(rules, snapshot, input, context),
  });
}

function decideLine(
  rules: LineRules,
  snapshot: Snapshot,
  { case: caseId, values: sent }: LineInput,
  context: Context,
): Decision<{ readonly id: string }> {
  const { table, key, given, check, met } = rules;
  const { actor, now, today } = context;
  const row = caseId === null ? null : snapshot.find(cases, caseId);
  if (row === undefined) return refused(problem('case.not-open'));
  if (row !== null && !isTheirs(snapshot, actor, row, today)) return refused(elsewhere(snapshot, row));
  const id = context.id(key);
  // A repetition that the journal no longer remembers.
  if (snapshot.index(table).some((line) => line.id === id)) return decided({ id }, []);
  const own = filled(rules, sent);
  const values: Values = {
    ...own,
    ...given(own, context, row !== null),
    case: caseId,
    office: row?.office ?? actor.office,
    by: actor.email,
    recordedAt: now,
  };
  const isStranger = (person: unknown): boolean =>
    person != null && (row === null || !snapshot.rows(people).some((one) => one.id === person && one.case === caseId));
  const problems = [
    ...problemsOf(table, values, true),
    ...toCome('happenedOn', values['happenedOn'], context),
    ...(isStranger(values['person']) ? [problem('daily.not-in-case', 'person')] : []),
    ...(check?.(snapshot, values, context) ?? []),
  ];
  if (problems.length > 0) return refused(...problems);
  const isBack = caseId !== null && met?.(values) === true;
  const events = isBack ? foundAgain(snapshot, caseId, values['person'], String(values['happenedOn'])) : [];
  return decided({ id }, [insert(table, id, values)], [], events);
}

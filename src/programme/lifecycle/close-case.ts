// Closing a case: its rows leave the working tabs, and what would recognise its people again stays in the Lookup.
// Says nothing of follow-up: whoever closes has seen to that.
// INVARIANT: nobody is closed as returned whom the registry does not know to have left.
// INVARIANT: nothing of a closed case stands in a working tab but what is still owed to its people, and its response is
// never registered again.

import * as z from 'zod/mini';
import { oneOf, type Schema } from '../../kernel/input';
import { decided, defineAction } from '../../kernel/action';
import { archive, update, type Change } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { RowChoice, Slot, Snapshot } from '../../kernel/snapshot';
import type { Row, RowOf, Table } from '../../kernel/table';
import { isDate } from '../../kernel/time';
import { proteccion, registro } from '../books';
import { caseTables, keptOf } from '../case-tables';
import { caseSlot } from '../cases/case-number';
import { dayProblems } from '../cases/case-days';
import { CLOSURE_REASONS, type ClosureReason } from '../cases/codes';
import { comparablesWith, historyOf } from '../cases/duplicates';
import { duplicatePairs, sidesOf } from '../cases/pairs';
import { rememberCase, responseSlot } from '../cases/remembered';
import { elsewhere, isTheirs } from '../cases/scope';
import { nextOrder, statusChangeId, statusChanges } from '../cases/status-changes';
import { cases, identityDocuments, people, type CaseRow, type PersonRow } from '../cases/tables';
import { offices, staff } from '../directory/tables';
import { leftBy, leftIndex } from './left';

const reason = oneOf(CLOSURE_REASONS, 'case.closure-reason');
const closing = z.object({
  case: z.string(),
  /** When it was closed; today when nothing is said. */
  on: z.optional(z.string().check(z.refine(isDate, { error: 'status.no-day' }))),
  /** Why it is closed for whoever has no reason of their own. */
  reason: z.optional(z.nullable(reason)),
  /** Row ID → why it is closed for that person. */
  reasons: z._default(z.record(z.string(), z.nullable(reason)), {}),
});
type Closing = z.infer<typeof closing>;

const reasonFor = (id: string, { reason: common, reasons }: Closing): ClosureReason | null =>
  reasons[id] ?? common ?? null;

/** The case says what is true of all of them. */
const commonReason = (all: readonly ClosureReason[]): ClosureReason =>
  all.every((each) => each === all[0]) ? (all[0] ?? 'other') : 'several';

const peopleOf = (snapshot: Snapshot, caseId: string): PersonRow[] =>
  snapshot.index(people).filter((person) => person.case === caseId);

const isOf = (snapshot: Snapshot, caseId: string, person: unknown): boolean =>
  peopleOf(snapshot, caseId).some(({ id }) => id === person);

interface Belonging {
  readonly table: Table;
  readonly row: Row;
}

/** What else of the case leaves with it, among the rows that were read. */
const belongingsOf = (rows: <T extends Table>(table: T) => readonly RowOf<T>[], snapshot: Snapshot, caseId: string) =>
  caseTables.flatMap(({ table, by, stays }): Belonging[] =>
    rows(table)
      .filter((row: Row) => stays?.(row) !== true)
      .filter((row: Row) => (by === 'case' ? row['case'] === caseId : isOf(snapshot, caseId, row['person'])))
      .map((row: Row) => ({ table, row })),
  );

/** Where history will keep this case; known from the index columns alone. */
function historySlots(snapshot: Snapshot, caseId: string): Slot[] {
  const found = snapshot.index(cases).find(({ id }) => id === caseId);
  const response = found?.response ?? null;
  const own = [caseSlot(found?.number ?? caseId), ...(response === null ? [] : [responseSlot(response)])];
  return [
    ...own.map((slot) => ({ book: registro.key, slot })),
    ...historyOf(peopleOf(snapshot, caseId).map(comparablesWith(snapshot.index(identityDocuments)))),
    ...belongingsOf(snapshot.index, snapshot, caseId).flatMap(({ table, row }) => keptOf(table, row)),
  ];
}

function closeChanges(snapshot: Snapshot, row: CaseRow, closedOn: string, closureReason: ClosureReason): Change[] {
  const members = snapshot.rows(people).filter((person) => person.case === row.id);
  const papers = snapshot.rows(identityDocuments).filter(({ person }) => isOf(snapshot, row.id, person));
  const belongings = belongingsOf(snapshot.rows, snapshot, row.id);
  const history = snapshot.rows(statusChanges);
  // The row that tells of the closing is archived with those that it follows.
  const closings = members.map(({ id }) =>
    statusChangeId(id, nextOrder(history.filter(({ person }) => person === id))),
  );
  const open = new Set(snapshot.index(cases).map(({ number }) => number));
  // A pair stays to be looked at as long as one of its cases is open.
  const pairs = snapshot
    .rows(duplicatePairs)
    .filter((pair) => sidesOf(pair).every((side) => side.case === row.number || !open.has(side.case)));
  return [
    update(cases, row, { closedOn, closureReason, callToday: false }),
    archive(cases, row.id),
    ...members.map(({ id }) => archive(people, id)),
    ...belongings.map(({ table, row: { id } }) => archive(table, id)),
    ...closings.map((id) => archive(statusChanges, id)),
    ...pairs.map(({ id }) => archive(duplicatePairs, id)),
    ...rememberCase(row, members, papers),
    ...belongings.flatMap(({ table, row: kept }) => keptOf(table, kept)),
  ];
}

export const closeCase = defineAction<Closing, { readonly case: string }>({
  key: 'close-case',
  title: 'Cerrar caso',
  roles: ['operaciones', 'oficial-nacional'],
  books: [proteccion, registro],
  input: closing as Schema<Closing>,
  reads: ({ case: caseId }) => ({
    whole: [duplicatePairs, offices, staff],
    index: leftIndex,
    rows: [
      { table: cases, where: ({ id }) => id === caseId },
      { table: people, where: (row) => row['case'] === caseId },
      ...caseTables.map(({ table, by }): RowChoice => ({
        table,
        where: (row, first) => (by === 'case' ? row['case'] === caseId : isOf(first, caseId, row['person'])),
      })),
    ],
    history: (first) => historySlots(first, caseId),
  }),
  concerns: ({ case: caseId }) => [caseId],
  decide: (snapshot, input, context) => {
    const row = snapshot.rows(cases).find(({ id }) => id === input.case);
    if (row === undefined) return refused(problem('case.not-open', 'case'));
    if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
    const on = input.on ?? context.today;
    const closed = peopleOf(snapshot, row.id).map(({ id }) => ({ person: id, why: reasonFor(id, input) }));
    const left = leftBy(snapshot, on);
    const problems = [
      ...closed.flatMap(({ person, why }) => {
        if (why === null) return [problem('case.closure-reason', `reasons.${person}`)];
        return why === 'returned' && !left.has(person) ? [problem('case.not-left', `reasons.${person}`)] : [];
      }),
      ...dayProblems(row, on, context),
    ];
    if (problems.length > 0) return refused(...problems);
    const whys = closed.flatMap(({ why }) => (why === null ? [] : [why]));
    const events = closed.map(({ person, why }) => ({
      person,
      event: 'closed',
      on,
      ...(why === null ? {} : { reason: why }),
    }));
    return decided({ case: row.number }, closeChanges(snapshot, row, on, commonReason(whys)), [], events);
  },
});

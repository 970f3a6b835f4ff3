// Reopening a closed case: everything of it comes back from the archive to the working tabs, and its people to where they
// stood when it was closed. The keys by which history knows it stay: that somebody was here before remains true.
// Looks through the columns of the archive that say whose a row is: the one act whose reading grows with history.
// INVARIANT: a case stands in the working tabs or in the archive, never in both and never in neither.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { reinstate, update, type Change } from '../../kernel/change';
import { archiveOf } from '../../kernel/derive/archive';
import { oneOf, type Schema } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { RowChoice, Snapshot } from '../../kernel/snapshot';
import type { Row, Table } from '../../kernel/table';
import { isDate } from '../../kernel/time';
import { proteccion, registro } from '../books';
import { caseTables } from '../case-tables';
import { offices, staff } from '../directory/tables';
import { dayProblems } from './case-days';
import { duplicatePairs } from './pairs';
import { elsewhere, isTheirs } from './scope';
import { REOPENING_REASONS } from './status-codes';
import { cases, people, type CaseRow } from './tables';

const reopening = z.object({
  case: z.string(),
  on: z.string().check(z.refine(isDate, { error: 'status.no-day' })),
  reason: oneOf(REOPENING_REASONS, 'status.no-reopening-reason'),
});
type Reopening = z.infer<typeof reopening>;

/** Everything of a case by how its rows say so; a person's ID begins with the case's. */
const belongings: readonly { readonly table: Table; readonly by: 'case' | 'person' }[] = [
  { table: people, by: 'case' },
  ...caseTables,
];

const isOf = (row: Row, by: 'case' | 'person', caseId: string): boolean =>
  by === 'case' ? row['case'] === caseId : String(row['person']).startsWith(`${caseId}-P`);

const reopened = (snapshot: Snapshot, caseId: string) =>
  belongings.flatMap(({ table, by }) =>
    snapshot
      .rows(archiveOf(table))
      .filter((row: Row) => isOf(row, by, caseId))
      .map(({ id }) => reinstate(table, id)),
  );

/** Pairs that were settled with both of their cases closed; one that was found anew meanwhile stands already. */
function pairsBack(snapshot: Snapshot, number: string): Change[] {
  const there = new Set(snapshot.index(duplicatePairs).map(({ id }) => id));
  return snapshot
    .rows(archiveOf(duplicatePairs))
    .filter((pair) => hasSide(pair, number) && !there.has(pair.id))
    .map(({ id }) => reinstate(duplicatePairs, id));
}

interface Sides {
  readonly case?: unknown;
  readonly otherCase?: unknown;
}

const hasSide = (pair: Sides, caseId: string): boolean => pair.case === caseId || pair.otherCase === caseId;

function notClosed(snapshot: Snapshot, caseId: string): Problem {
  const isOpen = snapshot.index(cases).some(({ id }) => id === caseId);
  return problem(isOpen ? 'case.open-already' : 'case.not-closed', 'case');
}

const problemsOf = (row: CaseRow, { on }: Reopening, context: Parameters<typeof dayProblems>[2]): Problem[] => {
  const { closedOn } = row;
  if (closedOn !== null && on < closedOn) return [problem('case.reopened-before', 'on', { date: closedOn })];
  return dayProblems(row, on, context);
};

export const reopenCase = defineAction<Reopening, { readonly case: string }>({
  key: 'reopen-case',
  title: 'Reabrir caso',
  roles: ['operaciones', 'oficial-nacional'],
  books: [proteccion, registro],
  input: reopening as Schema<Reopening>,
  reads: ({ case: caseId }) => ({
    whole: [offices, staff],
    index: [cases, duplicatePairs, ...belongings.map(({ table }) => table)],
    rows: [
      { table: archiveOf(cases), where: ({ id }) => id === caseId },
      { table: archiveOf(duplicatePairs), where: (row) => hasSide(row as Sides, caseId) },
      ...belongings.map(({ table, by }): RowChoice => ({
        table: archiveOf(table),
        where: (row) => isOf(row, by, caseId),
      })),
    ],
  }),
  concerns: ({ case: caseId }) => [caseId],
  decide: (snapshot, input, context) => {
    const row = snapshot.find(archiveOf(cases), input.case);
    if (row === undefined) return refused(notClosed(snapshot, input.case));
    if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
    const problems = problemsOf(row, input, context);
    if (problems.length > 0) return refused(...problems);
    const { on, reason } = input;
    const back = snapshot.rows(archiveOf(people)).filter((person) => person.case === row.id);
    return decided(
      { case: row.number },
      [
        reinstate(cases, row.id),
        update(cases, row, { closedOn: null, closureReason: null }),
        ...reopened(snapshot, row.id),
        ...pairsBack(snapshot, row.number),
      ],
      [],
      back.map(({ id }) => ({ person: id, event: 'reopened', on, reason })),
    );
  },
});

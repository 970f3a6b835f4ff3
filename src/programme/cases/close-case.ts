// Closing a case: its rows leave the working tabs, and what would recognise its people again stays in the Lookup.
// Says nothing of travel or follow-up: whoever closes has seen to that.
// INVARIANT: nothing of a closed case stands in a working tab, and its response is never registered again.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Context } from '../../kernel/action';
import { archive, remember, update, type Change, type Remembered } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { RowChoice, Slot, Snapshot } from '../../kernel/snapshot';
import type { Row, RowOf, Table } from '../../kernel/table';
import { proteccion, registro } from '../books';
import { caseTables, keptOf } from '../case-tables';
import { CLOSURE_REASONS } from './codes';
import { comparablesWith, historyOf, noteOf, slotsOf } from './duplicates';
import { duplicatePairs, sidesOf } from './pairs';
import { nextOrder, statusChangeId, statusChanges } from './status-changes';
import { cases, identityDocuments, people, type CaseRow, type IdentityDocumentRow, type PersonRow } from './tables';

const closing = z.object({
  case: z.string(),
  reason: z.enum(Object.keys(CLOSURE_REASONS) as (keyof typeof CLOSURE_REASONS)[], { error: 'case.closure-reason' }),
});
type Closing = z.infer<typeof closing>;

/** By this key history knows the response of a closed case. */
export const responseSlot = (response: string): string => `response:${response}`;

const peopleOf = (snapshot: Snapshot, caseId: string): PersonRow[] =>
  snapshot.index(people).filter((person) => person.case === caseId);

const isOf = (snapshot: Snapshot, caseId: string, person: unknown): boolean =>
  peopleOf(snapshot, caseId).some(({ id }) => id === person);

interface Belonging {
  readonly table: Table;
  readonly row: Row;
}

/** What else belongs to the case, among the rows that were read. */
const belongingsOf = (rows: <T extends Table>(table: T) => readonly RowOf<T>[], snapshot: Snapshot, caseId: string) =>
  caseTables.flatMap(({ table, by }): Belonging[] =>
    rows(table)
      .filter((row: Row) => (by === 'case' ? row['case'] === caseId : isOf(snapshot, caseId, row['person'])))
      .map((row: Row) => ({ table, row })),
  );

/** Where history will keep this case; known from the index columns alone. */
function historySlots(snapshot: Snapshot, caseId: string): Slot[] {
  const found = snapshot.index(cases).find(({ id }) => id === caseId);
  const response = found?.response ?? null;
  const own = response === null ? [] : [{ book: registro.key, slot: responseSlot(response) }];
  return [
    ...own,
    ...historyOf(peopleOf(snapshot, caseId).map(comparablesWith(snapshot.index(identityDocuments)))),
    ...belongingsOf(snapshot.index, snapshot, caseId).flatMap(({ table, row }) => keptOf(table, row)),
  ];
}

function rememberChanges(
  row: CaseRow,
  members: readonly PersonRow[],
  papers: readonly IdentityDocumentRow[],
): Remembered[] {
  const own = row.response === null ? [] : [remember(registro.key, responseSlot(row.response), row.number)];
  const comparable = comparablesWith(papers);
  const theirs = members.flatMap((person) =>
    slotsOf(comparable(person)).map((slot) => remember(registro.key, slot, noteOf(row.number, person.birthYear))),
  );
  return [...own, ...theirs];
}

/** All that history remembers of what went to the archive, from the archived rows. */
export function rememberedOf(archived: <T extends Table>(table: T) => readonly RowOf<T>[]): Remembered[] {
  const [members, papers] = [archived(people), archived(identityDocuments)];
  const ofCases = archived(cases).flatMap((row) => {
    const own = members.filter((person) => person.case === row.id);
    return rememberChanges(
      row,
      own,
      papers.filter(({ person }) => own.some(({ id }) => id === person)),
    );
  });
  return [...ofCases, ...caseTables.flatMap(({ table }) => archived(table).flatMap((row: Row) => keptOf(table, row)))];
}

function closeChanges(snapshot: Snapshot, row: CaseRow, { reason }: Closing, { today }: Context): Change[] {
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
    update(cases, row, { closedOn: today, closureReason: reason, callToday: false }),
    archive(cases, row.id),
    ...members.map(({ id }) => archive(people, id)),
    ...belongings.map(({ table, row: { id } }) => archive(table, id)),
    ...closings.map((id) => archive(statusChanges, id)),
    ...pairs.map(({ id }) => archive(duplicatePairs, id)),
    ...rememberChanges(row, members, papers),
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
    whole: [duplicatePairs],
    index: [people],
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
    const closed = peopleOf(snapshot, row.id).map(({ id }) => ({
      person: id,
      event: 'closed',
      on: context.today,
      reason: input.reason,
    }));
    return decided({ case: row.number }, closeChanges(snapshot, row, input, context), [], closed);
  },
});

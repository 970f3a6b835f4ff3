// Closing a case: its rows leave the working tabs, and what would recognise its people again stays in the Lookup.
// Says nothing of travel or follow-up: whoever closes has seen to that.
// INVARIANT: nothing of a closed case stands in a working tab but originals that are still to be given back, and its
// response is never registered again.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Context } from '../../kernel/action';
import { archive, remember, update, type Change, type Remembered } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Slot, Snapshot } from '../../kernel/snapshot';
import type { RowOf, Table } from '../../kernel/table';
import { proteccion, registro } from '../books';
import { protectionNotes } from '../protection/tables';
import { CLOSURE_REASONS } from './codes';
import { comparablesWith, historyOf, noteOf, slotsOf } from './duplicates';
import { isInOurHands, originals } from './originals';
import { duplicatePairs, sidesOf } from './pairs';
import { statusSummary } from './status-summary';
import {
  cases,
  consents,
  identityDocuments,
  people,
  type CaseRow,
  type IdentityDocumentRow,
  type PersonRow,
} from './tables';

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

/** Where history will keep this case; known from the index columns alone. */
function historySlots(snapshot: Snapshot, caseId: string): Slot[] {
  const found = snapshot.index(cases).find(({ id }) => id === caseId);
  const response = found?.response ?? null;
  const own = response === null ? [] : [{ book: registro.key, slot: responseSlot(response) }];
  return [...own, ...historyOf(peopleOf(snapshot, caseId).map(comparablesWith(snapshot.index(identityDocuments))))];
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

/** All that history remembers of the closed cases, from their archived rows. */
export function rememberedOf(archived: <T extends Table>(table: T) => readonly RowOf<T>[]): Remembered[] {
  const [members, papers] = [archived(people), archived(identityDocuments)];
  return archived(cases).flatMap((row) => {
    const own = members.filter((person) => person.case === row.id);
    return rememberChanges(
      row,
      own,
      papers.filter(({ person }) => own.some(({ id }) => id === person)),
    );
  });
}

function closeChanges(snapshot: Snapshot, row: CaseRow, { reason }: Closing, { today }: Context): Change[] {
  const members = snapshot.rows(people).filter((person) => person.case === row.id);
  const ids = new Set(members.map(({ id }) => id));
  const papers = snapshot.rows(identityDocuments).filter(({ person }) => ids.has(person));
  const agreements = snapshot.rows(consents).filter(({ person }) => ids.has(person));
  const notes = snapshot.rows(protectionNotes).filter((note) => note.case === row.id);
  const open = new Set(snapshot.index(cases).map(({ number }) => number));
  // A pair stays to be looked at as long as one of its cases is open.
  const pairs = snapshot
    .rows(duplicatePairs)
    .filter((pair) => sidesOf(pair).every((side) => side.case === row.number || !open.has(side.case)));
  // What was not given back stays where its keeper sees it.
  const returned = snapshot.rows(originals).filter((held) => held.case === row.number && !isInOurHands(held));
  const status = statusSummary(members.map(() => 'closed'));
  return [
    update(cases, row, { closedOn: today, closureReason: reason, status, callToday: false }),
    ...members.map((person) => update(people, person, { status: 'closed' })),
    archive(cases, row.id),
    ...members.map(({ id }) => archive(people, id)),
    ...papers.map(({ id }) => archive(identityDocuments, id)),
    ...agreements.map(({ id }) => archive(consents, id)),
    ...notes.map(({ id }) => archive(protectionNotes, id)),
    ...returned.map(({ id }) => archive(originals, id)),
    ...pairs.map(({ id }) => archive(duplicatePairs, id)),
    ...rememberChanges(row, members, papers),
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
      { table: identityDocuments, where: (row, first) => isOf(first, caseId, row['person']) },
      { table: consents, where: (row, first) => isOf(first, caseId, row['person']) },
      {
        table: originals,
        where: (held, first) => first.index(cases).some(({ id, number }) => id === caseId && number === held['case']),
      },
      { table: protectionNotes, where: (row) => row['case'] === caseId },
    ],
    history: (first) => historySlots(first, caseId),
  }),
  decide: (snapshot, input, context) => {
    const row = snapshot.rows(cases).find(({ id }) => id === input.case);
    if (row === undefined) return refused(problem('case.not-open', 'case'));
    return decided({ case: row.number }, closeChanges(snapshot, row, input, context));
  },
});

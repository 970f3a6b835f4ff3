// Originales en custodia: all that is in the office's hands, or what belongs to one case with what was given back; where a
// paper is received, moved and given back. A receipt names the person, which leaves its line; the page does not.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage } from '../../kernel/page';
import { problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { isInOurHands, originals, type OriginalRow } from '../../programme/cases/originals';
import { CASE_OFFICERS, CASE_READERS, elsewhere, isTheirs } from '../../programme/cases/scope';
import { cases, identityDocuments, people } from '../../programme/cases/tables';
import { holdsOn } from '../../programme/directory/dated';
import { sameAddress } from '../../programme/directory/membership';
import { offices, staff } from '../../programme/directory/tables';
import { giveBackOriginal, moveOriginal, receiveOriginal } from '../../programme/documents/keep-originals';
import type { CasePerson, HeldOriginal, OriginalsView, Receipt } from './view';

const args = z.object({ case: z.optional(z.string()) });
type Args = z.infer<typeof args>;

const theOriginal = z.object({ original: z.string() });

const whole = [offices, staff, originals];

const caseReads = (number: string): Reads => ({
  whole,
  rows: [
    { table: cases, where: ({ id }) => id === number },
    { table: people, where: (row) => row['case'] === number },
    { table: identityDocuments, where: (row) => String(row['person']).startsWith(`${number}-`) },
  ],
});

export const originales = definePage<Args, OriginalsView>({
  key: 'originales',
  title: 'Originales en custodia',
  roles: CASE_READERS,
  args,
  reads: ({ case: number }) => (number === undefined ? { whole } : caseReads(number)),
  show: (snapshot, { case: number }, context) =>
    number === undefined ? accepted(viewOf(snapshot, null, [], context)) : showCase(snapshot, number, context),
  acts: { receive: receiveOriginal, move: moveOriginal, giveBack: giveBackOriginal },
  inquiries: {
    receipt: defineInquiry<{ original: string }, Receipt>({
      input: theOriginal,
      reads: ({ original }) => ({
        whole,
        rows: [
          {
            table: people,
            where: ({ id }, first) => first.index(originals).some((row) => row.id === original && row.person === id),
          },
        ],
      }),
      answer: tellReceipt,
      opens: ({ person }) => [person],
    }),
  },
});

function tellReceipt(
  snapshot: Snapshot,
  { original }: { original: string },
  { actor, today }: Context,
): Result<Receipt> {
  const row = snapshot.find(originals, original);
  if (row === undefined) return refused(problem('originals.unknown'));
  if (!isTheirs(snapshot, actor, row, today)) return refused(elsewhere(snapshot, { ...row, officer: row.keeper }));
  const person = snapshot.find(people, row.person);
  const name = person === undefined ? (row.initials ?? '') : `${person.givenNames} ${person.surnames}`;
  return accepted({ original, person: row.person, name, what: row.what });
}

function showCase(snapshot: Snapshot, number: string, context: Context): Result<OriginalsView> {
  const row = snapshot.find(cases, number);
  if (row === undefined) return refused(problem('case.not-open'));
  if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
  const members = [...snapshot.rows(people)].sort((a, b) => a.order - b.order);
  const own = members.map(({ id, initials }) => ({
    id,
    initials: initials ?? '',
    papers: snapshot
      .rows(identityDocuments)
      .filter(({ person }) => person === id)
      .map((paper) => ({ id: paper.id, type: paper.type })),
  }));
  return accepted(viewOf(snapshot, number, own, context));
}

function viewOf(
  snapshot: Snapshot,
  number: string | null,
  members: readonly CasePerson[],
  { actor, today }: Context,
): OriginalsView {
  const nameOf = (email: string | null): string =>
    snapshot.rows(staff).find((row) => sameAddress(row.email, email ?? ''))?.name ?? email ?? '';
  const held = ({ seal: _s, updatedAt: _a, updatedBy: _b, what: _w, ...row }: OriginalRow): HeldOriginal => ({
    ...row,
    names: { by: nameOf(row.receivedBy), keeper: nameOf(row.keeper), back: nameOf(row.givenBackBy) },
  });
  const shown = snapshot
    .rows(originals)
    .filter((row) => (number === null ? isInOurHands(row) : row.case === number))
    .filter((row) => isTheirs(snapshot, actor, row, today));
  return {
    case: number,
    originals: shown.map(held).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)),
    people: members,
    staff: Object.fromEntries(
      snapshot
        .rows(staff)
        .filter((row) => holdsOn(row, today))
        .map(({ email, name }) => [email.toLowerCase(), name]),
    ),
    mayKeep: actor.roles.some((role) => CASE_OFFICERS.includes(role)),
    today,
  };
}

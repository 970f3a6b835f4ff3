// Posibles duplicados: who may be one person, and two of them side by side for somebody to decide. Nobody is named until
// the reader opens them, which leaves a line for each reader, person and day.
// INVARIANT: of a case that is another office's nothing shows but whom to ring.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { problem, type Say, type Speak, type Tongue } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { caseOf, decidePair, notForThem, pairReads } from '../../programme/cases/decide-pair';
import { DUPLICATE_REASONS, type DuplicateReason } from '../../programme/cases/duplicates';
import { duplicatePairs, PAIR_STATES, PAIR_TONES, sidesOf, type PairRow, type Side } from '../../programme/cases/pairs';
import { CASE_OFFICERS, CASE_READERS, elsewhere, isTheirs } from '../../programme/cases/scope';
import { cases, identityDocuments, people } from '../../programme/cases/tables';
import { nameIn } from '../../programme/directory/membership';
import { offices, staff } from '../../programme/directory/tables';
import { factsOf, openedOf, type Known, type Two } from './facts';
import type { CompareView, Group, Opened, PairLine, PairView, SideView } from './view';

const args = z.object({ pair: z.optional(z.string()), case: z.optional(z.string()) });
type Args = z.infer<typeof args>;

const thePair = z.object({ pair: z.string() });
type ThePair = z.infer<typeof thePair>;

const listReads: Reads = { whole: [offices, staff, duplicatePairs], index: [cases] };

/** Both people of a pair with their cases and papers. */
const twoReads = (pairId: string): Reads => {
  const own = pairReads(pairId);
  const isOne = (first: Snapshot, person: unknown): boolean =>
    first
      .index(duplicatePairs)
      .some((pair) => pair.id === pairId && sidesOf(pair).some((side) => side.person === person));
  return {
    ...own,
    rows: [
      ...(own.rows ?? []),
      { table: people, where: ({ id }, first) => isOne(first, id) },
      { table: identityDocuments, where: (row, first) => isOne(first, row['person']) },
    ],
  };
};

export const comparar = definePage<Args, CompareView>({
  key: 'comparar',
  title: 'Posibles duplicados',
  roles: CASE_READERS,
  args,
  reads: ({ pair }) => (pair === undefined ? listReads : twoReads(pair)),
  show: (snapshot, { pair, case: number }, context, tongue: Outside) =>
    pair === undefined
      ? accepted(listView(snapshot, number ?? null, context, tongue.say))
      : showPair(snapshot, pair, context, tongue),
  acts: { decide: decidePair },
  inquiries: {
    identities: defineInquiry<ThePair, readonly Opened[]>({
      input: thePair,
      reads: ({ pair }) => twoReads(pair),
      answer: (snapshot, { pair: id }, context, { say }) => {
        const found = theirs(snapshot, id, context);
        if (!found.ok) return found;
        return accepted(
          twoOf(snapshot, found.value, context).flatMap((each) => (each === null ? [] : openedOf(each, say))),
        );
      },
      opens: (opened) => opened.map(({ person }) => person),
    }),
  },
});

const wordsOf = (reasons: readonly DuplicateReason[] | null, say: Say): string =>
  (reasons ?? []).map((reason) => say(DUPLICATE_REASONS[reason])).join('; ');

// --- The list ------------------------------------------------------------------------------------------------------

function listView(snapshot: Snapshot, number: string | null, { actor, today }: Context, say: Say): CompareView {
  const open = new Map(snapshot.index(cases).map((row) => [row.number, row]));
  const isMine = (side: Side): boolean => {
    const row = open.get(side.case);
    return row !== undefined && isTheirs(snapshot, actor, row, today);
  };
  const lines = snapshot
    .rows(duplicatePairs)
    .filter((pair) => sidesOf(pair).some(isMine))
    .filter((pair) => number === null || sidesOf(pair).some((side) => side.case === number))
    .map((pair) => lineOf(pair, (side) => open.has(side.case), say));
  return { pair: null, case: number, lines: lines.sort((a, b) => (a.foundOn < b.foundOn ? 1 : -1)) };
}

function lineOf(pair: PairRow, isOpen: (side: Side) => boolean, say: Say): PairLine {
  const { id, state, foundOn, reasons, weighed } = pair;
  const group: Group =
    state === 'open' || state === 'unsure'
      ? state
      : state === 'same' && sidesOf(pair).every(isOpen)
        ? 'same'
        : 'decided';
  const told = (reasons ?? []).length > 0 ? reasons : weighed;
  return {
    id,
    group,
    cases: [pair.case, pair.otherCase],
    reasons: wordsOf(told, say),
    state: { label: say(PAIR_STATES[state]), tone: PAIR_TONES[state] },
    foundOn,
  };
}

// --- One pair ------------------------------------------------------------------------------------------------------

function theirs(snapshot: Snapshot, pairId: string, context: Context): Result<PairRow> {
  const pair = snapshot.rows(duplicatePairs).find(({ id }) => id === pairId);
  if (pair === undefined) return refused(problem('pairs.gone'));
  const [closed] = notForThem(snapshot, pair, context);
  return closed === undefined ? accepted(pair) : refused(closed);
}

/** Whoever of the two the reader may see. */
function twoOf(snapshot: Snapshot, pair: PairRow, context: Context): Two {
  const of = (side: Side): Known | null => {
    if (stateOfSide(snapshot, side, context) !== 'shown' || side.person === null) return null;
    const person = snapshot.find(people, side.person);
    const papers = snapshot.rows(identityDocuments).filter((paper) => paper.person === side.person);
    return person === undefined ? null : { person, papers };
  };
  const [one, other] = sidesOf(pair);
  return [of(one), of(other)];
}

function stateOfSide(snapshot: Snapshot, side: Side, { actor, today }: Context): SideView['state'] {
  const row = caseOf(snapshot, side.case);
  if (row === undefined) return 'closed';
  if (!isTheirs(snapshot, actor, row, today)) return 'hidden';
  return side.person === null ? 'unnamed' : 'shown';
}

function sideView(snapshot: Snapshot, side: Side, context: Context, speak: Speak): SideView {
  const row = caseOf(snapshot, side.case);
  const state = stateOfSide(snapshot, side, context);
  const hidden = row !== undefined && state === 'hidden';
  return {
    case: side.case,
    state,
    person: hidden ? null : side.person,
    ring: hidden ? speak(elsewhere(snapshot, row)) : null,
    officer: hidden || (row?.officer ?? null) === null ? null : nameIn(snapshot, row?.officer ?? ''),
  };
}

function showPair(snapshot: Snapshot, pairId: string, context: Context, tongue: Tongue): Result<CompareView> {
  const found = theirs(snapshot, pairId, context);
  if (!found.ok) return found;
  return accepted({ pair: pairView(snapshot, found.value, context, tongue), case: null, lines: [] });
}

function pairView(snapshot: Snapshot, pair: PairRow, context: Context, { speak, say }: Tongue): PairView {
  const { id, state, reasons, decision, decidedBy, decidedOn, note } = pair;
  const [one, other] = sidesOf(pair);
  return {
    id,
    state: { label: say(PAIR_STATES[state]), tone: PAIR_TONES[state] },
    was: { state, reasons: reasons ?? [] },
    reasons: wordsOf(reasons, say),
    decided:
      decision === null
        ? null
        : { decision, by: nameIn(snapshot, decidedBy ?? ''), on: decidedOn ?? '', note: note === '' ? null : note },
    sides: [sideView(snapshot, one, context, speak), sideView(snapshot, other, context, speak)],
    facts: factsOf(twoOf(snapshot, pair, context), say),
    mayDecide: context.actor.roles.some((role) => CASE_OFFICERS.includes(role)),
  };
}

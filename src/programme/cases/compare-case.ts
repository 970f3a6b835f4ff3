// The people of a case compared with everybody who is known, whenever what they are known by has changed: by an act, in a
// sheet, by an interview, by a repair. No writer has to think of it: the case keeps a digest of what was compared, and
// the round finds the cases whose people say something else by now.
// INVARIANT: comparing twice changes nothing; two people who were found to be different are not asked about again
// for the same reasons.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, SYSTEM, type Command, type Context } from '../../kernel/action';
import { insert, remove, update, type Change } from '../../kernel/change';
import { canonical, nameFrom } from '../../kernel/digest';
import { defineRoundPart } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import {
  closedBy,
  comparablesWith,
  historyOf,
  openBy,
  resembling,
  slotsOf,
  type Comparable,
  type DuplicateReason,
  type KnownBy,
  type Resemblance,
} from './duplicates';
import { duplicatePairs, otherSide, stateOf, textOf, type PairRow, type Side } from './pairs';
import { cases, identityDocuments, people, type CaseRow, type PersonRow } from './tables';

const theCase = z.object({ case: z.string() });
type TheCase = z.infer<typeof theCase>;

interface Member {
  readonly id: string;
  readonly as: Comparable;
}

/** The people of a case as they are compared. */
function membersOf(snapshot: Snapshot, caseId: string): Member[] {
  const own = snapshot.index(people).filter((person) => person.case === caseId);
  const ids = new Set(own.map(({ id }) => id));
  const comparable = comparablesWith(snapshot.index(identityDocuments).filter(({ person }) => ids.has(person)));
  return own.map((person) => ({ id: person.id, as: comparable(person) }));
}

/** What the people of a case are known by, in sixteen letters; the same in whatever order they stand. */
const markOf = (members: readonly Member[]): string =>
  nameFrom(
    members
      .map(({ id, as }) => canonical([id, as.birthYear, slotsOf(as).sort()]))
      .sort()
      .join(),
  );

/** Reasons that tell something between people of one case, who share a telephone, names and a day of birth if twins. */
const WITHIN: readonly DuplicateReason[] = ['names', 'paper'];

export const compareCase = defineAction<TheCase, null>({
  key: 'compare-case',
  title: 'Comparar con otros casos',
  roles: ['sistema'],
  books: [registro],
  input: theCase as Schema<TheCase>,
  reads: ({ case: caseId }) => ({
    index: [people, identityDocuments],
    whole: [duplicatePairs],
    rows: [{ table: cases, where: ({ id }) => id === caseId }],
    history: (first) => historyOf(membersOf(first, caseId).map(({ as }) => as)),
  }),
  decide: (snapshot, { case: caseId }, context) => {
    const row = snapshot.find(cases, caseId);
    if (row === undefined) return decided(null, []);
    const members = membersOf(snapshot, caseId);
    const compared = markOf(members);
    const known = [openBy(snapshot, true), closedBy(snapshot)];
    const changes =
      compared === row.compared ? [] : pairChanges(snapshot.rows(duplicatePairs), { row, members, known }, context);
    const duplicates = textOf(pairsAfter(snapshot.rows(duplicatePairs), changes), row.number, isOpenIn(snapshot));
    return decided(null, [...changes, update(cases, row, { compared, duplicates })]);
  },
});

const isOpenIn = (snapshot: Snapshot): ((number: string) => boolean) => {
  const open = new Set(snapshot.index(cases).map(({ number }) => number));
  return (number) => open.has(number);
};

interface Comparison {
  readonly row: Pick<CaseRow, 'number'>;
  readonly members: readonly Member[];
  readonly known: readonly KnownBy[];
}

function pairChanges(before: readonly PairRow[], { row, members, known }: Comparison, context: Context): Change[] {
  const changes: Change[] = [];
  for (const { id, as } of members) {
    const found = resembling(as, known, id)
      .map((each) => withinCase(each, row.number))
      .filter(({ reasons }) => reasons.length > 0);
    changes.push(...personChanges(pairsAfter(before, changes), { id, number: row.number, found }, context));
  }
  return changes;
}

const withinCase = (each: Resemblance, number: string): Resemblance =>
  each.case === number ? { ...each, reasons: each.reasons.filter((reason) => WITHIN.includes(reason)) } : each;

interface Compared {
  /** The person's ID. */
  readonly id: string;
  readonly number: string;
  readonly found: readonly Resemblance[];
}

function personChanges(pairs: readonly PairRow[], { id, number, found }: Compared, context: Context): Change[] {
  const own = pairs.flatMap((pair) => {
    const side = otherSide(pair, id);
    return side === undefined ? [] : [{ pair, side }];
  });
  /** Someone whom history knew by the case alone may be met by name, and the other way round. */
  const isMet = (side: Side, { person, case: other }: Resemblance): boolean =>
    person === null || side.person === null ? side.case === other : side.person === person;
  const again = own.map(({ pair, side }) => {
    const reasons = found.filter((each) => isMet(side, each)).flatMap((each) => each.reasons);
    return followUp(pair, [...new Set(reasons)].sort());
  });
  const fresh = found.filter((each) => !own.some(({ side }) => isMet(side, each)));
  return [
    ...again,
    ...fresh.map(({ person, case: otherCase, reasons }) =>
      insert(duplicatePairs, context.id('pair', `${id}/${person ?? otherCase}`), {
        case: number,
        person: id,
        otherCase,
        otherPerson: person,
        reasons,
        state: 'open',
        foundOn: context.today,
      }),
    ),
  ];
}

/** What has become of a pair that was known already: what nobody decided goes with its last reason. */
function followUp(pair: PairRow, reasons: readonly DuplicateReason[]): Change {
  return pair.decision === null && reasons.length === 0
    ? remove(duplicatePairs, pair.id)
    : update(duplicatePairs, pair, { reasons, state: stateOf({ ...pair, reasons }) });
}

/** The pairs as they stand once these changes are counted in. */
function pairsAfter(pairs: readonly PairRow[], changes: readonly Change[]): PairRow[] {
  const after = new Map(pairs.map((pair) => [pair.id, pair]));
  for (const change of changes) {
    if (change.kind === 'remove') after.delete(change.id);
    if (change.kind === 'insert' || change.kind === 'update')
      after.set(change.id, { ...EMPTY, ...after.get(change.id), ...change.values, id: change.id } as PairRow);
  }
  return [...after.values()];
}

const EMPTY: Partial<PairRow> = { decision: null, weighed: null, decidedBy: null, decidedOn: null, note: null };

// --- The round's part ----------------------------------------------------------------------------------------------

/** Cases that one commit compares, and commits of one round: what a large paste or a repair leaves has its turn later. */
const AT_ONCE = 8;
const TURNS = 6;

/** Cases whose people are known by something else than when they were compared, or whose row tells of other pairs. */
export function uncompared(snapshot: Snapshot): string[] {
  const members = new Map<string, PersonRow[]>();
  for (const person of snapshot.index(people) as readonly PersonRow[]) {
    const own = members.get(person.case);
    if (own === undefined) members.set(person.case, [person]);
    else own.push(person);
  }
  const comparable = comparablesWith(snapshot.index(identityDocuments));
  const pairs = snapshot.index(duplicatePairs);
  const isOpen = isOpenIn(snapshot);
  return snapshot
    .index(cases)
    .filter(({ id, number, compared, duplicates }) => {
      const own = (members.get(id) ?? []).map((person) => ({ id: person.id, as: comparable(person) }));
      return compared !== markOf(own) || duplicates !== textOf(pairs, number, isOpen);
    })
    .map(({ id }) => id);
}

export const compareCases = defineRoundPart({
  key: 'compare-cases',
  title: 'Buscar posibles duplicados',
  run: ({ read, run, context, timeLeft }) => {
    const refusedOnes = new Set<string>();
    for (let turn = 0; turn < TURNS && timeLeft(); turn += 1) {
      const due = uncompared(read({ index: [cases, people, identityDocuments, duplicatePairs] }));
      // By lot, so that those whose rows wait for somebody do not stand before the others in every round.
      const lot = (id: string): number => context.lot(`compare/${context.now}/${id}`);
      const now = due.filter((id) => !refusedOnes.has(id)).sort((one, other) => lot(one) - lot(other));
      const chosen = now.slice(0, AT_ONCE);
      if (chosen.length === 0) return;
      const outcomes = run(chosen.map((id) => commandFor(id, context.now, turn)));
      outcomes.forEach(({ kind }, at) => kind === 'refused' && refusedOnes.add(chosen[at] ?? ''));
    }
  },
});

/** What was compared once may have to be compared again as it was: the instant tells one wish from the next. */
const commandFor = (caseId: string, now: string, turn: number): Command => ({
  id: `compare:${caseId}:${now}:${turn}`,
  action: compareCase,
  input: { case: caseId },
  actor: SYSTEM,
});

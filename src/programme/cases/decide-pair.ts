// What a person decided who compared two people: that they are one, that they are not, or that nobody can tell yet.
// Changes the pair alone: nothing is merged and nothing is closed by it.

import * as z from 'zod/mini';
import { decided, defineAction, type Context } from '../../kernel/action';
import { update } from '../../kernel/change';
import { oneOf } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import { staffReads } from '../directory/membership';
import { offices } from '../directory/tables';
import { DUPLICATE_REASONS } from './duplicates';
import { DECISIONS, duplicatePairs, PAIR_STATES, sidesOf, type Pair, type PairDecision } from './pairs';
import { CASE_OFFICERS, elsewhere, isTheirs } from './scope';
import { cases, type CaseRow } from './tables';

const input = z.object({
  pair: z.string(),
  decision: oneOf(DECISIONS, 'pairs.decision'),
  note: z.nullable(z.string().check(z.trim(), z.maxLength(2_000, 'pairs.long-note'))),
  /** How the pair stood when the page was opened. */
  was: z.object({
    state: oneOf(PAIR_STATES),
    reasons: z.array(oneOf(DUPLICATE_REASONS)),
  }),
});
type Input = z.infer<typeof input>;

/** Both cases of a pair, as far as they are open. */
export const pairReads = (pairId: string): Reads => ({
  whole: [...(staffReads.whole ?? []), offices, duplicatePairs],
  rows: [
    {
      table: cases,
      where: (row, first) =>
        first.index(duplicatePairs).some((pair) => pair.id === pairId && isIn(pair, String(row['number']))),
    },
  ],
});

const isIn = (pair: Pair, number: string): boolean => sidesOf(pair).some((side) => side.case === number);

/** A case that is open. */
export const caseOf = (snapshot: Snapshot, number: string): CaseRow | undefined =>
  snapshot.rows(cases).find((row) => row.number === number);

/** Why somebody may not look at this pair: none of its cases is theirs. Needs `pairReads`. */
export function notForThem(snapshot: Snapshot, pair: Pair, { actor, today }: Context): Problem[] {
  const open = sidesOf(pair).flatMap((side) => caseOf(snapshot, side.case) ?? []);
  if (open.length === 0) return [problem('pairs.gone')];
  const others = open.filter((row) => !isTheirs(snapshot, actor, row, today));
  return others.length < open.length ? [] : others.slice(0, 1).map((row) => elsewhere(snapshot, row));
}

export const decidePair = defineAction<Input, { readonly decision: PairDecision }>({
  key: 'decide-pair',
  title: 'Decidir si son la misma persona',
  roles: CASE_OFFICERS,
  books: [registro],
  input,
  reads: ({ pair }) => pairReads(pair),
  decide: (snapshot, { pair: id, decision, note, was }, context) => {
    const pair = snapshot.rows(duplicatePairs).find((row) => row.id === id);
    if (pair === undefined) return refused(problem('pairs.gone'));
    const [closed] = notForThem(snapshot, pair, context);
    if (closed !== undefined) return refused(closed);
    const reasons = pair.reasons ?? [];
    const hasNew = reasons.some((reason) => !was.reasons.includes(reason));
    if (pair.state !== was.state || hasNew) {
      const params = { state: PAIR_STATES[pair.state], who: pair.decidedBy ?? '—' };
      return refused(problem(hasNew ? 'pairs.new-reason' : 'pairs.decided-meanwhile', 'decision', params));
    }
    const weighed = [...new Set([...(pair.weighed ?? []), ...reasons])].sort();
    const values = { state: decision, decision, weighed, note: note === '' ? null : note };
    const stamp = { decidedBy: context.actor.email, decidedOn: context.today };
    return decided({ decision }, [update(duplicatePairs, pair, { ...values, ...stamp })]);
  },
});

// What an action's events need to be read, and what follows from them: the programme's workflow is asked over what the
// action itself leaves. A typed value that waits in the row of a person keeps no event from them: what happened can always
// be told, and nobody types a state.

import type { Action, Context, Decided } from './action';
import { leaves, type Change } from './change';
import { countedIn } from './counted-in';
import type { Registry } from './registry';
import { accepted, type Result } from './result';
import { onceFor, type Reads, type Snapshot } from './snapshot';

type Keeping = Pick<Registry, 'workflow'>;

export function readsOfEvents<I, R>({ workflow }: Keeping, { concerns }: Action<I, R>, input: I): Reads[] {
  return concerns === undefined ? [] : [workflow.reads(onceFor((first) => concerns(input, first)))];
}

/** The decision's own changes and those that follow from its events, in their order: what leaves does so last. */
export function whatFollows(
  { workflow }: Keeping,
  before: Snapshot,
  { changes, events }: Pick<Decided<unknown>, 'changes' | 'events'>,
  context: Context,
): Result<readonly Change[]> {
  if (events.length === 0) return accepted(changes);
  const staying = changes.filter((change) => !leaves(change));
  const made = new Set(staying.flatMap((change) => (change.kind === 'insert' ? [change.id] : [])));
  const followed = workflow.follow(countedIn(before, staying), made, events, context);
  return followed.ok ? accepted([...staying, ...followed.value, ...changes.filter(leaves)]) : followed;
}

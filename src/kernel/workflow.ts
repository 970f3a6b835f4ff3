// A workflow is a table: from which states which act leads where, for whom, past which guards. Nothing infers a state
// from a field that happened to change; a reader can list every move.

import { problem, type Problem } from './problem';
import { accepted, refused, type Result } from './result';

export interface Move<S extends string = string, G = unknown> {
  readonly from: readonly S[];
  /** Key of the action, or of what was observed. */
  readonly action: string;
  readonly to: S;
  readonly roles: readonly string[];
  /** A guard answers with problems, never just with false. */
  readonly guards: readonly ((subject: G) => readonly Problem[])[];
}

export type Workflow<S extends string = string, G = unknown> = readonly Move<S, G>[];

/** Where the act leads, or every problem that forbids it. */
export function nextState<S extends string, G>(
  workflow: Workflow<S, G>,
  from: S,
  action: string,
  roles: readonly string[],
  subject: G,
): Result<S> {
  const moves = workflow.filter((move) => move.action === action && move.from.includes(from));
  if (moves.length === 0) return refused(problem('workflow.no-such-move', null, { from, action }));
  const move = moves.find((each) => each.roles.some((role) => roles.includes(role)));
  if (move === undefined) return refused(problem('access.not-yours', null, { action }));
  const problems = move.guards.flatMap((guard) => guard(subject));
  return problems.length > 0 ? refused(...problems) : accepted(move.to);
}

/** Acts that lead somewhere from this state for someone with these roles. */
export const movesFrom = <S extends string, G>(
  workflow: Workflow<S, G>,
  from: S,
  roles: readonly string[],
): readonly string[] =>
  workflow
    .filter((move) => move.from.includes(from) && move.roles.some((role) => roles.includes(role)))
    .map(({ action }) => action);

// A workflow is a table: from which states which event leads where, for whom, past which guards. Nothing infers a state
// from a field that happened to change; a reader can list every move. What happened is kept with the day it happened, and a
// state is where those events lead in that order: what is told late counts from its own day.
// INVARIANT: an event that leads nowhere leaves the state as it is, and is no error: only an act that asks is refused.

import type { Context } from './action';
import type { Change } from './change';
import { problem, type Problem } from './problem';
import { accepted, refused, type Result } from './result';
import type { Reads, Snapshot } from './snapshot';

/** To where they were when they came to the present state, or to this one when nothing tells. */
export interface Back<S extends string = string> {
  readonly back: S;
}

export interface Move<S extends string = string, G = unknown> {
  /** Null before the first state. */
  readonly from: readonly (S | null)[];
  readonly event: string;
  readonly to: S | Back<S>;
  /** Who steps aside may come back to where this move began. */
  readonly aside?: true;
  /** Whoever came back by this event is led on by it from there. */
  readonly again?: true;
  /** Who may ask for it; what somebody saw happens whoever tells. */
  readonly roles: readonly string[];
  /** A guard answers with problems, never just with false. */
  readonly guards: readonly ((subject: G) => readonly Problem[])[];
}

export type Workflow<S extends string = string, G = unknown> = readonly Move<S, G>[];

/** Where somebody is, last, and before it the states to come back to. Empty before the first. */
export type Path<S extends string = string> = readonly S[];

export const stateOf = <S extends string>(path: Path<S>): S | null => path[path.length - 1] ?? null;

const moveOf = <S extends string, G>(moves: Workflow<S, G>, from: S | null, event: string): Move<S, G> | undefined =>
  moves.find((move) => move.event === event && move.from.includes(from));

/** Where an event leads; the same path when it leads nowhere. */
export function pathAfter<S extends string, G>(workflow: Workflow<S, G>, path: Path<S>, event: string): Path<S> {
  const move = moveOf(workflow, stateOf(path), event);
  if (move === undefined) return path;
  const { to, aside, again } = move;
  if (typeof to === 'string') return aside === true ? [...path, to] : [...path.slice(0, -1), to];
  const back = path.length > 1 ? path.slice(0, -1) : [to.back];
  return again === true ? pathAfter(workflow, back, event) : back;
}

/** Where the act leads, or every problem that forbids it. */
export function nextState<S extends string, G>(
  workflow: Workflow<S, G>,
  path: Path<S>,
  event: string,
  roles: readonly string[],
  subject: G,
): Result<S> {
  const from = stateOf(path);
  const move = moveOf(workflow, from, event);
  if (move === undefined) return refused(problem('workflow.no-such-move', null, { from: from ?? '', event }));
  if (!isFor(move, roles)) return refused(problem('access.not-yours', null, { action: event }));
  const problems = move.guards.flatMap((guard) => guard(subject));
  return problems.length > 0 ? refused(...problems) : accepted(stateOf(pathAfter(workflow, path, event)) as S);
}

const isFor = <S extends string, G>(move: Move<S, G>, roles: readonly string[]): boolean =>
  move.roles.some((role) => roles.includes(role));

/** Events that lead somewhere from this state when someone with these roles asks for them. */
export const movesFrom = <S extends string, G>(
  workflow: Workflow<S, G>,
  from: S | null,
  roles: readonly string[],
): readonly string[] =>
  workflow.filter((move) => move.from.includes(from) && isFor(move, roles)).map(({ event }) => event);

// --- What an action says -------------------------------------------------------------------------------------------

/** Something that happened to somebody, as an action tells it. */
export interface Happening {
  /** Row ID of the person. */
  readonly person: string;
  readonly event: string;
  /** When it happened, `YYYY-MM-DD`. */
  readonly on: string;
  /** Code of the reason, where one is given. */
  readonly reason?: string;
  /** When to look again, where that was agreed. */
  readonly until?: string;
}

/** How the programme keeps the states of its people: what the runner asks whenever an action says what happened. */
export interface StateKeeping {
  /** @param concerned keys of those whose people an action's events may happen to, as the first call tells. */
  readonly reads: (concerned: (firstCall: Snapshot) => readonly string[]) => Reads;
  /**
   * What follows, or why it cannot have happened so.
   * @param after has the action's own changes counted in.
   * @param made IDs of the rows that the action inserts.
   */
  readonly follow: (
    after: Snapshot,
    made: ReadonlySet<string>,
    happened: readonly Happening[],
    context: Context,
  ) => Result<readonly Change[]>;
}

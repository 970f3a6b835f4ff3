// Work still to do outside a commit: a folder, a file, a draft, the other book, one step of a long act.
// An effect row is written with the change that caused it and removed by the commit that records its result,
// so the table of effects is only what is still to do.
// INVARIANT: `perform` may run any number of times; it recognises what an earlier run left by the reserved name.

import type { Command, Context } from './action';
import type { Change } from './change';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import type { Problem } from './problem';
import type { Reads, Snapshot } from './snapshot';

/** An effect as an action orders it. */
export interface EffectOrder {
  readonly kind: string;
  /** Book in whose table of effects it waits: the least confidential one that may hold its payload. */
  readonly book: string;
  /** Plain JSON: reserved names and row IDs; never a name, a phone or a protected answer in a book that may not hold it. */
  readonly payload: unknown;
}

export interface EffectTools {
  readonly ports: Ports;
  readonly context: Context;
  /** Runs a command under the lock that is already held; the command's ID makes a repetition harmless. */
  run(command: Command): Outcome<unknown>;
}

export type EffectOutcome =
  /** Done; `changes` record the result, `effects` are what follows. */
  | { readonly kind: 'done'; readonly changes: readonly Change[]; readonly effects?: readonly EffectOrder[] }
  /** Not now (quota, network): tried again by the next round. */
  | { readonly kind: 'later'; readonly why: Problem }
  /** A person must look: becomes a waiting item. */
  | { readonly kind: 'held'; readonly problems: readonly Problem[]; readonly changes?: readonly Change[] };

export interface EffectKind<P = unknown> {
  readonly key: string;
  /** In Spanish, for the list of what is still to do. */
  readonly title: string;
  readonly reads: (payload: P) => Reads;
  readonly perform: (payload: P, snapshot: Snapshot, tools: EffectTools) => EffectOutcome;
}

/** Any effect, whatever its payload: how lists of effects are typed. */
export type AnyEffect = EffectKind<never>;

export function defineEffect<P>(effect: EffectKind<P>): EffectKind<P> {
  return effect;
}

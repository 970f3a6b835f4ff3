// The round settles every difference between the books and what stands outside them: unfinished effects, responses
// the books do not know, drafts and answers, and what the clock makes due. Each part stops inside its time budget and
// leaves the rest to the next round; the order of the parts carries no meaning beyond fairness.

import type { Command, Context } from './action';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import type { Reads, Snapshot } from './snapshot';

export interface RoundTools {
  readonly ports: Ports;
  readonly context: Context;
  /** Reads under the lock. */
  read(reads: Reads): Snapshot;
  /** Runs commands in one commit, under the lock; each answered in order. */
  run(commands: readonly Command[]): readonly Outcome<unknown>[];
  /** False when the part should stop and leave the rest. */
  timeLeft(): boolean;
}

export interface RoundPart {
  readonly key: string;
  /** In Spanish, for the list of what the round does. */
  readonly title: string;
  readonly run: (tools: RoundTools) => void;
}

export function defineRoundPart(part: RoundPart): RoundPart {
  return part;
}

// What entry points call: an act with the effects it ordered, a reading, a round.

import type { Outcome } from './outcome';
import { contextFor, newHold, read, timeLeft, withHold, type Kernel } from './hold';
import { performPending } from './perform-pending';
import { lookAtForms } from './forms/look';
import { finishQueue, runInOrder } from './run-effects';
import { SYSTEM, type Command, type Context, type Installation } from './action';
import type { RoundTools } from './round';
import { lookAtStructure } from './structure/look';
import { isTimeToLook, lookForTyped } from './typing/look';
import { loadState } from './state';
import type { Reads, Snapshot } from './snapshot';
import { accepted, expected, type Result } from './result';
import { booksRead } from './load';

/** Commands, or how to make them from what the installation knows, under the lock. */
export type Wishes = readonly Command[] | ((office: Installation) => readonly Command[]);

/** Runs commands in one commit and does what they ordered; refused as a whole with one outcome when the lock is not to be had. */
export function act(kernel: Kernel, wishes: Wishes): readonly Outcome<unknown>[] {
  let rest = (): void => undefined;
  const held = withHold(kernel, (hold) => {
    const commands = typeof wishes === 'function' ? wishes(hold.state) : wishes;
    const outcomes = commands.length === 0 ? [] : runInOrder(hold, commands);
    rest = finishQueue(hold);
    return outcomes;
  });
  if (!held.ok) {
    const outcome = { kind: 'refused', problems: held.problems } as const;
    return typeof wishes === 'function' ? [outcome] : wishes.map(() => outcome);
  }
  rest();
  return held.value;
}

/**
 * One round. A part that fails is reported and does not keep the others from their turn: one broken response must
 * not stop the drafts.
 * @returns the failures, by part.
 */
export function round(kernel: Kernel): readonly { readonly part: string; readonly error: unknown }[] {
  const failures: { part: string; error: unknown }[] = [];
  const attempt = (part: string, work: () => void): void => {
    try {
      if (timeLeft(kernel)) work();
    } catch (error) {
      failures.push({ part, error });
    }
  };
  const state = loadState(kernel.ports.secrets);
  if (state === undefined) return [{ part: 'installation', error: new Error('nothing is installed') }];
  const context = contextFor(newHold(kernel, state), SYSTEM, 'round', null);
  attempt('effects', () => {
    for (const { effect, error } of performPending(kernel)) failures.push({ part: `effects/${effect}`, error });
  });
  if (isTimeToLook(kernel, state)) {
    attempt('structure', () => lookAtStructure(kernel));
    attempt('forms', () => lookAtForms(kernel));
  }
  attempt('typed', () => lookForTyped(kernel));
  for (const part of kernel.registry.roundParts) attempt(part.key, () => part.run(toolsFor(kernel, context)));
  return failures;
}

const toolsFor = (kernel: Kernel, context: Context): RoundTools => ({
  ports: kernel.ports,
  context,
  read: (reads) => readNow(kernel, reads),
  run: (commands) => act(kernel, commands),
  timeLeft: () => timeLeft(kernel),
});

/** Reads under the lock; every book a table of these reads belongs to is checked. */
export function readNow(kernel: Kernel, reads: Reads): Snapshot {
  const held = withHold<Result<Snapshot>>(kernel, (hold) => {
    const loaded = read(hold, reads, booksRead(kernel.registry.books, reads));
    return loaded.ok ? accepted(hold.set.snapshot) : loaded;
  });
  return expected(expected(held));
}

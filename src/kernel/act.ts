// What entry points call: an act with the effects it ordered, a reading, a round.

import type { Command } from './action';
import type { Outcome } from './outcome';
import { contextFor, read, timeLeft, withHold, type Kernel } from './hold';
import { runCommands } from './run-action';
import { finishQueue, performPending } from './run-effects';
import { SYSTEM, type Context } from './action';
import type { RoundPart, RoundTools } from './round';
import type { Reads, Snapshot } from './snapshot';
import { problem } from './problem';
import { mergeReads } from './load';

/** Runs commands in one commit and does what they ordered. */
export function act(kernel: Kernel, commands: readonly Command[]): readonly Outcome<unknown>[] {
  let rest = (): void => undefined;
  const held = withHold(kernel, (hold) => {
    const outcomes = runCommands(hold, commands);
    rest = finishQueue(hold);
    return outcomes;
  });
  if (!held.ok) return commands.map(() => ({ kind: 'refused', problems: held.problems }));
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
  attempt('effects', () => performPending(kernel));
  for (const part of kernel.registry.roundParts) attempt(part.key, () => runPart(kernel, part));
  return failures;
}

export function runPart(kernel: Kernel, part: RoundPart): void {
  const tools: RoundTools = {
    ports: kernel.ports,
    context: roundContext(kernel),
    read: (reads) => readNow(kernel, reads),
    run: (commands) => act(kernel, commands),
    timeLeft: () => timeLeft(kernel),
  };
  part.run(tools);
}

function roundContext(kernel: Kernel): Context {
  const held = withHold(kernel, (hold) => contextFor(hold, SYSTEM, 'round', null));
  if (!held.ok) throw new Error(`the round cannot run: ${held.problems.map(({ code }) => code).join(', ')}`);
  return held.value;
}

/** Reads under the lock; every book a table of these reads belongs to is checked. */
export function readNow(kernel: Kernel, reads: Reads): Snapshot {
  const held = withHold(kernel, (hold) => {
    const asked = mergeReads([reads]);
    const tables = [...(asked.whole ?? []), ...(asked.index ?? []), ...(asked.rows ?? []).map(({ table }) => table)];
    const keys = new Set([...tables.map((table) => table.book.key), ...(asked.slots ?? []).map(({ book }) => book)]);
    const books = kernel.registry.books.filter((book) => keys.has(book.key));
    const loaded = read(hold, reads, books);
    return loaded.ok ? hold.set.snapshot : loaded.problems;
  });
  if (!held.ok) throw new Error(held.problems.map(({ code }) => code).join(', '));
  if ('index' in held.value) return held.value;
  throw new Error((held.value[0] ?? problem('platform.unavailable')).code);
}

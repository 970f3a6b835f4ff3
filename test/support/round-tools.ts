// The round's and the effects' tools over the in-memory world: commands run one after the other in one go, responses
// come from a plain list. Forms are the only outside that these tests need; anything else is a defect of the test.

import type { Command, Context } from '../../src/kernel/action';
import { parsedBy } from '../../src/kernel/action';
import type { EffectOrder, EffectTools } from '../../src/kernel/effect';
import type { Outcome } from '../../src/kernel/outcome';
import type { FormAnswers, FormMap, Forms, Ports } from '../../src/kernel/ports';
import type { RoundTools } from '../../src/kernel/round';
import { contextFor, type ContextParts } from './context';
import { cases } from '../../src/programme/cases/tables';
import { act, rowsIn, seen, type World } from './world';

const outside = (what: string): never => {
  throw new Error(`${what} is not part of this test`);
};

export interface Store {
  readonly forms: Forms;
  /** What is still in the store. */
  readonly ids: () => readonly string[];
  readonly add: (response: FormAnswers) => void;
}

export function formStore(responses: readonly FormAnswers[] = []): Store {
  let held = [...responses];
  const forms: Forms = {
    responsesSince: (map, since) =>
      held.filter((each) => each.language === map.language && Date.parse(each.submittedAt) >= Date.parse(since)),
    response: (_map, id) => held.find((each) => each.id === id),
    deleteResponse: (_map, id) => {
      held = held.filter((each) => each.id !== id);
    },
    prefilledUrl: () => outside('a prefilled link'),
    // Nobody changes this form.
    asksAsMapped: () => true,
    look: () => ({ problems: [], added: [] }),
    build: () => outside('building a form'),
  } as Forms;
  return { forms, ids: () => held.map(({ id }) => id), add: (response) => (held = [...held, response]) };
}

export const intakeMap = (language = 'es'): FormMap => ({
  formId: `form-intake-${language}`,
  form: 'intake',
  language,
  version: 1,
  items: {},
});

export interface Site extends RoundTools {
  readonly world: () => World;
  readonly ordered: readonly EffectOrder[];
  /** How many times commands were run together. */
  readonly commits: () => number;
  readonly effectTools: (context: Context) => EffectTools;
}

/** @param turns how often `timeLeft` says yes; always when absent. */
export function siteOf(start: World, store: Store, parts: ContextParts = {}, turns = Number.POSITIVE_INFINITY): Site {
  let world = start;
  let left = turns;
  let commits = 0;
  // Whoever looks again goes on counting after the cases that stand there.
  let drawn = parts.firstNumber ?? 1 + rowsIn(start, cases).length;
  const ordered: EffectOrder[] = [];
  const ports = { forms: store.forms } as Ports;
  const known = new Map<string, Outcome<unknown>>();

  const runOne = ({ id, action, input, actor }: Command): Outcome<unknown> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const context = contextFor({ ...parts, actor, command: id, firstNumber: drawn });
    const done = act(world, parsedBy(action), input, context);
    if (!done.decision.ok) return { kind: 'refused', problems: done.decision.problems };
    world = done.world;
    drawn += 1;
    ordered.push(...done.decision.effects);
    const outcome = { kind: 'done' as const, result: done.decision.result, again: false };
    known.set(id, { ...outcome, again: true });
    return outcome;
  };

  return {
    ports,
    context: contextFor(parts),
    read: (reads) => seen(world, reads),
    run: (commands) => {
      commits += 1;
      return commands.map(runOne);
    },
    timeLeft: () => (left -= 1) >= 0,
    world: () => world,
    ordered,
    commits: () => commits,
    effectTools: (context) => ({ ports, context, run: runOne }) as EffectTools,
  };
}

// The effect that brings an installed form to what it should be: after the office has changed what the form says, and when
// a person orders the repair of what somebody changed by hand. Done by the kernel, since where the items of forms are
// known from stands with what the role account keeps.
// INVARIANT: the map is kept before the effect counts as done, and old items stay in it: what was answered stays readable.

import { formMapIn, SYSTEM } from '../action';
import { keep } from '../change';
import type { EffectOutcome } from '../effect';
import { contextFor, keepState, type Hold } from '../hold';
import { problem } from '../problem';
import { formSetting } from '../state';
import { driftChanges, specsIn } from './look';
import type { RefreshPayload } from './order';

/** Each write to a form takes a fraction of a second, so one run does much of it and the next the rest. */
const LONGEST_MS = 120_000;

export function refreshForm(hold: Hold, { form, language, retire }: RefreshPayload, command: string): EffectOutcome {
  const map = formMapIn(hold.state, form, language);
  const spec = specsIn(hold).find(({ key }) => key === form);
  if (map === undefined || spec === undefined) return { kind: 'done', changes: [] };
  const { forms, clock } = hold.kernel.ports;
  const built = forms.build(spec, language, map.formId, clock.now() + LONGEST_MS, map, retire);
  if (built === undefined) return { kind: 'later', why: problem('platform.quota') };
  keepState(hold, { forms: hold.state.forms.map((each) => (each === map ? built : each)) });
  const context = contextFor(hold, SYSTEM, command, null);
  const book = hold.kernel.registry.formBook.key;
  return { kind: 'done', changes: [keep(book, formSetting(built), built), ...driftChanges(hold, context, built)] };
}

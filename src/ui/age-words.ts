// How old somebody is, as every page says it.

import type { Say } from '../kernel/problem';
import { ageTexts as texts } from '../messages/es/ages';
import { fill } from '../messages/message';
import { ageShown } from '../programme/cases/age';

type Aged = Parameters<typeof ageShown>[0];

/** `34 años`; null when nothing tells. */
export function ageWords(person: Aged, today: string, say: Say): string | null {
  const age = ageShown(person, today);
  if (age === null) return null;
  return age < 2 ? say(age === 1 ? texts.one : texts.baby) : fill(say(texts.many), { age });
}

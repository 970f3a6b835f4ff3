// The words of every language of a form, side by side, as its definition wants them.

import type { Option, Texts, Validation } from '../../kernel/form';
import { fill } from './fill';
import type { Choices, IntakeWording, QuestionKey, Said, Wordings } from './wording';

/** Texts of the form in all its languages at once. */
export interface Speech {
  readonly each: (say: (wording: IntakeWording) => string) => Texts;
  readonly said: (say: (wording: IntakeWording) => Said) => { readonly title: Texts; readonly help?: Texts };
}

export function speechIn(wordings: Wordings): Speech {
  const entries = Object.entries(wordings);
  const each: Speech['each'] = (say) =>
    Object.fromEntries(entries.map(([language, wording]) => [language, say(wording)]));
  return {
    each,
    said: (say) => {
      const helped = entries.some(([, wording]) => say(wording).help !== undefined);
      const title = each((wording) => say(wording).title);
      return helped ? { title, help: each((wording) => say(wording).help ?? '') } : { title };
    },
  };
}

type ChoiceKey = Exclude<keyof Choices, 'country'>;

export function optionsOf<K extends ChoiceKey>(
  speech: Speech,
  list: K,
  codes: readonly (keyof Choices[K] & string)[],
  goTo: Readonly<Record<string, string>> = {},
): Option[] {
  return codes.map((code) => {
    const label = speech.each((wording) => (wording.choices[list] as Readonly<Record<string, string>>)[code] ?? code);
    const target = goTo[code];
    return target === undefined ? { code, label } : { code, label, goTo: target };
  });
}

export const maxLength = (speech: Speech, max: number): Validation => ({
  kind: 'maxLength',
  max,
  message: speech.each(({ messages }) => fill(messages.long, { max: String(max) })),
});

export const ageWithin = (speech: Speech): Validation => ({
  kind: 'integer',
  min: 0,
  max: 110,
  message: speech.each(({ messages }) => messages.age),
});

export interface Asker {
  readonly ask: (key: QuestionKey, required: boolean) => { key: string; title: Texts; help?: Texts; required: boolean };
  readonly speech: Speech;
}

export const askerOf = (speech: Speech): Asker => ({
  speech,
  ask: (key, required) => ({ key, required, ...speech.said(({ questions }) => questions[key]) }),
});

// A language that nobody speaks: every text of the Spanish intake form between marks. It shows that the form, its
// answers and its installation take a language without knowing which.

import { INTAKE_ES } from '../../src/programme/intake/wording-es';
import type { IntakeWording } from '../../src/programme/intake/wording';

const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return `«${value}»`;
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, marked(inner)]));
};

export const SECOND_LANGUAGE = marked(INTAKE_ES) as IntakeWording;

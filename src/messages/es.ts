// The Spanish catalogue: every refusal of every duty, and how a problem is spoken.

import type { Problem, SpokenProblem } from '../kernel/problem';
import { casesProblems } from './es/cases';
import { withSpokenDates } from './es/dates';
import { directoryProblems } from './es/directory';
import { documentProblems } from './es/documents';
import { installProblems } from './es/install';
import { intakeProblems } from './es/intake';
import { kernelProblems } from './es/kernel';
import { notificationProblems } from './es/notifications';
import { pageProblems } from './es/pages';
import { pairProblems } from './es/pairs';
import { structureProblems } from './es/structure';
import { travelProblems } from './es/travel';
import { typedProblems } from './es/typed';
import { waitingProblems } from './es/waiting';
import { fill, type ProblemTexts } from './message';

export const problemTexts: ProblemTexts = {
  ...kernelProblems,
  ...installProblems,
  ...casesProblems,
  ...directoryProblems,
  ...documentProblems,
  ...intakeProblems,
  ...notificationProblems,
  ...pageProblems,
  ...pairProblems,
  ...structureProblems,
  ...travelProblems,
  ...typedProblems,
  ...waitingProblems,
};

/** A problem in words; a code without words is a defect, and a test proves that there is none. */
export function speak({ code, field, params }: Problem): SpokenProblem {
  const words = problemTexts[code];
  if (words === undefined) throw new Error(`no words for ${code}`);
  const said = withSpokenDates(params);
  return { code, field, text: fill(words.text, said), remedy: fill(words.remedy, said) };
}

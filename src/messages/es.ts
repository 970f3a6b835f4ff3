// The Spanish catalogue: every refusal of every duty, and how dates inside them are said.
// INVARIANT: the program does not hold these words; it reads them from the file that the build makes of them.

import { casesProblems } from './es/cases';
import { counsellingProblems } from './es/counselling';
import { dailyProblems } from './es/daily';
import { dates } from './es/dates';
import { directoryProblems } from './es/directory';
import { formProblems } from './es/forms';
import { documentProblems } from './es/documents';
import { installProblems } from './es/install';
import { intakeProblems } from './es/intake';
import { kernelProblems } from './es/kernel';
import { notificationProblems } from './es/notifications';
import { pageProblems } from './es/pages';
import { statusProblems } from './es/status';
import { pairProblems } from './es/pairs';
import { structureProblems } from './es/structure';
import { travelProblems } from './es/travel';
import { typedProblems } from './es/typed';
import { waitingProblems } from './es/waiting';
import type { ProblemTexts, Words } from './message';

export const problemTexts: ProblemTexts = {
  ...kernelProblems,
  ...installProblems,
  ...casesProblems,
  ...counsellingProblems,
  ...dailyProblems,
  ...directoryProblems,
  ...formProblems,
  ...documentProblems,
  ...intakeProblems,
  ...notificationProblems,
  ...pageProblems,
  ...statusProblems,
  ...pairProblems,
  ...structureProblems,
  ...travelProblems,
  ...typedProblems,
  ...waitingProblems,
};

export const words: Words = { problems: problemTexts, labels: {}, dates };

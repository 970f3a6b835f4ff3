// The English catalogue: every refusal of every duty, the words of definitions that pages show, and how dates are said.
// INVARIANT: it says everything that the Spanish one says, with the same parameters.

import { casesProblems } from './en/cases';
import { counsellingProblems } from './en/counselling';
import { dailyProblems } from './en/daily';
import { dates } from './en/dates';
import { directoryProblems } from './en/directory';
import { documentProblems } from './en/documents';
import { formProblems } from './en/forms';
import { installProblems } from './en/install';
import { intakeProblems } from './en/intake';
import { kernelProblems } from './en/kernel';
import { labels } from './en/labels';
import { notificationProblems } from './en/notifications';
import { pageProblems } from './en/pages';
import { pairProblems } from './en/pairs';
import { statusProblems } from './en/status';
import { structureProblems } from './en/structure';
import { travelProblems } from './en/travel';
import { typedProblems } from './en/typed';
import { waitingProblems } from './en/waiting';
import type { Words } from './message';

export const words: Words = {
  problems: {
    ...kernelProblems,
    ...installProblems,
    ...casesProblems,
    ...counsellingProblems,
    ...dailyProblems,
    ...directoryProblems,
    ...documentProblems,
    ...formProblems,
    ...intakeProblems,
    ...notificationProblems,
    ...pageProblems,
    ...pairProblems,
    ...statusProblems,
    ...structureProblems,
    ...travelProblems,
    ...typedProblems,
    ...waitingProblems,
  },
  labels,
  dates,
};

// Every act of the programme that the sweeps break or disturb, by what it befalls.

import type { Scenario } from '../support/sweep';
import { dailyScenarios } from './daily-scenarios';
import { directoryScenarios } from './directory-scenarios';
import { formScenarios } from './form-scenarios';
import { intakeScenarios } from './intake-scenarios';
import { interviewScenarios } from './interview-scenarios';
import { journeyScenarios } from './journey-scenarios';
import { papersScenarios } from './papers-scenarios';
import { statusScenarios } from './status-scenarios';
import { structureScenarios } from './structure-scenarios';
import { typingScenarios } from './typing-scenarios';

export const scenarios: readonly Scenario[] = [
  ...intakeScenarios,
  ...interviewScenarios,
  ...journeyScenarios,
  ...dailyScenarios,
  ...directoryScenarios,
  ...papersScenarios,
  ...typingScenarios,
  ...statusScenarios,
  ...structureScenarios,
  ...formScenarios,
];

/** Acts that no scenario leaves in a journal, each with the reason. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'mark-mail-watch': 'it keeps a setting, and no row',
  'use-typed': 'what was typed is taken in before, and the journal says so',
  'use-guarded-typed': 'as above',
};

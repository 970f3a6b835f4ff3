// Every act of the programme, broken at each service call: nothing is lost and nothing doubled, whatever breaks.

import { coreWithCommands } from '../support/core-with-commands';
import { openOffice } from '../support/office';
import { callsOf, pointsOf, sweep } from '../support/sweep';
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

jest.setTimeout(1_800_000);

const office = openOffice({ dist: coreWithCommands() });
const scenarios = [
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
].map((scenario) => {
  const calls = callsOf(office, scenario);
  return { scenario, calls: calls.length, points: pointsOf(calls).length };
});

describe('whatever breaks', () => {
  it.each(scenarios.map(({ scenario, calls, points }) => [scenario.name, points, calls, scenario] as const))(
    '%s ends the same (%i faults at %i calls)',
    async (_name, points, calls, scenario) => {
      const swept = await sweep(office, scenario);

      expect(swept.differences).toEqual([]);
      expect([swept.points.length, swept.calls.length]).toEqual([points, calls]);
    },
  );
});

// Every act of the programme, broken at each service call: nothing is lost and nothing doubled, whatever breaks.

import { actions } from '../../src/programme/actions';
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

/** Acts that no scenario leaves in a journal, each with the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'mark-mail-watch': 'it keeps a setting, and no row',
  'use-typed': 'what was typed is taken in before, and the journal says so',
  'use-guarded-typed': 'as above',
};

describe('whatever breaks', () => {
  const seen = new Set<string>();
  let swept = 0;

  it.each(scenarios.map(({ scenario, calls, points }) => [scenario.name, points, calls, scenario] as const))(
    '%s ends the same (%i faults at %i calls)',
    async (_name, points, calls, scenario) => {
      const found = await sweep(office, scenario);
      swept += 1;
      found.actions.forEach((action) => seen.add(action));

      expect(found.differences).toEqual([]);
      expect([found.points.length, found.calls.length]).toEqual([points, calls]);
    },
  );

  it('reaches every act of the programme', () => {
    const missed = actions.map(({ key }) => key).filter((key) => !seen.has(key) && !(key in ELSEWHERE));

    // Of some scenarios alone it says nothing.
    expect(swept < scenarios.length ? [] : missed).toEqual([]);
  });
});

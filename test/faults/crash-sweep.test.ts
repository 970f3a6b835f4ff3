// Every act of the programme, broken at each service call: nothing is lost and nothing doubled, whatever breaks.

import { actions } from '../../src/programme/actions';
import { coreWithCommands } from '../support/core-with-commands';
import { openOffice } from '../support/office';
import { callsOf, pointsOf, sweep } from '../support/sweep';
import { ELSEWHERE, scenarios } from './scenarios';

jest.setTimeout(7_200_000);

const office = openOffice({ dist: coreWithCommands() });
const counted = scenarios.map((scenario) => {
  const calls = callsOf(office, scenario);
  return { scenario, calls: calls.length, points: pointsOf(calls).length };
});

describe('whatever breaks', () => {
  const seen = new Set<string>();
  let swept = 0;

  it.each(counted.map(({ scenario, calls, points }) => [scenario.name, points, calls, scenario] as const))(
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

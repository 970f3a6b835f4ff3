// The installer dies at one service call after another, before and after it, and the clock goes on: the same stands in
// the end, once, with the office's description in it. All calls with RVA_DEEP, else a few of them.
// proves: src/google/install/progress.ts

import type { Host } from '../../local/host';
import { sampleOffice } from '../../scripts/sample/office';
import { anOffice, comparable, pathsIn, ROLE, standing, statusFor } from '../support/installation';
import { officeOn } from '../support/office';
import { settledIn } from '../support/settled-state';

const MINUTE = 60_000;
const DEEP = process.env['RVA_DEEP'] !== undefined;
const STEP = DEEP ? 1 : 79;

jest.setTimeout(30 * MINUTE);

const start = (host: Host, plan = {}): unknown => host.run('install', [sampleOffice.setUp], { as: ROLE, ...plan });

/** Rows, journals and what is broken in them, beside what a visitor sees; IDs of two worlds differ. */
function left(host: Host): unknown {
  const office = officeOn(host);
  const settled = settledIn(office);
  const { form: _items, 'registro: settings': _ids, ...rows } = settled.state();
  return comparable({ ...standing(host), rows, defects: settled.defects() });
}

describe('an installation that is cut short', () => {
  const whole = anOffice();
  const { calls } = whole.withFaults({}, () => start(whole));
  const undisturbed = left(whole);
  whole.close();
  // Before the first and after the last, and both kinds of death in turn.
  const points = Array.from({ length: calls }, (_, at) => at + 1).filter((at) => (at - 1) % STEP === 0 || at === calls);

  it.each(points)('at call %i ends in the same', (at) => {
    const host = anOffice();

    start(host, { plan: [{ at, kind: at % 2 === 0 ? 'die-after' : 'die-before' }] });
    host.clock.advance(30 * MINUTE);
    // Dead before it could ask for its next run: whoever started it sees so, and starts it again.
    if (statusFor(host, ROLE).state !== 'ready') start(host);
    host.clock.advance(30 * MINUTE);

    expect(pathsIn(host)).toHaveLength(10);
    expect(left(host)).toEqual(undisturbed);
    host.close();
  });
});

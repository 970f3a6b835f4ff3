// The installer dies at one service call after another, before and after it, and the clock goes on: the same stands in
// the end, once, with the office's description in it. All calls with RVA_DEEP, else a few of them.
// proves: src/google/install/progress.ts

import type { Host } from '../../local/host';
import { sampleOffice } from '../../scripts/sample/office';
import { anOffice, comparable, EVERYTHING, pathsIn, ROLE, standing, statusFor } from '../support/installation';
import { officeOn } from '../support/office';
import { settledIn } from '../support/settled-state';

const MINUTE = 60_000;
const DEEP = process.env['RVA_DEEP'] !== undefined;
const STEP = DEEP ? 1 : 151;

jest.setTimeout(30 * MINUTE);

const start = (host: Host): unknown => host.run('install', [sampleOffice.setUp], { as: ROLE });
const goOn = (host: Host): unknown => host.clock.advance(30 * MINUTE);

/** Rows, journals and what is broken in them, beside what a visitor sees; IDs of two worlds differ. */
function left(host: Host): unknown {
  const office = officeOn(host);
  const settled = settledIn(office);
  const { form: _items, 'registro: settings': _ids, ...rows } = settled.state();
  return comparable({ ...standing(host), rows, defects: settled.defects() });
}

describe('an installation that is cut short', () => {
  const whole = anOffice();
  // Google's time is over before everything is done: the next run goes on.
  const { calls } = whole.withFaults({}, () => {
    start(whole);
    for (let run = 0; statusFor(whole, ROLE).state === 'working' && run < 10; run += 1) whole.clock.advance(2 * MINUTE);
  });
  goOn(whole);
  const undisturbed = left(whole);
  whole.close();
  // Before the first and after the last, and both kinds of death in turn.
  const points = Array.from({ length: calls }, (_, at) => at + 1).filter((at) => (at - 1) % STEP === 0 || at === calls);

  it.each(points)('at call %i ends in the same', (at) => {
    const host = anOffice();

    host.withFaults({ plan: [{ at, kind: at % 2 === 0 ? 'die-after' : 'die-before' }] }, () => {
      start(host);
      goOn(host);
    });
    // Dead before it could ask for its next run: whoever started it sees so, and starts it again.
    if (statusFor(host, ROLE).state !== 'ready') start(host);
    goOn(host);

    expect(pathsIn(host)).toHaveLength(EVERYTHING.length);
    expect(left(host)).toEqual(undisturbed);
    host.close();
  });
});

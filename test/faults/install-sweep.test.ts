// The installer dies at one service call after another, before and after it, and the clock goes on: the same stands in
// the end, once. All calls with RVA_DEEP=1, else a few of them.
// proves: src/google/install/progress.ts

import { anOffice, comparable, EVERYTHING, install, pathsIn, ROLE, standing, statusFor } from '../support/installation';

const MINUTE = 60_000;
const STEP = process.env['RVA_DEEP'] === '1' ? 1 : 97;
const CALLS = 470;

jest.setTimeout(30 * MINUTE);

describe('an installation that is cut short', () => {
  const whole = anOffice();
  install(whole);
  const undisturbed = comparable(standing(whole));
  const calls = Array.from({ length: Math.ceil(CALLS / STEP) }, (_, at) => 1 + at * STEP);

  it.each(calls)('at call %i ends in the same', (at) => {
    const host = anOffice();

    host.run('install', [], { as: ROLE, plan: [{ at, kind: at % 2 === 0 ? 'die-after' : 'die-before' }] });
    host.clock.advance(30 * MINUTE);
    // Dead before it could ask for its next run: whoever started it sees so, and starts it again.
    if (statusFor(host, ROLE).state !== 'ready') install(host);
    host.clock.advance(30 * MINUTE);

    expect(pathsIn(host)).toEqual(EVERYTHING);
    expect(comparable(standing(host))).toEqual(undisturbed);
  });
});

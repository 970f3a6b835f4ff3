// proves: src/programme/cases/call-today.ts

import { callsToday, type CallReasons } from '../../../src/programme/cases/call-today';
import { CONFIGURATION } from '../../../src/programme/directory/configuration';

const reasons = (parts: Partial<CallReasons> = {}): CallReasons => ({
  askedForToday: false,
  phone: '+50499990001',
  principalAge: 34,
  lot: 1,
  oneIn: 0,
  ...parts,
});

describe('callsToday', () => {
  it('is silent without any reason', () => {
    expect(callsToday(reasons())).toBe(false);
  });

  it.each([
    ['a wish', { askedForToday: true }],
    ['no phone', { phone: null }],
    ['a principal under eighteen', { principalAge: 17 }],
  ])('is set by %s', (_what, parts) => {
    expect(callsToday(reasons(parts))).toBe(true);
  });

  it('is set for one in so many cases without any reason, so that the mark tells nothing of a wish', () => {
    const oneIn = CONFIGURATION.callTodayOneIn.default;
    const lots = Array.from({ length: 10 * oneIn }, (_, lot) => lot);

    expect(lots.filter((lot) => callsToday(reasons({ lot, oneIn })))).toHaveLength(10);
  });
});

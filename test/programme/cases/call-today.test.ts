// proves: src/programme/cases/call-today.ts

import { callsToday, type CallReasons } from '../../../src/programme/cases/call-today';
import { CONFIGURATION } from '../../../src/programme/directory/configuration';

const reasons = (parts: Partial<CallReasons> = {}): CallReasons => ({
  askedForToday: false,
  phone: '+50499990001',
  principalAge: 34,
  response: 'response-1',
  oneIn: 0,
  ...parts,
});

const responses = Array.from({ length: 1_200 }, (_, n) => `response-${n}`);

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

  it('is set for some cases without any reason, so that the mark tells nothing of a wish', () => {
    const oneIn = CONFIGURATION.callTodayOneIn.default;

    const routine = responses.filter((response) => callsToday(reasons({ response, oneIn })));

    expect(routine.length).toBeGreaterThan(50);
    expect(routine.length).toBeLessThan(150);
  });

  it('decides the same for the same response', () => {
    const decide = () => responses.map((response) => callsToday(reasons({ response, oneIn: 12 })));

    expect(decide()).toEqual(decide());
  });
});

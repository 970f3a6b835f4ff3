// When clock triggers fire: pure arithmetic.

import * as fc from 'fast-check';
import { nextFiring, nextLocalTime } from '../../../local/services/script/schedule';

const MINUTE = 60_000;
const local = (instant: number, zone: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' });

describe('nextLocalTime', () => {
  it.each([
    ['today when the time is still to come', '2026-12-03T10:00:00Z', 'America/Mexico_City', '2026-12-03T13:30:00.000Z'],
    ['now when it is that very minute', '2026-12-03T13:30:00Z', 'America/Mexico_City', '2026-12-03T13:30:00.000Z'],
    ['tomorrow when the time has passed', '2026-12-03T13:30:01Z', 'America/Mexico_City', '2026-12-04T13:30:00.000Z'],
    ['right after the clocks went forward', '2026-03-07T20:00:00Z', 'America/New_York', '2026-03-08T11:30:00.000Z'],
    ['right after the clocks went back', '2026-10-31T20:00:00Z', 'America/New_York', '2026-11-01T12:30:00.000Z'],
  ])('is %s', (_title, from, zone, expected) => {
    const next = nextLocalTime({ hour: 7, minute: 30, zone }, Date.parse(from));

    expect(new Date(next).toISOString()).toBe(expected);
  });

  it('is always that local time, within a day and an hour', () => {
    const zones = fc.constantFrom('America/Mexico_City', 'America/Tijuana', 'Europe/Madrid', 'Asia/Kathmandu', 'UTC');
    const hours = fc.integer({ min: 4, max: 23 });
    const minutesOfYear = fc.integer({ min: 0, max: 525_600 });
    const start = Date.UTC(2026, 0, 1);

    fc.assert(
      fc.property(zones, hours, minutesOfYear, (zone, hour, minutes) => {
        const from = start + minutes * MINUTE;
        const next = nextLocalTime({ hour, minute: 15, zone }, from);

        expect(local(next, zone)).toBe(`${String(hour).padStart(2, '0')}:15`);
        expect(next - from).toBeGreaterThanOrEqual(0);
        expect(next - from).toBeLessThanOrEqual(25 * 60 * MINUTE);
      }),
    );
  });
});

describe('nextFiring', () => {
  it('does not make up for what a long run missed', () => {
    const since = Date.UTC(2026, 11, 3, 10, 0);

    expect(nextFiring({ kind: 'minutes', every: 5 }, since, since)).toBe(since + 5 * MINUTE);
    expect(nextFiring({ kind: 'minutes', every: 5 }, since, since + 12 * MINUTE)).toBe(since + 15 * MINUTE);
  });

  it('is never again after once', () => {
    expect(nextFiring({ kind: 'once' }, 0, 0)).toBeUndefined();
  });
});

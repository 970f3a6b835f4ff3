// Dates without zone, local times with one, and working days: on both sides of Greenwich and of every clock change.
// proves: src/kernel/time.ts

import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  ageOn,
  daysBetween,
  epochOf,
  instantOf,
  isDate,
  isInstant,
  isLocalTime,
  isZone,
  localOf,
  utcOf,
  weekdayOf,
} from '../../src/kernel/time';
import { date, localTime } from '../support/arbitrary-values';
import { runs } from '../support/runs';

const ZONES = [
  'America/Tijuana',
  'America/Mexico_City',
  'America/Tegucigalpa',
  'America/Caracas',
  'America/Santiago',
  'Europe/Madrid',
  'Africa/Accra',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const utc = (local: string, zone: string): string | undefined => {
  const ms = utcOf(local, zone);
  return ms === undefined ? undefined : instantOf(ms);
};

describe('isDate, isLocalTime, isInstant, isZone', () => {
  it.each([
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-12-03T10:00',
    '',
    ' 2026-12-03',
  ])('refuses %j as a date', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it.each([
    '2026-12-03T24:00',
    '2026-12-03T23:60',
    '2026-02-30T10:00',
    '2026-12-03',
    '2026-12-03 10:00',
    '2026-12-03T10:00:00',
  ])('refuses %j as a local time', (text) => {
    expect(isLocalTime(text)).toBe(false);
  });

  it.each([
    '2026-12-03T10:00:60Z',
    '2026-12-03T10:00Z',
    '2026-02-30T10:00:00Z',
    '2026-12-03T10:00:00',
    '2026-12-03T10:00:00+00:00',
  ])('refuses %j as an instant', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it.each(['', 'Marte', 'America/Tapachula', 'CST/Mexico'])('refuses %j as a zone', (text) => {
    expect(isZone(text)).toBe(false);
  });

  it('takes leap days where the calendar has them', () => {
    expect(['2024-02-29', '2000-02-29', '1900-02-28'].every(isDate)).toBe(true);
    expect(isDate('1900-02-29')).toBe(false);
  });

  it('takes every zone of the programme', () => {
    expect(ZONES.every(isZone)).toBe(true);
  });
});

describe('utcOf', () => {
  it('gives nothing for an unknown zone or no calendar date', () => {
    expect(utcOf('2026-12-03T10:00', 'America/Tapachula')).toBeUndefined();
    expect(utcOf('2026-02-30T10:00', 'UTC')).toBeUndefined();
  });

  it.each([
    ['Tijuana before its clocks go forward', '2026-03-08T01:30', 'America/Tijuana', '2026-03-08T09:30:00Z'],
    ['Tijuana after', '2026-03-08T03:30', 'America/Tijuana', '2026-03-08T10:30:00Z'],
    ['the hour that Tijuana skips, as if not yet moved', '2026-03-08T02:30', 'America/Tijuana', '2026-03-08T10:30:00Z'],
    ['the first of the hour that Tijuana has twice', '2026-11-01T01:30', 'America/Tijuana', '2026-11-01T08:30:00Z'],
    ['Tijuana once its clocks are back', '2026-11-01T02:30', 'America/Tijuana', '2026-11-01T10:30:00Z'],
    ['the hour that Madrid skips, as if not yet moved', '2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:30:00Z'],
    ['the first of the hour that Madrid has twice', '2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30:00Z'],
    [
      'Mexico City in the last summer that moved its clocks',
      '2022-07-01T12:00',
      'America/Mexico_City',
      '2022-07-01T17:00:00Z',
    ],
    ['Mexico City in a summer since', '2026-07-01T12:00', 'America/Mexico_City', '2026-07-01T18:00:00Z'],
    ['Tegucigalpa', '2026-12-03T14:30', 'America/Tegucigalpa', '2026-12-03T20:30:00Z'],
    ['Kathmandu, a quarter of an hour off', '2026-12-03T12:00', 'Asia/Kathmandu', '2026-12-03T06:15:00Z'],
  ])('knows %s', (_what, local, zone, instant) => {
    expect(utc(local, zone)).toBe(instant);
  });

  it('and localOf lead back to the same clock time, but for the hours that clocks skip', () => {
    const years = localTime.map((text) => `20${text.slice(2)}`).filter(isLocalTime);

    fc.assert(
      fc.property(years, fc.constantFrom(...ZONES), (local, zone) => {
        const ms = utcOf(local, zone);
        const back = localOf(ms ?? Number.NaN, zone);

        const shown = daysBetween(local.slice(0, 10), back.slice(0, 10)) * 1440 + minutesOf(back) - minutesOf(local);
        // A skipped hour (half an hour on Lord Howe) shows as it would have been without the change.
        expect([0, 30, 60]).toContain(shown);
        if (shown !== 0) expect(localOf((ms ?? 0) - shown * 60_000, zone)).not.toBe(local);
      }),
      runs(500),
    );
  });

  it('and localOf lead back to the same instant outside the hours that clocks have twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) }),
        fc.constantFrom(...ZONES),
        (at, zone) => {
          const minute = Math.floor(at / 60_000) * 60_000;

          const back = utcOf(localOf(minute, zone), zone) ?? Number.NaN;

          expect([0, 30, 60]).toContain((minute - back) / 60_000);
        },
      ),
      runs(500),
    );
  });
});

const minutesOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

describe('instantOf and epochOf', () => {
  it('lead back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(isInstant(instantOf(seconds * 1000))).toBe(true);
        expect(epochOf(instantOf(seconds * 1000))).toBe(seconds * 1000);
      }),
      runs(200),
    );
  });
});

describe('addDays, daysBetween, weekdayOf', () => {
  it('refuse to count from what is no date', () => {
    expect(() => addDays('', 1)).toThrow('no calendar date');
    expect(() => daysBetween('2026-12-03', '2026-02-30')).toThrow('no calendar date');
    expect(() => weekdayOf('pronto')).toThrow('no calendar date');
  });

  it('count every day once, over leap years and centuries', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
      runs(300),
    );
  });

  it('know the weekday', () => {
    expect(['2026-11-23', '2026-11-29', '2024-02-29', '1900-01-01'].map(weekdayOf)).toEqual([1, 7, 4, 1]);
  });
});

describe('addWorkingDays', () => {
  const WEEK = [1, 2, 3, 4, 5];

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2024-02-28', 2, '2024-03-01'],
  ])('from %s by %i arrives at %s', (from, count, to) => {
    expect(addWorkingDays(from, count, WEEK)).toBe(to);
  });

  it('counts every day where no day of the week is named, or none that exists', () => {
    expect(addWorkingDays('2026-11-20', 2, [])).toBe('2026-11-22');
    expect(addWorkingDays('2026-11-20', 2, [0, 8, 1.5])).toBe('2026-11-22');
  });

  it('always arrives on a working day, with as many in between as asked', () => {
    const weeks = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), weeks, (from, count, week) => {
        const to = addWorkingDays(from, count, week);

        const passed = Array.from({ length: daysBetween(from, to) }, (_, n) => weekdayOf(addDays(from, n + 1)));
        expect(week).toContain(weekdayOf(to));
        expect(passed.filter((day) => week.includes(day))).toHaveLength(count);
      }),
      runs(200),
    );
  });
});

describe('every function of time', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('answers without looking at a clock', () => {
    const RealDate = Date;
    const clock = (): never => {
      throw new Error('looked at the clock');
    };
    jest
      .spyOn(globalThis, 'Date')
      .mockImplementation(((...parts: [] | [number]) =>
        parts.length === 0 ? clock() : new RealDate(parts[0])) as never);
    Object.assign(Date, { UTC: RealDate.UTC, parse: RealDate.parse, now: clock });

    const answers = [
      isDate('2026-12-03'),
      isZone('America/Tegucigalpa'),
      localOf(utcOf('2026-12-03T14:30', 'America/Tegucigalpa') ?? 0, 'Europe/Madrid'),
      instantOf(epochOf('2026-12-03T20:30:00Z')),
      addWorkingDays('2026-12-03', 2, [1, 2, 3, 4, 5]),
      daysBetween('2026-12-03', '2026-12-31'),
      ageOn('2008-12-03', '2026-12-03'),
    ];

    expect(() => new Date()).toThrow('looked at the clock');
    expect(answers).toEqual([true, true, '2026-12-03T21:30', '2026-12-03T20:30:00Z', '2026-12-07', 28, 18]);
  });
});

describe('ageOn', () => {
  it.each([
    ['2008-12-03', '2026-12-02', 17],
    ['2008-12-03', '2026-12-03', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-23', '2026-11-23', 0],
  ])('of someone born on %s is, on %s, %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });
});

// Dates of a notice: short, long, and the distance from UTC at that very hour.

import {
  longTime,
  offsetText,
  plainDate,
  shortDate,
  tableDate,
} from '../../../src/programme/notifications/spanish-dates';

describe('dates', () => {
  it('are written so that day and month cannot be taken for each other', () => {
    expect(shortDate('2026-12-03')).toBe('03-dic');
    expect(shortDate('2026-09-30')).toBe('30-sep');
    expect(tableDate('2026-05-01')).toBe('01-may-2026');
    expect(plainDate('2026-03-01')).toBe('1 de marzo de 2026');
    expect(longTime('2026-11-22T00:05')).toBe('domingo 22 de noviembre de 2026, 00:05');
  });
});

describe('offsetText', () => {
  it.each([
    ['America/Mexico_City', '2026-07-01T12:00', 'UTC-06:00'],
    ['America/Tijuana', '2026-07-01T12:00', 'UTC-07:00'],
    ['America/Tijuana', '2026-12-01T12:00', 'UTC-08:00'],
    ['Asia/Kathmandu', '2026-12-01T12:00', 'UTC+05:45'],
    ['America/St_Johns', '2026-12-01T12:00', 'UTC-03:30'],
    ['UTC', '2026-12-01T12:00', 'UTC+00:00'],
    ['America/Macondo', '2026-12-01T12:00', ''],
  ])('%s on %s is %s', (zone, local, expected) => {
    expect(offsetText(local, zone)).toBe(expected);
  });
});

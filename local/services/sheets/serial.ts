// Dates and times as Sheets counts them: days since 30 December 1899, the time of day as a fraction, no zone.
// documented: https://developers.google.com/workspace/sheets/api/guides/formats
// INVARIANT: a date survives the way there and back to the second.

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** undefined when there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? (date.getTime() - EPOCH) / DAY_MS : undefined;
}

/** undefined when there is no such time. */
export function timeSerial(hour: number, minute: number, second: number): number | undefined {
  const exists = hour < 24 && minute < 60 && second < 60;
  return exists ? (hour * 3600 + minute * 60 + second) / 86_400 : undefined;
}

export function partsOf(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** The day it is in a zone, as a serial. */
export function todaySerial(epochMs: number, timeZone: string): number {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(epochMs);
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dateSerial(year, month, day) ?? 0;
}

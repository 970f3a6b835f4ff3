// Dates without zone, local times with one, and working days. All arithmetic is on plain strings and epoch
// milliseconds; the zone rules come from Intl, which Apps Script has (documented: V8 runtime overview).
// INVARIANT: nothing here reads a clock.

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Epoch milliseconds of a date or local time read as if it were UTC; undefined when it is no calendar date. */
function asUtc(text: string): number | undefined {
  const match = LOCAL.exec(text) ?? DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number?, number?];
  const ms = Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0);
  // Date.UTC reads the years 0-99 as 19xx and rolls 31 February over; both show as another text coming back.
  return dateOf(ms) === text.slice(0, 10) && (hour ?? 0) < 24 && (minute ?? 0) < 60 ? ms : undefined;
}

function dateOf(utcMs: number): string {
  const date = new Date(utcMs);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

function timeOf(utcMs: number): string {
  const date = new Date(utcMs);
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
}

export const isDate = (text: string): boolean => DATE.test(text) && asUtc(text) !== undefined;
export const isLocalTime = (text: string): boolean => LOCAL.test(text) && asUtc(text) !== undefined;

const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):[0-5]\dZ$/;

/** UTC, ISO 8601, to the second. */
export const isInstant = (text: string): boolean => isLocalTime(INSTANT.exec(text)?.[1] ?? '');

export function isZone(zone: string): boolean {
  return offsetAt(0, zone) !== undefined;
}

// A formatter costs about a millisecond to make; a run asks for the same few zones many times.
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // RangeError is how Intl says that it does not know the zone; an empty zone means "the machine's" and is refused.
    return undefined;
  }
}

/** Offset from UTC in milliseconds at an instant, or undefined for an unknown zone. */
function offsetAt(utcMs: number, zone: string): number | undefined {
  const formatter = zone === '' ? undefined : formatterOf(zone);
  if (formatter === undefined) return undefined;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(new Date(utcMs))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - Math.floor(utcMs / 1000) * 1000;
}

/**
 * The instant of a local time in its zone (epoch ms); undefined for an unknown zone or no calendar date.
 * Of an hour that clocks show twice, the first is meant; one that they skip is read as if they had not been moved yet,
 * the same on both sides of Greenwich: what iCalendar asks for (documented: RFC 5545, 3.3.5).
 */
export function utcOf(local: string, zone: string): number | undefined {
  const wall = asUtc(local);
  if (wall === undefined) return undefined;
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  if (before === undefined || after === undefined) return undefined;
  const fits = [before, after]
    .map((offset) => wall - offset)
    .filter((utc) => utc + (offsetAt(utc, zone) ?? 0) === wall);
  return fits[0] ?? wall - before;
}

/** `YYYY-MM-DDTHH:mm` in the zone. */
export function localOf(utcMs: number, zone: string): string {
  const wall = utcMs + (offsetAt(utcMs, zone) ?? 0);
  return `${dateOf(wall)}T${timeOf(wall)}`;
}

export const instantOf = (utcMs: number): string =>
  `${dateOf(utcMs)}T${timeOf(utcMs)}:${pad(new Date(utcMs).getUTCSeconds())}Z`;
export const epochOf = (instant: string): number => Date.parse(instant);

/** Counting from what is no date would end somewhere in 1970 and look like an answer. */
function certain(date: string): number {
  const ms = asUtc(date);
  if (ms === undefined) throw new Error('no calendar date');
  return ms;
}

export const addDays = (date: string, days: number): string => dateOf(certain(date) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((certain(to) - certain(from)) / DAY_MS);

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(certain(date)).getUTCDay() || 7;

/** The date `count` working days later (earlier when negative); days of the week by ISO number. */
export function addWorkingDays(date: string, count: number, workingDays: readonly number[]): string {
  // A week without any working day would never end.
  if (!workingDays.some((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return addDays(date, count);
  const step = count < 0 ? -1 : 1;
  let at = date;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (workingDays.includes(weekdayOf(at))) left -= 1;
  }
  return at;
}

/** Completed years at a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

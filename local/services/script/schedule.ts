// When a clock trigger fires: plain arithmetic over virtual instants. It knows neither triggers nor the store.
// Documented: developers.google.com/apps-script/reference/script/clock-trigger-builder.

export type Schedule =
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'once' }
  | ({ readonly kind: 'days'; readonly every: number } & LocalTime);

/** A time of day in an IANA zone. */
export interface LocalTime {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The first instant after `since` at which the schedule fires again; undefined for one that fires once. */
export function nextFiring(schedule: Schedule, since: number, now: number): number | undefined {
  switch (schedule.kind) {
    case 'once':
      return undefined;
    case 'minutes': {
      // Firings missed while another run took long are not made up for (assumed).
      const period = schedule.every * MINUTE;
      return since + Math.max(1, Math.floor((now - since) / period) + 1) * period;
    }
    case 'days':
      return nextLocalTime(schedule, now + 1, schedule.every - 1);
  }
}

/** The first `hour:minute` of the zone at or after `from`, plus whole days. */
export function nextLocalTime(at: LocalTime, from: number, daysMore = 0): number {
  const wanted = at.hour * 60 + at.minute;
  const minutes = localMinutes(from, at.zone);
  const today = Math.floor(from / MINUTE) * MINUTE + (wanted - minutes) * MINUTE;
  const first = today < from ? today + DAY : today;
  // A change of clocks in between moves the local time by an hour: corrected by looking again.
  const guess = first + daysMore * DAY;
  const off = localMinutes(guess, at.zone) - wanted;
  const correction = off > 720 ? off - 1440 : off < -720 ? off + 1440 : off;
  return guess - correction * MINUTE;
}

function localMinutes(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return read('hour') * 60 + read('minute');
}

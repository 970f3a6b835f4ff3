// What follows from typed local times and the zones of their places: how long a segment takes, how long one waits
// between two. For the eye only; the server decides what is wrong.

import { utcOf } from '../../kernel/time';
import type { SegmentDraft } from './draft';
import type { PlaceOption } from './view';

export type Places = ReadonlyMap<string, PlaceOption>;

const MINUTE_MS = 60_000;

/** Minutes from one local time to another, or null while something is missing. */
function minutesBetween(from: string, fromZone: string | undefined, to: string, toZone: string | undefined): number | null {
  const [start, end] = [utcOf(from, fromZone ?? ''), utcOf(to, toZone ?? '')];
  return start === undefined || end === undefined ? null : Math.round((end - start) / MINUTE_MS);
}

export const travelMinutes = (segment: SegmentDraft, places: Places): number | null =>
  minutesBetween(
    segment.departsAt,
    places.get(segment.origin)?.zone,
    segment.arrivesAt,
    places.get(segment.destination)?.zone,
  );

export const waitMinutes = (before: SegmentDraft, next: SegmentDraft, places: Places): number | null =>
  minutesBetween(
    before.arrivesAt,
    places.get(before.destination)?.zone,
    next.departsAt,
    places.get(next.origin)?.zone,
  );

/** `UTC−6` at that moment; '' while the time or the place is missing. */
export function offsetOf(local: string, zone: string | undefined): string {
  const [wall, utc] = [utcOf(local, 'UTC'), utcOf(local, zone ?? '')];
  if (wall === undefined || utc === undefined) return '';
  const minutes = Math.round((wall - utc) / MINUTE_MS);
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** `2 h 05 min`. */
export function spokenMinutes(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`;
}

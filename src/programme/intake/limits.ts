// What keeps an application waiting for a person before it enters the books: too many in an hour through one point of
// access, the same phone too often in a day, a point of access that is closed or unknown. Nothing about what it says.
// INVARIANT: answers that belong to Protección are not looked at here.

import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf } from '../../kernel/time';
import { cases, people } from '../cases/tables';
import { settingOf } from '../directory/configuration';
import { accessPoints, configuration, type AccessPointRow } from '../directory/tables';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The code is prefilled, but people touch it: case and blanks do not count. */
export function accessPointOf(snapshot: Snapshot, typed: string | null): AccessPointRow | undefined {
  const code = (typed ?? '').trim().toUpperCase();
  return code === '' ? undefined : snapshot.rows(accessPoints).find((point) => point.code === code);
}

interface Received {
  readonly receivedAt: string;
}

/** Those received in the time that ends with the instant. Counted by when they were sent, not by when they are read. */
function countWithin(rows: readonly Received[], atMs: number, spanMs: number): number {
  return rows.filter(({ receivedAt }) => {
    const agoMs = atMs - epochOf(receivedAt);
    return agoMs >= 0 && agoMs < spanMs;
  }).length;
}

function accessProblems(snapshot: Snapshot, typed: string | null): Problem[] {
  if (typed === null) return [];
  const point = accessPointOf(snapshot, typed);
  // What was typed instead of a code may be anything, a name too: it is not repeated.
  if (point === undefined) return [problem('application.unknown-access-point', 'accessPoint')];
  return point.state === 'open'
    ? []
    : [problem('application.closed-access-point', 'accessPoint', { code: point.code })];
}

export interface Arrival {
  readonly accessPoint: string | null;
  readonly phone: string | null;
  readonly submittedAt: string;
}

/** Why a person should look first; empty when the application may enter. */
export function reasonsToReview(snapshot: Snapshot, { accessPoint, phone, submittedAt }: Arrival): Problem[] {
  const settings = snapshot.rows(configuration);
  const atMs = epochOf(submittedAt);
  const reasons = accessProblems(snapshot, accessPoint);

  const code = accessPointOf(snapshot, accessPoint)?.code ?? null;
  const perHour = settingOf(settings, 'applicationsPerHour');
  const sameDoor = snapshot.index(cases).filter((row) => row.response !== null && row.accessPoint === code);
  if (countWithin(sameDoor, atMs, HOUR_MS) >= perHour) {
    reasons.push(problem('application.busy-access-point', 'accessPoint', { limit: perHour }));
  }
  const perDay = settingOf(settings, 'samePhonePerDay');
  const samePhone = phone === null ? [] : snapshot.index(people).filter((person) => person.phone === phone);
  if (countWithin(samePhone, atMs, DAY_MS) >= perDay) {
    reasons.push(problem('application.same-phone', 'phone', { limit: perDay }));
  }
  return reasons;
}

// When an appointment begins: the time said stands for the clock of the office that gave it.

import type { Context } from '../../kernel/action';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf, utcOf } from '../../kernel/time';
import { offices } from '../directory/tables';
import type { AppointmentRow } from './tables';

/** Milliseconds until it begins; 0 once it has begun. Needs offices whole. */
export function startsIn(
  snapshot: Snapshot,
  { date, time, office }: Pick<AppointmentRow, 'date' | 'time' | 'office'>,
  { now, zone }: Pick<Context, 'now' | 'zone'>,
): number {
  const theirs = snapshot.rows(offices).find(({ id }) => id === office)?.zone ?? zone;
  return Math.max(0, (utcOf(`${date}T${time}`, theirs) ?? 0) - epochOf(now));
}

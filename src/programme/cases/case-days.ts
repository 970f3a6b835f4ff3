// The day on which something happened: not to come, and not before the case.

import type { Context } from '../../kernel/action';
import { problem, type Problem } from '../../kernel/problem';
import { epochOf, localOf } from '../../kernel/time';
import type { CaseRow } from './tables';

/** The first day of a case, which its number may be younger than: what happened to its people in it happened then or later. */
export function firstDayOf({ openedOn, receivedAt }: CaseRow, zone: string): string {
  const received = localOf(epochOf(receivedAt), zone).slice(0, 10);
  return received < openedOn ? received : openedOn;
}

export function dayProblems(row: CaseRow, on: string, { today, zone }: Context, field = 'on'): Problem[] {
  if (on > today) return [problem('status.day-to-come', field, { date: on })];
  const first = firstDayOf(row, zone);
  return on < first ? [problem('status.before-the-case', field, { date: on, first })] : [];
}

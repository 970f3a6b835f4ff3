// Whether somebody was looked for often enough to say that contact is lost: attempts on different days, as many as the
// office decided.

import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { attemptsOf } from '../daily/attempts';
import { settingOf } from '../directory/configuration';
import { configuration } from '../directory/tables';

/** Whom a guard is asked about. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly case: string;
}

export function enoughAttempts({ snapshot, case: caseId }: Subject): Problem[] {
  const settings = snapshot.rows(configuration);
  const neededAttempts = settingOf(settings, 'attemptsBeforeUnreachable');
  const neededDays = settingOf(settings, 'attemptDaysBeforeUnreachable');
  const made = attemptsOf(snapshot, caseId);
  const days = new Set(made.map(({ on }) => on)).size;
  if (made.length >= neededAttempts && days >= neededDays) return [];
  return [problem('status.few-attempts', null, { attempts: made.length, days, neededAttempts, neededDays })];
}

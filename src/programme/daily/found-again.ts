// Whoever could not be found and was met again: that is an event of its own, told with the line that says so.

import type { Snapshot } from '../../kernel/snapshot';
import type { Happening } from '../../kernel/workflow';
import { cases, people } from '../cases/tables';

/** @param person whom it was, or null for anybody of the case. */
export function foundAgain(snapshot: Snapshot, caseId: string, person: unknown, on: string): Happening[] {
  const row = snapshot.find(cases, caseId);
  // A meeting from before the case began brought nobody back.
  if (row === undefined || on < row.openedOn) return [];
  return snapshot
    .rows(people)
    .filter(({ id, status, case: theirs }) => theirs === caseId && status === 'unreachable' && (person ?? id) === id)
    .map(({ id }) => ({ person: id, event: 'resumed', on }));
}

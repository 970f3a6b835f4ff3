// How often somebody of a case was looked for in vain since they were last met: calls and messages of ours without an
// answer, and appointments that were not kept. Counts days; what follows from them is for people to decide.

import type { Reads, Snapshot } from '../../kernel/snapshot';
import { IN_VAIN, OURS } from './codes';
import { appointments, contacts, type AppointmentRow, type ContactRow } from './tables';

export interface Attempt {
  readonly on: string;
  readonly how: 'no-answer' | 'not-kept';
}

/** What `attemptsOf` looks at. */
export const attemptReads = (caseId: string): Required<Pick<Reads, 'rows'>> => ({
  rows: [contacts, appointments].map((table) => ({ table, where: (row) => row['case'] === caseId })),
});

const wasInVain = ({ kind, outcome }: ContactRow): boolean => OURS.includes(kind) && IN_VAIN.includes(outcome);
/** A message sent or left tells nothing of the person yet. */
export const wasMet = ({ kind, outcome }: Pick<ContactRow, 'kind' | 'outcome'>): boolean =>
  !OURS.includes(kind) || outcome === 'attended';

/** Oldest first. On the day somebody was met nothing was in vain. */
export function attemptsOf(snapshot: Snapshot, caseId: string): Attempt[] {
  const talks = snapshot.rows(contacts).filter((row) => row.case === caseId);
  const dates = snapshot.rows(appointments).filter((row) => row.case === caseId);
  const ending = (state: AppointmentRow['state']): string[] =>
    dates.filter((row) => row.state === state).map(({ date }) => date);
  const met = [...talks.filter(wasMet).map(({ happenedOn }) => happenedOn), ...ending('kept')].sort().pop() ?? '';
  return [
    ...talks.filter(wasInVain).map(({ happenedOn }): Attempt => ({ on: happenedOn, how: 'no-answer' })),
    ...ending('not-kept').map((on): Attempt => ({ on, how: 'not-kept' })),
  ]
    .filter(({ on }) => on > met)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

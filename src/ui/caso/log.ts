// The daily log of one case, newest first: who was spoken with, appointments, what was given, what was noted.

import { localOf, epochOf } from '../../kernel/time';
import type { Say } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import {
  APPOINTMENT_STATES,
  CONTACT_KINDS,
  OURS,
  OUTCOMES,
  PURPOSES,
  SUPPORTS,
  TASK_KINDS,
  TOPICS,
  UNITS,
} from '../../programme/daily/codes';
import { appointments, assistance, contacts, tasks } from '../../programme/daily/tables';
import type { LogLine } from './view';

const LOG_TABLES = [contacts, appointments, assistance, tasks];

export const logRows = (caseId: string) =>
  LOG_TABLES.map((table) => ({ table, where: (row: { readonly [key: string]: unknown }) => row['case'] === caseId }));

/** So many lines stand on the page; the tabs have all of them. */
const SHOWN = 40;

export function logOf(snapshot: Snapshot, zone: string, say: Say): LogLine[] {
  const dayOf = (instant: string): string => localOf(epochOf(instant), zone).slice(0, 10);
  const lines: readonly LogLine[] = [
    ...snapshot.rows(contacts).map((row) => ({
      ...{ kind: 'contacts' as const, on: row.happenedOn, time: row.time, noted: dayOf(row.recordedAt) },
      parts: [
        say(CONTACT_KINDS[row.kind]),
        say(TOPICS[row.topic]),
        OURS.includes(row.kind) ? say(OUTCOMES[row.outcome]) : null,
      ],
    })),
    ...snapshot.rows(appointments).map((row) => ({
      ...{ kind: 'appointments' as const, on: row.date, time: row.time, noted: dayOf(row.settledAt ?? row.recordedAt) },
      parts: [say(PURPOSES[row.purpose]), row.place, say(APPOINTMENT_STATES[row.state])],
    })),
    ...snapshot.rows(assistance).map((row) => ({
      ...{ kind: 'assistance' as const, on: row.happenedOn, time: null, noted: dayOf(row.recordedAt) },
      parts: [
        say(SUPPORTS[row.what]),
        `${row.quantity} × ${say(UNITS[row.unit])}`,
        row.cost === null ? null : `${row.cost} ${row.currency}`,
        row.receipt,
      ],
    })),
    ...snapshot.rows(tasks).map((row) => ({
      ...{ kind: 'tasks' as const, on: row.happenedOn, time: null, noted: dayOf(row.recordedAt) },
      parts: [say(TASK_KINDS[row.kind]), row.text],
      ...{ dueOn: row.dueOn, doneOn: row.doneOn },
    })),
  ];
  const at = ({ on, time }: LogLine): string => `${on} ${time ?? ''}`;
  return [...lines].sort((a, b) => at(b).localeCompare(at(a))).slice(0, SHOWN);
}

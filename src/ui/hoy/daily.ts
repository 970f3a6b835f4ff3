// Of the daily log, what belongs on the page Hoy: who is expected today, and what the reader promised for today or before.

import type { Context } from '../../kernel/action';
import type { Say } from '../../kernel/problem';
import type { RowChoice, Snapshot } from '../../kernel/snapshot';
import { TASK_KINDS } from '../../programme/daily/codes';
import { isLineTheirs } from '../../programme/daily/scope';
import { appointments, tasks } from '../../programme/daily/tables';
import { sameAddress } from '../../programme/directory/membership';
import type { TodayView } from './view';

export const expectedRows = (today: string): RowChoice => ({
  table: appointments,
  where: (row) => row['date'] === today && row['state'] === 'planned',
});

export const expectedToday = (snapshot: Snapshot, { actor, today }: Context): TodayView['visits'] =>
  snapshot
    .rows(appointments)
    .filter((row) => row.date === today && row.state === 'planned' && isLineTheirs(snapshot, actor, row, today))
    .map(({ time, place, case: number }) => ({ time, place, number }))
    .sort((a, b) => a.time.localeCompare(b.time));

export const dueFor = (snapshot: Snapshot, { actor, today }: Context, say: Say): TodayView['due'] =>
  snapshot
    .index(tasks)
    .flatMap(({ id, kind, dueOn, doneOn, forWhom, case: number }) => {
      const isMine = forWhom !== null && sameAddress(forWhom, actor.email);
      if (!isMine || doneOn !== null || dueOn === null || dueOn > today) return [];
      return [{ id, kind: say(TASK_KINDS[kind]), dueOn, number }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

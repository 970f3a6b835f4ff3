// What was agreed at the end of an interview: promises and the next appointment become lines of the daily log, of the
// officer who held it. An amended module says them anew; what was done or settled meanwhile stays as it is.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import type { Snapshot } from '../../kernel/snapshot';
import type { Values } from '../../kernel/table';
import { cases } from '../cases/tables';
import { appointments, tasks, type TaskRow } from '../daily/tables';
import type { Difference } from './differences';
import type { Heard } from './person-facts';
import type { InterviewRow } from './tables';

/** A task of the log, which nobody typed. */
const TO_ARRANGE = 'Acordar hora y lugar de la próxima cita';

export const agreedIds = (interview: string) => ({
  promise: `${interview}-promise`,
  visit: `${interview}-visit`,
  arranging: `${interview}-arranging`,
});

/** The next appointment, when it was said to be before the interview: it is none. */
export function meetsEarlier({ person, answers, heldOn }: Heard): Difference[] {
  const says = answers.of('appointment');
  if (says === null || says >= heldOn) return [];
  return [{ table: appointments.key, row: person.id, column: 'date', was: null, says, why: 'interview.meets-earlier' }];
}

/** Needs the index of tasks and appointments and, of those named by `agreedIds`, the rows. */
export function agreedChanges(snapshot: Snapshot, line: InterviewRow, heard: Heard, { now }: Context): Change[] {
  const { person, answers, heldOn } = heard;
  const ids = agreedIds(line.id);
  const [said, time, place] = ['appointment', 'appointmentTime', 'appointmentPlace'].map(answers.of);
  const date = meetsEarlier(heard).length > 0 ? null : said;
  const common = { case: person.case, person: person.id, office: snapshot.find(cases, person.case)?.office ?? null };
  const written = { ...common, by: line.officer, recordedAt: now };
  const task = (id: string, values: Pick<TaskRow, 'kind' | 'text' | 'dueOn'>): Change[] => {
    const there = snapshot.find(tasks, id);
    if (there === undefined)
      return [insert(tasks, id, { ...written, ...values, happenedOn: heldOn, forWhom: line.officer })];
    return there.doneOn === null ? [update(tasks, there, values)] : [];
  };
  const visit = (values: Values): Change[] => {
    const there = snapshot.find(appointments, ids.visit);
    if (there === undefined)
      return [insert(appointments, ids.visit, { ...written, ...values, purpose: 'other', state: 'planned' })];
    return there.state === 'planned' ? [update(appointments, there, values)] : [];
  };
  const promised = answers.of('promises');
  const dueOn = answers.of('promisesDue') ?? date ?? heldOn;
  return [
    ...(promised === null ? [] : task(ids.promise, { kind: 'promise', text: promised, dueOn })),
    ...(date == null
      ? []
      : time == null || place == null
        ? task(ids.arranging, { kind: 'task', text: TO_ARRANGE, dueOn: date })
        : visit({ date, time, place })),
  ];
}

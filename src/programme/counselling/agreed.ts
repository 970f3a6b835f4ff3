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

/** A day that was said, unless it is before the interview: nothing is agreed on for then. */
function dayIn({ answers, heldOn }: Heard, key: 'appointment' | 'promisesDue'): string | null {
  const says = answers.of(key);
  return says === null || says < heldOn ? null : says;
}

/**
 * Days of an appointment or a promise that were said to be before the interview. The form can refuse none: a date question
 * takes no validation (documented: https://developers.google.com/apps-script/reference/forms/date-item).
 */
export function agreedEarlier(heard: Heard): Difference[] {
  const { person, answers } = heard;
  const days = [
    {
      key: 'appointment',
      what: 'appointment',
      table: appointments.key,
      column: 'date',
      why: 'interview.meets-earlier',
    },
    { key: 'promisesDue', what: 'promises', table: tasks.key, column: 'dueOn', why: 'interview.due-earlier' },
  ] as const;
  return days.flatMap(({ key, what, ...place }) =>
    answers.of(key) === null || answers.of(what) === null || dayIn(heard, key) !== null
      ? []
      : [{ ...place, row: person.id, was: null, says: answers.of(key) }],
  );
}

/** Needs the index of tasks and appointments and, of those named by `agreedIds`, the rows. */
export function agreedChanges(snapshot: Snapshot, line: InterviewRow, heard: Heard, { now }: Context): Change[] {
  const { person, answers, heldOn } = heard;
  const ids = agreedIds(line.id);
  const [time, place] = ['appointmentTime', 'appointmentPlace'].map(answers.of);
  const date = dayIn(heard, 'appointment');
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
  const dueOn = dayIn(heard, 'promisesDue') ?? date ?? heldOn;
  return [
    ...(promised === null ? [] : task(ids.promise, { kind: 'promise', text: promised, dueOn })),
    ...(date === null
      ? []
      : time == null || place == null
        ? task(ids.arranging, { kind: 'task', text: TO_ARRANGE, dueOn: date })
        : visit({ date, time, place })),
  ];
}

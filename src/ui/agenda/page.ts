// Agenda: whom to expect today and where, what became of it, and what was promised to whom. Of the reader's office, or
// of one case. Reads the rows of that day alone.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { definePage, type Outside } from '../../kernel/page';
import { problem, type Say } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import { onceFor, type Reads, type Snapshot } from '../../kernel/snapshot';
import { addDays, isDate } from '../../kernel/time';
import { CASE_OFFICERS } from '../../programme/cases/scope';
import { cases, people } from '../../programme/cases/tables';
import { APPOINTMENT_STATES, APPOINTMENT_TONES, PURPOSES, TASK_KINDS } from '../../programme/daily/codes';
import { startsIn } from '../../programme/daily/appointment-time';
import { logContact, planAppointment } from '../../programme/daily/record';
import { isLineTheirs } from '../../programme/daily/scope';
import { finishTask, handOverTask, moveAppointment, settleAppointment } from '../../programme/daily/settle';
import { appointments, tasks, type AppointmentRow, type TaskRow } from '../../programme/daily/tables';
import { sameAddress } from '../../programme/directory/membership';
import { accessPoints, offices, staff } from '../../programme/directory/tables';
import { caseRows, choicesFor, logArgs, logCase } from '../atencion/page';
import type { AgendaView, Appointment, Task } from './view';

/** What was planned so long ago is no longer asked about. */
const ASKED_DAYS = 14;

const args = z.extend(logArgs, { date: z.optional(z.string()) });
type Args = z.infer<typeof args>;

type Line = Pick<AppointmentRow, 'case' | 'date' | 'state'>;

const isWanted = ({ case: caseId, date }: Args, today: string) => {
  const day = date ?? today;
  return (row: Line): boolean =>
    caseId === undefined ? row.date === day || isUnmarked(row, today) : row.case === caseId;
};

const isUnmarked = ({ state, date }: Line, today: string): boolean =>
  state === 'planned' && date < today && date >= addDays(today, -ASKED_DAYS);

const isOpenTask = (row: Pick<TaskRow, 'case' | 'doneOn' | 'kind'>, caseId: string | undefined): boolean =>
  row.doneOn === null && row.kind !== 'note' && (caseId === undefined || row.case === caseId);

function agendaReads(given: Args, today: string): Reads {
  const wanted = isWanted(given, today);
  const theirs = onceFor(
    (first) =>
      new Set<unknown>(
        first
          .index(appointments)
          .filter(wanted)
          .map((row) => row.case),
      ),
  );
  return {
    whole: [offices, staff, accessPoints],
    rows: [
      ...caseRows(given.case),
      { table: appointments, where: (row) => wanted(row as unknown as AppointmentRow) },
      { table: cases, where: ({ id }, first) => theirs(first).has(id) },
      { table: people, where: (row, first) => theirs(first).has(row['case']) },
      { table: tasks, where: (row) => isOpenTask(row as unknown as TaskRow, given.case) },
    ],
  };
}

export const agenda = definePage<Args, AgendaView>({
  key: 'agenda',
  title: 'Agenda',
  roles: CASE_OFFICERS,
  args,
  reads: agendaReads,
  show,
  acts: {
    plan: planAppointment,
    settle: settleAppointment,
    move: moveAppointment,
    contact: logContact,
    finish: finishTask,
    hand: handOverTask,
  },
});

function show(snapshot: Snapshot, given: Args, context: Context, { say }: Outside): Result<AgendaView> {
  const { actor, today } = context;
  if (given.date !== undefined && !isDate(given.date)) return refused(problem('page.bad-address'));
  const found = logCase(snapshot, given.case, context, say);
  if (!found.ok) return found;
  const wanted = isWanted(given, today);
  const all = snapshot
    .rows(appointments)
    .filter((row) => wanted(row) && isLineTheirs(snapshot, actor, row, today))
    .sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const date = given.date ?? today;
  const shown = (rows: readonly AppointmentRow[]) => rows.map((row) => appointmentView(snapshot, row, context, say));
  const isShown = (row: AppointmentRow): boolean => given.case !== undefined || row.date === date;
  return accepted({
    ...choicesFor(snapshot, context),
    case: found.value,
    date,
    appointments: shown(all.filter(isShown)),
    unmarked: shown(all.filter((row) => !isShown(row))),
    tasks: tasksFor(snapshot, given.case, context, say),
  });
}

function appointmentView(snapshot: Snapshot, row: AppointmentRow, context: Context, say: Say): Appointment {
  const { id, date, time, place, case: caseId, person, purpose, state } = row;
  const whose = snapshot.find(cases, caseId);
  return {
    ...{ id, date, time, place, case: caseId, person, code: state },
    initials: (person === null ? whose : snapshot.find(people, person))?.initials ?? '',
    purpose: say(PURPOSES[purpose]),
    state: { label: say(APPOINTMENT_STATES[state]), tone: APPOINTMENT_TONES[state] },
    startsIn: startsIn(snapshot, row, context),
    discreet: whose?.contactRule !== 'mayNameOim',
    language: whose?.language ?? 'spa',
  };
}

/** One's own first, then those of the office; the most urgent on top. */
function tasksFor(snapshot: Snapshot, caseId: string | undefined, { actor, today }: Context, say: Say): Task[] {
  const isMine = ({ forWhom }: TaskRow): boolean => forWhom !== null && sameAddress(forWhom, actor.email);
  const rank = (row: TaskRow): string => `${isMine(row) ? 0 : 1} ${row.dueOn ?? ''}`;
  return snapshot
    .rows(tasks)
    .filter((row) => isOpenTask(row, caseId) && (isMine(row) || isLineTheirs(snapshot, actor, row, today)))
    .sort((a, b) => rank(a).localeCompare(rank(b)))
    .map(({ id, kind, text, dueOn, forWhom, case: ofCase }) => ({
      ...{ id, text, dueOn, forWhom, case: ofCase },
      kind: say(TASK_KINDS[kind]),
      who: snapshot.rows(staff).find(({ email }) => forWhom !== null && sameAddress(email, forWhom))?.name ?? '',
    }));
}

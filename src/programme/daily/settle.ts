// What becomes of appointments, promises and tasks: kept or not, called off, moved to another day; done, or somebody else's.
// INVARIANT: who kept an appointment and who did not can always be recorded, also after it was called off; that somebody
// did not come, only once the time has come.

import * as z from 'zod/mini';
import { decided, defineAction, type Action, type Context, type Decision } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import { problemsOf } from '../../kernel/derive/schema';
import { oneOf, type Schema } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import type { RowOf, Table } from '../../kernel/table';
import { CASE_OFFICERS, elsewhere } from '../cases/scope';
import { cases } from '../cases/tables';
import { toCome } from '../days';
import { nameIn, sameAddress } from '../directory/membership';
import { offices, staff } from '../directory/tables';
import { APPOINTMENT_STATES, type AppointmentState } from './codes';
import { startsIn } from './appointment-time';
import { foundAgain } from './found-again';
import { notOnTheStaff, notOnThatDay } from './record';
import { isLineTheirs, placeOfLine } from './scope';
import { appointments, tasks, type AppointmentRow, type TaskRow } from './tables';

type Written = Decision<{ readonly id: string }>;

interface SettleRules<T extends Table, I> {
  readonly key: string;
  readonly title: string;
  readonly table: T;
  readonly input: Schema<I>;
  readonly decide: (row: RowOf<T>, input: I, context: Context, snapshot: Snapshot) => Written;
  readonly concerns?: (input: I, firstCall: Snapshot) => readonly string[];
}

/** An act on one line of the log, for whoever opens what its office does, or is to do it. */
const settles = <T extends typeof appointments | typeof tasks, I extends { readonly id: string }>({
  key,
  title,
  table,
  input,
  decide,
  concerns,
}: SettleRules<T, I>): Action<I, { readonly id: string }> =>
  defineAction<I, { readonly id: string }>({
    key,
    title,
    roles: CASE_OFFICERS,
    books: [table.book],
    input,
    reads: ({ id }) => ({
      whole: [offices, staff],
      index: [cases],
      rows: [{ table, where: (row) => row.id === id }],
    }),
    ...(concerns === undefined ? {} : { concerns }),
    decide: (snapshot, given, context) => {
      const row = snapshot.find(table, given.id) as AppointmentRow | TaskRow | undefined;
      if (row === undefined) return refused(problem('daily.line-gone'));
      const isMine = 'forWhom' in row && row.forWhom !== null && sameAddress(row.forWhom, context.actor.email);
      if (!isMine && !isLineTheirs(snapshot, context.actor, row, context.today))
        return refused(elsewhere(snapshot, placeOfLine(snapshot, row)));
      return decide(row as RowOf<T>, given, context, snapshot);
    },
  });

const unless = (problems: readonly Problem[], id: string, changes: () => Change[]): Written =>
  problems.length > 0 ? refused(...problems) : decided({ id }, changes());

// --- Appointments --------------------------------------------------------------------------------------------------

const state = oneOf(APPOINTMENT_STATES);
const settled = z.object({
  id: z.string(),
  state: z.enum(['kept', 'not-kept', 'cancelled']),
  /** What the page showed. */
  was: state,
  /** When that was; the day of the appointment, or today for what was called off. */
  on: z.nullable(z.string()),
});

/** Somebody else marked it since the page was opened. */
const markedMeanwhile = (row: AppointmentRow, was: AppointmentState): Problem[] =>
  row.state === was
    ? []
    : [problem('daily.marked-meanwhile', null, { who: row.settledBy ?? '—', state: APPOINTMENT_STATES[row.state] })];

const noted = ({ actor, now }: Context, settledOn: string) => ({
  settledOn,
  settledBy: actor.email,
  settledAt: now,
});

const calledOff = (row: AppointmentRow): Problem[] =>
  row.state === 'planned' ? [] : [problem('daily.not-planned', null, { state: APPOINTMENT_STATES[row.state] })];

export const settleAppointment = settles<typeof appointments, z.infer<typeof settled>>({
  key: 'settle-appointment',
  title: 'Marcar cita',
  table: appointments,
  input: settled,
  concerns: ({ id }, first) => first.index(appointments).flatMap((row) => (row.id === id ? [row.case] : [])),
  decide: (row, { state: next, was, on }, context, snapshot) => {
    if (row.state === next) return decided({ id: row.id }, []);
    const day = on ?? (next === 'cancelled' ? context.today : row.date);
    const problems = [
      ...markedMeanwhile(row, was),
      ...(next === 'cancelled' ? calledOff(row) : []),
      ...problemsOf(appointments, { settledOn: day }, false),
      ...(next === 'not-kept' && startsIn(snapshot, row, context) > 0
        ? [problem('daily.not-yet', null, { date: row.date, time: row.time })]
        : toCome('settledOn', day, context)),
    ];
    if (problems.length > 0) return refused(...problems);
    const change = update(appointments, row, { state: next, ...noted(context, day) });
    return decided(
      { id: row.id },
      [change],
      [],
      next === 'kept' ? foundAgain(snapshot, row.case, row.person, day) : [],
    );
  },
});

const moving = z.object({ id: z.string(), date: z.string(), time: z.string(), place: z.string() });

export const moveAppointment = settles<typeof appointments, z.infer<typeof moving>>({
  key: 'move-appointment',
  title: 'Cambiar cita',
  table: appointments,
  input: moving,
  decide: (row, { date, time, place }, context) => {
    const id = context.id('appointment');
    const { actor, now } = context;
    const { case: theirs, person, purpose, office } = row;
    const values = {
      ...{ date, time, place: place.trim(), case: theirs, person, purpose, office },
      ...{ state: 'planned', by: actor.email, recordedAt: now },
    };
    const problems = [...calledOff(row), ...problemsOf(appointments, values, true), ...notOnThatDay(date, context)];
    return unless(problems, id, () => [
      update(appointments, row, { state: 'moved', movedTo: id, ...noted(context, context.today) }),
      insert(appointments, id, values),
    ]);
  },
});

// --- Promises and tasks --------------------------------------------------------------------------------------------

const done = z.object({ id: z.string(), on: z.nullable(z.string()) });

export const finishTask = settles<typeof tasks, z.infer<typeof done>>({
  key: 'finish-task',
  title: 'Marcar como hecho',
  table: tasks,
  input: done,
  decide: (row, { on }, context) => {
    if (row.doneOn !== null) return decided({ id: row.id }, []);
    const doneOn = on ?? context.today;
    const problems = [...problemsOf(tasks, { doneOn }, false), ...toCome('doneOn', doneOn, context)];
    return unless(problems, row.id, () => [update(tasks, row, { doneOn, doneBy: context.actor.email })]);
  },
});

const handed = z.object({
  id: z.string(),
  to: z.string().check(z.toLowerCase(), z.trim()),
  was: z.nullable(z.string()),
});

export const handOverTask = settles<typeof tasks, z.infer<typeof handed>>({
  key: 'hand-over-task',
  title: 'Pasar a otra persona',
  table: tasks,
  input: handed,
  decide: (row, { to, was }, context, snapshot) => {
    if (row.forWhom === to) return decided({ id: row.id }, []);
    const problems = [
      ...(row.forWhom === was
        ? []
        : [problem('daily.handed-meanwhile', 'forWhom', { who: nameIn(snapshot, row.forWhom ?? '—') })]),
      ...notOnTheStaff(snapshot, to, context),
    ];
    return unless(problems, row.id, () => [update(tasks, row, { forWhom: to })]);
  },
});

// What becomes of appointments, promises and tasks.
// proves: src/programme/daily/settle.ts
// proves: src/programme/daily/scope.ts
// proves: src/programme/daily/appointment-time.ts

import type { AnyAction } from '../../../src/kernel/action';
import { finishTask, handOverTask, moveAppointment, settleAppointment } from '../../../src/programme/daily/settle';
import { cases } from '../../../src/programme/cases/tables';
import { appointments, tasks, type AppointmentRow, type TaskRow } from '../../../src/programme/daily/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { aCase, anOffice, aStaffMember } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { anAppointment, aTask } from '../../support/daily';
import { act, codesOf, rowsIn, worldOf } from '../../support/world';

const worldWith = (date: Partial<AppointmentRow> = {}, task: Partial<TaskRow> = {}) =>
  worldOf({
    rows: [
      [appointments, [anAppointment({ date: '2026-11-23', ...date })]],
      [tasks, [aTask(task)]],
      [offices, [anOffice(), anOffice({ id: 'office-tij', name: 'Tijuana', zone: 'America/Tijuana' })]],
      [cases, [aCase()]],
      [staff, [aStaffMember(), aStaffMember({ id: 'staff-luis', email: 'luis@oim.example', office: 'office-tij' })]],
    ],
  });

/** The case where it is now. */
const moved = (office: string) =>
  [
    [cases, [aCase({ office })]],
    [offices, [anOffice(), anOffice({ id: 'office-tij', name: 'Tijuana' })]],
    [staff, [aStaffMember()]],
  ] as const;

const does = (action: AnyAction, input: object, world = worldWith()) =>
  act(world, action as never, input, contextFor({ actor: ana }));
const refusals = (...wish: Parameters<typeof does>) => codesOf(does(...wish).decision);

const KEPT = { id: 'appointment-1', state: 'kept', was: 'planned', on: null };
const MOVED = { id: 'appointment-1', date: '2026-11-30', time: '09:30', place: 'Albergue Inventado' };
const DONE = { id: 'task-1', on: null };
const HANDED = { id: 'task-1', to: 'luis@oim.example', was: 'ana@oim.example' };

describe.each<[string, AnyAction, object]>([
  ['settle-appointment', settleAppointment, KEPT],
  ['move-appointment', moveAppointment, MOVED],
  ['finish-task', finishTask, DONE],
  ['hand-over-task', handOverTask, HANDED],
])('%s', (_key, action, input) => {
  it('refuses what is not there and what another office does', () => {
    const theirs = { office: 'office-tij', case: 'case-9' };

    expect(refusals(action, { ...input, id: 'nada' })).toEqual(['daily.line-gone']);
    expect(refusals(action, input, worldWith(theirs, { ...theirs, forWhom: 'luis@oim.example' }))).toEqual([
      'case.other-office',
    ]);
  });
});

describe('a line of a case', () => {
  it('goes with the case to another office', () => {
    const gone = worldOf({ rows: [...moved('office-tij'), [appointments, [anAppointment()]]] });
    const come = worldOf({ rows: [...moved('office-tap'), [appointments, [anAppointment({ office: 'office-tij' })]]] });
    const wish = { ...KEPT, state: 'cancelled' };

    expect(refusals(settleAppointment, wish, gone)).toEqual(['case.other-office']);
    expect(refusals(settleAppointment, wish, come)).toEqual([]);
  });
});

describe('settle-appointment', () => {
  it('refuses that somebody came on a day that is not yet here', () => {
    expect(refusals(settleAppointment, KEPT, worldWith({ date: '2026-11-24' }))).toEqual(['typed.date-to-come']);
    expect(refusals(settleAppointment, { ...KEPT, on: '2026-11-24' })).toEqual(['typed.date-to-come']);
    expect(refusals(settleAppointment, { ...KEPT, on: 'ayer' })).toContain('value.not-a-date');
  });

  it.each([
    ['today, a minute from now', { time: '10:01' }, null],
    ['another day', { date: '2026-11-24', time: '08:00' }, null],
    ['another day, as of today', { date: '2026-11-24', time: '08:00' }, '2026-11-23'],
    ['today, by the clock of its office', { time: '09:00', office: 'office-tij' }, null],
  ])('refuses that somebody did not come before it is time: %s', (_when, date, on) => {
    const input = { ...KEPT, state: 'not-kept', on };

    expect(refusals(settleAppointment, input, worldWith(date))).toEqual(['daily.not-yet']);
  });

  it('records that somebody came early, and from its time on that they did not', () => {
    const { world } = does(settleAppointment, KEPT, worldWith({ time: '10:01' }));
    const missed = does(settleAppointment, { ...KEPT, state: 'not-kept' }, worldWith({ time: '10:00' }));

    expect(rowsIn(world, appointments)).toMatchObject([{ state: 'kept' }]);
    expect(rowsIn(missed.world, appointments)).toMatchObject([{ state: 'not-kept' }]);
  });

  it('refuses what a colleague has marked otherwise meanwhile', () => {
    expect(refusals(settleAppointment, KEPT, worldWith({ state: 'not-kept' }))).toEqual(['daily.marked-meanwhile']);
  });

  it('refuses to call off what is no longer planned', () => {
    const wish = { ...KEPT, state: 'cancelled', was: 'kept' };

    expect(refusals(settleAppointment, wish, worldWith({ state: 'kept' }))).toEqual(['daily.not-planned']);
  });

  it('tells when it was and when it was written down', () => {
    const { world } = does(settleAppointment, KEPT, worldWith({ date: '2026-11-20' }));

    expect(rowsIn(world, appointments)).toMatchObject([
      {
        ...{ state: 'kept', settledOn: '2026-11-20' },
        ...{ settledBy: 'ana@oim.example', settledAt: '2026-11-23T16:00:00Z' },
      },
    ]);
  });

  it('records that somebody came after all, and changes nothing the second time', () => {
    const { world } = does(settleAppointment, { ...KEPT, was: 'cancelled' }, worldWith({ state: 'cancelled' }));

    expect(rowsIn(world, appointments)).toMatchObject([{ state: 'kept' }]);
    expect(does(settleAppointment, KEPT, world).decision).toMatchObject({ ok: true, changes: [] });
  });

  it('calls off what is still to come, as of today', () => {
    const { world } = does(settleAppointment, { ...KEPT, state: 'cancelled' }, worldWith({ date: '2026-11-30' }));

    expect(rowsIn(world, appointments)).toMatchObject([{ state: 'cancelled', settledOn: '2026-11-23' }]);
  });
});

describe('move-appointment', () => {
  it('refuses what is no longer planned, and what is no day, no hour, no place, no year', () => {
    expect(refusals(moveAppointment, MOVED, worldWith({ state: 'kept' }))).toEqual(['daily.not-planned']);
    expect(refusals(moveAppointment, { ...MOVED, date: '2026-02-30', time: '9', place: ' ' })).toEqual([
      'value.not-a-date',
      'value.pattern',
      'value.required',
    ]);
    expect(refusals(moveAppointment, { ...MOVED, date: '2062-11-30' })).toEqual(['daily.too-far']);
    expect(refusals(moveAppointment, { ...MOVED, date: '2026-11-22' })).toEqual(['daily.appointment-past']);
  });

  it('leaves the old one with the way to the new one, for the same person and purpose', () => {
    const { world } = does(moveAppointment, MOVED);

    const [old, next] = rowsIn(world, appointments);
    expect(old).toMatchObject({ state: 'moved', movedTo: next?.id, settledOn: '2026-11-23' });
    expect(next).toMatchObject({ ...MOVED, id: next?.id, state: 'planned', person: 'person-1', purpose: 'interview' });
  });
});

describe('a task', () => {
  it('is not done on a day to come', () => {
    expect(refusals(finishTask, { ...DONE, on: '2026-11-24' })).toEqual(['typed.date-to-come']);
  });

  it('is done once, by whoever said so first', () => {
    const { world } = does(finishTask, DONE);

    expect(rowsIn(world, tasks)).toMatchObject([{ doneOn: '2026-11-23', doneBy: 'ana@oim.example' }]);
    expect(does(finishTask, { ...DONE, on: '2026-11-22' }, world).decision).toMatchObject({ ok: true, changes: [] });
  });

  it('is not handed to a stranger, nor by who no longer has it', () => {
    expect(refusals(handOverTask, { ...HANDED, to: 'nadie@oim.example' })).toEqual(['typed.not-on-the-staff']);
    expect(refusals(handOverTask, { ...HANDED, was: 'olga@oim.example' })).toEqual(['daily.handed-meanwhile']);
  });

  it('is handed over, and then settled by the one who has it, of whatever office it is', () => {
    const theirs = worldWith({}, { office: 'office-tij', forWhom: 'ana@oim.example' });

    expect(rowsIn(does(handOverTask, HANDED).world, tasks)).toMatchObject([{ forWhom: 'luis@oim.example' }]);
    expect(rowsIn(does(finishTask, DONE, theirs).world, tasks)).toMatchObject([{ doneOn: '2026-11-23' }]);
  });
});

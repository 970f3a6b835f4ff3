// What is agreed at the end of an interview stands in the daily log.
// proves: src/programme/counselling/agreed.ts

import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { appointments, tasks } from '../../../src/programme/daily/tables';
import { interviewing, PERSON, take } from '../../support/interview-world';
import type { Said } from '../../support/interview';
import { rowsIn, type World } from '../../support/world';
import type { Table, Values } from '../../../src/kernel/table';

const closing = (said: Said, from?: World) =>
  take(from ?? interviewing({ line: { module: 'closing' } }), said, {
    module: 'closing',
    ...(from === undefined ? {} : { id: 'answer-2', submittedAt: '2026-11-23T16:10:00Z' }),
  }).world;

/** Every row of the table with other values. */
const replaced = (world: World, { book, key }: Table, values: Values): World => ({
  ...world,
  rows: {
    ...world.rows,
    [`${book.key}.${key}`]: (world.rows[`${book.key}.${key}`] ?? []).map((row) => ({ ...row, ...values })),
  },
});

const PROMISED = { promises: 'Llamar al consulado', promisesDue: '2026-11-27' };
const VISIT = { appointment: '2026-12-01', appointmentTime: '09:30', appointmentPlace: 'Oficina' };

describe('the end of an interview', () => {
  it('leaves no appointment without an hour and a place, but somebody who arranges them', () => {
    const world = closing({ appointmentTime: '09:30' });

    expect(rowsIn(world, appointments)).toEqual([]);
    expect(rowsIn(world, tasks)).toMatchObject([{ kind: 'task', dueOn: '2026-12-01', person: PERSON, doneOn: null }]);
  });

  it('leaves nothing to do by a day before it', () => {
    const world = closing({ ...VISIT, appointment: '1990-01-01' });

    expect([rowsIn(world, appointments), rowsIn(world, tasks)]).toEqual([[], []]);
  });

  it('leaves a promise for the next appointment, or for its own day, where the day said is before it', () => {
    const early = { ...PROMISED, promisesDue: '2026-11-01' };
    const dueIn = (said: Said) => rowsIn(closing(said), tasks).map(({ kind, dueOn }) => [kind, dueOn]);

    expect(dueIn({ ...early, ...VISIT })).toEqual([['promise', '2026-12-01']]);
    expect(dueIn({ ...early, appointment: '1990-01-01' })).toEqual([['promise', '2026-11-23']]);
    expect(dueIn({ ...PROMISED, ...VISIT, promisesDue: '2026-11-23' })).toEqual([['promise', '2026-11-23']]);
    expect(rowsIn(closing({ promisesDue: '2026-11-01', ...VISIT }), waitingOf(registro))).toEqual([]);
  });

  it('leaves a promise and the next appointment with the officer who held it', () => {
    const world = closing({ ...PROMISED, ...VISIT });
    const [promise, visit] = [rowsIn(world, tasks)[0], rowsIn(world, appointments)[0]];

    expect(promise).toMatchObject({
      kind: 'promise',
      text: 'Llamar al consulado',
      dueOn: '2026-11-27',
      person: PERSON,
    });
    expect(visit).toMatchObject({
      date: '2026-12-01',
      time: '09:30',
      place: 'Oficina',
      state: 'planned',
      person: PERSON,
    });
    expect(promise?.forWhom).toBe(visit?.by);
  });

  it('is told anew by the same module answered again', () => {
    const world = closing({ ...PROMISED, ...VISIT, appointmentTime: '12:00' }, closing({ ...PROMISED, ...VISIT }));

    expect(rowsIn(world, appointments)).toMatchObject([{ time: '12:00' }]);
    expect(rowsIn(world, tasks)).toHaveLength(1);
  });

  it('does not undo what was done meanwhile', () => {
    const before = closing({ ...PROMISED, ...VISIT });
    const done = replaced(before, tasks, { doneOn: '2026-11-23' });
    const kept = replaced(done, appointments, { state: 'kept' });

    const world = closing(
      { promises: 'Otra cosa', promisesDue: '2026-11-30', ...VISIT, appointmentTime: '12:00' },
      kept,
    );

    expect(rowsIn(world, tasks)).toMatchObject([{ text: 'Llamar al consulado', doneOn: '2026-11-23' }]);
    expect(rowsIn(world, appointments)).toMatchObject([{ time: '09:30', state: 'kept' }]);
  });
});

// Which days somebody was looked for in vain.
// proves: src/programme/daily/attempts.ts

import { attemptReads, attemptsOf } from '../../../src/programme/daily/attempts';
import { appointments, contacts, type AppointmentRow, type ContactRow } from '../../../src/programme/daily/tables';
import { anAppointment, aContact } from '../../support/daily';
import { seen, worldOf } from '../../support/world';

const attemptsIn = (talks: readonly ContactRow[], dates: readonly AppointmentRow[] = []) => {
  const world = worldOf({
    rows: [
      [contacts, talks],
      [appointments, dates],
    ],
  });
  return attemptsOf(seen(world, attemptReads('case-1')), 'case-1');
};

const called = (id: string, happenedOn: string, outcome: ContactRow['outcome'], values: Partial<ContactRow> = {}) =>
  aContact({ id, happenedOn, kind: 'weCalled', outcome, ...values });

describe('attempts', () => {
  it('are neither messages that were sent, nor calls of theirs, nor other cases, nor what is still to come', () => {
    const talks = [
      called('1', '2026-11-20', 'sent'),
      called('2', '2026-11-20', 'message'),
      called('3', '2026-11-20', 'no-answer', { case: 'case-2' }),
      called('4', '2026-11-20', 'no-answer', { kind: 'called' }),
    ];

    expect(
      attemptsIn(talks, [anAppointment({ state: 'planned' }), anAppointment({ id: '2', state: 'moved' })]),
    ).toEqual([]);
  });

  it('are calls that nobody answered, numbers that lead nowhere and appointments not kept, oldest first', () => {
    const talks = [called('1', '2026-11-20', 'no-answer'), called('2', '2026-11-18', 'wrong-number')];

    expect(attemptsIn(talks, [anAppointment({ date: '2026-11-19', state: 'not-kept' })])).toEqual([
      { on: '2026-11-18', how: 'no-answer' },
      { on: '2026-11-19', how: 'not-kept' },
      { on: '2026-11-20', how: 'no-answer' },
    ]);
  });

  it('begin anew on the day somebody was met', () => {
    const vain = [called('1', '2026-11-18', 'no-answer'), called('2', '2026-11-21', 'no-answer')];
    const after = [{ on: '2026-11-21', how: 'no-answer' }];

    expect(attemptsIn([...vain, called('3', '2026-11-20', 'attended')])).toEqual(after);
    expect(attemptsIn([...vain, aContact({ id: '3', happenedOn: '2026-11-20', kind: 'came' })])).toEqual(after);
    expect(attemptsIn(vain, [anAppointment({ date: '2026-11-20', state: 'kept' })])).toEqual(after);
    expect(attemptsIn(vain, [anAppointment({ date: '2026-11-21', state: 'kept' })])).toEqual([]);
  });
});

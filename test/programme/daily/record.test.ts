// Writing lines of the daily log: what is refused, what is filled in, to whom it belongs.
// proves: src/programme/daily/record.ts
// proves: src/programme/daily/write-line.ts

import type { AnyAction } from '../../../src/kernel/action';
import { cases, people } from '../../../src/programme/cases/tables';
import { addTask, logContact, planAppointment, recordAssistance } from '../../../src/programme/daily/record';
import { appointments, assistance, contacts, tasks } from '../../../src/programme/daily/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { aCase, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { anAssistance } from '../../support/daily';
import { act, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const luis = aStaffMember({ id: 'staff-luis', email: 'luis@oim.example', office: 'office-tij' });
const world = worldOf({
  rows: [
    [cases, [aCase(), aCase({ id: 'case-2', number: 'MX-RVA-2026-00002-5', office: 'office-tij' })]],
    [people, [aPerson(), aPerson({ id: 'person-2', case: 'case-2' })]],
    [assistance, [anAssistance()]],
    [offices, [anOffice(), anOffice({ id: 'office-tij', name: 'Tijuana' })]],
    [staff, [aStaffMember(), luis]],
  ],
  notes: { 'registro.receipt:FONDAINVENTADA/B1': ['MX-RVA-2026-00009-1'] },
});

const record = (action: AnyAction, values: object, theCase: string | null = 'case-1', at: World = world) =>
  act(at, action as never, { case: theCase, values }, contextFor({ actor: ana }));
const refusals = (...wish: Parameters<typeof record>) => codesOf(record(...wish).decision);
/** Each problem with its field. */
const fieldsOf = (...wish: Parameters<typeof record>) => {
  const { decision } = record(...wish);
  return decision.ok ? [] : decision.problems.map(({ code, field }) => [field, code]);
};

const CAME = { kind: 'came', topic: 'programme' };
const MEALS = { what: 'food', quantity: 2, unit: 'meal' };
const VISIT = { date: '2026-11-25', time: '10:00', place: 'Oficina', purpose: 'interview' };
const PROMISE = { kind: 'promise', text: 'Llamar al consulado', dueOn: '2026-11-25' };

describe('a line of the log', () => {
  it.each<[string, AnyAction, object]>([
    ['contact', logContact, CAME],
    ['appointment', planAppointment, VISIT],
    ['assistance', recordAssistance, MEALS],
    ['promise', addTask, PROMISE],
  ])(
    'refuses a %s of a case that is not open, of another office, of somebody who is not in it',
    (_name, action, values) => {
      expect(refusals(action, values, 'case-9')).toEqual(['case.not-open']);
      expect(refusals(action, values, 'case-2')).toEqual(['case.other-office']);
      expect(refusals(action, { ...values, person: 'person-2' })).toEqual(['daily.not-in-case']);
    },
  );

  it.each<[string, AnyAction, object]>([
    ['contact', logContact, CAME],
    ['assistance', recordAssistance, MEALS],
    ['note', addTask, PROMISE],
  ])('refuses a %s of a day that has not come', (_name, action, values) => {
    expect(fieldsOf(action, { ...values, happenedOn: '2027-03-12' })).toEqual([['happenedOn', 'typed.date-to-come']]);
  });

  it('refuses all that is wrong with it at once, each at its field', () => {
    expect(fieldsOf(logContact, { kind: 'flew', happenedOn: '2026-02-30', time: '25:00' })).toEqual([
      ['happenedOn', 'value.not-a-date'],
      ['time', 'value.pattern'],
      ['kind', 'value.not-in-list'],
      ['topic', 'value.choose'],
    ]);
  });

  it('names the program’s clock, who wrote it and the case’s office, whatever the page sends', () => {
    const sent = {
      ...CAME,
      happenedOn: '2026-11-20',
      by: 'otra@oim.example',
      office: 'office-tij',
      recordedAt: 'ayer',
    };

    const { world: after } = record(logContact, sent);

    expect(rowsIn(after, contacts)).toMatchObject([
      {
        ...{ happenedOn: '2026-11-20', recordedAt: '2026-11-23T16:00:00Z', by: 'ana@oim.example' },
        ...{ office: 'office-tap', case: 'case-1', people: null, outcome: 'attended' },
      },
    ]);
  });

  it('is written once however often it arrives', () => {
    const { world: once } = record(logContact, CAME);

    expect(rowsIn(record(logContact, CAME, 'case-1', once).world, contacts)).toHaveLength(1);
  });
});

describe('log-contact', () => {
  it('asks how a call of ours ended, but not a message', () => {
    expect(fieldsOf(logContact, { ...CAME, kind: 'weCalled' })).toEqual([['outcome', 'value.choose']]);
    expect(rowsIn(record(logContact, { ...CAME, kind: 'weWrote' }).world, contacts)).toMatchObject([
      { outcome: 'sent' },
    ]);
  });

  it('refuses a person without a case', () => {
    expect(refusals(logContact, { ...CAME, person: 'person-1' }, null)).toEqual(['daily.not-in-case']);
  });

  it('counts somebody who says no name, for the office of who writes, today', () => {
    const { world: after } = record(logContact, { ...CAME, sex: 'F', ageBand: '18-59', nationality: 'HND' }, null);

    expect(rowsIn(after, contacts)).toMatchObject([
      { case: null, person: null, people: 1, office: 'office-tap', happenedOn: '2026-11-23', nationality: 'HND' },
    ]);
  });
});

describe('plan-appointment', () => {
  it('refuses a year that cannot be meant', () => {
    expect(fieldsOf(planAppointment, { ...VISIT, date: '2062-11-25' })).toEqual([['date', 'daily.too-far']]);
  });

  it('refuses one without a case', () => {
    expect(fieldsOf(planAppointment, VISIT, null)).toEqual([['case', 'value.required']]);
  });

  it('refuses a day that is gone: what happened then is told as an attention', () => {
    expect(fieldsOf(planAppointment, { ...VISIT, date: '2026-11-22' })).toEqual([['date', 'daily.appointment-past']]);
  });

  it('plans it, also for today', () => {
    const { world: after } = record(planAppointment, { ...VISIT, date: '2026-11-23', person: 'person-1' });

    expect(rowsIn(after, appointments)).toMatchObject([{ state: 'planned', person: 'person-1', settledOn: null }]);
  });
});

describe('record-assistance', () => {
  it('refuses nothing given, a cost in no currency and a receipt of nobody', () => {
    const wrong = { ...MEALS, quantity: 0, cost: 10, receipt: 'C-3' };

    expect(fieldsOf(recordAssistance, wrong)).toEqual([
      ['quantity', 'daily.nothing-given'],
      ['currency', 'daily.no-currency'],
      ['issuer', 'daily.no-issuer'],
    ]);
  });

  it.each([
    ['an open line, spelt otherwise', 'fonda inventada', 'a 0145'],
    ['a line in the archive', 'Fonda Inventada', 'B-1'],
  ])('refuses a receipt that stands in %s', (_where, issuer, receipt) => {
    expect(fieldsOf(recordAssistance, { ...MEALS, issuer, receipt })).toEqual([['receipt', 'daily.receipt-used']]);
  });

  it('takes the same number of another issuer', () => {
    const { world: after } = record(recordAssistance, {
      ...MEALS,
      issuer: 'Otra Fonda',
      receipt: 'A-0145',
      place: '  ',
    });

    expect(rowsIn(after, assistance)[1]).toMatchObject({ issuer: 'Otra Fonda', receipt: 'A-0145', place: null });
  });
});

describe('add-task', () => {
  it('refuses a promise without a day, and one for somebody who is not on the staff', () => {
    const wrong = { ...PROMISE, dueOn: null, forWhom: 'nadie@oim.example' };

    expect(fieldsOf(addTask, wrong)).toEqual([
      ['dueOn', 'daily.no-day'],
      ['forWhom', 'typed.not-on-the-staff'],
    ]);
  });

  it('refuses a promise or a task for a day that is gone, but no note', () => {
    const due = { ...PROMISE, dueOn: '2026-11-22' };

    expect(fieldsOf(addTask, due)).toEqual([['dueOn', 'daily.due-past']]);
    expect(fieldsOf(addTask, { ...due, kind: 'task' })).toEqual([['dueOn', 'daily.due-past']]);
    expect(fieldsOf(addTask, { ...due, kind: 'note' })).toEqual([]);
    expect(fieldsOf(addTask, { ...due, dueOn: '2026-11-23' })).toEqual([]);
  });

  it('gives a promise to who made it and a note to nobody', () => {
    const { world: one } = record(addTask, PROMISE);
    const { world: two } = record(addTask, { kind: 'note', text: 'Prefiere las mañanas' });

    expect(rowsIn(one, tasks)).toMatchObject([{ forWhom: 'ana@oim.example', doneOn: null }]);
    expect(rowsIn(two, tasks)).toMatchObject([{ forWhom: null, dueOn: null }]);
  });

  it('gives a task to a colleague, however their address is written', () => {
    const { world: after } = record(addTask, { ...PROMISE, kind: 'task', forWhom: 'Luis@OIM.example' });

    expect(rowsIn(after, tasks)).toMatchObject([{ forWhom: 'luis@oim.example' }]);
  });
});

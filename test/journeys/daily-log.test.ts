// The day's work on the bundle: somebody who comes only to ask, somebody who is looked for in vain, the day's list, what
// was promised, and what nobody but the office may read.
// proves: src/ui/atencion/page.ts
// proves: src/ui/agenda/page.ts

import { cases, people } from '../../src/programme/cases/tables';
import { appointments, assistance, contacts, tasks } from '../../src/programme/daily/tables';
import type { AgendaView } from '../../src/ui/agenda/view';
import type { LogView } from '../../src/ui/atencion/view';
import type { CaseView } from '../../src/ui/caso/view';
import type { TodayView } from '../../src/ui/hoy/view';
import { coreWithCommands } from '../support/core-with-commands';
import { familyOfFour, oneAdult } from '../support/family';
import { ANA, DAY, HOUR, MONICA, OLGA, openOffice, ROUND } from '../support/office';

const LUISA = 'luisa@oim.example';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const family = office.submit(familyOfFour()).case ?? '';
const elsewhere = office.submit(oneAdult({ city: 'Tijuana', givenNames: 'Otra', phone: '+504 9999 0777' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const ASKS = { kind: 'came', topic: 'programme', sex: 'F', ageBand: '18-59', nationality: 'HND' };
const VISIT = { date: '2026-11-23', time: '10:00', place: 'Albergue Inventado', purpose: 'interview' };
const log = (page: string, act: string, values: object, theCase: string | null = family, as = ANA) =>
  office.act<{ id: string }>(page, act, { case: theCase, values }, { as });
const plan = (values: object = {}) => log('agenda', 'plan', { ...VISIT, ...values });
const settle = (id: string, state: string, was = 'planned') =>
  office.act('agenda', 'settle', { id, state, was, on: null });
const agenda = (args: Readonly<Record<string, string>> = {}, as = ANA) =>
  office.open('agenda', args, as).view as AgendaView;
const theCase = () => office.open('caso', { case: family }).view as CaseView;
const namesNobody = (answer: unknown) => {
  for (const { givenNames, surnames } of office.rows(people)) {
    expect(JSON.stringify(answer)).not.toContain(givenNames);
    expect(JSON.stringify(answer)).not.toContain(surnames);
  }
};

describe('somebody who comes only to ask', () => {
  it('is counted without a name, and becomes no case', () => {
    const before = office.rows(cases).length;

    log('atencion', 'contact', ASKS, null);

    expect(office.rows(contacts)).toMatchObject([
      { ...ASKS, case: null, person: null, people: 1, by: ANA, happenedOn: '2026-11-23' },
    ]);
    expect(office.rows(cases)).toHaveLength(before);
    expect((office.open('atencion').view as LogView).count).toBe(1);
    expect((office.open('atencion', {}, LUISA).view as LogView).count).toBe(0);
  });

  it('leaves the tab at night, when the month’s report has had time to count them', () => {
    log('atencion', 'contact', ASKS, null);
    office.muchLater(46 * DAY + 18 * HOUR);

    expect(office.rows(contacts)).toEqual([]);
    expect(office.archived(contacts)).toMatchObject([ASKS]);
  });
});

describe('somebody who is looked for in vain', () => {
  it('shows the days on its case after appointments not kept and calls not answered, until somebody is met', () => {
    const first = plan();
    const second = plan({ date: '2026-11-24' });
    office.muchLater(2 * DAY);
    settle(first.id, 'not-kept');
    settle(second.id, 'not-kept');
    const twice = theCase().inVain;
    log('atencion', 'contact', { kind: 'weCalled', topic: 'appointment', outcome: 'no-answer' });
    const thrice = theCase().inVain;
    log('atencion', 'contact', { kind: 'called', topic: 'appointment' });

    expect(twice).toEqual(['2026-11-23', '2026-11-24']);
    expect(thrice).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(theCase().inVain).toEqual([]);
  });

  it('may be left without contact once looked for often enough, and is back when somebody keeps an appointment', () => {
    const [first, second, third] = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) => plan({ date }).id);
    office.muchLater(2 * DAY);
    const lost = () => {
      const members = office.rows(people).filter((row) => row.case === family);
      const input = { case: family, people: members.map(({ id }) => id), on: '2026-11-25' };
      office.act('caso', 'mark-unreachable', input, { args: { case: family } });
    };
    const statuses = () => new Set(office.rows(people).flatMap((row) => (row.case === family ? [row.status] : [])));
    settle(first ?? '', 'not-kept');
    settle(second ?? '', 'not-kept');
    const early = office.refused(lost);
    log('atencion', 'contact', { kind: 'weCalled', topic: 'appointment', outcome: 'no-answer' });
    lost();
    const gone = statuses();
    settle(third ?? '', 'kept');

    expect(early).toEqual(['status.few-attempts']);
    expect(gone).toEqual(new Set(['unreachable']));
    expect(statuses()).toEqual(new Set(['registered']));
  });

  it('stands among the unmarked until somebody says whether they came', () => {
    const { id } = plan();
    office.muchLater(DAY);
    const before = agenda().unmarked.map((visit) => visit.id);
    settle(id, 'kept');

    expect(before).toEqual([id]);
    expect(agenda().unmarked).toEqual([]);
    expect(office.rows(appointments)).toMatchObject([{ state: 'kept', settledOn: '2026-11-23', settledBy: ANA }]);
  });
});

describe('the day’s list', () => {
  it('shows who is expected where by initials alone, to their office and to who serves the whole programme', () => {
    plan({ time: '12:30' });
    plan();
    plan({ date: '2026-11-24' });

    expect(agenda().appointments).toMatchObject([
      { time: '10:00', place: 'Albergue Inventado', case: family, state: { label: 'Programada' } },
      { time: '12:30' },
    ]);
    expect(agenda({}, OLGA).appointments).toHaveLength(2);
    expect(agenda({}, LUISA).appointments).toEqual([]);
    expect(agenda({ date: '2026-11-24' }).appointments).toHaveLength(1);
    expect(agenda({ case: family }).appointments).toHaveLength(3);
    namesNobody(agenda());
    expect((office.open('hoy').view as TodayView).visits).toMatchObject([
      { time: '10:00', number: family },
      { time: '12:30' },
    ]);
  });

  it('refuses a case of another office and a day that is none', () => {
    expect(office.open('agenda', { case: elsewhere }).problems).toMatchObject([{ code: 'case.other-office' }]);
    expect(office.open('atencion', { case: elsewhere }).problems).toMatchObject([{ code: 'case.other-office' }]);
    expect(office.open('agenda', { date: 'mañana' }).problems).toMatchObject([{ code: 'page.bad-address' }]);
    expect(office.open('agenda', {}, MONICA).problems).toMatchObject([{ code: 'access.not-yours' }]);
  });

  it('lets nobody be marked as not come before it is time', () => {
    const { id } = plan();
    const before = agenda().appointments.map(({ startsIn }) => startsIn > 0 && startsIn < HOUR);
    const early = office.refused(() => settle(id, 'not-kept'));
    host.world.elapse(HOUR);

    expect([before, early]).toEqual([[true], ['daily.not-yet']]);
    expect(agenda().appointments).toMatchObject([{ id, startsIn: 0 }]);
    settle(id, 'not-kept');
    expect(agenda().appointments).toMatchObject([{ id, code: 'not-kept' }]);
  });

  it('lets an appointment be moved, which then stands on its new day', () => {
    const { id } = plan();
    const moved = office.act<{ id: string }>('agenda', 'move', {
      id,
      date: '2026-11-25',
      time: '09:00',
      place: 'Parque',
    });

    expect(agenda().appointments).toMatchObject([{ id, code: 'moved' }]);
    expect(agenda({ date: '2026-11-25' }).appointments).toMatchObject([
      { id: moved.id, place: 'Parque', code: 'planned' },
    ]);
  });
});

describe('what was promised', () => {
  it('stands on the first page of who promised it, on the day and after, until it is done', () => {
    const { id } = log('atencion', 'task', { kind: 'promise', text: 'Preguntar por el acta', dueOn: '2026-11-24' });
    const due = () => (office.open('hoy').view as TodayView).due;
    const today = due();
    office.muchLater(2 * DAY);
    const late = due();
    const others = (office.open('hoy', {}, OLGA).view as TodayView).due;
    const text = agenda().tasks;
    office.act('agenda', 'finish', { id, on: null });

    expect(today).toEqual([]);
    expect(late).toEqual([{ id, kind: 'Compromiso', dueOn: '2026-11-24', number: family }]);
    expect(others).toEqual([]);
    expect(text).toMatchObject([{ id, text: 'Preguntar por el acta', case: family }]);
    expect(due()).toEqual([]);
    expect(agenda().tasks).toEqual([]);
  });

  it('goes to a colleague, also of another office, who sees it among their own', () => {
    const { id } = log('atencion', 'task', { kind: 'task', text: 'Llamar', dueOn: '2026-11-23' });
    office.act('agenda', 'hand', { id, to: LUISA, was: ANA });

    expect(agenda({}, LUISA).tasks).toMatchObject([{ id, forWhom: LUISA }]);
    office.act('agenda', 'finish', { id, on: null }, { as: LUISA });
    expect(office.rows(tasks)).toMatchObject([{ doneOn: '2026-11-23', doneBy: LUISA }]);
  });
});

describe('the log of a case', () => {
  it('shows on its page what happened and when that was written down, and goes with it to the archive', () => {
    const meals = {
      what: 'food',
      quantity: 4,
      unit: 'meal',
      cost: 320,
      currency: 'MXN',
      issuer: 'Fonda Inventada',
      receipt: 'A-1',
    };
    log('atencion', 'assistance', { ...meals, happenedOn: '2026-11-21' });
    log('atencion', 'contact', { kind: 'came', topic: 'documents' });

    expect(theCase().log).toMatchObject([
      { kind: 'contacts', on: '2026-11-23', parts: ['Vino', 'Documentos y trámites', null] },
      {
        kind: 'assistance',
        on: '2026-11-21',
        noted: '2026-11-23',
        parts: ['Alimentos', '4 × Comida', '320 MXN', 'A-1'],
      },
    ]);
    office.command('close-case', { case: family, reason: 'other' });
    expect([office.rows(contacts), office.rows(assistance)]).toEqual([[], []]);
    expect(office.archived(assistance)).toMatchObject([{ receipt: 'A-1' }]);
    expect(office.refused(() => log('atencion', 'assistance', { ...meals, receipt: 'a 1' }, null))).toEqual([
      'daily.receipt-used',
    ]);
  });
});

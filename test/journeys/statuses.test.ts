// What happens to people between the application and the decision, as staff write it down on the page of the case:
// somebody who leaves the shelter without a word, somebody who only came to ask, somebody who waits.
// proves: src/ui/caso/status.ts
// proves: src/programme/lifecycle/close-case.ts
// proves: src/programme/lifecycle/cases-due.ts
// proves: src/programme/lifecycle/open-matters.ts
// proves: src/programme/daily/found-again.ts
// proves: src/programme/cases/reopen-case.ts
// proves: src/ui/nuevo-caso/page.ts

import { statusChanges } from '../../src/programme/cases/status-changes';
import { cases, people } from '../../src/programme/cases/tables';
import type { CaseView, ClosedView, StatusPart } from '../../src/ui/caso/view';
import type { TodayView } from '../../src/ui/hoy/view';
import { familyOfFour, oneAdult, sameMovement, saveNewMovement } from '../support/family';
import { ANA, DAY, MONICA, openOffice, PILAR, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';

const office = openOffice();
const { host } = office;
const number = office.submit(oneAdult()).case ?? '';
const family = office.submit(familyOfFour({ phone: '+504 9999 0888' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const view = (id = number, as = ANA): CaseView => office.open('caso', { case: id }, as).view as CaseView;
const status = (id = number, as = ANA): StatusPart => view(id, as).status;
const today = (): string => status().today;
const hoy = (as = ANA): TodayView => office.open('hoy', {}, as).view as TodayView;
const numbers = (lines: readonly { readonly number: string }[]): string[] => lines.map((line) => line.number);

const tell = (act: string, given: object = {}, id = number) =>
  office.act('caso', act, { case: id, people: [`${id}-P1`], on: today(), ...given }, { args: { case: id } });
const call = (outcome: string) =>
  office.act('atencion', 'contact', {
    case: number,
    values: { happenedOn: today(), kind: 'weCalled', topic: 'application', outcome },
  });
const close = (reasons: Readonly<Record<string, string>>, id = number) =>
  office.act('caso', 'close', { case: id, on: today(), reasons }, { args: { case: id } });

/** Looked for on so many days, in vain. */
function lookedFor(days: number): void {
  for (let day = 0; day < days; day += 1) {
    host.world.elapse(DAY);
    call('no-answer');
  }
}

const told = (id = number): string[] => status(id).people[0]?.steps.map(({ what, led }) => `${what} (${led})`) ?? [];

describe('somebody who leaves the shelter without a word', () => {
  it('is not given up before having been looked for', () => {
    lookedFor(2);

    expect(office.refused(() => tell('mark-unreachable'))).toEqual(['status.few-attempts']);
    expect(status().people[0]?.state.label).toBe('Solicitud recibida');
  });

  it('is out of contact then; closing is proposed, and nobody closes by itself', () => {
    lookedFor(3);
    tell('mark-unreachable');
    office.muchLater(10 * DAY);

    expect(status().people[0]?.state.label).toBe('Sin contacto');
    expect(numbers(hoy().toClose)).toEqual([number]);
    expect(office.rows(cases).map((row) => row.number)).toContain(number);
  });

  it('is back with the first call that is answered, and nothing is proposed any more', () => {
    lookedFor(3);
    tell('mark-unreachable');
    host.world.elapse(DAY);
    call('attended');

    expect(told()).toEqual([
      'Se retomó (queda: Solicitud recibida)',
      'Se perdió el contacto (queda: Sin contacto)',
      'Se recibió su solicitud (queda: Solicitud recibida)',
    ]);
    expect(numbers(hoy().toClose)).toEqual([]);
    expect(office.refused(() => tell('mark-unreachable'))).toEqual(['status.few-attempts']);
  });

  it('is closed, is found by number, comes back after weeks, and the case is where it was', () => {
    lookedFor(3);
    tell('mark-unreachable');
    const before = office.rows(people).find(({ id }) => id === `${number}-P1`);
    close({ [`${number}-P1`]: 'unreachable' });
    office.muchLater(30 * DAY);

    const closed = office.open('caso', { case: number }).view as ClosedView;
    expect(closed).toMatchObject({ closed: number, mayReopen: true });
    expect(office.rows(people).some(({ id }) => id === `${number}-P1`)).toBe(false);
    const reopening = { case: number, on: closed.today, reason: 'cameBack' };
    office.act('caso', 'reopen', reopening, { args: { case: number } });

    const { seal: _seal, updatedAt: _at, updatedBy: _by, ...kept } = before ?? ({} as never);
    expect(office.rows(people).find(({ id }) => id === `${number}-P1`)).toMatchObject(kept);
    expect(told().slice(0, 2)).toEqual([
      'Se reabrió: Volvió a buscarnos (queda: Sin contacto)',
      'Se cerró: Sin contacto (queda: Cerrado)',
    ]);
    call('attended');
    expect(status().people[0]?.state.label).toBe('Solicitud recibida');
    expect(settledIn(office).defects()).toEqual([]);
  });
});

describe('a family that returned', () => {
  const asReturned = () => close(Object.fromEntries([1, 2, 3, 4].map((n) => [`${family}-P${n}`, 'returned'])), family);

  it('is closed as returned once its movement has arrived, and not before', () => {
    saveNewMovement(office, family);
    const before = office.refused(asReturned);
    office.muchLater(12 * DAY);
    asReturned();

    expect(new Set(before)).toEqual(new Set(['case.not-left']));
    expect(office.archived(cases)).toMatchObject([{ number: family, closureReason: 'returned' }]);
  });
});

describe('somebody who only came to ask', () => {
  const asked = {
    on: '2026-11-23',
    people: [{ givenNames: 'Nadia', surnames: 'Inventada', born: 40, sex: 'F', nationality: 'HND', relation: 'self' }],
    ...{ withFamily: false, language: 'spa', phone: null, otherContact: 'En el comedor', contactRule: 'mayNameOim' },
  };

  it('is informed, and asks for the return when she wants to', () => {
    const { case: opened } = office.act<{ case: string }>('nuevo-caso', 'open', asked);
    expect(told(opened)).toEqual(['Recibió información (queda: Informada)']);

    host.world.elapse(2 * DAY);
    tell('record-request', { on: '2026-11-24' }, opened);

    const [step] = status(opened).people[0]?.steps ?? [];
    expect(step).toMatchObject({ on: '2026-11-24', notedOn: '2026-11-25', by: 'Ana Inventada' });
    expect(view(opened).summary).toBe('▲ 1 Solicitud recibida');
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('is offered to nobody who only reads', () => {
    expect(office.open('nuevo-caso', {}, MONICA).problems.map(({ code }) => code)).toEqual(['access.not-yours']);
  });
});

describe('a pause', () => {
  it('comes up on Hoy on the day that was agreed, and goes with the return', () => {
    tell('put-on-hold', { reason: 'waitsForPapers', until: '2026-11-26' });
    host.world.elapse(2 * DAY);
    expect(numbers(hoy().again)).toEqual([]);

    host.world.elapse(DAY);
    expect(numbers(hoy().again)).toEqual([number]);

    tell('resume');
    expect(numbers(hoy().again)).toEqual([]);
  });
});

describe('somebody who withdraws from a journey', () => {
  const out = `${family}-P2`;
  const departs = () => hoy().departures.map(({ travellers, out: still }) => [travellers, still]);
  const lacks = () => view(family).missing.map(({ code, text }) => (code === 'case.still-listed' ? text : ''));

  it('is to be taken out of it: the case and Hoy say so until somebody has', () => {
    const { movement, code } = saveNewMovement(office, family);
    office.muchLater(4 * DAY);
    tell('record-withdrawal', { people: [out], reason: 'changedMind' }, family);
    const initials = office.rows(people).find(({ id }) => id === out)?.initials ?? '';
    const before = [departs(), lacks().filter((text) => text !== '')];

    const same = sameMovement(office, movement);
    const [rider] = same.travellers.filter(({ fields }) => fields.person === out);
    const removed = [{ id: rider?.id, seal: rider?.seal }];
    const travellers = same.travellers.filter((each) => each !== rider);
    office.act('movimiento', 'save', { ...same, travellers, removed }, { args: { movement } });

    expect(before).toEqual([[[3, 1]], [`En el movimiento ${code} sigue quien ya no viaja (${initials}).`]]);
    expect(departs()).toEqual([[3, 0]]);
    expect(lacks().every((text) => text === '')).toBe(true);
  });
});

describe('the part Estado', () => {
  it('offers what the workflow leads to from where each of them stands', () => {
    tell('record-withdrawal', { people: [`${family}-P2`], reason: 'changedMind' }, family);

    const { moves } = status(family);
    const others = [1, 3, 4].map((n) => `${family}-P${n}`);
    expect(moves).toEqual({
      'record-withdrawal': others,
      'put-on-hold': others,
      resume: [`${family}-P2`],
      'mark-unreachable': others,
    });
  });

  it('offers nothing to whoever only reads, and closing to whoever may', () => {
    expect(status(number, MONICA)).toMatchObject({ moves: {}, mayClose: false });
    expect(status(number, PILAR).mayClose).toBe(false);
    expect(status(number, ANA).mayClose).toBe(true);
  });

  it('names what is not finished where the case is closed, and closes all the same', () => {
    const values = { happenedOn: today(), kind: 'promise', text: 'Llamarle', dueOn: '2026-12-01' };
    office.act('atencion', 'task', { case: number, values });

    expect(status().open).toEqual(['Compromisos o tareas sin hacer: 1']);
    close({ [`${number}-P1`]: 'other' });
    expect(office.archived(statusChanges).map(({ event }) => event)).toEqual(['registered', 'closed']);
  });
});

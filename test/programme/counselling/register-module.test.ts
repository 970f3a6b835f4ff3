// A module's response: refused links first, then what becomes of what was answered.
// proves: src/programme/counselling/register-module.ts
// proves: src/programme/counselling/differences.ts
// proves: src/programme/counselling/guarded-row.ts
// proves: src/programme/counselling/codes.ts

import { waitingOf } from '../../../src/kernel/system-tables';
import { proteccion, registro } from '../../../src/programme/books';
import { statusChanges } from '../../../src/programme/cases/status-changes';
import { RELATIONS } from '../../../src/programme/cases/codes';
import { cases, consents, identityDocuments, people, type PersonRow } from '../../../src/programme/cases/tables';
import type { ModuleKey } from '../../../src/programme/counselling/codes';
import type { Difference } from '../../../src/programme/counselling/differences';
import { interviews, profiles } from '../../../src/programme/counselling/tables';
import { staff } from '../../../src/programme/directory/tables';
import { interviewAnswers } from '../../../src/programme/protection/tables';
import { aDocument } from '../../support/builders';
import type { Said } from '../../support/interview';
import { interviewing, PERSON, someone, take, type Interviewing, type Sending } from '../../support/interview-world';
import { allowed, rowsIn, type World } from '../../support/world';

const waiting = waitingOf(registro);
const guardedItems = waitingOf(proteccion);

/** The answers to a module, taken in. */
function after(module: ModuleKey, said: Said = {}, setting: Interviewing = {}, parts: Sending = {}) {
  const world = interviewing({ ...setting, line: { module, ...setting.line } });
  const { decision, world: end } = take(world, said, { module, ...parts });
  return { outcome: allowed(decision).result.outcome, world: end };
}

const whyIn = (world: World): string[] =>
  rowsIn(world, waiting).flatMap(({ problems }) => (problems as { code: string }[]).map(({ code }) => code));

const differencesIn = (world: World) => (rowsIn(world, interviews)[0]?.differences ?? []) as readonly Difference[];

describe('a response that no valid link explains', () => {
  it.each([
    ['interview.no-link', 'whose code is none', {}, { token: 'line-1.otro' }],
    ['interview.no-link', 'without a code', {}, { token: ' ' }],
    ['interview.case-closed', 'whose line left with the case', { line: null }, {}],
    ['interview.other-module', 'to another module', { line: { module: 'closing' } }, {}],
    ['interview.person-left', 'of somebody who withdrew', { person: { status: 'withdrawn' } }, {}],
    ['interview.expired', 'after thirty days', {}, { submittedAt: '2026-12-22T16:00:01Z' }],
    ['interview.not-staff', 'by a link of somebody who left', { rows: [[staff, []]] }, {}],
  ] as const)('waits as %s, %s: nothing is taken in, nothing lost', (code, _what, setting, parts) => {
    const before = interviewing(setting as Interviewing);

    const { decision, world } = take(before, {}, parts);

    expect(allowed(decision).result.outcome).toBe('held');
    expect(whyIn(world)).toEqual([code]);
    expect(rowsIn(world, waiting)[0]).toMatchObject({ response: 'answer-1', form: 'interview.identity:es' });
    expect([people, interviews, profiles].map((table) => rowsIn(world, table))).toEqual(
      [people, interviews, profiles].map((table) => rowsIn(before, table)),
    );
    expect(rowsIn(world, interviewAnswers)).toEqual([]);
  });

  it('waits as interview.unfit when an answer cannot stand in its column', () => {
    const { outcome, world } = after('identity', { birthPlace: 'x'.repeat(200) });

    expect(outcome).toBe('held');
    expect(whyIn(world)).toEqual(['interview.unfit']);
    expect(rowsIn(world, interviewAnswers)).toEqual([]);
  });

  it('is held once', () => {
    const first = take(interviewing({ line: null }));

    expect(allowed(take(first.world).decision).result.outcome).toBe('known');
  });
});

describe('a No before the interview begins', () => {
  it.each(['alone', 'apart', 'explained'])('to «%s» stores that it was put off and nothing else', (gate) => {
    const { outcome, world } = after('identity', { [gate]: 'no' });

    expect(outcome).toBe('postponed');
    expect(rowsIn(world, interviews)[0]).toMatchObject({ state: 'postponed', heldOn: '2026-11-23', receivedAt: null });
    expect([rowsIn(world, profiles), rowsIn(world, interviewAnswers), rowsIn(world, waiting)]).toEqual([[], [], []]);
    expect(rowsIn(world, people)[0]?.birthDate).toBeNull();
  });

  it.each(['alone', 'apart', 'explained'])('or what somebody made of it is not taken for a Yes: «%s» waits', (gate) => {
    const { outcome, world } = after('identity', { [gate]: 'Otro día' });

    expect([outcome, whyIn(world)]).toEqual(['held', ['interview.form-changed']]);
    expect([rowsIn(world, profiles), rowsIn(world, interviewAnswers)]).toEqual([[], []]);
  });

  it('leaves the link open for another day', () => {
    const first = after('identity', { alone: 'no' });

    const again = take(first.world, {}, { id: 'answer-2', submittedAt: '2026-11-24T15:00:00Z' });

    expect(rowsIn(again.world, interviews)[0]).toMatchObject({ state: 'received', heldOn: '2026-11-23' });
  });
});

describe('what contradicts the registry', () => {
  it.each([
    ['another birth date', 'identity', { birthDate: '1990-01-02' }, { birthDate: '1992-05-14' }, 'birthDate'],
    ['a birth year far from the age told', 'identity', { birthDate: '1979-05-14' }, {}, 'birthDate'],
    ['another sex', 'identity', { sex: 'M' }, {}, 'sex'],
    ['another nationality', 'identity', { nationality: 'SLV' }, {}, 'nationality'],
    ['another given name', 'identity', { givenNames: 'Teodora' }, {}, 'givenNames'],
    ['another kinship', 'family', { relation: 'sibling' }, { relation: 'partner' }, 'relation'],
  ] as const)('is not written over: %s', (_what, module, said, person, column) => {
    const { world } = after(module, said, { person });

    expect(differencesIn(world).map((each) => each.column)).toEqual([column]);
    expect(whyIn(world)).toEqual(['interview.differs']);
    expect(rowsIn(world, people)[0]?.[column]).toBe(someone(person)[column]);
    expect(rowsIn(world, interviews)[0]).toMatchObject({ state: 'received', item: rowsIn(world, waiting)[0]?.id });
  });

  it.each([
    ['interview.born-later', 'identity', { birthDate: '2026-11-24' }],
    ['interview.unread', 'identity', { nationality: 'Atlántida' }],
    ['interview.unread', 'family', { tied: 'Con su abuela' }],
    ['interview.unread', 'closing', { agrees_consulate: 'Sí, acepta' }],
    ['interview.unread', 'family', { newcomer: 'Sí, una más' }],
    ['interview.held-later', 'identity', { heldOn: '2026-12-24' }],
    ['interview.held-earlier', 'identity', { heldOn: '1999-12-24' }],
    ['interview.meets-earlier', 'closing', { appointment: '1990-01-01' }],
    ['interview.due-earlier', 'closing', { promises: 'Llamar al consulado', promisesDue: '2026-11-01' }],
  ] as const)('is not to be chosen: %s', (code, module, said) => {
    const { outcome, world } = after(module, said);

    expect(outcome).toBe('received');
    expect(whyIn(world)).toEqual([code]);
  });

  it('names the question where no column stands for it, and decides nothing by what cannot be read', () => {
    const { world } = after('closing', { agrees_consulate: 'Sí, acepta' });

    expect(differencesIn(world)).toMatchObject([{ says: 'Sí, acepta', asked: '¿Acepta que se informe a: Consulado?' }]);
    expect(rowsIn(world, consents).map(({ recipient }) => recipient)).not.toContain('consulate');
  });

  it('is a day of interview before the case, of which the first day of the case is taken, also for the consents', () => {
    const { world } = after('closing', { heldOn: '1999-12-24' });

    expect(whyIn(world)).toEqual(['interview.held-earlier']);
    const first = rowsIn(world, cases)[0]?.openedOn;
    expect(rowsIn(world, interviews)[0]?.heldOn).toBe(first);
    expect(new Set(rowsIn(world, consents).map(({ date }) => date))).toEqual(new Set([first]));
  });

  it('is a second principal, whom nobody may choose: interview.two-principals', () => {
    const others = [someone({ id: 'case-1-P2', order: 2, relation: 'self', givenNames: 'Wilmer' })];

    const { world } = after('family', { relation: 'self' }, { person: { relation: 'partner' }, others });

    expect(whyIn(world)).toEqual(['interview.two-principals']);
  });

  it('is a companion entered twice: interview.known-companion', () => {
    const newcomer = { newcomer: 'yes', newNames: 'MARISOL', newSurnames: 'Prueba Inventada', newAge: '34' };

    const { world } = after('family', { ...newcomer, newSex: 'F', newNationality: 'HND', newRelation: 'sibling' });

    expect(whyIn(world)).toEqual(['interview.known-companion']);
    expect(rowsIn(world, people)).toHaveLength(1);
  });

  it.each([
    ['as a second principal', { newNationality: 'HND', newRelation: RELATIONS.self }],
    ['without a nationality', { newRelation: 'child' }],
  ])('is not settled by entering somebody %s: interview.unfit', (_what, said) => {
    const newcomer = { newcomer: 'yes', newNames: 'Neonata', newSurnames: 'Inventada', newAge: '0', newSex: 'F' };

    const { outcome, world } = after('family', { ...newcomer, ...said });

    expect([outcome, whyIn(world)]).toEqual(['held', ['interview.unfit']]);
    expect(rowsIn(world, people)).toHaveLength(1);
  });

  it('is another number of the same paper', () => {
    const rows = [[identityDocuments, [aDocument({ person: PERSON, number: 'B-2', expires: null })]]] as const;

    const { world } = after('identity', {}, { rows });

    expect(differencesIn(world)).toMatchObject([{ table: 'identityDocuments', column: 'number', was: 'B-2' }]);
    expect(rowsIn(world, identityDocuments)).toHaveLength(1);
  });
});

describe('what agrees or fills a gap', () => {
  it('is taken in: date, names as in the document, paper', () => {
    const { world } = after('identity', { secondSurname: 'Prueba Ejemplar' });

    expect(rowsIn(world, people)[0]).toMatchObject({
      ...{ birthDate: '1992-05-14', birthYear: 1992, dobPrecision: 'exact', surnames: 'Inventada Prueba Ejemplar' },
      initials: 'M.I.P.E.',
    });
    expect(rowsIn(world, identityDocuments)).toMatchObject([{ person: PERSON, type: 'passport', number: 'X0000001' }]);
    expect(rowsIn(world, waiting)).toEqual([]);
  });

  it('fills a sex that was to be asked', () => {
    expect(rowsIn(after('identity', { sex: 'X' }, { person: { sex: 'later' } }).world, people)[0]?.sex).toBe('X');
  });

  it('adds somebody whom the case did not have, registered', () => {
    const newcomer = { newcomer: 'yes', newNames: 'Neonata', newSurnames: 'Inventada', newAge: '0', newSex: 'F' };

    const { world } = after('family', { ...newcomer, newNationality: 'MEX', newRelation: 'child' });

    expect(rowsIn(world, people)[1]).toMatchObject({ order: 2, status: 'registered', nationality: 'MEX', age: 0 });
    expect(rowsIn(world, statusChanges).map(({ event }) => event)).toEqual(['registered']);
  });

  it('writes one consent for each recipient, and the same word only once', () => {
    const said = { agrees_consulate: 'no' };
    const first = after('closing', said);
    const again = take(first.world, said, { module: 'closing', id: 'answer-2', submittedAt: '2026-11-23T16:10:00Z' });

    expect(rowsIn(again.world, consents)).toHaveLength(5);
    expect(rowsIn(again.world, consents).filter(({ given }) => !given)).toMatchObject([
      { recipient: 'consulate', how: 'signature', date: '2026-11-23' },
    ]);
  });

  it('writes what was said last of one day, also when it had been said before', () => {
    const sending = (at: number) => ({
      ...{ module: 'closing' as const, id: `answer-${at}`, submittedAt: `2026-11-23T16:${at}0:00Z` },
    });
    const yes = after('closing', { agrees_originMission: 'yes' });
    const no = take(yes.world, { agrees_originMission: 'no' }, sending(2));

    const { world } = take(no.world, { agrees_originMission: 'yes' }, sending(3));

    const said = rowsIn(world, consents).filter(({ recipient }) => recipient === 'originMission');
    expect(said.map(({ given }) => given)).toEqual([true, false, true]);
  });

  it('keeps nobody’s telephone once nobody waits for them', () => {
    const awaited = { awaited: 'yes', awaitedBy: 'Alguien Inventada', awaitedPhone: '+504 9999 0009' };
    const first = after('family', awaited);

    const again = take(
      first.world,
      { awaited: 'no' },
      { module: 'family', id: 'answer-2', submittedAt: '2026-11-23T17:00:00Z' },
    );

    expect(rowsIn(first.world, profiles)[0]).toMatchObject({ awaitedPhone: '+50499990009', mayCallThem: true });
    const none = { awaitedBy: null, awaitedPhone: null, mayCallThem: false };
    expect(rowsIn(again.world, profiles)[0]).toMatchObject(none);
  });

  it('keeps when it happened beside when it was typed', () => {
    const { world } = after('information', { heldOn: '2026-11-21' });

    expect(rowsIn(world, interviews)[0]).toMatchObject({ heldOn: '2026-11-21', receivedAt: '2026-11-23T15:59:00Z' });
  });
});

describe('what is for Protección', () => {
  const MODULES: readonly ModuleKey[] = [
    'identity',
    'family',
    'decision',
    'information',
    'journey',
    'closing',
    'screening',
  ];

  it.each(MODULES)('has one row for the module %s, also when it says nothing', (module) => {
    const { world } = after(module);

    expect(rowsIn(world, interviewAnswers)).toMatchObject([{ person: PERSON, urgency: 'no', response: 'answer-1' }]);
    expect(rowsIn(world, profiles)).toMatchObject([{ person: PERSON, review: 'pending' }]);
  });

  it.each([
    ['decision', { worried: 'yes', moreDays: undefined, returns: undefined }, 'today'],
    ['screening', { askedProtection: 'yes' }, 'today'],
    ['screening', { tonight: 'yes' }, 'today'],
    ['screening', { health: 'yes' }, 'thisWeek'],
    ['journey', { unfit: 'yes' }, 'thisWeek'],
    ['journey', { medicine: 'yes' }, 'no'],
    // Somebody changed the words of the choice: what cannot be read counts as a yes.
    ['screening', { askedProtection: 'Sí, hoy mismo' }, 'today'],
    ['screening', { health: 'Puede ser' }, 'thisWeek'],
  ] as const)('is told how soon: %s %j is %s, and Registro says what it says of everybody', (module, said, urgency) => {
    const { world } = after(module, said);
    const plain = after(module);

    expect(rowsIn(world, interviewAnswers)[0]?.urgency).toBe(urgency);
    expect(rowsIn(world, guardedItems)).toHaveLength(urgency === 'no' ? 0 : 1);
    for (const table of [people, interviews, profiles, waiting])
      expect(rowsIn(world, table)).toEqual(rowsIn(plain.world, table));
  });

  it('hears of a child without mother, father or tutor, with a child of her own', () => {
    const baby = someone({ id: 'case-1-P2', order: 2, relation: 'child', birthYear: 2026, givenNames: 'Neonato' });
    const setting = { person: { birthYear: 2010 }, others: [baby] };

    const { outcome, world } = after('identity', { birthDate: '2010-03-01' }, setting);

    expect(outcome).toBe('received');
    expect(rowsIn(world, interviewAnswers)[0]).toMatchObject({ childAlone: true, urgency: 'today' });
    expect(whyIn(world)).toEqual([]);
  });

  it('hears of a child who joins the case by the module and has nobody in it', () => {
    const newcomer = { newcomer: 'yes', newNames: 'Niño', newSurnames: 'Inventado', newAge: '10', newSex: 'M' };
    const of = (newRelation: string) =>
      rowsIn(after('family', { ...newcomer, newNationality: 'HND', newRelation }).world, interviewAnswers)[0];

    expect(of('otherRelative')).toMatchObject({ childAlone: true, urgency: 'today' });
    expect(of('child')).toMatchObject({ childAlone: false, urgency: 'no' });
  });

  it('hears of a child whose mother has withdrawn', () => {
    const of = (status: PersonRow['status']) => {
      const others = [someone({ id: 'case-1-P2', order: 2, relation: 'self', status })];
      const person = { relation: 'child', birthYear: 2018, age: 8 } as const;
      return rowsIn(after('screening', {}, { person, others }).world, interviewAnswers)[0]?.childAlone;
    };

    expect([of('registered'), of('withdrawn')]).toEqual([false, true]);
  });

  it('hears what changed since an earlier answer, and keeps both', () => {
    const first = after('screening', { health: 'no' });
    const said = { health: 'yes' };

    const { world } = take(first.world, said, {
      module: 'screening',
      id: 'answer-2',
      submittedAt: '2026-11-23T17:00:00Z',
    });

    expect(rowsIn(world, interviewAnswers).map(({ response }) => response)).toEqual(['answer-1', 'answer-2']);
    expect(rowsIn(world, interviewAnswers)[1]?.differences).toContain('Salud o embarazo');
  });
});

describe('a second answer by the same link', () => {
  it('amends, and settles what waited of the first', () => {
    const first = after('identity', { sex: 'M' });

    const { world } = take(first.world, {}, { id: 'answer-2', submittedAt: '2026-11-23T17:00:00Z' });

    expect(rowsIn(world, waiting).map(({ state }) => state)).toEqual(['settled']);
    expect(rowsIn(world, interviews)[0]).toMatchObject({ response: 'answer-2', differences: null, item: null });
  });

  it('that was sent before the first is kept and changes nothing else', () => {
    const first = after('information', { leaflet: '2026-2' });

    const { decision, world } = take(
      first.world,
      { leaflet: '2025-1' },
      { module: 'information', id: 'answer-0', submittedAt: '2026-11-23T10:00:00Z' },
    );

    expect(allowed(decision).result.outcome).toBe('known');
    expect(rowsIn(world, profiles)[0]?.leaflet).toBe('2026-2');
    expect(rowsIn(world, interviewAnswers)).toHaveLength(2);
  });

  it('is kept once, however often it is read', () => {
    const first = after('information');
    const second = take(
      first.world,
      {},
      { module: 'information', id: 'answer-2', submittedAt: '2026-11-23T17:00:00Z' },
    );

    const { decision, world } = take(second.world, {}, { module: 'information', id: 'answer-1' });

    expect(allowed(decision).result.outcome).toBe('known');
    expect(rowsIn(world, interviewAnswers).map(({ response }) => response)).toEqual(['answer-1', 'answer-2']);
    expect(rowsIn(world, interviews)[0]?.response).toBe('answer-2');
  });
});

describe('the event «interviewed»', () => {
  const rest: readonly ModuleKey[] = ['decision', 'information', 'closing'];
  const received = rest.map((module, at) => ({
    ...{ id: `line-${at + 2}`, person: PERSON, module, state: 'received', officer: 'ana@oim.example' },
    ...{ issuedAt: '2026-11-22T16:00:00Z', expires: '2026-12-22T16:00:00Z', seal: '', updatedAt: '', updatedBy: '' },
  }));

  it('is told once the four modules are in, on the day of the interview, and not again', () => {
    const base = interviewing();
    const lines = [...rowsIn(base, interviews), ...received];
    const before = { ...base, rows: { ...base.rows, 'registro.interviews': lines } } as unknown as World;

    const first = take(before, { heldOn: '2026-11-22' });
    const again = take(first.world, {}, { id: 'answer-2', submittedAt: '2026-11-23T17:00:00Z' });

    expect(rowsIn(again.world, statusChanges)).toMatchObject([
      { person: PERSON, event: 'interviewed', happenedOn: '2026-11-22', to: 'interviewed' },
    ]);
    expect(rowsIn(again.world, people)[0]?.status).toBe('interviewed');
  });

  it('is not told while one is missing', () => {
    expect(rowsIn(after('identity').world, statusChanges)).toEqual([]);
  });
});

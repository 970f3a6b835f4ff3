// proves: src/programme/intake/register-application.ts
// proves: src/programme/intake/limits.ts
// proves: src/programme/protection/tables.ts

import type { Change } from '../../../src/kernel/change';
import { waitingOf } from '../../../src/kernel/system-tables';
import { proteccion, registro } from '../../../src/programme/books';
import { isCaseNumber } from '../../../src/programme/cases/case-number';
import { cases, people } from '../../../src/programme/cases/tables';
import { accessPoints, configuration, offices } from '../../../src/programme/directory/tables';
import { intake } from '../../../src/programme/intake/intake';
import type { RegistrationResult } from '../../../src/programme/intake/register-application';
import { protectionNotes } from '../../../src/programme/protection/tables';
import { aResponse, companion, FAMILY_OF_FOUR, type ResponseParts } from '../../support/application';
import { aCase, anAccessPoint, anOffice, aPerson, aWaitingItem } from '../../support/builders';
import { contextFor } from '../../support/context';
import { act, allowed, rowOf, rowsIn, worldOf, type World, type WorldParts } from '../../support/world';

const waiting = waitingOf(registro);
const setting = (key: string, value: string) => rowOf(configuration, { id: key, key, value });

const directory: WorldParts['rows'] = [
  [offices, [anOffice(), anOffice({ id: 'office-tij', code: 'TIJ', cities: 'Tijuana' })]],
  [accessPoints, [anAccessPoint(), anAccessPoint({ id: 'access-2', code: 'Z1B5', state: 'closed' })]],
  // No case is called for routine here, so that *Llamar hoy* shows the other reasons alone.
  [configuration, [setting('callTodayOneIn', '0')]],
];

const worldWith = (rows: WorldParts['rows'] = [], notes: WorldParts['notes'] = {}): World =>
  worldOf({ rows: [...directory, ...rows], notes });

interface Registered {
  readonly world: World;
  readonly result: RegistrationResult;
  readonly changes: readonly Change[];
  readonly effects: readonly { readonly kind: string; readonly payload: unknown }[];
}

function register(world: World, parts: ResponseParts = {}, accepted = false, firstNumber = 1): Registered {
  const response = aResponse(parts);
  const context = contextFor({ command: accepted ? `register:${response.id}` : response.id, firstNumber });
  const done = act(world, intake.registerApplication, { response, accepted }, context);
  const { result, changes, effects } = allowed(done.decision);
  return { world: done.world, result, changes, effects };
}

const theCase = (world: World) => {
  const [only] = rowsIn(world, cases);
  if (only === undefined) throw new Error('no case');
  return only;
};

const inBook = (changes: readonly Change[], book: string): Change[] =>
  changes.filter((change) => 'table' in change && change.table.book.key === book);

describe('register-application: what does not enter', () => {
  it('holds answers that cannot become a case, naming the response and every problem', () => {
    const { world, result, changes } = register(worldWith(), { answers: { age: 'treinta', phone: '12' } });

    expect(result).toMatchObject({ outcome: 'held', case: null, waiting: 'application-problems' });
    expect(rowsIn(world, waiting)).toMatchObject([
      { kind: 'application-problems', state: 'open', form: 'intake:es', response: 'response-1', row: null },
    ]);
    expect(changes).toHaveLength(1);
  });

  it('holds the application above the number per hour and point of access', () => {
    const earlier = Array.from({ length: 20 }, (_, n) =>
      aCase({ id: `case-${n}`, response: `r${n}`, accessPoint: 'K7Q2', receivedAt: '2026-11-23T15:30:00Z' }),
    );
    const world = worldWith([[cases, earlier]]);

    const { world: after, result } = register(world, { answers: { accessPoint: 'K7Q2' } });

    expect(result.waiting).toBe('application-review');
    expect(rowsIn(after, waiting)[0]?.problems).toMatchObject([
      { code: 'application.busy-access-point', params: { limit: 20 } },
    ]);
    expect(rowsIn(after, cases)).toHaveLength(20);
    expect(rowsIn(after, people)).toEqual([]);
    expect(rowsIn(after, protectionNotes)).toEqual([]);
  });

  it('counts the hour by when applications were sent and each point of access by itself', () => {
    const at = (n: number, accessPoint: string | null, receivedAt: string) =>
      aCase({ id: `case-${n}`, response: `r${n}`, accessPoint, receivedAt });
    const elsewhere = Array.from({ length: 20 }, (_, n) => at(n, null, '2026-11-23T15:30:00Z'));
    const longAgo = Array.from({ length: 20 }, (_, n) => at(n + 20, 'K7Q2', '2026-11-23T14:58:59Z'));

    const { result } = register(worldWith([[cases, [...elsewhere, ...longAgo]]]), { answers: { accessPoint: 'K7Q2' } });

    expect(result.outcome).toBe('registered');
  });

  it('holds the fourth application of a day with the same phone', () => {
    const same = (n: number) =>
      aPerson({ id: `person-${n}`, case: `case-${n}`, phone: '+50499990001', receivedAt: '2026-11-22T16:30:00Z' });
    const three = worldWith([[people, [same(1), same(2), same(3)]]]);
    const two = worldWith([[people, [same(1), same(2)]]]);

    const held = register(three);

    expect(held.result.waiting).toBe('application-review');
    expect(rowsIn(held.world, waiting)[0]?.problems).toMatchObject([
      { code: 'application.same-phone', params: { limit: 3 } },
    ]);
    expect(register(two).result.outcome).toBe('registered');
  });

  it.each([
    ['nobody knows', 'XXXX', 'application.unknown-access-point'],
    ['is closed', 'Z1B5', 'application.closed-access-point'],
  ])('holds an application whose point of access %s', (_why, accessPoint, code) => {
    const { world } = register(worldWith(), { answers: { accessPoint } });

    expect(rowsIn(world, waiting)[0]?.problems).toMatchObject([{ code, field: 'accessPoint' }]);
  });

  it('does not repeat what stands in place of a point of access, which may be anything', () => {
    const { world } = register(worldWith(), { answers: { accessPoint: 'Marisol 9999' } });

    expect(JSON.stringify(rowsIn(world, waiting))).not.toContain('Marisol');
    expect(rowsIn(world, waiting)[0]?.problems).toMatchObject([
      { code: 'application.unknown-access-point', params: {} },
    ]);
  });

  it('follows the limits the office configured', () => {
    const world = worldOf({
      rows: [
        ...(directory ?? []).slice(0, 2),
        [configuration, [setting('applicationsPerHour', '1')]],
        [cases, [aCase({ response: 'r1', receivedAt: '2026-11-23T15:30:00Z' })]],
      ],
    });

    expect(register(world).result.waiting).toBe('application-review');
  });

  it('holds nothing twice and says what it became', () => {
    const first = register(worldWith(), { answers: { accessPoint: 'XXXX' } });

    const again = register(first.world, { answers: { accessPoint: 'XXXX' } });

    expect(again.result).toEqual({
      outcome: 'known',
      case: null,
      waiting: 'application-review',
      item: first.result.item,
    });
    expect(again.changes).toEqual([]);
  });

  it('leaves nothing behind of whoever does not agree', () => {
    const { result, changes, effects } = register(worldWith(), { answers: { contactConsent: 'No' } });

    expect(result).toEqual({ outcome: 'declined', case: null, waiting: null, item: null });
    expect([...changes, ...effects]).toEqual([]);
  });

  it.each(['open', 'settled', 'discarded'] as const)('does not register a response whose item is %s', (state) => {
    const world = worldWith([[waiting, [aWaitingItem({ response: 'response-1', state })]]]);

    expect(register(world)).toMatchObject({ result: { outcome: 'known', item: 'waiting-1' }, changes: [] });
  });

  it('does not register a response of an open case again, accepted or not', () => {
    const { world, result } = register(worldWith());

    expect(register(world).result).toMatchObject({ outcome: 'known', case: result.case });
    expect(register(world, {}, true)).toMatchObject({ result: { outcome: 'known', case: result.case }, changes: [] });
  });

  it('does not register a response of a closed case again', () => {
    const world = worldWith([], { 'registro.response:response-1': ['MX-RVA-2025-00007-1'] });

    expect(register(world).result).toMatchObject({ outcome: 'known', case: 'MX-RVA-2025-00007-1' });
  });
});

describe('register-application: what enters', () => {
  it('makes one case with its people and its folder', () => {
    const { world, result, effects } = register(worldWith(), { answers: { ...FAMILY_OF_FOUR, accessPoint: ' k7q2 ' } });

    expect(isCaseNumber(result.case ?? '')).toBe(true);
    expect(theCase(world)).toMatchObject({
      number: 'MX-RVA-2026-00001-7',
      office: 'office-tap',
      status: '▲ 4 Solicitud recibida',
      company: 'family',
      contactRule: 'mayNameOim',
      size: 4,
      openedOn: '2026-11-23',
      receivedAt: '2026-11-23T15:59:00Z',
      accessPoint: 'K7Q2',
      response: 'response-1',
      form: 'intake:es',
      filledBy: 'self',
      duplicates: null,
      closedOn: null,
    });
    expect(
      rowsIn(world, people).map(({ order, givenNames, age, birthYear, relation, nationality, phone, status }) => [
        order,
        givenNames,
        age,
        birthYear,
        relation,
        nationality,
        phone,
        status,
      ]),
    ).toEqual([
      [1, 'Marisol', 34, 1992, 'self', 'HND', '+50499990001', 'registered'],
      [2, 'Wilmer', 36, 1990, 'partner', 'HND', null, 'registered'],
      [3, 'Dariela', 7, 2019, 'child', 'HND', null, 'registered'],
      [4, 'Matías', 1, 2025, 'child', 'HND', null, 'registered'],
    ]);
    expect(rowsIn(world, people).every((person) => person.case === theCase(world).id)).toBe(true);
    expect(effects.map(({ kind }) => kind)).toEqual(['create-folder']);
    expect(JSON.stringify(effects)).toContain(theCase(world).folder ?? 'no folder');
  });

  it('finds the office by the city when there is no point of access, and none for another city', () => {
    expect(theCase(register(worldWith(), { answers: { city: 'Tijuana' } }).world).office).toBe('office-tij');
    expect(theCase(register(worldWith(), { answers: { city: 'Otra' } }).world).office).toBeNull();
  });

  it('lets in what a person accepted, whatever its number or point of access', () => {
    const same = (n: number) => aPerson({ id: `p${n}`, phone: '+50499990001', receivedAt: '2026-11-23T15:00:00Z' });
    const settled = aWaitingItem({ response: 'response-1', state: 'settled' });
    const world = worldWith([
      [people, [same(1), same(2), same(3)]],
      [waiting, [settled]],
    ]);

    const { world: after, result } = register(world, { answers: { accessPoint: 'XXXX' } }, true);

    expect(result.outcome).toBe('registered');
    expect(theCase(after).accessPoint).toBeNull();
    expect(rowsIn(after, people).map(({ remarks }) => remarks)).toContain('Código del lugar: «XXXX».');
  });

  it('lets in what Protección has already, whatever the limits say by now', () => {
    const note = rowOf(protectionNotes, { id: 'note-1', case: 'case-1', kind: 'application', response: 'response-1' });
    const closedPoint = { answers: { accessPoint: 'Z1B5' } };

    expect(register(worldWith(), closedPoint).result.outcome).toBe('held');
    expect(register(worldWith([[protectionNotes, [note]]]), closedPoint).result.outcome).toBe('registered');
  });

  it('holds what was accepted and still cannot become a case', () => {
    const world = worldWith([[waiting, [aWaitingItem({ response: 'response-1', state: 'settled' })]]]);

    const { world: after, result } = register(world, { answers: { age: 'x' } }, true);

    expect(result.waiting).toBe('application-problems');
    expect(rowsIn(after, waiting).map(({ state }) => state)).toEqual(['settled', 'open']);
  });

  it('invents the same when it decides the same command again', () => {
    const one = register(worldWith(), { answers: FAMILY_OF_FOUR });
    const other = register(worldWith(), { answers: FAMILY_OF_FOUR });

    expect(other.changes).toEqual(one.changes);
  });

  it('flags whoever resembles somebody, and lets them in', () => {
    const known = worldWith([
      [cases, [aCase()]],
      [people, [aPerson({ receivedAt: '2026-10-01T00:00:00Z' })]],
    ]);

    const { world, result } = register(known, { id: 'response-2' }, false, 2);

    const fresh = rowsIn(world, cases).find(({ number }) => number === result.case);
    expect(fresh?.duplicates).toMatch(/^MX-RVA-2026-00001-7: mismos nombres.*mismo teléfono$/);
  });

  it('flags whoever resembles somebody of a closed case, by history', () => {
    const world = worldWith([], { 'registro.phone:+50499990001': ['MX-RVA-2024-00031-0|1991'] });

    expect(theCase(register(world).world).duplicates).toBe('MX-RVA-2024-00031-0 (cerrado): mismo teléfono');
  });
});

describe('register-application: what belongs to Protección', () => {
  const GUARDED = {
    interviewNeeds: ['Apoyo para moverme', 'MARCA-NECESIDAD'],
    soon: 'Sí, esta semana',
    safeNote: 'MARCA-NOTA',
  };

  it('writes the note to Protección with everything that was said', () => {
    const { world } = register(worldWith(), {
      answers: { ...GUARDED, age: '15', group: 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor' },
    });

    expect(rowsIn(world, protectionNotes)).toMatchObject([
      {
        kind: 'application',
        unaccompanied: true,
        urgency: 'thisWeek',
        needs: ['moving'],
        text: 'MARCA-NOTA',
        response: 'response-1',
        case: 'MX-RVA-2026-00001-7',
      },
      { kind: 'application', text: 'Para la entrevista, ¿qué le ayudaría? MARCA-NECESIDAD' },
    ]);
  });

  it('writes a note also when there is nothing to note', () => {
    const { world } = register(worldWith());

    expect(rowsIn(world, protectionNotes)).toMatchObject([
      { unaccompanied: false, urgency: 'no', needs: null, text: null, remarks: null },
    ]);
  });

  it('says nothing of it in Registro: rows, effects and result are the same with and without', () => {
    const quiet = { soon: 'No', age: '15', group: 'Sola o solo' };
    const loud = { ...GUARDED, age: '15', group: 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor' };

    const without = register(worldWith(), { answers: quiet });
    const with_ = register(worldWith(), { answers: loud });

    expect(inBook(with_.changes, registro.key)).toEqual(inBook(without.changes, registro.key));
    expect([with_.effects, with_.result]).toEqual([without.effects, without.result]);
    expect(inBook(with_.changes, proteccion.key)).not.toEqual(inBook(without.changes, proteccion.key));
  });

  it('names nothing of it when the application waits', () => {
    const { world } = register(worldWith(), { answers: { ...GUARDED, age: 'x' } });

    expect(JSON.stringify(world.rows)).not.toMatch(/MARCA|thisWeek|moving|esta semana/);
  });

  it('says that a child is alone from age and company, however it was answered', () => {
    const child = 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor';
    const companyOf = (answers: Record<string, string>) => theCase(register(worldWith(), { answers }).world).company;

    expect(companyOf({ age: '15', group: child })).toBe('childAlone');
    expect(companyOf({ age: '15', group: 'Sola o solo' })).toBe('childAlone');
    expect(companyOf({ age: '34', group: child })).toBe('alone');
    expect(companyOf({ age: '16', ...companion(2), group: 'Con familia o personas a mi cargo' })).toBe('family');
  });

  it('asks to call today for ordinary reasons as well as for a wish', () => {
    const callToday = (answers: Record<string, string | undefined>) =>
      theCase(register(worldWith(), { answers }).world).callToday;

    expect(callToday({})).toBe(false);
    expect(callToday({ soon: 'Sí, esta semana' })).toBe(false);
    expect(callToday({ soon: 'Sí, hoy' })).toBe(true);
    expect(callToday({ soon: 'Sí, ahora mismo' })).toBe(true);
    expect(callToday({ phone: undefined, otherContact: 'en el comedor' })).toBe(true);
    expect(callToday({ age: '17' })).toBe(true);
  });
});

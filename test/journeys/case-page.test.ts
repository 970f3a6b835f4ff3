// The page of a case: who may open it, what it says without naming anybody, whose identity is opened and noted, who
// takes it, and what was done about it.
// proves: src/ui/caso/page.ts
// proves: src/ui/caso/history.ts
// proves: src/programme/cases/scope.ts
// proves: src/programme/cases/assign-case.ts
// proves: src/programme/lifecycle/missing.ts

import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import type { CaseView, HistoryAnswer, Identity } from '../../src/ui/caso/view';
import { familyOfFour, oneAdult, saveNewMovement } from '../support/family';
import { interviewed } from '../support/interview';
import { ADA, ANA, HOUR, MONICA, OLGA, openOffice, PILAR, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';
import { sheetHands } from '../support/sheet-hands';

const LUISA = 'luisa@oim.example';

const office = openOffice();
const { host } = office;
const hands = sheetHands(office);
const number = office.submit(familyOfFour()).case ?? '';
const elsewhere = office.submit(oneAdult({ city: 'Tijuana', givenNames: 'Otra', phone: '+504 9999 0777' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const shown = (as = ANA, id = number) => office.open('caso', { case: id }, as);
const view = (as = ANA, id = number): CaseView => shown(as, id).view as CaseView;
const whys = (as: string, id = number) => shown(as, id).problems.map(({ code }) => code);
const identities = (person: string | null, as = ANA, id = number) =>
  office.ask<readonly Identity[]>('caso', 'identities', { case: id, person }, as);
const readings = () => office.rows(journalOf(registro)).filter(({ action }) => action === 'open-identity');
const names = () =>
  office
    .rows(people)
    .flatMap(({ givenNames, surnames, phone }) => [givenNames, surnames, ...(phone === null ? [] : [phone])]);

describe('a case', () => {
  it('is not shown to who keeps the installation', () => {
    expect(whys(ADA)).toEqual(['access.not-yours']);
  });

  it('of another office is not shown: the answer says whom to ring, and nothing else', () => {
    expect(whys(ANA, elsewhere)).toEqual(['case.other-office']);
    expect(whys(LUISA)).toEqual(['case.other-office']);
    const [problem] = shown(LUISA).problems;
    expect(problem?.text).toBe('Ese caso es de Oficina Tapachula (muestra).');
    for (const name of names()) expect(JSON.stringify(shown(LUISA))).not.toContain(name);
  });

  it('of another office names the officer who has it', () => {
    office.act('caso', 'assign', { case: number, officer: ANA, was: null }, { args: { case: number } });

    expect(shown(LUISA).problems[0]?.text).toBe('Ese caso es de Oficina Tapachula (muestra); lo lleva Ana Inventada.');
  });

  it('opens for those who serve the whole programme, wherever it is', () => {
    for (const as of [OLGA, PILAR, MONICA]) expect(view(as, elsewhere).id).toBe(elsewhere);
  });

  it('that is not open is looked for in vain, and the answer says where to look', () => {
    expect(whys(ANA, 'MX-RVA-2026-00099-X')).toEqual(['case.not-open']);
    expect(whys(ANA, '')).toEqual(['case.not-open']);
  });

  it('names nobody until an identity is opened', () => {
    const text = JSON.stringify(shown());

    for (const name of names()) expect(text).not.toContain(name);
    expect(view().people.map(({ initials }) => initials)).toEqual(
      office
        .rows(people)
        .slice(0, 4)
        .map((row) => row.initials),
    );
    expect(readings()).toEqual([]);
  });

  it('says what it lacks', () => {
    expect(view().missing.map(({ code }) => code)).toEqual([
      'case.lacks-officer',
      'case.lacks-birth-date',
      'case.lacks-paper',
      'case.lacks-consent',
      'case.lacks-movement',
    ]);
  });

  it('does not ask for a birth date in the sheet while one that was typed there waits', () => {
    const [first] = view().people;
    hands.type(people, hands.cellOf(people, first?.id ?? '', 'birthDate'), '12/03/2027');
    office.later(ROUND);

    const about = view().missing.filter(({ code }) => code.includes('birth-date'));
    expect(about.map(({ code, text }) => [code, /de (\d) de 4/.exec(text)?.[1]])).toEqual([
      ['case.lacks-birth-date', '3'],
      ['case.birth-date-refused', '1'],
    ]);
  });

  it('says of informing the mission what was said of that, whatever else was agreed to', () => {
    const agreed = () => view().people[0]?.agreed;
    const said = { agrees_originMission: 'no', agrees_headOffice: 'no', agrees_airline: 'no' };
    expect(agreed()).toBeNull();

    interviewed(office, `${number}-P1`, 'closing', said);
    expect(agreed()).toBe(false);
    interviewed(office, `${number}-P2`, 'closing', { agrees_consulate: 'no', agrees_inm: 'no', agrees_airline: 'no' });
    expect(view().people[1]?.agreed).toBe(true);
  });

  it('lacks less once it has a movement and somebody who answers for it', () => {
    saveNewMovement(office, number);
    office.act('caso', 'assign', { case: number, officer: ANA, was: null }, { args: { case: number } });

    const codes = view().missing.map(({ code }) => code);
    expect(codes).not.toContain('case.lacks-movement');
    expect(codes).not.toContain('case.lacks-officer');
    expect(codes).toContain('case.lacks-notice');
    expect(view().movements).toMatchObject([{ code: 'MX-MOV-2026-0001', state: { label: 'En preparación' } }]);
  });
});

describe('an identity', () => {
  it('is not told of a case that is not theirs', () => {
    expect(office.refused(() => identities(null, LUISA))).toEqual(['case.other-office']);
    expect(office.refused(() => identities(null, ADA))).toEqual(['access.not-yours']);
    expect(readings()).toEqual([]);
  });

  it('is told of one person alone, and noted once a day for each reader', () => {
    const [first] = view().people;
    const told = identities(first?.id ?? '');
    identities(first?.id ?? '');

    const [row] = office.rows(people);
    expect(told).toMatchObject([{ id: row?.id, name: `${row?.givenNames} ${row?.surnames}`, phone: row?.phone }]);
    expect(readings()).toMatchObject([{ actor: ANA, rows: [{ row: row?.id, kind: 'read' }] }]);
    identities(first?.id ?? '', PILAR);
    host.world.elapse(24 * HOUR);
    identities(first?.id ?? '');
    expect(readings().map(({ actor }) => actor)).toEqual([ANA, PILAR, ANA]);
  });

  it('is told of everybody of the case and of nobody else', () => {
    expect(identities(null).map(({ id }) => id)).toEqual(
      office
        .rows(people)
        .slice(0, 4)
        .map(({ id }) => id),
    );
    expect(identities(`${elsewhere}-P1`)).toEqual([]);
  });
});

describe('whoever answers for a case', () => {
  const assign = (officer: string | null, was: string | null, as = ANA) =>
    office.act<{ officer: string | null }>(
      'caso',
      'assign',
      { case: number, officer, was },
      { args: { case: number }, as },
    );

  it('is not chosen by who only reads, nor from outside the office, nor from outside the staff', () => {
    expect(office.refused(() => assign(ANA, null, MONICA))).toEqual(['access.not-yours']);
    expect(office.refused(() => assign(LUISA, null, LUISA))).toEqual(['case.other-office']);
    expect(office.refused(() => assign('nadie@oim.example', null))).toEqual(['typed.not-on-the-staff']);
    expect(view(MONICA).officers).toEqual({});
  });

  it('is nobody who may not open it', () => {
    expect(Object.keys(view().officers)).toContain(OLGA);
    expect(Object.keys(view().officers)).not.toContain(LUISA);
    expect(office.refused(() => assign(LUISA, null))).toEqual(['case.not-their-office']);
  });

  it('is told apart when nobody answers for it any more', () => {
    expect(office.refused(() => assign(OLGA, ANA))).toEqual(['case.freed-meanwhile']);
  });

  it('takes it, hands it over, and is not replaced by who did not see it', () => {
    assign(ANA, null);
    expect(office.refused(() => assign(OLGA, null, OLGA))).toEqual(['case.assigned-meanwhile']);
    assign(OLGA, ANA);

    expect(office.rows(cases)[0]).toMatchObject({ officer: OLGA });
    expect(view().officer).toEqual({ email: OLGA, name: 'Olga Inventada' });
    expect(settledIn(office).defects()).toEqual([]);
  });
});

describe('the history of a case', () => {
  const history = (as = ANA, from = 0) => office.ask<HistoryAnswer>('caso', 'history', { case: number, from }, as);

  it('is not told to who may not open the case', () => {
    expect(office.refused(() => history(LUISA))).toEqual(['case.other-office']);
  });

  it('says who did what and when, in words, without personal values and without other cases', () => {
    const [, second] = office.rows(people);
    hands.type(people, hands.cellOf(people, second?.id ?? '', 'surnames'), 'Corregida');
    office.later(ROUND);
    hands.type(cases, hands.cellOf(cases, number, 'callToday'), 'Sí');
    identities(null, PILAR);

    const { lines, next } = history();

    expect(next).toBeNull();
    expect(lines.map(({ what, who }) => `${what} · ${who}`)).toEqual([
      'Vio quién es · Pilar Inventada',
      'Escribió en la hoja · Ana Inventada',
      'Escribió en la hoja · Ana Inventada',
      'Registrar solicitud · El registro',
    ]);
    expect(lines.flatMap(({ changes }) => changes)).toContain('Casos: Llamar hoy: No → Sí');
    expect(lines.flatMap(({ changes }) => changes)).toContain('Personas · P2: Apellidos');
    expect(JSON.stringify(lines)).not.toContain('Corregida');
    expect(JSON.stringify(lines)).not.toContain(elsewhere);
  });
});

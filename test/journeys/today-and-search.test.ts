// The pages Hoy and Buscar on the bundle: what waits for whom, and how somebody is found again without being named.
// proves: src/ui/hoy/page.ts
// proves: src/ui/buscar/page.ts

import { cases, people } from '../../src/programme/cases/tables';
import { staff } from '../../src/programme/directory/tables';
import type { SearchAnswer } from '../../src/ui/buscar/view';
import type { TodayView } from '../../src/ui/hoy/view';
import { coreWithCommands } from '../support/core-with-commands';
import { familyOfFour, missionTo, oneAdult, prepareNotice, saveNewMovement } from '../support/family';
import { ADA, ANA, DAY, MONICA, OLGA, openOffice, OWNER, PILAR, ROUND } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

const LUISA = 'luisa@oim.example';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const hands = sheetHands(office);
const family = office.submit(familyOfFour()).case ?? '';
const elsewhere = office.submit(oneAdult({ city: 'Tijuana', givenNames: 'Otra', phone: '+504 9999 0777' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const today = (as = ANA): TodayView => office.open('hoy', {}, as).view as TodayView;
const numbers = (lines: readonly { readonly number: string }[]) => lines.map(({ number }) => number);
const find = (text: string, as = ANA) => office.ask<SearchAnswer>('buscar', 'find', { text }, as);
const names = () =>
  office
    .rows(people)
    .flatMap(({ givenNames, surnames, phone }) => [givenNames, surnames, ...(phone === null ? [] : [phone])]);
const leaves = (email: string) => {
  const row = office.rows(staff).find((each) => each.email === email);
  const input = { id: row?.id, seal: row?.seal, was: { until: null }, values: { until: '2026-11-22' } };
  office.act('directorio', 'staff', input, { as: ADA });
};
const namesNobody = (answer: unknown) => {
  for (const name of names()) expect(JSON.stringify(answer)).not.toContain(name);
};

describe('Hoy', () => {
  it('is the first page, and shows nothing to who has left the staff', () => {
    expect(host.get({}, { as: ANA }).page?.html).toContain('"page":"hoy"');
    leaves(ANA);

    expect(office.open('hoy')).toMatchObject({ view: null, problems: [{ code: 'access.not-staff' }] });
  });

  it('shows whoever opens no cases what waits, and no case', () => {
    expect(today(ADA)).toMatchObject({ calls: [], mine: [], unassigned: [], departures: [], notices: [] });
  });

  it('shows the cases of the reader’s own office, and all of them to who serves the whole programme', () => {
    expect(numbers(today(ANA).unassigned)).toEqual([family]);
    expect(numbers(today(LUISA).unassigned)).toEqual([elsewhere]);
    for (const as of [OLGA, PILAR, MONICA]) expect(numbers(today(as).unassigned)).toEqual([family, elsewhere]);
    expect(today(ANA).offices).toEqual(['Oficina Tapachula (muestra)']);
    expect(today(OLGA).offices).toEqual([]);
    namesNobody(today(OLGA));
  });

  it('lets a case be taken, which then stands among one’s own', () => {
    office.act('hoy', 'assign', { case: family, officer: ANA, was: null });

    expect(numbers(today().unassigned)).toEqual([]);
    expect(numbers(today().mine)).toEqual([family]);
    expect(numbers(today(OLGA).mine)).toEqual([]);
    expect(office.rows(cases)[0]).toMatchObject({ officer: ANA, updatedBy: ANA });
  });

  it('lets nobody take who only reads', () => {
    expect(
      office.refused(() => office.act('hoy', 'assign', { case: family, officer: MONICA, was: null }, { as: MONICA })),
    ).toEqual(['access.not-yours']);
    expect(today(MONICA)).toMatchObject({ mayAssign: false, mayMove: false });
  });

  it('shows a departure within seven days with its notices, and not one that is further off', () => {
    const { movement } = saveNewMovement(office, family);
    const before = today().departures;
    host.world.elapse(5 * DAY);
    const then = today().departures;
    const { notification } = prepareNotice(office, { movement, mission: missionTo(office, 'HND').id });
    office.later(ROUND);

    expect(before).toEqual([]);
    expect(then).toMatchObject([{ movement, travellers: 4, country: 'Honduras', notices: [] }]);
    expect(today().departures).toMatchObject([{ movement, notices: [{ state: { label: 'Borrador por enviar' } }] }]);
    expect(today(LUISA).departures).toEqual([]);
    expect(notification).not.toBe('');
  });

  it('counts what waits by its kind, without quoting it', () => {
    hands.type(cases, hands.cellOf(cases, family, 'officer'), 'nadie@oim.example');

    const { waiting } = today();

    expect(waiting).toEqual([{ title: 'Escrito en la hoja, sin entrar al registro', count: 1 }]);
  });
});

describe('Buscar', () => {
  it('tells nothing to who opens no cases, nor to who has left the staff', () => {
    expect(office.refused(() => find('Inventada', ADA))).toEqual(['access.not-yours']);
    leaves(ANA);
    expect(office.refused(() => find('Inventada'))).toEqual(['access.not-staff']);
  });

  it('refuses what is longer than anybody’s name', () => {
    expect(office.refused(() => find('a'.repeat(500)))).toHaveLength(1);
  });

  it('finds a family by number, telephone and a name spelt another way, and names nobody', () => {
    for (const text of [family, '2026-1', '9999 0001', 'inbentada marizol']) {
      const answer = find(text);

      expect(answer.cases.map(({ number }) => number)).toEqual([family]);
      namesNobody(answer);
    }
    expect(find('marisol').cases[0]).toMatchObject({
      by: 'name',
      people: [{ initials: 'M.I.P.', nationality: 'Honduras' }],
    });
  });

  it('of a case of another office says whom to ring, and nothing of the case', () => {
    const [found] = find('9999 0777').cases;

    expect(found).toMatchObject({
      number: elsewhere,
      people: [],
      status: null,
      elsewhere: { code: 'case.other-office' },
    });
    expect(find('9999 0777', LUISA).cases[0]).toMatchObject({ number: elsewhere, elsewhere: null });
  });

  it('finds a closed case by telephone, paper and whole name, and says that it is closed', () => {
    saveNewMovement(office, family);
    host.run('runCommand', ['close-case', { case: family, reason: 'other' }, OLGA, 'close-1'], { as: OWNER });
    const { cases: byPhone } = find('+504 9999 0001');

    expect(byPhone).toMatchObject([{ number: family, closed: true, people: [], by: 'phone' }]);
    expect(find('marisol inventada prueba').cases).toMatchObject([{ number: family, closed: true, by: 'name' }]);
    expect(find('X000000').cases).toMatchObject([{ number: family, closed: true, by: 'paper' }]);
    expect(find('marisol').cases).toEqual([]);
  });
});

// Movements and notices of another office: a link names the office to ring and tells nothing else, the lists leave them
// out, and what is done under such a link is refused. A movement in which families of two offices travel is both offices'.
// proves: src/programme/travel/scope.ts
// proves: src/ui/movimientos/page.ts

import { notifications } from '../../src/programme/notifications/tables';
import { people } from '../../src/programme/cases/tables';
import { movements, travellers } from '../../src/programme/travel/tables';
import type { TodayView } from '../../src/ui/hoy/view';
import type { MovementPageView } from '../../src/ui/movimiento/view';
import type { ListedMovement } from '../../src/ui/movimientos/page';
import type { Served } from '../../src/ui/served';
import {
  fresh,
  movementOfFamily,
  newMovement,
  prepareNotice,
  sameMovement,
  someoneElse,
  type SavedMovement,
} from '../support/family';
import { ANA, OLGA, openOffice, problemsOf, ROUND } from '../support/office';

const LUISA = 'luisa@oim.example';

const office = openOffice();
const { host } = office;
const journey = movementOfFamily(office);
const inTijuana = office.submit(someoneElse({ city: 'Tijuana', nationality: 'Honduras' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const { movement, mission } = journey;
const family = journey.sent.case ?? '';
const openedBy = (as: string): Served => office.open('movimiento', { movement }, as);
const noticeFor = (as: string): Served => office.open('aviso', { movement, mission }, as);
const codes = ({ problems }: Served): string[] => problems.map(({ code }) => code);
const listOf = (as: string): string[] =>
  (office.open('movimientos', {}, as).view as readonly ListedMovement[]).map(({ code }) => code);
const todayOf = (as: string): TodayView => office.open('hoy', {}, as).view as TodayView;
const found = (caseNumber: string, as: string): MovementPageView['found'] =>
  (office.open('movimiento', { case: caseNumber }, as).view as MovementPageView | null)?.found ?? null;

/** The movement as it is, with somebody of another case in it. */
const withOneMore = (person: string) => {
  const same = sameMovement(office, movement);
  const fields = { person, document: null, residence: null, assistance: [], consent: null };
  return { ...same, travellers: [...same.travellers, fresh(fields)] };
};

describe('a movement of another office', () => {
  it('is not shown: the answer says whom to ring, and nothing else', () => {
    for (const served of [openedBy(LUISA), noticeFor(LUISA)]) {
      expect(served.problems).toMatchObject([
        { code: 'movement.other-office', text: 'Ese movimiento es de Oficina Tapachula (muestra).' },
      ]);
      expect(served.view).toBeNull();
      for (const { givenNames, surnames } of office.rows(people)) {
        expect(JSON.stringify(served)).not.toContain(givenNames);
        expect(JSON.stringify(served)).not.toContain(surnames);
      }
    }
  });

  it('is shown to its own office and to who serves the whole programme', () => {
    for (const as of [ANA, OLGA]) expect([codes(openedBy(as)), codes(noticeFor(as))]).toEqual([[], []]);
  });

  it('stands in no list of theirs', () => {
    prepareNotice(office, journey);

    expect([listOf(LUISA), listOf(ANA), listOf(OLGA)]).toEqual([[], [journey.code], [journey.code]]);
    expect(todayOf(LUISA)).toMatchObject({ departures: [], notices: [] });
  });

  it('is neither saved nor announced under a page of theirs', () => {
    const input = sameMovement(office, movement);
    const save = () =>
      office.act('movimiento', 'save', { ...input, fields: { ...input.fields, note: 'x' } }, { as: LUISA });
    const own = office.act<SavedMovement>('movimiento', 'save', newMovement(office, inTijuana, undefined, LUISA), {
      as: LUISA,
    });
    const prepare = () =>
      office.act('aviso', 'prepare', { movement, mission }, { as: LUISA, args: { movement: own.movement, mission } });

    expect(office.refused(save)).toEqual(['movement.other-office']);
    expect(office.refused(prepare)).toEqual(['movement.other-office']);
    expect(office.rows(movements).find(({ id }) => id === movement)?.note).toBeNull();
    expect(office.rows(notifications)).toEqual([]);
  });

  it('opens for them once somebody of a case of theirs travels in it', () => {
    office.act('movimiento', 'save', withOneMore(`${inTijuana}-P1`), { as: OLGA });

    expect(codes(openedBy(LUISA))).toEqual([]);
    expect(listOf(LUISA)).toEqual([journey.code]);
    expect(office.rows(travellers)).toHaveLength(5);
  });
});

describe('a case of another office', () => {
  it('is not found for a movement: beside the field stands whom to ring', () => {
    const { problems } = office.open('movimiento', { case: family }, LUISA);

    expect(problems).toMatchObject([{ code: 'case.other-office', field: 'case' }]);
    expect(found(family, LUISA)).toBeNull();
    expect(found(inTijuana, LUISA)?.people).toHaveLength(1);
  });

  it('gives nobody to a movement of theirs', () => {
    const problems = problemsOf(() => office.act('movimiento', 'save', withOneMore(`${inTijuana}-P1`)));

    expect(problems).toMatchObject([{ code: 'case.other-office', field: 'travellers.4.person' }]);
    expect(office.rows(travellers)).toHaveLength(4);
  });

  it('is told of by the movement that their office carries for another', () => {
    const same = sameMovement(office, movement);
    office.act('movimiento', 'save', { ...same, fields: { ...same.fields, office: 'TIJ' } });

    expect([codes(openedBy(LUISA)), codes(openedBy(ANA))]).toEqual([[], []]);
  });
});

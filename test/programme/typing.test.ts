// What people may type, on the programme's own tables.
// proves: src/programme/cases/typing.ts
// proves: src/programme/travel/typing.ts
// proves: src/programme/typing.ts

import { nameKey } from '../../src/programme/cases/names';
import { cases, people } from '../../src/programme/cases/tables';
import { places } from '../../src/programme/directory/tables';
import { movements, segments } from '../../src/programme/travel/tables';
import { typingRules } from '../../src/programme/typing';
import { tables } from '../../src/programme/tables';
import type { Row, Table } from '../../src/kernel/table';
import { contextFor } from '../support/context';
import { rowOf, seen, worldOf } from '../support/world';

const rulesOf = (table: Table) => {
  const rules = typingRules.find((each) => each.table === table);
  if (rules === undefined) throw new Error(`no rules for ${table.key}`);
  return rules;
};

const asRow = (row: unknown): Row => row as Row;

const PRINCIPAL = rowOf(people, {
  id: 'MX-RVA-2026-00001-7-P1',
  case: 'MX-RVA-2026-00001-7',
  order: 1,
  givenNames: 'Inventada',
  surnames: 'Muestra',
  sex: 'F',
  nationality: 'HND',
  relation: 'self',
  status: 'registered',
});
const FAMILY = rowOf(cases, {
  id: 'MX-RVA-2026-00001-7',
  number: 'MX-RVA-2026-00001-7',
  size: 1,
  status: '1 Solicitud recibida',
});

describe('every tab in which people may type', () => {
  it('has its rules, and no other has', () => {
    expect(typingRules.map(({ table }) => table.key).sort()).toEqual(
      tables
        .filter(({ typed }) => typed !== undefined)
        .map(({ key }) => key)
        .sort(),
    );
  });

  it('knows how to begin a row if it takes new ones', () => {
    const takers = tables.filter(({ typed }) => typed === 'rows').map(({ key }) => key);

    expect(
      typingRules
        .filter(({ fresh }) => fresh !== undefined)
        .map(({ table }) => table.key)
        .sort(),
    ).toEqual(takers.sort());
  });

  it('is no tab that gives rights or names who is written to', () => {
    const open = tables.filter(({ typed }) => typed !== undefined).map(({ key }) => key);

    for (const key of ['staff', 'missions', 'focalPoints', 'configuration', 'notifications', 'offices'])
      expect(open).not.toContain(key);
  });
});

describe('a person', () => {
  const world = worldOf({
    rows: [
      [people, [PRINCIPAL]],
      [cases, [FAMILY]],
    ],
  });
  const rules = rulesOf(people);
  const snapshot = seen(world, { whole: [people, cases] });

  it('was not born on a day to come', () => {
    const row = { ...PRINCIPAL, birthDate: '2027-03-12' };

    expect(rules.check?.(snapshot, asRow(row), contextFor())).toMatchObject([
      { code: 'typed.date-to-come', field: 'birthDate', params: { date: '2027-03-12' } },
    ]);
  });

  it('may have a telephone however it is written', () => {
    expect(rules.tidy?.({ phone: '+504 9999-0001' })).toEqual({ phone: '+50499990001' });
    expect(rules.tidy?.({ phone: 'no tiene' })).toEqual({ phone: 'no tiene' });
  });

  it('is compared by the name that was typed', () => {
    const row = { ...PRINCIPAL, surnames: 'Corregida', birthDate: '1994-05-01' };

    expect(rules.follow?.(snapshot, asRow(row), contextFor(), false)).toMatchObject([
      { values: { nameKey: nameKey('Inventada', 'Corregida'), initials: 'I.C.', birthYear: 1994 } },
      { table: cases, values: { size: 1, initials: 'I.C.' } },
    ]);
  });

  it('typed below her family is its next member', () => {
    const typed = {
      case: FAMILY.id,
      givenNames: 'Nueva',
      surnames: 'Muestra',
      sex: 'M',
      nationality: 'HND',
      relation: 'child',
    };

    const fresh = rules.fresh?.(snapshot, typed, contextFor());

    expect(fresh).toMatchObject({ id: 'MX-RVA-2026-00001-7-P2', values: { order: 2, status: 'registered' } });
    const row = rowOf(people, { ...fresh?.values, id: fresh?.id });
    expect(rules.follow?.(snapshot, asRow(row), contextFor(), true)).toMatchObject([
      { table: people },
      { table: cases, values: { size: 2, status: '▲ 2 Solicitud recibida' } },
    ]);
  });
});

describe('a segment', () => {
  const place = (code: string, zone: string) =>
    rowOf(places, { id: code, code, kind: 'airport', name: code, city: code, country: 'HND', zone });
  const segment = rowOf(segments, {
    id: 's1',
    movement: 'MX-MOV-2026-0001',
    order: 1,
    mode: 'air',
    origin: 'TAP',
    departsAt: '2026-12-03T10:00',
    departsZone: 'America/Mexico_City',
    destination: 'SAP',
    arrivesAt: '2026-12-03T12:00',
    arrivesZone: 'America/Tegucigalpa',
    transfer: false,
  });
  const movement = rowOf(movements, { id: 'MX-MOV-2026-0001', code: 'MX-MOV-2026-0001' });
  const world = worldOf({
    rows: [
      [segments, [segment]],
      [movements, [movement]],
      [
        places,
        [place('TAP', 'America/Mexico_City'), place('SAP', 'America/Tegucigalpa'), place('TGU', 'America/Tegucigalpa')],
      ],
    ],
  });
  const rules = rulesOf(segments);
  const snapshot = seen(world, { whole: [segments, movements, places] });
  const check = (values: object) => rules.check?.(snapshot, asRow({ ...segment, ...values }), contextFor());

  it('goes to places that the directory knows', () => {
    expect(check({ destination: 'XXX' })).toMatchObject([{ code: 'typed.place-unknown', field: 'destination' }]);
  });

  it('does not arrive before it leaves', () => {
    expect(check({ arrivesAt: '2026-12-03T09:00' })).toMatchObject([{ field: 'arrivesAt' }]);
    expect(check({})).toEqual([]);
  });

  it('brings its zones and the movement’s dates along', () => {
    const later = { ...segment, departsAt: '2026-12-04T10:00', arrivesAt: '2026-12-04T12:00', destination: 'TGU' };

    expect(rules.follow?.(snapshot, asRow(later), contextFor(), false)).toMatchObject([
      { table: segments, values: { arrivesZone: 'America/Tegucigalpa' } },
      { table: movements, values: { departsOn: '2026-12-04', arrivesOn: '2026-12-04', destination: 'HND' } },
    ]);
  });
});

// proves: src/programme/setup/set-up.ts

import * as z from 'zod/mini';
import { sampleOffice } from '../../../scripts/sample/office';
import { AIRPORTS } from '../../../src/programme/directory/airports';
import {
  accessPoints,
  configuration,
  countriesServed,
  focalPoints,
  missions,
  offices,
  places,
  staff,
} from '../../../src/programme/directory/tables';
import { setUp, type SetupDescription } from '../../../src/programme/setup/set-up';
import { aMission } from '../../support/builders';
import { ada, contextFor } from '../../support/context';
import { act, allowed, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const TABLES = [accessPoints, configuration, countriesServed, focalPoints, missions, offices, places, staff];

const prepare = (description: SetupDescription, world: World = worldOf(), command = 'command-1') =>
  act(world, setUp, description, contextFor({ actor: ada, command }));

describe('set-up', () => {
  it('refuses a part that is no list', () => {
    expect(z.safeParse(setUp.input, { offices: 'Tapachula' }).error?.issues[0]?.message).toBe('setup.not-a-list');
  });

  it('refuses all that is wrong at once, by part and place, and writes nothing', () => {
    const { decision, world } = prepare({
      offices: [{ code: 'TAP', name: 'Tapachula', zone: 'America/Tapachula' }],
      staff: [
        { name: 'Ana', email: 'ana', roles: ['operaciones'] },
        { name: 'Eva', email: 'eva@oim.example', roles: ['jefa'] },
      ],
      focalPoints: [{ mission: 'HND', name: 'Rosa', email: 'rosa@oim.example' }],
      configuration: { applicationsPerHour: 'muchas' },
    });

    expect(decision.ok ? [] : decision.problems.map(({ code, field }) => [code, field])).toEqual([
      ['value.not-a-zone', 'offices.1.zone'],
      ['value.not-an-email', 'staff.1.email'],
      ['value.not-in-list', 'staff.2.roles'],
      ['directory.unknown-reference', 'focalPoints.1.mission'],
      ['configuration.not-a-number', 'configuration.1.value'],
    ]);
    expect(TABLES.flatMap((table) => rowsIn(world, table))).toEqual([]);
  });

  it('refuses a field it does not know', () => {
    expect(codesOf(prepare({ offices: [{ code: 'TAP', name: 'T', zona: 'x' }] }).decision)).toEqual([
      'directory.no-such-field',
    ]);
  });

  it('refuses addresses, dates and overlaps as the page does', () => {
    const description = {
      missions: [{ country: 'HND', name: 'OIM Honduras', from: '2026-02-01', until: '2026-01-01' }],
      countriesServed: [
        { country: 'HND', from: '2018-01-01' },
        { country: 'HND', from: '2019-01-01' },
      ],
    };

    expect(codesOf(prepare(description).decision)).toEqual(['directory.dates-reversed', 'directory.periods-overlap']);
  });

  it('fills the directory from the sample office', () => {
    const { world, decision } = prepare(sampleOffice.setUp);

    const counts = TABLES.map((table) => rowsIn(world, table).length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(allowed(decision).result).toEqual({ added: counts.reduce((sum, count) => sum + count, 0), kept: 0 });
    expect(rowsIn(world, staff).every(({ office }) => rowsIn(world, offices).some(({ id }) => id === office))).toBe(
      true,
    );
    expect(
      rowsIn(world, focalPoints).every(({ mission }) => rowsIn(world, missions).some(({ id }) => id === mission)),
    ).toBe(true);
    expect(rowsIn(world, accessPoints).find(({ code }) => code === 'Z1B5')).toMatchObject({
      state: 'closed',
      replacedBy: expect.any(String),
    });
  });

  it('brings the airports with it, and leaves one that the office describes itself', () => {
    const own = {
      code: 'TAP',
      kind: 'airport',
      name: 'El nuestro',
      city: 'Tapachula',
      country: 'MEX',
      zone: 'America/Mexico_City',
    };

    const { world } = prepare({ places: [own] });

    expect(rowsIn(world, places)).toHaveLength(AIRPORTS.length);
    expect(rowsIn(world, places).filter(({ code }) => code === 'TAP')).toMatchObject([{ name: 'El nuestro' }]);
  });

  it('changes nothing the second time', () => {
    const first = prepare(sampleOffice.setUp);

    const second = prepare(sampleOffice.setUp, first.world, 'command-2');

    expect(allowed(second.decision)).toMatchObject({
      changes: [],
      result: { added: 0, kept: allowed(first.decision).result.added },
    });
    expect(second.world).toEqual(first.world);
  });

  it('adds what is missing and overwrites nobody', () => {
    const world = worldOf({ rows: [[missions, [aMission({ city: 'La Ceiba' })]]] });

    const { world: after } = prepare(
      {
        missions: [
          { country: 'HND', name: 'OIM Honduras', city: 'Tegucigalpa' },
          { country: 'GTM', name: 'OIM Guatemala' },
        ],
      },
      world,
    );

    expect(rowsIn(after, missions).map(({ name, city }) => [name, city])).toEqual([
      ['OIM Honduras', 'La Ceiba'],
      ['OIM Guatemala', null],
    ]);
  });

  it('belongs to whoever administers', () => {
    expect(setUp.roles).toEqual(['administrador']);
  });
});

describe('the sample office', () => {
  it('is visibly invented', () => {
    const addresses = JSON.stringify(sampleOffice).match(/[\w.]+@[\w.]+/g) ?? [];

    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

// proves: src/programme/directory/row-saving.ts

import {
  saveAccessPoint,
  saveConfiguration,
  saveCountryServed,
  saveFocalPoint,
  saveMission,
  saveOffice,
  savePlace,
  saveStaff,
} from '../../../src/programme/directory/save-directory';
import type { Saved, SaveInput } from '../../../src/programme/directory/row-saving';
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
import type { Action } from '../../../src/kernel/action';
import type { Table } from '../../../src/kernel/table';
import {
  aCountryServed,
  aFocalPoint,
  aMission,
  anAccessPoint,
  anOffice,
  aPlace,
  aStaffMember,
} from '../../support/builders';
import { ada, contextFor } from '../../support/context';
import { act, allowed, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const admin = aStaffMember({ id: 'staff-ada', name: 'Ada Inventada', email: ada.email, roles: ['administrador'] });

const directory = worldOf({
  rows: [
    [offices, [anOffice()]],
    [staff, [aStaffMember(), admin]],
    [missions, [aMission()]],
    [focalPoints, [aFocalPoint()]],
    [accessPoints, [anAccessPoint()]],
    [countriesServed, [aCountryServed({ until: '2026-06-30' })]],
    [places, [aPlace()]],
    [configuration, []],
  ],
});

type Save = Action<SaveInput, Saved>;

const add = (action: Save, values: Record<string, unknown>, world: World = directory) =>
  act(world, action, { id: null, seal: null, was: {}, values }, contextFor({ actor: ada }));

const change = (
  action: Save,
  id: string,
  values: Record<string, unknown>,
  was: Record<string, unknown> = {},
  seal = '',
) => act(directory, action, { id, seal, was, values }, contextFor({ actor: ada }));

const last = <T extends Table>(world: World, table: T) => {
  const rows = rowsIn(world, table);
  return rows[rows.length - 1];
};

describe('saving a row of the directory', () => {
  it('refuses a row that is gone', () => {
    expect(codesOf(change(saveMission, 'mission-9', { city: 'La Ceiba' }).decision)).toEqual(['directory.row-gone']);
  });

  it('refuses a field that the table does not have', () => {
    expect(codesOf(add(saveMission, { planet: 'Marte' }).decision)).toEqual(['directory.no-such-field']);
  });

  it('refuses every value that does not pass, all at once', () => {
    const { decision } = add(saveFocalPoint, { mission: 'mission-hnd', email: 'rosa en oim', copy: 'tal vez' });

    expect(decision).toMatchObject({
      ok: false,
      problems: [
        { code: 'value.required', field: 'name' },
        { code: 'value.not-an-email', field: 'email' },
        { code: 'value.not-in-list', field: 'copy' },
      ],
    });
  });

  it('refuses an end before the beginning', () => {
    const { decision } = change(saveMission, 'mission-hnd', { until: '2025-12-31' });

    expect(decision).toMatchObject({ ok: false, problems: [{ code: 'directory.dates-reversed', field: 'until' }] });
  });

  it('refuses to name what is not there', () => {
    expect(codesOf(change(saveFocalPoint, 'focal-hnd', { mission: 'mission-9' }).decision)).toEqual([
      'directory.unknown-reference',
    ]);
  });

  it.each<[string, Save, Record<string, unknown>]>([
    ['office', saveOffice, { code: 'tap', name: 'Otra', zone: 'America/Mexico_City' }],
    ['mission', saveMission, { country: 'HND', name: 'oim honduras', language: 'es' }],
    [
      'focal point',
      saveFocalPoint,
      { mission: 'mission-hnd', name: 'Otra', email: 'AVISOS.honduras@oim.example', copy: 'cc' },
    ],
    ['point of access', saveAccessPoint, { code: ' k7q2 ', label: 'Otro', state: 'open' }],
    [
      'place',
      savePlace,
      { code: 'tap', kind: 'airport', name: 'Otro', city: 'Tapachula', country: 'MEX', zone: 'America/Mexico_City' },
    ],
  ])('refuses a second %s of the same name, however it is written', (_what, action, values) => {
    expect(codesOf(add(action, values).decision)).toEqual(['directory.exists']);
  });

  it('refuses the same field changed meanwhile, and shows both values', () => {
    const { decision } = change(
      saveMission,
      'mission-hnd',
      { city: 'San Pedro Sula' },
      { city: 'Comayagua' },
      'older-seal',
    );

    expect(decision).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'directory.changed-meanwhile',
          field: 'city',
          params: { label: 'Ciudad', yours: 'San Pedro Sula', theirs: 'Tegucigalpa', by: 'sistema' },
        },
      ],
    });
  });

  it('shows labels, not codes, in that refusal', () => {
    const { decision } = change(saveMission, 'mission-hnd', { language: 'en' }, { language: 'fr' }, 'older-seal');

    expect(decision).toMatchObject({ problems: [{ params: { yours: 'Inglés', theirs: 'Español' } }] });
  });

  it('repeats no name of a person in that refusal', () => {
    const { decision } = change(saveFocalPoint, 'focal-hnd', { name: 'Nora Ficticia' }, { name: 'Otra' }, 'older-seal');

    expect(codesOf(decision)).toEqual(['directory.changed-meanwhile']);
    expect(JSON.stringify(decision)).not.toMatch(/Nora|Rosa/);
  });

  it('keeps what others changed meanwhile in other fields', () => {
    const { decision, world } = change(
      saveMission,
      'mission-hnd',
      { city: 'Comayagua' },
      { city: 'Tegucigalpa' },
      'older-seal',
    );

    expect(decision.ok).toBe(true);
    expect(rowsIn(world, missions)).toMatchObject([{ city: 'Comayagua', name: 'OIM Honduras' }]);
  });

  it('changes nothing when it saves what stands there', () => {
    const { decision } = change(
      saveMission,
      'mission-hnd',
      { city: ' Tegucigalpa ', language: 'es' },
      {},
      'older-seal',
    );

    expect(allowed(decision).changes).toEqual([]);
  });

  it('writes only the columns that changed', () => {
    const { decision } = change(saveMission, 'mission-hnd', { city: 'Comayagua', language: 'es' });

    expect(allowed(decision).changes).toMatchObject([
      { kind: 'update', id: 'mission-hnd', values: { city: 'Comayagua' } },
    ]);
    expect(Object.keys((allowed(decision).changes[0] as unknown as { values: object }).values)).toEqual(['city']);
  });

  it('takes an emptied field for none', () => {
    const { world } = change(saveMission, 'mission-hnd', { city: '' });

    expect(rowsIn(world, missions)[0]?.city).toBeNull();
  });
});

describe('the rules of each table', () => {
  it('is of the organisation’s own domain', () => {
    const found = codesOf(change(saveStaff, 'staff-ana', { email: 'ana@otra.example' }).decision);

    expect(found).toEqual(['directory.other-domain']);
  });

  it('refuses somebody without any role', () => {
    expect(codesOf(change(saveStaff, 'staff-ana', { roles: [] }).decision)).toEqual(['value.required']);
  });

  it.each([
    ['taking the role away', { roles: ['operaciones'] }],
    ['ending it yesterday', { until: '2026-11-22' }],
  ])('refuses to leave nobody who administers, by %s', (_how, values) => {
    expect(codesOf(change(saveStaff, 'staff-ada', values).decision)).toEqual(['directory.last-administrator']);
  });

  it('lets an administrator go when there is another', () => {
    const other = aStaffMember({ id: 'staff-3', email: 'tere@oim.example', roles: ['administrador'] });
    const world = worldOf({
      rows: [
        [offices, [anOffice()]],
        [staff, [admin, other]],
      ],
    });

    const { decision } = act(
      world,
      saveStaff,
      { id: 'staff-ada', seal: '', values: { until: '2026-11-22' } },
      contextFor({ actor: ada }),
    );

    expect(decision.ok).toBe(true);
  });

  it('refuses a point of access that replaces itself', () => {
    expect(codesOf(change(saveAccessPoint, 'access-1', { replacedBy: 'access-1' }).decision)).toEqual([
      'directory.replaces-itself',
    ]);
  });

  it('refuses a code of a point of access with blanks or marks', () => {
    expect(codesOf(add(saveAccessPoint, { code: 'a/b', label: 'Lugar', state: 'open' }).decision)).toEqual([
      'value.pattern',
    ]);
  });

  it('refuses to serve a country twice at a time, and lets a later period follow', () => {
    expect(codesOf(add(saveCountryServed, { country: 'HND', from: '2026-06-30' }).decision)).toEqual([
      'directory.periods-overlap',
    ]);
    expect(add(saveCountryServed, { country: 'HND', from: '2026-07-01' }).decision.ok).toBe(true);
  });

  it('refuses an airport without its three letters, and lets a terminal have any code', () => {
    const terminal = {
      code: 'tap-bus',
      kind: 'terminal',
      name: 'Central',
      city: 'Tapachula',
      country: 'MEX',
      zone: 'America/Mexico_City',
    };

    expect(codesOf(add(savePlace, { ...terminal, kind: 'airport' }).decision)).toEqual(['directory.not-iata']);
    expect(last(add(savePlace, terminal).world, places)?.code).toBe('TAP-BUS');
  });

  it('refuses a zone that does not exist', () => {
    expect(codesOf(change(savePlace, 'place-tap', { zone: 'America/Tapachula' }).decision)).toEqual([
      'value.not-a-zone',
    ]);
  });

  it('refuses configuration that cannot be used, and explains what it keeps', () => {
    expect(codesOf(add(saveConfiguration, { key: 'applicationsPerHour', value: 'muchas' }).decision)).toEqual([
      'configuration.not-a-number',
    ]);
    expect(
      last(
        add(saveConfiguration, { key: 'applicationsPerHour', value: '30', explanation: 'otra cosa' }).world,
        configuration,
      ),
    ).toMatchObject({
      value: '30',
      unit: 'solicitudes por hora',
      explanation: expect.stringContaining('por punto de acceso'),
    });
  });

  it('reads a telephone as it is written and refuses one that is none', () => {
    expect(rowsIn(change(saveOffice, 'office-tap', { phone: '962 000 0002' }).world, offices)[0]?.phone).toBe(
      '+529620000002',
    );
    expect(codesOf(change(saveOffice, 'office-tap', { phone: '962' }).decision)).toEqual(['value.not-a-phone']);
  });

  it('keeps addresses in small letters, so that one person is one person', () => {
    const { world } = add(saveStaff, {
      name: 'Eva Ficticia',
      email: ' Eva@OIM.example ',
      roles: ['operaciones'],
      office: 'office-tap',
      from: '2026-01-01',
    });

    expect(last(world, staff)?.email).toBe('eva@oim.example');
  });

  it('lets only those who keep the directory do so', () => {
    expect(saveStaff.roles).toEqual(['administrador']);
    expect(saveConfiguration.roles).toEqual(['administrador']);
    expect(saveMission.roles).not.toContain('operaciones');
  });
});

// Who may open what, and how the difference is settled.
// proves: src/programme/directory/shares.ts

import { PlatformFailure, type Share } from '../../../src/kernel/ports';
import { orderShares, PLACES, rightsAt, shareWithStaff, staffShares } from '../../../src/programme/directory/shares';
import { staff } from '../../../src/programme/directory/tables';
import { aStaffMember } from '../../support/builders';
import { contextFor } from '../../support/context';
import { outsideFor } from '../../support/outside';
import { formStore, siteOf } from '../../support/round-tools';
import { snapshotOf } from '../../support/snapshot';
import { worldOf } from '../../support/world';

const TODAY = '2026-11-23';
type Member = ReturnType<typeof aStaffMember>;
const team = (...rows: readonly Member[]) => snapshotOf({ rows: [[staff, rows]] });
const placeOf = (key: string, kind: string) => PLACES.find((place) => place.key === key && place.kind === kind);

const ANA = aStaffMember({ email: 'Ana@oim.example', roles: ['operaciones'] });
const PILAR = aStaffMember({ email: 'pilar@oim.example', roles: ['proteccion'] });

describe('rightsAt', () => {
  it.each([
    ['whose time is over', { until: '2026-11-22' }],
    ['whose time has not begun', { from: '2026-11-24' }],
    ['who only keeps the registry', { roles: ['administrador'] }],
  ] as const)('gives nothing to somebody %s', (_who, fields) => {
    const somebody = aStaffMember({ email: 'x@oim.example', roles: ['operaciones'], ...fields } as Partial<Member>);

    expect(PLACES.map((place) => rightsAt(place, team(somebody), TODAY))).toEqual(PLACES.map(() => ({})));
  });

  it.each(['operaciones', 'oficial-nacional', 'administracion', 'monitoreo'] as const)(
    'opens nothing of Protección to %s',
    (role) => {
      const member = aStaffMember({ email: 'x@oim.example', roles: [role] });
      const guarded = [placeOf('proteccion', 'books'), placeOf('confidential', 'folders')];

      expect(guarded.map((place) => rightsAt(place as (typeof PLACES)[number], team(member), TODAY))).toEqual([{}, {}]);
    },
  );

  it('adds up what several rows and roles give, the stronger right first', () => {
    const seen = aStaffMember({ email: 'ana@oim.example', roles: ['monitoreo'] });

    expect(rightsAt(placeOf('cases', 'folders') as (typeof PLACES)[number], team(seen, ANA), TODAY)).toEqual({
      'ana@oim.example': 'writer',
    });
  });
});

describe('share-with-staff', () => {
  const context = contextFor();

  /** A file with these rights, and what Google does when asked. */
  function driveWith(shares: readonly Share[], refuse: (email: string) => PlatformFailure | undefined = () => undefined) {
    let there = [...shares];
    const refusing = (email: string): void => {
      const failure = refuse(email);
      if (failure !== undefined) throw failure;
    };
    const { ports, tools } = outsideFor(context);
    const files = {
      ...ports.files,
      shares: () => there,
      share: (_id: string, email: string, right: 'writer' | 'reader') => {
        refusing(email);
        there = [...there, { id: `new ${email}`, email, right }];
      },
      unshare: (_id: string, id: string) => {
        refusing(there.find((share) => share.id === id)?.email ?? '');
        there = there.filter((share) => share.id !== id);
      },
    };
    return { tools: { ...tools, ports: { ...ports, files } }, there: () => there };
  }
  const perform = (drive: ReturnType<typeof driveWith>, key = 'proteccion') =>
    shareWithStaff.perform({ kind: 'books', key }, team(ANA, PILAR), drive.tools);

  it('takes away what nobody should have, and leaves the owner and who is right alone', () => {
    const drive = driveWith([
      { id: '1', email: 'registro@oim.example', right: 'writer' },
      { id: '2', email: 'ana@oim.example', right: 'writer' },
      { id: '3', email: '', right: 'reader' },
      { id: '4', email: 'PILAR@oim.example', right: 'writer' },
    ]);

    expect(perform(drive)).toEqual({ kind: 'done', changes: [] });
    expect(drive.there().map(({ id }) => id)).toEqual(['1', '4']);
  });

  it('gives what is missing, and changes a right that is another one', () => {
    const drive = driveWith([{ id: '1', email: 'ana@oim.example', right: 'reader' }]);

    perform(drive, 'registro');
    perform(drive, 'registro');

    expect(drive.there().map(({ email, right }) => [email, right])).toEqual([
      ['ana@oim.example', 'writer'],
      ['pilar@oim.example', 'writer'],
    ]);
  });

  it('asks a person about an address that Google refuses, and serves the others all the same', () => {
    const drive = driveWith([], (email) =>
      email === 'ana@oim.example' ? new PlatformFailure('platform.invalid', false, 'no account') : undefined,
    );

    expect(perform(drive, 'registro')).toEqual({
      kind: 'held',
      problems: [{ code: 'directory.cannot-share', field: 'email', params: { email: 'ana@oim.example' } }],
    });
    expect(drive.there().map(({ email }) => email)).toEqual(['pilar@oim.example']);
  });

  it('asks a person about a right that comes from elsewhere', () => {
    const stranger: Share = { id: '9', email: 'x@oim.example', right: 'writer' };
    const drive = driveWith([stranger], (email) =>
      email === stranger.email ? new PlatformFailure('platform.forbidden', false, 'inherited') : undefined,
    );

    expect(perform(drive)).toMatchObject({ kind: 'held', problems: [{ code: 'directory.cannot-unshare' }] });
    expect(drive.there().map(({ email }) => email)).toEqual(['x@oim.example', 'pilar@oim.example']);
  });

  it('leaves what passes by itself to the next round', () => {
    const drive = driveWith([], () => new PlatformFailure('platform.quota', true, 'rate'));

    expect(() => perform(drive)).toThrow('rate');
  });
});

describe('staff-shares', () => {
  it('orders each place once a day, and again when the staff is another', () => {
    const site = siteOf(worldOf({ rows: [[staff, [ANA]]] }), formStore());

    staffShares.run(site);
    staffShares.run(site);

    expect(orderShares.roles).toEqual(['sistema']);
    expect(site.commits()).toBe(1);
    expect(site.ordered.map(({ payload }) => payload)).toEqual(PLACES.map(({ kind, key }) => ({ kind, key })));
  });
});

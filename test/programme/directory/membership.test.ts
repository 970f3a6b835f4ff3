import { memberOf } from '../../../src/programme/directory/membership';
import { staff } from '../../../src/programme/directory/tables';
import { aStaffMember } from '../../support/builders';
import { snapshotOf } from '../../support/snapshot';

const team = (...rows: readonly ReturnType<typeof aStaffMember>[]) => snapshotOf({ rows: [[staff, rows]] });

describe('memberOf', () => {
  it.each([
    ['nobody of that address', 'otra@oim.example', '2026-11-23', {}],
    ['whoever has not begun', 'ana@oim.example', '2025-12-31', {}],
    ['whoever has left', 'ana@oim.example', '2026-11-23', { until: '2026-11-22' }],
  ])('does not know %s', (_who, email, today, parts) => {
    expect(memberOf(team(aStaffMember(parts)), email, today)).toBeUndefined();
  });

  it('knows somebody on the first and on the last day, however the address is written', () => {
    const snapshot = team(aStaffMember({ from: '2026-11-01', until: '2026-11-30' }));

    expect(memberOf(snapshot, 'ANA@oim.example', '2026-11-01')).toEqual({
      roles: ['operaciones'],
      office: 'office-tap',
    });
    expect(memberOf(snapshot, 'ana@OIM.example', '2026-11-30')).toBeDefined();
  });

  it('adds up the roles of several rows', () => {
    const snapshot = team(
      aStaffMember(),
      aStaffMember({ id: 'staff-2', roles: ['proteccion', 'operaciones'], office: 'office-tij' }),
    );

    expect(memberOf(snapshot, 'ana@oim.example', '2026-11-23')).toEqual({
      roles: ['operaciones', 'proteccion'],
      office: 'office-tap',
    });
  });
});

// proves: scripts/rva/install.ts
// Who is a delegate of the programme mailbox: whoever sends notices, and nobody else of the staff.

import { openHost, type Host } from '../../local/host';
import { makePeople } from '../../scripts/rva/install';
import { sampleOffice } from '../../scripts/sample/office';
import { ADA, ANA, DIST, MONICA, OLGA, OWNER, PILAR } from '../support/office';

const drafts = (host: Host, as: string): unknown => host.people.mail.list(as, OWNER, 'drafts');

describe('the programme mailbox', () => {
  let host: Host;
  const made = (staff: typeof sampleOffice.setUp.staff): void => {
    host = openHost({ data: ':memory:', dist: DIST });
    makePeople(host, { ...sampleOffice, setUp: { ...sampleOffice.setUp, staff } });
  };
  afterEach(() => host.close());

  it.each([
    ['protection', PILAR],
    ['monitoring', MONICA],
    ['administration', 'alma@oim.example'],
    ['the administrator', ADA],
  ])('stays closed to %s', (_role, as) => {
    made(sampleOffice.setUp.staff);

    expect(() => drafts(host, as)).toThrow();
  });

  it('stays closed to whoever has no role at all', () => {
    made([{ name: 'Eva Inventada', email: 'eva@oim.example' }]);

    expect(() => drafts(host, 'eva@oim.example')).toThrow();
  });

  it('opens to operations, to the national officer, and to its owner', () => {
    made(sampleOffice.setUp.staff);

    expect([ANA, 'luisa@oim.example', OLGA, OWNER].map((as) => drafts(host, as))).toEqual([[], [], [], []]);
  });

  it('opens to whoever sends notices in one of two offices, however the address is written', () => {
    made([
      { name: 'Eva Inventada', email: 'Eva@oim.example', roles: ['monitoreo'], office: 'TAP' },
      { name: 'Eva Inventada', email: 'eva@oim.example', roles: ['proteccion', 'oficial-nacional'], office: 'TIJ' },
    ]);

    expect(drafts(host, 'eva@oim.example')).toEqual([]);
  });
});

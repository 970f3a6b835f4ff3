// R08: the destination is each person's own country, or one of documented residence.

import { ownCountry } from '../../../../src/programme/travel/rules/r08-own-country';
import { aPerson } from '../../../support/builders';
import { aTraveller, aTravellerView, aView } from '../../../support/movement-builders';

const facts = { served: [], elsewhere: new Map<string, string>() };

describe('R08', () => {
  it('stops somebody who would arrive in a country that is not theirs', () => {
    const guest = aTravellerView({ person: aPerson({ order: 3, nationality: 'NIC' }) });

    const problems = ownCountry.check(aView({ travellers: [aTravellerView(), guest] }), facts);

    expect(problems).toEqual([
      {
        code: 'movement.not-their-country',
        field: 'travellers.1.residence',
        params: { person: 3, family: 'MX-RVA-2026-00001-7', country: 'Honduras' },
      },
    ]);
  });

  it('stops a residence in yet another country', () => {
    const guest = aTravellerView({ person: aPerson({ nationality: 'NIC' }), row: aTraveller({ residence: 'CRI' }) });

    const problems = ownCountry.check(aView({ travellers: [guest] }), facts);

    expect(problems.map(({ code }) => code)).toEqual(['movement.not-their-country']);
  });

  it('lets arrive where residence was shown', () => {
    const guest = aTravellerView({ person: aPerson({ nationality: 'NIC' }), row: aTraveller({ residence: 'HND' }) });

    expect(ownCountry.check(aView({ travellers: [guest] }), facts)).toEqual([]);
  });

  it('says nothing while the destination is not known', () => {
    const guest = aTravellerView({ person: aPerson({ nationality: 'NIC' }) });

    expect(ownCountry.check(aView({ segments: [], travellers: [guest] }), facts)).toEqual([]);
  });
});

// R29: birth, consent, departure in this order, for the dates that exist.

import { bornBefore, datesInOrder } from '../../../../src/programme/travel/rules/r29-dates';
import { aConsent, aPerson } from '../../../support/builders';
import { aTravellerView, aView, type ViewParts } from '../../../support/movement-builders';

const codes = (parts: ViewParts) =>
  datesInOrder.check(aView(parts), { served: [], elsewhere: new Map() }).map(({ code }) => code);

describe('R29', () => {
  it('stops a birth after departure, and with it a consent before birth', () => {
    const person = aPerson({ birthDate: '2026-12-05', dobPrecision: 'exact' });

    expect(codes({ travellers: [aTravellerView({ person })] })).toEqual([
      'movement.born-after-departure',
      'movement.consent-before-birth',
    ]);
  });

  it('stops a consent dated after departure', () => {
    const consent = aConsent({ date: '2026-12-03' });

    expect(codes({ travellers: [aTravellerView({ consent })] })).toEqual(['movement.consent-after-departure']);
  });

  it('lets somebody consent on the day of departure', () => {
    expect(codes({ travellers: [aTravellerView({ consent: aConsent({ date: '2026-12-02' }) })] })).toEqual([]);
  });

  it('looks only at dates that exist', () => {
    const person = aPerson({ birthDate: null, birthYear: null });

    expect(codes({ segments: [], travellers: [aTravellerView({ person, consent: null })] })).toEqual([]);
  });

  it.each([
    [{ birthDate: '2026-12-01', dobPrecision: 'exact', birthYear: null }, true],
    [{ birthDate: '2026-12-02', dobPrecision: 'exact', birthYear: null }, false],
    [{ birthDate: '2026-12-31', dobPrecision: 'year', birthYear: null }, true],
    [{ birthDate: '2027-01-01', dobPrecision: 'year', birthYear: null }, false],
    [{ birthDate: null, dobPrecision: null, birthYear: 2026 }, true],
    [{ birthDate: null, dobPrecision: null, birthYear: 2027 }, false],
  ] as const)('compares a birth date as exactly as it is known: %o', (facts, expected) => {
    expect(bornBefore(facts, '2026-12-02')).toBe(expected);
  });
});

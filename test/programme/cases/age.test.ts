// How old a page says somebody is.
// proves: src/programme/cases/age.ts

import { ageByDate, ageShown } from '../../../src/programme/cases/age';
import { aPerson } from '../../support/builders';

const TODAY = '2026-11-23';
const person = (values: Parameters<typeof aPerson>[0]) => aPerson({ age: 31, dobPrecision: 'exact', ...values });

describe('an age', () => {
  it('is not told by a date of which only the year is sure', () => {
    const guessed = person({ birthDate: '1990-01-01', dobPrecision: 'year' });

    expect([ageByDate(guessed, TODAY), ageShown(guessed, TODAY)]).toEqual([null, 31]);
  });

  it.each([
    ['1990-11-23', 36],
    ['1990-11-24', 35],
    ['2026-11-30', 0],
  ])('follows the birth date %s, whatever was said at registration: %i', (birthDate, age) => {
    expect(ageShown(person({ birthDate }), TODAY)).toBe(age);
  });

  it('is as it was said at registration without a birth date, or unknown', () => {
    expect(ageShown(person({ birthDate: null }), TODAY)).toBe(31);
    expect(ageShown(person({ birthDate: null, age: null }), TODAY)).toBeNull();
  });
});

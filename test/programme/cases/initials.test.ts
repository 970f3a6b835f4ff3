// proves: src/programme/cases/initials.ts
// What stands for a name where a tab lies open.

import fc from 'fast-check';
import { initialsOf, joinInitials, LONGEST_INITIALS } from '../../../src/programme/cases/initials';

const named = (givenNames: string, surnames: string) => ({ givenNames, surnames });

describe('initials', () => {
  it.each([
    ['Marisol Ejemplina', 'Peñalosa Muestra', 'M.E.P.M.'],
    ['Óscar', 'de la Prueba y Güell', 'Ó.P.G.'],
    ['Jean-Claude', 'D’Exemple', 'J.C.D.'],
    ['  ', 'MUESTRA', 'M.'],
    ['De', 'La', 'D.L.'],
    ['123', '¡!', ''],
  ])('of %s %s are %s', (givenNames, surnames, initials) => {
    expect(initialsOf(named(givenNames, surnames))).toBe(initials);
  });

  it('of a case stand in the order of its people', () => {
    const second = { ...named('Óscar', 'Güell'), order: 2 };
    const first = { ...named('Marisol', 'Peñalosa'), order: 1 };

    expect(joinInitials([second, first])).toBe('M.P. · Ó.G.');
  });

  it('hold no word of the name, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (name) => {
        const initials = initialsOf(named(name, name));

        expect(initials.length).toBeLessThanOrEqual(LONGEST_INITIALS);
        expect(initials).not.toMatch(/\p{L}{3}/u);
      }),
    );
  });
});

// proves: src/programme/cases/names.ts

import fc from 'fast-check';
import { nameKey } from '../../../src/programme/cases/names';

describe('nameKey', () => {
  it('is empty for a name without a letter', () => {
    expect(nameKey(' - ', '¿?')).toBe('');
  });

  it.each([
    ['marks', 'José Ángel', 'Peña Agüero', 'Jose Angel', 'Pena Aguero'],
    ['case', 'MARISOL', 'INVENTADA', 'marisol', 'inventada'],
    ['order', 'Marisol', 'Inventada Prueba', 'Prueba Marisol', 'Inventada'],
    ['particles', 'María de los Ángeles', 'de la Cruz', 'Maria Angeles', 'Cruz'],
    ['apostrophes', "D'Angelo", 'Ñandú', 'DAngelo', 'Nandu'],
    ['hyphens', 'Ana-Lucía', 'López-Prueba', 'Ana Lucia', 'Lopez Prueba'],
    ['letters of their own', 'Łukasz', 'Strauß', 'Lukasz', 'Strauss'],
    ['composition', 'Jose\u0301', 'Nadie', 'José', 'Nadie'],
  ])('does not count %s', (_what, given, surnames, otherGiven, otherSurnames) => {
    expect(nameKey(given, surnames)).toBe(nameKey(otherGiven, otherSurnames));
  });

  it('tells different names apart', () => {
    expect(nameKey('Marisol', 'Inventada')).not.toBe(nameKey('Marisela', 'Inventada'));
  });

  it('keeps particles when there is nothing else', () => {
    expect(nameKey('De', 'La')).toBe('de la');
  });

  it('keeps scripts that it cannot plain', () => {
    expect(nameKey('مريم', 'علي')).toBe('علي مريم');
  });

  it('stays within its column however long the name', () => {
    expect(nameKey('a b '.repeat(5_000), 'c').length).toBeLessThanOrEqual(400);
  });

  it('does not change when words are reordered or re-cased', () => {
    const word = fc.stringMatching(/^[a-záéíóúñü]{2,9}$/);

    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.integer(), (words, turn) => {
        const at = Math.abs(turn) % words.length;
        const turned = [...words.slice(at), ...words.slice(0, at)].map((each, n) =>
          n % 2 === 0 ? each.toUpperCase() : each,
        );

        expect(nameKey(turned.join(' '), '')).toBe(nameKey('', words.join(' ')));
      }),
    );
  });
});

// People counted for a notice, in the words in which one speaks of them: a girl is no woman, an unknown is told as such.
// proves: src/programme/notifications/head-count.ts

import type { PersonRow } from '../../../src/programme/cases/tables';
import { countLines } from '../../../src/programme/notifications/head-count';
import type { TravellerView } from '../../../src/programme/travel/movement-view';
import { aPerson } from '../../support/builders';

const DAY = '2026-12-03';
const lines = (...all: readonly Partial<PersonRow>[]): string[] =>
  countLines(
    all.map((values) => ({ person: aPerson({ birthDate: null, birthYear: null, ...values }) }) as TravellerView),
    DAY,
  );

describe('the people of a notice', () => {
  it('are nobody’s words when there is nobody', () => {
    expect(lines()).toEqual([]);
  });

  it.each([
    ['F', 3, '1 niña de 0 a 5 años'],
    ['M', 5, '1 niño de 0 a 5 años'],
    ['F', 6, '1 niña de 6 a 12 años'],
    ['M', 12, '1 niño de 6 a 12 años'],
    ['F', 13, '1 adolescente mujer de 13 a 17 años'],
    ['M', 17, '1 adolescente hombre de 13 a 17 años'],
    ['F', 18, '1 mujer de 18 a 59 años'],
    ['M', 60, '1 hombre de 60 años o más'],
    ['X', 30, '1 persona de sexo X, de 18 a 59 años'],
    ['later', 4, '1 persona con sexo por confirmar, de 0 a 5 años'],
    ['F', null, '1 mujer de edad por confirmar'],
  ] as const)('%s of %s are: %s', (sex, age, said) => {
    expect(lines({ sex, age })).toEqual([said]);
  });

  it('are counted together, women and girls first, the youngest first', () => {
    const all = [
      { sex: 'M', age: 40 },
      { sex: 'F', age: 35 },
      { sex: 'F', age: 2 },
      { sex: 'F', age: 1 },
      { sex: 'M', age: 15 },
      { sex: 'M', age: 16 },
    ] as const;

    expect(lines(...all)).toEqual([
      '2 niñas de 0 a 5 años',
      '1 mujer de 18 a 59 años',
      '2 adolescentes hombres de 13 a 17 años',
      '1 hombre de 18 a 59 años',
    ]);
  });
});

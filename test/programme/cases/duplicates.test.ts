// proves: src/programme/cases/duplicates.ts

import { duplicatesOf, historyOf, noteOf, type Comparable } from '../../../src/programme/cases/duplicates';
import { cases, people } from '../../../src/programme/cases/tables';
import { aCase, aPerson } from '../../support/builders';
import { snapshotOf } from '../../support/snapshot';

const someone = (parts: Partial<Comparable> = {}): Comparable => ({
  nameKey: 'inventada marisol prueba',
  birthYear: 1992,
  nationality: 'HND',
  phone: '+50499990001',
  birthDate: null,
  dobPrecision: null,
  papers: [],
  ...parts,
});

const OPEN = snapshotOf({
  rows: [
    [cases, [aCase()]],
    [people, [aPerson()]],
  ],
});
const reasonsFor = (parts: Partial<Comparable>) =>
  duplicatesOf([someone(parts)], OPEN).flatMap(({ reasons }) => reasons);

describe('duplicatesOf', () => {
  it.each([
    ['another age', { birthYear: 1990 }],
    ['another nationality', { nationality: 'GTM' }],
    ['another name', { nameKey: 'ensayo marisol' }],
    ['no name at all', { nameKey: '' }],
    ['a name that is not known', { nameKey: null }],
  ])('finds nobody with %s', (_what, parts) => {
    expect(reasonsFor({ phone: null, ...parts })).toEqual([]);
  });

  it('does not take two people without a phone for one', () => {
    const snapshot = snapshotOf({
      rows: [
        [cases, [aCase()]],
        [people, [aPerson({ phone: null, nameKey: 'otra' })]],
      ],
    });

    expect(duplicatesOf([someone({ phone: null })], snapshot)).toEqual([]);
  });

  it('finds the same phone whatever the name', () => {
    expect(reasonsFor({ nameKey: 'otra persona', nationality: 'VEN' })).toEqual(['phone']);
  });

  it.each([1991, 1992, 1993, null])('finds the same names and nationality born in %s', (birthYear) => {
    expect(reasonsFor({ phone: null, birthYear })).toEqual(['names']);
  });

  it('gives both reasons for one case, once', () => {
    expect(duplicatesOf([someone(), someone({ nameKey: 'otra', phone: null })], OPEN)).toEqual([
      { case: 'MX-RVA-2026-00001-7', reasons: ['names', 'phone'], closed: false },
    ]);
  });

  it('finds closed cases by history, age apart', () => {
    const snapshot = snapshotOf({
      notes: {
        'registro.phone:+50499990001': [noteOf('MX-RVA-2024-00001-1', 1950)],
        'registro.name:inventada marisol prueba|HND': [
          noteOf('MX-RVA-2023-00002-2', 1991),
          noteOf('MX-RVA-2022-00003-3', 1980),
          noteOf('MX-RVA-2021-00004-4', null),
        ],
      },
    });

    expect(duplicatesOf([someone()], snapshot)).toEqual([
      { case: 'MX-RVA-2021-00004-4', reasons: ['names'], closed: true },
      { case: 'MX-RVA-2023-00002-2', reasons: ['names'], closed: true },
      { case: 'MX-RVA-2024-00001-1', reasons: ['phone'], closed: true },
    ]);
  });

  it('names cases and reasons only: no name, phone or age', () => {
    const found = JSON.stringify(duplicatesOf([someone()], OPEN));

    expect(found).not.toMatch(/marisol|9999|1992/i);
  });
});

describe('historyOf', () => {
  it('asks for each key once', () => {
    expect(historyOf([someone(), someone(), someone({ phone: null, nameKey: null })])).toEqual([
      { book: 'registro', slot: 'phone:+50499990001' },
      { book: 'registro', slot: 'name:inventada marisol prueba|HND' },
    ]);
  });
});

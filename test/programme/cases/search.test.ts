// What somebody remembers of a case, as it is understood and compared.
// proves: src/programme/cases/search.ts
// proves: src/programme/cases/names.ts

import fc from 'fast-check';
import { nameKey, soundOf } from '../../../src/programme/cases/names';
import { parseQuery, search, type Query } from '../../../src/programme/cases/search';
import { cases, identityDocuments, people } from '../../../src/programme/cases/tables';
import { aCase, aDocument, aPerson } from '../../support/builders';
import { seen, worldOf } from '../../support/world';

const YEAR = 2026;
const query = (text: string): Query => parseQuery(text, YEAR);

const person = (id: string, givenNames: string, surnames: string, more: object = {}) =>
  aPerson({ id, case: id.slice(0, -3), givenNames, surnames, nameKey: nameKey(givenNames, surnames), ...more });
const FIRST = 'MX-RVA-2026-00001-7';
const SECOND = 'MX-RVA-2026-00002-5';
const world = worldOf({
  rows: [
    [cases, [aCase({ id: FIRST, number: FIRST }), aCase({ id: SECOND, number: SECOND })]],
    [
      people,
      [
        person(`${FIRST}-P1`, 'Marisol Ejemplina', 'Peñaloza Jiménez', { phone: '+50499990001' }),
        person(`${FIRST}-P2`, 'Wilmer', 'Peñaloza Muestra', { phone: null }),
        person(`${SECOND}-P1`, 'Yesenia', 'Güell Xicará', { phone: '+525512345678' }),
      ],
    ],
    [identityDocuments, [aDocument({ id: `${SECOND}-P1-D1`, person: `${SECOND}-P1`, number: 'E-123 456' })]],
  ],
});
const snapshot = seen(world, { whole: [cases, people, identityDocuments] });
const find = (text: string) =>
  search(snapshot, query(text), null).map(({ case: id, by, people: who }) => [id, by, who.length]);

describe('a search', () => {
  it.each(['', '   ', 'zzzz', '00099', '+50499990002', 'E999999', '¿?', '<b>', 'a'])('finds nobody by «%s»', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    [FIRST, FIRST],
    ['mx-rva-2026-00002-5', SECOND],
    ['2026-2', SECOND],
    ['1', FIRST],
  ])('finds the case %s', (text, id) => {
    expect(find(text)).toEqual([[id, 'number', 0]]);
  });

  it('does not take a number that was copied with a slip for another case', () => {
    expect(find('MX-RVA-2026-00001-8')).toEqual([]);
  });

  it.each(['+504 9999 0001', '9999-0001', '99990001', '504 99990001'])('finds a telephone written %s', (text) => {
    expect(find(text)).toEqual([[FIRST, 'phone', 1]]);
  });

  it.each(['E123456', 'e-123 456', 'E 123-456'])('finds a paper written %s', (text) => {
    expect(find(text)).toEqual([[SECOND, 'paper', 1]]);
  });

  it.each([
    ['peñaloza', FIRST, 'name', 2],
    ['PENALOZA marisol', FIRST, 'name', 1],
    ['mari pena', FIRST, 'name', 1],
    ['penalosa', FIRST, 'similar-name', 2],
    ['marizol gimenes', FIRST, 'similar-name', 1],
    ['wilmre', FIRST, 'similar-name', 1],
    ['jesenia', SECOND, 'similar-name', 1],
    ['jicara', SECOND, 'similar-name', 1],
    ['guel', SECOND, 'name', 1],
  ])('finds a name written «%s»', (text, id, by, count) => {
    expect(find(text)).toEqual([[id, by, count]]);
  });

  it('wants every word', () => {
    expect(find('marisol xicara')).toEqual([]);
  });

  it('finds everybody by any one of their own words, however cased', () => {
    const all = snapshot.rows(people);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.boolean(), ({ id, case: theirs, nameKey: key }, upper) => {
        for (const word of (key ?? '').split(' ')) {
          const found = search(snapshot, query(upper ? word.toUpperCase() : word), null);

          expect(found.find((each) => each.case === theirs)?.people).toContain(id);
        }
      }),
    );
  });
});

describe('the sound of a word', () => {
  it.each([
    ['jimenez', 'gimenes'],
    ['cecilia', 'sesilia'],
    ['yolanda', 'llolanda'],
    ['vasquez', 'bazques'],
    ['hernandez', 'ernandes'],
    ['quique', 'kike'],
    ['philomena', 'filomena'],
  ])('is the same for %s and %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it('is its own', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        expect(soundOf(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

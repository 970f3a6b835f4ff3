import fc from 'fast-check';
import { applyFieldMask, InvalidFieldMask, parseFieldMask } from '../../../local/services/field-mask';

const BOOK = {
  id: 'b',
  title: null,
  missing: undefined,
  sheets: [
    { properties: { title: 'A', index: 0 }, data: [{ rows: [1, 2] }] },
    { properties: { title: 'B', index: 1 } },
  ],
};

describe('a field mask', () => {
  it.each(['', 'a,', ',a', 'a(', 'a()', 'a(b', 'a)b', 'a/', 'a b-c', 'a((b))'])('refuses %j', (text) => {
    expect(() => parseFieldMask(text)).toThrow(InvalidFieldMask);
  });

  it.each([
    ['id', { id: 'b' }],
    ['id, title', { id: 'b', title: null }],
    ['missing,nothing', {}],
    ['sheets(properties(title))', { sheets: [{ properties: { title: 'A' } }, { properties: { title: 'B' } }] }],
    ['sheets/properties/index', { sheets: [{ properties: { index: 0 } }, { properties: { index: 1 } }] }],
    ['sheets.properties.index', { sheets: [{ properties: { index: 0 } }, { properties: { index: 1 } }] }],
    ['sheets(data),sheets(properties/index)', {
      sheets: [{ properties: { index: 0 }, data: [{ rows: [1, 2] }] }, { properties: { index: 1 } }],
    }],
    ['sheets(properties),sheets', { sheets: BOOK.sheets }],
    ['*', { id: 'b', title: null, sheets: BOOK.sheets }],
    ['*/properties,sheets/data', { id: 'b', title: null, sheets: BOOK.sheets }],
    ['sheets/*/index', { sheets: [{ properties: { index: 0 }, data: [{}] }, { properties: { index: 1 } }] }],
  ])('lets through %s', (mask, expected) => {
    expect(applyFieldMask(BOOK, parseFieldMask(mask))).toEqual(expected);
  });

  it('changes nothing when it is applied a second time', () => {
    const name = fc.constantFrom('id', 'title', 'sheets', 'properties', 'index', '*');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    const mask = fc.array(path, { minLength: 1 });
    fc.assert(
      fc.property(mask, (paths) => {
        const parsed = parseFieldMask(paths.join(','));
        const once = applyFieldMask(BOOK, parsed);
        expect(applyFieldMask(once, parsed)).toEqual(once);
      }),
    );
  });
});

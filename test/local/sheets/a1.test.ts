import fc from 'fast-check';
import { columnLetters, formatA1, parseA1, parseCell, quoteTitle } from '../../../local/services/sheets/a1';

describe('parseA1', () => {
  it.each(['', "'Casos", "'Casos'A1", 'Casos!', 'Casos!A0', 'Casos!3:C', 'Casos!A1:B2:C3', 'Casos!A-1', "''!A1"])(
    'reads no range in %j',
    (text) => {
      expect(parseA1(text)).toBeUndefined();
    },
  );

  it.each([
    ["'Título con espacios'!A3:C", 'Título con espacios', [2, null], [0, 3]],
    ["'X'!A3:A", 'X', [2, null], [0, 1]],
    ["'X'!5:9", 'X', [4, 9], [0, null]],
    ["'X'!B2", 'X', [1, 2], [1, 2]],
    ['Casos!A1:C3', 'Casos', [0, 3], [0, 3]],
    ['Casos!C3:A1', 'Casos', [0, 3], [0, 3]],
    ['Casos!$B$2:$C$4', 'Casos', [1, 4], [1, 3]],
    ['Casos!A:C', 'Casos', [0, null], [0, 3]],
    ['Casos!B2:4', 'Casos', [1, 4], [1, null]],
    ['Casos!aa1', 'Casos', [0, 1], [26, 27]],
    ['Casos', 'Casos', [0, null], [0, null]],
    ["'A1'", 'A1', [0, null], [0, null]],
    ["'d''Artagnan'!A1", "d'Artagnan", [0, 1], [0, 1]],
    ["'¡Ojo!'!A1", '¡Ojo!', [0, 1], [0, 1]],
    ['B2:C3', undefined, [1, 3], [1, 3]],
  ])('reads %s', (text, title, [top, bottom], [left, right]) => {
    expect(parseA1(text)).toEqual({ title, rows: { from: top, to: bottom }, columns: { from: left, to: right } });
  });
});

describe('formatA1', () => {
  it.each([
    ['T', [1000, null], [0, 2], 'T!A1001:B'],
    ['T', [1000, 1001], [0, 2], 'T!A1001:B1001'],
    ['T', [0, 2], [26, null], 'T!AA1:2'],
    ['T', [0, null], [0, null], 'T'],
    ['T', [0, null], [1, 3], 'T!B:C'],
    ['Mis casos', [4, 5], [1, 2], "'Mis casos'!B5"],
  ])('writes a range of %s as Google names it', (title, [top, bottom], [left, right], text) => {
    const rectangle = {
      rows: { from: Number(top), to: bottom ?? null },
      columns: { from: Number(left), to: right ?? null },
    };

    expect(formatA1(title, rectangle)).toBe(text);
  });

  it('writes what reads back as the same rectangle', () => {
    const span = fc
      .tuple(fc.nat(900), fc.option(fc.integer({ min: 1, max: 90 })))
      .map(([from, length]) => ({ from, to: length === null ? null : from + length }));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), span, span, (title, rows, columns) => {
        // Neither side can be open alone at its far end when it begins at the edge; A1 has no text for it.
        fc.pre(rows.to !== null || columns.to !== null);
        expect(parseA1(formatA1(title, { rows, columns }))).toEqual({ title, rows, columns });
      }),
    );
  });
});

describe('quoteTitle', () => {
  // As public measurements of the API show titles in returned ranges.
  it.each([
    ['Sales', 'Sales'],
    ['Sheet_1', 'Sheet_1'],
    ['TRUE', 'TRUE'],
    ['x.y', 'x.y'],
    ['Sales2', 'Sales2'],
    ['Probe Tab', "'Probe Tab'"],
    ['A1', "'A1'"],
    ['ABC1234', "'ABC1234'"],
    ['R1C1', "'R1C1'"],
    ['2026', "'2026'"],
    ['Ünï', "'Ünï'"],
    ['a-b', "'a-b'"],
    ["It's", "'It''s'"],
  ])('writes %s as %s', (title, quoted) => {
    expect(quoteTitle(title)).toBe(quoted);
  });
});

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ])('names column %i %s and reads it back', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(parseCell(`${letters}1`)).toEqual({ row: 0, column });
  });
});

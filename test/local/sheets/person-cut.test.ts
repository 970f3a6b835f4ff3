// proves: local/services/sheets/person-cut.ts

import { cutAndPaste } from '../../../local/services/sheets/person-cut';
import { aBook, aWorld, batch, cell, COLLEAGUE, OFFICE, reasonOf, values, write } from './sheets-world';
import type { Request } from './sheets-world';

const forTheOffice: Request = {
  addProtectedRange: {
    protectedRange: { range: { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 }, editors: { users: [OFFICE] } },
  },
};

describe('cutAndPaste', () => {
  it('is refused whole when a cell of the source or of the target is protected', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a', 'b', 'c', 'd']]);
    batch(world, id, [forTheOffice]);

    expect(reasonOf(() => cutAndPaste(world, COLLEAGUE, id, 'Casos', 'A1:B1', { a1: 'D5' }))).toBe('protected');
    expect(reasonOf(() => cutAndPaste(world, COLLEAGUE, id, 'Casos', 'C1:D1', { a1: 'A5' }))).toBe('protected');
    expect(values(world, id, 'Casos!A1:F9')).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('is refused where the source or the target is no place of the sheet', () => {
    const world = aWorld();
    const id = aBook(world);

    expect(reasonOf(() => cutAndPaste(world, COLLEAGUE, id, 'Casos', 'Z1', { a1: 'A1' }))).toBe('outside');
    expect(reasonOf(() => cutAndPaste(world, COLLEAGUE, id, 'Casos', 'A1', { a1: 'B' }))).toBe('outside');
    expect(reasonOf(() => cutAndPaste(world, COLLEAGUE, id, 'Casos', 'A1', { title: 'X', a1: 'A1' }))).toBe(
      'not-found',
    );
  });

  it('moves values, notes, formats and rules, those of the whole column too, and leaves the source bare', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const range = { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 };
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const rule = { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'x' }] }, strict: true };
    const noted = { userEnteredValue: { stringValue: 'xx' }, note: 'n' };
    const formula = { userEnteredValue: { formulaValue: '=A1' } };
    batch(world, id, [
      { repeatCell: { range, cell: bold, fields: 'userEnteredFormat' } },
      { setDataValidation: { range, rule } },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 1 },
          rows: [{ values: [noted, formula] }],
          fields: 'userEnteredValue,note',
        },
      },
    ]);

    const event = cutAndPaste(world, COLLEAGUE, id, 'Casos', 'B3:C3', { a1: 'E10' });

    expect(event).toEqual({
      spreadsheetId: id,
      sheetId: 7,
      title: 'Casos',
      user: COLLEAGUE,
      a1: 'E10:F10',
      bounds: { top: 9, bottom: 10, left: 4, right: 6 },
    });
    expect(cell(world, id, 'Casos!E10')).toEqual({ ...noted, ...bold, dataValidation: rule });
    expect(cell(world, id, 'Casos!F10')).toEqual(formula);
    expect([cell(world, id, 'Casos!B3'), cell(world, id, 'Casos!C3')]).toEqual([{}, {}]);
    expect(cell(world, id, 'Casos!B4')).toEqual({ ...bold, dataValidation: rule });
  });

  it('empties the target where the source was empty, also where the two overlap, and grows the grid', () => {
    const world = aWorld();
    const id = aBook(world);
    write(
      world,
      id,
      [18, 0],
      [
        ['a', 'b'],
        ['c', null],
      ],
    );
    write(world, id, [18, 2], [['x'], ['y']]);

    cutAndPaste(world, COLLEAGUE, id, 'Casos', 'A19:B20', { a1: 'B20' });

    expect(values(world, id, 'Casos!A19:C')).toEqual([
      [null, null, 'x'],
      [null, 'a', 'b'],
      [null, 'c'],
    ]);
  });

  it('moves to another tab, and tells of that one', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ addSheet: { properties: { title: 'Otra' } } }]);
    write(world, id, [0, 0], [['a']]);

    const event = cutAndPaste(world, COLLEAGUE, id, 'Casos', 'A1', { title: 'Otra', a1: 'C4' });

    expect(event).toMatchObject({ title: 'Otra', a1: 'C4' });
    expect([values(world, id, 'Casos!A1'), values(world, id, 'Otra!C4')]).toEqual([[], [['a']]]);
  });
});

import { clearRange, paste, typeInto } from '../../../local/services/sheets/person';
import { deleteRows, insertRows, sortRange } from '../../../local/services/sheets/person-rows';
import { exportBook, listTabs, showTab } from '../../../local/services/sheets/person-view';
import { aBook, aWorld, batch, cell, COLLEAGUE, OFFICE, reasonOf, STRANGER, values, write } from './sheets-world';
import type { Request } from './sheets-world';

const keyColumn = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
const forTheOffice: Request = {
  addProtectedRange: { protectedRange: { range: keyColumn, editors: { users: [OFFICE] } } },
};
const listed = (strict: boolean): Request => ({
  setDataValidation: {
    range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 },
    rule: {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'Honduras' }, { userEnteredValue: 'El Salvador' }],
      },
      inputMessage: 'Elija un país de la lista.',
      strict,
    },
  },
});

describe('typeInto', () => {
  it('refuses who may not edit the spreadsheet, cannot find it, or points outside', () => {
    const world = aWorld();
    const id = aBook(world);
    const type = (email: string, book: string, title: string, a1: string) => () =>
      typeInto(world, email, book, title, a1, 'x');

    expect(reasonOf(type(STRANGER, id, 'Casos', 'A1'))).toBe('no-access');
    expect(reasonOf(type(OFFICE, '1nada', 'Casos', 'A1'))).toBe('not-found');
    expect(reasonOf(type(OFFICE, id, 'Cosas', 'A1'))).toBe('not-found');
    expect(reasonOf(type(OFFICE, id, 'Casos', 'A21'))).toBe('outside');
    expect(reasonOf(type(OFFICE, id, 'Casos', 'A1:B2'))).toBe('outside');
  });

  it('refuses a protected cell and leaves it as it was', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice]);
    write(world, id, [2, 0], [['clave']]);

    const reason = reasonOf(() => typeInto(world, COLLEAGUE, id, 'Casos', 'A3', 'otra'));

    expect(reason).toBe('protected');
    expect(values(world, id, 'Casos!A3')).toEqual([['clave']]);
  });

  it('refuses what breaks a strict rule, with the rule’s own hint', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [listed(true)]);

    const typing = () => typeInto(world, COLLEAGUE, id, 'Casos', 'B3', 'Francia');

    expect(reasonOf(typing)).toBe('invalid');
    expect(typing).toThrow('Elija un país de la lista.');
    expect(values(world, id, 'Casos!B3')).toEqual([]);
  });

  it('takes what breaks a rule that only warns, and shows it as invalid', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [listed(false)]);

    typeInto(world, COLLEAGUE, id, 'Casos', 'B3', 'Francia');

    const shown = showTab(world, COLLEAGUE, id, 'Casos', { row: 3, rows: 1, column: 2, columns: 1 });
    expect(shown.rows[0]?.cells[0]).toMatchObject({
      text: 'Francia',
      invalid: true,
      choices: ['Honduras', 'El Salvador'],
    });
  });

  it('answers the event of a first value, of a change and of a deletion', () => {
    const world = aWorld();
    const id = aBook(world);
    const type = (text: string) => typeInto(world, COLLEAGUE, id, 'casos', 'B3', text);

    const [first, changed, deleted] = [type('uno'), type('12.5'), type('')];

    expect(first).toEqual({
      spreadsheetId: id,
      sheetId: 7,
      title: 'Casos',
      user: COLLEAGUE,
      a1: 'B3',
      bounds: { top: 2, bottom: 3, left: 1, right: 2 },
      value: 'uno',
    });
    expect([changed.oldValue, changed.value]).toEqual(['uno', '12.5']);
    expect([deleted.oldValue, 'value' in deleted]).toEqual(['12.5', false]);
    expect(values(world, id, 'Casos!B3')).toEqual([]);
  });

  it('reads a date in the book’s locale, and gives an unformatted cell a format', () => {
    const world = aWorld();
    const id = aBook(world);

    typeInto(world, COLLEAGUE, id, 'Casos', 'B3', '3/12/2026');

    expect(cell(world, id, 'Casos!B3')).toEqual({
      userEnteredValue: { numberValue: 46_359 },
      userEnteredFormat: { numberFormat: { type: 'DATE' } },
    });
    expect(showTab(world, COLLEAGUE, id, 'Casos').rows[2]?.cells[1]?.text).toBe('03/12/2026');
  });

  it('keeps the format a cell has, and text as typed where that is text', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const column = (index: number) => ({
      sheetId: 7,
      startRowIndex: 2,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    });
    const formatted = (index: number, type: string, pattern: string): Request => ({
      repeatCell: {
        range: column(index),
        cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    batch(world, id, [formatted(1, 'TEXT', '@'), formatted(2, 'DATE', 'yyyy-mm-dd')]);

    typeInto(world, COLLEAGUE, id, 'Casos', 'B3', '0012');
    typeInto(world, COLLEAGUE, id, 'Casos', 'C3', '3/12/2026');

    expect(values(world, id, 'Casos!B3:C3')).toEqual([['0012', 46_359]]);
    expect(showTab(world, COLLEAGUE, id, 'Casos').rows[2]?.cells[2]?.text).toBe('2026-12-03');
  });

  it('keeps note and colour of the cell it changes', () => {
    const world = aWorld();
    const id = aBook(world);
    const marked = {
      note: 'Corrija',
      userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8 } } },
    };
    const start = { sheetId: 7, rowIndex: 2, columnIndex: 1 };
    batch(world, id, [{ updateCells: { start, rows: [{ values: [marked] }], fields: 'note,userEnteredFormat' } }]);

    typeInto(world, COLLEAGUE, id, 'Casos', 'B3', 'bien');

    const shown = showTab(world, COLLEAGUE, id, 'Casos').rows[2]?.cells[1];
    expect(shown).toMatchObject({ text: 'bien', note: 'Corrija', background: '#ffcc00' });
  });
});

describe('paste', () => {
  it('refuses all of it when one cell is protected', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice]);

    const reason = reasonOf(() => paste(world, COLLEAGUE, id, 'Casos', 'A3', [['a', 'b']]));

    expect(reason).toBe('protected');
    expect(values(world, id, 'Casos!A3:B3')).toEqual([]);
  });

  it('writes a table of typed values over strict rules, growing the grid, as one event without values', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [listed(true)]);

    const event = paste(world, COLLEAGUE, id, 'Casos', 'B20', [
      ['Francia', '1/2/2026'],
      ['', '007'],
    ]);

    expect(event).toMatchObject({ a1: 'B20:C21' });
    expect('value' in event).toBe(false);
    expect(values(world, id, 'Casos!B20:C')).toEqual([
      ['Francia', 46_054],
      [null, 7],
    ]);
  });
});

describe('clearRange', () => {
  it('empties values and leaves notes', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a', 'b'], ['c', 'd']]);

    const event = clearRange(world, COLLEAGUE, id, 'Casos', 'A1:A2');

    expect(event.a1).toBe('A1:A2');
    expect(values(world, id, 'Casos!A1:B2')).toEqual([[null, 'b'], [null, 'd']]);
  });
});

describe('rows', () => {
  it('are not deleted or sorted through protected cells', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['b'], ['a']]);
    batch(world, id, [forTheOffice]);

    expect(reasonOf(() => deleteRows(world, COLLEAGUE, id, 'Casos', 1))).toBe('protected');
    expect(reasonOf(() => sortRange(world, COLLEAGUE, id, 'Casos', { column: 'B' }))).toBe('protected');
    expect(values(world, id, 'Casos!A1:A2')).toEqual([['b'], ['a']]);
  });

  it('are inserted above or below with the formats of the row beside them', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a'], ['b']]);

    const event = insertRows(world, COLLEAGUE, id, 'Casos', 1, 2, 'below');
    insertRows(world, COLLEAGUE, id, 'Casos', 1);

    expect(event).toEqual({ spreadsheetId: id, sheetId: 7, title: 'Casos', user: COLLEAGUE, changeType: 'INSERT_ROW' });
    expect(values(world, id, 'Casos!A1:A')).toEqual([[], ['a'], [], [], ['b']]);
  });

  it('are deleted with what they held', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a'], ['b'], ['c']]);

    const { changeType } = deleteRows(world, COLLEAGUE, id, 'Casos', 1, 2);

    expect(changeType).toBe('REMOVE_ROW');
    expect(values(world, id, 'Casos!A1:A')).toEqual([['c']]);
  });

  it('are sorted below what is frozen: numbers, texts, truth values, and empty cells last either way', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
    write(world, id, [0, 0], [['zona', 0], ['ñandú', 1], [true, 2], [null, 3], [10, 4], ['Ábaco', 5], [2, 6]]);
    const order = () => values(world, id, 'Casos!A1:B7').map(([, number]) => number);

    sortRange(world, COLLEAGUE, id, 'Casos', { column: 'A' });
    const ascending = order();
    sortRange(world, COLLEAGUE, id, 'Casos', { column: 'A', descending: true });

    expect(ascending).toEqual([0, 6, 4, 5, 1, 2, 3]);
    expect(order()).toEqual([0, 2, 1, 5, 4, 6, 3]);
  });

  it('are sorted inside a range without touching what stands beside it', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['b', 'x', 1], ['a', 'y', 2]]);

    sortRange(world, COLLEAGUE, id, 'Casos', { column: 'A', range: 'A1:B2' });

    expect(values(world, id, 'Casos!A1:C2')).toEqual([['a', 'y', 1], ['b', 'x', 2]]);
  });
});

describe('showTab', () => {
  it('refuses a stranger', () => {
    const world = aWorld();
    const id = aBook(world);

    expect(reasonOf(() => showTab(world, STRANGER, id, 'Casos'))).toBe('no-access');
  });

  it('shows hidden rows and columns as hidden, sizes, and what is protected for whom', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['clave', 'nombre'], ['Clave', 'Nombre']]);
    const dimension = (name: string) => ({ sheetId: 7, dimension: name, startIndex: 0, endIndex: 1 });
    batch(world, id, [
      forTheOffice,
      ...['ROWS', 'COLUMNS'].map(
        (name): Request => ({
          updateDimensionProperties: {
            range: dimension(name),
            properties: { hiddenByUser: true, pixelSize: 55 },
            fields: 'hiddenByUser,pixelSize',
          },
        }),
      ),
    ]);

    const mine = showTab(world, OFFICE, id, 'Casos', { columns: 2 });
    const theirs = showTab(world, COLLEAGUE, id, 'Casos', { columns: 2 });

    expect(theirs.columns).toEqual([
      { letters: 'A', hidden: true, width: 55 },
      { letters: 'B', hidden: false, width: 100 },
    ]);
    expect(theirs.rows.map(({ number, hidden, height }) => [number, hidden, height])).toEqual([
      [1, true, 55],
      [2, false, 21],
    ]);
    expect(theirs.rows[1]?.cells.map((shown) => shown.protected ?? false)).toEqual([true, false]);
    expect(mine.rows[1]?.cells.map((shown) => shown.protected ?? false)).toEqual([false, false]);
  });

  it('shows a window of a large tab, and lists tabs with how far they are filled', () => {
    const world = aWorld();
    const id = aBook(world, 20_000);
    write(world, id, [14_999, 2], [['fondo']]);

    const shown = showTab(world, COLLEAGUE, id, 'Casos', { row: 15_000, rows: 3, column: 3, columns: 1 });

    expect(shown.rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [15_000, 'fondo'],
      [15_001, ''],
      [15_002, ''],
    ]);
    expect(listTabs(world, COLLEAGUE, id)).toEqual([
      { title: 'Casos', sheetId: 7, hidden: false, rowCount: 20_000, columnCount: 6, contentRows: 15_000 },
    ]);
  });

  it('exports every tab whole', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ addSheet: { properties: { title: 'Vacía' } } }]);
    write(world, id, [0, 0], [['a', 1, true]]);

    const book = exportBook(world, OFFICE, id);

    expect(book.title).toBe('Registro');
    expect(book.tabs.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Casos', 1],
      ['Vacía', 0],
    ]);
    expect(book.tabs[0]?.rows[0]?.cells.slice(0, 3).map(({ value, kind }) => [value, kind])).toEqual([
      ['a', 'text'],
      [1, 'number'],
      [true, 'boolean'],
    ]);
  });
});

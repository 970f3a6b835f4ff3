import fc from 'fast-check';
import { aBook, aWorld, batch, cell, cellsOf, refusal, script } from './sheets-world';
import type { CellData, Request } from './sheets-world';

const bold: CellData = { userEnteredFormat: { textFormat: { bold: true } } };
const asText: CellData = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
const aList = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'sí' }, { userEnteredValue: 'no' }] },
  strict: true,
};

const column = (index: number, startRowIndex = 2) => ({
  sheetId: 7,
  startRowIndex,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});
const repeat = (range: object, given: CellData, fields: string): Request => ({
  repeatCell: { range, cell: given, fields },
});
const insert = (startIndex: number, inheritFromBefore = false): Request => ({
  insertDimension: {
    range: { sheetId: 7, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
    inheritFromBefore,
  },
});

describe('formats over ranges', () => {
  it('costs no row of storage over a whole column, and holds to its last row', () => {
    const world = aWorld();
    const id = aBook(world, 50_000);

    batch(world, id, [
      repeat(column(1), asText, 'userEnteredFormat.numberFormat'),
      { setDataValidation: { range: column(1), rule: aList } },
    ]);

    const stored = world.store.sql
      .prepare(`SELECT COUNT(*) AS tables FROM sqlite_master WHERE name = 'sheet_rows'`)
      .get() as { tables: number };
    expect(stored.tables).toBe(0);
    expect(cell(world, id, 'Casos!B50000')).toEqual({ ...asText, dataValidation: aList });
    expect(cell(world, id, 'Casos!B2')).toEqual({});
  });

  it('lets the later of two win, field by field, whichever was laid on the range', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const one = { sheetId: 7, startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 };
    const red = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } };

    batch(world, id, [
      repeat(one, red, 'userEnteredFormat.backgroundColorStyle'),
      repeat(column(0), bold, 'userEnteredFormat.textFormat.bold'),
      repeat(one, asText, 'userEnteredFormat.numberFormat'),
      repeat(column(0), {}, 'userEnteredFormat.numberFormat'),
    ]);

    expect(cell(world, id, 'Casos!A5').userEnteredFormat).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
      textFormat: { bold: true },
    });
  });

  it('reports a background colour under both of its names and clears both together', () => {
    const world = aWorld();
    const id = aBook(world);
    const range = { sheetId: 7, endRowIndex: 1, endColumnIndex: 1 };
    batch(world, id, [
      repeat(range, { userEnteredFormat: { backgroundColor: { green: 0.5 } } }, 'userEnteredFormat.backgroundColor'),
    ]);

    const before = cell(world, id, 'Casos!A1');
    batch(world, id, [repeat(range, {}, 'userEnteredFormat.backgroundColorStyle')]);

    expect(before.userEnteredFormat).toEqual({
      backgroundColor: { green: 0.5 },
      backgroundColorStyle: { rgbColor: { green: 0.5 } },
    });
    expect(cell(world, id, 'Casos!A1')).toEqual({});
  });

  it('gives a new row the formats of the row before or after it', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const header = { sheetId: 7, startRowIndex: 1, endRowIndex: 2 };
    batch(world, id, [
      repeat(header, bold, 'userEnteredFormat.textFormat'),
      repeat(column(0), asText, 'userEnteredFormat.numberFormat'),
      { setDataValidation: { range: column(0), rule: aList } },
    ]);

    batch(world, id, [insert(2)]);
    const fromAfter = cell(world, id, 'Casos!A3');
    batch(world, id, [insert(2, true)]);
    const fromBefore = cell(world, id, 'Casos!A3');

    expect(fromAfter).toEqual({ ...asText, dataValidation: aList });
    expect(fromBefore).toEqual(bold);
    expect(cell(world, id, 'Casos!A4')).toEqual({ ...asText, dataValidation: aList });
  });

  it('gives a new row the colour, but neither value nor note, of the cell it inherits from', () => {
    const world = aWorld();
    const id = aBook(world);
    const marked = {
      userEnteredValue: { stringValue: 'mal' },
      note: 'Corrija este dato',
      userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } },
    };
    const start = { sheetId: 7, rowIndex: 5, columnIndex: 2 };
    batch(world, id, [{ updateCells: { start, rows: [{ values: [marked] }], fields: '*' } }]);

    batch(world, id, [insert(6, true)]);

    expect(cell(world, id, 'Casos!C7')).toEqual({
      userEnteredFormat: { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { red: 1 } } },
    });
  });

  it('loses a format with the last row it was laid on', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const range = { sheetId: 7, startRowIndex: 2, endRowIndex: 502, startColumnIndex: 0, endColumnIndex: 1 };
    batch(world, id, [repeat(range, bold, 'userEnteredFormat')]);

    batch(world, id, [
      { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 502 } } },
    ]);

    expect(cell(world, id, 'Casos!A3')).toEqual({});
  });

  // INVARIANT: reading a cell gives the same whether its format was laid on the range or on each of its cells.
  it('reads the same however many rows a format goes over', () => {
    const formats = [
      { textFormat: { bold: true } },
      { numberFormat: { type: 'TEXT' } },
      { wrapStrategy: 'WRAP', numberFormat: { type: 'DATE', pattern: 'd/m/yyyy' } },
      {},
    ];
    const step = fc.record({
      from: fc.nat(7),
      length: fc.integer({ min: 1, max: 4 }),
      format: fc.constantFrom(...formats),
      field: fc.constantFrom('', '.textFormat.bold', '.numberFormat', '.wrapStrategy'),
      then: fc.constantFrom('nothing', 'insert', 'delete', 'append'),
      at: fc.nat(8),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        // Rows as they are, written cell by cell, and rows in bands of 201, too many for anything but layers.
        const read = (band: number): unknown[] => {
          const world = aWorld();
          const id = aBook(world, 20 * band, 1);
          for (const { from, length, format, field, then, at } of steps) {
            const range = { sheetId: 7, startRowIndex: from * band, endRowIndex: (from + length) * band };
            const place = { sheetId: 7, dimension: 'ROWS', startIndex: at * band, endIndex: (at + 1) * band };
            const next: Record<string, Request[]> = {
              nothing: [],
              insert: [{ insertDimension: { range: place } }],
              delete: [{ deleteDimension: { range: place } }],
              append: [{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: band } }],
            };
            const given = { userEnteredFormat: format };
            batch(world, id, [repeat(range, given, `userEnteredFormat${field}`), ...(next[then] ?? [])]);
          }
          const fields = 'sheets.data.rowData.values.userEnteredFormat';
          const book = script(world, (sheets) => sheets.get(id, { ranges: ['Casos!A1:A'], fields }));
          const rows = book.sheets?.[0]?.data?.[0]?.rowData ?? [];
          world.store.close();
          return Array.from({ length: 20 }, (_x, row) => rows[row * band]?.values?.[0]?.userEnteredFormat ?? null);
        };

        expect(read(201)).toEqual(read(1));
      }),
      { numRuns: 25 },
    );
  });
});

describe('setDataValidation', () => {
  it.each([
    ['ONE_OF_RANGE', 'NotEmulated: Sheets condition ONE_OF_RANGE'],
    ['CUSTOM_FORMULA', 'NotEmulated: Sheets condition CUSTOM_FORMULA'],
  ])('throws for the condition %s', (type, text) => {
    const world = aWorld();
    const id = aBook(world);

    const rule = { condition: { type, values: [{ userEnteredValue: '=A1' }] } };

    expect(refusal(() => batch(world, id, [{ setDataValidation: { range: column(0), rule } }]))).toBe(text);
  });

  it('takes a rule away again and does not hold a script to it', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ setDataValidation: { range: column(0), rule: aList } }]);
    const start = { sheetId: 7, rowIndex: 2, columnIndex: 0 };

    batch(world, id, [{ updateCells: { start, rows: [{ values: cellsOf(['quizá']) }], fields: 'userEnteredValue' } }]);
    const ruled = cell(world, id, 'Casos!A3');
    batch(world, id, [{ setDataValidation: { range: column(0) } }]);

    expect(ruled).toEqual({ userEnteredValue: { stringValue: 'quizá' }, dataValidation: aList });
    expect(cell(world, id, 'Casos!A3')).toEqual({ userEnteredValue: { stringValue: 'quizá' } });
  });
});

import { aBook, aWorld, batch, cell, cellsOf, inScript, refusal, script, values, write } from './sheets-world';
import type { CellData, Request } from './sheets-world';

const PREFIX = 'API call to sheets.spreadsheets.batchUpdate failed with error: ';

const at = (rowIndex: number, columnIndex: number) => ({ sheetId: 7, rowIndex, columnIndex });

const putting = (fields: string, ...cells: CellData[]): Request => ({
  updateCells: { start: at(0, 0), rows: [{ values: cells }], fields },
});

describe('updateCells', () => {
  it.each<[string, Request, string]>([
    [
      'without a mask',
      { updateCells: { start: at(0, 0), rows: [] } },
      `At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    ],
    ['with an unknown field', putting('userEnteredValues', {}), 'Invalid field: user_entered_values'],
    [
      'of an unknown tab',
      { updateCells: { start: { sheetId: 8, rowIndex: 0, columnIndex: 0 }, rows: [], fields: '*' } },
      'No grid with id: 8',
    ],
    [
      'of more columns than the grid has',
      { updateCells: { start: at(0, 5), rows: [{ values: cellsOf([1, 2]) }], fields: '*' } },
      'Attempting to write column: 6, beyond the last requested column of: 5',
    ],
    [
      'of more rows than its range has',
      {
        updateCells: {
          range: { sheetId: 7, startRowIndex: 3, endRowIndex: 4 },
          rows: [{ values: cellsOf([1]) }, { values: cellsOf([2]) }],
          fields: 'userEnteredValue',
        },
      },
      'Attempting to write row: 4, beyond the last requested row of: 3',
    ],
    [
      'of a range that starts past the grid',
      { updateCells: { range: { sheetId: 7, startRowIndex: 20 }, rows: [], fields: '*' } },
      'Range (Casos!A21) exceeds grid limits. Max rows: 20, max columns: 6',
    ],
    [
      'of a text longer than a cell holds',
      putting('userEnteredValue', ...cellsOf(['x'.repeat(50_001)])),
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'of a value of two types',
      putting('*', { userEnteredValue: { stringValue: 'a', numberValue: 1 } }),
      `oneof field 'value' is already set. Cannot set 'numberValue'`,
    ],
  ])('refuses a write %s', (_what, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, [request]))).toBe(`${PREFIX}Invalid requests[0].updateCells: ${text}`);
  });

  it.each<[string, Request]>([
    ['rich text', putting('textFormatRuns', {})],
    ['an unknown format', putting('userEnteredFormat', { userEnteredFormat: { bold: true } as object })],
    ['an unknown member of a cell', putting('*', { value: 1 } as object)],
    ['an unknown member of the request', { updateCells: { anchor: {}, start: at(0, 0), fields: '*' } as object }],
  ])('throws NotEmulated for %s', (_what, request) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, [request]))).toMatch(/^NotEmulated: /);
  });

  it.each([
    ['=SUMA(A1)', { stringValue: '=SUMA(A1)' }],
    ['a formula', { formulaValue: '=A1+1' }],
    ['leading zeros', { stringValue: '007' }],
    ['an apostrophe', { stringValue: `'007` }],
    ['a date in figures', { stringValue: '2026-12-03' }],
    ['line breaks and emoji', { stringValue: 'uno\ndos 👨‍👩‍👧 \u202Eabc' }],
    ['50,000 characters', { stringValue: 'ñ'.repeat(50_000) }],
    ['a fraction', { numberValue: 0.1 }],
    ['false', { boolValue: false }],
    ['zero', { numberValue: 0 }],
  ])('gives back %s as it was written', (_what, value) => {
    const world = aWorld();
    const id = aBook(world);

    batch(world, id, [putting('userEnteredValue', { userEnteredValue: value })]);

    expect(cell(world, id, 'Casos!A1')).toEqual({ userEnteredValue: value });
  });

  it('changes under the mask only what the mask names, and clears what a cell leaves out', () => {
    const world = aWorld();
    const id = aBook(world);
    const full = { userEnteredValue: { numberValue: 4 }, note: 'nota' };
    batch(world, id, [putting('*', full, full, full)]);

    batch(world, id, [putting('note', { userEnteredValue: { numberValue: 9 } }, { note: 'otra' })]);
    batch(world, id, [
      { updateCells: { start: at(0, 2), rows: [{ values: [{}] }], fields: 'userEnteredValue' } },
    ]);

    const [first, second, third] = ['A1', 'B1', 'C1'].map((a1) => cell(world, id, `Casos!${a1}`));
    expect(first).toEqual({ userEnteredValue: { numberValue: 4 } });
    expect(second).toEqual({ userEnteredValue: { numberValue: 4 }, note: 'otra' });
    expect(third).toEqual({ note: 'nota' });
  });

  it('clears what its range covers and its rows leave out', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], Array.from({ length: 4 }, () => ['x', 'x', 'x', 'x']));

    const range = { sheetId: 7, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 };
    batch(world, id, [{ updateCells: { range, rows: [{ values: cellsOf(['y']) }], fields: 'userEnteredValue' } }]);

    expect(values(world, id, 'Casos!A1:D4')).toEqual([
      ['y', null, null, 'x'],
      [null, null, null, 'x'],
      [null, null, null, 'x'],
      ['x', 'x', 'x', 'x'],
    ]);
  });

  it('charges the cells sent and the cells answered', () => {
    const world = aWorld();
    const id = aBook(world);

    const { ledger } = inScript(world, (sheets) =>
      sheets.batchUpdate(
        {
          requests: [putting('userEnteredValue', ...cellsOf(['a', 'b', 'c']))],
          includeSpreadsheetInResponse: true,
          responseRanges: ['Casos!A1:B1'],
        },
        id,
        { fields: 'updatedSpreadsheet.sheets.data.rowData.values.userEnteredValue' },
      ),
    );

    expect(ledger.map(({ cells }) => cells)).toEqual([5]);
  });
});

describe('repeatCell', () => {
  it('throws NotEmulated for a formula over several cells', () => {
    const world = aWorld();
    const id = aBook(world);
    const formula = { userEnteredValue: { formulaValue: '=A1' } };

    const text = refusal(() =>
      batch(world, id, [{ repeatCell: { range: { sheetId: 7 }, cell: formula, fields: 'userEnteredValue' } }]),
    );

    expect(text).toMatch(/^NotEmulated: /);
  });

  it('is refused where its range starts past the grid and cut where it ends past it', () => {
    const world = aWorld();
    const id = aBook(world);
    const from = (startRowIndex: number): Request => ({
      repeatCell: {
        range: { sheetId: 7, startRowIndex, endRowIndex: 30, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { note: 'aquí' },
        fields: 'note',
      },
    });

    const text = refusal(() => batch(world, id, [from(20)]));
    batch(world, id, [from(19)]);

    expect(text).toContain('Range (Casos!A21:A30) exceeds grid limits. Max rows: 20, max columns: 6');
    expect(cell(world, id, 'Casos!A20')).toEqual({ note: 'aquí' });
  });

  it('sets a value in every cell of its range and clears notes of all others', () => {
    const world = aWorld();
    const id = aBook(world, 3, 2);
    batch(world, id, [{ repeatCell: { range: { sheetId: 7 }, cell: { note: 'n' }, fields: 'note' } }]);

    batch(world, id, [
      { repeatCell: { range: { sheetId: 7 }, cell: { userEnteredValue: { numberValue: 1 } }, fields: '*' } },
    ]);

    expect(values(world, id, 'Casos')).toEqual([[1, 1], [1, 1], [1, 1]]);
    expect(cell(world, id, 'Casos!B3')).toEqual({ userEnteredValue: { numberValue: 1 } });
  });
});

describe('batchUpdate', () => {
  it('undoes every request when one is refused, and names its place', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['antes']]);

    const text = refusal(() =>
      batch(world, id, [
        putting('userEnteredValue', ...cellsOf(['después'])),
        { addSheet: { properties: { title: 'Nueva' } } },
        { deleteSheet: { sheetId: 99 } },
      ]),
    );

    expect(text).toBe(`${PREFIX}Invalid requests[2].deleteSheet: No sheet with id: 99`);
    expect(values(world, id, 'Casos!A1')).toEqual([['antes']]);
    expect(refusal(() => values(world, id, 'Nueva!A1'))).toContain('Unable to parse range');
  });

  it.each<[string, Request[], string]>([
    ['no request', [], 'Must specify at least one request.'],
    ['an empty request', [{}], 'Invalid requests[0]: No request set.'],
  ])('refuses %s', (_what, requests, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, requests))).toBe(PREFIX + text);
  });

  it('throws NotEmulated for a kind of request outside the slice', () => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, [{ appendCells: {} }]))).toBe('NotEmulated: Sheets request appendCells');
  });

  it('mirrors its requests in its replies', () => {
    const world = aWorld();
    const id = aBook(world);

    const { replies } = batch(world, id, [
      putting('note', {}),
      { addSheet: { properties: { title: 'Nueva', sheetId: 12 } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [] } } } },
    ]);

    expect(replies?.[0]).toEqual({});
    expect(replies?.[1]?.addSheet?.properties?.sheetId).toBe(12);
    expect(typeof replies?.[2]?.addProtectedRange?.protectedRange?.protectedRangeId).toBe('number');
  });

  it('answers the spreadsheet as all its requests left it', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [2, 0], [['viejo']]);

    const response = script(world, (sheets) =>
      sheets.batchUpdate(
        {
          requests: [
            { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
            { updateCells: { start: at(2, 0), rows: [{ values: cellsOf(['nuevo']) }], fields: 'userEnteredValue' } },
          ],
          includeSpreadsheetInResponse: true,
          responseRanges: ['Casos!A3:A4'],
        },
        id,
        { fields: 'replies,updatedSpreadsheet(sheets.data(startRow,rowData.values.userEnteredValue))' },
      ),
    );

    expect(JSON.parse(JSON.stringify(response))).toEqual({
      replies: [{}, {}],
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                startRow: 2,
                rowData: ['nuevo', 'viejo'].map((stringValue) => ({
                  values: [{ userEnteredValue: { stringValue } }],
                })),
              },
            ],
          },
        ],
      },
    });
  });

  it('leaves nothing behind that a rewound mark would keep', () => {
    const world = aWorld();
    const id = aBook(world);
    const mark = world.store.mark();

    write(world, id, [0, 0], [['x']]);
    mark.rewind();
    const between = values(world, id, 'Casos!A1');
    write(world, id, [1, 0], [['y']]);
    mark.release();

    expect(between).toEqual([]);
    expect(values(world, id, 'Casos!A1:A2')).toEqual([[], ['y']]);
  });
});

import { changeSetting } from '../../../local/world/settings';
import { aBook, aWorld, batch, COLLEAGUE, inScript, refusal, script, STRANGER, values, write } from './sheets-world';

const GET = 'API call to sheets.spreadsheets.get failed with error: ';
const VALUES = 'sheets.data.rowData.values.userEnteredValue';

describe('Spreadsheets.get', () => {
  it('refuses a spreadsheet that does not exist', () => {
    const world = aWorld();

    const text = refusal(() => script(world, (sheets) => sheets.get('1nada', { fields: 'spreadsheetId' })));

    expect(text).toBe(`${GET}Requested entity was not found.`);
  });

  it('refuses a spreadsheet that is not shared with the user, and says so with a code', () => {
    const world = aWorld();
    const id = aBook(world);

    const details = script(
      world,
      (sheets) => {
        try {
          return sheets.get(id, { fields: 'spreadsheetId' });
        } catch (error) {
          const { name, details: said } = error as { name: string; details: { code: number; message: string } };
          return { name, code: said.code, message: said.message };
        }
      },
      STRANGER,
    );

    expect(details).toEqual({
      name: 'GoogleJsonResponseException',
      code: 403,
      message: 'The caller does not have permission',
    });
  });

  it.each([
    ['Falta!A1', 'Unable to parse range: Falta!A1'],
    ['Casos!A0', 'Unable to parse range: Casos!A0'],
    ['Casos!A21:A', 'Range (Casos!A21:A) exceeds grid limits. Max rows: 20, max columns: 6'],
    ['Casos!G1', 'Range (Casos!G1) exceeds grid limits. Max rows: 20, max columns: 6'],
  ])('refuses the range %s', (range, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => values(world, id, range))).toBe(GET + text);
  });

  it.each(['sheets.nada', 'spreadsheetId, sheets', 'sheets(', 'sheets.data.rowData.values.value'])(
    'refuses the mask %j',
    (fields) => {
      const world = aWorld();
      const id = aBook(world);

      const text = refusal(() => script(world, (sheets) => sheets.get(id, { fields })));

      expect(text).toBe(`${GET}Request contains an invalid argument.`);
    },
  );

  it.each(['sheets.data.rowData.values.effectiveValue', 'sheets.data.rowData.values', 'sheets', '*', 'namedRanges'])(
    'throws NotEmulated for the mask %s instead of answering half of it',
    (fields) => {
      const world = aWorld();
      const id = aBook(world);

      expect(refusal(() => script(world, (sheets) => sheets.get(id, { fields })))).toMatch(/^NotEmulated: /);
    },
  );

  it('throws NotEmulated for whole cells without a mask and for unknown options', () => {
    const world = aWorld();
    const id = aBook(world);

    const whole = refusal(() => script(world, (sheets) => sheets.get(id, { includeGridData: true })));
    const unknown = refusal(() => script(world, (sheets) => sheets.get(id, { commentsViewMode: 'X' })));

    expect(whole).toMatch(/^NotEmulated: /);
    expect(unknown).toBe('NotEmulated: Sheets.Spreadsheets.get commentsViewMode');
  });

  it('answers properties and tabs without cells when there is no mask', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a']]);

    const book = script(world, (sheets) => sheets.get(id));

    expect(JSON.parse(JSON.stringify(book))).toEqual({
      spreadsheetId: id,
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
      properties: { title: 'Registro', locale: 'es_MX', timeZone: 'America/Mexico_City' },
      sheets: [
        {
          properties: {
            sheetId: 7,
            title: 'Casos',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 20, columnCount: 6 },
          },
        },
      ],
    });
  });

  it('gives back every type as it was written and cuts trailing empty cells and rows', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [2, 0], [['=1+1', 5, null, true], [], [null, '007', null, null], [null]]);

    const rows = values(world, id, 'casos!A1:F');

    expect(rows).toEqual([[], [], ['=1+1', 5, null, true], [], [null, '007']]);
  });

  it('answers one block of cells for each range, in the order asked, with its start', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a1', 'b1'], ['a2', 'b2'], ['a3', 'b3']]);

    const ranges = ['Casos!B3', 'Casos!1:2', 'Casos!D5'];
    const fields = `sheets.data(startRow,startColumn,rowData.values.userEnteredValue)`;
    const book = script(world, (sheets) => sheets.get(id, { ranges, fields }));

    const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
    expect(JSON.parse(JSON.stringify(book.sheets?.[0]?.data))).toEqual([
      { startRow: 2, startColumn: 1, rowData: [{ values: [text('b3')] }] },
      { rowData: [{ values: [text('a1'), text('b1')] }, { values: [text('a2'), text('b2')] }] },
      { startRow: 4, startColumn: 3 },
    ]);
  });

  it('answers only the tabs that the ranges name, in the order of the tabs', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, ['Dos', 'Tres'].map((title) => ({ addSheet: { properties: { title } } })));

    const ranges = ['Tres!A1', 'Casos!A1'];
    const book = script(world, (sheets) => sheets.get(id, { ranges, fields: 'sheets.properties.title' }));

    expect(book.sheets?.map((sheet) => sheet.properties?.title)).toEqual(['Casos', 'Tres']);
  });

  it('cuts a range that ends past the grid', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [19, 5], [['último']]);

    expect(values(world, id, 'Casos!F20:ZZ9999')).toEqual([['último']]);
  });

  it('reads parts of a value, notes and formats under nested masks with either separator', () => {
    const world = aWorld();
    const id = aBook(world);
    const cell = {
      userEnteredValue: { stringValue: 'x' },
      note: 'nota',
      userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' }, textFormat: { bold: true } },
    };
    batch(world, id, [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [cell] }],
          fields: 'userEnteredValue,note,userEnteredFormat',
        },
      },
    ]);

    const cells = 'user_entered_value/string_value,note,userEnteredFormat(numberFormat/type)';
    const fields = `sheets/data(rowData/values(${cells}))`;
    const book = script(world, (sheets) => sheets.get(id, { ranges: 'Casos!A1', fields }));

    expect(JSON.parse(JSON.stringify(book.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]))).toEqual({
      userEnteredValue: { stringValue: 'x' },
      note: 'nota',
      userEnteredFormat: { numberFormat: { type: 'TEXT' } },
    });
  });

  it('answers {} for trailing formatted cells only in a world that keeps them', () => {
    const world = aWorld();
    const id = aBook(world, 5, 2);
    write(world, id, [0, 0], [['a']]);
    batch(world, id, [
      {
        setDataValidation: {
          range: { sheetId: 7, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          rule: { condition: { type: 'BOOLEAN' } },
        },
      },
    ]);
    const read = () => values(world, id, 'Casos!A1:B');

    const cut = read();
    changeSetting(world.store, 'sheets.keepsFormattedCells', true);
    const kept = read();

    expect(cut).toEqual([['a']]);
    expect(kept).toEqual([['a'], [null], [null], [null], [null]]);
  });

  it('lets a reader read and charges the cells that go over the wire', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a', 'b'], [], ['c']]);

    const read = { ranges: ['Casos!A1:F'], fields: VALUES };
    const { ledger } = inScript(world, (sheets) => sheets.get(id, read), COLLEAGUE);

    expect(ledger.map(({ service, method, cells }) => [service, method, cells])).toEqual([
      ['Sheets', 'Spreadsheets.get', 4],
    ]);
  });

  it('reads rows and columns of a large tab wherever they stand', () => {
    const world = aWorld();
    const id = aBook(world, 30_000, 12);
    write(world, id, [2, 0], Array.from({ length: 12_000 }, (_row, at) => [`id-${at}`, null, at]));
    batch(world, id, [
      { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 5002 } } },
    ]);

    const column = values(world, id, 'Casos!A5000:A');
    const row = values(world, id, 'Casos!16002:16002');

    expect(column.slice(2, 5)).toEqual([[], ['id-0'], ['id-1']]);
    expect(column).toHaveLength(12_003);
    expect(row).toEqual([['id-10999', null, 10_999]]);
  });
});

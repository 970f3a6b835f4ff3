import { aBook, aWorld, batch, cell, refusal, script, values, write } from './sheets-world';
import type { Request } from './sheets-world';

const failure = (world: ReturnType<typeof aWorld>, id: string, request: Request): string =>
  refusal(() => batch(world, id, [request])).replace(/^.*Invalid requests\[0\]\.\w+: /, '');

type DimensionName = 'ROWS' | 'COLUMNS';
const dimension = (name: DimensionName, startIndex: number, endIndex?: number) => ({
  sheetId: 7,
  dimension: name,
  startIndex,
  endIndex,
});
const inserting = (startIndex: number, endIndex: number, inheritFromBefore?: boolean): Request => ({
  insertDimension: { range: dimension('ROWS', startIndex, endIndex), inheritFromBefore },
});
const deleting = (startIndex: number, endIndex?: number): Request => ({
  deleteDimension: { range: dimension('ROWS', startIndex, endIndex) },
});

/** Titles and grid sizes of the tabs, in order. */
const tabsOf = (world: ReturnType<typeof aWorld>, id: string) => {
  const book = script(world, (sheets) => sheets.get(id, { fields: 'sheets.properties' }));
  return (book.sheets ?? []).map(
    ({ properties }) => ({ ...properties, gridProperties: { ...properties?.gridProperties } }),
  );
};

describe('insertDimension', () => {
  it.each<[string, Request, string]>([
    [
      'without a start',
      { insertDimension: { range: { sheetId: 7, dimension: 'ROWS' } } },
      'range.startIndex must be set',
    ],
    ['before the grid', inserting(-1, 1), 'DimensionRange indexes must be >= 0'],
    [
      'at the end without anything after to inherit from',
      inserting(20, 21),
      'range.startIndex must be less than the grid size (20) if inheritFromBefore is false.',
    ],
    ['past the end', inserting(21, 22, true), 'range.startIndex is larger than current grid size (20)'],
    [
      'at the top, inheriting from before',
      inserting(0, 1, true),
      'range.startIndex must be greater than 0 if inheritFromBefore is true.',
    ],
    [
      'past ten million cells',
      inserting(1, 2_000_000, true),
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('refuses to insert %s', (_where, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(failure(world, id, request)).toBe(text);
  });

  it('moves values, notes and heights down and grows the grid', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [1, 0], [['encabezado'], ['uno'], ['dos']]);
    batch(world, id, [
      {
        updateDimensionProperties: {
          range: dimension('ROWS', 2, 3),
          properties: { pixelSize: 40 },
          fields: 'pixelSize',
        },
      },
    ]);

    batch(world, id, [inserting(2, 4)]);

    expect(values(world, id, 'Casos!A1:A')).toEqual([[], ['encabezado'], [], [], ['uno'], ['dos']]);
    expect(tabsOf(world, id)[0]?.gridProperties).toEqual({ rowCount: 22, columnCount: 6 });
    const fields = 'sheets.data.rowMetadata.pixelSize';
    const book = script(world, (sheets) => sheets.get(id, { ranges: ['Casos!2:6'], fields }));
    const heights = book.sheets?.[0]?.data?.[0]?.rowMetadata?.map(({ pixelSize }) => pixelSize);
    // The new rows take the height of the row they inherit from, which was the one behind.
    expect(heights).toEqual([21, 40, 40, 40, 21]);
  });

  it('grows what is frozen when rows are inserted above its edge', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      inserting(1, 2),
      inserting(3, 4),
    ]);

    expect(tabsOf(world, id)[0]?.gridProperties).toMatchObject({ frozenRowCount: 3, rowCount: 22 });
  });

  it('moves columns and gives new ones the formats of their heir', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a', 'b', 'c']]);
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const range = { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 };
    batch(world, id, [{ repeatCell: { range, cell: bold, fields: 'userEnteredFormat' } }]);

    batch(world, id, [
      { insertDimension: { range: dimension('COLUMNS', 2, 3), inheritFromBefore: true } },
      { deleteDimension: { range: dimension('COLUMNS', 0, 1) } },
    ]);

    expect(values(world, id, 'Casos!1:1')).toEqual([['b', null, 'c']]);
    expect(cell(world, id, 'Casos!B5')).toEqual(bold);
    expect(cell(world, id, 'Casos!C5')).toEqual({});
  });

  it('does not bring back what stood in a deleted column', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a', 'b', 'c']]);

    batch(world, id, [
      { deleteDimension: { range: dimension('COLUMNS', 1, 2) } },
      { insertDimension: { range: dimension('COLUMNS', 1, 2) } },
    ]);

    expect(values(world, id, 'Casos!1:1')).toEqual([['a', null, 'c']]);
  });

  it('keeps every row in its place through a thousand scattered insertions', () => {
    const world = aWorld();
    const id = aBook(world, 3000, 1);
    write(world, id, [0, 0], Array.from({ length: 3000 }, (_row, at) => [at]));

    batch(world, id, Array.from({ length: 1200 }, (_x, at) => inserting(2 * at + 1, 2 * at + 2)));

    const rows = values(world, id, 'Casos!A1:A4200');
    const expected = Array.from({ length: 1200 }, (_x, at) => [[at], []]).flat();
    expect(rows).toEqual([...expected, ...Array.from({ length: 1800 }, (_x, at) => [1200 + at])]);
  });
});

describe('deleteDimension', () => {
  it.each<[string, Request, string]>([
    [
      'a row that is not there',
      deleting(20, 21),
      `Cannot delete a row that doesn't exist. Tried to delete row index 20 but there are only 20 rows.`,
    ],
    [
      'past the last row',
      deleting(18, 22),
      `Cannot delete a row that doesn't exist. Tried to delete row index 20 but there are only 20 rows.`,
    ],
    ['every row', deleting(0, 20), `You can't delete all the rows on the sheet.`],
  ])('refuses to delete %s', (_what, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(failure(world, id, request)).toBe(text);
  });

  it('refuses to delete every row that is not frozen', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);

    expect(failure(world, id, deleting(2))).toBe('Sorry, it is not possible to delete all non-frozen rows.');
  });

  it('takes rows out with all they held and closes the gap', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['a'], ['b'], ['c'], ['d']]);

    batch(world, id, [deleting(1, 3), inserting(1, 2)]);

    expect(values(world, id, 'Casos!A1:A')).toEqual([['a'], [], ['d']]);
    expect(tabsOf(world, id)[0]?.gridProperties).toEqual({ rowCount: 19, columnCount: 6 });
  });
});

describe('appendDimension and updateDimensionProperties', () => {
  it('refuses properties of a row that is not there', () => {
    const world = aWorld();
    const id = aBook(world);
    const range = dimension('ROWS', 20, 25);

    const text = failure(world, id, {
      updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
    });

    expect(text).toBe(
      `Cannot update a row that doesn't exist. Tried to update row index 20 but there are only 20 rows.`,
    );
  });

  it('appends rows that formats to the edge of the grid take in', () => {
    const world = aWorld();
    const id = aBook(world);
    const text = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    const range = { sheetId: 7, startRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    batch(world, id, [{ repeatCell: { range, cell: text, fields: 'userEnteredFormat.numberFormat' } }]);

    batch(world, id, [{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: 300 } }]);

    expect(cell(world, id, 'Casos!A320')).toEqual(text);
  });

  it('hides and shows rows and columns', () => {
    const world = aWorld();
    const id = aBook(world);
    const hide = (name: DimensionName, hiddenByUser: boolean): Request => ({
      updateDimensionProperties: { range: dimension(name, 0, 1), properties: { hiddenByUser }, fields: 'hiddenByUser' },
    });
    const fields = 'sheets.data(rowMetadata.hiddenByUser,columnMetadata.hiddenByUser)';
    const hidden = () => {
      const book = script(world, (sheets) => sheets.get(id, { ranges: ['Casos!A1:B1'], fields }));
      const data = book.sheets?.[0]?.data?.[0];
      return [data?.rowMetadata, data?.columnMetadata].map((all) => all?.map((one) => one.hiddenByUser ?? false));
    };

    batch(world, id, [hide('ROWS', true), hide('COLUMNS', true)]);
    const before = hidden();
    batch(world, id, [hide('ROWS', false)]);

    expect(before).toEqual([[true], [true, false]]);
    expect(hidden()).toEqual([[false], [true, false]]);
  });
});

describe('tabs', () => {
  it.each<[string, Request, string]>([
    [
      'a title that another tab has in other case',
      { addSheet: { properties: { title: 'CASOS' } } },
      'A sheet with the name "CASOS" already exists. Please enter another name.',
    ],
    [
      'a title of 101 characters',
      { addSheet: { properties: { title: 'x'.repeat(101) } } },
      'The sheet name cannot be greater than 100 characters.',
    ],
    ['an ID that another tab has', { addSheet: { properties: { sheetId: 7 } } }, 'Sheet with id 7 already exists.'],
    ['a negative ID', { addSheet: { properties: { sheetId: -1 } } }, 'Sheet id must be non-negative.'],
    [
      'too many cells',
      { addSheet: { properties: { gridProperties: { rowCount: 10_000_000 } } } },
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['the last tab deleted', { deleteSheet: { sheetId: 7 } }, `You can't remove all the sheets in a document.`],
    [
      'every row frozen',
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 20 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      `You can't freeze all visible rows on the sheet.`,
    ],
  ])('refuses %s', (_what, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(failure(world, id, request)).toBe(text);
  });

  it('refuses to delete or hide the last visible tab', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ addSheet: { properties: { title: 'Oculta', hidden: true } } }]);

    expect(failure(world, id, { deleteSheet: { sheetId: 7 } })).toBe(
      `You can't remove all the visible sheets in a document.`,
    );
    expect(
      failure(world, id, { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: 'hidden' } }),
    ).toBe(`You can't hide all the sheets in a document.`);
  });

  it('adds a tab with Google’s size and a free title in the locale’s words', () => {
    const world = aWorld();
    const id = aBook(world);

    const { replies } = batch(world, id, [{ addSheet: {} }]);

    const properties = replies?.[0]?.addSheet?.properties;
    expect({ ...properties, sheetId: 'any' }).toEqual({
      sheetId: 'any',
      title: 'Hoja 2',
      index: 1,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    });
  });

  it('changes title, place, size and freezing under the mask, and nothing else', () => {
    const world = aWorld();
    const id = aBook(world);
    const properties = {
      sheetId: 7,
      title: 'Expedientes',
      index: 3,
      gridProperties: { rowCount: 50, columnCount: 4, frozenRowCount: 2 },
      hidden: true,
    };
    batch(world, id, [
      { addSheet: { properties: { title: 'Dos' } } },
      { addSheet: { properties: { title: 'Tres' } } },
      { updateSheetProperties: { properties, fields: 'title,index,gridProperties(rowCount,frozenRowCount)' } },
    ]);

    const tabs = tabsOf(world, id);
    expect(tabs.map(({ title }) => title)).toEqual(['Dos', 'Tres', 'Expedientes']);
    expect(tabs[2]).toMatchObject({ gridProperties: { rowCount: 50, columnCount: 6, frozenRowCount: 2 } });
    expect(tabs[2]?.hidden).toBeUndefined();
  });

  it('keeps the title of the spreadsheet in Drive', () => {
    const world = aWorld();
    const id = aBook(world);

    batch(world, id, [
      { updateSpreadsheetProperties: { properties: { title: 'Protección', locale: 'en_US' }, fields: 'title' } },
    ]);

    expect(world.store.get<{ name: string }>('files', id)?.name).toBe('Protección');
    expect(script(world, (sheets) => sheets.get(id, { fields: 'properties' })).properties).toEqual({
      title: 'Protección',
      locale: 'es_MX',
      timeZone: 'America/Mexico_City',
    });
  });

  it('forgets the rows of a deleted tab', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ addSheet: { properties: { title: 'Dos' } } }]);
    write(world, id, [0, 0], [['x']]);

    batch(world, id, [{ deleteSheet: { sheetId: 7 } }]);

    const left = world.store.sql.prepare('SELECT COUNT(*) AS rows FROM sheet_rows').get() as { rows: number };
    expect(left.rows).toBe(0);
    expect(tabsOf(world, id).map(({ title, index }) => [title, index])).toEqual([['Dos', 0]]);
  });
});

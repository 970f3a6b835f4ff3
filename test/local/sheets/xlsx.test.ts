// A spreadsheet as .xlsx, read back from its own XML: types, formats, notes, choices, what is hidden and frozen.
// proves: local/services/sheets/xlsx/workbook.ts
// proves: local/services/sheets/xlsx/links.ts

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { xlsxOf } from '../../../local/services/sheets/person-view';
import { aBook, aWorld, batch, COLLEAGUE, OFFICE, STRANGER, write } from './sheets-world';

type Node = { name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] };

const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, name)),
];
const textIn = (node: Node): string => (node.data ?? '') + (node.children ?? []).map(textIn).join('');

function opened(bytes: Buffer) {
  const files = unzipSync(bytes);
  const xml = (path: string): Node =>
    parseDocument(strFromU8(files[path] as Uint8Array), { xmlMode: true }) as unknown as Node;
  const sheet = xml('xl/worksheets/sheet1.xml');
  const cell = (where: string): Node => all(sheet, 'c').find(({ attribs }) => attribs?.['r'] === where) as Node;
  return {
    names: Object.keys(files),
    xml,
    sheet,
    cell,
    /** As a spreadsheet program reads it: `_x005F_` is an underscore. */
    text: (where: string): string =>
      textIn(cell(where)).replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  };
}

describe('a spreadsheet as .xlsx', () => {
  it('is refused to whoever may not open it', () => {
    const world = aWorld();

    expect(() => xlsxOf(world, STRANGER, aBook(world))).toThrow(expect.objectContaining({ reason: 'no-access' }));
  });

  it('keeps every text as it is, and never makes a formula of one', () => {
    const world = aWorld();
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('=1+1', '+52', '-1', '@x', "'x", '007', '_x000D_', 'a\tb\nc', '👪 ñ ש'),
      ),
      { minLength: 1, maxLength: 12 },
    );

    fc.assert(
      fc.property(texts, (list) => {
        const id = aBook(world);
        write(
          world,
          id,
          [0, 0],
          list.map((text) => [text]),
        );
        const file = opened(xlsxOf(world, OFFICE, id));
        // XML has no place for most control characters, and its readers join CR LF.
        const expected = list.map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
        expect(list.map((text, at) => (text === '' ? '' : file.text(`A${at + 1}`)))).toEqual(expected);
        expect(all(file.sheet, 'f')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('carries numbers, dates, truth values and formulas with their types and formats', () => {
    const world = aWorld();
    const id = aBook(world);
    const format = {
      numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
      textFormat: { bold: true },
      backgroundColorStyle: { rgbColor: { red: 1 } },
    };
    write(world, id, [0, 0], [[12.5, true]]);
    batch(world, id, [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 1, columnIndex: 0 },
          rows: [
            {
              values: [
                { userEnteredValue: { numberValue: 46350 }, userEnteredFormat: format },
                { userEnteredValue: { formulaValue: '=A1*2' } },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
    ]);

    const file = opened(xlsxOf(world, COLLEAGUE, id));
    const styles = file.xml('xl/styles.xml');
    const style = all(all(styles, 'cellXfs')[0] as Node, 'xf')[Number(file.cell('A2').attribs?.['s'])];

    expect(file.text('A1')).toBe('12.5');
    expect(file.cell('B1').attribs?.['t']).toBe('b');
    expect(textIn(all(file.cell('B2'), 'f')[0] as Node)).toBe('A1*2');
    expect(all(styles, 'numFmt')[0]?.attribs).toMatchObject({
      numFmtId: style?.attribs?.['numFmtId'],
      formatCode: 'dd/mm/yyyy',
    });
    expect(all(styles, 'font')[Number(style?.attribs?.['fontId'])]?.children?.[0]?.name).toBe('b');
    expect(all(all(styles, 'fill')[Number(style?.attribs?.['fillId'])] as Node, 'fgColor')[0]?.attribs?.['rgb']).toBe(
      'FFFF0000',
    );
  });

  it('carries notes, choices, what is hidden and what is frozen', () => {
    const world = aWorld();
    const id = aBook(world);
    write(
      world,
      id,
      [0, 0],
      [
        ['clave', 'x'],
        ['Clave', 'Estado'],
        ['C-1', 'Abierto'],
        ['C-2', 'Cerrado'],
      ],
    );
    const values = ['Abierto', 'Cerrado'].map((userEnteredValue) => ({ userEnteredValue }));
    batch(world, id, [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ note: 'Qué es <esto>' }] }],
          fields: 'note',
        },
      },
      {
        setDataValidation: {
          range: { sheetId: 7, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
          rule: { condition: { type: 'ONE_OF_LIST', values }, strict: true },
        },
      },
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ]);

    const file = opened(xlsxOf(world, OFFICE, id));

    expect(textIn(all(file.xml('xl/comments1.xml'), 'comment')[0] as Node)).toBe('Qué es <esto>');
    expect(all(file.sheet, 'dataValidation')[0]?.attribs?.['sqref']).toBe('B3:B4');
    expect(textIn(all(file.sheet, 'formula1')[0] as Node)).toBe('"Abierto,Cerrado"');
    expect(all(file.sheet, 'pane')[0]?.attribs).toMatchObject({ ySplit: '2', topLeftCell: 'A3', state: 'frozen' });
    expect(all(file.sheet, 'row')[0]?.attribs?.['hidden']).toBe('1');
    expect(file.names).toContain('xl/drawings/vmlDrawing1.vml');
  });

  it('carries links to the web and to other tabs, and none that leads anywhere else', () => {
    const world = aWorld();
    const id = aBook(world);
    const link = (uri: string, textFormat = {}) => ({
      userEnteredValue: { stringValue: 'x' },
      note: 'Una nota',
      userEnteredFormat: { textFormat: { link: { uri }, ...textFormat } },
    });
    const addresses = [
      'https://a.example/?x=1&y="2"',
      '#gid=8',
      '#gid=99',
      'javascript:alert(1)',
      'file:///etc/hosts',
      '',
    ];
    const plain = link('http://b.example', { underline: false, foregroundColorStyle: { rgbColor: { red: 1 } } });
    batch(world, id, [
      { addSheet: { properties: { title: "D'Otra", sheetId: 8 } } },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: [...addresses.map((uri) => link(uri)), plain].map((cell) => ({ values: [cell] })),
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      },
    ]);

    const file = opened(xlsxOf(world, OFFICE, id));
    const relations = all(file.xml('xl/worksheets/_rels/sheet1.xml.rels'), 'Relationship').map(
      ({ attribs }) => attribs,
    );
    const places = all(file.sheet, 'hyperlink').map(({ attribs }) => [
      attribs?.['ref'],
      attribs?.['location'] ?? relations.find((each) => each?.['Id'] === attribs?.['r:id'])?.['Target'],
    ]);
    const styles = file.xml('xl/styles.xml');
    const fontOf = (where: string) => {
      const style = all(all(styles, 'cellXfs')[0] as Node, 'xf')[Number(file.cell(where).attribs?.['s'])];
      const font = all(styles, 'font')[Number(style?.attribs?.['fontId'])] as Node;
      return [all(font, 'u').length, all(font, 'color')[0]?.attribs?.['rgb']];
    };

    expect(places).toEqual([
      ['A1', 'https://a.example/?x=1&y=%222%22'],
      ['A2', "'D''Otra'!A1"],
      ['A7', 'http://b.example/'],
    ]);
    expect(relations.filter((each) => each?.['TargetMode'] === 'External')).toHaveLength(2);
    expect(all(file.sheet, 'legacyDrawing')[0]?.attribs?.['r:id']).toBe('rId1');
    expect([fontOf('A1'), fontOf('A7')]).toEqual([
      [1, 'FF1155CC'],
      [0, 'FFFF0000'],
    ]);
    expect(file.names).not.toContain('xl/worksheets/_rels/sheet2.xml.rels');
  });

  it('goes on in a tab of its own where a text is longer than a cell of an .xlsx', () => {
    const world = aWorld();
    const id = aBook(world);
    const long = `${'a'.repeat(32_766)}👪fin`;
    write(world, id, [2, 1], [[long]]);

    const file = opened(xlsxOf(world, OFFICE, id));
    const rest = all(file.xml('xl/worksheets/sheet2.xml'), 't').map(textIn);

    expect(all(file.xml('xl/workbook.xml'), 'sheet').map(({ attribs }) => attribs?.['name'])).toEqual([
      'Casos',
      'Textos largos',
    ]);
    expect(rest.slice(2)).toEqual(['Casos!B3', '👪fin']);
    expect(file.text('B3') + (rest[3] ?? '')).toBe(long);
  });

  it('is the same file for the same book', () => {
    const world = aWorld();
    const id = aBook(world);

    expect(xlsxOf(world, OFFICE, id).equals(xlsxOf(world, OFFICE, id))).toBe(true);
  });
});

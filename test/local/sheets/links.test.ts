// Links of cells: written, read, cleared, and where they go when people and programs move what they stand in.
// proves: local/services/sheets/link.ts

import { cutAndPaste } from '../../../local/services/sheets/person-cut';
import { sortRange } from '../../../local/services/sheets/person-rows';
import { clearRange, typeInto } from '../../../local/services/sheets/person';
import { aBook, aWorld, batch, cell, COLLEAGUE, refusal, script } from './sheets-world';
import type { CellData, Request } from './sheets-world';

type World = ReturnType<typeof aWorld>;

const FOLDER = 'https://drive.google.com/drive/folders/abc';
const LINK = 'userEnteredFormat.textFormat.link';
const linked = (uri: string, text = 'x'): CellData => ({
  userEnteredValue: { stringValue: text },
  userEnteredFormat: { textFormat: { link: { uri } } },
});
const updating = (values: readonly CellData[], fields: string, rowIndex = 2): Request => ({
  updateCells: { start: { sheetId: 7, rowIndex, columnIndex: 0 }, rows: [{ values: [...values] }], fields },
});
const rowsOf = (count: number) => ({
  sheetId: 7,
  startRowIndex: 2,
  endRowIndex: 2 + count,
  startColumnIndex: 0,
  endColumnIndex: 1,
});

/** A book with a linked text in A3. */
function aLinkedBook(world: World): string {
  const id = aBook(world, 1000);
  batch(world, id, [updating([linked(FOLDER, 'Carpeta')], `userEnteredValue,${LINK}`)]);
  return id;
}

const formatIn = (world: World, id: string, a1: string) => cell(world, id, `Casos!${a1}`).userEnteredFormat;
const linkIn = (world: World, id: string, a1: string) => formatIn(world, id, a1)?.textFormat?.link?.uri;
const read = (world: World, id: string, range: string, fields: string) =>
  script(world, (sheets) => sheets.get(id, { ranges: [range], fields: `sheets.data.rowData.values(${fields})` }))
    .sheets?.[0]?.data?.[0]?.rowData;

describe('a link of a cell', () => {
  it('is refused with a member that Google’s links do not have', () => {
    const world = aWorld();
    const link = { uri: FOLDER, title: 'x' };

    expect(
      refusal(() => batch(world, aBook(world), [updating([{ userEnteredFormat: { textFormat: { link } } }], LINK)])),
    ).toContain('NotEmulated: Sheets Link title');
  });

  it('is neither set as the cell’s own nor computed from a formula', () => {
    const world = aWorld();
    const id = aBook(world);
    const formula = { userEnteredValue: { formulaValue: `=IF(TRUE,hyperlink ("${FOLDER}"))` } };
    batch(world, id, [updating([formula], 'userEnteredValue')]);

    expect(refusal(() => batch(world, id, [updating([{ hyperlink: FOLDER }], 'hyperlink')]))).toContain('NotEmulated');
    expect(refusal(() => read(world, id, 'Casos!A3', 'hyperlink'))).toContain('NotEmulated');
    expect(read(world, id, 'Casos!A3', 'userEnteredValue')).toEqual([{ values: [formula] }]);
  });

  it.each([LINK, `${LINK}.uri`, 'userEnteredFormat(textFormat)', 'userEnteredFormat'])(
    'is set and cleared under the mask %s',
    (mask) => {
      const world = aWorld();
      const id = aBook(world);
      batch(world, id, [updating([linked(FOLDER), linked('#gid=7')], `userEnteredValue,${mask}`)]);
      const set = ['A3', 'B3'].map((a1) => formatIn(world, id, a1));

      batch(world, id, [updating([{}], mask)]);

      expect(set).toEqual([FOLDER, '#gid=7'].map((uri) => ({ textFormat: { link: { uri } } })));
      expect(cell(world, id, 'Casos!A3')).toEqual({ userEnteredValue: { stringValue: 'x' } });
      expect(linkIn(world, id, 'B3')).toBe('#gid=7');
    },
  );

  it('is written and cleared without touching the rest of the format', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    batch(world, id, [updating([bold], 'userEnteredFormat.textFormat.bold')]);
    const both = formatIn(world, id, 'A3');

    batch(world, id, [updating([{}], LINK)]);

    expect(both).toEqual({ textFormat: { bold: true, link: { uri: FOLDER } } });
    expect(formatIn(world, id, 'A3')).toEqual({ textFormat: { bold: true } });
  });

  it.each([3, 300])('is laid over a range of %i rows and cleared again, as a whole and in one of them', (count) => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const { userEnteredFormat } = linked(FOLDER);
    batch(world, id, [{ repeatCell: { range: rowsOf(count), cell: { userEnteredFormat }, fields: LINK } }]);
    batch(world, id, [updating([{}], LINK, 3)]);
    const one = ['A3', 'A4', 'A5'].map((a1) => linkIn(world, id, a1));

    batch(world, id, [{ repeatCell: { range: rowsOf(count), cell: {}, fields: LINK } }]);

    expect(one).toEqual([FOLDER, undefined, FOLDER]);
    expect(['A3', 'A4', 'A5'].map((a1) => formatIn(world, id, a1))).toEqual([undefined, undefined, undefined]);
  });

  it('is answered where the mask asks for it, as the format’s link and as the cell’s', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    const { userEnteredFormat } = linked(FOLDER);
    batch(world, id, [
      { repeatCell: { range: { ...rowsOf(300), startRowIndex: 3 }, cell: { userEnteredFormat }, fields: LINK } },
    ]);

    expect(read(world, id, 'Casos!A3:B4', LINK)).toEqual([
      { values: [{ userEnteredFormat }] },
      { values: [{ userEnteredFormat }] },
    ]);
    expect(read(world, id, 'Casos!A3:B4', 'hyperlink')).toEqual([
      { values: [{ hyperlink: FOLDER }] },
      { values: [{ hyperlink: FOLDER }] },
    ]);
    expect(read(world, id, 'Casos!A3:B4', 'userEnteredValue')).toEqual([
      { values: [{ userEnteredValue: { stringValue: 'Carpeta' } }] },
    ]);
  });

  it('stays when a person or a program puts another value into the cell, or none', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    typeInto(world, COLLEAGUE, id, 'Casos', 'A3', 'Otra cosa');
    const typed = cell(world, id, 'Casos!A3');
    batch(world, id, [updating([{ userEnteredValue: { stringValue: 'Escrito' } }], 'userEnteredValue')]);
    const written = linkIn(world, id, 'A3');

    clearRange(world, COLLEAGUE, id, 'Casos', 'A3');

    expect(typed).toEqual(linked(FOLDER, 'Otra cosa'));
    expect(written).toBe(FOLDER);
    expect(cell(world, id, 'Casos!A3')).toEqual({ userEnteredFormat: linked(FOLDER).userEnteredFormat });
  });

  it('goes with its cell when rows are sorted, cut, inserted above, moved and deleted', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    batch(world, id, [updating([linked('#gid=1', 'B'), linked('#gid=2', 'z')], `userEnteredValue,${LINK}`, 3)]);
    const links = () => ['A', 'B', 'C'].map(linksOf);
    const linksOf = (column: string) =>
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((row) => {
        const uri = linkIn(world, id, `${column}${row}`);
        return uri === undefined ? [] : [`${row} ${uri}`];
      });

    sortRange(world, COLLEAGUE, id, 'Casos', { column: 'A', descending: true, range: 'A3:B4' });
    const sorted = links();
    sortRange(world, COLLEAGUE, id, 'Casos', { column: 'A', range: 'A3:B4' });
    const back = links();
    cutAndPaste(world, COLLEAGUE, id, 'Casos', 'B3', { a1: 'C6' });
    const cut = links();
    const at = (startIndex: number) => ({ sheetId: 7, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 });
    batch(world, id, [{ insertDimension: { range: at(0) } }]);
    const lower = links();
    batch(world, id, [{ moveDimension: { source: at(4), destinationIndex: 1 } }]);
    const moved = links();
    batch(world, id, [{ deleteDimension: { range: at(1) } }]);

    expect(sorted).toEqual([[`3 ${FOLDER}`, '4 #gid=1'], ['4 #gid=2'], []]);
    expect(back).toEqual([['3 #gid=1', `4 ${FOLDER}`], ['3 #gid=2'], []]);
    expect(cut).toEqual([['3 #gid=1', `4 ${FOLDER}`], [], ['6 #gid=2']]);
    expect(lower).toEqual([['4 #gid=1', `5 ${FOLDER}`], [], ['7 #gid=2']]);
    expect(moved).toEqual([[`2 ${FOLDER}`, '5 #gid=1'], [], ['7 #gid=2']]);
    expect(links()).toEqual([['4 #gid=1'], [], ['6 #gid=2']]);
  });

  it('is taken over by a row inserted below it that inherits formats', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    const range = { sheetId: 7, dimension: 'ROWS', startIndex: 3, endIndex: 4 };

    batch(world, id, [{ insertDimension: { range, inheritFromBefore: true } }]);

    expect(cell(world, id, 'Casos!A4')).toEqual({ userEnteredFormat: linked(FOLDER).userEnteredFormat });
  });

  it('stays behind where values alone are copied', () => {
    const world = aWorld();
    const id = aLinkedBook(world);
    const to = { ...rowsOf(1), startRowIndex: 5, endRowIndex: 6 };

    batch(world, id, [{ copyPaste: { source: rowsOf(1), destination: to, pasteType: 'PASTE_VALUES' } }]);

    expect(cell(world, id, 'Casos!A6')).toEqual({ userEnteredValue: { stringValue: 'Carpeta' } });
  });
});

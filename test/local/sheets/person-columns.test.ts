// proves: local/services/sheets/person-columns.ts

import { deleteColumns, hideColumns, insertColumns, moveColumns } from '../../../local/services/sheets/person-columns';
import { showTab } from '../../../local/services/sheets/person-view';
import { changeSetting } from '../../../local/world/settings';
import { aBook, aWorld, batch, cell, COLLEAGUE, OFFICE, reasonOf, STRANGER, values, write } from './sheets-world';
import type { Request } from './sheets-world';

const forTheOffice = (startColumnIndex: number, endColumnIndex: number): Request => ({
  addProtectedRange: {
    protectedRange: { range: { sheetId: 7, startColumnIndex, endColumnIndex }, editors: { users: [OFFICE] } },
  },
});
const wholeSheet: Request = {
  addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [OFFICE] } } },
};

/** Six columns headed a to f, of which B and C are the office's. */
function aTab(): { world: ReturnType<typeof aWorld>; id: string } {
  const world = aWorld();
  const id = aBook(world);
  write(world, id, [0, 0], [['a', 'b', 'c', 'd', 'e', 'f']]);
  batch(world, id, [forTheOffice(1, 3)]);
  return { world, id };
}
const head = (world: ReturnType<typeof aWorld>, id: string) => values(world, id, 'Casos!1:1')[0];

describe('columns', () => {
  it('are not touched by who may not edit the spreadsheet, nor where there are none', () => {
    const { world, id } = aTab();

    expect(reasonOf(() => insertColumns(world, STRANGER, id, 'Casos', 'A'))).toBe('no-access');
    expect(reasonOf(() => insertColumns(world, COLLEAGUE, id, 'Casos', 'G'))).toBe('outside');
    expect(reasonOf(() => deleteColumns(world, COLLEAGUE, id, 'Casos', 'F', 2))).toBe('outside');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 'A', 'H'))).toBe('outside');
    expect(reasonOf(() => hideColumns(world, COLLEAGUE, id, 'Casos', '1'))).toBe('outside');
  });

  it('are not deleted or moved where they are protected', () => {
    const { world, id } = aTab();

    expect(reasonOf(() => deleteColumns(world, COLLEAGUE, id, 'Casos', 'A', 2))).toBe('protected');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 'C', 'A'))).toBe('protected');
    expect(head(world, id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are left as they are on a sheet protected as a whole', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [wholeSheet]);

    for (const work of [insertColumns, deleteColumns, hideColumns]) {
      expect(reasonOf(() => work(world, COLLEAGUE, id, 'Casos', 'A'))).toBe('protected');
    }
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 'A', 'D'))).toBe('protected');
  });

  it('are not put between two protected ones where the world forbids it, beside them always', () => {
    const { world, id } = aTab();
    changeSetting(world.store, 'sheets.insertsInsideProtected', false);

    expect(reasonOf(() => insertColumns(world, COLLEAGUE, id, 'Casos', 'C'))).toBe('protected');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 'F', 'C'))).toBe('protected');
    insertColumns(world, COLLEAGUE, id, 'Casos', 'C', 1, 'right');
    insertColumns(world, COLLEAGUE, id, 'Casos', 'B');

    expect(head(world, id)).toEqual(['a', null, 'b', 'c', null, 'd', 'e', 'f']);
  });

  it('are not deleted all, nor dropped among themselves', () => {
    const { world, id } = aTab();

    expect(reasonOf(() => deleteColumns(world, OFFICE, id, 'Casos', 'A', 6))).toBe('impossible');
    expect(reasonOf(() => moveColumns(world, OFFICE, id, 'Casos', 'A', 'B', 3))).toBe('impossible');
  });

  it('are inserted on either side with the looks of the one beside them', () => {
    const { world, id } = aTab();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const range = { sheetId: 7, startColumnIndex: 3, endColumnIndex: 4 };
    batch(world, id, [{ repeatCell: { range, cell: bold, fields: 'userEnteredFormat' } }]);

    const event = insertColumns(world, COLLEAGUE, id, 'Casos', 'D', 2);
    insertColumns(world, COLLEAGUE, id, 'Casos', 'F', 1, 'right');

    const place = { spreadsheetId: id, sheetId: 7, title: 'Casos', user: COLLEAGUE };
    expect(event).toEqual({ ...place, changeType: 'INSERT_COLUMN' });
    expect(head(world, id)).toEqual(['a', 'b', 'c', null, null, 'd', null, 'e', 'f']);
    expect([cell(world, id, 'Casos!D9'), cell(world, id, 'Casos!G9'), cell(world, id, 'Casos!H9')]).toEqual([
      bold,
      bold,
      {},
    ]);
  });

  it('are deleted with what they held', () => {
    const { world, id } = aTab();

    const { changeType } = deleteColumns(world, COLLEAGUE, id, 'Casos', 'D', 2);

    expect(changeType).toBe('REMOVE_COLUMN');
    expect(head(world, id)).toEqual(['a', 'b', 'c', 'f']);
  });

  it('are dragged past protected ones and to the end, and the protection stays on its cells', () => {
    const { world, id } = aTab();

    const { changeType } = moveColumns(world, COLLEAGUE, id, 'Casos', 'A', 'G');
    moveColumns(world, COLLEAGUE, id, 'Casos', 'C', 'A', 2);

    const cells = showTab(world, COLLEAGUE, id, 'Casos').rows[0]?.cells ?? [];
    expect(changeType).toBe('OTHER');
    expect(head(world, id)).toEqual(['d', 'e', 'b', 'c', 'f', 'a']);
    expect(cells.filter((shown) => shown.protected).map(({ text }) => text)).toEqual(['b', 'c']);
  });

  it('are hidden and shown again, keeping their width', () => {
    const { world, id } = aTab();
    batch(world, id, [
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { pixelSize: 50 },
          fields: 'pixelSize',
        },
      },
    ]);
    const columns = () => showTab(world, COLLEAGUE, id, 'Casos', { columns: 3 }).columns;

    const { changeType } = hideColumns(world, COLLEAGUE, id, 'Casos', 'B', 2);
    const hidden = columns();
    hideColumns(world, COLLEAGUE, id, 'Casos', 'B', 2, false);

    expect(changeType).toBe('OTHER');
    expect(hidden.map((column) => [column.hidden, column.width])).toEqual([
      [false, 100],
      [true, 50],
      [true, 100],
    ]);
    expect(columns().some((column) => column.hidden)).toBe(false);
  });
});

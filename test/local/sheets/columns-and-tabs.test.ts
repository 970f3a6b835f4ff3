// proves: local/services/sheets/person-dimensions.ts
// proves: local/services/sheets/person-tabs.ts
// proves: local/services/sheets/requests/dimension-requests.ts
// What a person or a script does to the columns of a tab and to the tab itself.

import { deleteColumns, insertColumns, moveColumns } from '../../../local/services/sheets/person-dimensions';
import { SheetRefusal } from '../../../local/services/sheets/person-refusal';
import { deleteTab, removeProtections, renameTab } from '../../../local/services/sheets/person-tabs';
import { listTabs, showTab } from '../../../local/services/sheets/person-view';
import { aBook, aWorld, batch, COLLEAGUE, OFFICE, values, write, type Request } from './sheets-world';

type World = ReturnType<typeof aWorld>;

const guarded = (startColumnIndex: number): Request => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId: 7, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
      description: 'del programa',
      editors: { users: [OFFICE] },
    },
  },
});
const move = (startIndex: number, endIndex: number, destinationIndex: number): Request => ({
  moveDimension: { source: { sheetId: 7, dimension: 'COLUMNS', startIndex, endIndex }, destinationIndex },
});
const another: Request = { addSheet: { properties: { sheetId: 8, title: 'Personas' } } };

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SheetRefusal) return error.reason;
    throw error;
  }
  throw new Error('Nothing was refused');
}

function lettered(): { readonly world: World; readonly id: string; row(): unknown } {
  const world = aWorld();
  const id = aBook(world);
  write(world, id, [0, 0], [['a', 'b', 'c', 'd']]);
  return { world, id, row: () => values(world, id, 'Casos!A1:F1')[0] };
}

/** Letters of the columns that this person may not change. */
const closedFor = (world: World, id: string): string[] => {
  const shown = showTab(world, COLLEAGUE, id, 'Casos');
  const cells = shown.rows[0]?.cells ?? [];
  return shown.columns.filter((_column, at) => cells[at]?.protected === true).map(({ letters }) => letters);
};

describe('columns', () => {
  it('are not deleted or dragged by who may not edit them', () => {
    const { world, id, row } = lettered();
    batch(world, id, [guarded(1)]);

    expect(reasonOf(() => deleteColumns(world, COLLEAGUE, id, 'Casos', 1, 2))).toBe('protected');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 2, 4))).toBe('protected');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 1, 4))).toBe('protected');
    expect(reasonOf(() => moveColumns(world, COLLEAGUE, id, 'Casos', 1, 40))).toBe('outside');
    expect(row()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are inserted and deleted with what they held', () => {
    const { world, id, row } = lettered();

    expect(insertColumns(world, COLLEAGUE, id, 'Casos', 2, 1, 'after').changeType).toBe('INSERT_COLUMN');
    expect(row()).toEqual(['a', 'b', null, 'c', 'd']);
    expect(deleteColumns(world, COLLEAGUE, id, 'Casos', 1, 3).changeType).toBe('REMOVE_COLUMN');
    expect(row()).toEqual(['c', 'd']);
  });

  it.each([
    [1, 4, ['b', 'c', 'a', 'd']],
    [3, 1, ['c', 'a', 'b', 'd']],
  ])('are dragged: column %i before column %i', (from, to, expected) => {
    const { world, id, row } = lettered();

    expect(moveColumns(world, COLLEAGUE, id, 'Casos', from, to).changeType).toBe('OTHER');
    expect(row()).toEqual(expected);
  });
});

describe('moveDimension', () => {
  it.each([
    ['into what is moved', move(0, 2, 1)],
    ['beyond the grid', move(0, 1, 400)],
    ['of columns that are not there', move(300, 301, 0)],
  ])('refuses a move %s', (_what, request) => {
    const { world, id } = lettered();

    expect(() => batch(world, id, [request])).toThrow(/Invalid requests\[0\]\.moveDimension: /);
  });

  it('takes protections along with the columns, and formats with their cells', () => {
    const { world, id, row } = lettered();
    const shaded = { userEnteredFormat: { textFormat: { bold: true } } };
    const range = { sheetId: 7, startColumnIndex: 1, endColumnIndex: 3 };
    batch(world, id, [
      guarded(2),
      { repeatCell: { range, cell: shaded, fields: 'userEnteredFormat.textFormat.bold' } },
    ]);

    batch(world, id, [move(2, 3, 0)]);

    expect(row()).toEqual(['c', 'a', 'b', 'd']);
    expect(closedFor(world, id)).toEqual(['A']);
    const cells = showTab(world, OFFICE, id, 'Casos').rows[0]?.cells ?? [];
    expect(cells.map(({ format }) => format?.textFormat?.bold === true).slice(0, 4)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a tab', () => {
  const named = (world: World, id: string): string[] => listTabs(world, OFFICE, id).map(({ title }) => title);

  it('is not renamed by who may not edit the whole of it, nor like another', () => {
    const { world, id } = lettered();
    batch(world, id, [
      another,
      { addProtectedRange: { protectedRange: { range: { sheetId: 8 }, editors: { users: [OFFICE] } } } },
    ]);

    expect(reasonOf(() => renameTab(world, COLLEAGUE, id, 'Personas', 'Gente'))).toBe('protected');
    expect(reasonOf(() => renameTab(world, COLLEAGUE, id, 'Casos', 'Personas'))).toBe('impossible');
    expect(named(world, id)).toEqual(['Casos', 'Personas']);
  });

  it('is renamed by whoever may edit the spreadsheet, protected ranges or not', () => {
    const { world, id } = lettered();
    batch(world, id, [guarded(0)]);

    renameTab(world, COLLEAGUE, id, 'Casos', 'Mis casos');

    expect(named(world, id)).toEqual(['Mis casos']);
  });

  it('is not deleted through a cell that is protected for this person, nor when it is the last', () => {
    const { world, id } = lettered();
    expect(reasonOf(() => deleteTab(world, OFFICE, id, 'Casos'))).toBe('impossible');
    batch(world, id, [another, guarded(0)]);

    expect(reasonOf(() => deleteTab(world, COLLEAGUE, id, 'Casos'))).toBe('protected');
    expect(deleteTab(world, OFFICE, id, 'Casos').changeType).toBe('REMOVE_GRID');
    expect(named(world, id)).toEqual(['Personas']);
  });

  it('loses a protection only by the hand of who may edit what it protects', () => {
    const { world, id } = lettered();
    batch(world, id, [guarded(0)]);

    expect(reasonOf(() => removeProtections(world, COLLEAGUE, id, 'Casos', 'del programa'))).toBe('protected');
    expect(reasonOf(() => removeProtections(world, OFFICE, id, 'Casos', 'otra'))).toBe('not-found');
    removeProtections(world, OFFICE, id, 'Casos', 'del programa');
    expect(closedFor(world, id)).toEqual([]);
  });
});

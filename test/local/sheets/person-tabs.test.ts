// proves: local/services/sheets/person-tabs.ts

import {
  deleteTab,
  hideTab,
  protectionsOf,
  removeProtection,
  renameTab,
} from '../../../local/services/sheets/person-tabs';
import { listTabs } from '../../../local/services/sheets/person-view';
import { aBook, aWorld, batch, COLLEAGUE, OFFICE, reasonOf, script, STRANGER } from './sheets-world';
import type { Request } from './sheets-world';

const keyColumn = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
const protecting = (protectedRange: object): Request => ({ addProtectedRange: { protectedRange } });
const forTheOffice = (range: object): Request => protecting({ range, editors: { users: [OFFICE] } });

function twoTabs(...requests: readonly Request[]): { world: ReturnType<typeof aWorld>; id: string } {
  const world = aWorld();
  const id = aBook(world);
  batch(world, id, [{ addSheet: { properties: { sheetId: 8, title: 'Otra' } } }, ...requests]);
  return { world, id };
}
const titles = (world: ReturnType<typeof aWorld>, id: string) =>
  listTabs(world, OFFICE, id).map(({ title, hidden }) => (hidden ? `(${title})` : title));

describe('a tab', () => {
  it('is left alone by who may not edit the spreadsheet, and is not found under another name', () => {
    const { world, id } = twoTabs();

    expect(reasonOf(() => deleteTab(world, STRANGER, id, 'Casos'))).toBe('no-access');
    expect(reasonOf(() => renameTab(world, COLLEAGUE, id, 'Cosas', 'x'))).toBe('not-found');
  });

  it('is not deleted while it has a cell that is protected for this person', () => {
    const { world, id } = twoTabs(forTheOffice(keyColumn));

    expect(reasonOf(() => deleteTab(world, COLLEAGUE, id, 'Casos'))).toBe('protected');
    expect(titles(world, id)).toEqual(['Casos', 'Otra']);
  });

  it('is not deleted or hidden as the last one that is visible', () => {
    const { world, id } = twoTabs();
    hideTab(world, COLLEAGUE, id, 'Otra');

    expect(reasonOf(() => deleteTab(world, OFFICE, id, 'Casos'))).toBe('impossible');
    expect(reasonOf(() => hideTab(world, OFFICE, id, 'Casos'))).toBe('impossible');
    expect(titles(world, id)).toEqual(['Casos', '(Otra)']);
  });

  it('keeps its name where the whole sheet is protected, or the other name is taken', () => {
    const { world, id } = twoTabs(forTheOffice({ sheetId: 7 }));

    expect(reasonOf(() => renameTab(world, COLLEAGUE, id, 'Casos', 'Mía'))).toBe('protected');
    expect(reasonOf(() => hideTab(world, COLLEAGUE, id, 'Casos'))).toBe('protected');
    expect(reasonOf(() => renameTab(world, COLLEAGUE, id, 'Otra', 'casos'))).toBe('impossible');
    expect(titles(world, id)).toEqual(['Casos', 'Otra']);
  });

  it('takes another name, also one that differs in case alone, though a column of it is protected', () => {
    const { world, id } = twoTabs(forTheOffice(keyColumn));

    const event = renameTab(world, COLLEAGUE, id, 'Casos', 'CASOS');

    expect(event).toEqual({ spreadsheetId: id, sheetId: 7, title: 'CASOS', user: COLLEAGUE, changeType: 'OTHER' });
    expect(titles(world, id)).toEqual(['CASOS', 'Otra']);
  });

  it('goes with all it held', () => {
    const { world, id } = twoTabs();

    const event = deleteTab(world, COLLEAGUE, id, 'Casos');

    expect(event).toMatchObject({ sheetId: 7, title: 'Casos', changeType: 'REMOVE_GRID' });
    expect(titles(world, id)).toEqual(['Otra']);
  });
});

describe('a protection', () => {
  const theirs = protecting({
    range: keyColumn,
    description: 'Clave',
    protectedRangeId: 3,
    editors: { users: [OFFICE] },
  });
  const ours = protecting({
    range: { ...keyColumn, sheetId: 8 },
    protectedRangeId: 4,
    editors: { users: [OFFICE, COLLEAGUE] },
  });

  it('is not removed by who may not edit what it protects, nor where there is none', () => {
    const { world, id } = twoTabs(theirs, ours);

    expect(reasonOf(() => removeProtection(world, COLLEAGUE, id, 'Casos', 3))).toBe('protected');
    expect(reasonOf(() => removeProtection(world, COLLEAGUE, id, 'Casos', 4))).toBe('not-found');
  });

  it('is listed with whether this person may remove it', () => {
    const { world, id } = twoTabs(theirs, ours, forTheOffice({ sheetId: 8 }));

    const shown = protectionsOf(world, COLLEAGUE, id);

    expect(shown.map(({ range, mayRemove }) => [range, mayRemove])).toEqual([
      ['Casos!A:A', false],
      ['Otra!A:A', true],
      ['Otra', false],
    ]);
    expect(shown[0]).toMatchObject({ protectedRangeId: 3, description: 'Clave', title: 'Casos', warningOnly: false });
  });

  it('is removed by one of its editors, and by the owner', () => {
    const { world, id } = twoTabs(theirs, ours);

    const event = removeProtection(world, COLLEAGUE, id, 'Otra', 4);
    removeProtection(world, OFFICE, id, 'Casos', 3);

    expect(event).toMatchObject({ title: 'Otra', changeType: 'OTHER' });
    expect(protectionsOf(world, OFFICE, id)).toEqual([]);
  });

  it('is read by scripts with just the members asked for', () => {
    const { world, id } = twoTabs(theirs, protecting({ range: keyColumn, protectedRangeId: 5, warningOnly: true }));

    const fields = 'sheets.protectedRanges(protectedRangeId,description,range,warningOnly,editors)';
    const read = script(world, (sheets) => sheets.get(id, { fields }));

    expect(read.sheets?.[0]?.protectedRanges).toEqual([
      { protectedRangeId: 3, range: keyColumn, description: 'Clave', editors: { users: [OFFICE] } },
      { protectedRangeId: 5, range: keyColumn, warningOnly: true },
    ]);
  });
});

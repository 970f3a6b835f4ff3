import { restoreVersion, snapshotVersion, versionsOf } from '../../../local/services/sheets/versions';
import { aBook, aWorld, batch, cell, refusal, script, values, write } from './sheets-world';

describe('restoreVersion', () => {
  it('throws for a version that was never kept', () => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => restoreVersion(world, id, 1))).toBe(`No version 1 of ${id}`);
  });

  it('takes back cells, rows, tabs, formats and protections at once, and leaves sharing and name', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [['antes']]);
    const version = snapshotVersion(world, id);
    const before = script(world, (sheets) => sheets.get(id));
    const asText = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    batch(world, id, [
      { addSheet: { properties: { title: 'Nueva' } } },
      { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 3 } } },
      { repeatCell: { range: { sheetId: 7 }, cell: asText, fields: 'userEnteredFormat' } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 } } } },
      { updateSpreadsheetProperties: { properties: { title: 'Otro nombre' }, fields: 'title' } },
    ]);

    restoreVersion(world, id, version);

    const after = script(world, (sheets) => sheets.get(id));
    expect(after.sheets).toEqual(before.sheets);
    expect(after.properties?.title).toBe('Otro nombre');
    expect(values(world, id, 'Casos!A1:A')).toEqual([['antes']]);
    expect(cell(world, id, 'Casos!B1')).toEqual({});
  });

  it('can be done again and again, to any version', () => {
    const world = aWorld();
    const id = aBook(world);
    const kept = ['uno', 'dos'].map((text) => {
      write(world, id, [0, 0], [[text]]);
      return snapshotVersion(world, id);
    });
    const [first = 0, second = 0] = kept;
    write(world, id, [0, 0], [['tres']]);

    const seen = [first, second, first].map((version) => {
      restoreVersion(world, id, version);
      const value = values(world, id, 'Casos!A1')[0]?.[0];
      write(world, id, [0, 0], [['escrito encima']]);
      return value;
    });

    expect(seen).toEqual(['uno', 'dos', 'uno']);
    expect(versionsOf(world, id).map(({ number }) => number)).toEqual(kept);
  });
});

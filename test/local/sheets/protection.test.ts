import { grant } from '../../../local/services/drive/sharing';
import { changeSetting } from '../../../local/world/settings';
import { aBook, aWorld, batch, cellsOf, COLLEAGUE, OFFICE, refusal, script, STRANGER, values } from './sheets-world';
import type { Request } from './sheets-world';

const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

const keyColumn = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
const protecting = (protectedRange: object): Request => ({ addProtectedRange: { protectedRange } });
const forTheOffice = (range: object): Request => protecting({ range, editors: { users: [OFFICE] } });
const writing = (columnIndex: number): Request => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: 2, columnIndex },
    rows: [{ values: cellsOf(['x']) }],
    fields: 'userEnteredValue',
  },
});
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 7, dimension: 'ROWS', startIndex, endIndex });

const protections = (world: ReturnType<typeof aWorld>, id: string, as = OFFICE) => {
  const book = script(world, (sheets) => sheets.get(id, { fields: 'sheets.protectedRanges' }), as);
  return book.sheets?.[0]?.protectedRanges ?? [];
};

describe('protected ranges', () => {
  it.each<[string, Request]>([
    ['write a protected cell', writing(0)],
    [
      'write a range that touches one',
      { updateCells: { range: { sheetId: 7, startRowIndex: 4, endRowIndex: 5 }, fields: 'note' } },
    ],
    ['format it', { repeatCell: { range: { sheetId: 7 }, cell: {}, fields: 'userEnteredFormat' } }],
    ['change its rule', { setDataValidation: { range: keyColumn } }],
    ['delete a row through it', { deleteDimension: { range: rows(3, 4) } }],
    ['delete its tab', { deleteSheet: { sheetId: 7 } }],
  ])('refuse to let another editor %s', (_what, request) => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [{ addSheet: { properties: { title: 'Otra' } } }, forTheOffice(keyColumn)]);
    const [kind] = Object.keys(request);

    const text = refusal(() => batch(world, id, [request], COLLEAGUE));

    expect(text).toContain(`Invalid requests[0].${kind}: ${PROTECTED}`);
  });

  it('refuse to be changed or removed by who may not edit them', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice(keyColumn)]);
    const protectedRangeId = protections(world, id)[0]?.protectedRangeId;

    const change = {
      updateProtectedRange: { protectedRange: { protectedRangeId, description: 'mía' }, fields: 'description' },
    };
    const remove = { deleteProtectedRange: { protectedRangeId } };

    expect(refusal(() => batch(world, id, [change], COLLEAGUE))).toContain(PROTECTED);
    expect(refusal(() => batch(world, id, [remove], COLLEAGUE))).toContain(PROTECTED);
  });

  it.each<[string, Request, string]>([
    [
      'a second protection of one sheet',
      protecting({ range: { sheetId: 7 } }),
      'Sheet "Casos" already has sheet protection.',
    ],
    [
      'editors on a mere warning',
      protecting({ range: keyColumn, warningOnly: true, editors: { users: [] } }),
      'ProtectedRange is warningOnly. Editors cannot be set on it.',
    ],
    [
      'the removal of one that is not there',
      { deleteProtectedRange: { protectedRangeId: 5 } },
      'No protected range with id: 5',
    ],
  ])('refuse %s', (_what, request, text) => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice({ sheetId: 7 })]);

    expect(refusal(() => batch(world, id, [request]))).toContain(text);
  });

  it('throw NotEmulated for groups of editors', () => {
    const world = aWorld();
    const id = aBook(world);

    const request = protecting({ range: keyColumn, editors: { groups: ['equipo@oim.example'] } });

    expect(refusal(() => batch(world, id, [request]))).toBe('NotEmulated: Sheets Editors groups');
  });

  it('leave the cells beside them free, and all cells to the owner', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice(keyColumn)]);

    batch(world, id, [writing(1)], COLLEAGUE);
    batch(world, id, [writing(0)], OFFICE);

    expect(values(world, id, 'Casos!A3:B3')).toEqual([['x', 'x']]);
  });

  it('leave free whom they name, and everybody where they only warn or name nobody', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [
      protecting({ range: keyColumn, editors: { users: [COLLEAGUE.toUpperCase()] } }),
      protecting({ range: { ...keyColumn, endColumnIndex: 2 }, warningOnly: true }),
      protecting({ range: keyColumn, description: 'sin nadie' }),
      protecting({ range: keyColumn, editors: { domainUsersCanEdit: true } }),
    ]);

    batch(world, id, [writing(0)], COLLEAGUE);

    expect(values(world, id, 'Casos!A3')).toEqual([['x']]);
  });

  it('tell who may edit them only to those who may', () => {
    const world = aWorld();
    const id = aBook(world);
    const { replies } = batch(
      world,
      id,
      [protecting({ range: keyColumn, description: 'Clave', editors: { users: [] } })],
    );
    const protectedRangeId = replies?.[0]?.addProtectedRange?.protectedRange?.protectedRangeId;

    const range = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 };
    expect(protections(world, id)).toEqual([
      { protectedRangeId, range, description: 'Clave', requestingUserCanEdit: true, editors: { users: [OFFICE] } },
    ]);
    expect(protections(world, id, COLLEAGUE)).toEqual([{ protectedRangeId, range, description: 'Clave' }]);
  });

  it('move and grow with the cells they were laid on, and vanish with the last of them', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [
      forTheOffice({ sheetId: 7, startRowIndex: 0, endRowIndex: 1 }),
      forTheOffice({ sheetId: 7, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 3 }),
      forTheOffice(keyColumn),
      { insertDimension: { range: rows(2, 4) } },
      { insertDimension: { range: rows(7, 8) } },
      { insertDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      { deleteDimension: { range: rows(0, 1) } },
    ]);

    expect(protections(world, id).map(({ range }) => range)).toEqual([
      { sheetId: 7, startRowIndex: 5, endRowIndex: 8, startColumnIndex: 2, endColumnIndex: 4 },
      keyColumn,
    ]);
  });

  it('keep the exceptions of a protected sheet free and its shape fixed', () => {
    const world = aWorld();
    const id = aBook(world);
    const hole = { sheetId: 7, startRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 };
    batch(world, id, [
      protecting({ range: { sheetId: 7 }, unprotectedRanges: [hole], editors: { users: [] } }),
    ]);

    batch(world, id, [writing(1), writing(2)], COLLEAGUE);

    expect(refusal(() => batch(world, id, [writing(3)], COLLEAGUE))).toContain(PROTECTED);
    const insert: Request = { insertDimension: { range: rows(5, 6) } };
    expect(refusal(() => batch(world, id, [insert], COLLEAGUE))).toContain(PROTECTED);
  });

  it('let rows be inserted inside a protected column, unless the world says otherwise', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice(keyColumn)]);
    const insert: Request = { insertDimension: { range: rows(5, 6) } };

    batch(world, id, [insert], COLLEAGUE);
    changeSetting(world.store, 'sheets.insertsInsideProtected', false);

    expect(refusal(() => batch(world, id, [insert], COLLEAGUE))).toContain(PROTECTED);
  });
});

describe('sharing', () => {
  it('lets a reader read and refuses to let them write', () => {
    const world = aWorld();
    const id = aBook(world);
    grant(world.store, id, { type: 'user', role: 'reader', emailAddress: STRANGER });

    const title = script(world, (sheets) => sheets.get(id, { fields: 'properties.title' }), STRANGER).properties?.title;

    expect(title).toBe('Registro');
    expect(refusal(() => batch(world, id, [writing(0)], STRANGER))).toContain('The caller does not have permission');
  });
});

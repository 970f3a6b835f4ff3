// proves: local/services/sheets/requests/filter-view-requests.ts
// proves: local/services/sheets/person-filter-views.ts

import { rowsInView } from '../../../local/services/sheets/person-layout';
import { filterViewsOf } from '../../../local/services/sheets/person-filter-views';
import { SheetRefusal } from '../../../local/services/sheets/person-refusal';
import { aBook, aWorld, batch, COLLEAGUE, OFFICE, refusal, script, STRANGER, write } from './sheets-world';
import type { Request } from './sheets-world';

const range = { sheetId: 7, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 4 };
const where = (columnIndex: number, type: string, value?: string) => ({
  columnIndex,
  filterCriteria: {
    condition: { type, ...(value !== undefined && { values: [{ userEnteredValue: value }] }) },
  },
});
const open = {
  filterViewId: 5,
  title: 'Abiertos',
  range,
  sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
  filterSpecs: [where(2, 'TEXT_EQ', 'Abierto')],
};
// Google's published types lack filterSpecs.
const adding = (filter: object): Request => ({ addFilterView: { filter } });
const updating = (filter: object, fields: string): Request => ({ updateFilterView: { filter, fields } });
const kept = (world: ReturnType<typeof aWorld>, id: string) =>
  script(world, (sheets) => sheets.get(id, { fields: 'sheets.filterViews' })).sheets?.[0]?.filterViews;
const dimension = (startIndex: number, endIndex: number) => ({
  sheetId: 7,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});

/** A tab of two frozen rows and three cases. */
function aList(): { world: ReturnType<typeof aWorld>; id: string } {
  const world = aWorld();
  const id = aBook(world);
  const gridProperties = { frozenRowCount: 2 };
  batch(world, id, [
    {
      updateSheetProperties: { properties: { sheetId: 7, gridProperties }, fields: 'gridProperties.frozenRowCount' },
    },
  ]);
  write(
    world,
    id,
    [0, 0],
    [
      ['clave', 'nombre', 'estado', 'nota'],
      ['Clave', 'Nombre', 'Estado', 'Nota'],
      ['C-1', 'Ana', 'Abierto', null],
      ['C-2', 'Beto', 'Cerrado', 'Algo'],
      ['C-3', 'Carla', 'Abierto', 'Más'],
    ],
  );
  return { world, id };
}

describe('filter views', () => {
  it.each<[string, Request, string]>([
    ['an ID that is taken', adding(open), 'Filter view with id 5 already exists.'],
    [
      'a column outside the range',
      adding({ range, filterSpecs: [where(4, 'NOT_BLANK')] }),
      `Column index 4 is outside the filter view's range.`,
    ],
    [
      'two criteria for one column',
      adding({ range, filterSpecs: [where(1, 'NOT_BLANK'), where(1, 'NOT_BLANK')] }),
      'A column may have one filter criteria only.',
    ],
    [
      'another condition',
      adding({ range, filterSpecs: [where(1, 'NUMBER_EQ', '1')] }),
      'NotEmulated: Sheets filter condition NUMBER_EQ',
    ],
    ['the older member criteria', adding({ range, criteria: {} }), 'NotEmulated: Sheets FilterView criteria'],
    [
      'several orders',
      adding({ range, sortSpecs: [open.sortSpecs[0], open.sortSpecs[0]] }),
      'NotEmulated: Sheets FilterView with several sortSpecs',
    ],
    ['a change without a mask', updating(open, ''), `At least one field must be listed in 'fields'.`],
    ['a change of one that is not there', updating({ filterViewId: 6 }, 'title'), 'No filter view with id: 6'],
    ['the removal of one that is not there', { deleteFilterView: { filterId: 6 } }, 'No filter view with id: 6'],
  ])('refuse %s', (_what, request, text) => {
    const { world, id } = aList();
    batch(world, id, [adding(open)]);

    expect(refusal(() => batch(world, id, [request]))).toContain(text);
  });

  it('are answered and read back as they were given, with an ID and a title of their own where none was', () => {
    const { world, id } = aList();

    const { replies } = batch(world, id, [adding(open), adding({ range })]);

    const [first, second] = (replies ?? []).map((reply) => reply.addFilterView?.filter);
    expect(first).toEqual(open);
    expect(second).toEqual({ filterViewId: expect.any(Number) as number, title: 'Filter 1', range });
    expect(kept(world, id)).toEqual([first, second]);
  });

  it('change where the mask says so, and go', () => {
    const { world, id } = aList();
    batch(world, id, [adding(open)]);

    batch(world, id, [updating({ filterViewId: 5, title: 'Todos' }, 'title,filterSpecs')]);
    const changed = kept(world, id);
    batch(world, id, [{ deleteFilterView: { filterId: 5 } }]);

    const { filterSpecs: _cleared, ...rest } = open;
    expect(changed).toEqual([{ ...rest, title: 'Todos' }]);
    expect(kept(world, id)).toBeUndefined();
  });

  it('are made by whoever edits the spreadsheet, whatever is protected', () => {
    const { world, id } = aList();
    batch(world, id, [
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [OFFICE] } } } },
    ]);

    batch(world, id, [adding(open)], COLLEAGUE);

    expect(kept(world, id)).toEqual([open]);
  });

  it('follow their columns when these are inserted, moved and deleted', () => {
    const { world, id } = aList();
    batch(world, id, [adding(open)]);

    batch(world, id, [{ insertDimension: { range: dimension(1, 2) } }]);
    const pushed = kept(world, id)?.[0];
    batch(world, id, [{ moveDimension: { source: dimension(3, 4), destinationIndex: 0 } }]);
    const moved = kept(world, id)?.[0];
    batch(world, id, [{ deleteDimension: { range: dimension(0, 1) } }]);
    const left = kept(world, id)?.[0];
    batch(world, id, [{ moveDimension: { source: dimension(2, 3), destinationIndex: 5 } }]);

    expect(pushed).toMatchObject({ sortSpecs: [{ dimensionIndex: 2 }], filterSpecs: [{ columnIndex: 3 }] });
    expect(pushed?.range).toEqual({ ...range, endColumnIndex: 5 });
    expect(moved).toMatchObject({ sortSpecs: [{ dimensionIndex: 3 }], filterSpecs: [{ columnIndex: 0 }] });
    expect(left).toEqual({
      filterViewId: 5,
      title: 'Abiertos',
      range,
      sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
    });
    // The column it sorted by has left its range.
    expect(kept(world, id)?.[0]).toEqual({
      filterViewId: 5,
      title: 'Abiertos',
      range: { ...range, endColumnIndex: 3 },
    });
  });
});

describe('filter views, to a person', () => {
  it('are not shown to who may not open the spreadsheet', () => {
    const { world, id } = aList();

    expect(() => filterViewsOf(world, STRANGER, id, 'Casos')).toThrow(SheetRefusal);
  });

  it.each<[string, object, number[]]>([
    ['TEXT_EQ', where(2, 'TEXT_EQ', 'Abierto'), [3, 5]],
    ['TEXT_NOT_EQ', where(2, 'TEXT_NOT_EQ', 'Abierto'), [4]],
    ['TEXT_CONTAINS', where(1, 'TEXT_CONTAINS', 'ar'), [5]],
    ['NOT_BLANK', where(3, 'NOT_BLANK'), [4, 5]],
    ['hidden values', { columnIndex: 1, filterCriteria: { hiddenValues: ['Ana', 'Carla'] } }, [4]],
  ])('are a wish that leaves the rows it should: %s', (_type, spec, rows) => {
    const { world, id } = aList();
    batch(world, id, [adding({ range, title: 'Vista', filterSpecs: [spec] })]);

    const [view] = filterViewsOf(world, COLLEAGUE, id, 'Casos');

    expect(view?.title).toBe('Vista');
    expect(rowsInView(world, COLLEAGUE, id, 'Casos', view?.wish ?? { filters: [] })).toEqual(rows);
  });

  it('are listed in their order with the order they sort by', () => {
    const { world, id } = aList();
    batch(world, id, [adding(open), adding({ range })]);

    expect(filterViewsOf(world, COLLEAGUE, id, 'Casos')).toEqual([
      {
        filterViewId: 5,
        title: 'Abiertos',
        wish: { filters: [{ column: 'C', oneOf: ['Abierto'] }], sort: { column: 'B', descending: true } },
      },
      { filterViewId: expect.any(Number) as number, title: 'Filter 1', wish: { filters: [] } },
    ]);
  });

  it('leave rows outside their range where they stand', () => {
    const { world, id } = aList();
    write(
      world,
      id,
      [5, 0],
      [
        ['C-4', 'Dora', 'Cerrado'],
        ['C-5', 'Elsa', 'Abierto'],
      ],
    );
    batch(world, id, [adding({ ...open, range: { ...range, startRowIndex: 2, endRowIndex: 6 } })]);

    const [view] = filterViewsOf(world, COLLEAGUE, id, 'Casos');

    expect(view?.wish.rows).toEqual({ from: 4, to: 6 });
    // Row 3 holds the headings of this range, row 7 stands below it.
    expect(rowsInView(world, COLLEAGUE, id, 'Casos', view?.wish ?? { filters: [] })).toEqual([3, 5, 7]);
  });
});

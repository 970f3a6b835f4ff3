// proves: local/services/sheets/conditional-format.ts

import { exportBook, showTab } from '../../../local/services/sheets/person-view';
import { aBook, aWorld, batch, COLLEAGUE, OFFICE, refusal, script, write } from './sheets-world';
import type { Request } from './sheets-world';

const column = (at: number) => ({ sheetId: 7, startColumnIndex: at, endColumnIndex: at + 1 });
const red = { rgbColor: { red: 1 } };
const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
const rule = (type: string, value: string | null, format: object, ranges: object[] = [column(1)]) => ({
  ranges,
  booleanRule: {
    condition: { type, ...(value !== null && { values: [{ userEnteredValue: value }] }) },
    format,
  },
});
const adding = (given: object, index?: number): Request => ({
  addConditionalFormatRule: { rule: given, ...(index !== undefined && { index }) },
});
const kept = (world: ReturnType<typeof aWorld>, id: string) =>
  script(world, (sheets) => sheets.get(id, { fields: 'sheets.conditionalFormats' })).sheets?.[0]?.conditionalFormats;
const inRed = { backgroundColorStyle: red };

describe('conditional formats', () => {
  it.each<[string, Request, string]>([
    [
      'a formula',
      adding(rule('CUSTOM_FORMULA', '=A1>1', inRed)),
      'NotEmulated: Sheets conditional format condition CUSTOM_FORMULA',
    ],
    [
      'an operand that is a formula',
      adding(rule('TEXT_EQ', '=A1', inRed)),
      'NotEmulated: Sheets condition with a formula',
    ],
    [
      'a gradient',
      adding({ ranges: [column(1)], gradientRule: {} }),
      'NotEmulated: Sheets ConditionalFormatRule gradientRule',
    ],
    [
      'another format',
      adding(rule('NOT_BLANK', null, { padding: {} })),
      'NotEmulated: Sheets conditional format padding',
    ],
    ['no range', adding(rule('NOT_BLANK', null, inRed, [])), 'At least one range must be set.'],
    ['no operand', adding(rule('TEXT_EQ', null, inRed)), 'Condition TEXT_EQ requires 1 values, got 0.'],
    ['a place past the last rule', adding(rule('NOT_BLANK', null, inRed), 1), 'Invalid conditional format index: 1'],
    [
      'the removal of one that is not there',
      { deleteConditionalFormatRule: { sheetId: 7, index: 0 } },
      'No conditional format on sheet: 7 at index: 0',
    ],
  ])('refuse %s', (_what, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, [request]))).toContain(text);
  });

  it('refuse to be changed by a colleague on a protected sheet', () => {
    const world = aWorld();
    const id = aBook(world);
    const protectedRange = { range: { sheetId: 7 }, editors: { users: [OFFICE] } };
    batch(world, id, [adding(rule('NOT_BLANK', null, inRed)), { addProtectedRange: { protectedRange } }]);

    const remove: Request = { deleteConditionalFormatRule: { sheetId: 7, index: 0 } };

    expect(refusal(() => batch(world, id, [adding(rule('NOT_BLANK', null, inRed))], COLLEAGUE))).toContain('protected');
    expect(refusal(() => batch(world, id, [remove], COLLEAGUE))).toContain('protected');
  });

  it('are read back in order, and the one deleted is answered', () => {
    const world = aWorld();
    const id = aBook(world);
    const [first, second, third] = [
      rule('TEXT_EQ', 'Uno', inRed),
      rule('TEXT_STARTS_WITH', 'D', inRed, [column(1), column(3)]),
      rule('NOT_BLANK', null, { textFormat: { bold: true, foregroundColorStyle: red } }),
    ];
    batch(world, id, [adding(third), adding(first), adding(second, 1)]);
    const before = kept(world, id);

    const { replies } = batch(world, id, [{ deleteConditionalFormatRule: { sheetId: 7, index: 1 } }]);

    expect(before).toEqual([first, second, third]);
    expect(replies).toEqual([{ deleteConditionalFormatRule: { rule: second } }]);
    expect(kept(world, id)).toEqual([first, third]);
  });

  it('move with the cells they lie on and go with the last of them', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [adding(rule('NOT_BLANK', null, inRed))]);
    const deleting: Request = {
      deleteDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } },
    };

    batch(world, id, [
      { insertDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ]);
    const moved = kept(world, id)?.[0]?.ranges;
    batch(world, id, [deleting]);

    expect(moved).toEqual([column(2)]);
    expect(kept(world, id)).toBeUndefined();
  });

  it('dress a cell by the first rule that applies, and leave its own format where that says nothing', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 1], [['Vencido'], ['Vencido ayer'], ['vencido'], [null], [12]]);
    const own = { userEnteredFormat: { backgroundColorStyle: white, textFormat: { italic: true } } };
    batch(world, id, [
      { repeatCell: { range: column(1), cell: own, fields: 'userEnteredFormat' } },
      adding(rule('TEXT_EQ', 'Vencido', { ...inRed, textFormat: { foregroundColorStyle: white, bold: true } })),
      adding(rule('TEXT_STARTS_WITH', 'Vencido', { textFormat: { foregroundColorStyle: red } }), 1),
      adding(rule('TEXT_EQ', '12', inRed), 2),
    ]);

    const cells = showTab(world, COLLEAGUE, id, 'Casos').rows.map(({ cells: [, shown] }) => shown);

    expect(cells.map((shown) => [shown?.background, shown?.ink, shown?.bold])).toEqual([
      ['#ff0000', '#ffffff', true],
      ['#ffffff', '#ff0000', undefined],
      ['#ffffff', undefined, undefined],
      ['#ffffff', undefined, undefined],
      ['#ff0000', undefined, undefined],
    ]);
    expect(cells[0]?.format).toMatchObject(own.userEnteredFormat);
  });

  it('stay out of what the cell itself says when the spreadsheet is exported', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 1], [['x']]);
    batch(world, id, [adding(rule('NOT_BLANK', null, inRed))]);

    expect(exportBook(world, OFFICE, id).tabs[0]?.rows[0]?.cells[1]?.format).toBeUndefined();
  });
});

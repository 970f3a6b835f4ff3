// proves: local/services/sheets/overlays.ts
// proves: local/services/sheets/dimensions.ts

import fc from 'fast-check';
import { indexAfterMove, piecesAfterMove, spanAfterMove } from '../../../local/services/sheets/bounds';
import { aBook, aWorld, batch, cell, COLLEAGUE, OFFICE, refusal, script, values, write } from './sheets-world';
import type { Request } from './sheets-world';

const moving = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number, to: number): Request => ({
  moveDimension: { source: { sheetId: 7, dimension, startIndex, endIndex }, destinationIndex: to },
});
const columns = (startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 7,
  startColumnIndex,
  endColumnIndex,
});
const forTheOffice = (range: object): Request => ({
  addProtectedRange: { protectedRange: { range, editors: { users: [OFFICE] } } },
});
const guarded = (world: ReturnType<typeof aWorld>, id: string) =>
  script(world, (sheets) => sheets.get(id, { fields: 'sheets.protectedRanges.range' })).sheets?.[0]?.protectedRanges;

describe('moveDimension', () => {
  it.each<[string, Request, string]>([
    ['into the midst of what is moved', moving('COLUMNS', 1, 4, 2), 'destinationIndex must not lie inside source'],
    ['past the end', moving('ROWS', 1, 2, 21), 'destinationIndex must be between 0 and the grid size (20)'],
    [
      'what is not there',
      moving('COLUMNS', 5, 7, 0),
      `Cannot move a column that doesn't exist. There are only 6 columns.`,
    ],
    ['nothing', moving('ROWS', 3, 3, 0), 'source must not be empty'],
  ])('refuses to move %s', (_where, request, text) => {
    const world = aWorld();
    const id = aBook(world);

    expect(refusal(() => batch(world, id, [request]))).toContain(`Invalid requests[0].moveDimension: ${text}`);
  });

  it('refuses a colleague a protected column, and any column of a protected sheet', () => {
    const world = aWorld();
    const [id, other] = [aBook(world), aBook(world)];
    batch(world, id, [forTheOffice(columns(2, 3))]);
    batch(world, other, [forTheOffice({ sheetId: 7 })]);

    expect(refusal(() => batch(world, id, [moving('COLUMNS', 1, 3, 6)], COLLEAGUE))).toContain('protected cell');
    expect(refusal(() => batch(world, other, [moving('COLUMNS', 0, 1, 6)], COLLEAGUE))).toContain('protected cell');
  });

  it('counts the destination as before the removal, and leaves alone what would stand where it stands', () => {
    const world = aWorld();
    const id = aBook(world);
    write(world, id, [0, 0], [[0], [1], [2], [3], [4]]);

    batch(world, id, [moving('ROWS', 1, 3, 4), moving('ROWS', 2, 4, 2), moving('ROWS', 2, 4, 4)]);

    expect(values(world, id, 'Casos!A1:A5').flat()).toEqual([0, 3, 1, 2, 4]);
  });

  it('takes along notes, formats, rules, width, and whether the column is hidden', () => {
    const world = aWorld();
    const id = aBook(world, 1000);
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const rule = { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'x' }] }, strict: true };
    const noted = { userEnteredValue: { stringValue: 'xx' }, note: 'n' };
    batch(world, id, [
      { repeatCell: { range: columns(4, 5), cell: bold, fields: 'userEnteredFormat' } },
      { setDataValidation: { range: columns(4, 5), rule } },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 4 },
          rows: [{ values: [noted] }],
          fields: 'userEnteredValue,note',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 },
          properties: { pixelSize: 44, hiddenByUser: true },
          fields: '*',
        },
      },
    ]);

    batch(world, id, [moving('COLUMNS', 4, 5, 1)]);

    expect(cell(world, id, 'Casos!B3')).toEqual({ ...noted, ...bold, dataValidation: rule });
    expect(cell(world, id, 'Casos!B900')).toEqual({ ...bold, dataValidation: rule });
    expect(cell(world, id, 'Casos!E3')).toEqual({});
    const fields = 'sheets.data.columnMetadata(pixelSize,hiddenByUser)';
    const [sheet] = script(world, (sheets) => sheets.get(id, { ranges: ['Casos!A1:F1'], fields })).sheets ?? [];
    expect(sheet?.data?.[0]?.columnMetadata?.slice(0, 3)).toEqual([
      { pixelSize: 100 },
      { pixelSize: 44, hiddenByUser: true },
      { pixelSize: 100 },
    ]);
  });

  it('takes a protection along whole, lets it lose what leaves it and take in what comes into its midst', () => {
    const world = aWorld();
    const id = aBook(world);
    batch(world, id, [forTheOffice(columns(0, 1)), forTheOffice(columns(2, 5))]);

    batch(world, id, [moving('COLUMNS', 0, 1, 6)]);
    const along = guarded(world, id)?.map(({ range }) => range);
    batch(world, id, [moving('COLUMNS', 2, 3, 0)]);
    const smaller = guarded(world, id)?.map(({ range }) => range);
    batch(world, id, [moving('COLUMNS', 0, 1, 3)]);
    const grown = guarded(world, id)?.map(({ range }) => range);

    expect(along).toEqual([columns(5, 6), columns(1, 4)]);
    expect(smaller).toEqual([columns(5, 6), columns(2, 4)]);
    expect(grown).toEqual([columns(5, 6), columns(1, 4)]);
  });

  it('parts a conditional format with its columns', () => {
    const world = aWorld();
    const id = aBook(world);
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } };
    batch(world, id, [{ addConditionalFormatRule: { rule: { ranges: [columns(0, 3)], booleanRule } } }]);

    batch(world, id, [moving('COLUMNS', 1, 2, 6)]);

    const read = script(world, (sheets) => sheets.get(id, { fields: 'sheets.conditionalFormats' }));
    expect(read.sheets?.[0]?.conditionalFormats?.[0]?.ranges).toEqual([columns(0, 2), columns(5, 6)]);
  });

  it('orders rows and columns as taking out and putting in does, whatever was moved before', () => {
    const world = aWorld();
    const id = aBook(world);
    let [rows, across] = [Array.from({ length: 20 }, (_row, at) => at), Array.from({ length: 6 }, (_column, at) => at)];
    write(
      world,
      id,
      [0, 0],
      rows.map((row) => across.map((column) => `${row}/${column}`)),
    );
    const moves = fc.sample(
      fc.record({
        isRow: fc.boolean(),
        from: fc.nat(19),
        count: fc.integer({ min: 1, max: 4 }),
        before: fc.nat(20),
      }),
      { numRuns: 60, seed: 7 },
    );
    for (const { isRow, from, count, before } of moves) {
      const size = isRow ? 20 : 6;
      const start = from % size;
      const end = Math.min(size, start + count);
      const to = before % (size + 1);
      if (to > start && to < end) continue;
      batch(world, id, [moving(isRow ? 'ROWS' : 'COLUMNS', start, end, to)]);
      if (isRow) rows = moved(rows, start, end, to);
      else across = moved(across, start, end, to);
    }

    expect(values(world, id, 'Casos!A1:F20')).toEqual(rows.map((row) => across.map((column) => `${row}/${column}`)));
  });
});

const moved = (list: readonly number[], from: number, to: number, before: number): number[] => {
  const rest = [...list.slice(0, from), ...list.slice(to)];
  rest.splice(before >= to ? before - (to - from) : before, 0, ...list.slice(from, to));
  return rest;
};

describe('a span after a move', () => {
  const aMove = fc
    .tuple(fc.nat(12), fc.integer({ min: 1, max: 5 }), fc.nat(18))
    .map(([from, count, before]) => ({ from, to: from + count, before }))
    .filter(({ from, to, before }) => before < from || before > to);
  const aSpan = fc
    .tuple(fc.nat(10), fc.integer({ min: 1, max: 8 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const indexes = (from: number, to: number) => Array.from({ length: to - from }, (_index, at) => from + at);

  it('covers in its pieces the very indexes it covered', () => {
    fc.assert(
      fc.property(aSpan, aMove, (span, move) => {
        const pieces = piecesAfterMove(span, move).flatMap(({ from, to }) => indexes(from, to ?? Infinity));
        const wanted = indexes(span.from, span.to).map((index) => indexAfterMove(index, move));
        expect(pieces).toEqual(wanted.sort((left, right) => left - right));
      }),
    );
  });

  it('never loses an index that was not moved', () => {
    fc.assert(
      fc.property(aSpan, aMove, (span, move) => {
        const after = spanAfterMove(span, move);
        const left = indexes(span.from, span.to).filter((index) => index < move.from || index >= move.to);
        const covered = left.map((index) => indexAfterMove(index, move));
        const holds = (index: number) => after !== undefined && index >= after.from && index < (after.to ?? Infinity);
        expect(covered.every(holds)).toBe(true);
      }),
    );
  });

  it('stays whole and open where all of a side is covered', () => {
    fc.assert(
      fc.property(aMove, (move) => {
        expect(spanAfterMove({ from: 0, to: null }, move)).toEqual({ from: 0, to: null });
      }),
    );
  });
});

// Reading and writing books through the Sheets service of the local host.
// proves: src/google/books/books.ts
// proves: src/google/books/cells.ts

import fc from 'fast-check';
import { toA1 } from '../../../src/google/books/a1';
import type { Block, Cell, Step } from '../../../src/kernel/ports';
import { adapterHost, type AdapterHost } from '../../support/adapter-host';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createBooks } from './src/google/books/books';
const idOf = (key) => PropertiesService.getUserProperties().getProperty(key) ?? undefined;
const books = () => createBooks(idOf, createAttempt(Date.now() + 90_000), { columns: new Map(), address: () => undefined });
export const make = () => {
  const tab = (sheetId, title) => ({ properties: { sheetId, title, gridProperties: { rowCount: 10, columnCount: 8, frozenRowCount: 2 } } });
  const { spreadsheetId } = Sheets.Spreadsheets.create({ properties: { title: 'Registro' }, sheets: [tab(11, 'Casos de «Zutana»'), tab(12, "D'Artagnan")] });
  PropertiesService.getUserProperties().setProperty('registro', spreadsheetId);
  return spreadsheetId;
};
export const read = (areas) => books().read('registro', areas);
export const readOther = () => books().read('otro', [{ tab: 'A', row: 0, column: 0, columns: 1 }]);
export const write = (steps, verify) => books().write('registro', steps, verify);
export const typeFormula = (id) => Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
  start: { sheetId: 11, rowIndex: 4, columnIndex: 1 }, rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }], fields: 'userEnteredValue' } }] }, id);
`;

const CASES = 'Casos de «Zutana»';
const OTHER = "D'Artagnan";
const set = (row: number, cells: readonly (readonly unknown[])[], tab = 11, column = 0) =>
  ({ kind: 'set', tab, row, column, cells }) as Step;
const all = (tab: string) => ({ tab, row: 0, column: 0, columns: 8 });

function made(): AdapterHost & { readonly id: string; cells(tab?: string): readonly (readonly Cell[])[] } {
  const adapters = adapterHost(SOURCE);
  const id = adapters.call<string>('make');
  const cells = (tab = CASES) => adapters.call<Block[]>('read', [[all(tab)]])[0]?.cells ?? [];
  return { ...adapters, id, cells };
}

describe('toA1', () => {
  it.each([
    [{ tab: 'Casos', row: 2, column: 0, columns: 3 }, "'Casos'!A3:C"],
    [{ tab: "D'Artagnan", row: 2, column: 26, columns: 1 }, "'D''Artagnan'!AA3:AA"],
    [{ tab: 'Casos', row: 4, rows: 2, column: 700, columns: 3 }, "'Casos'!ZY5:AAA6"],
    [{ tab: 'Casos', row: 4, rows: 5, column: 0 }, "'Casos'!5:9"],
  ])('writes %j as %s', (area, expected) => {
    expect(toA1(area)).toBe(expected);
  });

  it('refuses an area that A1 notation cannot say', () => {
    expect(() => toA1({ tab: 'Casos', row: 4, rows: 5, column: 1 })).toThrow('open to the right');
    expect(() => toA1({ tab: 'Casos', row: 4, column: 0 })).toThrow('open to the right');
  });
});

describe('createBooks', () => {
  it('writes nothing when one step of a batch is refused', () => {
    const { call, cells } = made();

    expect(() => call('write', [[set(2, [['antes']]), set(99, [['fuera']])], []])).toThrow('sheets.batchUpdate 400');
    expect(cells()).toEqual([]);
  });

  it('does not write twice when the first try may have succeeded', () => {
    const { call, cells } = made();
    const insert = { kind: 'insertRows', tab: 11, row: 2, count: 1 };

    const written = () =>
      call('write', [[insert, set(2, [['una vez']])], []], {
        plan: [{ at: 1, kind: 'fail-after-success', service: 'Sheets.Spreadsheets.batchUpdate' }],
      });

    expect(written).toThrow('sheets.batchUpdate');
    expect(cells()).toEqual([[], [], ['una vez']]);
  });

  it('waits and writes once when Sheets asks for patience', () => {
    const { call, lastCalls, cells } = made();

    call('write', [[set(2, [['una vez']])], []], {
      plan: [{ at: 1, kind: 'quota', service: 'Sheets.Spreadsheets.batchUpdate' }],
    });

    expect(lastCalls()).toContain('Utilities.sleep');
    expect(cells()).toEqual([[], [], ['una vez']]);
  });

  it('reads what it wrote, typed, and answers what then stands in the areas asked for', () => {
    const { call } = made();

    const [here, there] = call<Block[]>('write', [
      [set(2, [['007', 42.5, true, null, '']]), set(3, [['=1+1', '+52', '-1', '@x', "'y", '\tz', '1/2', 'TRUE']], 12)],
      [
        { tab: OTHER, row: 3, rows: 1, column: 0, columns: 8 },
        { tab: CASES, row: 2, rows: 1, column: 0, columns: 3 },
      ],
    ]);

    expect(here?.cells).toEqual([['=1+1', '+52', '-1', '@x', "'y", '\tz', '1/2', 'TRUE']]);
    expect(there?.cells).toEqual([['007', 42.5, true]]);
  });

  it('answers areas in the order asked, whatever the order of the tabs', () => {
    const { call } = made();
    call('write', [[set(2, [['a', 'b', 'c']]), set(2, [['x', 'y']], 12)], []]);
    const areas = [
      { tab: OTHER, row: 2, column: 1, columns: 1 },
      { tab: CASES, row: 2, rows: 1, column: 2, columns: 1 },
      { tab: OTHER, row: 2, column: 0, columns: 1 },
      { tab: CASES, row: 0, column: 0, columns: 2 },
    ];

    const blocks = call<Block[]>('read', [areas]);

    expect(blocks.map(({ cells }) => cells)).toEqual([[['y']], [['c']], [['x']], [[], [], ['a', 'b']]]);
  });

  it('sees a formula that a person typed as a formula', () => {
    const { call, id, cells } = made();

    call('typeFormula', [id]);

    expect(cells()[4]?.[1]).toEqual({ formula: '=1+1' });
  });

  it('clears a cell that is given as null and leaves its neighbours alone', () => {
    const { call, cells } = made();
    call('write', [[set(2, [['a', 'b', 'c']])], []]);

    call('write', [[set(2, [[null]], 11, 1)], []]);

    expect(cells()[2]).toEqual(['a', null, 'c']);
  });

  it('inserts and deletes rows where they are asked for', () => {
    const { call, cells } = made();
    call('write', [[set(2, [['uno'], ['dos'], ['tres']])], []]);

    call('write', [
      [
        { kind: 'insertRows', tab: 11, row: 3, count: 2 },
        { kind: 'deleteRows', tab: 11, row: 2, count: 1 },
      ],
      [],
    ]);

    expect(cells()).toEqual([[], [], [], [], ['dos'], ['tres']]);
  });

  it('needs one service call to read and one to write', () => {
    const { call, lastCalls } = made();

    call('write', [
      [set(2, [['a']]), set(2, [['b']], 12)],
      [all(CASES), all(OTHER)],
    ]);
    const writing = lastCalls().filter((name) => name.startsWith('Sheets'));
    call('read', [[all(CASES), all(OTHER)]]);

    expect([writing, lastCalls().filter((name) => name.startsWith('Sheets'))]).toEqual([
      ['Sheets.Spreadsheets.batchUpdate'],
      ['Sheets.Spreadsheets.get'],
    ]);
  });

  it('gives any text, number or truth back as it was', () => {
    const { call } = made();
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((each) => !/[\ud800-\udfff]/u.test(each));
    const cell = fc.oneof(
      text,
      fc.constantFrom('=', '="x"', '0001', '1e5', '31/12/2026'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (row) => {
        const [block] = call<Block[]>('write', [
          [set(2, [row])],
          [{ tab: CASES, row: 2, rows: 1, column: 0, columns: row.length }],
        ]);

        expect(block?.cells).toEqual([row]);
      }),
      { numRuns: 60 },
    );
  });
});

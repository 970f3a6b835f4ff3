// Row ↔ cells: what a person may have typed, and that a row comes back as it went.
// proves: src/kernel/derive/cells.ts

import fc from 'fast-check';
import { cellsOf, fromCells, placesOf, storedAs, toCells, valueOf, widthOf } from '../../../src/kernel/derive/cells';
import type { Cell } from '../../../src/kernel/ports';
import type { Column } from '../../../src/kernel/table';
import { everyKind } from '../../support/all-kinds';
import { rowFor } from '../../support/arbitrary-values';
import { runs } from '../../support/runs';

const columns = everyKind.columns;
const SYSTEM = { id: 'row-1', seal: 'abc', updatedAt: '2026-11-23T15:00:00Z', updatedBy: 'ana@oficina.example' };

/** Sheets answers without trailing empty cells. */
function withoutTail(cells: readonly Cell[]): Cell[] {
  const kept = [...cells];
  while (kept.length > 0 && kept[kept.length - 1] === null) kept.pop();
  return kept;
}

const problemOf = (column: Column, cell: Cell): unknown => valueOf(column, [cell]);

describe('storedAs', () => {
  const TRAPS = '\u202e\u2066\u200b\u200d\u200f\ufeff\u0007';
  const typed = fc.string({
    unit: fc.oneof(fc.constantFrom(...TRAPS, '\t', '\n'), fc.constantFrom('a', 'é', '👩', ' ')),
  });
  const line: Column = { kind: 'paragraph', line: true, label: 'Nombre', sensitivity: 'personal' };

  it('keeps nothing unseen in any column but free text and JSON, and the same the second time', () => {
    const kinds = [...Object.values(columns), line].filter((column) => column === line || column.kind !== 'paragraph');
    fc.assert(
      fc.property(typed, (text) => {
        for (const column of kinds.filter(({ kind }) => kind !== 'json')) {
          const stored = storedAs(column, text);

          expect(String(stored ?? '')).not.toMatch(/[\p{Default_Ignorable_Code_Point}\t\u0007]/u);
          expect(storedAs(column, stored)).toBe(stored);
        }
      }),
      runs(200),
    );
  });

  it('holds nothing where nothing is seen', () => {
    expect(storedAs(line, TRAPS)).toBeNull();
  });

  it('keeps free text as it was typed, but for controls', () => {
    const column: Column = { kind: 'paragraph', label: 'Nota', sensitivity: 'personal' };

    expect(storedAs(column, `a${TRAPS}b\r\n\tc`)).toBe('a\u202e\u2066\u200b\u200d\u200f\ufeffb\n\tc');
  });
});

describe('valueOf', () => {
  it('refuses a formula in a column of any kind', () => {
    const formula = { formula: '=HOY()' };

    const found = Object.values(columns).map((column) => valueOf(column, [formula]));

    expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ problem: 'value.formula' })]),
    );
  });

  it('refuses a formula in the second cell of a value that spans several', () => {
    expect(valueOf(columns.parts, ['{"a":', { formula: '=1' }, '}'])).toEqual({ problem: 'value.formula' });
  });

  it.each([
    ['text in a number', columns.count, 'doce', 'value.not-a-number'],
    ['a date that no calendar has', columns.born, '2026-02-30', 'value.not-a-date'],
    ['a number too large for a date', columns.born, 1e12, 'value.not-a-date'],
    ['a number that leads beyond the year 9999', columns.born, 3_000_000, 'value.not-a-date'],
    ['a number that leads before the year 0', columns.born, -800_000, 'value.not-a-date'],
    ['a word for a time', columns.leaves, 'mediodía', 'value.not-a-time'],
    ['a number too large for a time', columns.leaves, 1e15, 'value.not-a-time'],
    ['a label that is not in the list', columns.state, 'Quizá', 'value.not-in-list'],
    ['the name of something every object has', columns.state, 'constructor', 'value.not-in-list'],
    ['one of several labels that is not in the list', columns.needs, 'Silla; Mesa', 'value.not-in-list'],
    ['neither yes nor no', columns.agreed, 'Tal vez', 'value.not-yes-or-no'],
    ['JSON that someone wrote over', columns.parts, '{"a":', 'value.pattern'],
  ] as readonly (readonly [string, Column, Cell, string])[])('refuses %s', (_what, column, cell, code) => {
    expect(problemOf(column, cell)).toEqual({ problem: code });
  });

  it('takes a label as people type it: in any case, without its accents, with blanks too many', () => {
    expect(valueOf(columns.state, [' AFUERA '])).toEqual({ value: 'out' });
    expect(valueOf(columns.needs, ['leche, sin azucar;cuna'])).toEqual({ value: ['milk', 'cot'] });
    expect(valueOf(columns.agreed, ['si'])).toEqual({ value: true });
    expect(valueOf(columns.agreed, ['NO'])).toEqual({ value: false });
  });

  it('takes no label that could mean two codes', () => {
    const twins: Column = { ...columns.state, codes: { si: 'Sí', SI: 'SÍ ' } } as Column;

    expect(valueOf(twins, ['sí'])).toEqual({ problem: 'value.not-in-list' });
  });

  it('takes a code where its label is expected, as an import may bring it', () => {
    expect(valueOf(columns.state, ['out'])).toEqual({ value: 'out' });
  });

  it('takes a ticked box and a typed date for what they mean', () => {
    expect(valueOf(columns.agreed, [true])).toEqual({ value: true });
    expect(valueOf(columns.agreed, [false])).toEqual({ value: false });
    expect(valueOf(columns.born, ['1990-05-06'])).toEqual({ value: '1990-05-06' });
    expect(valueOf(columns.leaves, ['2026-12-03T14:30'])).toEqual({ value: '2026-12-03T14:30' });
  });

  it('takes digits that stand as a number for the text they are', () => {
    expect(valueOf(columns.phone, [50499990000])).toEqual({ value: '50499990000' });
  });

  it('keeps the day of a date until midnight', () => {
    expect(valueOf(columns.born, [46_359.999_999])).toEqual({ value: '2026-12-03' });
  });
});

describe('fromCells', () => {
  it('names each column that cannot be read, and reads the others', () => {
    const cells = toCells(everyKind, { ...SYSTEM, code: 'ABC', state: 'in', count: 3 });
    const at = (key: string) => placesOf(everyKind).find((place) => place.key === key)?.at ?? -1;
    cells[at('count')] = { formula: '=1+1' };
    cells[at('state')] = 'Quizá';

    const { row, problems } = fromCells(everyKind, cells);

    expect(problems).toEqual([
      { code: 'value.formula', field: 'count', params: { label: 'Cuántos' } },
      { code: 'value.not-in-list', field: 'state', params: { label: 'Estado' } },
    ]);
    expect(row).toMatchObject({ id: 'row-1', code: 'ABC', count: null, state: null });
  });

  it('gives back every row it was given, whatever its text', () => {
    fc.assert(
      fc.property(rowFor(columns), (values) => {
        const row = { ...values, ...SYSTEM };

        const { row: back, problems } = fromCells(everyKind, withoutTail(toCells(everyKind, row)));

        expect(problems).toEqual([]);
        expect(back).toEqual(row);
      }),
      runs(300),
    );
  });

  it('gives back an empty row as nulls', () => {
    const { row } = fromCells(everyKind, []);

    expect(new Set(Object.values(row))).toEqual(new Set([null]));
  });

  it('gives back an empty text and an empty list as null', () => {
    const { row } = fromCells(everyKind, toCells(everyKind, { ...SYSTEM, story: '', needs: [] }));

    expect(row).toMatchObject({ story: null, needs: null });
  });
});

describe('toCells', () => {
  it('fills as many cells as the tab is wide', () => {
    expect(toCells(everyKind, SYSTEM)).toHaveLength(widthOf(everyKind));
    expect(widthOf(everyKind)).toBe(1 + Object.keys(columns).length + 2 + 3);
  });

  it('writes a date as a whole serial number and a time to its minute', () => {
    expect(cellsOf(columns.born, '1900-01-01')).toEqual([2]);
    expect(cellsOf(columns.born, '2100-12-31')).toEqual([73_415]);
    expect(cellsOf(columns.leaves, '2026-12-03T12:00')).toEqual([46_359.5]);
  });

  it('writes labels, never codes', () => {
    expect(cellsOf(columns.state, 'out')).toEqual(['Afuera']);
    expect(cellsOf(columns.needs, ['chair', 'milk'])).toEqual(['Silla; Leche, sin azúcar']);
    expect(cellsOf(columns.agreed, false)).toEqual(['No']);
  });
});

describe('JSON over several cells', () => {
  it('refuses what does not fit', () => {
    expect(() => cellsOf(columns.parts, 'x'.repeat(135_000))).toThrow('does not fit 3 cells');
  });

  it('keeps every cell below what Google stores in one', () => {
    const cells = cellsOf(columns.parts, 'á'.repeat(134_990));

    expect(cells.map((cell) => String(cell).length)).toEqual([45_000, 45_000, 44_992]);
    expect(valueOf(columns.parts, cells)).toEqual({ value: 'á'.repeat(134_990) });
  });

  it.each([44_997, 44_998, 44_999, 45_000])('halves no emoji that stands at character %i', (before) => {
    const text = `${'x'.repeat(before)}👩‍👧 y más`;

    const cells = cellsOf(columns.parts, text);

    expect(cells.every((cell) => cell === null || !/\p{Surrogate}/u.test(String(cell)))).toBe(true);
    expect(valueOf(columns.parts, cells)).toEqual({ value: text });
  });

  it('carries a free text of 20,000 characters with its quotes and line breaks', () => {
    const text = '"línea"\n'.repeat(2500);

    expect(text).toHaveLength(20_000);
    expect(valueOf(columns.story, cellsOf(columns.story, text))).toEqual({ value: text });
    expect(valueOf(columns.parts, cellsOf(columns.parts, { text }))).toEqual({ value: { text } });
  });
});

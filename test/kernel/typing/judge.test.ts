// proves: src/kernel/typing/judge.ts

import type { Snapshot } from '../../../src/kernel/snapshot';
import type { Column, Row } from '../../../src/kernel/table';
import { judgeCells, judgeRow, type Bench } from '../../../src/kernel/typing/judge';
import type { TypedCell } from '../../../src/kernel/working-set';
import { contextFor } from '../../support/context';
import { authors, typingLibrary, volumes } from '../../support/library-typing';

const row = {
  id: 'v1',
  author: 'a1',
  title: 'uno',
  pages: 10,
  bought: null,
  shelfMark: 'A-1',
  titleKey: 'uno',
} as unknown as Row;

/** A snapshot that holds one author. */
const snapshot = { index: () => [{ id: 'a1' }], rows: () => [] } as unknown as Snapshot;

const bench = (parts: Partial<Bench> = {}): Bench => ({
  table: volumes,
  rules: typingLibrary.typing?.[0],
  snapshot,
  context: contextFor(),
  target: (column: Column) => (column.kind === 'ref' ? authors : undefined),
  ...parts,
});

const typed = (values: Readonly<Record<string, unknown>>): TypedCell[] =>
  Object.entries(values).map(([key, value]) => ({ key, at: 0, cells: ['…'], read: { value } }));

const codes = (problems: readonly { readonly code: string; readonly field: string | null }[]) =>
  problems.map(({ code, field }) => [field, code]);

describe('cells of a row that stands', () => {
  it('keep a reference that was given once', () => {
    const { values, problems } = judgeCells(bench(), row, typed({ author: 'a2' }));

    expect(values).toEqual({});
    expect(codes(problems)).toEqual([['author', 'typed.once']]);
  });

  it('get back everything where nobody may type', () => {
    const closed = { ...volumes, typed: undefined };

    expect(judgeCells(bench({ table: closed }), row, typed({ pages: 4 }))).toEqual({
      values: {},
      restored: ['pages'],
      cleaned: [],
      problems: [],
    });
    expect(judgeCells(bench({ rules: undefined }), row, typed({ pages: 4 })).restored).toEqual(['pages']);
  });

  it('are taken in one by one: what does not fit leaves the rest alone', () => {
    const { values, problems } = judgeCells(bench(), row, typed({ pages: 44, bought: '2027-01-01', title: '' }));

    expect(values).toEqual({ pages: 44 });
    expect(codes(problems)).toEqual([
      ['title', 'value.required'],
      ['bought', 'volume.not-bought-yet'],
    ]);
  });
});

describe('text that somebody typed or pasted', () => {
  const over = '\u202euno\u202c';

  it('is empty where it holds nothing that is seen', () => {
    const { values, problems } = judgeCells(bench(), row, typed({ title: '\u200b\u202e ' }));

    expect(values).toEqual({});
    expect(codes(problems)).toEqual([['title', 'value.required']]);
  });

  it('loses what nobody sees, and its column is named', () => {
    expect(judgeCells(bench(), row, typed({ title: over, pages: 4 }))).toMatchObject({
      values: { title: 'uno', pages: 4 },
      cleaned: ['title'],
    });
    expect(judgeRow(bench(), typed({ author: 'a1', title: over }))).toMatchObject({
      values: { title: 'uno' },
      cleaned: ['title'],
    });
  });

  it('names no column that keeps what was typed', () => {
    expect(judgeCells(bench(), row, typed({ title: ' dos ' })).cleaned).toEqual([]);
  });
});

describe('a row that is new', () => {
  it('is refused in a tab that takes none', () => {
    const { problems } = judgeRow(bench({ table: { ...volumes, typed: 'cells' } }), typed({ title: 'x' }));

    expect(codes(problems)).toEqual([[null, 'typed.no-new-rows']]);
  });

  it('must name rows that are there', () => {
    const { problems } = judgeRow(bench(), typed({ author: 'a9', title: 'x' }));

    expect(codes(problems)).toEqual([['author', 'typed.no-such-row']]);
  });

  it('needs all that is required, and is told all at once', () => {
    const { problems } = judgeRow(bench(), typed({ author: 'a9', pages: 0 }));

    expect(codes(problems)).toEqual([
      ['pages', 'value.too-small'],
      ['author', 'typed.no-such-row'],
      ['title', 'value.required'],
    ]);
  });

  it('passes whole', () => {
    expect(judgeRow(bench(), typed({ author: 'a1', title: ' x ', pages: 3 }))).toEqual({
      values: { author: 'a1', title: 'x', pages: 3 },
      cleaned: [],
      problems: [],
    });
  });
});

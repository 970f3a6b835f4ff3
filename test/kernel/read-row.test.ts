// proves: src/kernel/read-row.ts

import { sealOf } from '../../src/kernel/derive/seal';
import { toCells } from '../../src/kernel/derive/cells';
import type { Cell } from '../../src/kernel/ports';
import { readRow } from '../../src/kernel/read-row';
import { waitingOf } from '../../src/kernel/system-tables';
import type { Row } from '../../src/kernel/table';
import { books, shelf } from '../support/library';

const row = {
  id: 'b1',
  seal: '',
  updatedAt: '2026-11-23T15:00:00Z',
  updatedBy: 'ana',
  title: 'Uno',
  state: 'in',
  pages: 10,
} as unknown as Row;

/** The row as it was committed, with some cells typed over. */
function cells(typed: Readonly<Record<number, Cell>> = {}): Cell[] {
  const all = toCells(books, { ...row, seal: sealOf(books, row) });
  for (const [at, cell] of Object.entries(typed)) all[Number(at)] = cell;
  return all;
}

const [TITLE, STATE, PAGES, DUE, SEAL] = [1, 2, 3, 4, 7];

describe('a row that was read', () => {
  it('holds what was committed where somebody typed, and says beside it what was typed', () => {
    const { row: read, typed } = readRow(books, cells({ [PAGES]: 99, [DUE]: 'mañana' }));

    expect(read).toMatchObject({ pages: 10, due: null });
    expect(typed).toEqual([
      { key: 'pages', at: PAGES, cells: [99], read: { value: 99 } },
      { key: 'due', at: DUE, cells: ['mañana'], read: { problem: 'value.not-a-date' } },
    ]);
  });

  it('takes a formula for something typed', () => {
    expect(readRow(books, cells({ [TITLE]: { formula: '=A1' } })).typed).toMatchObject([
      { key: 'title', read: { problem: 'value.formula' } },
    ]);
  });

  it('takes an emptied cell for something typed', () => {
    expect(readRow(books, cells({ [TITLE]: null })).typed).toMatchObject([{ key: 'title', read: { value: null } }]);
  });

  it('is untouched as it was written, also when a code stands in place of its label', () => {
    expect(readRow(books, cells()).typed).toBeNull();
    expect(readRow(books, cells({ [STATE]: 'in' })).typed).toBeNull();
  });

  it('holds what its cells say when nobody sealed it', () => {
    expect(readRow(books, cells({ [SEAL]: null, [PAGES]: 99 }))).toMatchObject({
      row: { pages: 99, seal: '' },
      typed: null,
    });
    expect(readRow(waitingOf(shelf), ['w1', 'effect', 'Por atender'])).toMatchObject({
      row: { state: 'open' },
      typed: null,
    });
  });

  it('shows a seal that says no value', () => {
    expect(readRow(books, cells()).row.seal).toMatch(/^[0-9a-f]{12}$/);
  });
});

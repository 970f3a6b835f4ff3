// What of a row may leave the books: nothing that says who someone is, nothing that belongs to Protección.

import { masked } from '../../../src/kernel/derive/mask';
import type { Row, Table } from '../../../src/kernel/table';
import { tables } from '../../../src/programme/tables';
import { everyKind } from '../../support/all-kinds';

/** A row that says its column's name in every cell, so that a leak names itself. */
const telling = (table: Table): Row =>
  ({
    ...Object.fromEntries(Object.keys(table.columns).map((key) => [key, `MARCADOR-${key}`])),
    id: 'row-1',
    seal: 's',
    updatedAt: 't',
    updatedBy: 'quien',
  }) as Row;

describe('masked', () => {
  it('shows nothing personal and nothing protected of any table of the programme', () => {
    for (const table of tables) {
      const shown = masked(table, telling(table));

      const hidden = Object.keys(table.columns).filter((key) => table.columns[key]?.sensitivity !== 'open');
      expect(Object.keys(shown).filter((key) => hidden.includes(key))).toEqual([]);
      for (const key of hidden) expect(JSON.stringify(shown)).not.toContain(`"MARCADOR-${key}"`);
    }
  });

  it('does not say who changed a row last', () => {
    expect(JSON.stringify(masked(everyKind, telling(everyKind)))).not.toContain('quien');
  });

  it('keeps the open columns and the ID, empty ones as null', () => {
    const shown = masked(everyKind, { ...telling(everyKind), count: null } as Row);

    expect(shown).toMatchObject({ id: 'row-1', code: 'MARCADOR-code', count: null });
  });
});

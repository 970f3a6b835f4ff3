// The rows of a table as they are stored, read past Google's screens: comparing a thousand states of an office through
// what a person sees would take minutes. Journeys look as people do (`office.rows`); only sweeps look here.
// INVARIANT: the same rows as the person's view gives; what has not changed is the same array as before.

import { stretchesOf } from '../../local/services/sheets/axis';
import type { TabRecord } from '../../local/services/sheets/book';
import { valueOf, type StoredCell } from '../../local/services/sheets/cell';
import { readRows } from '../../local/services/sheets/row-table';
import { fromCells } from '../../src/kernel/derive/cells';
import { archiveTabOf, tabOf } from '../../src/kernel/derive/tabs';
import type { Cell } from '../../src/kernel/ports';
import type { Row, Table } from '../../src/kernel/table';
import { spreadsheetOf, type Office } from './office';

/** Rows above the data: keys and headings. */
const HEADINGS = 2;

export type RowReader = (table: Table, archived?: boolean) => readonly Row[];

export function rowReader(office: Office): RowReader {
  const { store } = office.host;
  const ids = new Map<string, string>();
  const known = new Map<string, { readonly text: string; readonly rows: readonly Row[] }>();

  return (table, archived = false) => {
    const id = ids.get(table.book.key) ?? spreadsheetOf(office, table.book);
    ids.set(table.book.key, id);
    const place = `${id}/${archived ? archiveTabOf(table) : tabOf(table)}`;
    const tab = store.get<TabRecord>('spreadsheet-tabs', place);
    if (tab === undefined) throw new Error(`no tab ${table.title}`);
    const cells = stretchesOf(tab.rows, HEADINGS, Infinity).flatMap((stretch) => [
      ...readRows(store, tab.grid, stretch).values(),
    ]);
    const text = JSON.stringify(cells);
    const before = known.get(place);
    if (before?.text === text) return before.rows;
    const rows = cells.flatMap((row) => {
      const { row: read } = fromCells(table, row.map(plain));
      return read.id === null ? [] : [read];
    });
    known.set(place, { text, rows });
    return rows;
  };
}

function plain(cell: StoredCell): Cell {
  const { stringValue, numberValue, boolValue, formulaValue } = valueOf(cell) ?? {};
  if (formulaValue !== undefined) return { formula: formulaValue };
  return stringValue ?? numberValue ?? boolValue ?? null;
}

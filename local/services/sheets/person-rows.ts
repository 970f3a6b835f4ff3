// What a person does to the rows of a tab: insert, delete, sort. Goes through no ledger and is no edit of cells: Google
// builds a change event of it, which whoever hosts the program passes on.
// documented: https://developers.google.com/apps-script/guides/triggers/events#change
// INVARIANT: refused where a cell concerned is protected for this person.

import type { World } from '../../world/world';
import { parseCell } from './a1';
import { columnCountOf, rowCountOf } from './book';
import type { ChangeEvent } from './change-event';
import { changeEvent } from './change-event';
import { deleteIndexes, insertIndexes } from './dimensions';
import { asPerson, outside, rangeBounds, SheetRefusal } from './person-refusal';
import { assertMayEdit, assertMayInsert, assertMayReshape, bandOf } from './protection';
import { sortRows } from './sorting';
import { contentHeight } from './window';

/** @param row counted from 1, as people see it. */
export function insertRows(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  row: number,
  count = 1,
  side: 'above' | 'below' = 'above',
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    if (row < 1 || row > rowCountOf(tab)) throw outside(String(row));
    const at = side === 'above' ? row - 1 : row;
    assertMayInsert(book, tab, 'ROWS', at);
    insertIndexes(book, tab, 'ROWS', at, count, row - 1);
    return changeEvent(book, tab, 'INSERT_ROW');
  });
}

/** @param row counted from 1, as people see it. */
export function deleteRows(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  row: number,
  count = 1,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const [from, to] = [row - 1, row - 1 + count];
    if (from < 0 || to > rowCountOf(tab)) throw outside(String(row));
    if (from <= tab.frozenRows && to === rowCountOf(tab)) {
      throw new SheetRefusal('impossible', 'No se pueden eliminar todas las filas no inmovilizadas.');
    }
    assertMayReshape(book, tab);
    assertMayEdit(book, tab, bandOf(tab, 'ROWS', from, to));
    deleteIndexes(book, tab, 'ROWS', from, to);
    return changeEvent(book, tab, 'REMOVE_ROW');
  });
}

export interface SortOrder {
  /** Letters of the column sorted by. */
  readonly column: string;
  readonly descending?: boolean;
  /** Default: everything below the frozen rows. */
  readonly range?: string;
}

/** Sorts a range by one of its columns; refused when a cell of the range is protected for this person. */
export function sortRange(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  order: SortOrder,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const height = Math.max(contentHeight(book, tab), tab.frozenRows);
    const below = { top: tab.frozenRows, bottom: height, left: 0, right: columnCountOf(tab) };
    const bounds = order.range === undefined ? below : rangeBounds(tab, order.range);
    const column = parseCell(`${order.column}1`)?.column ?? -1;
    if (column < bounds.left || column >= bounds.right) throw outside(order.column);
    assertMayEdit(book, tab, bounds);
    sortRows(book, tab, bounds, column, order.descending === true);
    return changeEvent(book, tab, 'OTHER');
  });
}

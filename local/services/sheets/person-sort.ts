// What a person does when sorting a range of a tab. Like every change of rows it is no edit of cells.
// INVARIANT: refused where a cell of the range is protected for this person.

import type { World } from '../../world/world';
import { parseCell } from './a1';
import { columnCountOf } from './book';
import { changeEvent, type ChangeEvent } from './person-dimensions';
import { asPerson, outside, rangeBounds } from './person-refusal';
import { assertMayEdit } from './protection';
import { sortRows } from './sorting';
import { contentHeight } from './window';

export interface SortOrder {
  /** Letters of the column sorted by. */
  readonly column: string;
  readonly descending?: boolean;
  /** Default: everything below the frozen rows. */
  readonly range?: string;
}

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

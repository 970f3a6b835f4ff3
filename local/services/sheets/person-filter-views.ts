// The filter views that a tab keeps for everybody, as a person may choose them: a title, and what it leaves of the rows.
// That TEXT_CONTAINS looks past case and accents, as the filters on Google's screens do, is assumed.
// INVARIANT: whatever a filter view may say can be wished.

import type { World } from '../../world/world';
import { columnLetters } from './a1';
import type { FilterViewRecord, TabRecord } from './book';
import { rowCountOf } from './book';
import { endOf } from './bounds';
import type { ViewFilter, ViewWish } from './person-layout';
import { lookAs, tabNamed } from './person-refusal';
import { operandOf } from './text-condition';

export interface NamedView {
  readonly filterViewId: number;
  readonly title: string;
  readonly wish: ViewWish;
}

export function filterViewsOf(world: World, email: string, spreadsheetId: string, title: string): NamedView[] {
  return lookAs(world, email, spreadsheetId, (book) => {
    const tab = tabNamed(book, title);
    return tab.filterViews.map((view) => ({
      filterViewId: view.filterViewId,
      title: view.title,
      wish: wishOf(tab, view),
    }));
  });
}

function wishOf(tab: TabRecord, { range, filters, sorts: [sort] }: FilterViewRecord): ViewWish {
  // Its first row holds the headings. One that reaches from the frozen rows to the end says nothing of other rows.
  const from = range.rows.from + 1;
  const isWhole = from <= tab.frozenRows && endOf(range.rows) >= rowCountOf(tab);
  const to = range.rows.to;
  return {
    filters: filters.map(filterOf),
    ...(sort !== undefined && { sort: { column: columnLetters(sort.column), descending: sort.descending } }),
    ...(!isWhole && { rows: { from: from + 1, ...(to !== null && { to }) } }),
  };
}

function filterOf({ column, criteria }: FilterViewRecord['filters'][number]): ViewFilter {
  const { condition, hiddenValues = [] } = criteria;
  const operand = operandOf(condition ?? {});
  const hidden = [
    ...hiddenValues,
    ...(condition?.type === 'NOT_BLANK' ? [''] : []),
    ...(condition?.type === 'TEXT_NOT_EQ' ? [operand] : []),
  ];
  return {
    column: columnLetters(column),
    ...(condition?.type === 'TEXT_CONTAINS' && { contains: operand }),
    ...(condition?.type === 'TEXT_EQ' && { oneOf: [operand] }),
    ...(condition?.type === 'BLANK' && { oneOf: [''] }),
    ...(hidden.length > 0 && { noneOf: hidden }),
  };
}

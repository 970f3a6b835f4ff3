// What lies on ranges of a tab beside its cells: protections, conditional formats, filter views; and what insertions,
// deletions and moves of rows and columns do to them.
// That a conditional format is parted when its columns are, and a protection is not, is assumed: a protection has one
// range, a rule may have many. A filter view follows as a protection does.
// INVARIANT: every rectangle of a tab moves with the cells it was laid on; one whose cells are all gone goes with them.

import type { FilterViewRecord, TabRecord } from './book';
import type { Move, Rectangle, Span } from './bounds';
import { covers, indexAfterMove, piecesAfterMove, spanAfterDelete, spanAfterInsert, spanAfterMove } from './bounds';

type Side = 'rows' | 'columns';

/** One change of the order of rows or columns. */
export interface Change {
  /** For what cannot be parted. */
  whole(span: Span): Span | undefined;
  parts(span: Span): Span[];
  /** undefined: it was deleted. */
  index(at: number): number | undefined;
}

export function insertion(at: number, count: number): Change {
  const whole = (span: Span): Span => spanAfterInsert(span, at, count);
  return { whole, parts: (span) => [whole(span)], index: (index) => (index >= at ? index + count : index) };
}

export function deletion(from: number, to: number): Change {
  const whole = (span: Span): Span | undefined => spanAfterDelete(span, from, to);
  return {
    whole,
    parts: (span) => [whole(span)].filter((left) => left !== undefined),
    index: (index) => (index < from ? index : index < to ? undefined : index - (to - from)),
  };
}

export function shift(move: Move): Change {
  return {
    whole: (span) => spanAfterMove(span, move),
    parts: (span) => piecesAfterMove(span, move),
    index: (index) => indexAfterMove(index, move),
  };
}

export function moveOverlays(tab: TabRecord, side: Side, change: Change): void {
  const whole = (rectangle: Rectangle): Rectangle[] => {
    const span = change.whole(rectangle[side]);
    return span === undefined ? [] : [{ ...rectangle, [side]: span }];
  };
  const parts = (rectangle: Rectangle): Rectangle[] =>
    change.parts(rectangle[side]).map((span) => ({ ...rectangle, [side]: span }));
  tab.protections = tab.protections.flatMap((protection) =>
    whole(protection.range).map((range) => ({
      ...protection,
      range,
      unprotected: protection.unprotected.flatMap(parts),
    })),
  );
  tab.conditionalFormats = tab.conditionalFormats
    .map(({ ranges, rule }) => ({ ranges: ranges.flatMap(parts), rule }))
    .filter(({ ranges }) => ranges.length > 0);
  tab.filterViews = tab.filterViews.flatMap((view) =>
    whole(view.range).map((range) => (side === 'rows' ? { ...view, range } : followed({ ...view, range }, change))),
  );
}

/** What a filter view says of a column goes with the column, and away when the column leaves the view's range. */
function followed(view: FilterViewRecord, change: Change): FilterViewRecord {
  const moved = <T extends { readonly column: number }>(each: T): T[] => {
    const column = change.index(each.column);
    return column === undefined || !covers(view.range.columns, column) ? [] : [{ ...each, column }];
  };
  return { ...view, filters: view.filters.flatMap(moved), sorts: view.sorts.flatMap(moved) };
}

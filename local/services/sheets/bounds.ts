// A rectangle of a tab, half open and zero-based as in Google's GridRange, and what insertions and deletions do to it.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#GridRange
// INVARIANT: `null` as an end means "to the edge, wherever that is"; a rectangle never turns inside out.

export interface Span {
  readonly from: number;
  /** null: open. */
  readonly to: number | null;
}

export interface Rectangle {
  readonly rows: Span;
  readonly columns: Span;
}

/** Rows and columns that exist, both ends known. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Dimension = 'ROWS' | 'COLUMNS';

export function endOf(span: Span): number {
  return span.to ?? Infinity;
}

export function covers(span: Span, index: number): boolean {
  return index >= span.from && index < endOf(span);
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && endOf(inner) <= endOf(outer);
}

/** After `count` indexes were inserted before `at`: what stands behind moves on, what contains the place grows. */
export function spanAfterInsert({ from, to }: Span, at: number, count: number): Span {
  // A whole column takes in what is inserted before its first cell.
  const isWhole = from === 0 && to === null;
  return {
    from: at <= from && !isWhole ? from + count : from,
    to: to !== null && at < to ? to + count : to,
  };
}

/** undefined: all of it was deleted. */
export function spanAfterDelete(span: Span, from: number, to: number): Span | undefined {
  const moved = (index: number): number => (index <= from ? index : Math.max(from, index - (to - from)));
  const start = moved(span.from);
  if (span.to === null) return { from: start, to: null };
  const end = moved(span.to);
  return end > start ? { from: start, to: end } : undefined;
}

/**
 * After the indexes from `from` up to `to` were moved to where `at` is, counted without them: what lies wholly among
 * them goes along, everything else is as if they had been taken out here and put in there.
 */
export function spanAfterMove(span: Span, from: number, to: number, at: number): Span {
  if (span.to !== null && span.from >= from && span.to <= to)
    return { from: span.from - from + at, to: span.to - from + at };
  const rest = spanAfterDelete(span, from, to) ?? { from, to: from };
  // The edge is where it was: nothing was added to the grid.
  return spanAfterInsert(rest, at, to - from);
}

export function overlap(left: Bounds, right: Bounds): Bounds | undefined {
  const common = {
    top: Math.max(left.top, right.top),
    bottom: Math.min(left.bottom, right.bottom),
    left: Math.max(left.left, right.left),
    right: Math.min(left.right, right.right),
  };
  return common.top < common.bottom && common.left < common.right ? common : undefined;
}

/** What is left of `bounds` when `hole` is cut out of it. */
export function without(bounds: Bounds, hole: Bounds): Bounds[] {
  const cut = overlap(bounds, hole);
  if (cut === undefined) return [bounds];
  const { top, bottom, left, right } = bounds;
  return [
    { top, bottom: cut.top, left, right },
    { top: cut.bottom, bottom, left, right },
    { top: cut.top, bottom: cut.bottom, left, right: cut.left },
    { top: cut.top, bottom: cut.bottom, left: cut.right, right },
  ].filter((part) => part.top < part.bottom && part.left < part.right);
}

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

/** Indexes from `from` up to and without `to` go to stand before `before`, counted as before the move. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

export function indexAfterMove(index: number, { from, to, before }: Move): number {
  const count = to - from;
  if (index >= from && index < to) return before > to ? index + before - to : index - from + before;
  if (index >= to && index < before) return index - count;
  return index >= before && index < from ? index + count : index;
}

/** Where the very indexes of a span stand after a move: one span, or several where it was parted. */
export function piecesAfterMove(span: Span, move: Move): Span[] {
  const end = endOf(span);
  const cuts = [move.from, move.to, move.before].filter((at) => at > span.from && at < end);
  const edges = [span.from, ...cuts.sort((left, right) => left - right), end];
  const pieces = edges.slice(1).flatMap((to, at): Span[] => {
    const from = edges[at] ?? 0;
    if (from >= to) return [];
    const start = indexAfterMove(from, move);
    return [{ from: start, to: to === Infinity ? null : start + to - from }];
  });
  return joined(pieces.sort((left, right) => left.from - right.from));
}

/**
 * Where a span that cannot be parted stands after a move (assumed): it follows its indexes while they stay together;
 * what is moved out of it leaves it, what is moved into its midst joins it.
 */
export function spanAfterMove(span: Span, move: Move): Span | undefined {
  const [only, second] = piecesAfterMove(span, move);
  if (second === undefined) return only;
  const { from, to, before } = move;
  const left = spanAfterDelete(span, from, to);
  return left === undefined ? undefined : spanAfterInsert(left, before > to ? before - to + from : before, to - from);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.to === span.from) result[result.length - 1] = { from: last.from, to: span.to };
    else result.push(span);
  }
  return result;
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

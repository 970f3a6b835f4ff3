// Where the rows (or columns) of a tab are stored: an ordered list of runs of storage slots, one slot per index.
// Inserting or deleting splits and trims runs, so that no stored row is ever moved: inserting a row at the top of
// 50,000 others rewrites this list and nothing else.
// It does not know what a slot holds; whoever removes indexes also erases their slots.
// INVARIANT: no slot stands in two runs, and runs that continue each other are one.

/** `count` slots from `start` on, for as many indexes. */
export type Run = readonly [start: number, count: number];

export interface Axis {
  readonly runs: readonly Run[];
  /** The first slot that was never given out. */
  readonly next: number;
}

/** Neighbouring indexes that are neighbours in storage too. */
export interface Stretch {
  readonly index: number;
  readonly slot: number;
  readonly count: number;
}

export function createAxis(length: number): Axis {
  return { runs: length > 0 ? [[0, length]] : [], next: length };
}

export function lengthOf(axis: Axis): number {
  return axis.runs.reduce((sum, [, count]) => sum + count, 0);
}

/** The indexes from `from` up to and without `to`, in order; what lies beyond the axis is left out. */
export function stretchesOf(axis: Axis, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let index = 0;
  for (const [start, count] of axis.runs) {
    const first = Math.max(from, index);
    const end = Math.min(to, index + count);
    if (first < end) found.push({ index: first, slot: start + first - index, count: end - first });
    index += count;
    if (index >= to) break;
  }
  return found;
}

export function slotsOf(axis: Axis, from: number, to: number): number[] {
  return stretchesOf(axis, from, to).flatMap(({ slot, count }) => Array.from({ length: count }, (_, at) => slot + at));
}

/**
 * Makes room for `count` indexes before index `at`.
 * @param spacing room left around a new run, so that insertions at one place go on extending it; 0 never gives out a
 *   slot a second time, for storage that is not erased when indexes are removed.
 */
export function withInserted(axis: Axis, at: number, count: number, spacing: number): Axis {
  const before = stretchesOf(axis, 0, at).map(toRun);
  const after = stretchesOf(axis, at, Infinity).map(toRun);
  const start = placeFor(axis, before.at(-1), after[0], count, spacing);
  return {
    runs: joined([...before, [start, count], ...after]),
    next: Math.max(axis.next, start + count),
  };
}

export function withRemoved(axis: Axis, from: number, to: number): Axis {
  const kept = [...stretchesOf(axis, 0, from), ...stretchesOf(axis, to, Infinity)];
  return { runs: joined(kept.map(toRun)), next: axis.next };
}

/** The indexes from `from` up to and without `to` go to stand before `before`, counted as before the move. */
export function withMoved(axis: Axis, from: number, to: number, before: number): Axis {
  const edges = before < from ? [before, from, to] : [from, to, before];
  const [first = 0, middle = 0, last = 0] = edges;
  // What stands between two of the edges changes places with what stands between the other two.
  const order = [
    [0, first],
    [middle, last],
    [first, middle],
    [last, Infinity],
  ] as const;
  const runs = order.flatMap(([start, end]) => stretchesOf(axis, start, end)).map(toRun);
  return { runs: joined(runs), next: axis.next };
}

function toRun({ slot, count }: Stretch): Run {
  return [slot, count];
}

function placeFor(axis: Axis, left: Run | undefined, right: Run | undefined, count: number, spacing: number): number {
  const afterLeft = left === undefined ? 0 : left[0] + left[1];
  if (spacing === 0) return axis.next;
  if (left !== undefined && isFree(axis, afterLeft, count)) return afterLeft;
  if (right !== undefined && isFree(axis, right[0] - count, count)) return right[0] - count;
  return axis.next + spacing;
}

function isFree(axis: Axis, start: number, count: number): boolean {
  return start >= 0 && axis.runs.every(([other, length]) => start + count <= other || other + length <= start);
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [start, count] of runs) {
    const last = result.at(-1);
    if (last !== undefined && last[0] + last[1] === start) result[result.length - 1] = [last[0], last[1] + count];
    else result.push([start, count]);
  }
  return result;
}

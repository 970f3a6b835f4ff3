// Which column of a tab is which, and how to bring them back into the order of the definition. A column is known by its
// key; one whose key was cleared or written over by its heading, or because as many columns stand between two known ones
// as are missing.
// Columns that staff added keep what they hold and go to the right of the last key.
// INVARIANT: no column is taken out, and none is written over.

import type { TabLayout } from '../derive/tabs';
import type { ColumnStep, StandingTab } from './standing';

export interface Arrangement {
  readonly steps: readonly ColumnStep[];
  /** Keys, in the order of the definition. */
  readonly cleared: readonly string[];
  readonly missing: readonly string[];
  readonly moved: readonly string[];
  /** Columns of the staff's own that stand among the registry's. */
  readonly between: number;
}

/** A cell of the row of keys: only the first cell of a wide column holds one. */
interface WantedCell {
  readonly key: string;
  readonly heading: string;
  readonly isFirst: boolean;
}

/** Columns in their order; a heading is '' where nothing is known by it. */
export interface Definition {
  readonly columns: readonly Pick<TabLayout['columns'][number], 'key' | 'heading' | 'width'>[];
}

type Standing = Pick<StandingTab, 'keys' | 'headings'>;

/** @returns what there is to do for a tab that has keys; a tab without any is a new one, and gets them as it stands. */
export function arrange(layout: Definition, standing: Standing): Arrangement {
  const wanted = wantedCells(layout);
  const places = byKey(wanted, standing);
  const cleared = findCleared(wanted, places, standing);
  const missing = wanted.filter((cell, at) => cell.isFirst && places[at] === null);
  const steps = stepsTo(places, standing.keys.length);
  const last = Math.max(-1, ...places.map((place) => place ?? -1));
  const known = new Set(places);
  return {
    steps,
    cleared: keysOf(cleared.map((at) => wanted[at] as WantedCell)),
    missing: keysOf(missing),
    moved: movedKeys(wanted, places),
    between: Array.from({ length: last + 1 }, (_, at) => at).filter((at) => !known.has(at)).length,
  };
}

/** Nothing to know a column by. */
export const isNew = ({ keys, headings }: Standing): boolean => [...keys, ...headings].every((text) => text === '');

const keysOf = (cells: readonly WantedCell[]): string[] => [...new Set(cells.map(({ key }) => key))];

const wantedCells = ({ columns }: Definition): WantedCell[] =>
  columns.flatMap(({ key, heading, width }) =>
    Array.from({ length: width }, (_, offset) => ({ key, heading, isFirst: offset === 0 })),
  );

/** Where each wanted cell stands; null where it was not found. The further cells of a wide column follow its first. */
function byKey(wanted: readonly WantedCell[], { keys }: Standing): (number | null)[] {
  const places: (number | null)[] = [];
  for (const { key, isFirst } of wanted) {
    const before = places[places.length - 1] ?? null;
    const next = before === null ? -1 : before + 1;
    if (isFirst) places.push(keys.includes(key) ? keys.indexOf(key) : null);
    else places.push(next > 0 && (keys[next] ?? '') === '' ? next : null);
  }
  return places;
}

/** Finds columns whose key was cleared, and enters their places; answers which cells they are. */
function findCleared(wanted: readonly WantedCell[], places: (number | null)[], standing: Standing): number[] {
  const ours = new Set(wanted.map(({ key }) => key));
  const free = (at: number): boolean => !ours.has(standing.keys[at] ?? '') && !places.includes(at);
  const found: number[] = [];
  const take = (cell: number, place: number): void => {
    places[cell] = place;
    found.push(cell);
  };
  wanted.forEach(({ heading, isFirst }, cell) => {
    if (!isFirst || places[cell] !== null || heading === '') return;
    const place = standing.headings.findIndex((text, at) => text === heading && free(at));
    if (place >= 0) take(cell, place);
  });
  for (const [from, to] of gapsIn(places)) {
    const left = from === 0 ? 0 : (places[from - 1] as number) + 1;
    // Right of the last key there is no telling a cleared column from one of the staff's own.
    const right = to < places.length ? (places[to] as number) : left;
    const isWhole = right - left === to - from && Array.from({ length: to - from }, (_, n) => left + n).every(free);
    if (isWhole) for (let n = 0; n < to - from; n += 1) take(from + n, left + n);
  }
  return found.sort((a, b) => a - b);
}

/** Stretches of cells that were not found, half open. */
function gapsIn(places: readonly (number | null)[]): (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  places.forEach((place, at) => {
    const last = gaps[gaps.length - 1];
    if (place !== null) return;
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else gaps.push([at, at + 1]);
  });
  return gaps;
}

/** From left to right each column is brought to its place, or put there. */
function stepsTo(places: readonly (number | null)[], width: number): ColumnStep[] {
  const standing: (number | null)[] = Array.from({ length: width }, (_, at) => at);
  return places.flatMap((place, at): ColumnStep[] => {
    if (place === null) {
      standing.splice(at, 0, null);
      return [{ kind: 'insert', at }];
    }
    const from = standing.indexOf(place);
    if (from === at) return [];
    standing.splice(from, 1);
    standing.splice(at, 0, place);
    return [{ kind: 'move', from, to: at }];
  });
}

/** Keys that stand left of one that should be before them: the fewest that say what was dragged is not needed here. */
function movedKeys(wanted: readonly WantedCell[], places: readonly (number | null)[]): string[] {
  let furthest = -1;
  const moved = wanted.filter((_, at) => {
    const place = places[at] ?? null;
    if (place === null) return false;
    const isBehind = place < furthest;
    furthest = Math.max(furthest, place);
    return isBehind;
  });
  return keysOf(moved);
}

// The rows of a tab in the order in which they are drawn: frozen ones first, then all others or those that a filter view
// leaves; hidden rows are left out. A row's index is its place in this order, its number is what stands beside it.

import type { TabLayout } from '../../methods/sheets';

/** Lower rows would be hard to hit with a finger (WCAG 2.2, target size). */
const LEAST_HEIGHT = 24;
const USUAL_HEIGHT = 24;

export interface RowOrder {
  readonly numbers: readonly number[];
  /** How many of them are frozen. */
  readonly frozen: number;
  heightAt(index: number): number;
  /** Index of a row by its number, or -1. */
  indexOf(number: number): number;
}

/** @param inView numbers of the rows that a filter view leaves, or null. */
export function orderRows({ rowCount, frozenRows, heights }: TabLayout, inView: readonly number[] | null): RowOrder {
  const own = new Map(heights);
  const isShown = (number: number): boolean => own.get(number) !== 0;
  const frozen = range(1, Math.min(frozenRows, rowCount)).filter(isShown);
  const others = (inView ?? range(frozenRows + 1, rowCount)).filter(isShown);
  const numbers = [...frozen, ...others];
  let places: Map<number, number> | undefined;
  return {
    numbers,
    frozen: frozen.length,
    heightAt: (index) => Math.max(LEAST_HEIGHT, own.get(numbers[index] ?? 0) ?? USUAL_HEIGHT),
    indexOf: (number) => {
      places ??= new Map(numbers.map((each, index) => [each, index]));
      return places.get(number) ?? -1;
    },
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_each, at) => from + at);

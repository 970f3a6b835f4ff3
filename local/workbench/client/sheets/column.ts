// The columns of a tab that are not hidden.

import type { TabLayout } from '../../methods/sheets';

export interface Column {
  readonly letters: string;
  readonly width: number;
  /** Its place among all columns, hidden ones too: cells come in that order. */
  readonly place: number;
  readonly afterHidden: boolean;
}

export const shownColumns = ({ columns }: TabLayout): Column[] =>
  columns.flatMap(({ letters, hidden, width }, place) =>
    hidden ? [] : [{ letters, width, place, afterHidden: columns[place - 1]?.hidden === true }],
  );

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_each, at) => from + at);

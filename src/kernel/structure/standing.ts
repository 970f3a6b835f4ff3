// How a tab stands, as far as its definition has a say in it, and what must be done to make it stand right again.

import type { Guarded, TabLayout } from '../derive/tabs';
import type { StandingView, ViewChanges } from './views';

export interface StandingTab {
  readonly number: number;
  readonly title: string;
  readonly rows: number;
  /** The row of keys and the row of headings: one text for each column of the grid, '' where the cell is empty. */
  readonly keys: readonly string[];
  readonly headings: readonly string[];
  readonly protections: readonly StandingProtection[];
  /** Places of the program's colours among the tab's conditional formats. */
  readonly colours: readonly number[];
  readonly views: readonly StandingView[];
}

export interface StandingProtection extends Omit<Guarded, 'columns'> {
  readonly columns: readonly [number, number | null] | null;
  /** False for what a person closed. */
  readonly isOurs: boolean;
}

/** Done one after another: columns are counted as they stand when a step's turn comes. */
export type ColumnStep =
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'insert'; readonly at: number };

/** One tab to be made to look and behave as it is laid out. */
export interface TabRepair {
  readonly layout: TabLayout;
  /** Its place among the tabs of the book. */
  readonly index: number;
  /** Undefined for a tab that is not there. */
  readonly standing: StandingTab | undefined;
  readonly columns: readonly ColumnStep[];
  /** Keys of the columns that will be put there empty; null for every one of a tab that is put there anew. */
  readonly missing: readonly string[] | null;
}

/** The shape of a book's tabs, beside what stands in them. */
export interface Structure {
  /** Two calls. */
  tabs(book: string): readonly StandingTab[];
  /** One call, applied whole or not at all; no cell below the headings is written. */
  repair(book: string, repairs: readonly TabRepair[], roleAccount: string): void;
  /** Takes filter views out and puts others in, in one call. */
  changeViews(book: string, changes: ViewChanges): void;
}

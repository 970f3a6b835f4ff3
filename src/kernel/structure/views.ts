// Filter views that the program keeps in people's tabs: the rows of one office, of one member of the staff, those that
// wait. A view changes nothing for whoever else looks at the tab (documented: Sheets API guide, filters).
// They follow what the programme says of its offices and staff; the staff's own views stay.

import { cellsOf, placesOf } from '../derive/cells';
import { numberFrom, tabOf } from '../derive/tabs';
import type { Snapshot, Reads } from '../snapshot';
import type { Book, Table } from '../table';

export interface TabView {
  readonly table: Table;
  /** Its own among the views of the table; what it shows may change, the view stays the same one. */
  readonly key: string;
  readonly title: string;
  /** Rows whose value of this column is that one; null for those that have none. */
  readonly column: string;
  readonly is: unknown;
}

/** The views of one book. */
export interface BookViews {
  readonly book: Book;
  readonly reads: Reads;
  readonly of: (snapshot: Snapshot, today: string) => readonly TabView[];
}

/** A view as it stands in a tab. */
export interface StandingView {
  readonly number: number;
  readonly title: string;
  /** Zero-based column that it filters by and the text it shows, '' for empty cells; null for any other kind of view. */
  readonly shows: { readonly column: number; readonly text: string } | null;
}

export interface ViewLayout extends StandingView {
  readonly tab: number;
  readonly shows: { readonly column: number; readonly text: string };
}

export function layoutOfView({ table, key, title, column, is }: TabView): ViewLayout {
  const place = placesOf(table).find((each) => each.key === column);
  if (place === undefined) throw new Error(`no column ${column} in ${table.key}`);
  const number = numberFrom(`${table.book.key}.${table.key}/view/${key}`);
  const [text = null] = cellsOf(place.column, is);
  return { number, tab: tabOf(table), title, shows: { column: place.at, text: String(text ?? '') } };
}

export interface ViewChanges {
  readonly remove: readonly number[];
  readonly add: readonly ViewLayout[];
}

/** @param known numbers of the views that the program made before. */
export function viewChanges(
  wanted: readonly ViewLayout[],
  standing: readonly StandingView[],
  known: readonly number[],
): ViewChanges {
  const there = new Map(standing.map((view) => [view.number, view]));
  const isRight = (view: ViewLayout): boolean => sameView(view, there.get(view.number));
  const right = new Set(wanted.filter(isRight).map(({ number }) => number));
  const ours = new Set([...known, ...wanted.map(({ number }) => number)]);
  return {
    remove: [...ours].filter((number) => there.has(number) && !right.has(number)),
    add: wanted.filter(({ number }) => !right.has(number)),
  };
}

const sameView = (wanted: ViewLayout, standing: StandingView | undefined): boolean =>
  standing?.title === wanted.title &&
  standing.shows?.column === wanted.shows.column &&
  standing.shows.text === wanted.shows.text;

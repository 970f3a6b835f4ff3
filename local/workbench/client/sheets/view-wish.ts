// A person's own view of a tab: what it leaves out and in which order it shows the rest. Pure.

import type { ViewWish } from '../../methods/sheets';

export const NO_WISH: ViewWish = { filters: [] };

export const isNoWish = ({ filters, sort }: ViewWish): boolean => filters.length === 0 && sort === undefined;

type Filter = Omit<ViewWish['filters'][number], 'column'>;

/** One filter a column; null takes it away. */
export const withFilter = (wish: ViewWish, column: string, filter: Filter | null): ViewWish => ({
  ...wish,
  filters: [
    ...wish.filters.filter((each) => each.column !== column),
    ...(filter === null ? [] : [{ column, ...filter }]),
  ],
});

/** Of the texts of a column, those that its filter lets one choose and shows. */
export function shownTexts(wish: ViewWish, column: string, all: readonly string[]): readonly string[] {
  const { oneOf = all, noneOf = [] } = wish.filters.find((filter) => filter.column === column) ?? {};
  return oneOf.filter((text) => !noneOf.includes(text));
}

/** Shows or hides one text of a column whose texts are `all`. */
export function withTextToggled(wish: ViewWish, column: string, text: string, all: readonly string[]): ViewWish {
  const now = shownTexts(wish, column, all);
  const next = now.includes(text) ? now.filter((each) => each !== text) : [...now, text];
  return withFilter(wish, column, next.length === all.length ? null : { oneOf: next });
}

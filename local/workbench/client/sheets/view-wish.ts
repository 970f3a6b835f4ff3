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

/** Shows or hides one text of a column whose texts are `all`. */
export function withTextToggled(wish: ViewWish, column: string, text: string, all: readonly string[]): ViewWish {
  const now = wish.filters.find((filter) => filter.column === column)?.oneOf ?? all;
  const next = now.includes(text) ? now.filter((each) => each !== text) : [...now, text];
  return withFilter(wish, column, next.length === all.length ? null : { oneOf: [...next] });
}

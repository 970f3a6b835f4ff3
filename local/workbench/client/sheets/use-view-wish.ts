// A person's own view of a tab, remembered in this browser, and the rows it leaves: what the person wished, or one of
// the filter views that the tab keeps.
// INVARIANT: of a filter view its ID is remembered, so that it is applied as it is now.

import { useMemo, useState } from 'preact/hooks';
import type { NamedView, ViewWish } from '../../methods/sheets';
import { useDesk, useLive } from '../desk';
import { NO_WISH } from './view-wish';

/** `view`: the ID of a filter view, which then says what is wished. */
type Kept = ViewWish & { readonly view?: number };

export interface OwnView {
  readonly wish: ViewWish;
  /** The filter views that the tab keeps. */
  readonly views: readonly NamedView[];
  /** ID of the one that was chosen and is still there. */
  readonly view: number | undefined;
  /** Numbers of the rows that the person's own view leaves, or null. */
  readonly inView: readonly number[] | null;
  setWish(wish: ViewWish): void;
  /** undefined: all rows. */
  setView(view: number | undefined): void;
}

export function useViewWish(book: string, tab: string): OwnView {
  const { as } = useDesk();
  const key = `workbench.view/${as}/${book}/${tab}`;
  const [last, setLast] = useState<{ readonly key: string; readonly kept: Kept } | null>(null);
  const kept = last?.key === key ? last.kept : readKept(key);
  const live = useLive('sheets.filterViews', { book, tab });
  const views = live.state === 'shown' ? live.value : [];
  const chosen = views.find(({ filterViewId }) => filterViewId === kept.view);
  const wish = kept.view === undefined ? kept : (chosen?.wish ?? NO_WISH);
  const rows = useLive('sheets.view', { book, tab, wish });
  const found = rows.state === 'shown' ? rows.value : null;
  const inView = useMemo(() => found, [JSON.stringify(found)]);
  const keep = (next: Kept): void => {
    localStorage.setItem(key, JSON.stringify(next));
    setLast({ key, kept: next });
  };
  return {
    wish,
    views,
    view: chosen?.filterViewId,
    inView,
    setWish: keep,
    setView: (view) => keep(view === undefined ? NO_WISH : { ...NO_WISH, view }),
  };
}

function readKept(key: string): Kept {
  const text = localStorage.getItem(key);
  return text === null ? NO_WISH : (JSON.parse(text) as Kept);
}

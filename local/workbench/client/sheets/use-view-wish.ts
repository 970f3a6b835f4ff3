// A person's own view of a tab, remembered in this browser, and the rows it leaves.

import { useMemo, useState } from 'preact/hooks';
import type { ViewWish } from '../../methods/sheets';
import { useDesk, useLive } from '../desk';
import { NO_WISH } from './view-wish';

export function useViewWish(
  book: string,
  tab: string,
): readonly [wish: ViewWish, set: (wish: ViewWish) => void, inView: readonly number[] | null] {
  const { as } = useDesk();
  const key = `workbench.view/${as}/${book}/${tab}`;
  const [kept, setKept] = useState<{ readonly key: string; readonly wish: ViewWish } | null>(null);
  const wish = kept?.key === key ? kept.wish : readWish(key);
  const rows = useLive('sheets.view', { book, tab, wish });
  const found = rows.state === 'shown' ? rows.value : null;
  const inView = useMemo(() => found, [JSON.stringify(found)]);
  const set = (next: ViewWish): void => {
    localStorage.setItem(key, JSON.stringify(next));
    setKept({ key, wish: next });
  };
  return [wish, set, inView];
}

function readWish(key: string): ViewWish {
  const text = localStorage.getItem(key);
  return text === null ? NO_WISH : (JSON.parse(text) as ViewWish);
}

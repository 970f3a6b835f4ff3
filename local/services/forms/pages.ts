// How a form falls into pages, and which page follows which. documented:
// https://developers.google.com/apps-script/reference/forms/page-navigation-type and …/page-break-item
// INVARIANT: on one page the last answered choice that navigates decides; it overrules the break that follows the page;
// on the last page nothing navigates.

import type { FormRecord, ItemRecord, Navigation } from './form-record';
import type { Answer } from './response-store';

export interface Page {
  /** The page break that begins it; the first page has none. */
  readonly start?: ItemRecord;
  readonly items: readonly ItemRecord[];
}

export type Answers = Readonly<Record<string, Answer | undefined>>;

export function pagesOf(form: FormRecord): Page[] {
  const pages: { start?: ItemRecord; items: ItemRecord[] }[] = [{ items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ start: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  return pages;
}

/** The page after page `index`, or 'submit'. */
export function nextPage(pages: readonly Page[], index: number, answers: Answers): number | 'submit' {
  const following = pages[index + 1];
  if (following?.start === undefined) return 'submit';
  const chosen = (pages[index]?.items ?? []).flatMap((item) => navigationChosen(item, answers)).at(-1);
  const { navigation, page } = chosen ?? following.start;
  return target(pages, index, navigation, page);
}

function navigationChosen(item: ItemRecord, answers: Answers): { navigation: Navigation; page?: number }[] {
  if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') return [];
  const choice = item.choices.find(({ value }) => value === answers[item.id]);
  return choice?.navigation === undefined ? [] : [{ navigation: choice.navigation, page: choice.page }];
}

function target(
  pages: readonly Page[],
  index: number,
  navigation: Navigation,
  page: number | undefined,
): number | 'submit' {
  if (navigation === 'SUBMIT') return 'submit';
  if (navigation === 'RESTART') return 0;
  const found = navigation === 'GO_TO_PAGE' ? pages.findIndex(({ start }) => start?.id === page) : -1;
  // A page that was deleted since is passed over as if no navigation were set (assumed).
  return found < 0 ? index + 1 : found;
}

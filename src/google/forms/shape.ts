// What an item is and where it leads, in one text that stays the same as long as nobody changes that. Titles, places
// within a page and choices that lead nowhere are not in it: answers are read rightly whatever becomes of those, unless a
// question is given the words of another one, whose answers would then stand in the wrong column.
// Asking items costs no call (assumed).

import { nameFrom } from '../../kernel/digest';
import { RETIRED } from '../../kernel/form';
import type { FormMap } from '../../kernel/ports';
import { typedItem } from './typed-item';

type Item = GoogleAppsScript.Forms.Item;
type Page = GoogleAppsScript.Forms.PageBreakItem | null;

export const idOf = (item: { getId(): number }): string => String(item.getId());
export const isBreak = (item: Item): boolean => String(item.getType()) === 'PAGE_BREAK';

/** Where a choice, or the page before a break, leads. */
const way = (type: unknown, page: Page): string => (page === null ? String(type) : idOf(page));

/** @param before the page that this one follows. */
function shapeOf(item: Item, before: string): string {
  const typed = typedItem(item);
  if (typed === undefined) return String(item.getType());
  const ways =
    typed.kind === 'PAGE_BREAK'
      ? [before, way(typed.item.getPageNavigationType(), typed.item.getGoToPage())]
      : typed.kind === 'MULTIPLE_CHOICE' || typed.kind === 'LIST'
        ? typed.item.getChoices().map((choice) => way(choice.getPageNavigationType(), choice.getGotoPage()))
        : [];
  return [typed.kind, ...(ways.some((each) => each !== 'null') ? ways : [])].join(' ');
}

/** By item ID, in the order of the form. */
export function shapesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  let before = '';
  return new Map(
    items.map((item) => {
      const shape = shapeOf(item, before);
      if (isBreak(item)) before = idOf(item);
      return [idOf(item), shape];
    }),
  );
}

/** Of what the answers depend on: questions and pages, without headings and what asks no more. */
export function shapeToKeep(
  { items, pages }: Pick<FormMap, 'items' | 'pages'>,
  found: readonly Item[],
): FormMap['shape'] {
  const kept = [...shapesOf(found)].filter(
    ([id, shape]) =>
      items[id] !== undefined || (shape !== 'SECTION_HEADER' && ![undefined, RETIRED.key].includes(pages?.[id])),
  );
  return Object.fromEntries(kept);
}

const digestOf = (item: Item): string => nameFrom(item.getTitle()).slice(0, 8);

/** What the questions say. */
export const titlesToKeep = ({ items }: Pick<FormMap, 'items'>, found: readonly Item[]): FormMap['titles'] =>
  Object.fromEntries(
    found.flatMap((item) => (items[idOf(item)] === undefined ? [] : [[idOf(item), digestOf(item)] as const])),
  );

/** A map without shapes was made by an earlier program; it says nothing. */
export function asksAsMapped({ shape = {}, titles = {} }: FormMap, items: readonly Item[]): boolean {
  const now = shapesOf(items);
  const known = new Set(Object.values(titles));
  const isAnothers = (item: Item): boolean => {
    const before = titles[idOf(item)];
    if (before === undefined) return false;
    const says = digestOf(item);
    return says !== before && known.has(says);
  };
  return Object.entries(shape).every(([id, before]) => now.get(id) === before) && !items.some(isAnothers);
}

// Which item of a form is which item of the plan, what stands there besides, and in which order all of it is to stand.
// In a form that was complete, items are known by their IDs. One that no map knows was left half made by a run that died,
// or somebody made anew by hand what was missing: of the planned kind, with the planned title on the planned page or
// with none, it is taken for what is missing.
// INVARIANT: nothing is taken out. What somebody added stays behind the item that it follows; what asked for this program
// and cannot any more goes to a last page that no way leads to, and so does what a person wants retired.

import { RETIRED } from '../../kernel/form';
import type { FormMap } from '../../kernel/ports';
import { isQuestion, type PlannedItem } from './plan';
import { idOf, isBreak } from './shape';

type Item = GoogleAppsScript.Forms.Item;

export interface Place {
  /** Null for what asks nothing that is planned. */
  readonly planned: PlannedItem | null;
  /** Undefined for what is still to be added. */
  readonly item: Item | undefined;
  /** It stood in the form as this, so it needs its words only where they differ. */
  readonly isKnown: boolean;
}

/** A form that is being built holds the beginning of the plan; the last item may be half made. */
export function placesOfNew(form: string, plan: readonly PlannedItem[], found: readonly Item[]): Place[] {
  const wrong = found.findIndex((item, at) => String(item.getType()) !== plan[at]?.kind);
  if (wrong >= 0) throw new Error(`item ${wrong} of the form ${form} is not the one planned: somebody changed it`);
  return plan.map((planned, at) => ({ planned, item: found[at], isKnown: at < found.length - 1 }));
}

/** @param retire IDs of items that somebody added. */
export function placesOf(
  plan: readonly PlannedItem[],
  found: readonly Item[],
  known: FormMap,
  retire: readonly string[],
): Place[] {
  const own = ownItems(plan, found, known);
  const twins = withTwins(plan, found, known, own);
  const places = plan.map((planned): Place => ({ planned, item: twins.get(planned), isKnown: own.has(planned) }));
  const taken = new Set(twins.values());
  const others = found.filter((item) => !taken.has(item));
  const last = others.find((item) => isLastPage(item, known));
  const behind = last === undefined ? found.length : found.indexOf(last);
  const isRetired = (item: Item): boolean =>
    isOurs(item, known) || retire.includes(idOf(item)) || found.indexOf(item) > behind;
  // In an order of their own, so that it is the same whichever run ends the work.
  const retired = others.filter((item) => item !== last && isRetired(item)).sort((a, b) => a.getId() - b.getId());
  const added = others.filter((item) => item !== last && !isRetired(item));
  if (last === undefined && retired.length === 0) return withAdded(places, found, added);
  // Untitled, it is the one that a run which died has added.
  const page = last ?? added.find((item) => isBreak(item) && item.getTitle() === '');
  return [
    ...withAdded(
      places,
      found,
      added.filter((item) => item !== page),
    ),
    { planned: LAST_PAGE, item: page, isKnown: false },
    ...retired.map((item): Place => ({ planned: null, item, isKnown: true })),
  ];
}

const LAST_PAGE: PlannedItem = { ...RETIRED, kind: 'PAGE_BREAK', page: RETIRED.key, before: 'submit' };

const isLastPage = (item: Item, { pages }: FormMap): boolean =>
  isBreak(item) && (pages?.[idOf(item)] === RETIRED.key || item.getTitle() === RETIRED.title);

const isOurs = (item: Item, { items, former, pages }: FormMap): boolean =>
  [items, former, pages].some((ids) => ids?.[idOf(item)] !== undefined);

type Own = ReadonlyMap<PlannedItem, Item>;
type Fits = (planned: PlannedItem, item: Item) => boolean;

function paired(entries: readonly PlannedItem[], found: readonly Item[], before: Own, fits: Fits): Own {
  const own = new Map(before);
  const left = new Set(found);
  for (const item of own.values()) left.delete(item);
  for (const planned of entries) {
    if (own.has(planned)) continue;
    const item = [...left].find((each) => String(each.getType()) === planned.kind && fits(planned, each));
    if (item !== undefined && left.delete(item)) own.set(planned, item);
  }
  return own;
}

const ownItems = (plan: readonly PlannedItem[], found: readonly Item[], { items, pages }: FormMap): Own =>
  paired(plan, found, new Map(), (planned, item) =>
    isQuestion(planned) ? items[idOf(item)] === planned.question.key : pages?.[idOf(item)] === planned.page,
  );

function withTwins(plan: readonly PlannedItem[], found: readonly Item[], known: FormMap, own: Own): Own {
  const strange = found.filter((item) => !isOurs(item, known) && !isLastPage(item, known));
  const headings = plan.filter((planned) => !isQuestion(planned));
  const sameWords: Fits = ({ title }, item) => item.getTitle() === title;
  const untitled: Fits = (_planned, item) => item.getTitle() === '';
  const pages = paired(headings, strange, paired(headings, strange, own, sameWords), untitled);
  const keys = new Map([...pages].map(([planned, item]) => [item, isQuestion(planned) ? '' : planned.page]));
  const page = pagesOf(found, (item) => (isBreak(item) ? (keys.get(item) ?? idOf(item)) : undefined));
  const planPage = pagesOf(plan, (planned) => (planned.kind === 'PAGE_BREAK' ? planned.page : undefined));
  const there: Fits = (planned, item) => sameWords(planned, item) && page.get(item) === planPage.get(planned);
  return paired(plan, strange, paired(plan, strange, pages, there), untitled);
}

/** The page on which each stands; '' is the first. */
export function pagesOf<T>(items: readonly T[], begun: (item: T) => string | undefined): ReadonlyMap<T, string> {
  let page = '';
  return new Map(items.map((item) => [item, (page = begun(item) ?? page)]));
}

/** Each behind what it follows now. */
function withAdded(places: readonly Place[], found: readonly Item[], added: readonly Item[]): Place[] {
  const all = [...places];
  for (const item of added) {
    const before = found
      .slice(0, found.indexOf(item))
      .reverse()
      .map((each) => all.findIndex((place) => place.item === each))
      .find((at) => at >= 0);
    all.splice((before ?? -1) + 1, 0, { planned: null, item, isKnown: true });
  }
  return all;
}

/** Of items in the order in which they stand, the most that need not be moved. */
export function thatStay<T>(standing: readonly T[], wanted: readonly T[]): ReadonlySet<T> {
  const runs: (readonly number[])[] = [];
  const longest = (of: typeof runs): readonly number[] => of.reduce((a, b) => (b.length > a.length ? b : a), []);
  for (const place of standing.map((item) => wanted.indexOf(item)))
    if (place >= 0) runs.push([...longest(runs.filter((run) => (run[run.length - 1] as number) < place)), place]);
  return new Set(longest(runs).map((place) => wanted[place] as T));
}

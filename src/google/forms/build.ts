// Brings a form to its specification: builds it, goes on where an earlier run stopped, sets anew what the office has
// changed since, or puts right what somebody changed by hand. Items of a new form stand in the order of the plan, so what
// is there tells how far it got; the last one may be half made and is set again, and so is any whose words or choices
// are no longer the planned ones. A form that was complete gets what it lacks at its place; what it has keeps its answers.
// INVARIANT: nobody can answer before the form is complete; it is published last.

import type { FormSpec } from '../../kernel/form';
import type { FormMap } from '../../kernel/ports';
import { failsWith, type Attempt } from '../attempt';
import { placesOf, placesOfNew, thatStay } from './arrange';
import { differs, setItem } from './items';
import { setNavigation, type PlacedItem } from './navigation';
import { isQuestion, planOf } from './plan';
import { publish, settingsOf, unlink, type PublishableForm } from './publishing';
import { idOf, shapeToKeep, titlesToKeep } from './shape';
import { addTyped, typedItem, type TypedItem } from './typed-item';

type Item = GoogleAppsScript.Forms.Item;

export interface Building {
  readonly language: string;
  readonly formId: string;
  readonly deadlineMs: number;
  /** The map of a form that was complete once, whatever its version. */
  readonly known?: FormMap | undefined;
  readonly retire: readonly string[];
}

/** The item map once everything is done; undefined when time ran out first, or somebody took an item from under it. */
export function buildForm(spec: FormSpec, building: Building, attempt: Attempt): FormMap | undefined {
  const { language, formId, deadlineMs, known } = building;
  const form = attempt('forms.openById', 'repeatable', () => FormApp.openById(formId)) as PublishableForm;
  const found = attempt('form.getItems', 'repeatable', () => form.getItems());
  try {
    const placed = place(spec, building, { form, found, attempt });
    if (placed === undefined || Date.now() >= deadlineMs) return undefined;
    setNavigation(placed, language, attempt);
    if (known !== undefined) unlink(form, attempt);
    for (const { set } of settingsOf(form, spec, language)) attempt('form.settings', 'repeatable', set);
    publish(form, formId, spec.audience, attempt);
    const standing = attempt('form.getItems', 'repeatable', () => form.getItems());
    return mapOf(spec, building, placed, standing);
  } catch (error) {
    if (known !== undefined && failsWith(error, 'platform.not-found')) return undefined;
    throw error;
  }
}

interface Standing {
  readonly form: PublishableForm;
  readonly found: readonly Item[];
  readonly attempt: Attempt;
}

/** Every planned item at its place, with its words. */
function place(
  spec: FormSpec,
  { language, deadlineMs, known, retire }: Building,
  { form, found, attempt }: Standing,
): PlacedItem[] | undefined {
  const plan = planOf(spec, language);
  const places = known === undefined ? placesOfNew(spec.key, plan, found) : placesOf(plan, found, known, retire);
  // A validation cannot be read back, so whatever a newer version says is said again.
  const isOlder = known !== undefined && known.version !== spec.version;
  const standing = [...found];
  const stay = thatStay(
    standing,
    places.flatMap(({ item }) => item ?? []),
  );
  const placed: PlacedItem[] = [];
  let before: Item | undefined;
  for (const { planned, item, isKnown } of places) {
    if (item === undefined && Date.now() >= deadlineMs) return undefined;
    const typed = item === undefined && planned !== null ? added(form, planned.kind, attempt) : undefined;
    const own = item ?? (typed?.item as Item);
    if (typed !== undefined) standing.push(own);
    const from = standing.indexOf(own);
    const behind = before === undefined ? 0 : standing.indexOf(before) + 1;
    if (!stay.has(own) && from !== behind) {
      const to = from < behind ? behind - 1 : behind;
      attempt('form.moveItem', 'repeatable', () => form.moveItem(own, to));
      standing.splice(to, 0, ...standing.splice(from, 1));
    }
    before = own;
    if (planned === null) continue;
    const its = typed ?? (typedItem(own) as TypedItem);
    if (!isKnown || isOlder || differs(its, planned, language)) setItem(its, planned, language, attempt);
    placed.push({ planned, typed: its });
  }
  return placed;
}

/** Adding is not repeated by itself: a second item would stay. New items come at the end. */
const added = (form: PublishableForm, kind: TypedItem['kind'], attempt: Attempt): TypedItem =>
  attempt('form.addItem', 'once', () => addTyped(form, kind));

function mapOf(
  spec: FormSpec,
  { language, formId, known }: Building,
  placed: readonly PlacedItem[],
  standing: readonly Item[],
): FormMap {
  const items: Record<string, string> = {};
  const pages: Record<string, string> = {};
  for (const { planned, typed } of placed)
    if (isQuestion(planned)) items[idOf(typed.item)] = planned.question.key;
    else pages[idOf(typed.item)] = planned.page;
  const once = Object.entries({ ...known?.former, ...known?.items }).filter(([id]) => items[id] === undefined);
  return {
    ...{ formId, form: spec.key, language, version: spec.version, items, pages },
    ...(once.length === 0 ? {} : { former: Object.fromEntries(once) }),
    shape: shapeToKeep({ items, pages }, standing),
    titles: titlesToKeep({ items }, standing),
  };
}

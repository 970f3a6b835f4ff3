// Brings a form to its specification: builds it, goes on where an earlier run stopped, or sets anew what the office
// has changed since. Items stand in the form in the order of the plan, so what is there tells how far it got; the last
// one may be half made and is set again, and so is any whose words or choices are no longer the planned ones. A form that
// was complete gets the questions of a newer version at their places; what it has keeps its answers.
// INVARIANT: nobody can answer before the form is complete; it is published last.

import type { FormSpec } from '../../kernel/form';
import type { FormMap } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { differs, setItem } from './items';
import { setNavigation, type PlacedItem } from './navigation';
import { isQuestion, planOf, type PlannedItem } from './plan';
import { publish, setSettings, type PublishableForm } from './publishing';
import { addTyped, typedItem } from './typed-item';

export interface Building {
  readonly language: string;
  readonly formId: string;
  readonly deadlineMs: number;
  /** The map of a form that was complete once, whatever its version. */
  readonly known?: FormMap | undefined;
}

/** The item map once everything is done; undefined when time ran out first. */
export function buildForm(
  spec: FormSpec,
  { language, formId, deadlineMs, known }: Building,
  attempt: Attempt,
): FormMap | undefined {
  const late = (): boolean => Date.now() >= deadlineMs;
  const form = attempt('forms.openById', 'repeatable', () => FormApp.openById(formId)) as PublishableForm;
  const found = attempt('form.getItems', 'repeatable', () => form.getItems());
  const plan = planOf(spec, language);

  const halves = found.filter((item) => isHalfMade(item, known));
  const standing = found.filter((item) => !halves.includes(item));
  // A validation cannot be read back, so whatever a newer version says is said again.
  const isOlder = known !== undefined && known.version !== spec.version;
  const placed: PlacedItem[] = [];
  let next = 0;
  for (const [at, planned] of plan.entries()) {
    const there = standing[next];
    const isThere = there !== undefined && stands(there, plan, at, known);
    const half = isThere ? -1 : halves.findIndex((item) => String(item.getType()) === planned.kind);
    const own = isThere ? there : halves.splice(half, half < 0 ? 0 : 1)[0];
    // Adding is not repeated by itself: a second item would stay.
    if (own === undefined && late()) return undefined;
    const typed =
      own === undefined ? attempt('form.addItem', 'once', () => addTyped(form, planned.kind)) : typedItem(own);
    if (typed?.kind !== planned.kind)
      throw new Error(`item ${at} of the form ${spec.key} is not the one planned: somebody changed it`);
    // New items come at the end; in a form that stands they have a place of their own.
    if (!isThere && known !== undefined)
      attempt('form.moveItem', 'repeatable', () => form.moveItem(typed.item as GoogleAppsScript.Forms.Item, at));
    if (isThere) next += 1;
    const isLast = known === undefined && next >= standing.length;
    if (!isThere || isLast || isOlder || differs(typed, planned, language)) setItem(typed, planned, language, attempt);
    placed.push({ planned, typed });
  }
  if (next < standing.length || halves.length > 0)
    throw new Error(`the form ${spec.key} holds more than planned: somebody changed it`);

  if (late()) return undefined;
  setNavigation(placed, language, attempt);
  setSettings(form, spec, language, attempt);
  publish(form, formId, spec.audience, attempt);
  return mapOf(spec, language, formId, placed);
}

/** What an earlier run added to a form that stood and could not finish: a question that no map knows, a nameless page. */
function isHalfMade(item: GoogleAppsScript.Forms.Item, known: FormMap | undefined): boolean {
  if (known === undefined || known.items[String(item.getId())] !== undefined) return false;
  const isHeading = ['SECTION_HEADER', 'PAGE_BREAK'].includes(String(item.getType()));
  return !isHeading || item.getTitle() === '';
}

/**
 * Whether an item of the form is the one planned here. A form that is being built holds the beginning of the plan; in one
 * that was complete, a question is known by its key, and a heading is another one only if its words are those of a later
 * heading of the plan.
 */
function stands(
  there: GoogleAppsScript.Forms.Item,
  plan: readonly PlannedItem[],
  at: number,
  known: FormMap | undefined,
): boolean {
  const planned = plan[at] as PlannedItem;
  if (known === undefined) return true;
  const key = known.items[String(there.getId())];
  if (isQuestion(planned)) return key === planned.question.key;
  if (key !== undefined || String(there.getType()) !== planned.kind) return false;
  const title = there.getTitle();
  return title === planned.title || !plan.slice(at + 1).some((later) => !isQuestion(later) && later.title === title);
}

function mapOf(spec: FormSpec, language: string, formId: string, placed: readonly PlacedItem[]): FormMap {
  const items: Record<string, string> = {};
  for (const { planned, typed } of placed)
    if (isQuestion(planned)) items[String(typed.item.getId())] = planned.question.key;
  return { formId, form: spec.key, language, version: spec.version, items };
}

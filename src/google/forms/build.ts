// Brings a form to its specification: builds it, goes on where an earlier run stopped, or sets anew what the office
// has changed since. Items stand in the form in the order of the plan, so what is there tells how far it got; the last
// one may be half made and is set again, and so is any whose words or choices are no longer the planned ones.
// INVARIANT: nobody can answer before the form is complete; it is published last.

import type { FormSpec } from '../../kernel/form';
import type { FormMap } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { differs, setItem } from './items';
import { setNavigation, type PlacedItem } from './navigation';
import { isQuestion, planOf } from './plan';
import { publish, setSettings, type PublishableForm } from './publishing';
import { addTyped, typedItem } from './typed-item';

/** The item map once everything is done; undefined when time ran out first. */
export function buildForm(
  spec: FormSpec,
  language: string,
  formId: string,
  deadlineMs: number,
  attempt: Attempt,
): FormMap | undefined {
  const late = (): boolean => Date.now() >= deadlineMs;
  const form = attempt('forms.openById', 'repeatable', () => FormApp.openById(formId)) as PublishableForm;
  const found = attempt('form.getItems', 'repeatable', () => form.getItems());

  const placed: PlacedItem[] = [];
  for (const [at, planned] of planOf(spec, language).entries()) {
    const there = found[at];
    // Adding is not repeated by itself: a second item would stay.
    if (there === undefined && late()) return undefined;
    const typed =
      there === undefined ? attempt('form.addItem', 'once', () => addTyped(form, planned.kind)) : typedItem(there);
    if (typed?.kind !== planned.kind)
      throw new Error(`item ${at} of the form ${spec.key} is not the one planned: somebody changed it`);
    if (at >= found.length - 1 || differs(typed, planned, language)) setItem(typed, planned, language, attempt);
    placed.push({ planned, typed });
  }
  if (found.length > placed.length)
    throw new Error(`the form ${spec.key} holds more than planned: somebody changed it`);

  if (late()) return undefined;
  setNavigation(placed, language, attempt);
  setSettings(form, spec, language, attempt);
  publish(form, formId, spec.audience, attempt);
  return mapOf(spec, language, formId, placed);
}

function mapOf(spec: FormSpec, language: string, formId: string, placed: readonly PlacedItem[]): FormMap {
  const items: Record<string, string> = {};
  for (const { planned, typed } of placed)
    if (isQuestion(planned)) items[String(typed.item.getId())] = planned.question.key;
  return { formId, form: spec.key, language, version: spec.version, items };
}

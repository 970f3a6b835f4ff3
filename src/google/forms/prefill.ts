// A link that opens a form with answers filled in. Only Forms knows the names its addresses use for questions, so the
// link is made by Forms itself from a response that is never sent.

import type { FormMap } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { typedItem } from './typed-item';

type Form = GoogleAppsScript.Forms.Form;

export function prefilledUrl(
  form: Form,
  map: FormMap,
  answers: Readonly<Record<string, string>>,
  attempt: Attempt,
): string {
  return attempt('form.toPrefilledUrl', 'repeatable', () => {
    const response = form.createResponse();
    for (const [key, answer] of Object.entries(answers))
      response.withItemResponse(filled(form, itemIdOf(map, key), answer));
    return response.toPrefilledUrl();
  });
}

function itemIdOf(map: FormMap, key: string): number {
  const id = Object.keys(map.items).find((item) => map.items[item] === key);
  if (id === undefined) throw new Error(`the form ${map.form} has no question ${key}`);
  return Number(id);
}

function filled(form: Form, itemId: number, answer: string): GoogleAppsScript.Forms.ItemResponse {
  const typed = typedItem(form.getItemById(itemId));
  switch (typed?.kind) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return typed.item.createResponse(answer);
    default:
      throw new Error('only one text or one choice can be filled in');
  }
}

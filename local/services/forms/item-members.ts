// The members that items have in common: of every item, and of questions. Each kind of item adds its own.
// Getters read the stored form and are local; setters pass the gate, one service call each (both assumed).
// INVARIANT: an item object holds its form's ID and its own, never a copy of what it describes.

import type { FormRecord, ItemRecord } from './form-record';
import { itemOf, withItem } from './form-record';
import type { FormsRun } from './forms-run';
import { changeForm, currentForm, refusal } from './forms-run';
import type { Kind } from './signature';
import { checkSignature } from './signature';

/** Where an item object stands, and `self`, which its setters return for chaining. */
export interface ItemPlace<T> {
  readonly run: FormsRun;
  readonly formId: string;
  readonly itemId: number;
  /** Google's class without `FormApp.`. */
  readonly className: string;
  readonly self: () => T;
}

export function readItem(place: ItemPlace<unknown>): ItemRecord {
  return itemIn(place, currentForm(place.run, place.formId));
}

function itemIn(place: ItemPlace<unknown>, form: FormRecord): ItemRecord {
  const item = itemOf(form, place.itemId);
  // Wording assumed.
  if (item === undefined) throw refusal(place.run, 'The item does not exist in the form.');
  return item;
}

/** Checks the parameters and changes the stored item. */
export function setItem<T>(
  place: ItemPlace<T>,
  method: string,
  given: readonly unknown[],
  kinds: readonly Kind[],
  change: (item: ItemRecord, form: FormRecord) => Partial<ItemRecord>,
): T {
  checkSignature(place.run, `${place.className}.${method}`, given, kinds);
  return changeItem(place, method, change);
}

/** As `setItem`, for methods that check their parameters themselves. */
export function changeItem<T>(
  place: ItemPlace<T>,
  method: string,
  change: (item: ItemRecord, form: FormRecord) => Partial<ItemRecord>,
): T {
  changeForm(place.run, place.formId, `${place.className}.${method}`, (form) => {
    const item = itemIn(place, form);
    return withItem(form, { ...item, ...change(item, form) });
  });
  return place.self();
}

export function itemMembers<T>(place: ItemPlace<T>) {
  return {
    toString: () => place.className,
    getId: () => place.itemId,
    getIndex: () => currentForm(place.run, place.formId).items.findIndex((item) => item.id === place.itemId),
    getTitle: () => readItem(place).title,
    getHelpText: () => readItem(place).help,
    getType: () => place.run.enums.ItemType[readItem(place).type],
    setTitle: (...given: [title: string]): T =>
      setItem(place, 'setTitle', given, ['String'], () => ({ title: given[0] })),
    setHelpText: (...given: [text: string]): T =>
      setItem(place, 'setHelpText', given, ['String'], () => ({ help: given[0] })),
  };
}

export function questionMembers<T>(place: ItemPlace<T>) {
  return {
    ...itemMembers(place),
    isRequired: () => readItem(place).required,
    setRequired: (...given: [enabled: boolean]): T =>
      setItem(place, 'setRequired', given, ['Boolean'], () => ({ required: given[0] })),
  };
}

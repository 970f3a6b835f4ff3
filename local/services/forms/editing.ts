// A person changing a form in Google's own editor: renaming a question, its choices or its type, moving or deleting
// it. The registry must notice such drift, so tests and the workbench need a way to cause it.
// That an item keeps its ID when its type is changed in the editor is assumed.
// INVARIANT: only who may edit the form's file gets through.

import type { World } from '../../world/world';
import { canWrite } from '../drive/access';
import type { FormRecord, ItemType } from './form-record';
import { findForm, hasChoices, isGrid, itemOf, saveForm, withItem, withItemMoved, withoutItem } from './form-record';

export interface ItemEdit {
  readonly title?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly type?: ItemType;
  readonly choices?: readonly string[];
}

export function editItem(world: World, email: string, formId: string, itemId: number, edit: ItemEdit): void {
  change(world, email, formId, (form) => {
    const item = itemOf(form, itemId);
    if (item === undefined) throw new Error(`The form has no item with the ID ${itemId}`);
    const { choices, ...rest } = edit;
    const type = edit.type ?? item.type;
    // A choice that keeps its text keeps its page navigation; a new type brings neither choices nor validation along.
    const kept = choices?.map((value) => item.choices.find((choice) => choice.value === value) ?? { value });
    const ofType =
      type === item.type
        ? {}
        : {
            rule: undefined,
            choices: hasChoices(type) ? item.choices : [],
            rows: isGrid(type) ? (item.rows ?? []) : undefined,
          };
    return withItem(form, { ...item, ...ofType, ...rest, ...(kept === undefined ? {} : { choices: kept }) });
  });
}

export function deleteItem(world: World, email: string, formId: string, itemId: number): void {
  change(world, email, formId, (form) => withoutItem(form, itemId));
}

/** @param to the index among all items, page breaks included. */
export function moveItem(world: World, email: string, formId: string, itemId: number, to: number): void {
  change(world, email, formId, (form) =>
    withItemMoved(form, form.items.findIndex(({ id }) => id === itemId), to),
  );
}

function change(world: World, email: string, formId: string, edit: (form: FormRecord) => FormRecord): void {
  const form = findForm(world.store, formId);
  if (form === undefined || !canWrite(world.store, email, formId)) throw new Error(`${email} may not edit this form`);
  world.store.atomic(() => saveForm(world.store, edit(form)));
}

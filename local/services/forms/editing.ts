// A person changing a form in Google's own editor: adding a question, renaming it, its choices or its type, moving or
// deleting it, and the form's settings. The registry must notice such drift, so tests and the workbench cause it here.
// That an item keeps its ID when its type is changed in the editor is assumed.
// INVARIANT: only who may edit the form's file gets through.

import type { World } from '../../world/world';
import { canShare, canWrite } from '../drive/access';
import { findFile } from '../drive/files';
import { grant, revoke } from '../drive/sharing';
import type { FormRecord, ItemRecord, ItemType } from './form-record';
import {
  findForm,
  hasChoices,
  isGrid,
  itemOf,
  newItem,
  saveForm,
  withItem,
  withItemMoved,
  withoutItem,
} from './form-record';

export interface ItemEdit {
  readonly title?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly type?: ItemType;
  readonly choices?: readonly string[];
}

/** What the editor and its settings show beside the items. */
export type SettingsEdit = Partial<
  Pick<
    FormRecord,
    | 'title' | 'description' | 'confirmation' | 'published' | 'accepting' | 'allowEdits' | 'summary' | 'collectEmail'
    | 'limitOne' | 'destination'
  >
>;

/** The form as its editor shows it. */
export function editorOf(world: World, email: string, formId: string): FormRecord {
  return editable(world, email, formId);
}

/** @param to the index among all items; the end when absent. */
export function addItem(world: World, email: string, formId: string, edit: ItemEdit & { type: ItemType }, to?: number): number {
  let id = 0;
  change(world, email, formId, (form) => {
    const item = edited(newItem(form, edit.type, () => world.random()), edit);
    id = item.id;
    const items = [...form.items];
    items.splice(to ?? items.length, 0, item);
    return { ...form, items };
  });
  return id;
}

export function editItem(world: World, email: string, formId: string, itemId: number, edit: ItemEdit): void {
  change(world, email, formId, (form) => {
    const item = itemOf(form, itemId);
    if (item === undefined) throw new Error(`The form has no item with the ID ${itemId}`);
    return withItem(form, edited(item, edit));
  });
}

function edited(item: ItemRecord, { choices, ...rest }: ItemEdit): ItemRecord {
  const type = rest.type ?? item.type;
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
  return { ...item, ...ofType, ...rest, ...(kept === undefined ? {} : { choices: kept }) };
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

/** Where a choice leads, or the page before a page break: to a page by its item, on, or to the end. */
export function leadTo(
  world: World,
  email: string,
  formId: string,
  itemId: number,
  to: number | 'CONTINUE' | 'SUBMIT',
  choice?: string,
): void {
  const way = typeof to === 'number' ? ({ navigation: 'GO_TO_PAGE', page: to } as const) : { navigation: to, page: undefined };
  change(world, email, formId, (form) => {
    const item = itemOf(form, itemId);
    if (item === undefined) throw new Error(`The form has no item with the ID ${itemId}`);
    if (choice === undefined) return withItem(form, { ...item, ...way });
    return withItem(form, {
      ...item,
      choices: item.choices.map((each) => (each.value === choice ? { ...each, ...way } : each)),
    });
  });
}

export function editSettings(world: World, email: string, formId: string, edit: SettingsEdit): void {
  change(world, email, formId, (form) => ({ ...form, ...edit }));
}

/** Opens the form to anyone with its address, or to nobody but those who are named. */
export function setAudience(world: World, email: string, formId: string, audience: 'anyone' | 'named'): void {
  if (!canShare(world.store, email, formId)) throw new Error(`${email} may not share this form`);
  const open = (findFile(world.store, formId)?.permissions ?? []).filter(
    ({ type, view }) => type === 'anyone' && view === 'published',
  );
  world.store.atomic(() => {
    if (audience === 'named') for (const { id } of open) revoke(world.store, formId, id);
    else if (open.length === 0) grant(world.store, formId, { type: 'anyone', role: 'reader', view: 'published' });
  });
}

function editable(world: World, email: string, formId: string): FormRecord {
  const form = findForm(world.store, formId);
  if (form === undefined || !canWrite(world.store, email, formId)) throw new Error(`${email} may not edit this form`);
  return form;
}

function change(world: World, email: string, formId: string, edit: (form: FormRecord) => FormRecord): void {
  const form = editable(world, email, formId);
  world.store.atomic(() => saveForm(world.store, edit(form)));
}

// FormApp's enums. A value is an object that is equal to itself only and prints as its name, as in Apps Script.
// Only the values of emulated items exist; any other throws NotEmulated.
// INVARIANT: one set of values per run, so that `item.getType() === FormApp.ItemType.TEXT` holds.

import { enumeration } from '../enumeration';
import type { ItemType, Navigation } from './form-record';

export interface FormEnums {
  readonly ItemType: Readonly<Record<ItemType, GoogleAppsScript.Forms.ItemType>>;
  readonly PageNavigationType: Readonly<Record<Navigation, GoogleAppsScript.Forms.PageNavigationType>>;
}

const ITEM_TYPES: readonly ItemType[] = [
  'TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'LIST', 'CHECKBOX', 'DATE', 'GRID', 'CHECKBOX_GRID', 'SECTION_HEADER',
  'PAGE_BREAK',
];
const NAVIGATIONS: readonly Navigation[] = ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'];

/** @param register tells the run which class each value has. */
export function formEnums(register: (value: object, className: string) => void): FormEnums {
  const make = <N extends string, T>(path: string, names: readonly N[]): Readonly<Record<N, T>> => {
    const members = enumeration(path, names);
    for (const name of names) register(members[name], path);
    // The published types say `enum`, which is a number to the compiler; at run time Google's are objects.
    return members as unknown as Readonly<Record<N, T>>;
  };
  return {
    ItemType: make('FormApp.ItemType', ITEM_TYPES),
    PageNavigationType: make('FormApp.PageNavigationType', NAVIGATIONS),
  };
}

export function nameOf<N extends string>(value: unknown): N {
  return String(value) as N;
}

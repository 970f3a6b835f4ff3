// A form as plain data: its settings and its items in order. Pure functions over that record, and its place in the
// store. Rights, latency and Google's objects are elsewhere.
// INVARIANT: item IDs are unique within a form and never reused; an item's `entry` (its name in a prefilled URL) is
// another number than its ID, as on Google, so nobody can build such a URL from item IDs.

import type { Store } from '../../world/store';
import type { Rule } from './validation';

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'DATE'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

export type Navigation = 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';

export interface ChoiceRecord {
  readonly value: string;
  /** Absent: a choice without page navigation. */
  readonly navigation?: Navigation;
  /** Of GO_TO_PAGE: the ID of a page break. */
  readonly page?: number;
}

/** A grid's rows are questions of their own: each has its name in a prefilled URL. */
export interface GridRow {
  readonly label: string;
  readonly entry: number;
}

export interface ItemRecord {
  readonly id: number;
  readonly entry: number;
  readonly type: ItemType;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** Of a grid: its columns. */
  readonly choices: readonly ChoiceRecord[];
  /** Of a grid only. */
  readonly rows?: readonly GridRow[];
  readonly other: boolean;
  readonly rule?: Rule;
  /** Of a page break: what happens after the page BEFORE it. */
  readonly navigation: Navigation;
  readonly page?: number;
}

export interface FormRecord {
  readonly id: string;
  /** The form's name in the address that respondents see. */
  readonly publishedId: string;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly closedMessage: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly allowEdits: boolean;
  readonly summary: boolean;
  readonly respondAgain: boolean;
  readonly collectEmail: boolean;
  readonly limitOne: boolean;
  readonly progressBar: boolean;
  readonly shuffle: boolean;
  /** Spreadsheet to which somebody linked the form. That answers are copied there is not emulated. */
  readonly destination?: string;
  readonly items: readonly ItemRecord[];
}

const FORMS = 'forms';
const CHOICE_TYPES: ReadonlySet<ItemType> = new Set(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX']);
const GRID_TYPES: ReadonlySet<ItemType> = new Set(['GRID', 'CHECKBOX_GRID']);
const QUESTION_TYPES: ReadonlySet<ItemType> = new Set([
  ...CHOICE_TYPES,
  ...GRID_TYPES,
  'TEXT',
  'PARAGRAPH_TEXT',
  'DATE',
]);

export function hasChoices(type: ItemType): boolean {
  return CHOICE_TYPES.has(type);
}

export function isGrid(type: ItemType): boolean {
  return GRID_TYPES.has(type);
}

export function isQuestion(type: ItemType): boolean {
  return QUESTION_TYPES.has(type);
}

/** Each getter of each item asks for the form anew, hundreds of times as it stands. */
export function findForm(store: Store, id: string): FormRecord | undefined {
  return store.view<FormRecord>(FORMS, id);
}

export function saveForm(store: Store, form: FormRecord): void {
  store.put(FORMS, form.id, form);
}

export function allForms(store: Store): FormRecord[] {
  return store.all<FormRecord>(FORMS).map((entry) => entry.value);
}

/** Defaults as documented for new forms: only the link to respond again is on. */
export function newForm(id: string, publishedId: string, published: boolean): FormRecord {
  return {
    id,
    publishedId,
    // The title given to FormApp.create names the Drive file only; the form itself starts without one
    // (asserted live by the tests of brucemcpherson/gas-fakes; issuetracker.google.com/issues/442747794).
    title: '',
    description: '',
    confirmation: '',
    closedMessage: '',
    published,
    accepting: published,
    allowEdits: false,
    summary: false,
    respondAgain: true,
    collectEmail: false,
    limitOne: false,
    progressBar: false,
    shuffle: false,
    items: [],
  };
}

export function newItem(form: FormRecord, type: ItemType, random: () => number): ItemRecord {
  const draw = drawing(form, random);
  return {
    id: draw(),
    entry: draw(),
    type,
    title: '',
    help: '',
    required: false,
    // A new choice item has one empty choice (asserted live by the tests of brucemcpherson/gas-fakes).
    choices: hasChoices(type) ? [{ value: '' }] : [],
    // That a new grid has neither rows nor columns is assumed.
    ...(isGrid(type) ? { rows: [] } : {}),
    other: false,
    navigation: 'CONTINUE',
  };
}

/** Numbers for items, entries and rows that the form has not yet given. */
function drawing(form: FormRecord, random: () => number): () => number {
  const entries = (item: ItemRecord): number[] => (item.rows ?? []).map(({ entry }) => entry);
  const taken = new Set(form.items.flatMap((item) => [item.id, item.entry, ...entries(item)]));
  const draw = (): number => {
    const id = 1 + Math.floor(random() * 2_147_483_646);
    if (taken.has(id)) return draw();
    taken.add(id);
    return id;
  };
  return draw;
}

/** Rows with these labels; a row that keeps its label keeps its entry (assumed). */
export function gridRows(
  form: FormRecord,
  item: ItemRecord,
  labels: readonly string[],
  random: () => number,
): readonly GridRow[] {
  const draw = drawing(form, random);
  return labels.map((label) => item.rows?.find((row) => row.label === label) ?? { label, entry: draw() });
}

export function itemOf(form: FormRecord, itemId: number): ItemRecord | undefined {
  return form.items.find((item) => item.id === itemId);
}

export function withItem(form: FormRecord, changed: ItemRecord): FormRecord {
  return { ...form, items: form.items.map((item) => (item.id === changed.id ? changed : item)) };
}

/** What led to a page that goes leads on to the next one (assumed). */
export function withoutItem(form: FormRecord, itemId: number): FormRecord {
  const led = <T extends { readonly navigation?: Navigation; readonly page?: number }>(one: T): T =>
    one.page === itemId ? { ...one, navigation: 'CONTINUE', page: undefined } : one;
  const left = form.items.filter((item) => item.id !== itemId);
  return { ...form, items: left.map((item) => led({ ...item, choices: item.choices.map(led) })) };
}

export function withItemMoved(form: FormRecord, from: number, to: number): FormRecord {
  const items = [...form.items];
  items.splice(to, 0, ...items.splice(from, 1));
  return { ...form, items };
}

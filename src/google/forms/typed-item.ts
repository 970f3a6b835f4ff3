// Items of a form with their own class known: as adding gives them, and as they are found again later. Google names its
// methods after the classes: `addTextItem`, `asTextItem`.

import type { ItemKind } from './plan';

interface ItemOf {
  SECTION_HEADER: GoogleAppsScript.Forms.SectionHeaderItem;
  PAGE_BREAK: GoogleAppsScript.Forms.PageBreakItem;
  TEXT: GoogleAppsScript.Forms.TextItem;
  PARAGRAPH_TEXT: GoogleAppsScript.Forms.ParagraphTextItem;
  MULTIPLE_CHOICE: GoogleAppsScript.Forms.MultipleChoiceItem;
  LIST: GoogleAppsScript.Forms.ListItem;
  CHECKBOX: GoogleAppsScript.Forms.CheckboxItem;
  DATE: GoogleAppsScript.Forms.DateItem;
}

export type TypedItem = { readonly [K in ItemKind]: { readonly kind: K; readonly item: ItemOf[K] } }[ItemKind];

type Form = GoogleAppsScript.Forms.Form;

const CLASSES = {
  SECTION_HEADER: 'SectionHeader',
  PAGE_BREAK: 'PageBreak',
  TEXT: 'Text',
  PARAGRAPH_TEXT: 'ParagraphText',
  MULTIPLE_CHOICE: 'MultipleChoice',
  LIST: 'List',
  CHECKBOX: 'Checkbox',
  DATE: 'Date',
} as const satisfies Record<ItemKind, string>;

export const addTyped = (form: Form, kind: ItemKind): TypedItem =>
  ({ kind, item: form[`add${CLASSES[kind]}Item`]() }) as TypedItem;

/** The item by its own class, or undefined for a class that no plan holds. */
export function typedItem(item: GoogleAppsScript.Forms.Item): TypedItem | undefined {
  const kind = String(item.getType()) as ItemKind;
  return kind in CLASSES ? ({ kind, item: item[`as${CLASSES[kind]}Item`]() } as TypedItem) : undefined;
}

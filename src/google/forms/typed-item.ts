// Items of a form with their own class known: as adding gives them, and as they are found again later.

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

export function addTyped(form: Form, kind: ItemKind): TypedItem {
  switch (kind) {
    case 'SECTION_HEADER':
      return { kind, item: form.addSectionHeaderItem() };
    case 'PAGE_BREAK':
      return { kind, item: form.addPageBreakItem() };
    case 'TEXT':
      return { kind, item: form.addTextItem() };
    case 'PARAGRAPH_TEXT':
      return { kind, item: form.addParagraphTextItem() };
    case 'MULTIPLE_CHOICE':
      return { kind, item: form.addMultipleChoiceItem() };
    case 'LIST':
      return { kind, item: form.addListItem() };
    case 'CHECKBOX':
      return { kind, item: form.addCheckboxItem() };
    case 'DATE':
      return { kind, item: form.addDateItem() };
  }
}

/** The item by its own class, or undefined for a class that no plan holds. */
export function typedItem(item: GoogleAppsScript.Forms.Item): TypedItem | undefined {
  const kind = String(item.getType()) as ItemKind;
  switch (kind) {
    case 'SECTION_HEADER':
      return { kind, item: item.asSectionHeaderItem() };
    case 'PAGE_BREAK':
      return { kind, item: item.asPageBreakItem() };
    case 'TEXT':
      return { kind, item: item.asTextItem() };
    case 'PARAGRAPH_TEXT':
      return { kind, item: item.asParagraphTextItem() };
    case 'MULTIPLE_CHOICE':
      return { kind, item: item.asMultipleChoiceItem() };
    case 'LIST':
      return { kind, item: item.asListItem() };
    case 'CHECKBOX':
      return { kind, item: item.asCheckboxItem() };
    case 'DATE':
      return { kind, item: item.asDateItem() };
    default:
      return undefined;
  }
}

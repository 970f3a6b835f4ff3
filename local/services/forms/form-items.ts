// Adding, finding, moving and deleting a form's items.
// documented: https://developers.google.com/apps-script/reference/forms/form
// Each of these is one service call; so are `getItems` and `getItemById`, which fetch the structure (assumed).
// INVARIANT: an item keeps its ID wherever it moves.

import { choiceItems } from './choice-items';
import { nameOf } from './enums';
import type { FormPlace } from './form-settings';
import type { FormRecord, ItemType } from './form-record';
import { itemOf, newItem, withItemMoved, withoutItem } from './form-record';
import type { FormsRun } from './forms-run';
import { changeForm, editableForm, gate, refusal } from './forms-run';
import { gridItems } from './grid-items';
import { item } from './item';
import { layoutItems } from './layout-items';
import { checkSignature } from './signature';
import { textItems } from './text-items';

type ItemOrIndex = GoogleAppsScript.Forms.Item | GoogleAppsScript.Integer;

export function itemManagementMembers(place: FormPlace<unknown>) {
  const { run, formId } = place;
  const adder =
    <T>(method: string, type: ItemType, make: (run: FormsRun, formId: string, itemId: number) => T) =>
    (...given: []): T => {
      checkSignature(run, `Form.${method}`, given, []);
      return make(run, formId, addItem(place, method, type));
    };
  return {
    addTextItem: adder('addTextItem', 'TEXT', textItems.text),
    addParagraphTextItem: adder('addParagraphTextItem', 'PARAGRAPH_TEXT', textItems.paragraph),
    addDateItem: adder('addDateItem', 'DATE', textItems.date),
    addMultipleChoiceItem: adder('addMultipleChoiceItem', 'MULTIPLE_CHOICE', choiceItems.multipleChoice),
    addListItem: adder('addListItem', 'LIST', choiceItems.list),
    addCheckboxItem: adder('addCheckboxItem', 'CHECKBOX', choiceItems.checkbox),
    addGridItem: adder('addGridItem', 'GRID', gridItems.grid),
    addCheckboxGridItem: adder('addCheckboxGridItem', 'CHECKBOX_GRID', gridItems.checkboxGrid),
    addSectionHeaderItem: adder('addSectionHeaderItem', 'SECTION_HEADER', layoutItems.sectionHeader),
    addPageBreakItem: adder('addPageBreakItem', 'PAGE_BREAK', layoutItems.pageBreak),
    getItems: (...given: [] | [itemType: GoogleAppsScript.Forms.ItemType]) => {
      checkSignature(run, 'Form.getItems', given, [], ['FormApp.ItemType']);
      const wanted = given.length === 0 ? undefined : nameOf<ItemType>(given[0]);
      const items = gate(run, 'Form.getItems', () => editableForm(run, formId).items);
      const chosen = items.filter(({ type }) => wanted === undefined || type === wanted);
      return run.execution.realm.array(chosen.map(({ id }) => item(run, formId, id)));
    },
    // Null for an ID that no item has: documented, and missing in the published types.
    getItemById: (...given: [id: GoogleAppsScript.Integer]) => {
      checkSignature(run, 'Form.getItemById', given, ['Integer']);
      const found = gate(run, 'Form.getItemById', () => itemOf(editableForm(run, formId), given[0]));
      return found === undefined ? null : item(run, formId, found.id);
    },
    deleteItem: (...given: [which: ItemOrIndex]) => {
      checkSignature(run, 'Form.deleteItem', given, ['Integer'], ['FormApp.Item']);
      changeForm(run, formId, 'Form.deleteItem', (form) => {
        const index = indexIn(run, form, given[0]);
        return withoutItem(form, idAt(run, form, index));
      });
    },
    moveItem: (...given: [from: ItemOrIndex, to: GoogleAppsScript.Integer]) => {
      checkSignature(run, 'Form.moveItem', given, ['Integer', 'Integer'], ['FormApp.Item', 'Integer']);
      const [which, to] = given;
      let moved = 0;
      changeForm(run, formId, 'Form.moveItem', (form) => {
        const from = indexIn(run, form, which);
        moved = idAt(run, form, from);
        idAt(run, form, to);
        return withItemMoved(form, from, to);
      });
      return item(run, formId, moved);
    },
  };
}

function addItem(place: FormPlace<unknown>, method: string, type: ItemType): number {
  const { run, formId } = place;
  let id = 0;
  changeForm(run, formId, `Form.${method}`, (form) => {
    const added = newItem(form, type, () => run.execution.random());
    id = added.id;
    return { ...form, items: [...form.items, added] };
  });
  return id;
}

function indexIn(run: FormsRun, form: FormRecord, which: ItemOrIndex): number {
  if (typeof which === 'number') return which;
  const id = which.getId();
  const index = form.items.findIndex((each) => each.id === id);
  // documented: an error for an item already deleted; wording assumed.
  if (index < 0) throw refusal(run, 'The item does not exist in the form.');
  return index;
}

function idAt(run: FormsRun, form: FormRecord, index: number): number {
  const found = form.items[index];
  // documented: an error where no item is; wording assumed.
  if (found === undefined) throw refusal(run, 'Invalid argument: index');
  return found.id;
}

// The generic Item that `getItems`, `getItemById` and `ItemResponse.getItem` give: what all items share, and the way
// to the item's own class. Methods of one kind (setRequired, setChoices) are not on it, as in Google (assumed).
// INVARIANT: a conversion to a class that is not the item's own is refused.

import { choiceItems } from './choice-items';
import type { ItemType } from './form-record';
import type { FormsRun } from './forms-run';
import { handOut, refusal } from './forms-run';
import { gridItems } from './grid-items';
import type { ItemPlace } from './item-members';
import { itemMembers, readItem } from './item-members';
import { layoutItems } from './layout-items';
import { textItems } from './text-items';

type Used = Pick<
  GoogleAppsScript.Forms.Item,
  | 'getId' | 'getIndex' | 'getTitle' | 'getHelpText' | 'getType' | 'setTitle' | 'setHelpText'
  | 'asTextItem' | 'asParagraphTextItem' | 'asMultipleChoiceItem' | 'asListItem' | 'asCheckboxItem' | 'asDateItem'
  | 'asGridItem' | 'asCheckboxGridItem' | 'asSectionHeaderItem' | 'asPageBreakItem'
>;

export function item(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.Item {
  const place: ItemPlace<GoogleAppsScript.Forms.Item> = { run, formId, itemId, className: 'Item', self: () => self };
  const as =
    <T>(type: ItemType, make: (run: FormsRun, formId: string, itemId: number) => T) =>
    (): T => {
      const actual = readItem(place).type;
      // Wording reported by several authors of public scripts.
      if (actual !== type) throw refusal(run, `Invalid conversion for item type: ${actual}.`);
      return make(run, formId, itemId);
    };
  const members: Used = {
    ...itemMembers(place),
    asTextItem: as('TEXT', textItems.text),
    asParagraphTextItem: as('PARAGRAPH_TEXT', textItems.paragraph),
    asDateItem: as('DATE', textItems.date),
    asMultipleChoiceItem: as('MULTIPLE_CHOICE', choiceItems.multipleChoice),
    asListItem: as('LIST', choiceItems.list),
    asCheckboxItem: as('CHECKBOX', choiceItems.checkbox),
    asGridItem: as('GRID', gridItems.grid),
    asCheckboxGridItem: as('CHECKBOX_GRID', gridItems.checkboxGrid),
    asSectionHeaderItem: as('SECTION_HEADER', layoutItems.sectionHeader),
    asPageBreakItem: as('PAGE_BREAK', layoutItems.pageBreak),
  };
  const self = handOut(run, 'FormApp.Item', members) as GoogleAppsScript.Forms.Item;
  return self;
}

// Items that ask nothing: a section's heading and the start of a page.
// documented: https://developers.google.com/apps-script/reference/forms/page-break-item
// INVARIANT: a page break's navigation is what happens after the page BEFORE it.

import type { Navigation } from './form-record';
import { itemOf } from './form-record';
import { nameOf } from './enums';
import type { FormsRun } from './forms-run';
import { handOut, refusal } from './forms-run';
import type { ItemPlace } from './item-members';
import { changeItem, itemMembers, readItem } from './item-members';
import { checkSignature, classOf } from './signature';

type Common = 'getId' | 'getIndex' | 'getTitle' | 'getHelpText' | 'getType' | 'setTitle' | 'setHelpText';
type UsedOfHeader = Pick<GoogleAppsScript.Forms.SectionHeaderItem, Common>;
type UsedOfBreak = Pick<
  GoogleAppsScript.Forms.PageBreakItem,
  Common | 'setGoToPage' | 'getGoToPage' | 'getPageNavigationType'
>;

function sectionHeader(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.SectionHeaderItem {
  const place: ItemPlace<GoogleAppsScript.Forms.SectionHeaderItem> = {
    run, formId, itemId, className: 'SectionHeaderItem', self: () => self,
  };
  const members: UsedOfHeader = itemMembers(place);
  const self = handOut(run, 'FormApp.SectionHeaderItem', members) as GoogleAppsScript.Forms.SectionHeaderItem;
  return self;
}

function pageBreak(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.PageBreakItem {
  const place: ItemPlace<GoogleAppsScript.Forms.PageBreakItem> = {
    run, formId, itemId, className: 'PageBreakItem', self: () => self,
  };
  const members = {
    ...itemMembers(place),
    setGoToPage: (...given: [target: object]) => setGoToPage(place, given),
    // Null where none is set: documented, and missing in the published types.
    getGoToPage: () => {
      const { page } = readItem(place);
      return page === undefined ? null : pageBreak(run, formId, page);
    },
    getPageNavigationType: () => run.enums.PageNavigationType[readItem(place).navigation],
  };
  const self = handOut(
    run,
    'FormApp.PageBreakItem',
    members as object as UsedOfBreak,
  ) as GoogleAppsScript.Forms.PageBreakItem;
  return self;
}

function setGoToPage<T>(place: ItemPlace<T>, given: readonly [target: object]): T {
  const { run } = place;
  checkSignature(run, 'PageBreakItem.setGoToPage', given, ['FormApp.PageBreakItem'], ['FormApp.PageNavigationType']);
  const [target] = given;
  if (classOf(run, target) === 'FormApp.PageNavigationType') {
    const navigation = nameOf<Navigation>(target);
    // Only a page break can say where to go (assumed).
    if (navigation === 'GO_TO_PAGE') throw refusal(run, 'Invalid argument: navigationType');
    return changeItem(place, 'setGoToPage', () => ({ navigation, page: undefined }));
  }
  const page = (target as GoogleAppsScript.Forms.PageBreakItem).getId();
  return changeItem(place, 'setGoToPage', (_item, form) => {
    if (itemOf(form, page) === undefined) throw refusal(run, 'The item does not exist in the form.');
    return { navigation: 'GO_TO_PAGE', page };
  });
}

export const layoutItems = { sectionHeader, pageBreak };

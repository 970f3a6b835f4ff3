// One choice of a question, and the check that a list of choices can stand together.
// documented: https://developers.google.com/apps-script/reference/forms/choice
// Trap, documented: `Choice.getGotoPage`, but `PageBreakItem.getGoToPage`; the other spelling does not exist here.
// INVARIANT: an item's choices either all navigate or none does.

import type { ChoiceRecord, FormRecord, ItemType, Navigation } from './form-record';
import { itemOf } from './form-record';
import type { FormsRun } from './forms-run';
import { handOut, refusal } from './forms-run';
import { layoutItems } from './layout-items';

type Used = Pick<GoogleAppsScript.Forms.Choice, 'getValue' | 'getPageNavigationType' | 'getGotoPage'>;

export function choice(
  run: FormsRun,
  formId: string,
  type: ItemType,
  record: ChoiceRecord,
): GoogleAppsScript.Forms.Choice {
  const navigation: Navigation | undefined = record.navigation;
  const members = {
    toString: () => 'Choice',
    getValue: () => record.value,
    // Of a list, too, although the reference says null: asserted live by the tests of brucemcpherson/gas-fakes.
    getPageNavigationType: () => (navigation === undefined ? null : run.enums.PageNavigationType[navigation]),
    // documented: null for all but multiple-choice items.
    getGotoPage: () =>
      record.page === undefined || type !== 'MULTIPLE_CHOICE' ? null : layoutItems.pageBreak(run, formId, record.page),
  };
  // The published types leave out the documented nulls.
  const made = handOut(run, 'FormApp.Choice', members as object as Used) as GoogleAppsScript.Forms.Choice;
  run.choices.set(made, record);
  return made;
}

/** Wordings assumed; that an empty list and mixed navigation are errors is documented. */
export function checkChoices(run: FormsRun, form: FormRecord, choices: readonly ChoiceRecord[]): void {
  if (choices.length === 0) throw refusal(run, 'Invalid argument: choices');
  const navigating = choices.filter((each) => each.navigation !== undefined).length;
  if (navigating > 0 && navigating < choices.length) {
    const plain = 'choices that do not use page navigation';
    throw refusal(run, `Choices that use page navigation cannot be combined with ${plain}.`);
  }
  if (new Set(choices.map((each) => each.value)).size < choices.length) {
    throw refusal(run, 'Questions cannot have duplicate choice values.');
  }
  for (const { page } of choices) {
    if (page !== undefined && itemOf(form, page)?.type !== 'PAGE_BREAK') {
      throw refusal(run, 'The item does not exist in the form.');
    }
  }
}

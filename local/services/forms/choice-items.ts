// Questions answered by choosing: one of several, one of a list, several.
// documented: https://developers.google.com/apps-script/reference/forms/multiple-choice-item, and its neighbours list-item
// and checkbox-item.
// Quizzes are not emulated: `createChoice(value, isCorrect)` throws NotEmulated.
// INVARIANT: `createResponse` takes only what a respondent could choose, or type under an «other» option.

import { checkChoices, choice } from './choice';
import type { ChoiceRecord, Navigation } from './form-record';
import { nameOf } from './enums';
import type { FormsRun } from './forms-run';
import { handOut, refusal } from './forms-run';
import type { ItemPlace } from './item-members';
import { changeItem, questionMembers, readItem, setItem } from './item-members';
import { itemResponse } from './item-response';
import { validationMembers } from './item-validation';
import { checkSignature, classOf, signatureError } from './signature';

type Common =
  | 'getId' | 'getIndex' | 'getTitle' | 'getHelpText' | 'getType' | 'setTitle' | 'setHelpText'
  | 'isRequired' | 'setRequired' | 'createResponse' | 'createChoice' | 'getChoices' | 'setChoices' | 'setChoiceValues';
type UsedOfMultipleChoice = Pick<
  GoogleAppsScript.Forms.MultipleChoiceItem,
  Common | 'hasOtherOption' | 'showOtherOption'
>;
type UsedOfList = Pick<GoogleAppsScript.Forms.ListItem, Common>;
type UsedOfCheckbox = Pick<
  GoogleAppsScript.Forms.CheckboxItem,
  Common | 'hasOtherOption' | 'showOtherOption' | 'setValidation' | 'clearValidation'
>;

function multipleChoice(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.MultipleChoiceItem {
  const place: ItemPlace<GoogleAppsScript.Forms.MultipleChoiceItem> = {
    run, formId, itemId, className: 'MultipleChoiceItem', self: () => self,
  };
  const members: UsedOfMultipleChoice = {
    ...choiceMembers(place),
    ...otherMembers(place),
    createChoice: (...given: unknown[]) => navigatingChoice(place, given),
    createResponse: (...given) => respondWithOne(place, given),
  };
  const self = handOut(run, 'FormApp.MultipleChoiceItem', members) as GoogleAppsScript.Forms.MultipleChoiceItem;
  return self;
}

function list(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.ListItem {
  const place: ItemPlace<GoogleAppsScript.Forms.ListItem> = {
    run, formId, itemId, className: 'ListItem', self: () => self,
  };
  const members: UsedOfList = {
    ...choiceMembers(place),
    createChoice: (...given: unknown[]) => navigatingChoice(place, given),
    createResponse: (...given) => respondWithOne(place, given),
  };
  const self = handOut(run, 'FormApp.ListItem', members) as GoogleAppsScript.Forms.ListItem;
  return self;
}

function checkbox(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.CheckboxItem {
  const place: ItemPlace<GoogleAppsScript.Forms.CheckboxItem> = {
    run, formId, itemId, className: 'CheckboxItem', self: () => self,
  };
  const members: UsedOfCheckbox = {
    ...choiceMembers(place),
    ...otherMembers(place),
    ...validationMembers<GoogleAppsScript.Forms.CheckboxItem, GoogleAppsScript.Forms.CheckboxValidation>(
      place,
      'FormApp.CheckboxValidation',
    ),
    createChoice: (...given: unknown[]) => {
      refuseQuiz(place, given);
      checkSignature(run, 'CheckboxItem.createChoice', given, ['String']);
      return choice(run, formId, 'CHECKBOX', { value: given[0] as string });
    },
    createResponse: (...given) => {
      checkSignature(run, 'CheckboxItem.createResponse', given, ['String[]']);
      for (const value of given[0]) refuseUnknownChoice(place, value);
      return itemResponse(run, formId, itemId, [...given[0]]);
    },
  };
  const self = handOut(run, 'FormApp.CheckboxItem', members) as GoogleAppsScript.Forms.CheckboxItem;
  return self;
}

function choiceMembers<T>(place: ItemPlace<T>) {
  const { run, formId } = place;
  const store = (method: string, choices: readonly ChoiceRecord[]): T =>
    changeItem(place, method, (_item, form) => {
      checkChoices(run, form, choices);
      return { choices };
    });
  return {
    ...questionMembers(place),
    getChoices: () => {
      const { type, choices } = readItem(place);
      return run.execution.realm.array(choices.map((record) => choice(run, formId, type, record)));
    },
    setChoices: (...given: [choices: GoogleAppsScript.Forms.Choice[]]): T => {
      const [choices] = given;
      const fits = given.length === 1 && Array.isArray(choices);
      if (!fits || choices.some((each) => classOf(run, each) !== 'FormApp.Choice')) {
        throw signatureError(run, `${place.className}.setChoices`, given);
      }
      return store('setChoices', choices.map((each) => run.choices.get(each) as ChoiceRecord));
    },
    setChoiceValues: (...given: [values: string[]]): T => {
      checkSignature(run, `${place.className}.setChoiceValues`, given, ['String[]']);
      return store('setChoiceValues', given[0].map((value) => ({ value })));
    },
  };
}

function otherMembers<T>(place: ItemPlace<T>) {
  return {
    hasOtherOption: () => readItem(place).other,
    showOtherOption: (...given: [enabled: boolean]): T =>
      setItem(place, 'showOtherOption', given, ['Boolean'], () => ({ other: given[0] })),
  };
}

/** `createChoice(value)`, `(value, pageBreakItem)` or `(value, navigationType)`. */
function navigatingChoice(place: ItemPlace<unknown>, given: readonly unknown[]): GoogleAppsScript.Forms.Choice {
  const { run, formId } = place;
  refuseQuiz(place, given);
  const method = `${place.className}.createChoice`;
  checkSignature(
    run, method, given,
    ['String'], ['String', 'FormApp.PageBreakItem'], ['String', 'FormApp.PageNavigationType'],
  );
  const [value, target] = given as [string, unknown];
  const { type } = readItem(place);
  if (target === undefined) return choice(run, formId, type, { value });
  if (classOf(run, target) === 'FormApp.PageBreakItem') {
    const page = (target as GoogleAppsScript.Forms.PageBreakItem).getId();
    return choice(run, formId, type, { value, navigation: 'GO_TO_PAGE', page });
  }
  const navigation = nameOf<Navigation>(target);
  // Only a page break can say where to go (assumed).
  if (navigation === 'GO_TO_PAGE') throw refusal(run, 'Invalid argument: navigationType');
  return choice(run, formId, type, { value, navigation });
}

function refuseQuiz(place: ItemPlace<unknown>, given: readonly unknown[]): void {
  if (typeof given[1] === 'boolean') {
    throw new Error(`NotEmulated: FormApp.${place.className}.createChoice(value, isCorrect)`);
  }
}

function respondWithOne(place: ItemPlace<unknown>, given: readonly unknown[]): GoogleAppsScript.Forms.ItemResponse {
  checkSignature(place.run, `${place.className}.createResponse`, given, ['String']);
  const [value] = given as [string];
  refuseUnknownChoice(place, value);
  return itemResponse(place.run, place.formId, place.itemId, value);
}

// documented: refused unless the item has an «other» option; wording assumed.
function refuseUnknownChoice(place: ItemPlace<unknown>, value: string): void {
  const { choices, other } = readItem(place);
  if (!other && !choices.some((each) => each.value === value)) {
    throw refusal(place.run, 'Invalid response submitted to item.');
  }
}

export const choiceItems = { multipleChoice, list, checkbox };

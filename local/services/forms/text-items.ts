// Questions answered by typing: a line, a paragraph, a date.
// documented: https://developers.google.com/apps-script/reference/forms/text-item, and its neighbours
// paragraph-text-item and date-item.
// INVARIANT: `createResponse` costs nothing and checks only the type; validation is the respondent's side.

import type { FormsRun } from './forms-run';
import { handOut } from './forms-run';
import type { ItemPlace } from './item-members';
import { questionMembers } from './item-members';
import { itemResponse } from './item-response';
import { validationMembers } from './item-validation';
import type { Kind } from './signature';
import { checkSignature } from './signature';

type Common =
  | 'getId' | 'getIndex' | 'getTitle' | 'getHelpText' | 'getType' | 'setTitle' | 'setHelpText'
  | 'isRequired' | 'setRequired' | 'createResponse';
type UsedOfText = Pick<GoogleAppsScript.Forms.TextItem, Common | 'setValidation' | 'clearValidation'>;
type UsedOfParagraph = Pick<GoogleAppsScript.Forms.ParagraphTextItem, Common | 'setValidation' | 'clearValidation'>;
type UsedOfDate = Pick<GoogleAppsScript.Forms.DateItem, Common>;

function text(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.TextItem {
  const place: ItemPlace<GoogleAppsScript.Forms.TextItem> = {
    run, formId, itemId, className: 'TextItem', self: () => self,
  };
  const members: UsedOfText = {
    ...questionMembers(place),
    ...validationMembers<GoogleAppsScript.Forms.TextItem, GoogleAppsScript.Forms.TextValidation>(
      place,
      'FormApp.TextValidation',
    ),
    createResponse: (...given) => respond(place, given, 'String', () => given[0]),
  };
  const self = handOut(run, 'FormApp.TextItem', members) as GoogleAppsScript.Forms.TextItem;
  return self;
}

function paragraph(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.ParagraphTextItem {
  const place: ItemPlace<GoogleAppsScript.Forms.ParagraphTextItem> = {
    run, formId, itemId, className: 'ParagraphTextItem', self: () => self,
  };
  const members: UsedOfParagraph = {
    ...questionMembers(place),
    ...validationMembers<GoogleAppsScript.Forms.ParagraphTextItem, GoogleAppsScript.Forms.ParagraphTextValidation>(
      place,
      'FormApp.ParagraphTextValidation',
    ),
    createResponse: (...given) => respond(place, given, 'String', () => given[0]),
  };
  const self = handOut(run, 'FormApp.ParagraphTextItem', members) as GoogleAppsScript.Forms.ParagraphTextItem;
  return self;
}

function date(run: FormsRun, formId: string, itemId: number): GoogleAppsScript.Forms.DateItem {
  const place: ItemPlace<GoogleAppsScript.Forms.DateItem> = {
    run, formId, itemId, className: 'DateItem', self: () => self,
  };
  const members: UsedOfDate = {
    ...questionMembers(place),
    // The day as the script's clock has it; asserted live (tests of brucemcpherson/gas-fakes): '2000-01-01'.
    createResponse: (...given) => respond(place, given, 'Date', () => isoDay(given[0])),
  };
  const self = handOut(run, 'FormApp.DateItem', members) as GoogleAppsScript.Forms.DateItem;
  return self;
}

function respond(place: ItemPlace<unknown>, given: readonly unknown[], kind: Kind, answer: () => string) {
  checkSignature(place.run, `${place.className}.createResponse`, given, [kind]);
  return itemResponse(place.run, place.formId, place.itemId, answer());
}

function isoDay(day: GoogleAppsScript.Base.Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export const textItems = { text, paragraph, date };

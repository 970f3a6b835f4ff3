// The Form object: its members from the files of its four concerns, and its addresses.
// `setDestination` does not exist here: this registry links no form to a spreadsheet; people may.
// INVARIANT: the object holds the form's ID only.

import { destinationMembers } from './form-destination';
import { itemManagementMembers } from './form-items';
import type { Publishing } from './form-publishing';
import { publishingMembers } from './form-publishing';
import { responseMembers } from './form-responses';
import type { FormPlace } from './form-settings';
import { settingMembers } from './form-settings';
import type { FormsRun } from './forms-run';
import { currentForm, editableForm, gate, handOut } from './forms-run';
import { editUrlOf, publishedUrl } from './prefill';

export type PublishableForm = GoogleAppsScript.Forms.Form & Publishing;

export function form(run: FormsRun, formId: string): PublishableForm {
  const place: FormPlace<PublishableForm> = { run, formId, self: () => self };
  const members = {
    toString: () => 'Form',
    getId: () => formId,
    getEditUrl: () => editUrlOf(currentForm(run, formId)),
    getPublishedUrl: () => gate(run, 'Form.getPublishedUrl', () => publishedUrl(editableForm(run, formId))),
    ...settingMembers(place),
    ...publishingMembers(place),
    ...destinationMembers(place),
    ...itemManagementMembers(place),
    ...responseMembers(place),
  };
  const checked: Publishing & Pick<GoogleAppsScript.Forms.Form, Settled> = members;
  const self = handOut(run, 'FormApp.Form', checked) as PublishableForm;
  return self;
}

/** Members whose published types are right; the others differ only by a documented null. */
type Settled =
  | 'getId' | 'getEditUrl' | 'getPublishedUrl' | 'getTitle' | 'getDescription' | 'getConfirmationMessage'
  | 'getCustomClosedFormMessage' | 'canEditResponse' | 'isPublishingSummary' | 'hasRespondAgainLink' | 'collectsEmail'
  | 'hasLimitOneResponsePerUser' | 'hasProgressBar' | 'getShuffleQuestions' | 'setTitle' | 'setDescription'
  | 'setConfirmationMessage' | 'setCustomClosedFormMessage' | 'setAllowResponseEdits' | 'setPublishingSummary'
  | 'setShowLinkToRespondAgain' | 'setCollectEmail' | 'setLimitOneResponsePerUser' | 'setProgressBar'
  | 'setShuffleQuestions' | 'isAcceptingResponses' | 'setAcceptingResponses' | 'addTextItem' | 'addParagraphTextItem'
  | 'addDateItem' | 'addMultipleChoiceItem' | 'addListItem' | 'addCheckboxItem' | 'addGridItem' | 'addCheckboxGridItem'
  | 'addSectionHeaderItem' | 'addPageBreakItem' | 'getItems' | 'deleteItem' | 'moveItem' | 'createResponse' | 'getResponses' | 'getResponse'
  | 'deleteResponse' | 'getDestinationId' | 'removeDestination';

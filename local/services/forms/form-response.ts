// A response as a script sees it: delivered by the form, or being made by the script.
// documented: https://developers.google.com/apps-script/reference/forms/form-response
// A response that a script submits sets off no trigger (documented), so nothing here tells the host.
// INVARIANT: a delivered response never changes; it shows the questions the form had when it was delivered.

import { setting } from '../../world/settings';
import type { FormRecord, ItemType } from './form-record';
import { isQuestion } from './form-record';
import type { FormsRun } from './forms-run';
import { currentForm, editableForm, gate, handOut, refusal } from './forms-run';
import { itemResponse } from './item-response';
import { prefilledUrl } from './prefill';
import type { Answer, ResponseRecord } from './response-store';
import { addResponse } from './response-store';
import { checkSignature } from './signature';

type Used = Pick<
  GoogleAppsScript.Forms.FormResponse,
  | 'getId' | 'getTimestamp' | 'getRespondentEmail' | 'getEditResponseUrl' | 'getItemResponses' | 'getResponseForItem'
  | 'withItemResponse' | 'toPrefilledUrl' | 'submit'
>;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** documented: these come back as '' where the response says nothing about them. */
const EMPTY_AS_TEXT: ReadonlySet<ItemType> = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE']);

export function deliveredResponse(run: FormsRun, form: FormRecord, response: ResponseRecord): FormResponse {
  return formResponse(run, form.id, () => form, response, { ...response.answers });
}

export function draftResponse(run: FormsRun, formId: string): FormResponse {
  return formResponse(run, formId, () => currentForm(run, formId), undefined, {});
}

function formResponse(
  run: FormsRun,
  formId: string,
  form: () => FormRecord,
  stored: ResponseRecord | undefined,
  answers: Record<string, Answer>,
): FormResponse {
  const refuseStored = (): void => {
    if (stored !== undefined) throw refusal(run, 'This form response has already been submitted.');
  };
  const answered = (): { itemId: number; answer: Answer }[] => answersShown(run, form(), answers);
  const members = {
    toString: () => 'FormResponse',
    // Null before submission: documented, and missing in the published types.
    getId: () => stored?.id ?? null,
    getTimestamp: () => (stored === undefined ? null : run.execution.realm.date(stored.at)),
    getRespondentEmail: () => stored?.email ?? null,
    // documented: an address even where editing is off; it then leads to a page that says so.
    getEditResponseUrl: () => (stored === undefined ? null : editUrl(form(), stored)),
    getItemResponses: () =>
      run.execution.realm.array(answered().map(({ itemId, answer }) => itemResponse(run, formId, itemId, answer))),
    // Null where there is no answer: assumed.
    getResponseForItem: (...given: [item: GoogleAppsScript.Forms.Item]) => {
      checkSignature(run, 'FormResponse.getResponseForItem', given, ['FormApp.Item']);
      const found = answered().find(({ itemId }) => itemId === given[0].getId());
      return found === undefined ? null : itemResponse(run, formId, found.itemId, found.answer);
    },
    withItemResponse: (...given: [response: GoogleAppsScript.Forms.ItemResponse]) => {
      checkSignature(run, 'FormResponse.withItemResponse', given, ['FormApp.ItemResponse']);
      refuseStored();
      const added = run.itemResponses.get(given[0]);
      if (added !== undefined) answers[added.itemId] = added.answer;
      return self;
    },
    toPrefilledUrl: () =>
      gate(run, 'FormResponse.toPrefilledUrl', () => prefilledUrl(editableForm(run, formId), answers)),
    submit: () => {
      refuseStored();
      return gate(run, 'FormResponse.submit', () => submit(run, editableForm(run, formId), answers));
    },
  };
  const self = handOut(run, 'FormApp.FormResponse', members as object as Used) as FormResponse;
  return self;
}

// Neither is said: whether questions that were deleted since are shown, and whether a text question on a page that the
// respondent never reached comes back as '' apart from the general rule. A setting gives the other reading of each.
function answersShown(
  run: FormsRun,
  form: FormRecord,
  answers: Readonly<Record<string, Answer>>,
): { itemId: number; answer: Answer }[] {
  const emptyToo = setting(run.execution.store, 'forms.unreachedText') === 'empty';
  const shown = form.items.filter(({ type }) => isQuestion(type)).flatMap(({ id, type }) => {
    const answer = answers[id] ?? (emptyToo && EMPTY_AS_TEXT.has(type) ? '' : undefined);
    return answer === undefined ? [] : [{ itemId: id, answer }];
  });
  if (setting(run.execution.store, 'forms.deletedAnswers') === 'absent') return shown;
  const gone = Object.entries(answers).filter(([id]) => form.items.every((item) => item.id !== Number(id)));
  return [...shown, ...gone.map(([id, answer]) => ({ itemId: Number(id), answer }))];
}

// Answers are not checked against `required` or validation (assumed); one-response forms take none (documented).
function submit(run: FormsRun, form: FormRecord, answers: Readonly<Record<string, Answer>>): FormResponse {
  if (form.limitOne || !form.published || !form.accepting) {
    throw refusal(run, 'This form is not currently accepting responses.');
  }
  const { execution } = run;
  const response: ResponseRecord = {
    id: responseId((length) => execution.newId(length)),
    formId: form.id,
    at: execution.now(),
    account: execution.identity.effective,
    email: form.collectEmail ? execution.identity.effective : '',
    answers,
  };
  addResponse(execution.store, response);
  return deliveredResponse(run, form, response);
}

/** Google's response IDs begin so. */
export function responseId(newId: (length: number) => string): string {
  return `2_ABaOnu${newId(72)}`;
}

function editUrl(form: FormRecord, response: ResponseRecord): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform?edit2=${response.id}`;
}

// A form's texts and switches. documented: https://developers.google.com/apps-script/reference/forms/form
// Getters read the stored form and are local; setters pass the gate, one service call each (both assumed).
// INVARIANT: a setter changes one setting; what opens and closes a form is in `form-publishing.ts`.

import type { FormRecord } from './form-record';
import type { FormsRun } from './forms-run';
import { changeForm, currentForm } from './forms-run';
import { checkSignature } from './signature';

/** Where a form object stands, and `self`, which its setters return for chaining. */
export interface FormPlace<T> {
  readonly run: FormsRun;
  readonly formId: string;
  readonly self: () => T;
}

type Flag = {
  [K in keyof FormRecord]-?: FormRecord[K] extends boolean ? K : never;
}[keyof FormRecord];
type Text = 'title' | 'description' | 'confirmation' | 'closedMessage';

export function settingMembers<T>(place: FormPlace<T>) {
  const { run, formId } = place;
  const read = (): FormRecord => currentForm(run, formId);
  const change = (method: string, changes: Partial<FormRecord>): T => {
    changeForm(run, formId, `Form.${method}`, (form) => ({ ...form, ...changes }));
    return place.self();
  };
  const setText =
    (method: string, key: Text) =>
    (...given: [text: string]): T => {
      checkSignature(run, `Form.${method}`, given, ['String']);
      return change(method, { [key]: given[0] });
    };
  const setFlag =
    (method: string, key: Flag) =>
    (...given: [enabled: boolean]): T => {
      checkSignature(run, `Form.${method}`, given, ['Boolean']);
      return change(method, { [key]: given[0] });
    };
  return {
    getTitle: () => read().title,
    getDescription: () => read().description,
    getConfirmationMessage: () => read().confirmation,
    getCustomClosedFormMessage: () => read().closedMessage,
    canEditResponse: () => read().allowEdits,
    isPublishingSummary: () => read().summary,
    hasRespondAgainLink: () => read().respondAgain,
    collectsEmail: () => read().collectEmail,
    hasLimitOneResponsePerUser: () => read().limitOne,
    hasProgressBar: () => read().progressBar,
    getShuffleQuestions: () => read().shuffle,
    setTitle: setText('setTitle', 'title'),
    setDescription: setText('setDescription', 'description'),
    setConfirmationMessage: setText('setConfirmationMessage', 'confirmation'),
    setCustomClosedFormMessage: setText('setCustomClosedFormMessage', 'closedMessage'),
    setAllowResponseEdits: setFlag('setAllowResponseEdits', 'allowEdits'),
    setPublishingSummary: setFlag('setPublishingSummary', 'summary'),
    setShowLinkToRespondAgain: setFlag('setShowLinkToRespondAgain', 'respondAgain'),
    setCollectEmail: setFlag('setCollectEmail', 'collectEmail'),
    setLimitOneResponsePerUser: setFlag('setLimitOneResponsePerUser', 'limitOne'),
    setProgressBar: setFlag('setProgressBar', 'progressBar'),
    setShuffleQuestions: setFlag('setShuffleQuestions', 'shuffle'),
  };
}

// What a handler of `forForm(…).onFormSubmit()` is given about the form. The host adds authMode and triggerUid.
// documented: https://developers.google.com/apps-script/guides/triggers/events#form-submit_1
// INVARIANT: the objects belong to the same run as the global FormApp.

import type { Execution } from '../../execution';
import { form } from './form';
import { findForm } from './form-record';
import { deliveredResponse } from './form-response';
import { formsRun } from './forms-run';
import { findResponse } from './response-store';

export interface FormSubmitEvent {
  readonly source: GoogleAppsScript.Forms.Form;
  /** Absent when it has been deleted before the trigger ran (assumed). */
  readonly response?: GoogleAppsScript.Forms.FormResponse;
}

/** Undefined when the form is gone. */
export function formSubmitEvent(execution: Execution, formId: string, responseId: string): FormSubmitEvent | undefined {
  const run = formsRun(execution);
  const record = findForm(execution.store, formId);
  if (record === undefined) return undefined;
  const stored = findResponse(execution.store, formId, responseId);
  const source = form(run, formId);
  return stored === undefined ? { source } : { source, response: deliveredResponse(run, record, stored) };
}

// What the Forms service keeps for one run of the bundle: the gate to the ledger, Google's class of every object it
// handed out, and what stands behind the objects that live in the script only (choices, validations, answers).
// INVARIANT: nothing of the world is kept here; forms and responses are read from the store at every use.

import type { Execution } from '../../execution';
import { canWrite } from '../drive/access';
import { emulated } from '../not-emulated';
import type { FormEnums } from './enums';
import { formEnums } from './enums';
import type { ChoiceRecord, FormRecord } from './form-record';
import { findForm, saveForm } from './form-record';
import type { Answer } from './response-store';
import type { Rule } from './validation';

export interface FormsRun {
  readonly execution: Execution;
  readonly enums: FormEnums;
  readonly classes: WeakMap<object, string>;
  readonly choices: WeakMap<object, ChoiceRecord>;
  readonly rules: WeakMap<object, Rule | undefined>;
  readonly itemResponses: WeakMap<object, { readonly itemId: number; readonly answer: Answer }>;
}

// The event of a trigger must hold objects of the same run as the global FormApp: same enums, same classes.
const runs = new WeakMap<Execution, FormsRun>();

export function formsRun(execution: Execution): FormsRun {
  const known = runs.get(execution);
  if (known !== undefined) return known;
  const classes = new WeakMap<object, string>();
  const run: FormsRun = {
    execution,
    enums: formEnums((value, className) => void classes.set(value, className)),
    classes,
    choices: new WeakMap(),
    rules: new WeakMap(),
    itemResponses: new WeakMap(),
  };
  runs.set(execution, run);
  return run;
}

/** Wraps an object of Google's class `className` (`FormApp.TextItem`) and remembers its class. */
export function handOut<T extends object>(run: FormsRun, className: string, members: T): T {
  const object = emulated(className, members);
  run.classes.set(object, className);
  return object;
}

export function refusal(run: FormsRun, message: string): Error {
  return run.execution.realm.error(message, 'Exception');
}

export function gate<T>(run: FormsRun, method: string, perform: () => T): T {
  return run.execution.call('FormApp', method, perform);
}

/**
 * The form for whoever may edit it. Wording: seen in public scripts for other documents, assumed for forms; that a
 * mere viewer of the file is refused is assumed.
 */
export function editableForm(run: FormsRun, formId: string): FormRecord {
  const { store, identity } = run.execution;
  const form = findForm(store, formId);
  if (form === undefined || !canWrite(store, identity.effective, formId)) {
    throw refusal(run, 'No item with the given ID could be found, or you do not have permission to access it.');
  }
  return form;
}

/** The form as it is now, for getters, which ask nobody: whoever holds the object was allowed to open it. */
export function currentForm(run: FormsRun, formId: string): FormRecord {
  const form = findForm(run.execution.store, formId);
  if (form === undefined) throw refusal(run, 'No item with the given ID could be found.');
  return form;
}

/** One write: through the gate, checked, and stored whole. */
export function changeForm(
  run: FormsRun,
  formId: string,
  method: string,
  change: (form: FormRecord) => FormRecord,
): void {
  gate(run, method, () => saveForm(run.execution.store, change(editableForm(run, formId))));
}


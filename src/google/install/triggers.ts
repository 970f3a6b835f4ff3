// The triggers of an installation: one for each form and each book, one clock. What is there once stays; what is there
// twice goes. Google allows twenty per account and script (documented: quotas).

import type { Attempt } from '../attempt';
import type { InstallPlan } from './plan';

type Trigger = GoogleAppsScript.Script.Trigger;

const MINUTES = 5;

export function installTriggers(
  { formSubmitted, clock, sheetEdited }: InstallPlan['handlers'],
  { formIds, bookIds }: { readonly formIds: readonly string[]; readonly bookIds: readonly string[] },
  attempt: Attempt,
): void {
  const there = projectTriggers(attempt);
  const isClock = (trigger: Trigger): boolean => trigger.getHandlerFunction() === clock;
  keepOne(there.filter(isClock), attempt, () => {
    ScriptApp.newTrigger(clock).timeBased().everyMinutes(MINUTES).create();
  });
  const of = (handler: string, source: string) =>
    there.filter((trigger) => trigger.getHandlerFunction() === handler && trigger.getTriggerSourceId() === source);
  for (const formId of formIds)
    keepOne(of(formSubmitted, formId), attempt, () => {
      ScriptApp.newTrigger(formSubmitted).forForm(formId).onFormSubmit().create();
    });
  for (const bookId of bookIds)
    keepOne(of(sheetEdited, bookId), attempt, () => {
      ScriptApp.newTrigger(sheetEdited).forSpreadsheet(bookId).onEdit().create();
    });
}

/** One run of the handler, once, after so long; earlier ones of it are taken away. */
export function goOnAfter(handler: string, waitMs: number, attempt: Attempt): void {
  stopGoingOn(handler, attempt);
  attempt('trigger.create', 'once', () => ScriptApp.newTrigger(handler).timeBased().after(waitMs).create());
}

/** A trigger that has fired stays in the list until it is deleted (reported), so this also clears up. */
export function stopGoingOn(handler: string, attempt: Attempt): void {
  for (const trigger of projectTriggers(attempt))
    if (trigger.getHandlerFunction() === handler) remove(trigger, attempt);
}

const projectTriggers = (attempt: Attempt): Trigger[] =>
  attempt('trigger.list', 'repeatable', () => ScriptApp.getProjectTriggers());
const remove = (trigger: Trigger, attempt: Attempt): void =>
  attempt('trigger.delete', 'repeatable', () => ScriptApp.deleteTrigger(trigger));

function keepOne(there: readonly Trigger[], attempt: Attempt, create: () => void): void {
  const [, ...surplus] = there;
  for (const trigger of surplus) remove(trigger, attempt);
  if (there.length === 0) attempt('trigger.create', 'once', create);
}

// Installed triggers as data: who installed what on which event, and when the clock fires them next.
// Firing them is the host's work. Documented: developers.google.com/apps-script/guides/triggers/installable.
// INVARIANT: a trigger belongs to the person who made it; nobody else sees or deletes it, all set it off.

import type { Store } from '../../world/store';
import type { Schedule } from './schedule';
import { nextFiring } from './schedule';

export interface InstalledTrigger {
  readonly id: string;
  /** Name of the function it calls. */
  readonly fn: string;
  readonly owner: string;
  readonly event:
    | { readonly kind: 'clock'; readonly schedule: Schedule }
    | { readonly kind: 'form-submit'; readonly formId: string }
    | { readonly kind: 'sheet-edit' | 'sheet-change'; readonly spreadsheetId: string };
  /** Epoch milliseconds of the next firing; absent for other events and for one that has fired for good. */
  readonly nextAt?: number;
}

/** Documented: 20 triggers for each user and script, guides/services/quotas. */
export const TRIGGERS_PER_USER = 20;
const COLLECTION = 'triggers';

export function allTriggers(store: Store): InstalledTrigger[] {
  return store.all<InstalledTrigger>(COLLECTION).map(({ value }) => value);
}

export function triggersOf(store: Store, owner: string): InstalledTrigger[] {
  return allTriggers(store).filter((trigger) => trigger.owner === owner);
}

export function formTriggers(store: Store, formId: string): InstalledTrigger[] {
  return allTriggers(store).filter(({ event }) => event.kind === 'form-submit' && event.formId === formId);
}

export function sheetTriggers(
  store: Store,
  spreadsheetId: string,
  kind: 'sheet-edit' | 'sheet-change',
): InstalledTrigger[] {
  return allTriggers(store).filter(({ event }) => event.kind === kind && event.spreadsheetId === spreadsheetId);
}

export function findTrigger(store: Store, id: string): InstalledTrigger | undefined {
  return store.get<InstalledTrigger>(COLLECTION, id);
}

export function putTrigger(store: Store, trigger: InstalledTrigger): void {
  store.put(COLLECTION, trigger.id, trigger);
}

export function removeTrigger(store: Store, id: string): void {
  store.remove(COLLECTION, id);
}

/** The clock trigger to fire next, if one is due by `until`. */
export function dueTrigger(store: Store, until: number): (InstalledTrigger & { readonly nextAt: number }) | undefined {
  return allTriggers(store)
    .filter((trigger): trigger is InstalledTrigger & { nextAt: number } => (trigger.nextAt ?? Infinity) <= until)
    .sort((a, b) => a.nextAt - b.nextAt)[0];
}

/**
 * Puts a trigger that is about to fire on its next date. One that fires once stays listed until it is deleted and
 * counts towards the twenty: whether Google keeps it is not documented, this is the harsher assumption.
 */
export function reschedule(store: Store, trigger: InstalledTrigger & { readonly nextAt: number }, now: number): void {
  if (trigger.event.kind !== 'clock') return;
  const nextAt = nextFiring(trigger.event.schedule, trigger.nextAt, now);
  putTrigger(store, { ...trigger, nextAt });
}

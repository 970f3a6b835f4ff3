// Takes away what cases made. After a case its own list is known; after a death the run's mark, its folder and the
// invented addresses of the drafts tell what is the run's.
// INVARIANT: nothing is removed that this run did not make: what goes to the trash carries the run's mark or lies in its
// folder, drafts are addressed to nobody real, and stores and triggers belong to a project that had none before.

import { google } from './google';
import type { Made, Place } from './watched';

/** Addresses that cases write in drafts; the first domain is reserved for examples, the second is no domain. */
const INVENTED = /@mision\.example|human@f\b/;

/** Why this project is not one of its own for the run; undefined when it is. */
export function inhabited(): string | undefined {
  const stores = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
  if (stores.some((store) => Object.keys(store.getProperties()).length > 0)) return 'propiedades guardadas';
  return ScriptApp.getProjectTriggers().length > 0 ? 'activadores' : undefined;
}

/** @param service whose case has just run. */
export function tidyAfter(service: string, made: readonly Made[]): void {
  made.forEach(remove);
  if (service === 'properties') emptyStores();
  if (service === 'script') removeTriggers();
  if (service === 'lock') LockService.getScriptLock().releaseLock();
}

/** After a run that died: everything of its that can be found. */
export function sweep({ mark }: Place): void {
  emptyStores();
  removeTriggers();
  removeDrafts();
  removeMarked(mark);
}

export function removeFolder({ folder }: Place): void {
  remove({ kind: 'file', id: folder });
}

function remove({ kind, id }: Made): void {
  try {
    if (kind === 'draft') google('Gmail').Users.Drafts.remove('me', id);
    else google('Drive').Files.update({ trashed: true }, id);
  } catch (error) {
    // Already gone: most cases about drafts remove their own.
    if (codeOf(error) !== 404) throw error;
  }
}

function codeOf(error: unknown): number | undefined {
  return ((error as { readonly details?: { readonly code?: number } }).details || {}).code;
}

function emptyStores(): void {
  PropertiesService.getScriptProperties().setProperties({}, true);
  PropertiesService.getUserProperties().setProperties({}, true);
}

function removeTriggers(): void {
  ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

function removeMarked(mark: string): void {
  const q = `name = '${mark}' and trashed = false`;
  const { files = [] } = google('Drive').Files.list({ q, fields: 'files(id)', pageSize: 100 });
  files.forEach(({ id = '' }) => remove({ kind: 'file', id }));
}

function removeDrafts(): void {
  const { Drafts } = google('Gmail').Users;
  (Drafts.list('me', {}).drafts || []).forEach(({ id = '' }) => {
    const { payload } = Drafts.get('me', id, { format: 'full' }).message || {};
    const to = ((payload && payload.headers) || []).filter(({ name = '' }) => name.toLowerCase() === 'to');
    if (to.some(({ value = '' }) => INVENTED.test(value))) remove({ kind: 'draft', id });
  });
}

// Keeps a run below what Google lets one person ask of Sheets in a minute, and waits where it was too much all the same.
// documented: https://developers.google.com/workspace/sheets/api/limits — 60 reads and 60 writes a minute and user.

const MINUTE_MS = 60_000;
const TOO_MUCH = /Quota exceeded|[Rr]ate ?[Ll]imit/;

/** Does the work again a minute later where it was refused only for coming too soon. */
export function patiently<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!TOO_MUCH.test(String((error as { readonly message?: unknown }).message))) throw error;
    Utilities.sleep(MINUTE_MS);
    return work();
  }
}

/** How long a step takes at least, so that its calls and the notebook's fit into the minute. */
export function paceOf(service: string): number {
  // Up to three writes of the case and one of the notebook; the others are little but the notebook's.
  return service.indexOf('sheets') === 0 ? 4_500 : 1_500;
}

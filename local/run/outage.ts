// How Google says that it will not or cannot: the errors of planned faults and of quotas, in the wording of the
// service that was called. It decides nothing.

import type { Realm } from '../execution';
import { ApiRefusal, toScriptError } from '../services/advanced-service';

const ADVANCED = new Set(['Sheets', 'Drive', 'Gmail']);

export function isAdvanced(path: string): boolean {
  return ADVANCED.has(path.split('.')[0] ?? '');
}

/** A passing failure. Texts as users of the services report them; assumed. */
export function passingFailure(realm: Realm, path: string): Error {
  if (isAdvanced(path)) {
    const refusal = new ApiRefusal(503, 'backendError', 'The service is currently unavailable.');
    return toScriptError(realm, path, refusal);
  }
  return realm.error("We're sorry, a server error occurred. Please wait a bit and try again.");
}

/** Documented for built-in services: developers.google.com/apps-script/guides/services/quotas. */
export function quotaReached(realm: Realm, path: string): Error {
  const service = path.split('.')[0] ?? '';
  if (service === 'Sheets') return sheetsQuotaReached(realm, path, isSheetsRead(path) ? 'Read' : 'Write');
  if (isAdvanced(path)) {
    return toScriptError(realm, path, new ApiRefusal(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'));
  }
  return realm.error(`Service invoked too many times for one day: ${service}.`);
}

/** Wording of public reports of the Sheets API's 429; the limits: developers.google.com/sheets/api/limits. */
export function sheetsQuotaReached(realm: Realm, path: string, kind: 'Read' | 'Write'): Error {
  const text =
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' ` +
    "of service 'sheets.googleapis.com' for consumer 'project_number:0'.";
  return toScriptError(realm, path, new ApiRefusal(429, 'rateLimitExceeded', text));
}

export function isSheetsRead(path: string): boolean {
  return /\.(get|batchGet|getByDataFilter)$/.test(path);
}

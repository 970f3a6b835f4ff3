// Which OAuth scopes each service call needs, so that a scope missing from the manifest is noticed here and not on
// the day of the first deployment. Any one of a line's scopes is enough. Documented in each method's reference page
// under "Authorization". A manifest without `oauthScopes` gets what it needs from Google, so nothing is checked.

import type { Realm } from '../execution';
import { ApiRefusal, toScriptError } from '../services/advanced-service';
import { isAdvanced } from './outage';

const AUTH = 'https://www.googleapis.com/auth/';
const MAIL = 'https://mail.google.com/';
const GMAIL_READ = [`${AUTH}gmail.readonly`, `${AUTH}gmail.modify`, MAIL];
const GMAIL_COMPOSE = [`${AUTH}gmail.compose`, `${AUTH}gmail.modify`, MAIL];

/** First match wins. */
const NEEDED: readonly (readonly [path: RegExp, anyOf: readonly string[]])[] = [
  [/^Sheets\./, [`${AUTH}spreadsheets`, `${AUTH}drive`]],
  [/^Drive\./, [`${AUTH}drive`]],
  [/^Gmail\.Users\.(getProfile|Drafts\.(get|list))$/, [...GMAIL_READ, `${AUTH}gmail.compose`]],
  [/^Gmail\.Users\.Drafts\./, GMAIL_COMPOSE],
  [/^Gmail\./, GMAIL_READ],
  [/^FormApp\./, [`${AUTH}forms`]],
  [/^ScriptApp\.(create|getProjectTriggers|deleteTrigger)$/, [`${AUTH}script.scriptapp`]],
  [/^Session\.getActiveUser$/, [`${AUTH}userinfo.email`]],
  [/^Session\.getEffectiveUser$/, [`${AUTH}userinfo.email`]],
];

/** The refusal of a call that the manifest's scopes do not cover, or undefined. */
export function missingScope(realm: Realm, path: string, granted: readonly string[] | undefined): Error | undefined {
  if (granted === undefined) return undefined;
  const anyOf = NEEDED.find(([pattern]) => pattern.test(path))?.[1];
  if (anyOf === undefined || anyOf.some((scope) => granted.includes(scope))) return undefined;
  if (isAdvanced(path)) {
    const text = 'Request had insufficient authentication scopes.';
    return toScriptError(realm, path, new ApiRefusal(403, 'insufficientPermissions', text));
  }
  // Wording of Google's current error for granular consent, as users report it; assumed.
  return realm.error(
    `Specified permissions are not sufficient to call ${path}. Required permissions: ${anyOf.join(' || ')}`,
  );
}

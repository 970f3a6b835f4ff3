// Which OAuth scopes each service call needs, so that a scope missing from the manifest is noticed here and not on
// the day of the first deployment. Any one of a line's scopes is enough. Documented in each method's reference page
// under "Authorization". A manifest without `oauthScopes` gets what it needs from Google, so nothing is checked.
// A simple trigger runs without consent, whatever the manifest says: only the file it is bound to is open to it.
// documented: https://developers.google.com/apps-script/guides/triggers#restrictions

import type { Realm, Start } from '../execution';
import { ApiRefusal, toScriptError } from '../services/advanced-service';
import { isAdvanced } from './outage';

const AUTH = 'https://www.googleapis.com/auth/';
const MAIL = 'https://mail.google.com/';
const GMAIL_READ = [`${AUTH}gmail.readonly`, `${AUTH}gmail.modify`, MAIL];
const GMAIL_COMPOSE = [`${AUTH}gmail.compose`, `${AUTH}gmail.modify`, MAIL];

const OWN_BOOK = `${AUTH}spreadsheets.currentonly`;

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
  [/^Ui\.show/, [`${AUTH}script.container.ui`]],
  [/^(SpreadsheetApp|Range)\./, [OWN_BOOK, `${AUTH}spreadsheets`]],
];

/** The refusal of a call that the manifest's scopes, or what started the run, do not cover; or undefined. */
export function missingScope(
  realm: Realm,
  path: string,
  granted: readonly string[] | undefined,
  start: Start,
): Error | undefined {
  const anyOf = NEEDED.find(([pattern]) => pattern.test(path))?.[1];
  if (anyOf === undefined) return undefined;
  if (start === 'simple-trigger' && !anyOf.includes(OWN_BOOK)) {
    // Wording of public reports.
    return realm.error(`You do not have permission to call ${path}. Required permissions: ${anyOf.join(' || ')}`);
  }
  if (granted === undefined || anyOf.some((scope) => granted.includes(scope))) return undefined;
  if (isAdvanced(path)) {
    const text = 'Request had insufficient authentication scopes.';
    return toScriptError(realm, path, new ApiRefusal(403, 'insufficientPermissions', text));
  }
  // Wording of Google's current error for granular consent, as users report it; assumed.
  return realm.error(
    `Specified permissions are not sufficient to call ${path}. Required permissions: ${anyOf.join(' || ')}`,
  );
}

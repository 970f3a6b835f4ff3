// Session: who is at the keyboard, with whose rights the run acts, and the script's time zone.
// The host decides both identities before the run; this only tells them.

import type { Service } from '../../execution';
import { emulated } from '../not-emulated';

type Session = Pick<GoogleAppsScript.Base.Session, 'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone'>;

/** @param timeZone of the manifest. */
export function sessionService(timeZone: string): Service {
  return ({ call, identity }) => ({
    Session: emulated('Session', {
      // Documented: blank where Google will not tell, reference/base/session#getActiveUser().
      getActiveUser: () => call('Session', 'getActiveUser', () => sessionUser(identity.active)),
      getEffectiveUser: () => call('Session', 'getEffectiveUser', () => sessionUser(identity.effective)),
      getScriptTimeZone: () => call('Session', 'getScriptTimeZone', () => timeZone),
    } satisfies Session),
  });
}

export function sessionUser(email: string): GoogleAppsScript.Base.User {
  const members = { getEmail: () => email, toString: () => email };
  return emulated('Session.User', members) as unknown as GoogleAppsScript.Base.User;
}

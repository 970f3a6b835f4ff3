// The port Secrets: one JSON value in the role account's own user properties, where neither an editor of a book nor a
// script that includes this one as a library can read it.
// INVARIANT: nothing is cut to fit; a value that is too long is refused before anything is written.

import type { Secrets } from '../kernel/ports';
import { utf8 } from '../kernel/digest';
import type { Attempt } from './attempt';

const PROPERTY = 'registro-rva';
/** Documented: https://developers.google.com/apps-script/guides/services/quotas (9 KB a value). */
const LONGEST = 9 * 1024;

export function createSecrets(attempt: Attempt): Secrets {
  return {
    load: () => {
      const text = attempt('properties.get', 'repeatable', () => PropertiesService.getUserProperties().getProperty(PROPERTY));
      return text === null ? null : (JSON.parse(text) as unknown);
    },
    save: (value) => {
      const text = JSON.stringify(value);
      if (utf8(text).length > LONGEST) throw new Error(`the installation's own notes would take ${utf8(text).length} bytes`);
      attempt('properties.set', 'repeatable', () => PropertiesService.getUserProperties().setProperty(PROPERTY, text));
    },
  };
}

// The one place where a failure nobody expected is caught: it is reported without a word of what anyone typed, and the
// caller hears a reference instead.

import { report } from './report';

/** @param say words around the reference. */
export function runEntry<T>(name: string, say: (reference: string) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(say(report(name, error)));
  }
}

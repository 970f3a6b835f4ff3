// Calls a service and, where that helps, calls it again after a pause, inside what is left of the run's patience.
// What must not happen twice is repeated only when Google refused it before doing anything; otherwise whoever called
// looks at what is there and settles the difference.

import { recognise, type FailureCode } from './failures';

/** `once`: doing it twice would show. `repeatable`: reading, or anything done under a reserved name. */
export type Repetition = 'once' | 'repeatable';

export interface Attempt {
  <T>(method: string, repetition: Repetition, work: () => T): T;
}

/** Pauses before each further try: a minute in all, since Sheets counts its calls by the minute. */
const PAUSES_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** @param patienceUntil epoch ms after which nothing is tried again. */
export function createAttempt(patienceUntil: number): Attempt {
  return (method, repetition, work) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return work();
      } catch (error) {
        const known = recognise(error, method);
        if (known === undefined) throw error;
        const pause = PAUSES_MS[tries];
        const again = known.soon && (repetition === 'repeatable' || known.untouched);
        if (!again || pause === undefined) throw known.failure;
        // Spread, so that runs refused together do not come back together.
        const waitMs = Math.round(pause * (0.75 + Math.random() / 2));
        if (Date.now() + waitMs > patienceUntil) throw known.failure;
        Utilities.sleep(waitMs);
      }
    }
  };
}

/** True when work failed with this code. */
export function failsWith(error: unknown, code: FailureCode): boolean {
  return recognise(error, '')?.failure.code === code;
}

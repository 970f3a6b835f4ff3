// LockService: the script lock, held by one run at a time. Runs here follow one another except where one was started
// between two calls of another; the inner one then cannot wait for the outer, so it waits its whole time in vain.
// User and document locks are not in the slice. A lock ends with its run, however that run ends.

import type { Service } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';

/** What one run holds; the host keeps one for each run in progress. */
export interface RunLocks {
  script: boolean;
}

type Lock = Pick<GoogleAppsScript.Lock.Lock, 'tryLock' | 'waitLock' | 'hasLock' | 'releaseLock'>;

/** @param heldElsewhere whether another run in progress holds the script lock. */
export function lockService(mine: RunLocks, heldElsewhere: () => boolean): Service {
  return ({ call, realm }) => {
    const acquire = (method: 'tryLock' | 'waitLock', timeoutMs: number): boolean =>
      call(
        'LockService',
        method,
        () => {
          // A negative timeout never succeeds, a lock already held is granted again: seen on Google by gas-fakes.
          if (timeoutMs < 0) return { granted: false, waitMs: 0 };
          if (!mine.script && heldElsewhere()) return { granted: false, waitMs: timeoutMs };
          mine.script = true;
          return { granted: true, waitMs: 0 };
        },
        ({ waitMs }) => ({ waitMs }),
      ).granted;

    const scriptLock = emulated('LockService.Lock', {
      tryLock: (timeoutMs) => {
        checkSignature(realm, 'LockService.Lock.tryLock', [timeoutMs], ['number']);
        return acquire('tryLock', timeoutMs);
      },
      waitLock: (timeoutMs) => {
        checkSignature(realm, 'LockService.Lock.waitLock', [timeoutMs], ['number']);
        if (acquire('waitLock', timeoutMs)) return;
        // Documented that it throws (reference/lock/lock); this wording from many public reports.
        throw realm.error('Lock timeout: another process was holding the lock for too long.');
      },
      hasLock: () => mine.script,
      releaseLock: () =>
        call('LockService', 'releaseLock', () => {
          mine.script = false;
        }),
    } satisfies Lock);

    return { LockService: emulated('LockService', { getScriptLock: () => scriptLock }) };
  };
}

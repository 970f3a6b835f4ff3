// The port Lock: the one lock that all runs of this script share. Google lets it go by itself when a run ends, however
// it ends (documented: https://developers.google.com/apps-script/reference/lock/lock).

import type { Lock } from '../kernel/ports';

export function createLock(): Lock {
  return {
    acquire: (waitMs) => LockService.getScriptLock().tryLock(waitMs),
    release: () => LockService.getScriptLock().releaseLock(),
  };
}

// One process at a time acts on a world directory. Runs of the script are many calls, each a transaction of its own,
// so the database's lock alone would let two processes hold the script lock or fire one trigger twice.
// A process that dies gives its turn back by dying: the operating system drops the file lock with it.
// INVARIANT: turns nest inside a process and exclude other processes.

import Database from 'libsql';

export interface Turn {
  /** Waits for the other process, then runs `work` alone. */
  take<T>(work: () => T): T;
  close(): void;
}

/** @param path a file that serves only as the lock, or undefined for a world that no other process can see. */
export function openTurn(path: string | undefined): Turn {
  if (path === undefined) return { take: (work) => work(), close: () => undefined };
  const lock = new Database(path);
  lock.exec('PRAGMA busy_timeout = 120000');
  let depth = 0;
  return {
    take: (work) => {
      if (depth === 0) lock.exec('BEGIN EXCLUSIVE');
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
        if (depth === 0) lock.exec('ROLLBACK');
      }
    },
    close: () => void lock.close(),
  };
}

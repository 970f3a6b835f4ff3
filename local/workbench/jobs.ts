// Long work, one at a time: done in steps with the server answering in between, so that people see how far it is and
// may stop it. A step is whole; stopping leaves what was done.

import type { Watchers } from './watchers';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** In Spanish, without names. */
  readonly title: string;
}

export interface Job extends Progress {
  /** What the whole is called. */
  readonly name: string;
}

export interface Jobs {
  /** The job under way, or null. */
  current(): Job | null;
  /** Begins to take the steps; false when another job is under way. */
  start(name: string, steps: Iterable<Progress>): boolean;
  /** Takes no further step. */
  stop(): void;
}

export function createJobs(watchers: Watchers): Jobs {
  let job: Job | null = null;
  let turn = 0;

  const take = (name: string, steps: Iterator<Progress>, mine: number): void => {
    if (mine !== turn) return;
    try {
      const step = steps.next();
      if (step.done === true) return end({ kind: 'job', job: null });
      job = { name, ...step.value };
      watchers.tell({ kind: 'job', job });
      // A pause in which requests are answered; an immediate alone would let pending reads wait behind it.
      setTimeout(() => take(name, steps, mine), 0);
    } catch (error) {
      end({ kind: 'job', job: null, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  const end = (news: Parameters<Watchers['tell']>[0]): void => {
    job = null;
    watchers.tell(news);
    watchers.tell({ kind: 'changed' });
  };
  return {
    current: () => job,
    start: (name, steps) => {
      if (job !== null) return false;
      turn += 1;
      job = { name, done: 0, total: 1, title: '' };
      watchers.tell({ kind: 'job', job });
      const mine = turn;
      setTimeout(() => take(name, steps[Symbol.iterator](), mine), 0);
      return true;
    },
    stop: () => {
      turn += 1;
      if (job !== null) end({ kind: 'job', job: null });
    },
  };
}

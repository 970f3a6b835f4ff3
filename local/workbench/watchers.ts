// Who is told that something happened: every open browser tab. News say that something changed, never what: whoever
// hears them asks again as the person who looks, and sees what that person may see.

import type { Host } from '../host';
import type { Job } from './jobs';

export type News =
  /** Something in the world is no longer as it was. */
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'job';
      readonly job: Job | null;
      /** Why it ended before its end. */
      readonly failed?: string;
    }
  /** Something of the workbench's own is done; in words for everybody. */
  | { readonly kind: 'said'; readonly text: string };

export interface Watchers {
  /** @returns how to stop hearing. */
  add(hear: (news: News) => void): () => void;
  tell(news: News): void;
  close(): void;
}

export function createWatchers(): Watchers {
  const hearers = new Set<(news: News) => void>();
  return {
    add: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    tell: (news) => hearers.forEach((hear) => hear(news)),
    close: () => hearers.clear(),
  };
}

const LOOK_MS = 1_000;

/**
 * Tells when another process changed the world: `rva` on the same directory. SQLite counts the commits of others
 * (documented: sqlite.org/pragma.html#pragma_data_version).
 */
export function watchWorld({ store }: Host, watchers: Watchers): () => void {
  // The driver adds its own timing to each row, so the one number is taken out.
  const version = (): unknown => (store.sql.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    watchers.tell({ kind: 'changed' });
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

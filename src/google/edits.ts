// The port Edits over the role account's own cache: what the edit trigger leaves behind costs two quick calls. Runs of the
// trigger overlap, and the cache has no lock: each note goes into one of many slots, so that two rarely meet. A note that
// is lost costs a name, never a value.
// documented: https://developers.google.com/apps-script/reference/cache/cache-service#getUserCache()

import type { EditNote, Edits } from '../kernel/ports';

const SLOTS = Array.from({ length: 24 }, (_, n) => `edits/${n}`);
const TAKEN = 'edits/taken';
/** Twice the time until the clock's round, with room for one that is late. */
const KEPT_SECONDS = 1_800;

export function createEdits(now: () => number): Edits {
  const cache = () => CacheService.getUserCache();
  const notesIn = (found: Readonly<Record<string, string>>): EditNote[] =>
    SLOTS.flatMap((slot) => JSON.parse(found[slot] ?? '[]') as EditNote[]);
  return {
    leave: (note) => {
      const slot = SLOTS[Math.floor(Math.random() * SLOTS.length)] ?? '';
      const found = all(cache(), [slot, TAKEN]);
      const notes = [...(JSON.parse(found[slot] ?? '[]') as EditNote[]), note];
      cache().put(slot, JSON.stringify(notes), KEPT_SECONDS);
      return found[TAKEN] === undefined ? null : Number(found[TAKEN]);
    },
    peek: () => notesIn(all(cache(), SLOTS)),
    take: () => {
      const found = all(cache(), SLOTS);
      const filled = SLOTS.filter((slot) => found[slot] !== undefined);
      if (filled.length === 0) return [];
      cache().removeAll(filled);
      cache().put(TAKEN, String(now()), KEPT_SECONDS);
      return notesIn(found);
    },
  };
}

const all = (cache: GoogleAppsScript.Cache.Cache, keys: readonly string[]): Readonly<Record<string, string>> =>
  cache.getAll([...keys]) as Readonly<Record<string, string>>;

// The world between two executions: its clock, its randomness, its people. What a person does in Google's own
// screens acts on this; what the bundle does acts on an Execution, which is built over it.
// INVARIANT: time moves only forward and only through here; nothing reads the machine's clock.

import type { Store } from './store';

export interface World {
  readonly store: Store;
  /** Virtual time, epoch milliseconds. */
  now(): number;
  /** Moves the clock forward. */
  elapse(ms: number): void;
  random(): number;
  /** A new identifier in Google's alphabet for file-like IDs. */
  newId(length: number): string;
}

/** Where a new world starts: Monday 23 November 2026, 09:00 in central Mexico. */
const FIRST_MORNING = Date.UTC(2026, 10, 23, 15, 0, 0);
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export interface WorldOptions {
  /** Epoch milliseconds at which a new world starts; an existing one keeps its own clock. */
  readonly start?: number;
  /** Seed of a new world's randomness. */
  readonly seed?: number;
}

export function openWorld(store: Store, options: WorldOptions = {}): World {
  store.atomic(() => {
    if (store.get('world', 'clock') !== undefined) return;
    store.put('world', 'clock', options.start ?? FIRST_MORNING);
    store.put('world', 'random', options.seed ?? 1);
  });

  const now = (): number => store.get<number>('world', 'clock') as number;

  // mulberry32: small, seedable, and its whole state is one stored integer. Atomic, so that two processes never draw
  // the same value and with it the same identifier.
  const random = (): number => {
    const state = store.together(() => {
      const next = ((store.get<number>('world', 'random') as number) + 0x6d2b79f5) | 0;
      store.put('world', 'random', next);
      return next;
    });
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  return {
    store,
    now,
    elapse: (ms) => store.together(() => store.put('world', 'clock', now() + Math.max(0, Math.round(ms)))),
    random,
    newId: (length) => {
      const seed = Math.floor(random() * 4294967296);
      let state = seed;
      let id = '';
      while (id.length < length) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        id += ID_ALPHABET.charAt((state >>> 26) & 63);
      }
      return id;
    },
  };
}

// CacheService: the script's cache, short texts that may vanish. User and document caches are not in the slice.
// Google may drop an entry at any time; here it goes when its time is over or the cache is full, never by chance.

import type { Execution, Service } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';

/** Documented: developers.google.com/apps-script/reference/cache/cache. */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ITEMS = 1000;
/** How many go at once when it is full: measured by justin.poehnelt.com, oldest first. */
const EVICTED_AT_ONCE = 100;

const COLLECTION = 'cache:script';

interface Item {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

export const cacheService: Service = (execution) => {
  const cache = scriptCache(execution);
  return { CacheService: emulated('CacheService', { getScriptCache: () => cache }) };
};

function scriptCache(execution: Execution): Pick<GoogleAppsScript.Cache.Cache, 'get' | 'put' | 'remove'> {
  const { call, realm, store, now } = execution;

  const checkKey = (key: string): void => {
    // Wording from many public reports; the limit is documented.
    if (key.length > KEY_CHARACTERS) throw realm.error('Argument too large: key');
  };
  const makeRoom = (): void => {
    for (const { id, value } of store.all<Item>(COLLECTION)) {
      if (value.until <= now()) store.remove(COLLECTION, id);
    }
    const held = store.all<Item>(COLLECTION);
    if (held.length < ITEMS) return;
    for (const { id } of held.slice(0, EVICTED_AT_ONCE)) store.remove(COLLECTION, id);
  };

  return emulated('CacheService.Cache', {
    get: (key: string) => {
      checkSignature(realm, 'CacheService.Cache.get', [key], ['String']);
      return call('CacheService', 'get', () => {
        checkKey(key);
        const item = store.get<Item>(COLLECTION, key);
        return item === undefined || item.until <= now() ? null : item.value;
      });
    },
    put: (key: string, value: unknown, seconds: number = DEFAULT_SECONDS) => {
      checkSignature(realm, 'CacheService.Cache.put', [key, value, seconds], ['String', 'any', 'number']);
      call('CacheService', 'put', () => {
        checkKey(key);
        const text = String(value);
        if (Buffer.byteLength(text) > VALUE_BYTES) throw realm.error('Argument too large: value');
        // The range is documented; that a time outside it is refused is assumed.
        if (seconds < 1 || seconds > LONGEST_SECONDS) throw realm.error('Invalid argument: expirationInSeconds');
        if (store.get(COLLECTION, key) === undefined) makeRoom();
        store.put(COLLECTION, key, { value: text, until: now() + seconds * 1000 } satisfies Item);
      });
    },
    remove: (key: string) => {
      checkSignature(realm, 'CacheService.Cache.remove', [key], ['String']);
      call('CacheService', 'remove', () => {
        checkKey(key);
        store.remove(COLLECTION, key);
      });
    },
  });
}

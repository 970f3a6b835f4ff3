// CacheService: the script's cache and the one that the script has for each user, short texts that may vanish. Document
// caches are not in the slice.
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

/** The user's cache belongs to the account whose rights the run has (assumed: the reference says "current user"). */
const collectionOf = (user: string | null): string => (user === null ? 'cache:script' : `cache:user:${user}`);

interface Item {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

export const cacheService: Service = (execution) => {
  const script = cacheOver(execution, collectionOf(null));
  const user = cacheOver(execution, collectionOf(execution.identity.effective));
  return { CacheService: emulated('CacheService', { getScriptCache: () => script, getUserCache: () => user }) };
};

type Slice = Pick<GoogleAppsScript.Cache.Cache, 'get' | 'getAll' | 'put' | 'remove' | 'removeAll'>;

function cacheOver(execution: Execution, collection: string): Slice {
  const { call, realm } = execution;
  const { read, write, remove } = itemsOf(execution, collection);
  return emulated('CacheService.Cache', {
    get: (key: string) => {
      checkSignature(realm, 'CacheService.Cache.get', [key], ['String']);
      return call('CacheService', 'get', () => read(key) ?? null);
    },
    getAll: (keys: string[]) => {
      checkSignature(realm, 'CacheService.Cache.getAll', [keys], ['object']);
      const found = call('CacheService', 'getAll', () => keys.map((key) => [key, read(key)] as const));
      return realm.copy(Object.fromEntries(found.filter(([, value]) => value !== undefined))) as Record<string, string>;
    },
    put: (key: string, value: unknown, seconds: number = DEFAULT_SECONDS) => {
      checkSignature(realm, 'CacheService.Cache.put', [key, value, seconds], ['String', 'any', 'number']);
      call('CacheService', 'put', () => write(key, String(value), seconds));
    },
    remove: (key: string) => {
      checkSignature(realm, 'CacheService.Cache.remove', [key], ['String']);
      call('CacheService', 'remove', () => remove(key));
    },
    removeAll: (keys: string[]) => {
      checkSignature(realm, 'CacheService.Cache.removeAll', [keys], ['object']);
      call('CacheService', 'removeAll', () => keys.forEach(remove));
    },
  });
}

/** What a cache holds, without a price. */
function itemsOf({ realm, store, now }: Execution, collection: string) {
  const checkKey = (key: string): void => {
    // Wording from many public reports; the limit is documented.
    if (key.length > KEY_CHARACTERS) throw realm.error('Argument too large: key');
  };
  const makeRoom = (): void => {
    for (const { id, value } of store.all<Item>(collection)) {
      if (value.until <= now()) store.remove(collection, id);
    }
    const held = store.all<Item>(collection);
    if (held.length < ITEMS) return;
    for (const { id } of held.slice(0, EVICTED_AT_ONCE)) store.remove(collection, id);
  };
  return {
    read: (key: string): string | undefined => {
      checkKey(key);
      const item = store.get<Item>(collection, key);
      return item === undefined || item.until <= now() ? undefined : item.value;
    },
    write: (key: string, value: string, seconds: number): void => {
      checkKey(key);
      if (Buffer.byteLength(value) > VALUE_BYTES) throw realm.error('Argument too large: value');
      // The range is documented; that a time outside it is refused is assumed.
      if (seconds < 1 || seconds > LONGEST_SECONDS) throw realm.error('Invalid argument: expirationInSeconds');
      if (store.get(collection, key) === undefined) makeRoom();
      store.put(collection, key, { value, until: now() + seconds * 1000 } satisfies Item);
    },
    remove: (key: string): void => {
      checkKey(key);
      store.remove(collection, key);
    },
  };
}

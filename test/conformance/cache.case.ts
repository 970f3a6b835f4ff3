// CacheService: the script's cache.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const REFERENCE = 'https://developers.google.com/apps-script/reference/cache/cache';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a key over 250 characters',
    evidence: { status: 'documented', source: REFERENCE },
    run: function () {
      let message = '';
      try {
        CacheService.getScriptCache().put('k'.repeat(251), 'v');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'Argument too large: key');
    },
  },
  {
    name: 'refuses a value over 100 KB',
    evidence: { status: 'documented', source: REFERENCE },
    run: function () {
      let message = '';
      try {
        CacheService.getScriptCache().put('k', 'v'.repeat(100 * 1024 + 1));
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'Argument too large: value');
    },
  },
  {
    name: 'gives null for what it does not hold',
    evidence: { status: 'documented', source: REFERENCE },
    run: function () {
      const cache = CacheService.getScriptCache();
      cache.put('gone', 'v', 60);
      cache.remove('gone');
      expect(cache.get('gone'), null);
      expect(cache.get('never'), null);
    },
  },
  {
    name: 'forgets a value when its time is over',
    evidence: { status: 'documented', source: REFERENCE },
    run: function () {
      const cache = CacheService.getScriptCache();
      cache.put('short', 'v', 2);
      expect(cache.get('short'), 'v');
      Utilities.sleep(2000);
      expect(cache.get('short'), null);
    },
  },
  {
    name: 'keeps values as text',
    evidence: { status: 'assumed', why: 'measured by justin.poehnelt.com, not by us' },
    run: function () {
      const cache = CacheService.getScriptCache();
      cache.put('number', 7 as unknown as string);
      expect(cache.get('number'), '7');
    },
  },
  {
    name: 'gives at once what it holds of several keys, and removes several',
    evidence: { status: 'documented', source: `${REFERENCE}#getAll(String)` },
    run: function () {
      const cache = CacheService.getUserCache();
      cache.put('one', '1');
      cache.put('two', '2');
      expect(cache.getAll(['one', 'none', 'two']), { one: '1', two: '2' });
      cache.removeAll(['one', 'none']);
      expect(cache.getAll(['one', 'two']), { two: '2' });
    },
  },
  {
    name: 'keeps what is the user’s apart from what is the script’s',
    evidence: {
      status: 'documented',
      source: 'https://developers.google.com/apps-script/reference/cache/cache-service#getUserCache()',
    },
    run: function () {
      CacheService.getUserCache().put('whose', 'user');
      CacheService.getScriptCache().put('whose', 'script');
      expect(CacheService.getUserCache().get('whose'), 'user');
    },
  },
];

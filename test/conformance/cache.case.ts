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
];

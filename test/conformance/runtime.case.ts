// The runtime itself: what a script finds in its global scope, and what it does not.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const RUNTIME = 'https://developers.google.com/apps-script/guides/v8-runtime';

export const cases: ConformanceCase[] = [
  {
    name: 'has no timers, no Web and no Node globals',
    evidence: { status: 'documented', source: RUNTIME },
    run: function () {
      const absent = [
        'setTimeout', 'setInterval', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'FormData',
        'Blob', 'File', 'atob', 'btoa', 'crypto', 'window', 'navigator', 'performance', 'process', 'require', 'Buffer',
        'structuredClone', 'queueMicrotask',
      ];
      const scope = Function('return this')() as Record<string, unknown>;
      expect(absent.filter(function (name) { return scope[name] !== undefined; }), []);
    },
  },
  {
    name: 'formats dates by locale',
    evidence: { status: 'documented', source: RUNTIME },
    run: function () {
      const day = new Date(Date.UTC(2026, 11, 3));
      expect(day.toLocaleDateString('es-MX', { timeZone: 'UTC', month: 'long' }), 'diciembre');
    },
  },
  {
    name: 'throws errors that the script can tell by name',
    evidence: { status: 'assumed', why: 'public logs show service errors as `Exception: …`' },
    run: function () {
      let caught: unknown;
      try {
        CacheService.getScriptCache().put('k'.repeat(251), 'v');
      } catch (error) {
        caught = error;
      }
      expect(caught instanceof Error, true);
      expect((caught as Error).name, 'Exception');
    },
  },
  {
    name: 'refuses arguments of the wrong kind, naming the method',
    evidence: { status: 'assumed', why: 'wording asserted by the tests of gas-fakes, for other methods' },
    run: function () {
      let message = '';
      try {
        CacheService.getScriptCache().get(7 as unknown as string);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, "The parameters (number) don't match the method signature for CacheService.Cache.get.");
    },
  },
];

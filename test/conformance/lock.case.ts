// LockService as one run meets it; two runs at once are tested in test/local, as one script cannot show them.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const SEEN_BY_OTHERS = 'asserted against Google by the tests of gas-fakes, not run there by us';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a negative time to wait and stays unlocked',
    evidence: { status: 'assumed', why: SEEN_BY_OTHERS },
    run: function () {
      const lock = LockService.getScriptLock();
      expect(lock.tryLock(-100), false);
      expect(lock.hasLock(), false);
    },
  },
  {
    name: 'holds nothing before it was acquired',
    evidence: { status: 'assumed', why: SEEN_BY_OTHERS },
    run: function () {
      expect(LockService.getScriptLock().hasLock(), false);
    },
  },
  {
    name: 'grants a free lock at once',
    evidence: { status: 'assumed', why: SEEN_BY_OTHERS },
    run: function () {
      const lock = LockService.getScriptLock();
      expect(lock.tryLock(0), true);
      expect(lock.hasLock(), true);
      lock.releaseLock();
    },
  },
  {
    name: 'grants again what this run already holds',
    evidence: { status: 'assumed', why: SEEN_BY_OTHERS },
    run: function () {
      const lock = LockService.getScriptLock();
      lock.waitLock(1000);
      expect(lock.tryLock(0), true);
      lock.waitLock(0);
      expect(LockService.getScriptLock().hasLock(), true);
      lock.releaseLock();
    },
  },
  {
    name: 'holds nothing after the release, however often it was acquired',
    evidence: { status: 'assumed', why: SEEN_BY_OTHERS },
    run: function () {
      const lock = LockService.getScriptLock();
      lock.tryLock(0);
      lock.tryLock(0);
      lock.releaseLock();
      expect(lock.hasLock(), false);
    },
  },
];

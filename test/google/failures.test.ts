// How Google's errors are told apart, and what is tried again.
// proves: src/google/failures.ts

import { createAttempt } from '../../src/google/attempt';
import { recognise } from '../../src/google/failures';
import { adapterHost } from '../support/adapter-host';

const serviceError = (code: number, reason = ''): object =>
  Object.assign(new Error('API call to x failed with error: Zutana Inventada +52 962 000 0000'), {
    name: 'GoogleJsonResponseException',
    details: { code, errors: [{ reason }] },
  });
const exception = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });

describe('recognise', () => {
  it.each([
    [429, 'rateLimitExceeded', 'platform.quota', true],
    [403, 'userRateLimitExceeded', 'platform.quota', true],
    [403, 'dailyLimitExceeded', 'platform.quota', true],
    [403, 'insufficientFilePermissions', 'platform.forbidden', false],
    [401, 'authError', 'platform.forbidden', false],
    [404, 'notFound', 'platform.not-found', false],
    [409, 'fileIdInUse', 'platform.taken', false],
    [400, 'badRequest', 'platform.invalid', false],
    [500, 'backendError', 'platform.unavailable', true],
    [503, 'backendError', 'platform.unavailable', true],
  ])('takes %i %s for %s', (code, reason, expected, retryable) => {
    expect(recognise(serviceError(code, reason), 'x')?.failure).toMatchObject({ code: expected, retryable });
  });

  it.each([
    ['Service invoked too many times for one day: Gmail.', 'platform.quota'],
    [
      'Service invoked too many times in a short time: FormApp. Try Utilities.sleep(1000) between calls.',
      'platform.quota',
    ],
    ['There are too many scripts running simultaneously for this Google user account.', 'platform.quota'],
    ['Lock timeout: another process was holding the lock for too long.', 'platform.lock'],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", 'platform.unavailable'],
    ['You do not have permission to call FormApp.openById.', 'platform.forbidden'],
    ['No response with the given ID could be found.', 'platform.not-found'],
  ])('takes «%s» for %s', (message, expected) => {
    expect(recognise(exception(message), 'x')?.failure.code).toBe(expected);
  });

  it.each([
    new TypeError('x is not found'),
    exception('The parameters (String) don’t match'),
    'not found',
    null,
    undefined,
  ])('leaves %p as it is: a defect, or a run being killed', (error) => {
    expect(recognise(error, 'x')).toBeUndefined();
  });

  it('repeats nothing of what Google said', () => {
    expect(recognise(serviceError(400, 'badRequest'), 'sheets.batchUpdate')?.failure.message).toBe(
      'sheets.batchUpdate 400 badRequest',
    );
  });
});

describe('createAttempt', () => {
  const SOURCE = `
    import { createAttempt } from './src/google/attempt';
    export const tries = (repetition, patienceMs, error) => {
      let count = 0;
      const startedAt = Date.now();
      try {
        createAttempt(startedAt + patienceMs)('x', repetition, () => {
          count += 1;
          throw Object.assign(new Error('x'), { name: 'GoogleJsonResponseException', details: error });
        });
      } catch (failure) {
        return { count, waited: Date.now() - startedAt, code: failure.code };
      }
    };
  `;
  const tries = (repetition: string, patienceMs: number, code: number, reason = '') =>
    adapterHost(SOURCE).call<{ count: number; waited: number; code: string }>('tries', [
      repetition,
      patienceMs,
      { code, errors: [{ reason }] },
    ]);

  it.each([
    ['repeatable', 404],
    ['repeatable', 400],
    ['repeatable', 403],
    ['once', 503],
  ])('tries %s work that failed with %i no second time', (repetition, code) => {
    expect(tries(repetition, 90_000, code)).toMatchObject({ count: 1 });
  });

  it('tries again what may be repeated for about a minute, then says why it failed', () => {
    const { count, waited, code } = tries('repeatable', 90_000, 503);

    expect(count).toBe(7);
    expect(waited).toBeGreaterThan(45_000);
    expect(code).toBe('platform.unavailable');
  });

  it('tries again what may happen only once if Google had not begun it', () => {
    expect(tries('once', 90_000, 429)).toMatchObject({ count: 7, code: 'platform.quota' });
  });

  it('waits no longer than the run has patience', () => {
    expect(tries('repeatable', 8_000, 503).waited).toBeLessThan(8_000);
    expect(tries('repeatable', 0, 503)).toMatchObject({ count: 1, waited: 0 });
  });

  it('does not wait for a quota that lasts until tomorrow', () => {
    expect(tries('repeatable', 90_000, 403, 'dailyLimitExceeded')).toMatchObject({ count: 1, code: 'platform.quota' });
  });

  it('gives back what the work gives', () => {
    expect(createAttempt(0)('x', 'once', () => 42)).toBe(42);
  });
});

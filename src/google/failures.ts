// Google's errors → `PlatformFailure` with a problem code, told by status and reason where the service gives them and
// by wording where it gives nothing else. What is not recognised stays as it was thrown: a defect, or a run being
// killed.
// INVARIANT: a failure's reason names the method and the status, never Google's own text, which may quote what was
// sent.

import { PlatformFailure } from '../kernel/ports';

export type FailureCode =
  | 'platform.quota'
  | 'platform.unavailable'
  | 'platform.not-found'
  | 'platform.forbidden'
  | 'platform.lock'
  | 'platform.taken'
  | 'platform.invalid';

export interface Recognised {
  readonly failure: PlatformFailure;
  /** Refused before anything was done: even what must not happen twice may be tried again. */
  readonly untouched: boolean;
  /** Worth waiting for within this run. */
  readonly soon: boolean;
}

// documented: https://developers.google.com/workspace/drive/api/guides/handle-errors
const RATE_REASONS = ['rateLimitExceeded', 'userRateLimitExceeded', 'sharingRateLimitExceeded'];
const DAILY_REASONS = ['dailyLimitExceeded', 'quotaExceeded', 'storageQuotaExceeded'];

// Wordings of built-in services. documented: https://developers.google.com/apps-script/guides/services/quotas (quota);
// the others are reported by users and assumed.
const WORDINGS: readonly (readonly [RegExp, FailureCode, boolean, boolean])[] = [
  // pattern, code, untouched, soon
  [
    /too many times in a short time|too many times per second|running simultaneously|rate limit exceeded/i,
    'platform.quota',
    true,
    true,
  ],
  [/invoked too many times|too much computer time|limit exceeded|quota/i, 'platform.quota', true, false],
  [/lock timeout/i, 'platform.lock', true, false],
  [
    /server error|service (is )?(currently )?unavailable|service error|internal error|timed? ?out|try again/i,
    'platform.unavailable',
    false,
    true,
  ],
  [/not found|could be found|does not exist|no longer exists/i, 'platform.not-found', true, false],
  [/permission|access denied|authorization is required|not authorized/i, 'platform.forbidden', true, false],
];

interface ServiceError {
  readonly message?: unknown;
  readonly details?: { readonly code?: unknown; readonly errors?: readonly { readonly reason?: unknown }[] };
}

const RETRYABLE: readonly FailureCode[] = ['platform.quota', 'platform.unavailable', 'platform.lock'];

function recognised(code: FailureCode, what: string, untouched: boolean, soon: boolean): Recognised {
  return { failure: new PlatformFailure(code, RETRYABLE.includes(code), what), untouched, soon };
}

/** What a thrown value says about the service that threw it; undefined when it is none of Google's failures. */
export function recognise(error: unknown, method: string): Recognised | undefined {
  if (error instanceof PlatformFailure) return { failure: error, untouched: false, soon: false };
  if (typeof error !== 'object' || error === null) return undefined;
  const { message, details } = error as ServiceError;
  const status = typeof details?.code === 'number' ? details.code : undefined;
  if (status !== undefined) return byStatus(status, String(details?.errors?.[0]?.reason ?? ''), method);
  const text = String(message ?? '');
  const wording = WORDINGS.find(([pattern]) => pattern.test(text));
  if (wording === undefined || !isServiceError(error)) return undefined;
  const [, code, untouched, soon] = wording;
  return recognised(code, method, untouched, soon);
}

// Errors of services are called Exception or GoogleJsonResponseException; TypeError and the like are our own defects.
const isServiceError = (error: object): boolean =>
  /^(Exception|GoogleJsonResponseException|Error)$/.test(String((error as Error).name));

function byStatus(status: number, reason: string, method: string): Recognised {
  const what = `${method} ${status}${reason === '' ? '' : ` ${reason}`}`;
  if (status === 429 || RATE_REASONS.includes(reason)) return recognised('platform.quota', what, true, true);
  if (DAILY_REASONS.includes(reason)) return recognised('platform.quota', what, true, false);
  if (status === 401 || status === 403) return recognised('platform.forbidden', what, true, false);
  if (status === 404 || status === 410) return recognised('platform.not-found', what, true, false);
  if (status === 409) return recognised('platform.taken', what, true, false);
  if (status === 408 || status >= 500) return recognised('platform.unavailable', what, false, true);
  return recognised('platform.invalid', what, true, false);
}

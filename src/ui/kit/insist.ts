// Repeats a call to the server until it is answered: by itself a few times, then whenever the browser is online again
// or a person asks. Whether repeating is harmless is the caller's affair.

import { useCallback, useEffect, useRef } from 'preact/hooks';
import { type Reply } from './transport';

/** Waits between one try and the next. */
export const RETRY_AFTER_MS = [2_000, 5_000, 10_000, 20_000, 40_000] as const;

interface Insisting {
  /** Resolves with the answer, however many tries it takes. */
  insist<T>(call: () => Promise<Reply<T>>, tell: (state: 'sending' | 'lost') => void): Promise<T>;
  retryNow(): void;
}

export function useInsisting(): Insisting {
  const again = useRef<(() => void) | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const retryNow = useCallback(() => {
    const next = again.current;
    clearTimeout(timer.current);
    again.current = undefined;
    next?.();
  }, []);
  useEffect(() => {
    window.addEventListener('online', retryNow);
    return () => window.removeEventListener('online', retryNow);
  }, [retryNow]);
  const insist = useCallback<Insisting['insist']>(async (call, tell) => {
    for (let tries = 0; ; tries += 1) {
      tell('sending');
      const reply = await call();
      if (reply.kind === 'answer') return reply.value;
      tell('lost');
      const pause = RETRY_AFTER_MS[tries];
      await new Promise<void>((resolve) => {
        again.current = resolve;
        if (pause !== undefined) timer.current = setTimeout(retryNow, pause);
      });
    }
  }, [retryNow]);
  return { insist, retryNow };
}

// Repeats a call to the server until it is answered: by itself, at longer and longer intervals, and at once whenever the
// browser is online again or a person asks. Whether repeating is harmless is the caller's affair.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Reply } from './transport';

/** Waits between one try and the next; the last holds until there is an answer. */
const RETRY_AFTER_MS = [2_000, 5_000, 10_000, 20_000, 40_000] as const;

type State = 'sending' | 'lost';

interface Insisting {
  /** Resolves with the answer, however many tries it takes. */
  insist<T>(call: () => Promise<Reply<T>>, tell: (state: State) => void): Promise<T>;
  /** The same, for a question whose state nobody keeps. */
  insistAsking<T>(question: () => Promise<Reply<T>>): Promise<T>;
  /** Some question has no answer yet. */
  isUnheard: boolean;
  retryNow(): void;
}

export function useInsisting(): Insisting {
  const waiting = useRef(new Set<() => void>()).current;
  const [unheard, setUnheard] = useState(0);
  const retryNow = useCallback(() => [...waiting].forEach((again) => again()), []);
  useEffect(() => {
    window.addEventListener('online', retryNow);
    return () => window.removeEventListener('online', retryNow);
  }, []);
  const insist = useCallback<Insisting['insist']>(async (call, tell) => {
    for (let tries = 0; ; tries += 1) {
      tell('sending');
      const reply = await call();
      if (reply.kind === 'answer') return reply.value;
      tell('lost');
      await new Promise<void>((resolve) => {
        const again = () => {
          clearTimeout(timer);
          waiting.delete(again);
          resolve();
        };
        const timer = setTimeout(again, RETRY_AFTER_MS[Math.min(tries, RETRY_AFTER_MS.length - 1)]);
        waiting.add(again);
      });
    }
  }, []);
  const insistAsking = useCallback<Insisting['insistAsking']>((question) => {
    let isLost = false;
    return insist(question, (state) => {
      if (isLost === (state === 'lost')) return;
      isLost = !isLost;
      setUnheard((count) => count + (isLost ? 1 : -1));
    });
  }, []);
  return { insist, insistAsking, isUnheard: unheard > 0, retryNow };
}

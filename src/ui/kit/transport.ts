// Calls the server's functions and waits for their answers. Says only "answered" or "lost": a call that failed may
// have been carried out, so who calls must send the same thing again until it is answered.
// INVARIANT: only JSON crosses; Apps Script refuses calls that carry a Date or a function
// (documented: https://developers.google.com/apps-script/guides/html/reference/run).

/** No answer after this long counts as lost. Apps Script lets a call run for six minutes, people do not. */
const PATIENCE_MS = 90_000;

interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  readonly [name: string]: (...args: never[]) => unknown;
}

declare global {
  interface Window {
    google?: { readonly script: { readonly run: unknown } };
  }
}

export type Reply<T> = { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'lost' };

export function callServer<T>(name: string, ...args: readonly unknown[]): Promise<Reply<T>> {
  return new Promise((resolve) => {
    const lost = () => resolve({ kind: 'lost' });
    const timer = setTimeout(lost, PATIENCE_MS);
    const settle = (reply: Reply<T>) => {
      clearTimeout(timer);
      resolve(reply);
    };
    try {
      const runner = (window.google?.script.run as ScriptRunner)
        .withSuccessHandler((value) => settle({ kind: 'answer', value: value as T }))
        .withFailureHandler(() => settle({ kind: 'lost' }));
      (runner[name] as (...sent: unknown[]) => unknown)(...args.map(asJson));
    } catch {
      settle({ kind: 'lost' });
    }
  });
}

/** Drops what JSON has no word for: an undefined field is an absent one. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

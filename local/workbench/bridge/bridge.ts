// What stands inside a page's frame: `google.script.run`, `google.script.host` and the links, each as a message to the
// workbench around it. It runs before the page's own scripts.
// documented: https://developers.google.com/apps-script/guides/html/reference/run and …/reference/host
// INVARIANT: a page can tell from nothing here that it is not on Google.

import { illegalValue, type FromFrame, type ToFrame } from './messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** Documented: ten calls at a time, the rest wait. */
const AT_ONCE = 10;

const waiting: (() => void)[] = [];
const underWay = new Map<number, Handlers>();
let calls = 0;

const tell = (message: FromFrame): void => window.parent.postMessage(message, '*');

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        // Documented: functions whose name ends in an underscore never reach the page.
        if (name.endsWith('_')) return undefined;
        return (...args: unknown[]) => start(name, args, handlers);
      },
    },
  );
}

function start(fn: string, args: readonly unknown[], handlers: Handlers): void {
  const sent = args.length === 1 && args[0] instanceof HTMLFormElement ? [fieldsOf(args[0])] : args;
  const illegal = illegalValue(sent);
  // Wording of public reports; the page fails before anything is sent.
  if (illegal !== undefined) throw new Error(`Failed due to illegal value in property: ${illegal}`);
  const plain = JSON.parse(JSON.stringify(sent)) as unknown[];
  calls += 1;
  const id = calls;
  const send = (): void => {
    underWay.set(id, handlers);
    tell({ rva: 'call', id, fn, args: plain });
  };
  if (underWay.size < AT_ONCE) send();
  else waiting.push(send);
}

/** Documented: a form as the only argument arrives as an object of its fields. Files are not in the slice. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...(before as unknown[]), value] : [before, value];
  }
  return fields;
}

function settle({ id, value, error }: Extract<ToFrame, { rva: 'reply' }>): void {
  const handlers = underWay.get(id);
  if (handlers === undefined) return;
  underWay.delete(id);
  waiting.shift()?.();
  if (error === undefined) handlers.success?.(value, handlers.userObject);
  else if (handlers.failure !== undefined) handlers.failure(new Error(error), handlers.userObject);
  // Documented: without a failure handler the error goes to the console.
  else console.error(error);
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source === window.parent && data?.rva === 'reply') settle(data);
});

window.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.getAttribute('href')?.startsWith('#') === true) return;
    if (link.protocol === 'blob:' || link.hasAttribute('download')) return;
    event.preventDefault();
    tell({ rva: 'go', address: link.href });
  },
  true,
);

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ rva: 'close' }),
        setHeight: (height: number) => tell({ rva: 'size', height }),
        setWidth: (width: number) => tell({ rva: 'size', width }),
        origin: 'https://script.google.com',
      },
    },
  },
  open: (address?: string | URL) => {
    tell({ rva: 'go', address: String(address ?? '') });
    return null;
  },
});

// A browser for tests: a page as the host serves it, in jsdom with scripts on and `google.script.run` bound to the
// host. People look for fields by their labels and for buttons by their names; nothing here knows a page's code.
// INVARIANT: anything a page throws or prints fails the test that opened it.

import { JSDOM, VirtualConsole } from 'jsdom';
import type { Host } from '../../local/host';

/** What befalls the next calls: `lost` is carried out but not answered, `dropped` never arrives. */
export type Line = 'lost' | 'dropped' | 'good';

export interface Visit {
  readonly page: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly as: string;
}

export interface Called {
  readonly fn: string;
  readonly args: readonly unknown[];
}

export interface Tab {
  readonly window: JSDOM['window'];
  readonly html: string;
  readonly calls: readonly Called[];
  /** Everything a reader can read, blanks folded. */
  text(): string;
  field(label: string, within?: Element): HTMLInputElement;
  fill(label: string, value: string, within?: Element): Promise<void>;
  choose(label: string, option: string, within?: Element): Promise<void>;
  tick(label: string, within?: Element): Promise<void>;
  button(name: string, within?: Element): HTMLButtonElement;
  press(name: string, within?: Element): Promise<void>;
  /** Says what shall befall the next calls, one word each; then the line is good. */
  line(...fates: readonly Line[]): void;
  /** Lets everything on its way arrive. */
  settle(): Promise<void>;
  /** The problem that stands beside a field. */
  problemOf(label: string): string;
  close(): void;
}

const folded = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function openTab({ host }: { readonly host: Host }, visit: Visit): Tab {
  const { page, args = {}, as } = visit;
  const run = host.get({ page, ...args }, { as });
  if (run.page === undefined) throw new Error(`no page: ${run.error?.message}`);
  return tabOver(run.page.html, (fn, sent) => host.callPage(fn, sent, { as }));
}

type Answer = { readonly value?: unknown; readonly error?: { readonly message: string } };

export function tabOver(html: string, call: (fn: string, args: readonly unknown[]) => Answer): Tab {
  const failures: string[] = [];
  const calls: Called[] = [];
  let fates: Line[] = [];
  let open = 0;
  const virtualConsole = new VirtualConsole();
  for (const kind of ['error', 'warn', 'log', 'info'] as const) {
    virtualConsole.on(kind, (...parts: unknown[]): void => {
      failures.push([kind, ...parts].map(String).join(' '));
    });
  }
  virtualConsole.on('jsdomError', ({ message }) => failures.push(message));
  const answer = (fn: string, args: readonly unknown[], ok: Handler, failed: Handler): void => {
    calls.push({ fn, args });
    const fate = fates.shift() ?? 'good';
    open += 1;
    setTimeout(() => {
      open -= 1;
      const result = fate === 'dropped' ? {} : call(fn, args);
      if (fate !== 'good') failed(new Error('NetworkError: Connection failure due to HTTP 0'));
      else if (result.error !== undefined) failed(new Error(result.error.message));
      else ok(result.value === undefined ? undefined : JSON.parse(JSON.stringify(result.value)));
    }, 0);
  };
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    url: 'https://page.example/',
    virtualConsole,
    beforeParse: (fresh) => {
      Object.assign(fresh, { google: { script: { run: runner(answer) } }, scrollTo: () => undefined });
    },
  });
  const settle = async (): Promise<void> => {
    // Drawing waits for a frame, effects for another; a call may follow from an effect.
    for (let quiet = 0; quiet < 3; quiet = open === 0 ? quiet + 1 : 0)
      await new Promise((done) => setTimeout(done, 20));
    if (failures.length > 0) throw new Error(failures.splice(0).join('\n'));
  };
  return {
    ...handsOn(window, settle),
    window,
    html,
    calls,
    settle,
    line: (...next) => (fates = [...next]),
    close: () => window.close(),
  };
}

type Handler = (value: unknown) => void;

/** Each function of the server, with the handlers that were set before it is called. */
function runner(
  answer: (fn: string, args: readonly unknown[], ok: Handler, failed: Handler) => void,
  ok?: Handler,
  failed?: Handler,
): object {
  const none: Handler = () => undefined;
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'withSuccessHandler') return (handler: Handler) => runner(answer, handler, failed);
        if (name === 'withFailureHandler') return (handler: Handler) => runner(answer, ok, handler);
        return (...args: unknown[]) => answer(String(name), args, ok ?? none, failed ?? none);
      },
    },
  );
}

/** What a person does with eyes and hands. */
function handsOn(window: JSDOM['window'], settle: () => Promise<void>) {
  const { document } = window;
  const shown = (element: Element): boolean => element.closest('[hidden]') === null;
  const called = (element: Element): string =>
    folded(element.getAttribute('aria-label') ?? element.textContent).replace(/ \(opcional\)$/, '');
  const one = <T extends Element>(found: readonly T[], what: string): T => {
    const [first] = found;
    if (first === undefined)
      throw new Error(`not on the page: ${what}\n${folded(document.body.textContent).slice(0, 2000)}`);
    return first;
  };
  const all = <T extends Element>(selector: string, within: Element = document.body): T[] =>
    [...within.querySelectorAll<T>(selector)].filter(shown);

  const field: Tab['field'] = (label, within) => {
    const found = one(
      all<HTMLElement>('label', within).filter((each) => called(each) === label),
      `field ${label}`,
    );
    const input = document.getElementById(found.getAttribute('for') ?? '') ?? found.querySelector('input');
    return one(input === null ? [] : [input], `input of ${label}`) as HTMLInputElement;
  };
  const button: Tab['button'] = (name, within) =>
    one(
      all<HTMLButtonElement>('button', within).filter((each) => called(each) === name),
      `button ${name}`,
    );
  const type = async (input: HTMLInputElement, value: string, event: string): Promise<void> => {
    input.value = value;
    input.dispatchEvent(new window.Event(event, { bubbles: true }));
    await settle();
  };
  return {
    field,
    button,
    text: () => folded(document.body.querySelector('#page')?.textContent),
    fill: async (label: string, value: string, within?: Element) => type(field(label, within), value, 'input'),
    choose: async (label: string, option: string, within?: Element) => {
      const select = field(label, within) as unknown as HTMLSelectElement;
      const found = one(
        [...select.options].filter((each) => folded(each.textContent) === option),
        `option ${option}`,
      );
      await type(select as unknown as HTMLInputElement, found.value, 'change');
    },
    tick: async (label: string, within?: Element) => {
      field(label, within).click();
      await settle();
    },
    press: async (name: string, within?: Element) => {
      button(name, within).click();
      await settle();
    },
    problemOf: (label: string) => {
      const labels = all<HTMLElement>('label, legend').filter((each) => called(each) === label);
      const place = one(labels, `field ${label}`).closest('.field');
      return folded(place?.querySelector('.problem')?.textContent);
    },
  };
}

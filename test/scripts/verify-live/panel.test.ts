// The panel beside the sheet, over the project itself on the local host: what each button does, and what is said when
// Google cuts a portion short.
// proves: scripts/verify-live/project/main.ts

import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Bench } from '../../../scripts/verify-live/local';
import { openBench } from '../../../scripts/verify-live/local';

const PROJECT = resolve(__dirname, '../../../dist/verify-live');

let bench: Bench;
/** Service at whose next call the run dies; '' for none. */
let deadly: string;
beforeEach(() => {
  bench = openBench(PROJECT);
  deadly = '';
});
afterEach(() => bench.close());

type Name = Parameters<Bench['press']>[0];

/** `google.script.run`, answered at once; time passes in the world and not here. */
function serverOf(): object {
  const run = (done: (value: unknown) => void, failed: (error: Error) => void): object =>
    Object.fromEntries([
      ['withSuccessHandler', (handler: typeof done) => run(handler, failed)],
      ['withFailureHandler', (handler: typeof failed) => run(done, handler)],
      ...(['prepare', 'portion', 'finish', 'clearAway'] satisfies Name[]).map((name) => [
        name,
        () => {
          const plan = deadly === '' ? [] : [{ at: 1, kind: 'die-before', service: deadly } as const];
          const { result } = bench.host.withFaults({ plan }, () => bench.press(name));
          if (result.error === undefined) done(result.value);
          else failed(new Error(result.error.message));
        },
      ]),
    ]);
  return run(
    () => undefined,
    () => undefined,
  );
}

function panel() {
  const { dialog } = bench.click('openPanel');
  const { window } = new JSDOM(dialog?.html ?? '', {
    runScripts: 'dangerously',
    beforeParse: (opened) =>
      Object.assign(opened, {
        google: { script: { run: serverOf() } },
        setTimeout: (work: () => void, ms: number) => {
          bench.host.clock.advance(ms);
          work();
        },
      }),
  });
  const { document } = window;
  return {
    press: (id: string) => document.getElementById(id)?.click(),
    said: () => document.getElementById('said')?.textContent ?? '',
    link: () => document.querySelector('#link a')?.getAttribute('href'),
    disabled: () => [...document.querySelectorAll('button')].filter((button) => button.disabled).length,
  };
}

describe('the panel', () => {
  it('says what is missing when the result is asked for before anything ran', () => {
    const open = panel();

    open.press('save');

    expect(open.said()).toContain('Falta empezar');
    expect(open.link()).toBeUndefined();
    expect(open.disabled()).toBe(0);
  });

  it('goes on by itself from portion to portion, gives the result and clears away', () => {
    const open = panel();

    open.press('go');
    expect(open.said()).toMatch(/^\d+ de \d+ hechos\. Siga con el paso 2\.$/);
    open.press('save');
    expect(open.link()).toMatch(/^https:\/\/drive\.google\.com\/uc\?export=download&id=[\w-]+$/);
    open.press('clear');

    expect(open.said()).toContain('Listo: no queda nada');
    expect(open.disabled()).toBe(0);
  });

  it('says how to go on where a portion was cut short, and goes on when told', () => {
    const open = panel();
    deadly = 'FormApp.create';

    open.press('go');
    expect(open.said()).toContain('oprima «Empezar o seguir»: sigue donde quedó');
    expect(open.disabled()).toBe(0);
    deadly = '';
    open.press('go');

    expect(open.said()).toMatch(/Siga con el paso 2\.$/);
  });
});

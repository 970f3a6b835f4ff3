// A suite of tests in a browser: its workbench opened once and filled, left after each test, closed at the end; the ways
// in which people work it, and what is asked of every page: how far it reaches beyond its width, and its picture.
// INVARIANT: after each test nothing has gone wrong in any page.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { LAPTOP, openBench, PHONE, type Bench, type BenchOptions } from './chromium';
import { keyboard, mouse, type Hands } from './hands';

/** Each way somebody works: what it is called, the width, and the hands. */
export const WAYS = [
  ['with a mouse', LAPTOP, (): Hands => mouse],
  ['by keyboard alone', LAPTOP, keyboard],
  ['at phone width', PHONE, (): Hands => mouse],
] as const;

export interface SuiteOptions extends BenchOptions {
  /** What happens in the world before the first test; nobody's page is open then. */
  readonly before?: (host: Host) => void;
  /** Pages stay open from one test to the next: the tests tell one story. */
  readonly staysOpen?: boolean;
}

/** Fills a world with nothing but people's accounts. */
export const withAccounts =
  (...emails: readonly string[]) =>
  (host: Host): void => {
    for (const email of emails) host.addAccount({ email, name: `${email} Inventada` });
  };

/** Called in a `describe`: the bench of its tests, there from their first hook on. */
export function benchOfSuite({ before, staysOpen = false, ...options }: SuiteOptions = {}): Bench {
  let opened: Bench | undefined;
  const bench = (): Bench => {
    if (opened === undefined) throw new Error('the workbench is not open yet');
    return opened;
  };

  beforeAll(async () => {
    opened = await openBench(options);
    // The world is made once somebody looks.
    await opened.open('');
    before?.(opened.host());
    await opened.leave();
  });

  afterEach(async () => {
    if (!staysOpen) await bench().leave();
    expect(bench().complaints()).toEqual([]);
  });

  afterAll(async () => opened?.close());

  return {
    get address() {
      return bench().address;
    },
    host: () => bench().host(),
    open: (...where) => bench().open(...where),
    complaints: () => bench().complaints(),
    leave: () => bench().leave(),
    close: () => bench().close(),
  };
}

/** What the program's page shows in the workbench's frame. */
export const shownIn = (page: Page): FrameLocator => page.frameLocator('main iframe');

/** Where the workbench shows a page of the program. */
export function placeOf(key: string, args: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(args).toString();
  return `#/paginas/${key}${query === '' ? '' : `?${query}`}`;
}

/** How many pixels the workbench, and the program's page in it, reach beyond their width. */
export async function beyondWidth(page: Page): Promise<readonly number[]> {
  return Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)),
  );
}

/** A page tall enough to show any part whole. */
const TALL = 1_600;

export interface PictureOptions {
  /** This part alone. */
  readonly of?: Locator;
  /** Also what stands below the screen's edge. */
  readonly whole?: boolean;
}

/** Leaves a picture for the guide where RVA_PICTURES names a folder. */
export async function takePicture(page: Page, name: string, { of, whole = false }: PictureOptions = {}): Promise<void> {
  const folder = process.env['RVA_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  const size = page.viewportSize();
  if (of !== undefined && size !== null) await page.setViewportSize({ ...size, height: TALL });
  // Until what moves stands still.
  await page.waitForTimeout(400);
  await (of === undefined ? page.screenshot({ path, fullPage: whole }) : of.screenshot({ path }));
  if (of !== undefined && size !== null) await page.setViewportSize(size);
}

/** Presses *Intentar ahora*; the page asks again by itself as well, and its button goes when that was faster. */
export async function tryNow(frame: FrameLocator, { press }: Pick<Hands, 'press'>, answered: Locator): Promise<void> {
  await Promise.any([press(frame.getByRole('button', { name: 'Intentar ahora' })), answered.waitFor()]);
  await answered.waitFor();
}

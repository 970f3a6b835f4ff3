// The workbench in a real browser: the system's Chromium over a workbench of its own, started here on a world of its
// own. Where there is no Chromium the tests are skipped, and the run's last lines say so; with RVA_BROWSER=required they
// fail instead.
// INVARIANT: a test fails when a page throws, prints an error, or asks anything of another origin.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { startWorkbench, type Workbench } from '../../local/workbench/workbench';
import { installOffice, makePeople } from '../../scripts/rva/install';
import { sessionOver } from '../../scripts/rva/session';
import { sampleOffice } from '../../scripts/sample/office';
import { tourOf } from '../../scripts/sample/tour';

/** Seen by `browser-environment.cjs`, which says where they stood when a test fails. */
const openPages = new Set<Page>();
Object.assign(globalThis, { openPages });

const DIST = resolve(__dirname, '../../dist');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Set RVA_CHROMIUM to a browser that stands elsewhere. */
const CHROMIUM = [process.env['RVA_CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/** `describe` where there is a browser. */
export const describeInBrowser: typeof describe | typeof describe.skip =
  CHROMIUM === undefined && process.env['RVA_BROWSER'] !== 'required' ? describe.skip : describe;

/** Nothing of the browser's own may reach for the network. */
const ALONE = [
  '--no-sandbox',
  '--lang=en-US',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

export interface Bench {
  readonly address: string;
  /** The world behind it. */
  host(): Host;
  /** A browser of its own for one person, at a place like `#/correo`. */
  open(as: string, place?: string, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** What went wrong in any page so far: errors, and requests to elsewhere. Empties itself. */
  complaints(): readonly string[];
  /** Closes every page, as the browser of somebody who goes home; an open one keeps watching the office. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** What fills the world: an installed office without cases by default. */
  readonly fill?: (host: Host) => void;
}

export async function openBench({ fill = install }: BenchOptions = {}): Promise<Bench> {
  if (CHROMIUM === undefined) throw new Error('no Chromium: install Debian’s package chromium, or set RVA_CHROMIUM');
  const data = mkdtempSync(join(tmpdir(), 'rva-bench-'));
  let world: Host | undefined;
  const workbench = await startWorkbench({
    data,
    dist: DIST,
    port: 0,
    empty: false,
    sample: function* (host) {
      world = host;
      yield { done: 0, total: 1, title: 'Se instala' };
      fill(host);
    },
    people: (host) => makePeople(host, sampleOffice),
    exported: () => [],
    tour: tourOf,
    machineNow: () => 0,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ALONE });
  return benchOver({ workbench, browser, host: () => world as Host, end: () => rmSync(data, { recursive: true }) });
}

function install(host: Host): void {
  installOffice(sessionOver(host, { data: ':memory:', json: true }), sampleOffice);
}

interface Parts {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly host: () => Host;
  readonly end: () => void;
}

function benchOver({ workbench, browser, host, end }: Parts): Bench {
  const wrong: string[] = [];
  const contexts: BrowserContext[] = [];
  const leave = async (): Promise<void> => {
    for (const context of contexts.splice(0)) await context.close();
  };
  return {
    address: workbench.address,
    host,
    open: async (as, place = '#/', size = LAPTOP) => {
      const context = await browser.newContext({
        viewport: size,
        locale: 'es-MX',
        permissions: ['clipboard-read', 'clipboard-write'],
        storageState: {
          cookies: [],
          origins: [{ origin: workbench.address, localStorage: [{ name: 'workbench.as', value: as }] }],
        },
      });
      contexts.push(context);
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== new URL(workbench.address).origin && !['data:', 'blob:'].includes(protocol)) wrong.push(origin);
      });
      const page = await context.newPage();
      openPages.add(page);
      page.on('close', () => openPages.delete(page));
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      await page.goto(`${workbench.address}${place}`);
      await page.getByRole('region', { name: 'Trabajo en marcha' }).waitFor({ state: 'detached', timeout: 60_000 });
      return page;
    },
    complaints: () => wrong.splice(0),
    leave,
    close: async () => {
      await leave();
      await browser.close();
      await workbench.close();
      end();
    },
  };
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** Serious and critical problems that axe-core finds in the page and in its frames, one line each. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // Evaluated, not inserted: the pages' own policies let no foreign script in.
    await frame.evaluate(AXE);
    const violations = (await frame.evaluate(
      `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    )) as readonly Violation[];
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(...nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }
  return found;
}

// What a page's file and its data are like, whatever the page: closed in itself, safe to write data into, and silent
// towards somebody whom Google does not name.
// proves: src/ui/respond.ts

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uiPages } from '../../src/ui/page-list';
import { writeInto } from '../../src/ui/respond';
import type { Served } from '../../src/ui/served';
import { openTab, tabOver, type Tab } from '../support/browser';
import { DIST, MONICA, openOffice } from '../support/office';

/** Each page in both languages. */
const files = uiPages.flatMap(({ page: { key } }) => [key, `${key}.en`]);
const fileOf = (key: string): string => readFileSync(join(DIST, 'core', `${key}.html`), 'utf8');

const served = (change: Partial<Served> = {}): Served => ({
  page: 'movimientos',
  title: 'Movimientos',
  section: 'movimientos',
  args: {},
  who: { email: 'ana@oim.example', roles: ['Operaciones'] },
  view: [],
  problems: [],
  token: 'token',
  labels: null,
  address: 'https://script.google.com/a/macros/oim.example/s/x/exec',
  pages: [],
  ...change,
});

const silent = () => ({ error: { message: 'nobody calls' } });

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('writeInto', () => {
  it('leaves no way out of the script literal', () => {
    const title = '</script><!-- \u2028 \u2029 $& <script>';

    const html = writeInto('<script>window.PAGE=/*__PAGE__*/null;</script>', served({ title }));

    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<!--|[\u2028\u2029]/);
    const literal = /window\.PAGE=(.*);<\/script>$/.exec(html)?.[1] ?? '';
    expect((JSON.parse(literal) as Served).title).toBe(title);
  });
});

describe('a page’s file', () => {
  it('stands for every page of the list in each language, and for no other', () => {
    const built = readdirSync(join(DIST, 'core')).filter((name) => /^(?!palabras-|formularios-).*\.html$/.test(name));

    expect(built.sort()).toEqual(files.map((file) => `${file}.html`).sort());
  });

  it.each(files)('fetches nothing from anywhere: %s', (key) => {
    const html = fileOf(key);

    expect(html).not.toMatch(/<link|<iframe|@import|url\(|\bfetch\(|XMLHttpRequest|<script[^>]+src|<img/i);
    const addresses = [...html.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => address !== 'http://www.w3.org')).toEqual([]);
  });

  it.each(files)('is under 60 kB: %s', (key) => {
    expect(Buffer.byteLength(fileOf(key))).toBeLessThan(60_000);
  });
});

describe('somebody opening a page', () => {
  let tab: Tab;

  afterEach(() => tab.close());

  it('learns nothing when Google does not name them', async () => {
    tab = tabOver(writeInto(fileOf('movimientos'), served({ who: null, view: null, token: '' })), silent);

    await tab.settle();

    expect(tab.window.document.querySelector('h1')?.textContent).toBe('Google no nos dice quién es usted');
    expect(tab.text()).not.toContain('ana@oim.example');
  });

  it('is told why a page is not theirs, and whom Google says they are', async () => {
    const office = openOffice();
    tab = openTab(office, { page: 'movimientos', as: MONICA });

    await tab.settle();

    expect(tab.text()).toContain(`Google dice que usted es ${MONICA}`);
    expect(tab.text()).toContain('Cierre las demás cuentas de Google');
    expect(tab.window.document.querySelector('h1')?.textContent).toBe('Esta página no se puede mostrar');
    expect(tab.text()).toContain('Movimientos');
    expect(tab.html).not.toContain('MX-MOV');
    office.host.close();
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// Links of cells in a real browser: one is followed by its words, by Ctrl and a click, and by keyboard alone, to a
// folder, a page of the program and a tab; one that leads out of the workbench is told and opens nothing.
// proves: local/workbench/client/sheets/link.ts

import type { Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { registro } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { batch } from '../local/sheets/sheets-world';
import { benchOfSuite } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';
import { ANA, officeOn, OWNER } from '../support/office';

const TAB = { title: 'Enlaces', sheetId: 77 };
const ELSEWHERE = 'https://www.example.org/fuera';
const LINK = 'userEnteredFormat.textFormat.link';

const gridOf = (page: Page) => page.getByRole('grid');
const cellAt = (page: Page, a1: string) => page.locator(`#cell-${a1}`);
const linkIn = (page: Page) => page.locator('.about').getByRole('link');

describeInBrowser('links of cells in a browser', () => {
  let host: Host;
  let book: string;
  let folder: string;

  const fill = (world: Host): void => {
    host = world;
    book = officeOn(host).bookId(registro);
    folder = folderCalled('Expedientes', host.people.drive.tree(ANA));
    const tab = host.people.sheets.list(ANA, book).find(({ title }) => title === people.title);
    const addresses: readonly (readonly [text: string, uri: string])[] = [
      ['Carpeta', `https://drive.google.com/drive/folders/${folder}`],
      ['Página', `${host.deployment()?.url ?? ''}?page=movimiento&movement=MX-MOV-2026-0009`],
      ['Personas', `#gid=${String(tab?.sheetId)}`],
      ['Fuera', ELSEWHERE],
      ['Guion', 'javascript:document.title="x"'],
      ['Nada', '#gid=99999'],
    ];
    const requests = [
      { addSheet: { properties: TAB } },
      {
        updateCells: {
          start: { sheetId: TAB.sheetId, rowIndex: 0, columnIndex: 0 },
          rows: addresses.map(([stringValue, uri]) => ({
            values: [{ userEnteredValue: { stringValue }, userEnteredFormat: { textFormat: { link: { uri } } } }],
          })),
          fields: `userEnteredValue,${LINK}`,
        },
      },
      {
        updateCells: {
          start: { sheetId: TAB.sheetId, rowIndex: 0, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Sin enlace' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
    batch(host.world, book, requests, OWNER);
  };
  const bench = benchOfSuite({ before: fill });

  const open = async (size = LAPTOP): Promise<Page> => {
    const page = await bench.open(ANA, `#/hojas/${book}/${TAB.title}`, size);
    await cellAt(page, 'A1').getByText('Carpeta').waitFor();
    return page;
  };
  const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

  it.each([
    ['A4', ELSEWHERE],
    ['A5', 'javascript:document.title="x"'],
  ])('tells where %s leads and opens nothing', async (a1, uri) => {
    const page = await open();
    const told = `Este enlace no se abre en la mesa de trabajo: ${uri}`;

    await cellAt(page, a1).click({ modifiers: ['Control'] });
    await page.getByRole('alert').getByText(told).waitFor();

    expect(await page.locator('.about').innerText()).toContain(told);
    expect(await linkIn(page).count()).toBe(0);
    expect(hashOf(page)).toBe(`#/hojas/${book}/${TAB.title}`);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.title()).not.toBe('x');
  });

  it('says that a tab is not there, and opens nothing from a cell without a link', async () => {
    const page = await open();

    await cellAt(page, 'A6').click();
    const told = await page.locator('.about').innerText();
    await cellAt(page, 'B1').click({ modifiers: ['Control'] });
    await page.keyboard.press('Alt+Enter');

    expect(told).toBe('La hoja a la que lleva este enlace no está a la vista.');
    expect(await page.locator('.about').innerText()).toBe('');
    expect(await page.locator('.cell-editor').count()).toBe(0);
    expect(hashOf(page)).toBe(`#/hojas/${book}/${TAB.title}`);
  });

  it('is followed by its words, with a mouse, to the folder', async () => {
    const page = await open();

    await cellAt(page, 'A1').click();
    await linkIn(page).getByText('Abrir en Drive').click();
    await page.getByRole('region', { name: 'Drive' }).getByText('Expedientes').first().waitFor();

    expect(hashOf(page)).toBe(`#/drive/${folder}`);
  });

  it('is followed by Ctrl and a click to the page with what it names', async () => {
    const page = await open();

    await cellAt(page, 'A2').click();
    const words = await linkIn(page).innerText();
    await cellAt(page, 'A2').click({ modifiers: ['Control'] });
    await page.locator('iframe').waitFor();

    expect(words).toBe('Abrir la página');
    expect(hashOf(page)).toBe('#/paginas/movimiento?movement=MX-MOV-2026-0009');
  });

  it('is followed by keyboard alone, from the cell and by its words, to the tab and back', async () => {
    const page = await open();

    await gridOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await linkIn(page).getByText(`Ir a la hoja ${people.title}`).waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('grid', { name: `Hoja ${people.title}` }).waitFor();
    const current = await page.locator('.tabs [aria-current=page]').innerText();
    await page.goBack();
    await cellAt(page, 'A1').getByText('Carpeta').waitFor();
    await gridOf(page).focus();
    await page.keyboard.press('Control+Home');
    await linkIn(page).waitFor();
    const isThere = () => linkIn(page).evaluate((link) => link === document.activeElement);
    for (let tabs = 0; tabs < 8 && !(await isThere()); tabs += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Drive' }).waitFor();

    expect(current).toBe(people.title);
    expect(hashOf(page)).toBe(`#/drive/${folder}`);
  });

  it.each([
    [LAPTOP, 'light'],
    [PHONE, 'dark'],
  ] as const)('looks like a link and puts no barrier in anybody’s way at %j, %s', async (size, colorScheme) => {
    const page = await open(size);
    await page.emulateMedia({ colorScheme });
    await cellAt(page, 'A3').click();
    const looks = (a1: string) =>
      cellAt(page, a1).evaluate((cell) => {
        const { color, textDecorationLine } = getComputedStyle(cell);
        return { color, line: textDecorationLine };
      });

    const [linked, plain] = [await looks('A1'), await looks('B1')];

    expect(linked.line).toBe('underline');
    expect(plain.line).toBe('none');
    expect(linked.color).not.toBe(plain.color);
    expect(await barriersIn(page)).toEqual([]);
  });
});

type Node = ReturnType<Host['people']['drive']['tree']>;

function folderCalled(wanted: string, { id, name, children }: Node): string {
  if (name === wanted && children !== null) return id;
  return (children ?? []).map((child) => folderCalled(wanted, child)).find((found) => found !== '') ?? '';
}

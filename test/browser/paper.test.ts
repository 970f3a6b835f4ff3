/** @jest-environment ./test/support/browser-environment.cjs */
// Every page on paper: who printed it and when, black on white, nothing to press, nothing cut off, nothing folded away,
// and nobody named whom the screen did not name.
// proves: src/ui/kit/paper.ts

import type { Frame, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { cases, people } from '../../src/programme/cases/tables';
import { uiPages } from '../../src/ui/page-list';
import { benchOfSuite, placeOf, shownIn } from '../support/bench-suite';
import { describeInBrowser } from '../support/chromium';
import { movementOfFamily, oneAdult, prepareNotice } from '../support/family';
import { ANA, officeOn, OWNER, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

/** About as wide as what a sheet of letter paper leaves between its margins, with the workbench beside it. */
const SHEET = { width: 740, height: 1000 };
const LONG_NOTE = Array.from({ length: 14 }, (_, n) => `Renglón ${n + 1} de una nota larga de prueba.`).join('\n');

/** What a look at the paper finds wrong; runs in the page. */
function faultsOnPaper(): string[] {
  const faults: string[] = [];
  const shown = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().height > 1;
  const nameOf = (element: Element): string =>
    `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 30)}`;
  const isGrey = (colour: string): boolean =>
    new Set(/[\d.]+, [\d.]+, [\d.]+/.exec(colour)?.[0].split(', ')).size === 1;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`wider than the paper: ${root.scrollWidth}`);
  for (const element of document.querySelectorAll('body *')) {
    if (!shown(element)) continue;
    const { color, backgroundColor, overflowX, borderStyle } = getComputedStyle(element);
    const isSelected = element.matches('[role=tab][aria-selected=true]');
    if (element.matches('button, nav, summary::marker, input[type=checkbox], input[type=radio]') && !isSelected)
      faults.push(`to press: ${nameOf(element)}`);
    if (element.matches('input, select, textarea') && borderStyle !== 'none') faults.push(`a box: ${nameOf(element)}`);
    if (element.matches('details:not([open])')) faults.push(`folded: ${nameOf(element)}`);
    if (!isGrey(color)) faults.push(`in colour: ${nameOf(element)} ${color}`);
    if (!/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/.test(backgroundColor))
      faults.push(`not on white: ${nameOf(element)}`);
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (isCut && (overflowX !== 'visible' || element.matches('td, th, input, textarea')))
      faults.push(`cut: ${nameOf(element)}`);
  }
  return faults;
}

describeInBrowser('on paper', () => {
  let office: Office;
  let args: Readonly<Record<string, Readonly<Record<string, string>>>>;

  const fill = (host: Host): void => {
    office = officeOn(host);
    const journey = movementOfFamily(office);
    prepareNotice(office, journey);
    const { movement, mission } = journey;
    for (let n = 0; n < 11; n += 1) office.submit(oneAdult({ givenNames: `Persona${n}`, phone: `+504 9999 8${n}00` }));
    office.submit(oneAdult({ givenNames: 'Otra', phone: '+504 9999 00' }));
    office.later(ROUND);
    const hands = sheetHands(office);
    hands.type(cases, hands.cellOf(cases, journey.sent.case ?? '', 'officer'), 'nadie@oim.example');
    office.later(ROUND);
    args = { caso: { case: journey.sent.case ?? '' }, movimiento: { movement }, aviso: { movement, mission } };
  };
  const bench = benchOfSuite({ before: fill });

  const open = async (key: string): Promise<{ page: Page; inner: Frame }> => {
    const as = key === 'instalar' ? OWNER : ANA;
    const page = await bench.open(as, placeOf(key, args[key]), SHEET);
    await shownIn(page).locator('h1').first().waitFor();
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    if (inner === undefined) throw new Error('no page');
    return { page, inner };
  };
  const print = async (page: Page, inner: Frame): Promise<string> => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await inner.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    return inner.locator('body').innerText();
  };

  it.each(uiPages.map(({ page }) => page.key))('%s has nothing to press and nothing cut off', async (key) => {
    const { page, inner } = await open(key);

    const said = await print(page, inner);
    const faults = await inner.evaluate(faultsOnPaper);

    expect(faults).toEqual([]);
    const who = key === 'instalar' ? OWNER : ANA;
    expect(said).toMatch(new RegExp(`Confidencial\\. Imprimió ${who} el \\S+ \\d+-\\S+-\\d{4}, \\d\\d:\\d\\d\\.`));
    expect(said).toContain(await inner.locator('h1').first().innerText());
  });

  it('says nothing of who prints it on the screen, and folds away again what was folded', async () => {
    const { page, inner } = await open('movimiento');
    const folded = () => inner.locator('main details:not([open])').count();
    const before = await folded();
    await print(page, inner);
    const during = await folded();
    await inner.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });

    expect([before, during, await folded()]).toEqual([4, 0, 4]);
    expect(await inner.locator('body').innerText()).not.toContain('Imprimió');
  });

  it('names nobody of a case whose people are masked', async () => {
    const { page, inner } = await open('caso');

    const said = await print(page, inner);

    for (const { givenNames, surnames } of office.rows(people)) {
      expect(said).not.toContain(givenNames);
      expect(said).not.toContain(surnames);
    }
  });

  it('shows the lines of Hoy that the screen shows on request, and a long note whole', async () => {
    const { page, inner } = await open('hoy');
    const onPaper = await print(page, inner);
    const movement = await open('movimiento');
    await movement.inner.getByLabel('Nota').fill(LONG_NOTE);
    await print(movement.page, movement.inner);

    const waiting = office.rows(cases).filter(({ officer }) => officer === null);
    expect(waiting.length).toBeGreaterThan(8);
    for (const { number } of waiting) expect(onPaper).toContain(number);
    expect(await movement.inner.evaluate(faultsOnPaper)).toEqual([]);
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// The day's pages as staff use them: what waits, somebody found again, a case read and taken. With a mouse, by keyboard
// alone, at phone width, each with the line cut in the middle of an act; every page without a serious barrier, light and
// dark, in both languages. With RVA_PICTURES=DIR the run with the mouse leaves the pictures of the guide there.
// proves: src/ui/kit/page-calls.ts

import type { FrameLocator, Page } from 'playwright-core';
import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { cases } from '../../src/programme/cases/tables';
import { uiPages } from '../../src/ui/page-list';
import { benchOfSuite, beyondWidth, placeOf, shownIn, takePicture, tryNow, WAYS } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';
import { familyOfFour, movementOfFamily, oneAdult, prepareNotice } from '../support/family';
import type { Hands } from '../support/hands';
import { ANA, OLGA, officeOn, OWNER, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

/** An office with a family on its way, another that waits, and something that does not pass. */
function fill(office: Office): { readonly first: string; readonly second: string; readonly args: Args } {
  const journey = movementOfFamily(office);
  prepareNotice(office, journey);
  const first = journey.sent.case ?? '';
  const second = office.submit({ ...oneAdult(), givenNames: 'Jimena', surnames: 'Vázquez Ejemplo' }).case ?? '';
  office.submit({ ...familyOfFour(), givenNames: 'Otra', phone: '+504 9999 0303' });
  office.later(ROUND);
  const hands = sheetHands(office);
  hands.type(cases, hands.cellOf(cases, first, 'officer'), 'nadie@oim.example');
  office.later(ROUND);
  const { movement, mission } = journey;
  const pages = { caso: { case: first }, originales: { case: first }, movimiento: { movement } };
  const pair = office.rows(duplicatePairs)[0]?.id ?? '';
  return { first, second, args: { ...pages, comparar: { pair }, aviso: { movement, mission } } };
}

type Args = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Pages of which no other test leaves a picture. */
const PICTURED: Readonly<Record<string, string>> = {
  'por-corregir': '18-por-corregir',
  movimientos: '19-movimientos',
  directorio: '20-directorio',
  instalar: '21-instalar',
};

describeInBrowser.each(WAYS)('the day’s pages, %s', (way, size, handsFor) => {
  let office: Office;
  let page: Page;
  let hands: Hands;
  let first = '';
  let second = '';
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      ({ first, second } = fill(office));
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('hoy'), size);
    hands = handsFor(page);
  });

  const frame = (): FrameLocator => shownIn(page);
  const line = () => page.getByLabel('Sin conexión');
  const picture = async (name: string): Promise<void> => {
    if (way === 'with a mouse') await takePicture(page, name);
  };

  it('shows what waits, and a case is taken though the line is cut meanwhile', async () => {
    await frame().getByRole('heading', { name: 'Hoy', level: 1 }).waitFor();
    await picture('15-hoy');
    await line().check();
    await hands.press(frame().getByRole('button', { name: `Tomar el caso ${second}` }));
    await frame().getByText('Se cortó la conexión').waitFor();
    const taken = () => office.rows(cases).find(({ id }) => id === second)?.officer;
    const whileCut = taken();
    await line().uncheck();
    await tryNow(frame(), hands, frame().getByText(`El caso ${second} quedó a su cargo.`));

    expect(whileCut).toBeNull();
    expect(taken()).toBe(ANA);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('finds somebody by a name spelt otherwise, and opens the case', async () => {
    await hands.press(frame().getByRole('link', { name: 'Buscar' }));
    await hands.type(frame().getByRole('searchbox', { name: 'Qué busca' }), 'gimena bazques');
    await hands.press(frame().getByRole('button', { name: 'Buscar', exact: true }));
    await frame().getByText('nombre parecido').waitFor();
    const said = await frame().getByRole('main').innerText();
    const barriers = await barriersIn(page);
    await picture('16-buscar');
    await hands.press(frame().getByRole('link', { name: second }));
    await frame().getByRole('heading', { name: second, level: 1 }).waitFor();

    expect(said).not.toContain('Jimena');
    expect(barriers).toEqual([]);
  });

  it('says who somebody is only when asked, also after the line was cut, and what was done about the case', async () => {
    const readings = () => office.rows(journalOf(registro)).filter(({ action }) => action === 'open-identity').length;
    const before = readings();
    await line().check();
    const ask = frame().getByRole('button', { name: /^Ver quién es/ });
    await hands.press(ask);
    await frame().getByText('Se cortó la conexión').waitFor();
    await line().uncheck();
    await tryNow(frame(), hands, frame().getByRole('heading', { name: 'Jimena Vázquez Ejemplo' }));
    await picture('17-caso');
    await hands.press(frame().getByRole('button', { name: 'Ver la historia' }));
    await frame().getByText('Registrar solicitud').waitFor();

    expect(readings()).toBe(before + 1);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('hands the case over to a colleague', async () => {
    await hands.choose(frame().getByLabel('Pasarlo a'), 'Olga Inventada');
    await hands.press(frame().getByRole('button', { name: 'Asignar' }));
    await frame().getByText('El caso quedó a cargo de Olga Inventada.').waitFor();

    expect(office.rows(cases).find(({ id }) => id === second)?.officer).toBe('olga@oim.example');
    expect(first).not.toBe(second);
  });

  it('shows what a colleague did first, and a second press is about that', async () => {
    office.act('caso', 'assign', { case: second, officer: null, was: OLGA }, { args: { case: second } });
    await hands.press(frame().getByRole('button', { name: 'Tomar el caso' }));
    await frame().getByText('Entretanto el caso quedó sin nadie a cargo.').first().waitFor();
    await frame().getByText('Nadie todavía').waitFor();
    await hands.press(frame().getByRole('button', { name: 'Tomar el caso' }));
    await frame().getByText('El caso quedó a su cargo.').waitFor();

    expect(office.rows(cases).find(({ id }) => id === second)?.officer).toBe(ANA);
  });
});

describeInBrowser('every page', () => {
  let args: Args;
  const bench = benchOfSuite({ before: (host) => void ({ args } = fill(officeOn(host))) });

  it.each(
    uiPages.flatMap(({ page: { key } }) => [
      [key, 'es'],
      [key, 'en'],
    ]),
  )('%s puts no serious barrier in anybody’s way, in %s', async (key, lang) => {
    const as = key === 'instalar' ? OWNER : ANA;
    const place = placeOf(key, { ...args[key], ...(lang === 'es' ? {} : { lang }) });
    const page = await bench.open(as, place, LAPTOP);
    await shownIn(page).locator('h1').first().waitFor();
    const picture = PICTURED[key];
    if (lang === 'es' && picture !== undefined) await takePicture(page, picture);
    const found: unknown[] = [];
    for (const [size, colorScheme] of [
      [LAPTOP, 'light'],
      [PHONE, 'dark'],
    ] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      found.push(...(await barriersIn(page)), ...(await beyondWidth(page)));
    }

    // Nothing reaches beyond the workbench or the page in it, on either.
    expect(found).toEqual([0, 0, 0, 0]);
  });

  it('Directorio shows each of its parts with its count', async () => {
    const page = await bench.open(ANA, placeOf('directorio'), LAPTOP);
    const parts = shownIn(page).getByRole('tab');
    await parts.first().waitFor();
    const places = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
    const list = await shownIn(page).getByRole('tablist').boundingBox();
    const end = (list?.x ?? 0) + (list?.width ?? 0);

    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => place === null || place.x + place.width > end + 1)).toEqual([]);
    // On one line.
    expect(new Set(places.map((place) => place?.y)).size).toBe(1);
  });

  // The workbench takes 34 px: the narrowest page that must hold together (WCAG 1.4.10) is 320 px wide.
  it.each([PHONE.width, 320 + 34])('Movimientos keeps each date within its card, at %d px', async (width) => {
    const page = await bench.open(ANA, placeOf('movimientos'), { ...PHONE, width });
    await shownIn(page).locator('td').first().waitFor();
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    const beyond = await inner?.evaluate(
      () =>
        [...document.querySelectorAll('td')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
    );

    expect(beyond).toBe(0);
  });
});

describeInBrowser.each([
  ['on a laptop', LAPTOP],
  ['at phone width', PHONE],
] as const)('a reader of English, %s', (_where, size) => {
  let office: Office;
  let page: Page;
  let second = '';
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      ({ second } = fill(office));
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('hoy'), size);
  });

  const frame = (): FrameLocator => shownIn(page);

  it('changes the language once, and keeps it from page to page, in what is asked and in what is done', async () => {
    await frame().getByRole('link', { name: 'English' }).click();
    await frame().getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await frame()
      .getByRole('button', { name: `Take the case ${second}` })
      .click();
    await frame().getByText(`You are in charge of the case ${second} now.`).waitFor();
    await frame().getByRole('link', { name: 'Search' }).click();
    await frame().getByRole('searchbox', { name: 'What are you looking for' }).fill('gimena bazques');
    await frame().getByRole('button', { name: 'Search', exact: true }).click();
    await frame().getByText('similar name').waitFor();
    await frame().getByRole('link', { name: second }).click();
    await frame().getByRole('button', { name: 'See the history' }).click();
    await frame().getByText('Register application').waitFor();

    expect(await barriersIn(page)).toEqual([]);
    expect(office.rows(cases).find(({ id }) => id === second)?.officer).toBe(ANA);
  });

  it('goes back to Spanish on the same page', async () => {
    await frame().getByRole('link', { name: 'Español' }).click();
    await frame().getByRole('button', { name: 'Ver la historia' }).waitFor();

    await frame().getByRole('heading', { name: second, level: 1 }).waitFor();
    expect(await frame().getByRole('link', { name: 'English' }).count()).toBe(1);
  });
});

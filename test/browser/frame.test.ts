/** @jest-environment ./test/support/browser-environment.cjs */
// The workbench's own frame in a real browser: who sits at the keyboard, the program's pages in their sandbox, the line
// cut, the clock.

import { mouse } from '../support/hands';
import { benchOfSuite, placeOf, shownIn, tryNow } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';
import { ANA } from '../support/office';

describeInBrowser('the workbench in a browser', () => {
  const bench = benchOfSuite();

  it('shows no page of the program to somebody without an account, and says what to do', async () => {
    const page = await bench.open('', '#/paginas');

    expect(await page.getByRole('alert').allInnerTexts()).toContain(
      'Google no abre esta página a quien no entra con una cuenta de la organización. Cambie de persona arriba.',
    );
  });

  it('keeps the program’s pages from everything but their own server', async () => {
    const page = await bench.open(ANA, placeOf('directorio'));
    const frame = shownIn(page);
    await frame.getByRole('heading', { name: 'Directorio' }).waitFor();
    const inside = page.frames().find((each) => each !== page.mainFrame());

    const reached = await inside?.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        parent: () => window.parent.document.title,
        storage: () => localStorage.length,
        cookies: () => document.cookie,
        server: () => fetch('/call/desk.people', { method: 'POST', body: '{}' }),
      };
      const outcomes: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          outcomes.push(name);
        } catch {
          // That is what should happen.
        }
      }
      return outcomes;
    });

    // The browser reports the request that its policy stopped.
    expect(bench.complaints().every((text) => text.includes('Content Security Policy'))).toBe(true);
    expect(reached).toEqual([]);
  });

  it('loses nothing of a page whose line is cut, and sends it once the line is back', async () => {
    const page = await bench.open(ANA, placeOf('directorio'), PHONE);
    const frame = shownIn(page);
    await frame.getByRole('tab', { name: /Oficinas/ }).waitFor();
    await page.getByLabel('Sin conexión').check();

    await frame.getByRole('tab', { name: 'Puntos de acceso' }).click();
    await frame.getByRole('button', { name: 'Enlace' }).first().click();
    await frame.getByText('Se cortó la conexión').waitFor();
    await page.getByLabel('Sin conexión').uncheck();
    await tryNow(frame, mouse, frame.getByText(/^https:/).first());

    expect(await frame.getByText('Se cortó la conexión').count()).toBe(0);
  });

  it.each([LAPTOP, PHONE])('shows the way to every part in its header without scrolling, at %j', async (size) => {
    const page = await bench.open(ANA, '#/', size);
    const ways = page.getByRole('navigation', { name: 'Partes de la mesa de trabajo' }).getByRole('link');
    const places = await Promise.all((await ways.all()).map((way) => way.boundingBox()));

    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => place === null || place.x < 0 || place.x + place.width > size.width)).toEqual([]);
  });

  it('leaves four fifths of a phone’s height to what it shows', async () => {
    const page = await bench.open(ANA, '#/paginas', PHONE);
    const header = await page.getByRole('banner').boundingBox();

    expect(header?.height).toBeGreaterThan(0);
    expect(header?.height).toBeLessThan(PHONE.height / 5);
  });

  it.each(['#/noexiste', '#/%zz'])('says in words that there is nothing at %s', async (place) => {
    const page = await bench.open(ANA, place);
    await page.getByRole('heading', { name: 'Aquí no hay nada' }).waitFor();

    expect(await page.getByRole('navigation').locator('[aria-current]').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Todo el sistema' }).count()).toBe(0);
  });

  it('lets time pass and lists what ran', async () => {
    const page = await bench.open(ANA, '#/actividad');
    const before = bench.host().clock.now();

    await page.getByRole('button', { name: 'Un cuarto de hora' }).click();
    await page.getByRole('region', { name: 'Ejecuciones' }).getByText('onClock_').first().waitFor();

    expect(bench.host().clock.now()).toBeGreaterThanOrEqual(before + 900_000);
  });

  it.each([
    ['#/', LAPTOP],
    ['#/', PHONE],
    ['#/actividad', LAPTOP],
    ['#/paginas', PHONE],
    ['#/paginas/movimiento', LAPTOP],
    ['#/paginas/por-corregir', LAPTOP],
  ])('puts no serious barrier in anybody’s way at %s', async (place, size) => {
    const page = await bench.open(ANA, place, size);
    await page.waitForTimeout(500);

    expect(await barriersIn(page)).toEqual([]);
  });

  it('says when another world is ready, until one has seen it', async () => {
    const page = await bench.open(ANA);
    await page.getByRole('button', { name: 'Empezar sin nada…' }).click();
    await page.getByRole('button', { name: 'Sí, empezar de nuevo' }).click();
    const said = page.getByRole('status').getByText('Este mundo empieza sin nada');
    await said.waitFor();
    const barriers = await barriersIn(page);
    await page.getByRole('button', { name: 'Entendido' }).click();

    expect(barriers).toEqual([]);
    expect(await said.count()).toBe(0);
  });
});

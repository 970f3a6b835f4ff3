/** @jest-environment ./test/support/browser-environment.cjs */
// A whole interview on a telephone: the case, the person, each module's link, the form behind it page by page, and what
// the page says once it came; a difference decided at the end. With RVA_PICTURES=DIR it leaves the guide's pictures there.
// proves: local/workbench/client/forms/question.tsx

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { askedIn, type Asked } from '../../src/kernel/short-form';
import { people } from '../../src/programme/cases/tables';
import { MODULE_KEYS, MODULES, type ModuleKey } from '../../src/programme/counselling/codes';
import { moduleForms } from '../../src/programme/counselling/modules/all';
import { formKeyOf } from '../../src/programme/counselling/modules/form-keys';
import { interviews } from '../../src/programme/counselling/tables';
import { benchOfSuite, beyondWidth, placeOf, shownIn, takePicture } from '../support/bench-suite';
import { barriersIn, describeInBrowser, PHONE } from '../support/chromium';
import { oneAdult } from '../support/family';
import { answersTo, type Said } from '../support/interview';
import { mouse } from '../support/hands';
import { ANA, MINUTE, officeOn, ROUND, type Office } from '../support/office';

/** Most pages that a module has. */
const MOST_PAGES = 9;
const SAID: Readonly<Partial<Record<ModuleKey, Said>>> = { identity: { givenNames: 'Marisela' } };

jest.setTimeout(300_000);

describeInBrowser('an interview at 360 pixels', () => {
  let office: Office;
  let page: Page;
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      office.submit(oneAdult());
      office.later(ROUND);
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('buscar'), PHONE);
  });

  const frame = (): FrameLocator => shownIn(page);
  /** Of a part of the page, by its heading. */
  const picture = (name: string, part: string): Promise<void> =>
    takePicture(page, name, { of: frame().getByRole('region', { name: part }) });
  const toInterview = async (): Promise<void> => {
    const [person] = office.rows(people);
    // Nobody clicks through seven forms in a minute, and Sheets allows sixty readings in one.
    bench.host().world.elapse(2 * MINUTE);
    await page.goto(`${bench.address}${placeOf('caso', { case: person?.case ?? '' })}`);
    await frame()
      .getByRole('link', { name: /^Entrevista/ })
      .click();
    await frame().getByRole('heading', { name: 'Módulos' }).waitFor();
  };

  it('is reached from the case, which says the same of everybody', async () => {
    await toInterview();

    expect(await frame().getByText('0 de 7 módulos recibidos').count()).toBe(1);
    expect(await frame().getByText('Consulte a Protección').count()).toBe(1);
    await frame().getByRole('button', { name: 'Ver quién es' }).click();
    await frame().getByRole('heading', { name: 'Marisol Inventada Prueba' }).waitFor();
    await picture('30-entrevista', 'Lo que ya se sabe');
    expect(await barriersIn(page)).toEqual([]);
  });

  it.each(MODULE_KEYS)('answers the module %s behind its link', async (module) => {
    await toInterview();
    await frame()
      .getByRole('button', { name: `Abrir módulo: ${MODULES[module]}` })
      .click();
    const link = frame().getByRole('link', { name: `Contestar ${MODULES[module]}` });
    await link.waitFor();
    if (module === 'identity') await picture('31-enlace', 'Módulos');
    const href = (await link.getAttribute('href')) ?? '';
    await frame().getByRole('button', { name: 'Copiar enlace' }).click();
    await frame().getByRole('button', { name: 'Enlace copiado.' }).waitFor();
    const copied = await page.evaluate(async () => navigator.clipboard.readText());
    await link.click();
    await fill(page, module);

    expect(copied).toBe(href);
    expect(href).toMatch(/^https:\/\/docs\.google\.com\/forms\//);
    await toInterview();
    await frame()
      .getByText(`${MODULE_KEYS.indexOf(module) + 1} de 7 módulos recibidos`)
      .waitFor();
    expect(Math.max(...(await beyondWidth(page)))).toBe(0);
  });

  async function fill(tab: Page, module: ModuleKey): Promise<void> {
    const main = tab.getByRole('main');
    const answers = answersTo(module, SAID[module]);
    const asked = askedIn(moduleForms(formKeyOf(module))).filter(({ key }) => answers[key] !== undefined);
    for (let turn = 0; turn < MOST_PAGES; turn += 1) {
      const next = tab.getByRole('button', { name: /^(Siguiente|Enviar)$/ });
      const end = tab.getByText('Recibido. Puede cerrar');
      await next.or(end).first().waitFor();
      if ((await end.count()) > 0) return;
      for (const each of asked) await answer(main, each, [answers[each.key] ?? []].flat());
      if (module === 'identity' && turn === 3) {
        await takePicture(tab, '32-modulo');
        expect(await barriersIn(tab)).toEqual([]);
      }
      const before = await main.innerText();
      await next.click();
      await tab.waitForFunction((seen) => document.querySelector('main')?.innerText !== seen, before);
    }
    throw new Error(`${module} does not end`);
  }

  async function answer(main: Locator, { title, type }: Asked, said: readonly string[]): Promise<void> {
    const name = title.slice(0, 60);
    const [first = ''] = said;
    if (type === 'short' || type === 'paragraph' || type === 'date') {
      const field = main.getByLabel(name).first();
      if ((await field.count()) > 0 && (await field.inputValue()) === '') await field.fill(first);
      return;
    }
    if (type === 'list') {
      const list = main.getByRole('combobox', { name });
      if ((await list.count()) > 0) await list.first().selectOption({ label: first });
      return;
    }
    const group = main.getByRole('radiogroup', { name }).or(main.getByRole('group', { name })).first();
    if ((await group.count()) === 0) return;
    const role = type === 'checkboxes' ? 'checkbox' : 'radio';
    for (const option of said) await mouse.pick(group.getByRole(role, { name: option, exact: true }));
  }

  it('shows what does not agree side by side, and a person decides', async () => {
    await toInterview();
    await frame().getByRole('heading', { name: 'Registro y entrevista no dicen lo mismo' }).waitFor();
    await frame().getByRole('button', { name: 'Abrir para decidir' }).click();
    await frame().getByRole('radio', { name: 'Entrevista: Marisela' }).waitFor();
    await picture('33-comparar', 'Registro y entrevista no dicen lo mismo');
    await mouse.pick(frame().getByRole('radio', { name: 'Entrevista: Marisela' }));
    await frame().getByRole('button', { name: 'Guardar lo elegido' }).click();
    await frame().getByText('Quedó como usted dijo.').waitFor();
    await picture('34-recibido', 'Módulos');

    expect(office.rows(people)[0]).toMatchObject({ givenNames: 'Marisela', status: 'interviewed' });
    expect(office.rows(interviews).every(({ state }) => state === 'received')).toBe(true);
  });
});

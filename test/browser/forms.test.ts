/** @jest-environment ./test/support/browser-environment.cjs */
// Forms in a real browser, as their respondents meet them: refused, stopped at a question, turned page by page, kept
// through a reload and a dead server, sent once; with a mouse, by keyboard alone, at phone width.
// proves: local/workbench/client/forms/walk.ts
// proves: local/workbench/client/forms/question.tsx

import type { Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { benchOfSuite, beyondWidth, withAccounts } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';
import { everyQuestion, inForm, lastAnswers, makeForm, OFFICE, sentTo, type MadeForm } from '../support/every-question';

const COLLEAGUE = 'marta.inventada@oim.example';
const NEXT = { name: 'Siguiente', exact: true };
const SEND = { name: 'Enviar', exact: true };

const placeOf = (address: string): string => `#/formularios/${encodeURIComponent(address)}`;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

describeInBrowser('forms in a browser', () => {
  let host: Host;
  let every: MadeForm;
  const bench = benchOfSuite({
    fill: withAccounts(OFFICE, COLLEAGUE),
    before: (world) => {
      host = world;
      every = makeForm(host, 'Todo (es)', everyQuestion);
    },
  });

  /** Fills what the first page requires. */
  async function fillFirstPage(page: Page, name = 'Marisol Ejemplina'): Promise<void> {
    await page.getByLabel('Nombre').fill(name);
    await page.getByRole('radiogroup', { name: 'Comida' }).getByLabel('Bien').check();
    await page.getByRole('radiogroup', { name: 'Cama' }).getByLabel('Mal').check();
  }

  it('shows whoever may not answer the form’s own words and nothing else of it', async () => {
    const words = 'Cerramos hasta el lunes.';
    const closed = makeForm(host, 'Cerrado', (form) =>
      form.setAcceptingResponses(false).setCustomClosedFormMessage(words),
    );
    const inside = makeForm(host, 'Adentro', (form) => form.addTextItem().setTitle('Secreto'), 'nobody');

    const seen: string[] = [];
    for (const [as, { id }] of [
      ['', closed],
      ['', inside],
      [COLLEAGUE, inside],
    ] as const) {
      const page = await bench.open(as, placeOf(id));
      seen.push(await page.locator('.sheet [role=alert]').innerText());
      expect(await page.getByText('Secreto').count()).toBe(0);
    }

    expect(seen).toEqual([
      words,
      'Para llenar este formulario, debes iniciar sesión.',
      'Necesitas permiso para responder este formulario.',
    ]);
  });

  it('stops at the first question that is wrong, and says there what the form says', async () => {
    const page = await bench.open('', placeOf(every.id), PHONE);
    await page.getByLabel('Edad').fill('mucha');

    await page.getByRole('button', NEXT).click();
    await page.getByText('Revisa las 3 respuestas marcadas en rojo.').waitFor();

    const name = page.getByLabel('Nombre');
    const described = await name.evaluate((control) =>
      (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText),
    );
    expect(await focused(page)).toContain('Nombre');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(described).toEqual(['Como usted lo escribe.', 'Esta pregunta es obligatoria']);
    expect(await page.locator('.problem').allInnerTexts()).toEqual([
      'Esta pregunta es obligatoria',
      'Escriba la edad en años.',
      'Esta pregunta requiere una respuesta por fila',
    ]);

    await name.fill('Marisol');
    expect(await page.locator('.problem').count()).toBe(2);
  });

  it('refuses a day that is typed halfway', async () => {
    const page = await bench.open('', placeOf(every.id));
    await page.getByLabel('Llegada').focus();
    await page.keyboard.type('31');

    await page.getByRole('button', NEXT).click();

    await page.getByText('Fecha no válida').waitFor();
    expect(await page.locator('.problem').allInnerTexts()).toContain('Fecha no válida');
  });

  it('keeps everything when the server does not answer, says what to do, and sends once it is back', async () => {
    const page = await bench.open('', placeOf(every.id));
    await fillFirstPage(page);
    await page.getByRole('button', NEXT).click();
    await page.getByLabel('No, ya está').check();
    await page.getByRole('button', SEND).waitFor();
    const before = sentTo(host, every);

    await page.route('**/call/forms.*', (route) => route.abort());
    await page.getByRole('button', SEND).click();
    await page.locator('.notice').waitFor();
    const notice = await page.locator('.notice').innerText();
    await page.unroute('**/call/forms.*');
    await page.getByRole('button', SEND).click();
    await heading(page, 'Todo').waitFor();
    await page.getByText('Le buscaremos en cinco días.').waitFor();

    // The browser says of the request that it failed.
    expect(bench.complaints().every((text) => text.includes('ERR_FAILED'))).toBe(true);
    expect(notice).toContain('Lo que escribió en este formulario se conserva.');
    expect(sentTo(host, every)).toBe(before + 1);
    expect(lastAnswers(host, every)).toMatchObject({ Nombre: 'Marisol Ejemplina', '¿Sigue?': 'No, ya está' });
  });

  it('says so when the form was closed while somebody filled it, and keeps what was written', async () => {
    const brief = makeForm(host, 'Breve', (form) => form.addTextItem().setTitle('Nombre'));
    const page = await bench.open('', placeOf(brief.id));
    await page.getByLabel('Nombre').fill('Marisol');

    inForm(host, brief, (form) => form.setAcceptingResponses(false).setCustomClosedFormMessage('Hasta el lunes.'));
    await page.getByRole('button', SEND).click();

    await page.getByText('Hasta el lunes. Lo que escribió').waitFor();
    expect(await page.getByLabel('Nombre').inputValue()).toBe('Marisol');
  });

  it('turns no page twice and sends once when its button is clicked twice', async () => {
    const page = await bench.open('', placeOf(every.id));
    await fillFirstPage(page);
    const before = sentTo(host, every);

    await page.getByRole('button', NEXT).dblclick();
    await heading(page, '¿Algo más?').waitFor();
    await page.getByLabel('No, ya está').check();
    await page.getByRole('button', SEND).dblclick();
    await page.getByText('Le buscaremos en cinco días.').waitFor();

    expect(sentTo(host, every)).toBe(before + 1);
  });

  it('goes where the answers lead, back with everything still there, and forgets nothing on a reload', async () => {
    const page = await bench.open('', placeOf(every.id), PHONE);
    await fillFirstPage(page);
    await page.getByLabel('Verde').check();
    await page.getByRole('button', NEXT).click();
    await heading(page, '¿Algo más?').waitFor();
    await page.getByLabel('Sí', { exact: true }).check();
    await page.getByRole('button', NEXT).click();
    await heading(page, 'Al final').waitFor();
    await page.getByLabel('Teléfono').fill('+504 9999 0001');

    await page.reload();
    await heading(page, 'Al final').waitFor();
    expect(await page.getByLabel('Teléfono').inputValue()).toBe('+504 9999 0001');
    expect(await page.getByText('Página 3 de 3').count()).toBe(1);

    await page.getByRole('button', { name: 'Atrás' }).click();
    expect(await page.getByLabel('Sí', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Atrás' }).click();
    await heading(page, 'Todo').waitFor();
    expect(await page.getByLabel('Nombre').inputValue()).toBe('Marisol Ejemplina');
    expect(await page.getByLabel('Verde').isChecked()).toBe(true);
  });

  it('shows one person nothing of what another has filled in at the same keyboard', async () => {
    const page = await bench.open('', placeOf(every.id));
    await page.getByLabel('Nombre').fill('Marisol Ejemplina');

    await page.getByLabel('Usted es').selectOption(COLLEAGUE);
    await page.getByRole('button', NEXT).waitFor();
    expect(await page.getByLabel('Nombre').inputValue()).toBe('');

    await page.getByLabel('Usted es').selectOption('');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.sheet input')?.value !== '');
    expect(await page.getByLabel('Nombre').inputValue()).toBe('Marisol Ejemplina');
  });

  it('sends every kind of answer as it was typed, long, in other scripts and with its line breaks', async () => {
    const page = await bench.open('', placeOf(every.id));
    const long = `${'ñandú 👩‍👧 '.repeat(1700)}\n\nמהיום \u202eabc\n  =1+1`;
    await fillFirstPage(page, 'Łucía 👩‍👧 عائشة');
    await page.getByLabel('Edad').fill('34');
    await page.getByLabel('Cuéntenos').fill(long);
    await page
      .getByRole('radiogroup', { name: /^Color/ })
      .getByLabel('Otro: tu respuesta')
      .fill('Añil');
    await page.getByLabel('Kreyòl').check();
    await page
      .getByRole('group', { name: /^Idiomas/ })
      .getByLabel('Otro: tu respuesta')
      .fill('Garífuna');
    await page.getByLabel('País').selectOption('Haití');
    await page.getByLabel('Llegada').fill('2026-11-30');
    await page.getByRole('group', { name: 'Mañana' }).getByLabel('lunes').check();
    await page.getByRole('group', { name: 'Mañana' }).getByLabel('martes').check();
    await page.getByRole('button', NEXT).click();
    await page.getByLabel('No, ya está').check();
    await page.getByRole('button', SEND).click();
    await page.getByText('Gracias.').waitFor();

    expect(long.length).toBeGreaterThan(20_000);
    expect(lastAnswers(host, every)).toEqual({
      Nombre: 'Łucía 👩‍👧 عائشة',
      Edad: '34',
      Cuéntenos: long,
      Color: 'Añil',
      Idiomas: ['Kreyòl', 'Garífuna'],
      País: 'Haití',
      Llegada: '2026-11-30',
      '¿Cómo estuvo?': ['Bien', 'Mal'],
      '¿Cuándo puede?': [['lunes', 'martes'], []],
      '¿Sigue?': 'No, ya está',
    });
  });

  it('opens a link with the answers that it brings, and sends another response only if the form offers it', async () => {
    const once = makeForm(host, 'Una vez', (form) => {
      form.setShowLinkToRespondAgain(false);
      form.addTextItem().setTitle('Código');
    });
    const link = inForm(host, once, (form) => {
      const code = form.getItems().map((item) => item.asTextItem().createResponse('K7Q2'));
      return code.reduce((response, each) => response.withItemResponse(each), form.createResponse()).toPrefilledUrl();
    });
    const page = await bench.open('', '#/formularios', PHONE);

    await page.getByLabel(/enlace de un cartel/).fill(link);
    await page.getByRole('button', { name: 'Abrir' }).click();
    await page.getByLabel('Código').waitFor();
    expect(await page.getByLabel('Código').inputValue()).toBe('K7Q2');
    await page.getByRole('button', SEND).click();

    await page.getByText('Se registró tu respuesta.').waitFor();
    expect(await page.locator('.sheet').innerText()).toBe('Una vez\n\nSe registró tu respuesta.');
    expect(lastAnswers(host, once)).toEqual({ Código: 'K7Q2' });
  });

  it('leads from one language of a form to another', async () => {
    const words = { es: 'Nombre', fr: 'Nom' };
    for (const [tag, word] of Object.entries(words))
      makeForm(host, `Form-${tag} (${tag})`, (form) => {
        form.addDateItem().setTitle(word);
        form.addDateItem();
      });
    const page = await bench.open('', '#/formularios');

    await page.getByRole('link', { name: 'Form-es' }).click();
    await page.getByRole('link', { name: 'francés' }).click();

    await page.getByLabel('Nom', { exact: true }).waitFor();
    expect(await page.locator('.sheet .items').getAttribute('lang')).toBe('fr');
  });

  it('is filled in and sent by keyboard alone, the focus always where the next thing is', async () => {
    const page = await bench.open('', placeOf(every.id), PHONE);
    await heading(page, 'Todo').waitFor();
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (label: string): Promise<void> => {
      for (let count = 0; count < 60 && !(await focused(page)).startsWith(label); count += 1) await press('Tab');
      expect(await focused(page)).toContain(label);
    };

    await tabTo('Nombre');
    await page.keyboard.type('Marisol Ejemplina');
    await press('Enter');
    await tabTo('Rojo');
    await press('ArrowDown');
    await tabTo('Español');
    await press('Space');
    await tabTo('País');
    await page.keyboard.type('Hai');
    await tabTo('Bien');
    await press('Space', 'Tab', 'Space');
    await tabTo('Siguiente');
    await press('Enter');
    await heading(page, '¿Algo más?').waitFor();
    expect(await focused(page)).toBe('¿Algo más?');
    await tabTo('No, ya está');
    await press('Space');
    await page.getByRole('button', SEND).waitFor();
    await tabTo('Enviar');
    await press('Enter');
    await page.getByText('Le buscaremos en cinco días.').waitFor();

    expect(await focused(page)).toBe('Todo');
    expect(lastAnswers(host, every)).toMatchObject({
      Nombre: 'Marisol Ejemplina',
      Color: 'Verde',
      Idiomas: ['Español'],
      País: 'Haití',
      '¿Cómo estuvo?': ['Bien', 'Bien'],
      '¿Sigue?': 'No, ya está',
    });

    await tabTo('Enviar otra respuesta');
    await press('Enter');
    await page.getByLabel('Nombre').waitFor();
    expect([await focused(page), await page.getByLabel('Nombre').inputValue()]).toEqual(['Todo', '']);
  });

  it('clears the form only after asking', async () => {
    const page = await bench.open('', placeOf(every.id), PHONE);
    await page.getByLabel('Nombre').fill('Marisol');
    await page.getByRole('button', { name: 'Borrar formulario' }).click();
    await page.getByRole('button', { name: 'Conservarlas' }).click();
    expect(await page.getByLabel('Nombre').inputValue()).toBe('Marisol');

    await page.getByRole('button', { name: 'Borrar formulario' }).click();
    await page.getByRole('button', { name: 'Sí, borrar' }).click();

    expect(await page.getByLabel('Nombre').inputValue()).toBe('');
  });

  it.each([
    ['light', PHONE],
    ['dark', LAPTOP],
  ] as const)('puts no serious barrier in anybody’s way, %s', async (colorScheme, size) => {
    const page = await bench.open('', '#/formularios', size);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('link', { name: 'Todo' }).waitFor();
    const found = [await barriersIn(page)];
    await page.getByRole('link', { name: 'Todo' }).click();
    await page.getByRole('button', NEXT).click();
    await page.locator('.problem').first().waitFor();
    found.push(await barriersIn(page));

    expect(found).toEqual([[], []]);
    expect(await beyondWidth(page)).toEqual([0]);
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// The programme's main job in the workbench, as a newcomer does it from the first screen on: the public form, the case in
// its sheet, the movement on its page, the notice, the mail, the folders. With a mouse, by keyboard alone, at phone width.
// With RVA_PICTURES=DIR the run with the mouse leaves the pictures of the guide there.

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { benchOfSuite, shownIn, takePicture, WAYS } from '../support/bench-suite';
import { barriersIn, describeInBrowser } from '../support/chromium';
import type { Hands } from '../support/hands';

/** Title of the question → what is answered, wherever in the form it is asked. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/^Nombre\(s\), como en su documento/, 'Marisol Ejemplina'],
  [/^Apellidos, como en su documento/, 'Peñalosa Muestra'],
  [/^¿Cuántos años tiene\?/, '34'],
  [/^Nombre\(s\)(?!,)/, 'Óscar Ficticio'],
  [/^Apellidos(?!,)/, 'Güell Prueba'],
  [/^Edad/, '36'],
  [/^Teléfono o WhatsApp/, '+504 9999 0123'],
];
const PICKED: readonly (readonly [RegExp, string])[] = [
  [/^¿Acepta que usemos/, 'Sí'],
  [/^¿Quién llena/, 'Yo'],
  [/^¿En qué idioma/, 'Español'],
  [/^Sexo, como/, 'Mujer'],
  [/^¿Qué documento/, 'Pasaporte vigente'],
  [/^¿Con quién regresaría/, 'Con familia o personas a mi cargo'],
  [/^Sexo/, 'Hombre'],
  [/^¿Qué es de usted/, 'Pareja'],
  [/^¿Viene alguien más/, 'No'],
  [/^Si contesta otra persona/, 'Sí'],
  [/^¿Necesita hablar/, 'No'],
];
const CHOSEN: readonly (readonly [RegExp, string])[] = [
  [/^¿En qué ciudad/, 'Tapachula'],
  [/^¿De qué país/, 'Honduras'],
];

describeInBrowser.each(WAYS)('the main job, %s', (way, size, handsFor) => {
  let page: Page;
  let hands: Hands;
  let pictures = 0;
  const bench = benchOfSuite({ staysOpen: true });

  beforeAll(async () => {
    page = await bench.open('', '#/', size);
    hands = handsFor(page);
  });

  const picture = async (name: string): Promise<void> => {
    if (way !== 'with a mouse') return;
    pictures += 1;
    await takePicture(page, `${String(pictures).padStart(2, '0')}-${name}`);
  };
  const step = (title: string): Locator => page.getByRole('button', { name: new RegExp(`^${title}`) });
  const toStart = async (): Promise<void> => hands.press(page.getByRole('link', { name: 'Inicio' }));
  const frame = (): FrameLocator => shownIn(page);

  it('fills the public form without an account', async () => {
    await picture('inicio');
    await hands.press(step('Llene la solicitud'));
    await hands.press(
      page
        .getByRole('main')
        .getByRole('link', { name: /solicitud/ })
        .first(),
    );
    for (let turn = 0; turn < 14; turn += 1) {
      const next = page.getByRole('button', { name: /^(Siguiente|Enviar)$/ });
      const end = page.getByText('recibimos su solicitud');
      await next.or(end).first().waitFor();
      if ((await end.count()) > 0) break;
      await answerPage();
      if (turn === 2) await picture('formulario');
      const before = await page.getByRole('main').innerText();
      await hands.press(next);
      await page.waitForFunction((seen) => document.querySelector('main')?.innerText !== seen, before);
    }
    await picture('confirmacion');

    expect(await page.getByRole('main').innerText()).toContain('le buscaremos en 3 días hábiles');
  });

  async function answerPage(): Promise<void> {
    const main = page.getByRole('main');
    for (const [title, answer] of TYPED) {
      const field = main.getByRole('textbox', { name: title });
      if ((await field.count()) === 1 && (await field.inputValue()) === '') await hands.type(field, answer);
    }
    for (const [title, answer] of CHOSEN) {
      const list = main.getByRole('combobox', { name: title });
      if ((await list.count()) === 1) await hands.choose(list, answer);
    }
    for (const [title, answer] of PICKED) {
      const group = main.getByRole('radiogroup', { name: title }).or(main.getByRole('group', { name: title }));
      if ((await group.count()) === 0) continue;
      const option = group.first().getByRole('radio', { name: answer, exact: true });
      if ((await option.count()) === 1 && (await group.first().locator('input:checked').count()) === 0)
        await hands.pick(option);
    }
  }

  it('finds the case and its people in the sheet', async () => {
    await toStart();
    await hands.press(step('Vea el caso en su hoja'));
    await page.getByRole('grid').getByText('MX-RVA-2026-00001-7').first().waitFor();
    await picture('hoja');
    await hands.press(page.getByRole('link', { name: 'Personas', exact: true }));
    await page.getByRole('grid').getByText('Marisol Ejemplina').first().waitFor();

    expect(await page.getByRole('grid').getByText('Óscar Ficticio').count()).toBe(1);
  });

  it('types in the sheet: what does not pass stays, marked with the reason, and is corrected there', async () => {
    const age = page.locator('#cell-H3');
    const grid = page.getByRole('grid');
    const about = page.locator('.about');
    const toAge = async (): Promise<void> => {
      if (way !== 'by keyboard alone') {
        await grid.hover();
        for (let swipes = 0; swipes < 8 && (await age.count()) === 0; swipes += 1) {
          await page.mouse.wheel(200, 0);
          await page.waitForTimeout(50);
        }
        return age.click();
      }
      await grid.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
    };

    await toAge();
    await page.keyboard.type('muchos');
    await page.keyboard.press('Enter');
    await age.getByText('muchos').waitFor();
    await toAge();
    await about.getByText('Por corregir').waitFor();
    await picture('escrito');

    expect(await about.innerText()).toContain('«Edad al registrarse» debe ser un número');
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    await age.getByText('34').waitFor();
  });

  it('enters the movement, each one’s document, and who agreed to be announced', async () => {
    await toStart();
    await hands.press(step('Capture el movimiento'));
    await frame().getByRole('heading', { name: 'Nuevo movimiento' }).waitFor();
    await hands.choose(frame().getByLabel('Tipo de viaje'), 'Familia');
    await hands.type(frame().getByLabel('Personas que viajan'), '2');
    await leg(0, 'TAP', '2026-12-03T07:10', 'MEX', '2026-12-03T08:55');
    await hands.press(frame().getByRole('button', { name: 'Agregar tramo' }));
    await leg(1, 'MEX', '2026-12-03T12:40', 'SAP', '2026-12-03T14:45');
    await hands.type(frame().getByLabel('Agregar por número de caso'), '1');
    await hands.press(frame().getByRole('button', { name: 'Buscar' }));
    await hands.press(frame().getByRole('button', { name: 'Agregar a toda la familia' }));
    for (const at of [0, 1]) await traveller(at);
    await picture('movimiento');
    await hands.press(frame().getByRole('button', { name: 'Guardar movimiento' }));
    await frame().getByText('Se guardó el movimiento MX-MOV-2026-0001.').waitFor();
    await picture('movimiento-guardado');

    expect(await frame().getByRole('heading', { level: 1 }).innerText()).toContain('MX-MOV-2026-0001');
  });

  async function leg(at: number, from: string, leaves: string, to: string, arrives: string): Promise<void> {
    const here = frame().locator('.leg').nth(at);
    await hands.pick(here.getByRole('radio', { name: 'Avión' }));
    await hands.type(here.getByLabel('Vuelo o corrida'), `EJ ${431 + at}`);
    await place(here.getByLabel('Sale de'), from);
    await hands.date(here.getByLabel('Sale (hora local)'), leaves);
    await place(here.getByLabel('Llega a'), to);
    await hands.date(here.getByLabel('Llega (hora local)'), arrives);
  }

  /** A field that proposes places: the code is typed and the proposal taken. */
  async function place(field: Locator, code: string): Promise<void> {
    await hands.type(field, code);
    await field.press('Enter');
  }

  async function traveller(at: number): Promise<void> {
    const here = frame().locator('.traveller').nth(at);
    await hands.choose(here.getByLabel('Documento con que viaja'), 'Otro documento, que tengo a la vista…');
    await hands.choose(here.getByLabel('Tipo'), 'Pasaporte');
    await hands.type(here.getByLabel('Número'), `E00000${at + 1}`);
    await hands.date(here.getByLabel('Vence'), '2029-05-11');
    await hands.pick(here.getByRole('radio', { name: at === 0 ? 'Sí acepta' : 'No acepta' }));
    await hands.choose(here.getByLabel('Cómo lo dijo'), 'Firma');
  }

  it('prepares the notice, and is told who stays out of it', async () => {
    await hands.press(frame().getByRole('link', { name: 'Preparar aviso a OIM Honduras' }));
    await frame().getByText('Quedan fuera de este aviso').waitFor();
    await picture('aviso');
    await hands.press(frame().getByRole('button', { name: 'Crear borrador' }));
    await frame()
      .getByText(/Se pidió el borrador/)
      .waitFor();

    expect(await frame().getByText('personas incluidas: 1').count()).toBe(1);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('reads the draft in the programme’s mailbox and sends it', async () => {
    await toStart();
    await hands.press(step('Envíe el aviso'));
    await hands.press(page.getByRole('list', { name: 'Correos' }).getByRole('link').first());
    await page.getByRole('heading', { name: /^RVA México → HND · MX-MOV-2026-0001/ }).waitFor();
    await picture('borrador');
    await hands.press(page.getByRole('button', { name: 'Enviar…' }));
    await hands.press(page.getByRole('button', { name: 'Sí, enviar' }));
    await page
      .getByRole('navigation', { name: 'Carpetas del buzón' })
      .locator('[aria-current=page]', { hasText: 'Enviados' })
      .waitFor();
    await page
      .getByRole('list', { name: 'Correos' })
      .getByText(/^RVA México/)
      .waitFor();

    expect(
      bench
        .host()
        .people.outside.received()
        .map(({ to }) => to),
    ).toContain('avisos.honduras@oim.example');
  });

  it('lets time pass, and finds what was sent in the movement’s folder', async () => {
    await toStart();
    await hands.press(step('Deje pasar un cuarto de hora'));
    // Whole: the step that leads here has these words in its own name, and stands until the other page is drawn.
    await hands.press(page.getByRole('button', { name: 'Un cuarto de hora', exact: true }));
    await page.getByRole('region', { name: 'Ejecuciones' }).getByText('onClock_').first().waitFor();
    await page.getByRole('region', { name: 'Trabajo en marcha' }).waitFor({ state: 'detached' });
    await picture('reloj');
    await toStart();
    await hands.press(step('Mire las carpetas'));
    for (const name of ['Movimientos', '2026', 'MX-MOV-2026-0001', 'Avisos'])
      await hands.press(
        page.getByRole('list', { name: 'Archivos y carpetas' }).getByRole('link', { name, exact: true }),
      );
    await page.getByText('MX-MOV-2026-0001-aviso-HND.eml').first().waitFor();
    await hands.press(page.getByRole('button', { name: 'MX-MOV-2026-0001-anexo.pdf', exact: true }));
    await page.locator('.pdf-preview canvas').first().waitFor();
    await picture('carpeta');

    expect(await page.locator('.pdf-preview pre').textContent()).toMatch(/Marisol\s+Ejemplina/);
    expect(await page.locator('.pdf-preview pre').textContent()).not.toContain('Óscar');
  });
});

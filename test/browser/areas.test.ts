/** @jest-environment ./test/support/browser-environment.cjs */
// Each part of the workbench over the sample office, as the people in it meet it: nothing in anybody's way, nothing shown
// that one may not open; mail from the mission's side; files into folders; another world.
// proves: local/workbench/client/mail/delivery.tsx
// proves: local/workbench/client/drive/upload.tsx

import type { Page } from 'playwright-core';
import { buildSampleOffice } from '../../scripts/sample/at-work/build';
import { sessionOver } from '../../scripts/rva/session';
import { benchOfSuite, beyondWidth } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';
import { ANA, OWNER, PILAR } from '../support/office';

const MISSION = 'avisos.elsalvador@oim.example';

describeInBrowser('the parts of the workbench', () => {
  const bench = benchOfSuite({
    fill: (host) => {
      for (const _ of buildSampleOffice(sessionOver(host, { data: ':memory:', json: true }))) continue;
    },
  });

  const settled = async (page: Page): Promise<void> => {
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
  };

  it.each(['#/hojas', '#/correo', '#/drive', '#/paginas'])(
    'opens nothing to somebody without an account at %s',
    async (place) => {
      const page = await bench.open('', place);
      await page.locator('.refusal').first().waitFor();

      expect(await page.getByRole('main').innerText()).not.toMatch(/MX-RVA|oim\.example/);
    },
  );

  it('offers everything in one file to the role account alone, and says so to the others', async () => {
    const offered = async (as: string): Promise<number> => {
      const page = await bench.open(as);
      await page.getByRole('region', { name: 'Este mundo' }).getByText('Exportar todo').waitFor();
      return page.getByRole('button', { name: 'Exportar todo' }).count();
    };

    expect([await offered(''), await offered(ANA), await offered(PILAR), await offered(OWNER)]).toEqual([0, 0, 0, 1]);
  });

  it('shows the mailbox of the programme to nobody who sends no notices', async () => {
    const page = await bench.open(PILAR, '#/correo');
    await settled(page);

    expect(await page.getByRole('main').innerText()).not.toMatch(/aviso|registro@/i);
  });

  it('shows Protección’s book and folders to Protección alone', async () => {
    const seen = async (as: string): Promise<string> => {
      const [sheets, drive] = [await bench.open(as, '#/hojas'), await bench.open(as, '#/drive')];
      await Promise.all([settled(sheets), settled(drive)]);
      const books = await sheets.getByLabel('Libro').locator('option').allInnerTexts();
      return [...books, await drive.getByRole('list', { name: 'Archivos y carpetas' }).innerText()].join('\n');
    };

    expect(await seen(ANA)).not.toContain('Protección');
    expect(await seen(PILAR)).toContain('Expedientes de Protección');
  });

  it('lets a mission read what reached it and answer, be absent, or bounce', async () => {
    const page = await bench.open(MISSION, '#/correo');
    await page.getByRole('list', { name: 'Correos' }).getByRole('link').first().click();
    await page.getByText('Les avisamos del movimiento').waitFor();
    const read = await page.locator('.mail-text').innerText();
    await page.getByRole('radio', { name: 'Responder con un aviso de ausencia' }).check();
    await page.getByLabel('Texto', { exact: true }).fill('Vuelvo el lunes.');
    await page.getByRole('button', { name: 'Mandar' }).click();
    await page.getByText('Ya está en el buzón del programa.').waitFor();

    expect(read).toContain('Este aviso es por 3 personas');
    expect(bench.host().people.mail.list(OWNER, OWNER, 'inbox')[0]).toMatchObject({ from: MISSION, unread: true });
  });

  it('edits, schedules and takes back a draft', async () => {
    const page = await bench.open(ANA, '#/correo');
    await page.getByRole('list', { name: 'Correos' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Editar' }).click();
    await page.getByLabel('Para', { exact: true }).fill('la misión');
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    await page.getByRole('alert').getByText('No se reconoce la dirección').waitFor();
    await page.getByRole('button', { name: 'Dejar como estaba' }).click();
    await page.getByRole('button', { name: 'Programar…' }).click();
    await page.getByRole('button', { name: 'Programar', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Carpetas del buzón' })
      .locator('[aria-current=page]', { hasText: 'Programados 2' })
      .waitFor();
    await page.getByRole('list', { name: 'Correos' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Cancelar el envío' }).click();
    await page.getByRole('navigation', { name: 'Carpetas del buzón' }).getByText('Programados 1').waitFor();

    expect(bench.host().people.mail.list(OWNER, OWNER, 'scheduled')).toHaveLength(1);
  });

  it('takes files into a folder, whatever their names, and refuses where one may only look', async () => {
    const page = await bench.open(ANA, '#/drive');
    await page.getByRole('link', { name: 'Expedientes', exact: true }).click();
    await page.getByRole('link', { name: '2026', exact: true }).click();
    await page.getByRole('link', { name: 'MX-RVA-2026-00001-7' }).click();
    await page.getByRole('heading', { name: 'MX-RVA-2026-00001-7' }).waitFor();
    const files = ['../../fuera.txt', '<b>nota</b> ñ 👪.txt'].map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from('Texto de prueba'),
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('list', { name: 'Archivos y carpetas' }).getByText('<b>nota</b>').first().waitFor();
    await page.getByRole('button', { name: '<b>nota</b> ñ 👪.txt', exact: true }).click();
    await page.getByText('Texto de prueba').waitFor();
    const here = await page.getByRole('list', { name: 'Archivos y carpetas' }).innerText();
    const reader = await bench.open('monica@oim.example', new URL(page.url()).hash);
    await reader.locator('input[type=file]').setInputFiles(files);
    await reader.getByText('Usted puede ver esta carpeta o archivo, pero no cambiarlo.').first().waitFor();

    expect(here).toContain('fuera.txt');
  });

  it('opens every menu over a sheet within the width of a phone', async () => {
    const page = await bench.open(ANA, '#/hojas', PHONE);
    await page.getByRole('grid').getByText('MX-RVA-2026-00001-7').first().click();
    const sideways: Record<string, boolean> = {};
    for (const name of ['RVA', 'Filas', 'Columnas']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      const list = await page.locator('.drop').boundingBox();
      const wide = Math.max(...(await beyondWidth(page)));
      sideways[name] = wide > 0 || list === null || list.x < 0 || list.x + list.width > PHONE.width;
      await button.click();
    }

    expect(sideways).toEqual({ RVA: false, Filas: false, Columnas: false });
  });

  it.each([
    ['#/', ANA, [LAPTOP, PHONE]],
    ['#/formularios', '', [LAPTOP, PHONE]],
    ['#/hojas', ANA, [LAPTOP, PHONE]],
    ['#/correo', ANA, [LAPTOP, PHONE]],
    ['#/correo', MISSION, [LAPTOP, PHONE]],
    ['#/drive', PILAR, [LAPTOP, PHONE]],
    ['#/actividad', ANA, [LAPTOP, PHONE]],
    // The program's pages are looked at on a laptop in the main job.
    ['#/paginas/movimientos', ANA, [PHONE]],
    ['#/paginas/directorio', ANA, [PHONE]],
    ['#/paginas/instalar', OWNER, [PHONE]],
  ])('puts no serious barrier in anybody’s way at %s for %s, whatever the width', async (place, as, sizes) => {
    const page = await bench.open(as, place, sizes[0]);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);

      expect(await barriersIn(page)).toEqual([]);
      expect(Math.max(...(await beyondWidth(page)))).toBe(0);
    }
  });
});

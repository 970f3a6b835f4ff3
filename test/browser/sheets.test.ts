/** @jest-environment ./test/support/browser-environment.cjs */
// Spreadsheets in a real browser: what the host refuses a person, typing, pasting, rows, a view of one's own, a tab of a
// hundred thousand rows; with a mouse, by keyboard alone, at phone width.
// proves: local/workbench/client/sheets/use-sheet.ts
// proves: local/workbench/client/sheets/use-editing.ts
// proves: local/services/sheets/person-layout.ts

import type { Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { readRecords } from '../../local/services/sheets/book';
import { rowWriter } from '../../local/services/sheets/row-table';
import { aBook, batch, COLLEAGUE, OFFICE } from '../local/sheets/sheets-world';
import { benchOfSuite, withAccounts } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP, PHONE } from '../support/chromium';

const ROWS = 100_000;
const LONG = 'Largo';

const gridOf = (page: Page) => page.getByRole('grid');
const cellAt = (page: Page, a1: string) => page.locator(`#cell-${a1}`);
const bar = (page: Page) => page.getByLabel('Contenido de la celda');

describeInBrowser('spreadsheets in a browser', () => {
  let host: Host;
  let book: string;
  const bench = benchOfSuite({ fill: withAccounts(OFFICE, COLLEAGUE), before: (world) => void (host = world) });

  beforeEach(() => {
    book = aBook(host.world, 60, 6);
    const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
    const area = (top: number, bottom: number, left: number, right: number) => ({
      sheetId: 7,
      startRowIndex: top,
      endRowIndex: bottom,
      startColumnIndex: left,
      endColumnIndex: right,
    });
    const rows = [
      ['clave', 'nombre', 'estado', 'fecha', 'suma', 'libre'],
      ['Clave', 'Nombre', 'Estado', 'Fecha', 'Suma', 'Libre'],
      ['C-1', 'Uno Ficticio', 'Abierto'],
      ['C-2', 'Dos Inventada', 'Cerrado'],
      ['C-3', 'Tres Muestra', 'Abierto'],
    ];
    const list = {
      type: 'ONE_OF_LIST',
      values: ['Abierto', 'Cerrado'].map((userEnteredValue) => ({ userEnteredValue })),
    };
    batch(host.world, book, [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: rows.map((row) => ({ values: row.map(text) })),
          fields: 'userEnteredValue',
        },
      },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 3 },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { numberValue: 46350 },
                  userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
                },
                { userEnteredValue: { formulaValue: '=1+1' }, note: 'Una nota de prueba' },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      },
      { setDataValidation: { range: area(2, 60, 2, 3), rule: { condition: list, strict: true, showCustomUi: true } } },
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      { addProtectedRange: { protectedRange: { range: area(0, 60, 0, 1), editors: { users: [OFFICE] } } } },
    ]);
  });

  const shown = (row: number, column: number): string =>
    host.people.sheets.show(OFFICE, book, 'Casos', { row, rows: 1 }).rows[0]?.cells[column - 1]?.text ?? '';
  const open = async (as = COLLEAGUE, size = LAPTOP): Promise<Page> => {
    const page = await bench.open(as, `#/hojas/${book}/Casos`, size);
    await cellAt(page, 'A3').getByText('C-1').waitFor();
    return page;
  };

  it('opens nothing to whoever has no account or no right', async () => {
    const [nobody, stranger] = [
      await bench.open('', `#/hojas/${book}`),
      await bench.open('alguien@correo.example', `#/hojas/${book}`),
    ];

    expect(await nobody.getByText('Sin cuenta no se abre ninguna hoja.').count()).toBe(1);
    expect(await stranger.getByRole('grid').count()).toBe(0);
  });

  it('refuses a protected cell in the host’s words and keeps what was typed', async () => {
    const page = await open();

    await cellAt(page, 'A3').click();
    await page.keyboard.type('otra clave');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/protegidos/)
      .waitFor();

    expect(await bar(page).inputValue()).toBe('otra clave');
    expect(shown(3, 1)).toBe('C-1');
  });

  it('refuses a value that the strict list does not have, and takes one that it has', async () => {
    const page = await open();

    await cellAt(page, 'C3').click();
    await bar(page).fill('Perdido');
    await bar(page).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/validación/)
      .waitFor();
    const refused = shown(3, 3);
    await bar(page).press('Escape');
    await cellAt(page, 'C3').dblclick();
    await page.getByLabel('Escribir en C3').selectOption('Cerrado');
    await page.getByLabel('Escribir en C3').press('Enter');
    await cellAt(page, 'C3').getByText('Cerrado').waitFor();

    expect(refused).toBe('Abierto');
    expect(shown(3, 3)).toBe('Cerrado');
  });

  it('hides the row of keys, shows dates, notes, and ƒ for a formula', async () => {
    const page = await open();

    await cellAt(page, 'E3').click();

    expect(await page.locator('#cell-A1').count()).toBe(0);
    expect(await cellAt(page, 'D3').innerText()).toContain('24/11/2026');
    expect(await cellAt(page, 'E3').innerText()).toContain('ƒ');
    expect(await bar(page).inputValue()).toBe('=1+1');
    expect(await page.locator('.about').innerText()).toContain('Nota: Una nota de prueba');
  });

  it('is typed in, corrected and left by keyboard alone', async () => {
    const page = await open();

    await gridOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.type('Escrito');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type(' a mano');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('=segundo renglón');
    await page.keyboard.press('Enter');
    await cellAt(page, 'B3').getByText('Escrito a mano').waitFor();
    await page.keyboard.press('Delete');

    expect(shown(3, 2)).toBe('Escrito a mano\n=segundo renglón');
  });

  it('pastes a range that another spreadsheet copied, and copies one that another can paste', async () => {
    const page = await open();
    await cellAt(page, 'B3').click();

    await page.evaluate(() =>
      navigator.clipboard.writeText('Ñandú\t"dos\nrenglones"\t24/11/2026\r\n"con ""comillas"""\tx\t25/11/2026\r\n'),
    );
    await cellAt(page, 'B10').click();
    await page.keyboard.press('Control+v');
    await cellAt(page, 'B11').getByText('con "comillas"').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await page.waitForFunction(() =>
      navigator.clipboard.readText().then((text) => text.includes('Ñandú\t"dos\nrenglones"\n')),
    );

    expect(shown(10, 3)).toBe('dos\nrenglones');
  });

  it('inserts and deletes rows where a person may', async () => {
    const page = await open(OFFICE);

    await cellAt(page, 'B4').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('button', { name: 'Insertar 1 fila arriba' }).click();
    await cellAt(page, 'A5').getByText('C-2').waitFor();
    await cellAt(page, 'B4').click();
    await page.getByRole('button', { name: 'Filas' }).click();
    await page.getByRole('button', { name: 'Eliminar la fila 4' }).click();
    await cellAt(page, 'A4').getByText('C-2').waitFor();

    expect(shown(4, 1)).toBe('C-2');
  });

  it('leaves rows out of one’s own view and moves nothing', async () => {
    const page = await open();

    await cellAt(page, 'C3').click();
    await page.getByRole('button', { name: /Vista de filtro/ }).click();
    await page.getByLabel('Contiene').fill('cerr');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await page.getByText('1 fila en su vista').waitFor();
    const left = await page.locator('.row-number').allInnerTexts();
    await page.getByRole('button', { name: 'Quitar la vista' }).click();
    await cellAt(page, 'A5').waitFor();

    expect(left).toEqual(['2', '4']);
    expect([3, 4, 5].map((row) => shown(row, 1))).toEqual(['C-1', 'C-2', 'C-3']);
  });

  it('takes all that is typed while its cell is still coming into view', async () => {
    const page = await open();
    await page.getByRole('grid').focus();
    await page.evaluate(async () => {
      // Between one key and the next the page draws, but the browser neither scrolls nor paints.
      const keys = [...Array.from({ length: 55 }, () => 'ArrowDown'), ...'Con su comadre'];
      for (const key of keys) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await Promise.resolve();
      }
    });
    const editor = page.getByLabel(/^Escribir en/);
    await editor.waitFor();

    expect(await editor.inputValue()).toBe('Con su comadre');
    await page.keyboard.press('Escape');
  });

  it('offers the filter views of the tab, follows what is said of them, and moves nothing', async () => {
    const filterSpecs = (text: string) => [
      { columnIndex: 2, filterCriteria: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] } } },
    ];
    const range = { sheetId: 7, startRowIndex: 1 };
    const filter = { filterViewId: 5, title: 'Casos abiertos', range, filterSpecs: filterSpecs('Abierto') };
    batch(host.world, book, [{ addFilterView: { filter } }]);
    const page = await open();
    const list = page.getByLabel('Vistas de filtro');
    const numbers = () => page.locator('.row-number').allInnerTexts();

    await list.selectOption('Casos abiertos');
    await page.getByText('2 filas en su vista').waitFor();
    const left = await numbers();
    const barriers = await barriersIn(page);
    const closed = { filterViewId: 5, filterSpecs: filterSpecs('Cerrado') };
    batch(host.world, book, [{ updateFilterView: { filter: closed, fields: 'filterSpecs' } }]);
    await page.reload();
    await page.getByText('1 fila en su vista').waitFor();
    const changed = await numbers();
    await list.focus();
    await page.keyboard.press('Home');
    await cellAt(page, 'A3').waitFor();

    expect([left, changed]).toEqual([
      ['2', '3', '5'],
      ['2', '4'],
    ]);
    expect(barriers).toEqual([]);
    expect(await list.locator('option:checked').innerText()).toBe('Todas las filas');
    expect([3, 4, 5].map((row) => shown(row, 1))).toEqual(['C-1', 'C-2', 'C-3']);
  });

  it('colours cells by the first conditional format that applies, and anew when the text changes', async () => {
    const rule = (text: string, format: object) => ({
      ranges: [{ sheetId: 7, startRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 }],
      booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] }, format },
    });
    const dark = { backgroundColorStyle: { rgbColor: { red: 0.4 } } };
    const inYellow = { ...dark, textFormat: { foregroundColorStyle: { rgbColor: { red: 1, green: 1 } } } };
    batch(host.world, book, [{ addConditionalFormatRule: { rule: rule('Cerrado', inYellow) } }]);
    const page = await open();
    const looks = (a1: string) =>
      cellAt(page, a1).evaluate((cell) => [getComputedStyle(cell).backgroundColor, getComputedStyle(cell).color]);
    const drawn = ['rgb(102, 0, 0)', 'rgb(255, 255, 0)'];

    const [open3, closed4] = [await looks('C3'), await looks('C4')];
    await cellAt(page, 'C3').click();
    await page.keyboard.type('cerr');
    await page.getByLabel('Escribir en C3').press('Enter');
    await cellAt(page, 'C3').getByText('Cerrado').waitFor();

    expect(open3).not.toEqual(drawn);
    expect(closed4).toEqual(drawn);
    expect(await looks('C3')).toEqual(drawn);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('inserts and deletes columns where a person may, and says where not', async () => {
    const page = await open();

    await cellAt(page, 'C3').click();
    await page.getByRole('button', { name: 'Columnas' }).click();
    await page.getByRole('button', { name: 'Insertar 1 columna a la izquierda' }).click();
    await cellAt(page, 'D3').getByText('Abierto').waitFor();
    await cellAt(page, 'C3').click();
    await page.getByRole('button', { name: 'Columnas' }).press('Enter');
    await page.getByRole('button', { name: 'Eliminar la columna C' }).press('Enter');
    await cellAt(page, 'C3').getByText('Abierto').waitFor();
    await cellAt(page, 'A3').click();
    await page.getByRole('button', { name: 'Columnas' }).click();
    await page.getByRole('button', { name: 'Eliminar la columna A' }).click();
    await page
      .getByRole('alert')
      .getByText(/protegidos/)
      .waitFor();

    expect([1, 2, 3].map((column) => shown(3, column))).toEqual(['C-1', 'Uno Ficticio', 'Abierto']);
  });

  it('shows what somebody else changes, and keeps what one is typing', async () => {
    const page = await open();
    await cellAt(page, 'B3').click();
    await page.keyboard.type('a medio escribir');

    const other = await open(OFFICE);
    await cellAt(other, 'B4').click();
    await other.keyboard.type('Cambiado');
    await other.keyboard.press('Enter');
    await cellAt(page, 'B4').getByText('Cambiado').waitFor();

    expect(await page.getByLabel('Escribir en B3').inputValue()).toBe('a medio escribir');
  });

  it('opens and walks through a tab of a hundred thousand rows', async () => {
    const long = aBook(host.world, ROWS, 20);
    const [tab] = readRecords(host.store, long)?.tabs ?? [];
    host.store.atomic(() => {
      const write = rowWriter(host.store, tab?.grid ?? -1);
      for (let row = 0; row < ROWS; row += 1)
        write(
          row,
          Array.from({ length: 20 }, (_cell, at) => `${LONG} ${row + 1}/${at + 1}`),
        );
    });
    const page = await bench.open(COLLEAGUE, `#/hojas/${long}/Casos`);

    await cellAt(page, 'A1').getByText(`${LONG} 1/1`).waitFor();
    await gridOf(page).focus();
    await page.keyboard.press('Control+End');
    await cellAt(page, `T${ROWS}`).getByText(`${LONG} ${ROWS}/20`).waitFor();
    await gridOf(page).evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2, left: 0 }));
    await page
      .locator('.cell .text', { hasText: new RegExp(`^${LONG} (49|50)\\d{3}/1$`) })
      .first()
      .waitFor();

    // Of two million cells the page holds those in view.
    expect(await page.locator('[role=gridcell]').count()).toBeLessThan(2500);
  });

  it.each([
    [LAPTOP, 'light'],
    [PHONE, 'dark'],
  ] as const)('puts no serious barrier in anybody’s way at %j, %s', async (size, colorScheme) => {
    const page = await open(COLLEAGUE, size);
    await page.emulateMedia({ colorScheme });
    await cellAt(page, 'B3').click();

    expect(await barriersIn(page)).toEqual([]);
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// The office's own sheets in a real browser, with two people at them: a surname is corrected, a block of telephones is
// pasted with two that do not pass, a companion is typed below, and a colleague types where a page is about to save.
// With RVA_PICTURES=DIR the pictures of the guide are left there.
// proves: local/workbench/client/sheets/use-editing.ts

import type { Locator, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { registro } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { movements } from '../../src/programme/travel/tables';
import type { Table } from '../../src/kernel/table';
import { benchOfSuite, placeOf, shownIn, takePicture } from '../support/bench-suite';
import { barriersIn, describeInBrowser, LAPTOP } from '../support/chromium';
import { familyOfFour, oneAdult, saveNewMovement } from '../support/family';
import { ANA, officeOn, OLGA, ROUND, type Office } from '../support/office';
import { sheetHands, type SheetHands } from '../support/sheet-hands';

const TELEPHONES = Array.from({ length: 12 }, (_, n) =>
  n === 4 ? 'por la tarde' : n === 9 ? '12' : `+504 9777 ${1000 + n}`,
);

describeInBrowser('two people at the office’s sheets', () => {
  let host: Host;
  let office: Office;
  let hands: SheetHands;
  let number: string;
  const bench = benchOfSuite({
    before: (world) => {
      host = world;
      office = officeOn(host);
      hands = sheetHands(office);
      number = office.submit(familyOfFour()).case ?? '';
      for (let n = 0; n < 8; n += 1)
        office.submit({ ...oneAdult(), givenNames: `Persona${n}`, phone: `+504 9999 8${n}00` });
      office.later(ROUND);
    },
  });

  // Whoever types next does so some time later.
  afterEach(() => void office.later(ROUND));

  const sheet = async (table: Table, as = ANA): Promise<Page> => {
    const page = await bench.open(as, `#/hojas/${office.bookId(registro)}/${encodeURIComponent(table.title)}`, LAPTOP);
    await page.getByRole('grid').waitFor();
    return page;
  };

  /** The cell, with the cursor in it: by the keys, from the corner. */
  const go = async (page: Page, a1: string, table: Table = people): Promise<Locator> => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const isHidden = new Set(
      host.people.sheets
        .show(ANA, office.bookId(registro), table.title)
        .columns.flatMap(({ hidden }, at) => (hidden ? [at + 1] : [])),
    );
    const shown = Array.from({ length: column }, (_, n) => n + 1).filter((each) => !isHidden.has(each));
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    for (let n = 0; n < shown.length - 1; n += 1) await page.keyboard.press('ArrowRight');
    // The row of keys is hidden.
    for (let n = 2; n < Number(row); n += 1) await page.keyboard.press('ArrowDown');
    return page.locator(`#cell-${a1}`);
  };

  it('a surname is corrected, and the registry has it under her name', async () => {
    const page = await sheet(people);
    await go(page, hands.cellOf(people, `${number}-P1`, 'surnames'));
    await page.keyboard.type('Inventada Corregida');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').getByText('Inventada Corregida').first().waitFor();

    expect(office.rows(people).find(({ id }) => id === `${number}-P1`)).toMatchObject({
      surnames: 'Inventada Corregida',
      updatedBy: ANA,
    });
  });

  it('twelve telephones are pasted: ten are taken in, two stay, marked, with what to do about them', async () => {
    const page = await sheet(people);
    const first = hands.cellOf(people, `${number}-P1`, 'phone');
    const wrong = first.replace(/\d+/, (row) => String(Number(row) + 4));
    await go(page, first);
    await page.evaluate((text) => navigator.clipboard.writeText(text), TELEPHONES.join('\n'));
    await page.keyboard.press('Control+v');
    await page.getByRole('grid').getByText('por la tarde').waitFor();
    await go(page, wrong);
    await page.locator('.about').getByText('no es un teléfono').waitFor();
    await takePicture(page, '12-pegado');

    const phones = office.rows(people).map(({ phone }) => phone ?? '');
    expect(phones.filter((phone) => /^\+5049777\d{4}$/.test(phone))).toHaveLength(10);
    expect(office.waiting().filter(({ kind }) => kind === 'typed-value')).toHaveLength(2);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('a companion is typed below the last row, and becomes a person of the case', async () => {
    const page = await sheet(people);
    const written = {
      case: number,
      givenNames: 'Beto',
      surnames: 'Ejemplo Agregado',
      sex: 'Hombre',
      nationality: 'Honduras',
      relation: 'Hija o hijo',
      age: '12',
    };
    const row = hands.below(people, 'case').replace(/\D/g, '');
    for (const [key, text] of Object.entries(written)) {
      await go(page, hands.cellOf(people, `${number}-P1`, key).replace(/\d+/, row));
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    // Quick edits wait together for the next round.
    office.later(ROUND);
    await page.keyboard.press('Control+Home');
    await page.getByRole('grid').getByText('Beto').waitFor();

    expect(office.rows(people).find(({ id }) => id === `${number}-P5`)).toMatchObject({ givenNames: 'Beto', order: 5 });
  });

  it('what a page is about to save was typed by a colleague meanwhile: nothing is saved, and neither text is lost', async () => {
    const { movement } = saveNewMovement(office, number);
    const page = await bench.open(OLGA, placeOf('movimiento', { movement }), LAPTOP);
    const frame = shownIn(page);
    const expected = frame.getByLabel(/^Personas que viajan/);
    await expected.fill('6');

    const colleague = await sheet(movements);
    const cell = hands.cellOf(movements, movement, 'expected');
    await go(colleague, cell, movements);
    await colleague.keyboard.type('7');
    await colleague.keyboard.press('Enter');
    await colleague.locator(`#cell-${cell}`).getByText('7', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Guardar movimiento' }).click();
    await frame
      .getByText(/ana@oim\.example cambió «Personas que viajan»/)
      .first()
      .waitFor();
    await takePicture(page, '13-dos-manos');

    expect(await expected.inputValue()).toBe('6');
    expect(hands.shown(movements, cell).text).toBe('7');
  });

  it('a tab that somebody renamed is named back, by a button that says what it will do', async () => {
    host.people.sheets.renameTab(ANA, office.bookId(registro), people.title, 'Gente');
    const page = await bench.open(OLGA, placeOf('estructura'), LAPTOP);
    const frame = shownIn(page);
    await frame.getByText('La hoja «Personas» ahora se llama «Gente».').waitFor();
    await takePicture(page, '14-estructura');
    expect(await barriersIn(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Reparar estructura de Registro' }).click();
    await frame.getByText('Todas las hojas están como deben.').first().waitFor();

    expect(host.people.sheets.list(ANA, office.bookId(registro)).map(({ title }) => title)).toContain(people.title);
  });

  it('a form arrives while somebody types: both are there', async () => {
    const page = await sheet(people);
    await go(page, hands.cellOf(people, `${number}-P2`, 'otherContact'));
    await page.keyboard.type('Con su comadre');
    office.submit({ ...oneAdult(), givenNames: 'Recién Llegada', phone: '+504 9999 6100' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.getByRole('grid').getByText('Recién Llegada').waitFor();

    expect(office.rows(people).find(({ id }) => id === `${number}-P2`)?.otherContact).toBe('Con su comadre');
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// The part Estado of a case as staff use it: what is refused stands beside its field, a withdrawal and a pause are written
// down, the case is closed and opened again. With a mouse, by keyboard alone, at phone width. With RVA_PICTURES=DIR the run
// with a mouse leaves pictures there.
// proves: src/ui/caso/status.ts
// proves: src/ui/nuevo-caso/page.ts

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { cases, people } from '../../src/programme/cases/tables';
import { benchOfSuite, beyondWidth, placeOf, shownIn, takePicture, WAYS } from '../support/bench-suite';
import { barriersIn, describeInBrowser } from '../support/chromium';
import { familyOfFour } from '../support/family';
import type { Hands } from '../support/hands';
import { ANA, officeOn, type Office } from '../support/office';

describeInBrowser.each(WAYS)('the part Estado, %s', (way, size, handsFor) => {
  let office: Office;
  let page: Page;
  let hands: Hands;
  let number = '';
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      number = office.submit(familyOfFour()).case ?? '';
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('caso', { case: number }), size);
    hands = handsFor(page);
  });

  const frame = (): FrameLocator => shownIn(page);
  const part = () => frame().getByRole('region', { name: 'Estado' });
  const press = (name: string) => hands.press(part().getByRole('button', { name, exact: true }));
  const picture = async (name: string, what: Locator) => {
    if (way === 'with a mouse') await takePicture(page, name, { of: what });
  };
  const statuses = () => office.rows(people).map(({ status }) => status);

  it('says beside each field what is missing, and writes down a withdrawal of whom it is said', async () => {
    await press('Desistió…');
    await press('Anotar');
    await frame().getByText('Falta decir a quién le pasó.').first().waitFor();
    await part().locator('.problem', { hasText: 'Falta decir a quién le pasó.' }).waitFor();
    const barriers = await barriersIn(page);
    await hands.pick(part().getByRole('checkbox').nth(1));
    await hands.choose(part().getByLabel('Motivo'), 'Cambió de opinión');
    await picture('24-estado', part());
    await press('Anotar');
    await frame().getByText('Quedó anotado el desistimiento.').waitFor();

    expect(barriers).toEqual([]);
    expect(statuses()).toEqual(['registered', 'withdrawn', 'registered', 'registered']);
  });

  it('is no wider than the page', async () => {
    await press('Poner en pausa…');
    const beyond = await beyondWidth(page);
    await press('Volver');

    expect(beyond).toEqual([0, 0]);
  });

  it('closes the case with a reason for each person, and opens it again where it was', async () => {
    await press('Cerrar el caso…');
    for (const row of office.rows(people).filter(({ status }) => status !== 'withdrawn'))
      await hands.choose(part().locator(`#f-reasons-${row.id}`), 'Otro');
    await press('Cerrar el caso');
    await frame()
      .getByRole('heading', { name: `${number} está cerrado` })
      .waitFor();
    const open = office.rows(cases).length;
    await hands.choose(frame().getByLabel('Motivo'), 'Se cerró por error');
    await hands.press(frame().getByRole('button', { name: 'Reabrir' }));
    await part().waitFor();

    expect(open).toBe(0);
    expect(statuses()).toEqual(['registered', 'withdrawn', 'registered', 'registered']);
  });

  it('opens a case for somebody who came in person, after saying what is missing', async () => {
    await page.goto(`${bench.address}${placeOf('nuevo-caso')}`);
    await frame().getByRole('heading', { name: 'Nuevo caso', level: 1 }).waitFor();
    await hands.press(frame().getByRole('button', { name: 'Abrir el caso' }));
    await frame().locator('.problem').first().waitFor();
    const barriers = await barriersIn(page);

    await hands.choose(frame().getByLabel('En qué idioma se siente más a gusto'), 'Español');
    await hands.pick(frame().getByRole('radio').first());
    await hands.type(frame().getByLabel('Nombres, como en su documento'), 'Petronila');
    await hands.type(frame().getByLabel('Apellidos, como en su documento'), 'Inventada Tarde');
    await hands.type(frame().getByLabel('Edad o año de nacimiento'), '1990');
    await hands.choose(frame().getByLabel('Sexo, como en su documento'), 'Mujer');
    await hands.choose(frame().getByLabel('Nacionalidad'), 'Honduras');
    await picture('25-nuevo-caso', frame().locator('main'));
    await hands.press(frame().getByRole('button', { name: 'Abrir el caso' }));
    await frame()
      .getByText(/^Se abrió el caso/)
      .waitFor();

    expect(barriers).toEqual([]);
    expect(office.rows(people).filter(({ givenNames }) => givenNames === 'Petronila')).toMatchObject([
      { status: 'informed', birthYear: 1990 },
    ]);
  });
});

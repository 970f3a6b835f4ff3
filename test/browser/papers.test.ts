/** @jest-environment ./test/support/browser-environment.cjs */
// Two people compared and an original received and given back, as staff do it: with a mouse, by keyboard alone, at phone
// width; nothing reaches beyond the page, no serious barrier, nobody named before somebody asks.
// proves: src/ui/comparar/page.ts
// proves: src/ui/originales/page.ts

import type { FrameLocator, Page } from 'playwright-core';
import { originals } from '../../src/programme/cases/originals';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { benchOfSuite, beyondWidth, placeOf, shownIn, takePicture, WAYS } from '../support/bench-suite';
import { barriersIn, describeInBrowser } from '../support/chromium';
import { familyOfFour, oneAdult, someoneElse } from '../support/family';
import type { Hands } from '../support/hands';
import { ANA, officeOn, ROUND, type Office } from '../support/office';

describeInBrowser.each(WAYS)('people and papers, %s', (way, size, handsFor) => {
  let office: Office;
  let page: Page;
  let hands: Hands;
  let number = '';
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      number = office.submit(familyOfFour({ phone: '+504 9999 0101' })).case ?? '';
      office.submit(oneAdult({ givenNames: 'Jimena', surnames: 'Vázquez Ejemplo', phone: '+504 9999 0202' }));
      office.submit(someoneElse({ phone: '+504 9999 0202' }));
      office.later(ROUND);
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('hoy'), size);
    hands = handsFor(page);
  });

  const frame = (): FrameLocator => shownIn(page);
  /** What stands in the way, and how far the page reaches beyond its width. */
  const faults = async (): Promise<readonly unknown[]> => [
    ...(await barriersIn(page)),
    ...(await beyondWidth(page)).filter((pixels) => pixels !== 0),
  ];
  const picture = async (name: string): Promise<void> => {
    if (way === 'with a mouse') await takePicture(page, name);
  };
  const heading = (name: string) => frame().getByRole('heading', { name, level: 1 }).waitFor();
  const press = (name: string) => hands.press(frame().getByRole('button', { name, exact: true }));

  it('compares two people who share a telephone, names them on request, and keeps the decision', async () => {
    await heading('Hoy');
    await hands.press(frame().getByRole('link', { name: 'Posibles duplicados por comparar' }));
    await heading('Posibles duplicados');
    const found = [...(await faults())];
    await hands.press(frame().getByRole('link', { name: /^Comparar / }));
    await heading('Comparar dos personas');
    const masked = await frame().getByRole('main').innerText();
    await press('Ver quiénes son');
    await frame().getByText('Jimena Vázquez Ejemplo').waitFor();
    await picture('22-comparar');
    found.push(...(await faults()));
    await press('Guardar la decisión');
    await frame().getByText('Elija una respuesta.').first().waitFor();
    await hands.pick(frame().getByRole('radio', { name: 'No, son dos personas' }));
    await press('Guardar la decisión');
    await frame().getByText('Quedó anotado: son dos personas.').waitFor();

    expect(masked).not.toContain('Jimena');
    expect(masked).toContain('= igual');
    expect(masked).toContain('≠ distinto');
    expect(office.rows(duplicatePairs)).toMatchObject([{ state: 'different', decidedBy: ANA }]);
    expect([...found, ...(await faults())]).toEqual([]);
  });

  it('receives an original with its receipt, and gives it back', async () => {
    await hands.press(frame().getByRole('link', { name: 'Hoy' }));
    await heading('Hoy');
    await hands.press(frame().getByRole('link', { name: number }).first());
    await heading(number);
    await hands.press(frame().getByRole('link', { name: 'Recibir o devolver un original' }));
    await heading('Originales en custodia');
    const initials = office.open('originales', { case: number }).view as { people: { initials: string }[] };
    await hands.choose(frame().getByLabel('De quién es'), initials.people[0]?.initials ?? '');
    await hands.choose(frame().getByLabel('Qué documento es'), 'Acta de nacimiento');
    await hands.choose(frame().getByLabel('Quién lo entregó'), 'La persona misma');
    await hands.choose(frame().getByLabel('Para qué'), 'Copia certificada');
    await press('Recibir');
    await frame().getByRole('link', { name: 'Dónde se guarda · Falta escribir este dato.' }).waitFor();
    await hands.type(frame().getByLabel('Dónde se guarda'), 'Caja fuerte, sobre 12');
    await press('Recibir');
    await frame().getByText('Quedó en custodia, con el recibo MX-ORI-2026-0001.').waitFor();
    const found = [...(await faults())];
    const places = () => frame().getByLabel('Dónde se guarda');
    await hands.press(frame().getByRole('button', { name: /^Cambiar de lugar/ }));
    await hands.type(places().first(), ' ');
    await press('Guardar el lugar');
    await frame().locator('.wrong').getByText('Falta escribir este dato.').waitFor();
    const beside = [await places().count(), await frame().locator('.wrong').count()];
    await press('Cerrar');
    await hands.press(frame().getByRole('button', { name: /^Ver el recibo/ }));
    await frame().getByText('Recibo de documento original').waitFor();
    const receipt = await frame().locator('.receipt').innerText();
    await picture('23-originales');
    found.push(...(await faults()));
    await hands.press(frame().getByRole('button', { name: /^Devolver/ }));
    await hands.choose(frame().getByLabel('Se entregó a'), 'La persona misma');
    await hands.pick(frame().getByRole('radio', { name: 'Huella' }));
    await press('Anotar la devolución');
    await frame().getByText('Quedó anotada la devolución.').waitFor();

    expect(beside).toEqual([2, 1]);
    expect(receipt).toContain('Inventada');
    expect(office.rows(originals)).toMatchObject([{ givenBackTo: 'person', confirmedBy: 'fingerprint' }]);
    expect([...found, ...(await faults())]).toEqual([]);
  });
});

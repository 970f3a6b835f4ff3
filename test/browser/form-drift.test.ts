/** @jest-environment ./test/support/browser-environment.cjs */
// A form changed by hand and brought back, in a real browser: somebody deletes and adds a question in the workbench's
// editor, a colleague reads on Por corregir what changed, and repairs it from there; what was answered meanwhile is received
// again. With a mouse, by keyboard alone, at phone width.
// proves: src/ui/estructura/forms.tsx
// proves: src/ui/por-corregir/settling.tsx
// proves: local/workbench/client/forms/form-editor.tsx

import type { FrameLocator } from 'playwright-core';
import { interviews } from '../../src/programme/counselling/tables';
import { benchOfSuite, beyondWidth, placeOf, shownIn, WAYS } from '../support/bench-suite';
import { barriersIn, describeInBrowser } from '../support/chromium';
import { oneAdult } from '../support/family';
import { formHands } from '../support/form-hands';
import { interviewed, spoilForm } from '../support/interview';
import { ANA, HOUR, officeOn, OWNER, ROUND, type Office } from '../support/office';

const SURNAMES = 'Apellidos, como en su documento';
const ADDED = '¿Le gusta el mar?';

describeInBrowser.each(WAYS)('a form changed by hand, %s', (_way, size, handsFor) => {
  let office: Office;
  const bench = benchOfSuite({ before: (host) => void (office = officeOn(host)) });

  it('is told on Por corregir and brought back from there', async () => {
    const whole = formHands(office).titles();
    const editor = await bench.open(OWNER, `#/formularios/${office.formId}/editar`, size);
    await editor.getByRole('button', { name: `Borrar ${SURNAMES}` }).click();
    await editor.getByLabel('Otra pregunta, al final').fill(ADDED);
    await editor.getByRole('button', { name: 'Agregar' }).click();
    await editor.getByLabel(`Texto de «${ADDED}»`).waitFor();
    expect(await barriersIn(editor)).toEqual([]);
    await bench.leave();
    office.later(HOUR + ROUND);

    const page = await bench.open(ANA, placeOf('por-corregir'), size);
    const hands = handsFor(page);
    const frame = (): FrameLocator => shownIn(page);
    await frame().getByText(`alguien borró: «${SURNAMES}».`).waitFor();
    await hands.press(frame().getByRole('link', { name: 'Reparar estructura' }));
    await frame().getByText(`alguien agregó: «${ADDED}».`).waitFor();
    await hands.pick(frame().getByLabel(`Ya no preguntar «${ADDED}»`));
    expect(await barriersIn(page)).toEqual([]);
    await hands.press(frame().getByRole('button', { name: /^Reparar formulario/ }));
    const own = frame().getByRole('region', { name: 'Formulario «Retorno voluntario asistido: solicitud»' });
    await own.getByText('El formulario pregunta lo que debe.').waitFor();

    expect(formHands(office).titles()).toEqual([...whole, 'Preguntas retiradas', ADDED]);
    expect(office.waiting()).toEqual([]);
  });

  it('lets an answer that waited for the form be received again once it is right, and not before', async () => {
    const person = `${office.submit(oneAdult()).case}-P1`;
    spoilForm(office, 'decision');
    const response = interviewed(office, person, 'decision');
    office.later(HOUR + ROUND);
    const page = await bench.open(ANA, placeOf('por-corregir'), size);
    const hands = handsFor(page);
    const frame = (): FrameLocator => shownIn(page);
    const receiveAgain = () => hands.press(frame().getByRole('button', { name: /^Volver a recibir/ }));
    const received = () => office.rows(interviews).map(({ state, response: by }) => [state, by]);

    await receiveAgain();
    await frame().getByText('Se leyó otra vez. Si sigue en la lista, lea el motivo.').waitFor();
    const before = received();
    const found = [...(await barriersIn(page)), ...(await beyondWidth(page))];
    await hands.press(frame().getByRole('link', { name: 'Reparar estructura' }));
    await hands.press(frame().getByRole('button', { name: /^Reparar formulario/ }));
    await frame()
      .getByRole('region', { name: 'Formulario «Entrevista 3: decisión»' })
      .getByText('El formulario pregunta lo que debe.')
      .waitFor();
    await page.goto(`${bench.address}${placeOf('por-corregir')}`);
    await receiveAgain();
    await frame().getByText('No hay nada por corregir').waitFor();

    expect(before).toEqual([['open', null]]);
    expect(found).toEqual([0, 0]);
    expect(received()).toEqual([['received', response]]);
    expect(office.waiting()).toEqual([]);
  });
});

/** @jest-environment ./test/support/browser-environment.cjs */
// A form changed by hand and brought back, in a real browser: somebody deletes and adds a question in the workbench's
// editor, a colleague reads on Por corregir what changed, and repairs it from there. At a laptop's width and a phone's.
// proves: src/ui/estructura/forms.tsx
// proves: local/workbench/client/forms/form-editor.tsx

import type { FrameLocator } from 'playwright-core';
import { barriersIn, describeInBrowser, LAPTOP, openBench, PHONE, type Bench } from '../support/chromium';
import { formHands } from '../support/form-hands';
import { keyboard, mouse, type Hands } from '../support/hands';
import { ANA, HOUR, officeOn, OWNER, ROUND, type Office } from '../support/office';

const SURNAMES = 'Apellidos, como en su documento';
const ADDED = '¿Le gusta el mar?';

describeInBrowser.each([
  ['with a mouse, on a laptop', LAPTOP, false],
  ['by keyboard alone', LAPTOP, true],
  ['on a phone', PHONE, false],
] as const)('a form changed by hand, %s', (_way, size, byKeyboard) => {
  let bench: Bench;
  let office: Office;

  beforeAll(async () => {
    bench = await openBench();
    await bench.open('');
    office = officeOn(bench.host());
  });
  afterAll(async () => bench.close());

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

    const page = await bench.open(ANA, '#/paginas/por-corregir', size);
    const hands: Hands = byKeyboard ? keyboard(page) : mouse;
    const frame = (): FrameLocator => page.frameLocator('main iframe');
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
    expect(bench.complaints()).toEqual([]);
  });
});

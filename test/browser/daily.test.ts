/** @jest-environment ./test/support/browser-environment.cjs */
// The daily log as staff use it, on a phone and by keyboard alone: somebody nameless in five taps, with the line cut while
// it is saved; an appointment given, told of in a message, marked; the day's list on paper. With RVA_PICTURES=DIR the run
// on the phone leaves pictures there.
// proves: src/ui/atencion/client.tsx
// proves: src/ui/agenda/message-part.tsx

import type { FrameLocator, Page } from 'playwright-core';
import { people } from '../../src/programme/cases/tables';
import { appointments, contacts, tasks } from '../../src/programme/daily/tables';
import { benchOfSuite, placeOf, shownIn, takePicture, tryNow } from '../support/bench-suite';
import { barriersIn, describeInBrowser, PHONE } from '../support/chromium';
import { familyOfFour } from '../support/family';
import { keyboard, mouse, type Hands } from '../support/hands';
import { ANA, HOUR, officeOn, ROUND, type Office } from '../support/office';

describeInBrowser.each([
  ['on a phone', () => mouse],
  ['by keyboard alone', (page: Page) => keyboard(page)],
] as const)('the daily log, %s', (way, handsFor) => {
  let office: Office;
  let page: Page;
  let hands: Hands;
  let family = '';

  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      family = office.submit(familyOfFour({ discretion: 'No, solo pregunten por mí' })).case ?? '';
      office.later(ROUND);
    },
    staysOpen: true,
  });

  beforeAll(async () => {
    page = await bench.open(ANA, placeOf('atencion'), PHONE);
    hands = handsFor(page);
  });

  const frame = (): FrameLocator => shownIn(page);
  const line = () => page.getByLabel('Sin conexión');
  const pick = (name: string) => hands.pick(frame().getByRole('radio', { name, exact: true }));
  const press = (name: string | RegExp) => hands.press(frame().getByRole('button', { name, exact: true }));
  const go = (place: string) => page.evaluate((to) => (location.hash = to), place);
  const picture = async (name: string) => {
    if (way === 'on a phone') await takePicture(page, name, { whole: true });
  };

  it('takes five taps for somebody who says no name', async () => {
    await frame().getByRole('heading', { name: 'Atención', level: 1 }).waitFor();
    await frame()
      .locator('body')
      .evaluate((body) => {
        const { defaultView } = body.ownerDocument;
        Object.assign(defaultView ?? {}, { taps: 0 });
        for (const kind of ['pointerdown', 'keydown'] as const)
          body.ownerDocument.addEventListener(
            kind,
            () => ((defaultView as unknown as { taps: number }).taps += 1),
            true,
          );
      });
    await pick('Vino');
    await pick('Cómo es el programa');
    await pick('Mujer, 18 a 59');
    await pick('Honduras');
    await picture('40-atencion');
    await press('Guardar');
    await frame().getByText('Quedó registrado: Vino, Cómo es el programa.').waitFor();
    const taps = await frame()
      .locator('body')
      .evaluate(() => (window as unknown as { taps: number }).taps);

    if (way === 'on a phone') expect(taps).toBe(5);
    expect(office.rows(contacts)).toMatchObject([
      {
        kind: 'came',
        topic: 'programme',
        sex: 'F',
        ageBand: '18-59',
        nationality: 'HND',
        case: null,
        people: 1,
        by: ANA,
      },
    ]);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('keeps what was entered while the line is cut, and writes it once', async () => {
    await pick('Llamó');
    await pick('Viaje');
    await pick('Otro país');
    await press('Guardar');
    await frame().locator('.wrong', { hasText: '¿Cuál?' }).waitFor();
    await pick('Honduras');
    await line().check();
    await press('Guardar');
    await frame().getByText('Se cortó la conexión').waitFor();
    const whileCut = office.rows(contacts).length;
    const kept = await frame().getByRole('radio', { name: 'Llamó', exact: true }).isChecked();
    await line().uncheck();
    await tryNow(frame(), hands, frame().getByText('Quedó registrado: Llamó, Viaje.'));

    expect([whileCut, kept]).toEqual([1, true]);
    expect(office.rows(contacts)).toHaveLength(2);
  });

  it('says what is missing, at its place', async () => {
    await press('Guardar');
    await frame().getByRole('alert').waitFor();

    const told = await frame().getByRole('alert').innerText();
    expect(told).toContain('Faltan por corregir 2 datos');
    expect(told).toContain('¿Sobre qué? · Falta elegir «Tema».');
    expect(await barriersIn(page)).toEqual([]);
  });

  it('gives an appointment, and copies a message that says neither programme nor country, which is noted', async () => {
    await go(placeOf('agenda', { case: family }));
    await frame().getByRole('heading', { name: 'Cita nueva' }).waitFor();
    await hands.date(frame().getByLabel('Fecha'), '2026-11-23');
    await frame().getByLabel('Hora').fill('10:30');
    await hands.type(frame().getByRole('combobox', { name: /^Lugar/ }), 'Oficina OIM');
    await hands.choose(frame().getByLabel('Para qué'), 'Entrevista');
    await press('Dar cita');
    await frame().getByText('Cita dada para el lun 23-nov-2026 a las 10:30.').waitFor();
    await hands.press(frame().getByRole('button', { name: /^Más sobre la cita de las 10:30/ }));
    await pick('Qué traer');
    await frame().getByRole('button', { name: 'Copiar y anotar' }).scrollIntoViewIfNeeded();
    await picture('41-mensaje');
    const barriers = await barriersIn(page);
    await press('Copiar y anotar');
    await frame().getByText('Copiado y anotado').waitFor();
    const copied = await page.evaluate(async () => navigator.clipboard.readText());

    expect(copied).toBe(
      'Hola. Para el lunes 23 de noviembre a las 10:30 en el lugar que acordamos, por favor traiga los papeles que tenga. ' +
        'Si le falta algo, venga de todos modos.',
    );
    expect(office.rows(contacts)[2] ?? office.rows(contacts)[0]).toMatchObject({
      ...{ kind: 'weWrote', topic: 'appointment', outcome: 'sent', case: family },
    });
    expect(barriers).toEqual([]);
  });

  it('shows the day, on paper by initials alone, and marks who did not come', async () => {
    await go(placeOf('agenda'));
    await frame().getByRole('heading', { name: 'Oficina OIM' }).waitFor();
    const early = await frame()
      .getByRole('button', { name: /sistió: cita/ })
      .allInnerTexts();
    bench.host().world.elapse(2 * HOUR);
    await go(placeOf('hoy'));
    await go(placeOf('agenda'));
    await frame()
      .getByRole('button', { name: /^No asistió: cita/ })
      .scrollIntoViewIfNeeded();
    await picture('42-agenda');
    await page.emulateMedia({ media: 'print' });
    const printed = await frame().locator('body').innerText();
    await picture('43-agenda-en-papel');
    await page.emulateMedia({ media: 'screen' });
    await hands.press(frame().getByRole('button', { name: /^No asistió: cita de las 10:30/ }));
    await frame().getByText('Quedó marcada: No asistió.').waitFor();

    expect(early).toEqual(['Asistió']);
    expect(printed).toContain('Destruya la hoja');
    expect(printed).not.toMatch(/No asistió|Compromisos|MX-RVA/);
    for (const { givenNames, surnames } of office.rows(people)) {
      expect(printed).not.toContain(givenNames);
      expect(printed).not.toContain(surnames);
    }
    expect(office.rows(appointments)).toMatchObject([{ state: 'not-kept', settledOn: '2026-11-23' }]);
    expect(await barriersIn(page)).toEqual([]);
  });

  it('notes a promise, and marks it done', async () => {
    await go(placeOf('atencion', { case: family, part: 'note' }));
    await pick('Compromiso');
    await hands.type(frame().getByLabel('Texto'), 'Avisar cuando llegue el acta');
    await hands.date(frame().getByLabel('¿Para cuándo?'), '2026-11-23');
    await press('Guardar');
    await frame().getByText('Quedó anotado.').waitFor();
    await go(placeOf('agenda'));
    await hands.press(frame().getByRole('button', { name: 'Hecho: Avisar cuando llegue el acta' }));
    await frame().getByText('Quedó hecho.').waitFor();

    expect(office.rows(tasks)).toMatchObject([{ doneOn: '2026-11-23', doneBy: ANA, case: family }]);
  });
});

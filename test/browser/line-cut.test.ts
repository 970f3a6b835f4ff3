/** @jest-environment ./test/support/browser-environment.cjs */
// Every page with the line cut for a minute in the middle of its work: it says so, keeps what was typed, tries again by
// itself, and nothing is done twice. With a mouse, by keyboard alone, at phone width. The minute passes on the page's own
// clock.
// proves: src/ui/kit/insist.ts
// proves: src/ui/kit/page-calls.ts
// proves: src/ui/instalar/client.tsx

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { registro } from '../../src/programme/books';
import { originals } from '../../src/programme/cases/originals';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { cases, identityDocuments, people } from '../../src/programme/cases/tables';
import { interviews } from '../../src/programme/counselling/tables';
import { appointments } from '../../src/programme/daily/tables';
import { accessPoints } from '../../src/programme/directory/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { movements, segments, travellers } from '../../src/programme/travel/tables';
import { benchOfSuite, placeOf, shownIn, WAYS } from '../support/bench-suite';
import { describeInBrowser } from '../support/chromium';
import { movementOfFamily, someoneElse, type Journey } from '../support/family';
import { mouse, type Hands } from '../support/hands';
import { ADA, ANA, officeOn, OWNER, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

/** Passes the form's own pattern, but no Honduran number is so short. */
const SHORT_PHONE = '+504 9999 00';
const CUT = 'Se cortó la conexión';

describeInBrowser.each(WAYS)('pages whose line is cut for a minute, %s', (_way, size, handsFor) => {
  let office: Office;
  let page: Page;
  let hands: Hands;
  let journey: Journey;
  let other: string;
  const bench = benchOfSuite({
    before: (host) => {
      office = officeOn(host);
      journey = movementOfFamily(office);
      other = office.submit(someoneElse()).case ?? '';
      office.submit(someoneElse({ givenNames: 'Tadeo', phone: SHORT_PHONE }));
      const hands = sheetHands(office);
      hands.type(people, hands.cellOf(people, `${other}-P1`, 'sex'), 'quién sabe');
      office.later(ROUND);
    },
  });

  const frame = (): FrameLocator => shownIn(page);
  const button = (name: string | RegExp): Locator => frame().getByRole('button', { name, exact: true });
  const typed = (label: string): Locator => frame().getByLabel(label, { exact: true });
  const said = (text: string | RegExp): Promise<void> => frame().getByText(text).first().waitFor();

  const open = async (key: string, args: Readonly<Record<string, string>> = {}, as = ANA): Promise<void> => {
    page = await bench.open(as, placeOf(key, args), size);
    await page.clock.install();
    hands = handsFor(page);
    await frame().locator('h1').first().waitFor();
  };
  const isCut = (cut: boolean): Promise<void> => page.getByLabel('Sin conexión').setChecked(cut);

  /** Does something that needs the server while nothing reaches it; what the page looked like after a minute of that. */
  const cutWhile = async <T>(doing: () => Promise<void>, look: () => Promise<T>, word = CUT): Promise<T> => {
    await isCut(true);
    await doing();
    await said(word);
    await page.clock.fastForward('01:00');
    await said(word);
    const seen = await look();
    await isCut(false);
    await page.clock.fastForward('01:00');
    return seen;
  };
  const nothing = (): Promise<void> => Promise.resolve();

  it('Buscar finds what was asked', async () => {
    await open('buscar');
    await hands.type(frame().getByRole('searchbox'), 'rosibel');

    const kept = await cutWhile(
      () => hands.press(button('Buscar')),
      () => frame().getByRole('searchbox').inputValue(),
    );
    await frame().getByRole('link', { name: other }).waitFor();

    expect(kept).toBe('rosibel');
    expect(await frame().getByText(CUT).count()).toBe(0);
  });

  it('Por corregir opens the answers, and registers them once as they were corrected', async () => {
    const phone = 'Teléfono o WhatsApp, con clave de país';
    const before = office.rows(cases).length;
    await open('por-corregir');

    await cutWhile(() => hands.press(frame().getByRole('button', { name: /^Corregir la solicitud/ })), nothing);
    await typed(phone).waitFor();
    await hands.type(typed(phone), '+504 9999 0777');
    const kept = await cutWhile(
      () => hands.press(button('Corregir y registrar')),
      () => typed(phone).inputValue(),
    );
    await said('Se mandó a registrar con las correcciones.');

    expect(kept).toBe('+504 9999 0777');
    expect(office.rows(cases)).toHaveLength(before + 1);
    expect(office.rows(people).filter(({ givenNames }) => givenNames === 'Tadeo')).toHaveLength(1);
  });

  it('Por corregir gives a cell back what it held', async () => {
    await open('por-corregir');

    await cutWhile(() => hands.press(frame().getByRole('button', { name: /^Dejar lo que había en/ })), nothing);
    await said('La celda tiene otra vez lo que había.');

    expect(office.waiting().filter(({ kind }) => kind === 'typed-value')).toEqual([]);
  });

  it('Estructura puts a tab right', async () => {
    bench.host().people.sheets.renameTab(ANA, office.bookId(registro), movements.title, 'Viajes');
    await open('estructura');

    const seen = await cutWhile(
      () => hands.press(button('Reparar estructura de Registro')),
      () => frame().getByRole('main').innerText(),
    );
    await said('El libro Registro volvió a quedar como debe.');

    expect(seen).toContain('«Viajes»');
    expect(office.rows(movements)).toHaveLength(1);
  });

  it('Movimientos keeps its list, and leads on', async () => {
    await open('movimientos');
    await isCut(true);
    await page.clock.fastForward('01:00');
    const stays = await frame().getByRole('link', { name: journey.code }).isVisible();
    await isCut(false);
    await hands.press(frame().getByRole('link', { name: journey.code }));
    await frame().getByRole('heading', { name: journey.code, level: 1 }).waitFor();

    expect(stays).toBe(true);
  });

  it('Movimiento finds a case and saves once what was typed', async () => {
    await open('movimiento', { movement: journey.movement });
    const service = frame().getByLabel('Vuelo o corrida');
    await hands.type(service, 'ZZ 777');
    await hands.type(frame().getByLabel('Agregar por número de caso'), other);

    const whileSearching = await cutWhile(
      () => hands.press(button('Buscar')),
      () => service.inputValue(),
    );
    await hands.press(button(/^Agregar a Rosibel/));
    const whileSaving = await cutWhile(
      () => hands.press(button('Guardar movimiento')),
      () => service.inputValue(),
    );
    await said(`Se guardó el movimiento ${journey.code}.`);

    expect([whileSearching, whileSaving]).toEqual(['ZZ 777', 'ZZ 777']);
    expect(office.rows(segments).map((row) => row.service)).toEqual(['ZZ 777']);
    expect(office.rows(travellers).filter((row) => row.case === other)).toHaveLength(1);
    expect(office.rows(identityDocuments)).toHaveLength(4);
  });

  it('Aviso makes one draft', async () => {
    // Google counts calls by the minute, and the acts before this one took seconds.
    office.later(ROUND);
    // Of the first one somebody has neither document nor consent yet.
    const alone = someoneElse({ givenNames: 'Nereida', nationality: 'Honduras', phone: '+504 9999 0555' });
    const { movement, mission } = movementOfFamily(office, undefined, alone);
    await open('aviso', { movement, mission });

    await cutWhile(() => hands.press(button('Crear borrador')), nothing);
    await said(/Se pidió el borrador/);
    office.later(ROUND);

    expect(office.rows(notifications)).toHaveLength(1);
    expect(office.drafts()).toHaveLength(1);
  });

  it('Nuevo caso opens one case', async () => {
    await open('nuevo-caso');
    await hands.choose(frame().getByLabel('En qué idioma se siente más a gusto'), 'Español');
    await hands.pick(frame().getByRole('radio').first());
    await hands.type(frame().getByLabel('Nombres, como en su documento'), 'Petronila');
    await hands.type(frame().getByLabel('Apellidos, como en su documento'), 'Inventada Tarde');
    await hands.type(frame().getByLabel('Edad o año de nacimiento'), '1990');
    await hands.choose(frame().getByLabel('Sexo, como en su documento'), 'Mujer');
    await hands.choose(frame().getByLabel('Nacionalidad'), 'Honduras');

    const kept = await cutWhile(
      () => hands.press(button('Abrir el caso')),
      () => frame().getByLabel('Nombres, como en su documento').inputValue(),
    );
    await said(/^Se abrió el caso/);

    expect(kept).toBe('Petronila');
    expect(office.rows(people).filter(({ givenNames }) => givenNames === 'Petronila')).toHaveLength(1);
  });

  it('Agenda gives one appointment', async () => {
    office.later(ROUND);
    await open('agenda', { case: other });
    await hands.date(frame().getByLabel('Fecha'), '2026-12-01');
    await frame().getByLabel('Hora').fill('10:30');
    await hands.type(frame().getByRole('combobox', { name: /^Lugar/ }), 'Oficina Inventada');
    await hands.choose(frame().getByLabel('Para qué'), 'Entrevista');

    const kept = await cutWhile(
      () => hands.press(button('Dar cita')),
      () => frame().getByLabel('Hora').inputValue(),
    );
    await said(/^Cita dada para el/);

    expect(kept).toBe('10:30');
    expect(office.rows(appointments)).toHaveLength(1);
  });

  it('Entrevista opens a module once', async () => {
    await open('entrevista', { person: `${other}-P1` });

    await cutWhile(
      () =>
        hands.press(
          frame()
            .getByRole('button', { name: /^Abrir módulo/ })
            .first(),
        ),
      nothing,
    );
    await frame()
      .getByRole('link', { name: /^Contestar/ })
      .waitFor();

    expect(office.rows(interviews)).toHaveLength(1);
  });

  it('Originales receives a paper once', async () => {
    office.later(ROUND);
    await open('originales', { case: other });
    const { people: all } = office.open('originales', { case: other }).view as { people: { initials: string }[] };
    await hands.choose(frame().getByLabel('De quién es'), all[0]?.initials ?? '');
    await hands.choose(frame().getByLabel('Qué documento es'), 'Acta de nacimiento');
    await hands.choose(frame().getByLabel('Quién lo entregó'), 'La persona misma');
    await hands.choose(frame().getByLabel('Para qué'), 'Copia certificada');
    await hands.type(frame().getByLabel('Dónde se guarda'), 'Caja fuerte');

    const kept = await cutWhile(
      () => hands.press(button('Recibir')),
      () => frame().getByLabel('Dónde se guarda').inputValue(),
    );
    await said(/^Quedó en custodia/);

    expect(kept).toBe('Caja fuerte');
    expect(office.rows(originals)).toHaveLength(1);
  });

  it('Posibles duplicados keeps one decision', async () => {
    office.submit(someoneElse({ givenNames: 'Nereida', surnames: 'Otra Inventada', phone: '+504 9999 0555' }));
    office.later(2 * ROUND);
    const pair = office.rows(duplicatePairs).find(({ state }) => state === 'open')?.id ?? '';
    await open('comparar', { pair });

    await cutWhile(() => hands.press(button('Ver quiénes son')), nothing);
    await button('Ocultar').waitFor();
    await hands.pick(frame().getByRole('radio', { name: 'No, son dos personas' }));
    await cutWhile(() => hands.press(button('Guardar la decisión')), nothing);
    await said('Quedó anotado: son dos personas.');

    expect(office.rows(duplicatePairs).find(({ id }) => id === pair)).toMatchObject({ state: 'different' });
  });

  it('Directorio saves a row once', async () => {
    await open('directorio', {}, ADA);
    await hands.press(frame().getByRole('tab', { name: /^Misiones/ }));
    if (hands === mouse)
      await frame()
        .getByRole('tab', { name: /^Puntos de acceso/ })
        .click();
    else for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight');
    await hands.press(button('Agregar punto de acceso'));
    await hands.type(frame().getByLabel('Código'), 'ZZ99');
    await hands.type(frame().getByLabel('Lugar'), 'Parque Inventado');
    await hands.pick(frame().getByRole('radio', { name: 'Abierto' }));

    const kept = await cutWhile(
      () => hands.press(button('Guardar')),
      () => frame().getByLabel('Lugar').inputValue(),
    );
    await said('Se guardó.');
    await cutWhile(() => hands.press(button('Enlace y cartel de Parque Inventado')), nothing);
    await said(/^https:/);

    expect(kept).toBe('Parque Inventado');
    expect(office.rows(accessPoints).filter(({ code }) => code === 'ZZ99')).toHaveLength(1);
  });

  it('Instalar begins once the line is back', async () => {
    await open('instalar', {}, OWNER);

    const seen = await cutWhile(
      () => hands.press(button('Revisar y completar')),
      () => frame().getByRole('main').innerText(),
      'No se pudo saber cómo va',
    );
    await said('Todo está instalado');

    expect(seen).toContain('si no, empieza sola en cuanto haya señal');
  });
});

// A return journey from its served HTML, as a member of staff makes it: a family looked up by its case number, a mixed
// itinerary, documents, consents, what is missing, and the notice read and ordered on the page Aviso.

import { consents, identityDocuments } from '../../src/programme/cases/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { movements, segments, travellers } from '../../src/programme/travel/tables';
import { aResponse, FAMILY_OF_FOUR } from '../support/application';
import { openTab, type Tab } from '../support/browser';
import { ANA, OLGA, openOffice, ROUND, type Office } from '../support/office';

const segment = (tab: Tab, at: number): Element => tab.window.document.querySelectorAll('.leg')[at] as Element;
const traveller = (tab: Tab, at: number): Element => tab.window.document.querySelectorAll('.traveller')[at] as Element;

const leg = async (tab: Tab, at: number, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await tab.fill(label, value, segment(tab, at));
};

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('the pages Movimiento and Aviso', () => {
  let office: Office;
  let number: string;
  let tab: Tab;

  beforeAll(() => {
    office = openOffice();
    number = office.submit(aResponse({ answers: FAMILY_OF_FOUR }).answers).case ?? '';
  });

  afterEach(() => tab.close());
  afterAll(() => office.host.close());

  const open = async (page: string, args: Readonly<Record<string, string>> = {}) => {
    tab = openTab(office, { page, args, as: ANA });
    await tab.settle();
  };
  const summary = () => [...tab.window.document.querySelectorAll('.summary li')];
  const badges = (within: Element) =>
    [...within.querySelectorAll('.badge')].map(({ className, textContent }) => `${className.split(' ')[1]}: ${textContent}`);
  const findFamily = async () => {
    await tab.fill('Agregar por número de caso', number);
    await tab.press('Buscar');
    await tab.press('Agregar a toda la familia');
  };

  it('says what to do while there is no movement', async () => {
    await open('movimientos');

    expect(tab.text()).toContain('Todavía no hay movimientos');
    expect(tab.window.document.querySelector('a.button')?.getAttribute('href')).toMatch(/\?page=movimiento$/);
  });

  it('refuses a case number with a slip, beside the field', async () => {
    await open('movimiento');

    await tab.fill('Agregar por número de caso', number.replace(/.$/, number.endsWith('1') ? '2' : '1'));
    await tab.press('Buscar');

    expect(tab.problemOf('Agregar por número de caso')).toContain('tiene un error');
  });

  it('names every field that keeps it from being saved, and keeps what was typed', async () => {
    await open('movimiento');
    await findFamily();
    await tab.choose('Tipo de viaje', 'Familia');
    await leg(tab, 0, { 'Vuelo o corrida': 'AI 431', 'Sale de': 'Ninguna Parte', 'Sale (hora local)': '2026-12-03T07:40' });

    await tab.press('Guardar movimiento');

    expect(tab.problemOf('Personas que viajan')).not.toBe('');
    expect(tab.problemOf('Medio')).not.toBe('');
    expect(tab.problemOf('Llega (hora local)')).not.toBe('');
    expect(tab.field('Vuelo o corrida').value).toBe('AI 431');
    expect(office.rows(movements)).toHaveLength(0);
  });

  it('takes a problem away with what it was said of, and leaves the keyboard where it is', async () => {
    await open('movimiento');
    await findFamily();
    await tab.press('Guardar movimiento');
    const before = { kind: tab.problemOf('Tipo de viaje'), mode: tab.problemOf('Medio'), lines: summary().length };
    tab.field('Tipo de viaje').focus();
    await tab.choose('Tipo de viaje', 'Familia');
    await tab.tick('Autobús', segment(tab, 0));

    expect(before.kind).not.toBe('');
    expect(before.mode).not.toBe('');
    expect([tab.problemOf('Tipo de viaje'), tab.problemOf('Medio')]).toEqual(['', '']);
    expect(tab.problemOf('Personas que viajan')).not.toBe('');
    expect(summary()).toHaveLength(before.lines - 2);
    expect(tab.window.document.activeElement?.className).not.toBe('summary');
  });

  it('says of a document that ends before the arrival that it does, as soon as it is typed', async () => {
    await open('movimiento');
    await findFamily();
    await leg(tab, 0, { 'Llega (hora local)': '2026-12-03T07:40' });
    await tab.choose('Documento con que viaja', 'Otro documento, que tengo a la vista…', traveller(tab, 0));
    await tab.fill('Vence', '2026-12-02', traveller(tab, 0));
    const expired = badges(traveller(tab, 0));
    await tab.fill('Vence', '2026-12-03', traveller(tab, 0));

    expect(expired).toEqual(['bad: Documento vencido', 'warn: Falta preguntar']);
    expect(badges(traveller(tab, 0))).toEqual(['good: Con documento', 'warn: Falta preguntar']);
  });

  it('saves a family’s journey by bus and air, with each one’s document and consent', async () => {
    await open('movimiento');
    await findFamily();
    await tab.choose('Oficina que lo lleva', 'Oficina Tapachula (muestra)');
    await tab.choose('Tipo de viaje', 'Familia');
    await tab.fill('Personas que viajan', '4');
    await tab.tick('Autobús', segment(tab, 0));
    await leg(tab, 0, { 'Sale de': 'TAP-BUS', 'Sale (hora local)': '2026-12-03T05:10', 'Llega a': 'tap', 'Llega (hora local)': '2026-12-03T05:50' });
    await tab.press('Agregar tramo');
    await tab.tick('Avión', segment(tab, 1));
    await leg(tab, 1, { 'Sale (hora local)': '2026-12-03T07:40', 'Llega a': 'sap', 'Llega (hora local)': '2026-12-03T10:25' });
    const told = tab.text();

    await tab.choose('Documento con que viaja', 'Otro documento, que tengo a la vista…', traveller(tab, 0));
    await tab.choose('Tipo', 'Pasaporte', traveller(tab, 0));
    await tab.fill('Número', 'F000001', traveller(tab, 0));
    await tab.fill('Vence', '2029-04-10', traveller(tab, 0));
    await tab.tick('Sí acepta', traveller(tab, 0));
    await tab.choose('Cómo lo dijo', 'Firma', traveller(tab, 0));
    await tab.tick('No acepta', traveller(tab, 1));
    await tab.choose('Cómo lo dijo', 'De palabra', traveller(tab, 1));
    await tab.press('Guardar movimiento');

    const [movement] = office.rows(movements);
    expect(told).toContain('1 h 50 min de espera en Tapachula');
    expect(told).toContain('jue 3-dic-2026, 05:10 · hora de Tapachula, UTC−6 (America/Mexico_City)');
    expect(movement).toMatchObject({ kind: 'family', expected: 4, destination: 'HND', departsOn: '2026-12-03' });
    expect(office.rows(segments).map(({ mode, origin, destination }) => [mode, origin, destination])).toEqual([
      ['bus', 'TAP-BUS', 'TAP'],
      ['air', 'TAP', 'SAP'],
    ]);
    expect(office.rows(travellers)).toHaveLength(4);
    expect(office.rows(identityDocuments)).toEqual([expect.objectContaining({ type: 'passport', issuer: 'HND', number: 'F000001' })]);
    expect(office.rows(consents).map(({ given, how }) => [given, how])).toEqual(
      expect.arrayContaining([[true, 'signature'], [false, 'oral']]),
    );
    expect(tab.window.document.querySelector('h1')?.textContent).toBe(movement?.code);
    expect(tab.text()).toContain(`Se guardó el movimiento ${movement?.code}.`);
  });

  it('says what keeps the saved movement from being announced, each leading to its field', async () => {
    await open('movimiento', { movement: office.rows(movements)[0]?.id ?? '' });

    const lines = [...tab.window.document.querySelectorAll<HTMLAnchorElement>('.checks li a')];
    lines.find(({ textContent }) => textContent?.includes('Falta el documento'))?.click();
    await tab.settle();

    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(traveller(tab, 1).hasAttribute('open')).toBe(true);
    expect(tab.window.document.activeElement?.id).toBe('f-travellers-1-document');
  });

  it('keeps what was typed when a colleague saved first, and lets a second save decide', async () => {
    const args = { movement: office.rows(movements)[0]?.id ?? '' };
    const colleague = openTab(office, { page: 'movimiento', args, as: OLGA });
    await open('movimiento', args);
    await colleague.settle();
    await colleague.fill('Vuelo o corrida', 'AI 900', segment(colleague, 1));
    await colleague.fill('Personas que viajan', '5');
    await colleague.press('Guardar movimiento');
    colleague.close();

    await tab.fill('Vuelo o corrida', 'AI 777', segment(tab, 1));
    await tab.press('Guardar movimiento');
    const after = { told: tab.text(), typed: tab.field('Vuelo o corrida', segment(tab, 1)).value, expected: tab.field('Personas que viajan').value };
    await tab.press('Guardar movimiento');

    expect(after.told).toContain('Usted puso «AI 777»; ahí dice «AI 900».');
    expect(after).toMatchObject({ typed: 'AI 777', expected: '5' });
    expect(office.rows(segments).find(({ order }) => order === 2)?.service).toBe('AI 777');
    expect(office.rows(movements)[0]?.expected).toBe(5);
  });

  it('says at once who withdrew, and offers to take them out', async () => {
    const before = office.host.mark();
    const [, second] = office.rows(travellers);
    const told = { case: number, people: [second?.person], on: '2026-11-23', reason: 'changedMind' };
    office.act('caso', 'record-withdrawal', told, { args: { case: number } });
    await open('movimiento', { movement: office.rows(movements)[0]?.id ?? '' });
    const withdrawn = traveller(tab, 1);
    const shown = [badges(withdrawn), withdrawn.hasAttribute('open'), traveller(tab, 2).hasAttribute('open')];
    const [first] = [...withdrawn.querySelectorAll('.inside button, .inside select')];
    const offered = first?.textContent;
    (first as HTMLButtonElement).click();
    await tab.settle();
    await tab.press('Guardar movimiento');

    expect(shown).toEqual([['bad: Desistió'], true, false]);
    expect(offered).toBe('Quitar del movimiento');
    expect(office.rows(travellers).map(({ person }) => person)).not.toContain(second?.person);
    expect(office.rows(travellers)).toHaveLength(3);
    before.rewind();
  });

  it('shows the notice before it is made, and refuses while something is missing', async () => {
    await open('aviso', { movement: office.rows(movements)[0]?.id ?? '', mission: missionOf(office) });

    expect(tab.text()).toContain('No se puede preparar todavía');
    expect(tab.button('Crear borrador').disabled).toBe(true);
    expect(office.rows(notifications)).toHaveLength(0);
  });

  it('goes on with one traveller, and orders the draft that was read', async () => {
    await open('movimiento', { movement: office.rows(movements)[0]?.id ?? '' });
    for (const name of ['Wilmer', 'Dariela', 'Matías']) await tab.press(`Quitar del movimiento a ${name} Inventada Prueba`);
    await tab.fill('Personas que viajan', '1');
    await tab.press('Guardar movimiento');
    const clear = tab.text().includes('Nada impide preparar el aviso.');
    const address = new URL(tab.window.document.querySelector<HTMLAnchorElement>('a.button.main')?.href ?? '');
    tab.close();
    await open('aviso', Object.fromEntries([...address.searchParams].filter(([key]) => key !== 'page')));
    const read = tab.text();

    await tab.press('Crear borrador');
    const ordered = tab.text();
    office.later(ROUND);
    await tab.press('Ver cómo va');

    const [draft] = office.drafts();
    expect(clear).toBe(true);
    expect(read).toContain('Inventada Prueba, Marisol');
    expect(read).toContain('avisos.honduras@oim.example');
    expect(read).toContain(draft?.subject ?? 'no draft');
    expect(ordered).toContain('personas incluidas: 1');
    expect(tab.text()).toContain('Borrador por enviar');
    expect(() => tab.button('Crear borrador')).toThrow('not on the page');
  });
});

describe('a new movement', () => {
  const office = openOffice();
  office.submit(aResponse({ answers: FAMILY_OF_FOUR }).answers);
  afterAll(() => office.host.close());

  it('is not there to be saved a second time while the line keeps it from being opened', async () => {
    const tab = openTab(office, { page: 'movimiento', as: ANA });
    await tab.settle();
    await tab.choose('Tipo de viaje', 'Familia');
    await tab.fill('Personas que viajan', '4');
    await tab.tick('Avión');
    await leg(tab, 0, { 'Sale de': 'TAP', 'Sale (hora local)': '2026-12-03T07:40', 'Llega a': 'SAP', 'Llega (hora local)': '2026-12-03T10:25' });

    tab.line('good', 'dropped');
    await tab.press('Guardar movimiento');
    const whileCut = tab.text();
    expect(() => tab.button('Guardar movimiento')).toThrow('not on the page');
    await tab.press('Intentar ahora');

    const [movement, ...others] = office.rows(movements);
    expect(whileCut).toContain('Se cortó la conexión');
    expect(others).toEqual([]);
    expect(tab.window.document.querySelector('h1')?.textContent).toBe(movement?.code);
    expect(tab.text()).toContain(`Se guardó el movimiento ${movement?.code}.`);
    tab.close();
  });
});

interface ShownNotices {
  readonly open: { readonly notices: readonly { readonly mission: string; readonly name: string }[] };
}

/** The mission that the page of the movement offers. */
function missionOf(office: Office): string {
  const { open } = office.open('movimiento', { movement: office.rows(movements)[0]?.id ?? '' }).view as ShownNotices;
  return open.notices.find(({ name }) => name === 'OIM Honduras')?.mission ?? '';
}

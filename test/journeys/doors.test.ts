// The menu over the sheet, on the real bundle: who sees it, what a click opens for the selected row, and that following
// the link arrives there.
// proves: src/ui/door/door.ts

import { grant } from '../../local/services/drive/sharing';
import { program } from '../../scripts/rva/program';
import { sessionOver } from '../../scripts/rva/session';
import type { Table } from '../../src/kernel/table';
import { proteccion, registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { movements } from '../../src/programme/travel/tables';
import { movementOfFamily, prepareNotice } from '../support/family';
import { ADA, ANA, MONICA, openOffice, OWNER, PILAR } from '../support/office';

const office = openOffice();
const { host } = office;
const { books, sheets } = host.people;
const registroId = office.bookId(registro);
const proteccionId = office.bookId(proteccion);

// Who keeps the registry works with no case, so the book is not shared with her; here she is let in all the same.
grant(host.store, registroId, { type: 'user', role: 'writer', emailAddress: ADA });
const journey = movementOfFamily(office);
prepareNotice(office, journey);

const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

type Menus = ReturnType<typeof books.openBook>['menus'];

const labelsIn = (menus: Menus): string[] =>
  menus.flatMap(({ label, items }) =>
    items === null ? [label] : labelsIn(items).map((inner) => `${label} > ${inner}`),
  );

/** Number of the row that holds this ID. */
function rowWith(tab: string, id: string): number {
  const { rows } = sheets.show(OWNER, registroId, tab);
  return rows.find(({ cells }) => cells[0]?.text === id)?.number ?? 0;
}

interface Opened {
  readonly page: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What the link of the dialog leads to; undefined when the dialog has none. */
function openedBy(
  fn: string,
  selection?: { tab: string; a1: string },
  as = ANA,
  book = registroId,
): Opened | undefined {
  const { dialog, run } = books.clickMenu(as, book, fn, selection);
  expect(run.error).toBeUndefined();
  const address = / href="([^"]+)"/.exec(dialog?.html ?? '')?.[1]?.replace(/&amp;/g, '&');
  if (address === undefined) return undefined;
  expect(address.split('?')[0]).toBe(host.deployment()?.url);
  const { page = '', ...args } = Object.fromEntries(new URL(address).searchParams);
  return { page, args };
}

const firstOf = <T>(rows: readonly T[]): T => rows[0] as T;

describe('the menu', () => {
  it('is not there for who only reads the book, nor the book for whom it was not shared with', () => {
    expect(books.openBook(MONICA, registroId)).toEqual({ menus: [], run: null });
    expect(() => books.openBook(ANA, proteccionId)).toThrow(expect.objectContaining({ reason: 'no-access' }));
    expect(() => books.clickMenu(MONICA, registroId, 'openMovement')).toThrow(
      expect.objectContaining({ reason: 'no-access' }),
    );
  });

  it('is refused in plain words by the command', () => {
    let said = '';
    const output = { out: (text: string) => void (said += text), err: () => undefined };
    const reader = sessionOver(host, { data: ':memory:', json: true, as: MONICA }, output);

    expect(program(['--json', 'menu', 'click', 'Directorio'], { shared: reader, output })).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ problems: [{ code: 'menu.no-menu' }] });
  });

  it('is not there while nobody has told the door where it stands', () => {
    host.bindScript(registroId, {});

    expect(books.openBook(ANA, registroId).menus).toEqual([]);
  });

  it('holds in each book what works there', () => {
    expect(labelsIn(books.openBook(ANA, registroId).menus)).toEqual([
      'RVA > Mis pendientes de hoy',
      'RVA > Buscar persona o caso…',
      'RVA > Abrir caso',
      'RVA > Registrar > Nuevo caso…',
      'RVA > Registrar > Atención o llamada…',
      'RVA > Registrar > Cita…',
      'RVA > Registrar > Apoyo entregado…',
      'RVA > Registrar > Nota o compromiso…',
      'RVA > Trámites > Originales en custodia',
      'RVA > Viaje > Nuevo movimiento…',
      'RVA > Viaje > Abrir movimiento',
      'RVA > Viaje > Movimientos',
      'RVA > Avisos > Abrir aviso',
      'RVA > Contrapartes > Directorio',
      'RVA > Revisar > Por corregir',
      'RVA > Revisar > Posibles duplicados',
      'RVA > Sistema > Instalar o actualizar…',
    ]);
    expect(labelsIn(books.openBook(PILAR, proteccionId).menus)).toEqual([
      'RVA > Mis pendientes de hoy',
      'RVA > Buscar persona o caso…',
      'RVA > Contrapartes > Directorio',
      'RVA > Revisar > Por corregir',
      'RVA > Sistema > Instalar o actualizar…',
    ]);
  });

  it('names functions that the door has', () => {
    const names = (menus: Menus): string[] =>
      menus.flatMap(({ fn, items }) => (fn === null ? names(items ?? []) : [fn]));

    for (const name of names(books.openBook(ANA, registroId).menus)) openedBy(name);
  });

  it('touches nothing but what is selected, and changes nothing', () => {
    const before = office.rows(movements);

    const { run } = books.clickMenu(ANA, registroId, 'openMovement', {
      tab: 'Movimientos',
      a1: `B${rowWith('Movimientos', journey.movement)}`,
    });

    expect(run.ledger.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'SpreadsheetApp.getActiveRange',
      'Range.getDisplayValues',
      'Range.getDisplayValue',
      'Ui.showModalDialog',
    ]);
    expect(office.rows(movements)).toEqual(before);
  });
});

describe('an item about a row', () => {
  const good = () => rowWith('Movimientos', journey.movement);
  it.each([
    ['nothing in particular', () => undefined],
    ['another tab', () => ({ tab: 'Casos', a1: `A${good()}` })],
    ['the keys', () => ({ tab: 'Movimientos', a1: 'A1' })],
    ['the headings', () => ({ tab: 'Movimientos', a1: '2:2' })],
    ['two rows', () => ({ tab: 'Movimientos', a1: `A${good()}:B${good() + 1}` })],
    ['a whole column', () => ({ tab: 'Movimientos', a1: 'A:A' })],
    ['an empty row', () => ({ tab: 'Movimientos', a1: `A${good() + 1}` })],
  ])('says what to select when that is %s', (_what, selection) => {
    const { dialog } = books.clickMenu(ANA, registroId, 'openMovement', selection());

    expect(openedBy('openMovement', selection())).toBeUndefined();
    expect(dialog?.title).toBe('Abrir movimiento');
    expect(dialog?.html).toContain(
      '«Abrir movimiento» necesita un renglón con datos de la hoja «Movimientos», «Tramos»',
    );
  });

  it.each(['B', 'C'])('opens the movement of the row, whichever cell of it is selected: %s', (column) => {
    const opened = openedBy('openMovement', { tab: 'Movimientos', a1: `${column}${good()}` });

    expect(opened).toEqual({ page: 'movimiento', args: { movement: journey.movement } });
    expect(office.open('movimiento', opened?.args)).toMatchObject({
      problems: [],
      view: { open: { form: { id: journey.movement } } },
    });
  });

  it('opens the notice of the row', () => {
    const { id, movement, mission } = firstOf(office.rows(notifications));

    const opened = openedBy('openNotice', { tab: 'Avisos', a1: `B${rowWith('Avisos', id)}` });

    expect(opened).toEqual({ page: 'aviso', args: { movement, mission } });
    expect(office.open('aviso', opened?.args)).toMatchObject({ problems: [], view: { code: journey.code } });
  });

  it('begins a movement with the case of the row, or without one', () => {
    const record = firstOf(office.rows(cases));

    const opened = openedBy('newMovement', { tab: 'Casos', a1: `C${rowWith('Casos', record.id)}` });

    expect(opened).toEqual({ page: 'movimiento', args: { case: record.number } });
    expect(office.open('movimiento', opened?.args)).toMatchObject({
      problems: [],
      view: { open: null, found: { text: record.number } },
    });
    expect(openedBy('newMovement')).toEqual({ page: 'movimiento', args: {} });
  });

  it('finds its columns by their keys, and guesses none', () => {
    sheets.type(OWNER, registroId, 'Movimientos', 'A1', 'otra clave');

    expect(openedBy('openMovement', { tab: 'Movimientos', a1: `B${good()}` })).toBeUndefined();
  });
});

describe('the item of a case', () => {
  it.each([
    ['Casos', cases],
    ['Personas', people],
  ] as const)('opens it from a row of %s', (tab, table) => {
    const row = firstOf<{ readonly id: string }>(office.rows<Table>(table));
    const { number } = firstOf(office.rows(cases));

    const opened = openedBy('openCase', { tab, a1: `B${rowWith(tab, row.id)}` });

    expect(opened).toEqual({ page: 'caso', args: { case: number } });
    expect(office.open('caso', opened?.args)).toMatchObject({ problems: [], view: { id: number } });
  });

  it('says what to select when the row is of something else', () => {
    const { dialog } = books.clickMenu(ANA, registroId, 'openCase', { tab: 'Oficinas', a1: 'B3' });

    expect(dialog?.html).toContain('«Abrir caso» necesita un renglón con datos de la hoja «Casos», «Personas»');
  });
});

describe('an item about no row', () => {
  it.each([
    ['listMovements', 'movimientos', ANA],
    ['openDirectory', 'directorio', ANA],
    ['openCorrections', 'por-corregir', ANA],
    ['openToday', 'hoy', ANA],
    ['openSearch', 'buscar', ANA],
    ['openInstallation', 'instalar', ADA],
  ])('%s opens its page', (fn, page, as) => {
    expect(openedBy(fn, undefined, as)).toEqual({ page, args: {} });
    expect(office.open(page, {}, as)).toMatchObject({ page, problems: [] });
  });

  it('opens from Protección too', () => {
    expect(openedBy('openCorrections', undefined, PILAR, proteccionId)).toEqual({ page: 'por-corregir', args: {} });
  });
});

describe('a dialog', () => {
  it('says nobody’s name, and nothing of the row but what the page must be told', () => {
    const texts = office.rows(people).flatMap(({ givenNames, surnames }) => [givenNames, surnames]);
    const row = firstOf(office.rows(movements));

    const { dialog } = books.clickMenu(ANA, registroId, 'openMovement', {
      tab: 'Movimientos',
      a1: `B${rowWith('Movimientos', row.id)}`,
    });

    for (const text of texts) expect(dialog?.html).not.toContain(text);
  });

  it('opens windows only, for a dialog cannot leave the sheet by itself', () => {
    const html = books.clickMenu(ANA, registroId, 'openDirectory').dialog?.html ?? '';

    expect(html).toContain('<base target="_blank">');
    expect(html).not.toMatch(/location|target="_(top|self|parent)"/);
  });
});

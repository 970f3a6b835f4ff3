// Scripts bound to a spreadsheet, as the people who open it meet them.

import { boundSheet, READER } from '../../support/bound-sheet';
import { COLLEAGUE, OUTSIDER, ROLE } from '../../support/script-host';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = { oauthScopes: [`${AUTH}script.container.ui`, `${AUTH}spreadsheets.currentonly`] };

const CODE = `
var PLACE = 'PUT-IT-HERE';
function onOpen(e) {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Prueba')
    .addItem('Diálogo', 'dialog')
    .addSeparator()
    .addSubMenu(ui.createMenu('Más').addItem('Barra', 'sidebar'))
    .addToUi();
  console.log(JSON.stringify([Object.keys(e).sort(), String(e.authMode), e.source.getId(), e.user.getEmail()]));
}
function dialog() {
  var page = HtmlService.createHtmlOutput('<p>' + PLACE + '</p>').setTitle('Otro').setWidth(300).setHeight(120);
  SpreadsheetApp.getUi().showModalDialog(page, 'Título');
}
function modeless() { SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('b'), 'Suelto'); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('c').setTitle('Barra')); }
function selected() {
  var range = SpreadsheetApp.getActiveRange();
  return [range.getSheet().getName(), range.getRow(), range.getNumRows(), range.getDisplayValues()];
}
function nothing() {}
function formula() { SpreadsheetApp.getActiveRange().getDisplayValues(); }
function alert() { try { SpreadsheetApp.getUi().alert('x'); } catch (error) {} }
function other() { return SpreadsheetApp.openById('x'); }
function fetches() { return UrlFetchApp.fetch('https://example.com'); }
`;
const office = (filled?: Readonly<Record<string, string>>) => boundSheet({ code: CODE, manifest: SCOPES }, filled);

const MENU = [
  {
    kind: 'menu',
    label: 'Prueba',
    fn: null,
    items: [
      { kind: 'item', label: 'Diálogo', fn: 'dialog', items: null },
      { kind: 'separator', label: '', fn: null, items: null },
      { kind: 'menu', label: 'Más', fn: null, items: [{ kind: 'item', label: 'Barra', fn: 'sidebar', items: null }] },
    ],
  },
];

describe('opening a spreadsheet', () => {
  it('is refused to whom it is not shared with', () => {
    const { host, id } = office();

    expect(() => host.people.books.openBook(OUTSIDER, id)).toThrow(expect.objectContaining({ reason: 'no-access' }));
    expect(() => host.people.books.openBook(ROLE, 'no-such-id')).toThrow(
      expect.objectContaining({ reason: 'not-found' }),
    );
  });

  it('runs nothing and shows no menu to who only reads it', () => {
    const { host, id } = office();
    const before = host.executions().length;

    expect(host.people.books.openBook(READER, id)).toEqual({ menus: [], run: null });
    expect(host.executions()).toHaveLength(before);
  });

  it('shows no menu where no script is bound', () => {
    const { host } = office();
    const bare = host.run('make', [], { as: ROLE }).value as string;

    expect(host.people.books.openBook(ROLE, bare)).toEqual({ menus: [], run: null });
    expect(() => host.people.books.clickMenu(ROLE, bare, 'dialog')).toThrow(
      expect.objectContaining({ reason: 'not-found' }),
    );
  });

  it('runs onOpen as the person at the keyboard, under a simple trigger’s limits, and leaves an execution', () => {
    const { host, id } = office();

    const { menus, run } = host.people.books.openBook(COLLEAGUE, id);

    expect(menus).toEqual(MENU);
    expect(JSON.parse(run?.log[0] ?? '')).toEqual([['authMode', 'source', 'user'], 'LIMITED', id, COLLEAGUE]);
    expect(host.executions().at(-1)).toMatchObject({
      fn: 'onOpen',
      start: 'simple-trigger',
      identity: { active: COLLEAGUE, effective: COLLEAGUE },
      container: id,
      methods: { 'Menu.addToUi': 1 },
    });
  });

  it('gives onOpen thirty seconds', () => {
    const slow = `function onOpen() { for (;;) SpreadsheetApp.getUi().createMenu('x').addToUi(); }`;
    const { host, id } = boundSheet({ code: slow });

    const { run } = host.people.books.openBook(COLLEAGUE, id);

    expect(run).toMatchObject({ died: true, ms: 30_000, error: { message: 'Exceeded maximum execution time' } });
  });

  it('lets onOpen use nothing that needs consent, whatever the manifest asks for', () => {
    const code = `function onOpen() {
      SpreadsheetApp.getActiveRange().getDisplayValues();
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));
    }`;
    const { host, id } = boundSheet({ code, manifest: SCOPES });

    const { run } = host.people.books.openBook(COLLEAGUE, id);

    expect(run?.error?.message).toBe(
      `You do not have permission to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`,
    );
  });

  it('keeps one menu of a name, the last', () => {
    const code = `function onOpen() {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('A').addItem('uno', 'one').addToUi();
      ui.createMenu('B').addToUi();
      ui.createMenu('A').addItem('dos', 'two').addToUi();
    }`;
    const { host, id } = boundSheet({ code });

    const { menus } = host.people.books.openBook(COLLEAGUE, id);

    expect(menus.map(({ label, items }) => [label, items?.[0]?.fn])).toEqual([
      ['B', undefined],
      ['A', 'two'],
    ]);
  });
});

describe('a click in a menu', () => {
  it.each([[READER], [OUTSIDER]])('is refused to %s', (email) => {
    const { host, id } = office();
    const before = host.executions().length;

    expect(() => host.people.books.clickMenu(email, id, 'dialog')).toThrow(
      expect.objectContaining({ reason: 'no-access' }),
    );
    expect(host.executions()).toHaveLength(before);
  });

  it.each([
    [{ tab: 'Hoja que no hay', a1: 'A1' }, 'not-found'],
    [{ tab: 'Casos', a1: 'A21' }, 'outside'],
    [{ tab: 'Casos', a1: 'no' }, 'outside'],
  ])('is refused with %j selected', (selection, reason) => {
    const { host, id } = office();

    expect(() => host.people.books.clickMenu(COLLEAGUE, id, 'selected', selection)).toThrow(
      expect.objectContaining({ reason }),
    );
  });

  it('runs the function with the person’s rights and shows the dialog it opened', () => {
    const { host, id } = office({ 'PUT-IT-HERE': 'aquí' });

    const { dialog, run } = host.people.books.clickMenu(COLLEAGUE, id, 'dialog');

    expect(dialog).toEqual({ kind: 'modal', title: 'Título', html: '<p>aquí</p>', width: 300, height: 120 });
    expect(run.error).toBeUndefined();
    expect(host.executions().at(-1)).toMatchObject({
      fn: 'dialog',
      start: 'menu',
      identity: { active: COLLEAGUE, effective: COLLEAGUE },
      container: id,
    });
  });

  it.each([
    ['modeless', { kind: 'modeless', title: 'Suelto', html: 'b', width: null, height: null }],
    ['sidebar', { kind: 'sidebar', title: 'Barra', html: 'c', width: null, height: null }],
    ['nothing', null],
  ])('opens what %s opens', (fn, dialog) => {
    const { host, id } = office();

    expect(host.people.books.clickMenu(COLLEAGUE, id, fn).dialog).toEqual(dialog);
  });

  it('tells the function what is selected', () => {
    const { host, id } = office();
    const selectedBy = (selection?: { tab: string; a1: string }): unknown =>
      host.people.books.clickMenu(COLLEAGUE, id, 'selected', selection).run.value;

    expect(selectedBy()).toEqual(['Casos', 1, 1, [['id']]]);
    expect(selectedBy({ tab: 'Casos', a1: 'A3:B3' })).toEqual(['Casos', 3, 1, [['007', '03/12/2026']]]);
    expect(selectedBy({ tab: 'Otra hoja', a1: '2:3' })).toEqual([
      'Otra hoja',
      2,
      2,
      [
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  it('ends in Google’s words when the function is gone, and refuses what the manifest does not cover', () => {
    const { host, id } = boundSheet({ code: CODE, manifest: { oauthScopes: [`${AUTH}spreadsheets.currentonly`] } });

    expect(host.people.books.clickMenu(COLLEAGUE, id, 'gone').run.error?.message).toBe(
      'Script function not found: gone',
    );
    expect(host.people.books.clickMenu(COLLEAGUE, id, 'dialog')).toMatchObject({
      dialog: null,
      run: { error: { message: expect.stringContaining('not sufficient to call Ui.showModalDialog') } },
    });
  });

  it.each([
    ['alert', undefined, 'NotEmulated: Ui.alert'],
    ['other', undefined, 'NotEmulated: SpreadsheetApp.openById'],
    ['formula', { tab: 'Casos', a1: 'C3' }, 'NotEmulated: Range.getDisplayValues of a formula'],
  ])('ends at what is not emulated, even if the script catches it: %s', (fn, selection, message) => {
    const { host, id } = office();

    expect(host.people.books.clickMenu(COLLEAGUE, id, fn, selection).run).toMatchObject({
      died: true,
      error: { message },
    });
  });

  it('has no other service at all', () => {
    const { host, id } = office();

    expect(host.people.books.clickMenu(COLLEAGUE, id, 'fetches').run.error?.message).toContain('UrlFetchApp');
  });

  it('is met by planned faults like any run', () => {
    const { host, id } = office();

    const { result, fired } = host.withFaults({ plan: [{ at: 1, kind: 'die-before' }] }, () =>
      host.people.books.clickMenu(COLLEAGUE, id, 'dialog'),
    );

    expect(fired).toBe(1);
    expect(result).toMatchObject({ dialog: null, run: { died: true } });
  });
});

describe('binding', () => {
  it('is refused for what is no spreadsheet', () => {
    const { host } = office();

    expect(() => host.bindScript('no-such-id', {})).toThrow('No spreadsheet');
    expect(() => host.bindScript(host.deployment()?.scriptId ?? '', {})).toThrow('No spreadsheet');
  });

  it('fills in the places of each spreadsheet apart, and again when it is pushed anew', () => {
    const { host, id } = office({ 'PUT-IT-HERE': 'uno' });
    const second = host.run('make', [], { as: ROLE }).value as string;
    const shown = (spreadsheetId: string): string | undefined =>
      host.people.books.clickMenu(ROLE, spreadsheetId, 'dialog').dialog?.html;

    host.bindScript(second, { 'PUT-IT-HERE': 'dos' });
    expect([shown(id), shown(second), shown(id)]).toEqual(['<p>uno</p>', '<p>dos</p>', '<p>uno</p>']);

    host.bindScript(id, { 'PUT-IT-HERE': 'tres' });
    expect(shown(id)).toBe('<p>tres</p>');
  });
});

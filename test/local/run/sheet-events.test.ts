// Triggers that a script installs on a spreadsheet: told of what people do, in the name of whoever installed them.
// proves: local/run/sheet-events.ts

import { grant } from '../../../local/services/drive/sharing';
import type { Host } from '../../../local/host';
import { COLLEAGUE, hostWith, OUTSIDER, ROLE } from '../../support/script-host';

const CODE = `
function make() {
  const book = Sheets.Spreadsheets.create({ properties: { title: 'Libro', locale: 'es_MX' }, sheets: [{ properties: { sheetId: 7, title: 'Casos' } }] });
  return book.spreadsheetId;
}
function listen(id) {
  ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create();
  ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create();
  return ScriptApp.getProjectTriggers().map((trigger) => [String(trigger.getEventType()), trigger.getTriggerSourceId() === id]);
}
function note(key, value) {
  const store = PropertiesService.getUserProperties();
  const before = JSON.parse(store.getProperty(key) || '[]');
  store.setProperty(key, JSON.stringify([...before, value]));
}
function edited(e) {
  const { range, value, oldValue, user, source } = e;
  note('edited', {
    at: range.getA1Notation(), rows: [range.rowStart, range.rowEnd], tab: range.getSheet().getName(), id: range.getSheet().getSheetId(),
    value: value === undefined ? null : value, oldValue: oldValue === undefined ? null : oldValue,
    user: user.getEmail(), source: source.getId(), as: Session.getEffectiveUser().getEmail(), full: String(e.authMode),
  });
}
function changed(e) { note('changed', e.changeType); }
function told(key) { return JSON.parse(PropertiesService.getUserProperties().getProperty(key) || '[]'); }
function writeAsScript(id) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 7, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }], fields: 'userEnteredValue' } }] }, id);
}
`;

describe('a trigger on a spreadsheet', () => {
  let host: Host;
  let book: string;
  const run = (fn: string, ...args: unknown[]): unknown => {
    const { value, error } = host.run(fn, args, { as: ROLE });
    if (error !== undefined) throw new Error(error.message);
    return value;
  };

  beforeEach(() => {
    host = hostWith(CODE);
    book = run('make') as string;
    for (const emailAddress of [COLLEAGUE, OUTSIDER])
      grant(host.store, book, { type: 'user', role: 'writer', emailAddress });
  });
  afterEach(() => host.close());

  it('is refused on a spreadsheet that one may not edit', () => {
    expect(() => run('listen', '1nada')).toThrow('No item with the given ID could be found: 1nada');
  });

  it('hears nothing of what a script writes, nor of what a person was refused', () => {
    run('listen', book);

    run('writeAsScript', book);
    expect(() => host.people.sheets.type(COLLEAGUE, book, 'Nada', 'A1', 'x')).toThrow();

    expect([run('told', 'edited'), run('told', 'changed')]).toEqual([[], []]);
  });

  it('is told of a single cell with its values, in the name of its maker', () => {
    expect(run('listen', book)).toEqual([
      ['ON_EDIT', true],
      ['ON_CHANGE', true],
    ]);

    host.people.sheets.type(COLLEAGUE, book, 'Casos', 'B2', 'uno');
    host.people.sheets.type(COLLEAGUE, book, 'Casos', 'B2', 'dos');

    const common = {
      at: 'B2',
      rows: [2, 2],
      tab: 'Casos',
      id: 7,
      user: COLLEAGUE,
      source: book,
      as: ROLE,
      full: 'FULL',
    };
    expect(run('told', 'edited')).toEqual([
      { ...common, value: 'uno', oldValue: null },
      { ...common, value: 'dos', oldValue: 'uno' },
    ]);
    expect(run('told', 'changed')).toEqual(['EDIT', 'EDIT']);
  });

  it('is told of a range without values, and of rows as changes', () => {
    run('listen', book);

    host.people.sheets.paste(COLLEAGUE, book, 'Casos', 'A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    host.people.sheets.insertRows(COLLEAGUE, book, 'Casos', 2);
    host.people.sheets.deleteRows(COLLEAGUE, book, 'Casos', 2);

    expect(run('told', 'edited')).toMatchObject([{ at: 'A1:B2', rows: [1, 2], value: null, oldValue: null }]);
    expect(run('told', 'changed')).toEqual(['EDIT', 'INSERT_ROW', 'REMOVE_ROW']);
  });

  it('has no name for a person of another domain', () => {
    run('listen', book);

    host.people.sheets.type(OUTSIDER, book, 'Casos', 'A1', 'x');

    expect(run('told', 'edited')).toMatchObject([{ user: '' }]);
  });
});

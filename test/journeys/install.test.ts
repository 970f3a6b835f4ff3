// The office as its people find it after `rva install`: a form at the door that asks for no account, tabs in which people
// type where they may, the same again however often and however haltingly it is installed.
// proves: src/google/forms/publishing.ts
// proves: src/google/install/tab-requests.ts
// proves: src/google/install/book.ts

import { refusalFor } from '../../local/services/forms/audience';
import { findForm } from '../../local/services/forms/form-record';
import { grant } from '../../local/services/drive/sharing';
import { permissionsOn } from '../../local/services/drive/access';
import { deleteIndexes } from '../../local/services/sheets/dimensions';
import { asPerson } from '../../local/services/sheets/person-refusal';
import { installOffice } from '../../scripts/rva/install';
import { sessionOver } from '../../scripts/rva/session';
import { sampleOffice } from '../../scripts/sample/office';
import { systemTablesOf } from '../../src/kernel/system-tables';
import type { InstallStatus } from '../../src/kernel/install-status';
import { placesOf } from '../../src/kernel/derive/cells';
import { books, registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { MODULE_KEYS } from '../../src/programme/counselling/codes';
import { places, staff } from '../../src/programme/directory/tables';
import { tables } from '../../src/programme/tables';
import { familyOfFour, someoneElse } from '../support/family';
import { ANA, emptyHost, MINUTE, officeOn, openOffice, OWNER, ROUND, spreadsheetOf } from '../support/office';
import { settledIn } from '../support/settled-state';

const office = openOffice();
const { host } = office;
const { sheets } = host.people;
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

describe('the public form', () => {
  it('asks for no account, collects no address, shows no answers and cannot be answered again or edited', () => {
    const form = findForm(host.store, office.formId);

    expect(form).toMatchObject({
      published: true,
      accepting: true,
      allowEdits: false,
      summary: false,
      respondAgain: false,
      collectEmail: false,
      limitOne: false,
    });
    expect(form === undefined ? 'none' : refusalFor(host.store, '', form)).toBeUndefined();
  });

  it('is open to anyone in its published view, and its file to the role account alone', () => {
    const given = permissionsOn(host.store, office.formId).map(
      ({ permission: { type, role, view, emailAddress } }) => ({ type, role, view, emailAddress }),
    );

    expect(given.filter(({ type }) => type === 'anyone')).toEqual([
      { type: 'anyone', role: 'reader', view: 'published', emailAddress: undefined },
    ]);
    const ofTheFile = given.filter(({ view }) => view !== 'published').map(({ emailAddress }) => emailAddress);
    expect([...new Set(ofTheFile)]).toEqual([OWNER]);
  });
});

describe.each(books)('the book $title', (book) => {
  const id = spreadsheetOf(office, book);
  const titles = [...tables.filter((table) => table.book.key === book.key), ...systemTablesOf(book)].flatMap(
    ({ title, archive }) => (archive === undefined ? [title] : [title, archive]),
  );

  const working = tables.filter(({ typed }) => typed !== undefined).map(({ title }) => title);

  it('lets a colleague who may edit the file type into no key, no ID, no archive and no system tab', () => {
    office.submit(familyOfFour());
    grant(host.store, id, { type: 'user', role: 'writer', emailAddress: ANA });
    const before = settledIn(office).state();

    for (const title of titles) {
      const closed = working.includes(title) ? ['A1', 'B1', 'A3', 'A40'] : ['A1', 'A3', 'B2', 'B3', 'A40'];
      for (const cell of closed) {
        expect(() => sheets.type(ANA, id, title, cell, 'escrito a mano')).toThrow('celda o un objeto protegidos');
      }
      expect(() => sheets.deleteRows(ANA, id, title, 3, 1)).toThrow('celda o un objeto protegidos');
    }
    expect(settledIn(office).state()).toEqual(before);
  });

  it('hides its keys and what only the program reads', () => {
    const hidden = sheets
      .list(OWNER, id)
      .filter((tab) => tab.hidden)
      .map(({ title }) => title);

    const [waiting, ...system] = systemTablesOf(book).map(({ title }) => title);
    expect(hidden).toEqual(system);
    expect(hidden).not.toContain(waiting);
    for (const title of titles) expect(sheets.show(OWNER, id, title).rows[0]?.hidden).toBe(true);
  });
});

describe('installing', () => {
  const again = (): InstallStatus => installOffice(sessionOver(host, { data: ':memory:', json: true }), sampleOffice);

  it('a second time changes nothing, with a family already inside', () => {
    office.submit(familyOfFour());
    office.later(6 * MINUTE);
    const before = settledIn(office).state();

    const status = again();

    const forms = ['intake', ...MODULE_KEYS];
    expect(status.state).toBe('ready');
    expect(settledIn(office).state()).toEqual(before);
    expect(settledIn(office).defects()).toEqual([]);
    expect(
      host
        .triggers()
        .map(({ fn }) => fn)
        .sort(),
    ).toEqual(['onClock_', ...forms.map(() => 'onFormSubmitted_'), 'onSheetEdited_', 'onSheetEdited_']);
  });

  it('brings a book of an older definition the columns that it lacks, where they belong', () => {
    office.submit(familyOfFour());
    const id = office.bookId(registro);
    for (const title of [cases.title, cases.archive ?? ''])
      asPerson(host.world, OWNER, id, title, (book, tab) => {
        const at = placesOf(cases).findIndex(({ key }) => key === 'accessPoint');
        deleteIndexes(book, tab, 'COLUMNS', at, at + 1);
      });
    const [before] = office.rows(people);

    const status = again();

    expect(status.state).toBe('ready');
    expect(settledIn(office).defects()).toEqual([]);
    const next = office.submit(someoneElse({ language: 'Mam' }));
    expect(office.rows(cases).find(({ number }) => number === next.case)).toMatchObject({
      accessPoint: null,
      language: 'other',
      contactRule: 'mayNameOim',
    });
    expect(office.rows(people)[0]).toEqual(before);
    expect(() => sheets.type(ANA, id, cases.title, 'B3', 'x')).toThrow('celda o un objeto protegidos');
  });

  it('keeps what was changed by hand in the directory meanwhile', () => {
    const [person] = office.rows(staff);
    if (person === undefined) throw new Error('nobody works here');
    const values = { name: 'Ana Renombrada' };
    office.act(
      'directorio',
      'staff',
      { id: person.id, seal: person.seal, was: { name: person.name }, values },
      { as: 'ada@oim.example' },
    );

    again();

    expect(office.rows(staff).find(({ id }) => id === person.id)?.name).toBe('Ana Renombrada');
    expect(office.rows(staff)).toHaveLength(sampleOffice.setUp.staff?.length ?? 0);
  });

  it('goes on by itself when Google is slow, never longer than it lets a run last', () => {
    const slow = emptyHost();
    const session = sessionOver(slow, { data: ':memory:', json: true });

    // As if every call to Forms took some three seconds.
    const wait = (_k: number, service: string): void => (service === 'FormApp' ? slow.world.elapse(1_500) : undefined);
    slow.withFaults({ interrupt: wait }, () => installOffice(session, sampleOffice));

    const runs = slow.executions().filter(({ fn }) => fn === 'install' || fn === 'continueInstall_');
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.every(({ died }) => died === undefined)).toBe(true);
    const installed = officeOn(slow);
    expect(installed.submit(familyOfFour()).case).toMatch(/^MX-RVA-2026-00001-/);
    expect(installed.rows(staff)).toHaveLength(sampleOffice.setUp.staff?.length ?? 0);
    // What a slow first round leaves, the next one does.
    installed.later(ROUND);
    expect(settledIn(installed).defects()).toEqual([]);
    slow.close();
  });
});

describe('an installation from the page, without a description of the office', () => {
  it('brings what the program itself knows, and leaves the rest to the directory', () => {
    const fresh = emptyHost();
    fresh.addAccount({ email: OWNER, name: 'Registro RVA' });
    fresh.deployCore(OWNER);
    const session = sessionOver(fresh, { data: ':memory:', json: true, as: OWNER });

    let status = session.noted(fresh.callPage('install', [], { as: OWNER })) as InstallStatus;
    for (let run = 0; status.state === 'working' && run < 9; run += 1) {
      fresh.clock.advance(2 * MINUTE);
      status = session.noted(fresh.callPage('installStatus', [], { as: OWNER })) as InstallStatus;
    }

    const installed = officeOn(fresh);
    expect(status.state).toBe('ready');
    expect(installed.rows(places).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['MEX', 'TAP', 'SAP', 'TGU']),
    );
    expect(installed.rows(staff)).toEqual([]);
    fresh.close();
  });
});

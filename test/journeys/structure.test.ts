// Somebody renames a tab, clears a key, drags a column in between, takes a protection away, deletes a column or a whole
// tab: the registry refuses what it can no longer read, says why in one line, and *Reparar estructura* puts it right.
// proves: src/kernel/structure/repair.ts
// proves: src/kernel/structure/fill.ts
// proves: src/kernel/structure/fill-lookup.ts
// proves: src/kernel/structure/look.ts
// proves: src/kernel/structure/performed.ts
// proves: src/google/books/structure.ts
// proves: src/ui/estructura/page.ts

import { placesOf } from '../../src/kernel/derive/cells';
import type { Table } from '../../src/kernel/table';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { movements } from '../../src/programme/travel/tables';
import type { StructureView } from '../../src/ui/estructura/view';
import type { WaitingView } from '../../src/ui/por-corregir/view';
import { installOffice } from '../../scripts/rva/install';
import { sampleOffice } from '../../scripts/sample/office';
import { coreWithCommands } from '../support/core-with-commands';
import { familyOfFour, saveNewMovement, someoneElse } from '../support/family';
import { ADA, ANA, HOUR, MONICA, OLGA, openOffice, OWNER, PILAR, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
office.submit(familyOfFour());
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const id = office.bookId(registro);
const { sheets } = host.people;

const columnOf = (table: Table, key: string): number => placesOf(table).find((place) => place.key === key)?.at ?? -1;
const dropColumn = (table: Table, key: string): void =>
  void sheets.deleteColumns(OWNER, id, table.title, letters(columnOf(table, key)));
const dropTab = (title: string): void => void sheets.deleteTab(OWNER, id, title);
const rename = (table: Table, title: string): void => void sheets.renameTab(ANA, id, table.title, title);

/** One line for each thing that is wrong, as the page says it. */
const wrongAs = (as: string): string[] =>
  (office.open('estructura', {}, as).view as StructureView).flatMap(({ tabs }) =>
    tabs.flatMap(({ problems }) => problems.map(({ text }) => text)),
  );
const repair = (as = ANA): void => void office.act('estructura', 'repair', {}, { as });
const titles = (): string[] => sheets.list(OWNER, id).map(({ title }) => title);

/** What the tables hold, and that seals, keys and journal agree. */
const everything = () => ({
  cases: office.rows(cases),
  people: office.rows(people),
  movements: office.rows(movements),
});
const before = everything();

const untouched = (): void => {
  expect(everything()).toEqual(before);
  expect(settledIn(office).defects()).toEqual([]);
};

describe('who may repair', () => {
  it('refuses whoever only reads', () => {
    expect(office.open('estructura', {}, MONICA)).toMatchObject({ view: null });
    expect(office.refused(() => repair(MONICA))).toEqual(['access.not-yours']);
  });

  it('shows the book of Protección to those who may repair it', () => {
    const booksOf = (as: string) => (office.open('estructura', {}, as).view as StructureView).map(({ key }) => key);

    expect([ANA, PILAR, ADA].map(booksOf)).toEqual([
      ['registro'],
      ['registro', 'proteccion'],
      ['registro', 'proteccion'],
    ]);
  });
});

describe('a tab that somebody renamed', () => {
  beforeEach(() => rename(people, 'Gente'));

  it('stops what must read it, naming it, and loses no application', () => {
    const sent = office.submit(someoneElse());

    expect(sent.case).toBeNull();
    expect(office.open('movimiento', { case: '1' })).toMatchObject({
      view: null,
      problems: [{ code: 'platform.structure', text: expect.stringContaining('«Personas»') }],
    });
    repair();
    office.later(ROUND);
    expect(office.rows(cases)).toHaveLength(2);
  });

  it('lets an application that was corrected meanwhile become its case once the tab is right', () => {
    office.later(2 * ROUND);
    repair();
    const { waiting } = office.submit({ ...someoneElse(), accessPoint: 'Z1B5' });
    rename(people, 'Gente');

    const input = { item: waiting?.id, corrections: { surnames: 'Corregida Ejemplo' } };
    office.act('por-corregir', 'correct', input, { as: PILAR });
    office.later(ROUND);
    expect(office.pending().map(({ effect }) => effect)).toEqual(['register-response']);
    repair();
    office.later(ROUND);

    expect(office.rows(people).map(({ surnames }) => surnames)).toContain('Corregida Ejemplo');
    expect(office.pending()).toEqual([]);
  });

  it('is told in one line, and gets its name back', () => {
    expect(wrongAs(ANA)).toEqual(['La hoja «Personas» ahora se llama «Gente».']);

    repair();

    expect(titles()).toContain('Personas');
    untouched();
    expect(wrongAs(ANA)).toEqual([]);
  });

  it('waits on Por corregir within the hour, leads to the repair, and is gone with it', () => {
    office.later(HOUR + ROUND);
    const groups = () => (office.open('por-corregir').view as WaitingView).groups;

    expect(groups()).toMatchObject([
      {
        kind: 'structure',
        way: 'watch',
        lines: [{ leadsTo: { page: 'estructura' }, problems: [{ code: 'structure.tab-renamed' }] }],
      },
    ]);
    repair();
    expect(groups()).toEqual([]);
  });

  it('is gone from Por corregir also when somebody names it back by hand', () => {
    office.later(HOUR + ROUND);
    sheets.renameTab(ANA, id, 'Gente', 'Personas');
    office.later(HOUR + ROUND);

    expect((office.open('por-corregir').view as WaitingView).groups).toEqual([]);
    untouched();
  });
});

describe('keys of columns', () => {
  it('that were cleared or written over are written again where they were', () => {
    sheets.type(OWNER, id, people.title, `${letters(columnOf(people, 'phone'))}1`, '');
    sheets.type(OWNER, id, people.title, `${letters(columnOf(people, 'surnames'))}1`, 'apellidos');

    expect(office.open('movimiento', { case: '1' })).toMatchObject({ problems: [{ code: 'platform.structure' }] });
    expect(wrongAs(ANA)).toEqual(['En la hoja «Personas» se borró la clave que identifica a: Apellidos, Teléfono.']);
    repair();
    untouched();
  });

  it('that were all cleared are known by the headings', () => {
    sheets.clear(OWNER, id, people.title, 'A1:Z1');

    repair();

    untouched();
  });
});

describe('a column of the staff’s own', () => {
  it('that stands among the registry’s goes to the right with what it holds', () => {
    const at = columnOf(people, 'age');
    sheets.insertColumns(OWNER, id, people.title, letters(at));
    sheets.type(OWNER, id, people.title, `${letters(at)}2`, 'Litera');
    sheets.type(OWNER, id, people.title, `${letters(at)}3`, 'B-12');

    expect(wrongAs(ANA)).toEqual(['En la hoja «Personas» hay columnas agregadas en medio de las del registro: 1.']);
    repair();
    const row = sheets.show(OWNER, id, people.title).rows.find(({ number }) => number === 3);
    expect(
      row?.cells
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .pop(),
    ).toBe('B-12');
    untouched();
  });

  it('that the registry’s own were dragged around brings those back', () => {
    sheets.moveColumns(OWNER, id, people.title, letters(columnOf(people, 'phone')), 'C');

    expect(wrongAs(ANA)[0]).toMatch(/^En la hoja «Personas» está fuera de su lugar: /);
    repair();
    untouched();
  });
});

describe('a protection that somebody took away', () => {
  it('is told of and put there again, and nobody but the role account could take it', () => {
    const ours = sheets.protections(OWNER, id).filter(({ title }) => title === cases.title);
    const take = (as: string) =>
      ours.forEach((each) => sheets.removeProtection(as, id, cases.title, each.protectedRangeId));
    expect(() => take(ANA)).toThrow('protegidos');
    take(OWNER);
    sheets.type(ANA, id, cases.title, 'B3', 'escrito encima');

    expect(wrongAs(ANA)).toEqual(['En la hoja «Casos» alguien quitó una protección.']);
    repair();
    office.later(ROUND);

    expect(() => sheets.type(ANA, id, cases.title, 'B3', 'otra vez')).toThrow('protegidos');
    untouched();
  });
});

describe('a column that was deleted', () => {
  it.each(['surnames', 'age', 'seal', 'id', 'updatedBy'])('comes back with what it held: %s', (key) => {
    dropColumn(people, key);

    expect(wrongAs(ANA)[0]).toMatch(/falta: /);
    repair();
    const held = ({ updatedAt: _at, updatedBy: _by, ...row }: (typeof before.people)[number]) => row;
    expect(office.rows(people).map(held)).toEqual(before.people.map(held));
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('brings back a text too long for its seal', () => {
    const long = 'Vive detrás del mercado. '.repeat(40).trim();
    sheets.type(ANA, id, people.title, `${letters(columnOf(people, 'otherContact'))}3`, long);
    office.later(ROUND);
    dropColumn(people, 'otherContact');

    repair();

    expect(office.rows(people)[0]?.otherContact).toBe(long);
  });

  it('is not taken for cells that somebody emptied when the repair dies midway', () => {
    dropColumn(people, 'age');
    for (let call = 0; call < 40; call += 1) {
      const kill = (k: number): void => {
        if (k === call) throw new Error('killed');
      };
      host.withFaults({ interrupt: kill }, () => {
        try {
          repair();
        } catch {
          // Whoever pressed the button sees that it failed, and presses again.
        }
      });
      office.muchLater(2 * HOUR);
      expect(office.rows(people).map(({ age }) => age)).toEqual(before.people.map(({ age }) => age));
    }
    repair();
    expect(office.rows(people).map(({ age }) => age)).toEqual(before.people.map(({ age }) => age));
    expect(settledIn(office).defects()).toEqual([]);
  });
});

describe('a tab that was deleted', () => {
  it('comes back with its rows, as the journal knows them', () => {
    dropTab(people.title);

    expect(wrongAs(ANA)).toEqual(['Falta la hoja «Personas»: alguien la borró.']);
    repair();

    const held = ({ updatedAt: _at, updatedBy: _by, ...row }: (typeof before.people)[number]) => row;
    expect(office.rows(people).map(held)).toEqual(before.people.map(held));
    expect(settledIn(office).defects()).toEqual([]);
    expect(office.rows(cases)).toEqual(before.cases);
  });

  it('does not bring back a case that was closed since', () => {
    office.command('close-case', { case: before.cases[0]?.id, reason: 'withdrawn' }, { as: OLGA });
    dropTab(people.title);

    repair();

    expect(office.rows(people)).toEqual([]);
  });

  it('of closed cases comes back with them, and nothing else changes', () => {
    office.command('close-case', { case: before.cases[0]?.id, reason: 'withdrawn' }, { as: OLGA });
    const archives = [cases, people] as const;
    const held = () =>
      archives.map((table) => office.archived(table).map(({ updatedAt: _at, updatedBy: _by, ...row }) => row));
    const closed = held();
    for (const { archive } of archives) dropTab(archive ?? '');

    expect(wrongAs(ANA)).toHaveLength(2);
    repair();

    expect(closed[1]).toHaveLength(4);
    expect(held().map((rows) => [...rows].sort(byId))).toEqual(closed.map((rows) => [...rows].sort(byId)));
    expect(office.rows(people)).toEqual([]);
    repair();
    expect(held()[1]).toHaveLength(4);
    expect(settledIn(office).defects()).toEqual([]);
  });

  it.each(['Sistema', 'Bitácora', 'Pendientes del sistema'])(
    'is not made anew when the registry’s own memory stood in it: %s',
    (title) => {
      const tabsBefore = titles();
      dropTab(title);

      expect(office.open('por-corregir')).toMatchObject({ view: null, problems: [{ code: 'structure.memory-lost' }] });
      expect(office.refused(() => repair())).toEqual(['structure.memory-lost']);
      expect(() => installOffice(office.session, sampleOffice)).toThrow('guarda su propia memoria');
      expect(titles()).toEqual(tabsBefore.filter((each) => each !== title));
    },
  );
});

describe('the tab of what history remembers', () => {
  it('comes back with all it held, and knows whoever was here again', () => {
    saveNewMovement(office, before.cases[0]?.number ?? '');
    office.command('close-case', { case: before.cases[0]?.id, reason: 'other' }, { as: OLGA });
    const held = () =>
      sheets
        .show(OWNER, id, 'Claves')
        .rows.map(({ number, cells }) => `${number} ${cells[1]?.text ?? ''}`)
        .filter((line) => line.includes('MX-RVA-'));
    const remembered = held();
    dropTab('Claves');

    expect(office.refused(() => office.ask('buscar', 'find', { text: '9999 0001' }))).toHaveLength(1);
    expect(wrongAs(ANA)).toEqual(['Falta la hoja «Claves»: alguien la borró.']);
    repair();

    expect(remembered.length).toBeGreaterThan(5);
    expect(held()).toEqual(remembered);
    const { cases: found } = office.ask<{ cases: object[] }>('buscar', 'find', { text: '+504 9999 0001' });
    expect(found).toMatchObject([{ number: before.cases[0]?.number, closed: true }]);
    expect(settledIn(office).defects()).toEqual([]);
  });
});

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => one.id.localeCompare(other.id);
const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

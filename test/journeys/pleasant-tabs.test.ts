// What staff see when they open the books: states with a sign and its colour, tabs that may lie open on a desk, views to
// choose from, and whose case it is.
// proves: src/google/books/colours.ts
// proves: src/google/books/views.ts
// proves: src/kernel/structure/views.ts
// proves: src/programme/views.ts

import { placesOf } from '../../src/kernel/derive/cells';
import { tabOf } from '../../src/kernel/derive/tabs';
import { waitingOf } from '../../src/kernel/system-tables';
import type { Table } from '../../src/kernel/table';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { staff } from '../../src/programme/directory/tables';
import { tables } from '../../src/programme/tables';
import { movements } from '../../src/programme/travel/tables';
import { installOffice } from '../../scripts/rva/install';
import { sampleOffice } from '../../scripts/sample/office';
import { batch, script } from '../local/sheets/sheets-world';
import { familyOfFour, oneAdult, saveNewMovement } from '../support/family';
import { ADA, ANA, HOUR, OLGA, openOffice, OWNER, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';
import { sheetHands } from '../support/sheet-hands';

const office = openOffice();
const { host } = office;
const { sheets } = host.people;
const hands = sheetHands(office);
const id = office.bookId(registro);
const first = office.submit(familyOfFour()).case ?? '';
saveNewMovement(office, first);
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const named = (...all: readonly Table[]) => all.map((table) => [table.title, table] as const);

const shown = (table: Table) => {
  const { rows, columns } = sheets.show(ANA, id, table.title);
  const places = placesOf(table);
  return rows.slice(2).map(({ cells }) => ({
    seen: cells.filter((_, at) => columns[at]?.hidden === false).map(({ text }) => text),
    of: (key: string) => cells[places.findIndex((place) => place.key === key)],
  }));
};

describe('the state of a record', () => {
  it.each([
    ['Casos', cases, 'status', '▲ 4 Solicitud recibida', '#ffe8ad'],
    ['Personas', people, 'status', '▲ Solicitud recibida', '#ffe8ad'],
    ['Movimientos', movements, 'state', '● En preparación', '#d9e8fc'],
  ] as const)('stands in %s with its sign, in the colour of the sign', (_title, table, key, text, background) => {
    expect(shown(table)[0]?.of(key)).toMatchObject({ text, background });
  });

  it('keeps its colours when the books are installed again, one of each, and people’s own formats', () => {
    const range = { sheetId: tabOf(cases), startColumnIndex: 1, endColumnIndex: 2 };
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'MX' }] };
    const rule = { ranges: [range], booleanRule: { condition, format: { textFormat: { bold: true } } } };
    batch(host.world, id, [{ addConditionalFormatRule: { rule, index: 2 } }], OWNER);
    const rules = () =>
      script(host.world, (book) => book.get(id, { fields: 'sheets.conditionalFormats' }), OWNER).sheets?.map(
        ({ conditionalFormats = [] }) => conditionalFormats.map((each) => JSON.stringify(each)).sort(),
      );
    const before = rules();

    installOffice(office.session, sampleOffice);

    expect(rules()).toEqual(before);
    expect(JSON.stringify(before)).toContain('TEXT_EQ');
    expect(shown(cases)[0]?.of('status')).toMatchObject({ background: '#ffe8ad' });
  });
});

describe('a tab that may lie open on a desk', () => {
  it.each(named(cases, movements))(
    'shows codes and initials in %s, and nothing that names anybody',
    (_title, table) => {
      const seen = JSON.stringify(shown(table).map((row) => row.seen));

      for (const row of office.rows(people))
        for (const said of [row.givenNames, row.surnames, row.phone, row.otherContact, row.city])
          expect(said === null || !seen.includes(said)).toBe(true);
      expect(tables.filter(({ desk }) => desk === true)).toContain(table);
    },
  );

  it('shows initials that follow a corrected name', () => {
    const [principal] = office.rows(people);
    const before = office.rows(cases)[0]?.initials ?? '';

    hands.type(people, hands.cellOf(people, principal?.id ?? '', 'surnames'), 'Zeta de la Quimera');

    const after = office.rows(cases)[0]?.initials ?? '';
    expect(after.split(' · ')[0]).toMatch(/Z\.Q\.$/);
    expect(after.split(' · ').slice(1)).toEqual(before.split(' · ').slice(1));
    expect(settledIn(office).defects()).toEqual([]);
  });
});

describe('a cell that leads somewhere', () => {
  const linkOf = (table: Table, row: string, key: string): string | undefined => {
    const { rows } = sheets.show(ANA, id, table.title);
    const at = placesOf(table).findIndex((place) => place.key === key);
    return rows.find(({ cells }) => cells[0]?.text === row)?.cells[at]?.format?.textFormat?.link?.uri;
  };

  it('shows a word for a folder, holds its ID, and opens it', () => {
    const [row] = office.rows(cases);

    expect(shown(cases)[0]?.of('folder')).toMatchObject({ text: 'Abrir', value: row?.folder });
    expect(linkOf(cases, first, 'folder')).toBe(`https://drive.google.com/open?id=${row?.folder ?? ''}`);
  });

  it('leads from a case, a person and a journey to their pages', () => {
    const page = (key: string, arg: string, value: string) => new RegExp(`/exec\\?page=${key}&${arg}=${value}$`);
    expect(linkOf(cases, first, 'number')).toMatch(page('caso', 'case', first));
    expect(linkOf(people, `${first}-P1`, 'case')).toMatch(page('caso', 'case', first));
    expect(linkOf(movements, office.rows(movements)[0]?.id ?? '', 'code')).toMatch(
      page('movimiento', 'movement', 'MX-MOV-2026-0001'),
    );
  });

  it('leads nowhere else when a row is put in above it', () => {
    sheets.insertRows(ANA, id, people.title, 3);
    const second = office.submit(oneAdult({ givenNames: 'Otra', phone: '+504 9999 0555' })).case ?? '';

    expect(linkOf(people, `${second}-P1`, 'case')).toContain(second);
    expect(linkOf(people, `${first}-P1`, 'case') ?? '').not.toContain(second);
  });
});

describe('whose case it is', () => {
  it('refuses who is not on the staff, and says so in the cell', () => {
    const cell = hands.cellOf(cases, first, 'officer');

    hands.type(cases, cell, 'nadie@oim.example');

    expect(hands.shown(cases, cell)).toMatchObject({
      text: 'nadie@oim.example',
      note: expect.stringContaining('no está hoy en la hoja Personal') as string,
    });
    expect(office.waiting().flatMap(({ problems }) => problems)).toMatchObject([{ code: 'typed.not-on-the-staff' }]);
  });

  it('takes an address in any case', () => {
    hands.type(cases, hands.cellOf(cases, first, 'officer'), ' Ana@OIM.example');

    expect(office.rows(cases)[0]).toMatchObject({ officer: ANA, updatedBy: ANA });
    expect(settledIn(office).defects()).toEqual([]);
  });
});

describe('the tab of what waits', () => {
  it('says in words what it is, where and why, names nobody, and keeps its codes out of sight', () => {
    const [principal] = office.rows(people);
    hands.type(people, hands.cellOf(people, principal?.id ?? '', 'phone'), 'por la tarde con Zutanita');

    const [row] = shown(waitingOf(registro));

    expect(row?.seen.slice(0, 5)).toEqual([
      'Escrito en la hoja, sin entrar al registro',
      '▲ Por atender',
      '23/11/2026',
      `Personas · ${principal?.id ?? ''}`,
      expect.stringContaining('«Teléfono»') as string,
    ]);
    expect(row?.of('state')).toMatchObject({ background: '#ffe8ad' });
    expect(row?.seen.join()).not.toMatch(/typed-value|Zutanita|[{}[\]]/);
  });
});

describe('the views of a tab', () => {
  const titles = (table: Table): string[] => sheets.filterViews(ANA, id, table.title).map(({ title }) => title);
  const left = (table: Table, title: string): string[] => {
    const view = sheets.filterViews(ANA, id, table.title).find((each) => each.title === title);
    const numbers = view === undefined ? [] : sheets.view(ANA, id, table.title, view.wish);
    const { rows } = sheets.show(ANA, id, table.title);
    return numbers
      .map((number) => rows[number - 1]?.cells[0]?.text ?? '')
      .filter((text) => text !== '' && text !== 'id');
  };
  const titlesOfAna = () =>
    sheets
      .filterViews(OLGA, id, cases.title)
      .map(({ title }) => title)
      .filter((title) => title.includes('Ana'));
  const member = (values: object) => {
    const whole = { roles: ['operaciones'], office: 'TIJ', from: null, until: null, ...values };
    office.act('directorio', 'staff', { id: null, seal: null, was: {}, values: whole }, { as: ADA });
  };

  it('offer each office’s, each officer’s, what nobody has and what waits', () => {
    expect(titles(cases)).toEqual(
      expect.arrayContaining([
        'Oficina Tapachula (muestra)',
        'Mis casos · Ana Inventada',
        'Sin responsable',
        'Sin oficina',
        'Llamar hoy',
      ]),
    );
    expect(titles(movements)).toEqual(expect.arrayContaining(['Oficina Tapachula (muestra)', 'En preparación']));
    expect(titles(waitingOf(registro))).toEqual(['Por atender']);
    expect(titles(people)).toEqual([]);
  });

  it('leave the rows that they name', () => {
    const second = office.submit(oneAdult({ givenNames: 'Otra', phone: '+504 9999 0555' })).case ?? '';
    hands.type(cases, hands.cellOf(cases, second, 'officer'), OLGA);

    expect(left(cases, 'Mis casos · Olga Inventada')).toEqual([second]);
    expect(left(cases, 'Sin responsable')).toEqual([first]);
    expect(left(cases, 'Oficina Tapachula (muestra)')).toEqual([first, second]);
    expect(left(cases, 'Oficina Tijuana (muestra)')).toEqual([]);
  });

  it('follow the directory within the hour: who comes has one, two of one name are told apart, who leaves has none', () => {
    member({ name: 'Ana Inventada', email: 'ana.otra@oim.example' });
    office.later(HOUR);
    const then = titles(cases);
    const row = office.rows(staff).find(({ email }) => email === ANA);
    const until = { id: row?.id, seal: row?.seal, was: { until: null }, values: { until: '2026-11-22' } };
    office.act('directorio', 'staff', until, { as: ADA });
    office.later(HOUR);

    expect(then).toEqual(
      expect.arrayContaining([
        'Mis casos · Ana Inventada, ana@oim.example',
        'Mis casos · Ana Inventada, ana.otra@oim.example',
      ]),
    );
    expect(then).not.toContain('Mis casos · Ana Inventada');
    expect(titlesOfAna()).toEqual(['Mis casos · Ana Inventada']);
  });

  it('come back as they were when somebody changes or deletes one, and leave people’s own alone', () => {
    const before = titles(cases).sort();
    const named = (title: string): number =>
      sheets.filterViews(ANA, id, cases.title).find((view) => view.title === title)?.filterViewId ?? 0;
    const range = { sheetId: tabOf(cases), startRowIndex: 1 };
    batch(
      host.world,
      id,
      [
        { deleteFilterView: { filterId: named('Sin oficina') } },
        { updateFilterView: { filter: { filterViewId: named('Llamar hoy'), title: 'Mía' }, fields: 'title' } },
        { addFilterView: { filter: { title: 'Urgentes', range } } },
      ],
      OWNER,
    );

    office.later(HOUR);

    expect(titles(cases).sort()).toEqual([...before, 'Urgentes'].sort());
  });

  it('cost nothing while they stand right', () => {
    const [run] = office
      .later(HOUR)
      .filter(({ ledger }) => ledger.some(({ method }) => method.includes('batchUpdate')));

    expect(run).toBeUndefined();
  });
});

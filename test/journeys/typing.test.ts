// A spreadsheet is for typing in: what a colleague types is taken in under her name, what does not pass waits for her,
// and what belongs to the program stays its own.
// proves: src/google/edits.ts
// proves: src/google/edit-note.ts
// proves: src/google/books/books.ts

import { journalOf, waitingOf } from '../../src/kernel/system-tables';
import { proteccion, registro } from '../../src/programme/books';
import { cases, identityDocuments, people } from '../../src/programme/cases/tables';
import { placesOf } from '../../src/kernel/derive/cells';
import { tables } from '../../src/programme/tables';
import { columnLetters } from '../../src/google/books/a1';
import { movements } from '../../src/programme/travel/tables';
import { familyOfFour, oneAdult, sameMovement, saveNewMovement } from '../support/family';
import { sheetHands } from '../support/sheet-hands';
import { ANA, HOUR, openOffice, PILAR, problemsOf, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';

const office = openOffice();
const { host } = office;
const hands = sheetHands(office);

/** False when the sheet says that the cells are protected; anything else it says is a failure. */
function allows(gesture: () => unknown): boolean {
  try {
    gesture();
    return true;
  } catch (error) {
    expect(String(error)).toContain('celda o un objeto protegidos');
    return false;
  }
}

const sent = office.submit(familyOfFour());
const number = sent.case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const principal = () => {
  const found = office.rows(people).find(({ id }) => id === `${number}-P1`);
  if (found === undefined) throw new Error('nobody came');
  return found;
};
const entries = () => office.rows(journalOf(registro)).filter(({ action }) => action === 'type');
const open = () => office.waiting('open').filter(({ kind }) => kind.startsWith('typed'));
const codesOf = (item: { readonly problems: unknown }) =>
  (item.problems as { code: string; field: string }[]).map(({ code, field }) => `${field}: ${code}`);

describe('what is the program’s', () => {
  it('cannot be typed over, sorted, deleted or moved by a colleague, in any tab', () => {
    const before = settledIn(office).state();

    for (const table of tables) {
      const as = table.book.key === proteccion.key ? PILAR : ANA;
      const id = office.bookId(table.book);
      const { sheets } = host.people;
      const isFree = ({ key, column }: ReturnType<typeof placesOf>[number]): boolean =>
        table.typed !== undefined && key in table.columns && column.derived !== true && column.typed !== 'never';
      const closed = placesOf(table).filter((place) => !isFree(place));
      const got = closed.filter(({ at }) =>
        allows(() => sheets.type(as, id, table.title, `${columnLetters(at)}3`, 'x')),
      );

      expect([table.key, got.map(({ key }) => key)]).toEqual([table.key, []]);
      expect(allows(() => sheets.type(as, id, table.title, 'B1', 'x'))).toBe(false);
      expect(allows(() => sheets.deleteRows(as, id, table.title, 3, 1))).toBe(false);
      // Of nothing there is nothing to sort.
      const { contentRows } = sheets.show(as, id, table.title);
      expect(contentRows > 2 && allows(() => sheets.sort(as, id, table.title, { column: 'B' }))).toBe(false);
    }
    expect(settledIn(office).state()).toEqual(before);
  });

  it('is not to be seen at all by who has no part in the book', () => {
    expect(() => host.people.sheets.type(ANA, office.bookId(proteccion), 'Notas de protección', 'B3', 'x')).toThrow();
  });
});

describe('a colleague', () => {
  it('corrects a surname: the registry takes it in under her name and compares by it from then on', () => {
    hands.type(people, hands.cellOf(people, principal().id, 'surnames'), '  Inventada Corregida ');

    expect(principal()).toMatchObject({ surnames: 'Inventada Corregida', updatedBy: ANA });
    expect(principal().nameKey).toContain('corregida');
    expect(entries()).toMatchObject([{ actor: ANA }]);
    expect(entries()[0]?.rows).toContainEqual(
      expect.objectContaining({
        table: 'people',
        row: principal().id,
        is: expect.objectContaining({ surnames: 'Inventada Corregida' }),
      }),
    );
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('types a choice without its capital and accent: the cell then says it as the list does', () => {
    const cell = hands.cellOf(people, principal().id, 'nationality');

    hands.type(people, cell, 'el salvador');
    office.later(ROUND);
    hands.type(people, hands.cellOf(people, principal().id, 'relation'), 'persona PRINCIPAL');
    office.later(ROUND);

    expect(principal()).toMatchObject({ nationality: 'SLV', relation: 'self' });
    expect(hands.shown(people, cell).text).toBe('El Salvador');
    expect(open()).toEqual([]);
  });

  it('types what the registry has already, written otherwise: the cell says it as the registry does', () => {
    const before = principal();
    const cell = hands.cellOf(people, before.id, 'phone');

    hands.type(people, cell, '+504 9999-0001');

    expect(hands.shown(people, cell).text).toBe(before.phone);
    expect(principal()).toMatchObject({ phone: before.phone, surnames: before.surnames });
    expect(settledIn(office).defects()).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('pastes twelve telephones, two of them wrong: ten are taken in, two stay, marked, and wait', () => {
    for (let n = 0; n < 8; n += 1)
      office.submit({ ...oneAdult(), givenNames: `Persona${n}`, phone: `+504 9999 8${n}00` });
    office.later(ROUND);
    const first = hands.cellOf(people, principal().id, 'phone');
    const wrong = ['por la tarde', '12'];
    const typed = Array.from({ length: 12 }, (_, n) => [
      n === 4 ? (wrong[0] as string) : n === 9 ? (wrong[1] as string) : `+504 9777 ${1000 + n}`,
    ]);

    hands.paste(people, first, typed);

    const phones = office
      .rows(people)
      .slice(0, 12)
      .map(({ phone }) => phone);
    expect(phones.filter((phone) => /^\+5049777\d{4}$/.test(phone ?? ''))).toHaveLength(10);
    expect(open().map(codesOf)).toEqual([['phone: value.not-a-phone'], ['phone: value.not-a-phone']]);
    const cell = first.replace(/\d+/, (row) => String(Number(row) + 4));
    expect(hands.shown(people, cell)).toMatchObject({
      text: 'por la tarde',
      note: expect.stringContaining('no es un teléfono'),
    });
    expect(entries()).toHaveLength(1);
    expect(JSON.stringify(office.waiting('open'))).not.toContain('por la tarde');

    office.later(ROUND);
    hands.type(people, cell, '+504 9777 1004');
    office.later(ROUND);

    expect(open()).toHaveLength(1);
    expect(hands.shown(people, cell)).toEqual({ text: '+50497771004', note: undefined });
  });

  it('types a new companion below: she becomes one of the family once she is complete', () => {
    const at = (key: string) => hands.below(people, key);
    const row = at('case').replace(/\D/g, '');
    const cell = (key: string) => at(key).replace(/\d+/, row);
    const cells = {
      case: cell('case'),
      givenNames: cell('givenNames'),
      surnames: cell('surnames'),
      sex: cell('sex'),
      nationality: cell('nationality'),
      relation: cell('relation'),
    };

    hands.type(people, cells.case, number);
    office.later(ROUND);
    expect(open().flatMap(codesOf)).toContain('givenNames: value.required');

    hands.type(people, cells.givenNames, 'Recién');
    hands.type(people, cells.surnames, 'Llegada');
    hands.type(people, cells.sex, 'Mujer');
    hands.type(people, cells.nationality, 'Honduras');
    hands.type(people, cells.relation, 'Hija o hijo');
    office.later(ROUND);

    expect(office.rows(people).find(({ id }) => id === `${number}-P5`)).toMatchObject({
      case: number,
      order: 5,
      givenNames: 'Recién',
      status: 'registered',
      nameKey: 'llegada recien',
      updatedBy: ANA,
    });
    expect(office.rows(cases)[0]).toMatchObject({ size: 5, status: '▲ 5 Solicitud recibida' });
    expect(open()).toEqual([]);
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('types a paper for somebody who is not there: it waits and says why', () => {
    hands.type(identityDocuments, hands.below(identityDocuments, 'person'), 'MX-RVA-2026-99999-0-P1');
    office.later(ROUND);

    expect(open().flatMap(codesOf)).toContain('person: typed.no-such-row');
  });

  it('edits the field that a page is about to save: the page is told both values, and saves the rest', () => {
    const { movement } = saveNewMovement(office, number);
    const page = sameMovement(office, movement);
    hands.type(movements, hands.cellOf(movements, movement, 'expected'), '5');
    office.later(ROUND);

    const save = (fields: object) =>
      office.act('movimiento', 'save', { ...page, fields: { ...page.fields, ...fields } });

    expect(problemsOf(() => save({ expected: 6 }))).toMatchObject([
      { code: 'movement.changed-meanwhile', field: 'expected', text: expect.stringContaining('5') },
    ]);
    save({ kind: 'group' });
    expect(office.rows(movements)[0]).toMatchObject({ expected: 5, kind: 'group' });
  });

  it('types while a form arrives: both are there', () => {
    const cell = hands.cellOf(people, principal().id, 'otherContact');
    let typed = false;
    host.withFaults(
      {
        interrupt: (_k, service, method) => {
          if (typed || service !== 'Sheets' || !method.endsWith('batchUpdate')) return;
          typed = true;
          hands.type(people, cell, 'Con la vecina');
        },
      },
      () => office.submit({ ...oneAdult(), givenNames: 'Mientras' }),
    );
    office.later(ROUND);

    expect(typed).toBe(true);
    expect(principal().otherContact).toBe('Con la vecina');
    expect(office.rows(people).map(({ givenNames }) => givenNames)).toContain('Mientras');
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('is not known when every trigger was lost, and what she typed is found within the hour', () => {
    hands.typeUntold(people, hands.cellOf(people, principal().id, 'otherContact'), 'En el albergue');

    office.later(HOUR + 2 * ROUND);

    expect(principal()).toMatchObject({ otherContact: 'En el albergue', updatedBy: 'editor desconocido' });
    expect(office.rows(waitingOf(registro)).filter(({ kind }) => kind.startsWith('typed'))).toEqual([]);
  });

  it('is not taken in by Por corregir while it does not pass, and is once what stood against it is gone', () => {
    const document = hands.below(identityDocuments, 'person');
    const row = document.replace(/\D/g, '');
    const cell = (key: string) => hands.below(identityDocuments, key).replace(/\d+/, row);
    const cells = { type: cell('type'), issuer: cell('issuer') };
    hands.type(identityDocuments, document, `${number}-P9`);
    hands.type(identityDocuments, cells.type, 'Pasaporte');
    hands.type(identityDocuments, cells.issuer, 'Honduras');
    office.later(ROUND);
    const [item] = open();
    const again = () => office.act('por-corregir', 'useTyped', { item: item?.id, table: 'identityDocuments', row });

    expect(problemsOf(again)).toMatchObject([{ code: 'typed.no-such-row', field: 'person' }]);
    expect(
      problemsOf(() => office.act('por-corregir', 'leaveOld', { item: item?.id, table: 'identityDocuments', row })),
    ).toMatchObject([{ code: 'typed.row-by-hand' }]);

    hands.type(identityDocuments, document, `${number}-P2`);
    again();
    expect(office.rows(identityDocuments)).toMatchObject([{ id: `${number}-P2-D1`, person: `${number}-P2` }]);
    expect(open()).toEqual([]);
  });

  it('may leave what there was, and what she typed stands in the history', () => {
    const cell = hands.cellOf(people, principal().id, 'phone');
    const before = principal().phone;
    hands.type(people, cell, 'por la tarde');
    office.later(ROUND);
    const [item] = open();

    expect(office.refused(() => office.act('por-corregir', 'settle', { items: [item?.id], how: 'vista' }))).toEqual([
      'waiting.is-typed',
    ]);
    office.act('por-corregir', 'leaveOld', { item: item?.id, table: 'people', row: principal().id });

    expect(hands.shown(people, cell)).toEqual({ text: before, note: undefined });
    expect(open()).toEqual([]);
    expect(JSON.stringify(office.rows(journalOf(registro)).map(({ rows }) => rows))).toContain('por la tarde');
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('keeps no act from other rows, and stops those on this one until it is settled', () => {
    hands.type(people, hands.cellOf(people, `${number}-P2`, 'birthDate'), '12/03/2027');
    office.later(ROUND);

    expect(open().flatMap(codesOf)).toEqual(['birthDate: typed.date-to-come']);
    expect(office.submit(oneAdult({ givenNames: 'Otra' })).case).not.toBeNull();
  });
});

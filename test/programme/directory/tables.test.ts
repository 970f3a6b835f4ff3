// proves: src/programme/books.ts
// proves: src/programme/directory/tables.ts
// proves: src/programme/cases/tables.ts
// proves: src/programme/cases/codes.ts
// proves: src/programme/cases/status-codes.ts

import type { Column } from '../../../src/kernel/table';
import { isZone } from '../../../src/kernel/time';
import { books } from '../../../src/programme/books';
import * as codes from '../../../src/programme/cases/codes';
import * as statusCodes from '../../../src/programme/cases/status-codes';
import { cases } from '../../../src/programme/cases/tables';
import { AIRPORTS } from '../../../src/programme/directory/airports';
import { COUNTRIES, isCountry } from '../../../src/programme/directory/countries';
import { focalPoints } from '../../../src/programme/directory/tables';
import { tables } from '../../../src/programme/tables';

const columns = tables.flatMap((table) =>
  Object.entries(table.columns).map(([key, column]) => ({
    table,
    key,
    column: column as Column,
    name: `${table.key}.${key}`,
  })),
);

describe('tables', () => {
  it('hold nothing more sensitive than their book may', () => {
    const leaks = columns.filter(({ table, column }) => !table.book.holds.includes(column.sensitivity));

    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('keep what is protected in Protección alone', () => {
    const [registro] = books;

    expect(registro?.holds).toEqual(['open', 'personal']);
    expect(
      new Set(columns.filter(({ column }) => column.sensitivity === 'protected').map(({ table }) => table.book.key)),
    ).toEqual(new Set(['proteccion']));
  });

  it('hold names, phones and numbers of people in personal columns', () => {
    const open = columns.filter(
      ({ key, column }) =>
        /names|surnames|phone|birthDate|nameKey|otherContact/i.test(key) && column.sensitivity === 'open',
    );

    // The office's own telephone is no one person's.
    expect(open.map(({ name }) => name)).toEqual(['offices.phone']);
  });

  it('refer only to tables that exist, of a book that is no more confidential', () => {
    const wrong = columns.filter(({ table, column }) => {
      const target = column.kind === 'ref' ? tables.find(({ key }) => key === column.table) : table;
      return target === undefined || target.book.rank > table.book.rank;
    });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('carry keys and titles of their own, and a heading for each column', () => {
    const titles = tables.flatMap(({ title, archive }) => [title, ...(archive === undefined ? [] : [archive])]);

    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length);
    expect(new Set(titles).size).toBe(titles.length);
    for (const table of tables) {
      const labels = Object.values(table.columns).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('tell the choices of a column apart by their words', () => {
    for (const { column, name } of columns) {
      if (column.kind !== 'choice' && column.kind !== 'choices') continue;
      const words = Object.values(column.codes);
      expect([name, new Set(words).size]).toEqual([name, words.length]);
    }
  });

  it('say nothing in Registro of vulnerability, health, fear or asylum', () => {
    const registro = columns.filter(({ table }) => table.book.key === 'registro');
    const said = JSON.stringify(
      registro.map(({ column }) => ('codes' in column ? [column.label, column.codes] : column.label)),
    );

    expect(said).not.toMatch(
      /trata|víctima|vulnerab|salud|enferm|embaraz|miedo|asilo|refugi|COMAR|violencia|VoT|UASC/i,
    );
    expect(JSON.stringify([codes, statusCodes])).not.toMatch(/asyl|traffick|health|pregnan|fear|DIF\b/i);
  });

  it('describe company and the rule of contact in the same words for every case', () => {
    expect(Object.values(cases.columns.company.codes)).toEqual([
      'Sola o solo',
      'Con familia o personas a su cargo',
      'NNA sin su familia',
    ]);
    expect(cases.columns.callToday.help).toContain('No dice cuál');
  });

  it('keep a focal point with its mission and the copy it takes', () => {
    expect(focalPoints.columns.mission).toMatchObject({ kind: 'ref', table: 'missions', required: true });
    expect(focalPoints.columns.email).toMatchObject({ kind: 'email', required: true });
  });
});

describe('airports', () => {
  it('have three letters, a known country and zone, and stand once', () => {
    const wrong = AIRPORTS.filter(
      ([code, , , country, zone]) => !/^[A-Z]{3}$/.test(code) || !isCountry(country) || !isZone(zone),
    );

    expect(wrong).toEqual([]);
    expect(new Set(AIRPORTS.map(([code]) => code)).size).toBe(AIRPORTS.length);
  });

  it.each([
    ['SAL', 'SLV'],
    ['SAP', 'HND'],
    ['SDQ', 'DOM'],
    ['SCL', 'CHL'],
    ['STI', 'DOM'],
    ['XPL', 'HND'],
    ['TAP', 'MEX'],
  ])('take %s for a place of %s, however alike it looks', (code, country) => {
    expect(AIRPORTS.find(([each]) => each === code)?.[3]).toBe(country);
  });
});

describe('countries', () => {
  it('stand by three letters of ISO 3166-1 and differ in their names', () => {
    const names = Object.values(COUNTRIES);

    expect(Object.keys(COUNTRIES).filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stand as a reader of Spanish looks for them, what is no country at the end', () => {
    const countries = Object.entries(COUNTRIES).filter(([code]) => !code.startsWith('XX'));
    const names = countries.map(([, name]) => name);

    expect(Object.keys(COUNTRIES).slice(-2)).toEqual(['XXA', 'XXX']);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'es')));
  });

  it('do not take a word of the language for a country', () => {
    expect([isCountry('toString'), isCountry('UTO'), isCountry('HND')]).toEqual([false, false, true]);
  });
});

// What is wrong with a definition is found before it reaches a book; the programme's own tables have no flaw.
// proves: src/kernel/derive/check-tables.ts
// proves: src/kernel/table.ts

import { checkTables, type Flaw } from '../../../src/kernel/derive/check-tables';
import { layoutsOf } from '../../../src/kernel/derive/tabs';
import type { Column, Columns, Table } from '../../../src/kernel/table';
import { books as programmeBooks } from '../../../src/programme/books';
import { tables as programmeTables } from '../../../src/programme/tables';
import { everyKind } from '../../support/all-kinds';
import { books, secrets, shelf, vault } from '../../support/library';

const note: Column = { kind: 'text', label: 'Nota', sensitivity: 'open' };

const aTable = (parts: Partial<Table> = {}): Table => ({
  key: 'notes',
  title: 'Notas',
  about: 'Notas.',
  book: shelf,
  columns: { note },
  ...parts,
});

const withColumns = (columns: Columns): Table => aTable({ columns });

const withCodes = (kind: 'choice' | 'choices', codes: Record<string, string>): Table =>
  withColumns({ state: { kind, codes, label: 'Estado', sensitivity: 'open' } });

describe('checkTables', () => {
  it.each([
    ['two tables of one key', [aTable(), aTable({ title: 'Otras' })], { flaw: 'duplicate-key', at: 'shelf.notes' }],
    ['a key that the system uses', [aTable({ key: 'effects' })], { flaw: 'duplicate-key', at: 'shelf.effects' }],
    [
      'two tabs of one title',
      [aTable(), aTable({ key: 'more', title: 'NOTAS' })],
      { flaw: 'duplicate-title', at: 'shelf «NOTAS»' },
    ],
    ['an archive named like a tab', [aTable({ archive: 'Notas' })], { flaw: 'duplicate-title', at: 'shelf «Notas»' }],
    [
      'a tab named like one of the system',
      [aTable({ title: 'Bitácora' })],
      { flaw: 'duplicate-title', at: 'shelf «Bitácora»' },
    ],
    [
      'a title longer than a tab bears',
      [aTable({ title: 'x'.repeat(101) })],
      { flaw: 'bad-title', at: `shelf «${'x'.repeat(101)}»` },
    ],
    ['a title that no reference can name', [aTable({ title: 'A/B' })], { flaw: 'bad-title', at: 'shelf «A/B»' }],
    ['an archive without a title', [aTable({ archive: '' })], { flaw: 'bad-title', at: 'shelf «»' }],
    [
      'a column named like one of the system',
      [withColumns({ seal: note })],
      { flaw: 'reserved-column', at: 'shelf.notes.seal' },
    ],
    [
      'a protected column in an open book',
      [withColumns({ fear: { ...note, sensitivity: 'protected' } })],
      { flaw: 'too-sensitive', at: 'shelf.notes.fear' },
    ],
    [
      'a reference to a table that is not there',
      [withColumns({ of: { kind: 'ref', table: 'nothing', label: 'De', sensitivity: 'open' } })],
      { flaw: 'unknown-reference', at: 'shelf.notes.of' },
    ],
    [
      'a reference to a more confidential book',
      [secrets, withColumns({ of: { kind: 'ref', table: 'secrets', label: 'De', sensitivity: 'open' } })],
      { flaw: 'reference-upwards', at: 'shelf.notes.of' },
    ],
    [
      'two codes of one label',
      [withCodes('choice', { a: 'Uno', b: 'Uno' })],
      { flaw: 'duplicate-label', at: 'shelf.notes.state' },
    ],
    [
      'a code that is the label of another',
      [withCodes('choice', { a: 'b', b: 'Dos' })],
      { flaw: 'label-is-code', at: 'shelf.notes.state' },
    ],
    [
      'a label with a space at its end',
      [withCodes('choice', { a: 'Uno ' })],
      { flaw: 'bad-label', at: 'shelf.notes.state' },
    ],
    ['a choice without codes', [withCodes('choice', {})], { flaw: 'bad-label', at: 'shelf.notes.state' }],
    [
      'a label that would be split',
      [withCodes('choices', { a: 'Uno; dos' })],
      { flaw: 'label-splits', at: 'shelf.notes.state' },
    ],
    [
      'a pattern that is none',
      [withColumns({ note: { ...note, kind: 'text', pattern: '(' } })],
      { flaw: 'bad-pattern', at: 'shelf.notes.note' },
    ],
    [
      'two headings of one name',
      [withColumns({ one: note, two: note })],
      { flaw: 'duplicate-heading', at: 'shelf.notes' },
    ],
  ] as readonly (readonly [string, readonly Table[], Flaw])[])('finds %s', (_what, tables, flaw) => {
    expect(checkTables(tables)[0]).toEqual(flaw);
  });

  it('lets a confidential book name rows of a less confidential one', () => {
    const about = aTable({
      book: vault,
      columns: { of: { kind: 'ref', table: 'books', label: 'De', sensitivity: 'open' } },
    });

    expect(checkTables([books, about])).toEqual([]);
  });

  it('finds nothing wrong with a column of every kind', () => {
    expect(checkTables([everyKind])).toEqual([]);
  });
});

describe('the tables of the programme', () => {
  it('have no flaw', () => {
    expect(programmeTables.length).toBeGreaterThan(10);
    expect(checkTables(programmeTables)).toEqual([]);
  });

  it('have one tab number each, in both books, archives and system tabs among them', () => {
    const numbers = programmeBooks.flatMap((book) => layoutsOf(book, programmeTables).map(({ number }) => number));

    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => Number.isInteger(number) && number > 0 && number < 2 ** 31)).toBe(true);
  });

  it('stand in one of the two books', () => {
    expect(new Set(programmeTables.map(({ book }) => book))).toEqual(new Set(programmeBooks));
  });
});

// Table → tabs: which there are, in which order, with which numbers, formats and lists.

import { placesOf, widthOf } from '../../../src/kernel/derive/cells';
import { archiveTabOf, FIRST_ROW, layoutsOf, tabOf } from '../../../src/kernel/derive/tabs';
import { LOOKUP_CELLS } from '../../../src/kernel/lookup';
import { journalOf, systemTablesOf } from '../../../src/kernel/system-tables';
import { archiveBook, everyKind } from '../../support/all-kinds';
import { MARK, volumes } from '../../support/library-typing';
import { books, secrets, shelf, vault } from '../../support/library';

const layouts = layoutsOf(archiveBook, [everyKind, books, secrets]);
const [everything] = layouts;
const columnOf = (key: string) => everything?.columns.find((column) => column.key === key);

describe('layoutsOf', () => {
  it('shows working tabs, what needs a person, archives, then the system', () => {
    expect(layouts.map(({ title }) => title)).toEqual([
      'De todo',
      'Por corregir',
      'De todo (archivo)',
      'Pendientes del sistema',
      'Bitácora',
      'Claves',
      'Sistema',
      'Lo que había',
    ]);
  });

  it('hides the system from people, all but what needs them', () => {
    expect(layouts.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual([
      'Pendientes del sistema',
      'Bitácora',
      'Claves',
      'Sistema',
      'Lo que había',
    ]);
  });

  it('lays out nothing of another book', () => {
    expect(layoutsOf(shelf, [books, secrets]).map(({ title }) => title)).not.toContain('Secretos');
    expect(layoutsOf(vault, [books, secrets]).map(({ title }) => title)).toContain('Secretos');
  });

  it('gives every tab the width of its table and the lookup all its cells', () => {
    expect(everything?.width).toBe(widthOf(everyKind));
    expect(layouts.find(({ title }) => title === 'Claves')?.rows).toBe(FIRST_ROW + LOOKUP_CELLS);
  });

  it('gives the archive the columns of the working tab', () => {
    const archive = layouts.find(({ title }) => title === 'De todo (archivo)');

    expect(archive?.columns).toEqual(everything?.columns);
    expect(archive?.number).toBe(archiveTabOf(everyKind));
    expect(everything?.number).toBe(tabOf(everyKind));
  });

  it('hides the columns that say nothing to people', () => {
    expect(everything?.columns.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual([
      'id',
      'parts',
      'seal',
      'updatedAt',
      'updatedBy',
    ]);
  });

  it('lays each column out as its kind asks', () => {
    expect(columnOf('born')).toMatchObject({ format: 'date', rule: { kind: 'date' }, heading: 'Nació' });
    expect(columnOf('leaves')).toMatchObject({ format: 'dateTime' });
    expect(columnOf('count')).toMatchObject({ format: 'number' });
    expect(columnOf('state')).toMatchObject({ format: 'text', rule: { kind: 'list', labels: ['Adentro', 'Afuera'] } });
    expect(columnOf('agreed')).toMatchObject({ rule: { kind: 'list', labels: ['Sí', 'No'] } });
    expect(columnOf('needs')).toMatchObject({ rule: null });
    expect(columnOf('name')).toMatchObject({ note: 'Como está en el documento | en uso.' });
    expect(columnOf('total')).toMatchObject({ pixels: 44 });
  });
});

describe('what is closed', () => {
  const volumesTab = layoutsOf(shelf, [volumes]).find(({ title }) => title === 'Tomos');

  it('is all of a tab in which nobody types, of an archive and of the system', () => {
    for (const layout of [...layouts, ...layoutsOf(shelf, [volumes]).slice(1)])
      expect(layout.guarded).toEqual([{ number: layout.number, rows: [0, null], columns: null }]);
  });

  it('is elsewhere the row of keys, and the columns that belong to the program, from top to bottom', () => {
    expect(volumesTab?.guarded.map(({ rows, columns }) => [rows, columns])).toEqual([
      [
        [0, 1],
        [0, widthOf(volumes)],
      ],
      [
        [0, null],
        [0, 1],
      ],
      [
        [0, null],
        [MARK, widthOf(volumes)],
      ],
    ]);
  });

  it('is said on its heading, and so is what is typed once', () => {
    const noteOf = (key: string) => volumesTab?.columns.find((column) => column.key === key)?.note;

    expect([noteOf('shelfMark'), noteOf('titleKey')]).toEqual(
      Array(2).fill('Lo llena el registro; no se escribe aquí.'),
    );
    expect(noteOf('author')).toBe(
      'Tal como está en la primera columna de su hoja.\nSe escribe una vez, al agregar el renglón.',
    );
    expect(noteOf('pages')).toBe('Un número entero.');
  });

  it('asks nobody to write in an archive', () => {
    const archive = layoutsOf(shelf, [volumes]).find(({ title }) => title === 'Tomos (archivo)');

    expect(archive?.columns.find(({ key }) => key === 'pages')).toMatchObject({ heading: 'Páginas', note: null });
  });

  it('has numbers of its own', () => {
    const numbers = volumesTab?.guarded.map(({ number }) => number) ?? [];

    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).not.toContain(volumesTab?.number);
  });
});

describe('tab numbers', () => {
  it('are the same in every run and different in every book', () => {
    expect(tabOf(books)).toBe(tabOf({ ...books }));
    expect(tabOf(journalOf(shelf))).not.toBe(tabOf(journalOf(vault)));
    expect(archiveTabOf(books)).not.toBe(tabOf(books));
  });

  it('do not change when a tab gets another title', () => {
    expect(tabOf({ ...books, title: 'Otro' })).toBe(tabOf(books));
  });
});

describe('system tables', () => {
  it('have every column of theirs in its place, without seal or stamp', () => {
    for (const table of systemTablesOf(shelf)) {
      expect(placesOf(table).map(({ key }) => key)).toEqual(['id', ...Object.keys(table.columns)]);
    }
  });
});

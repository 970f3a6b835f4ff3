// People type in the rows of a book: what passes is taken in under their name, what does not stays and waits, and
// nobody's value is thrown away.
// proves: src/kernel/typing/settle.ts
// proves: src/kernel/typing/look.ts
// proves: src/kernel/typing/items.ts
// proves: src/kernel/typing/reads.ts
// proves: src/kernel/typing/refuse.ts

import { act, readNow, round } from '../../../src/kernel/act';
import { insert, remove, update, type Change } from '../../../src/kernel/change';
import { decided, defineAction } from '../../../src/kernel/action';
import { fromCells } from '../../../src/kernel/derive/cells';
import { sealOf } from '../../../src/kernel/derive/seal';
import type { Cell } from '../../../src/kernel/ports';
import { waitingOf } from '../../../src/kernel/system-tables';
import { lookForTyped, settleNotes } from '../../../src/kernel/typing/look';
import * as z from 'zod/mini';
import { ana, command, shelf } from '../../support/library';
import { chainOf, entriesOf, records, tabOf, type LibraryRun } from '../../support/library-run';
import {
  aTypingLibrary,
  authors,
  AUTHOR,
  BOUGHT,
  KEY,
  MARK,
  PAGES,
  TITLE,
  types,
  volumes,
} from '../../support/library-typing';

const items = waitingOf(shelf);
const [FIRST, SECOND, BELOW] = [2, 3, 4];
const TODAY = 46_349; // 2026-11-23 as a serial number.

const change = (changes: readonly Change[]) =>
  defineAction({
    key: 'change',
    title: 'Cambiar',
    roles: ['librarian'],
    books: [shelf],
    input: z.object({}),
    reads: () => ({ whole: [volumes, authors] }),
    decide: () => decided(null, changes),
  });

function withVolumes(): LibraryRun {
  const run = aTypingLibrary();
  const volume = (title: string) => ({
    author: 'a1',
    title,
    pages: 10,
    bought: null,
    shelfMark: 'A-1',
    titleKey: title,
  });
  const [outcome] = act(run.kernel, [
    command(
      'setup',
      change([
        insert(authors, 'a1', { name: 'Inventada', count: 2 }),
        insert(volumes, 'v1', volume('uno')),
        insert(volumes, 'v2', volume('dos')),
      ]),
      {},
    ),
  ]);
  expect(outcome?.kind).toBe('done');
  return run;
}

const rowsOf = ({ ports }: LibraryRun, title = 'Tomos') =>
  records(ports, 'shelf', title).map((cells) => fromCells(title === 'Tomos' ? volumes : authors, cells).row);
const cellOf = ({ ports }: LibraryRun, row: number, column: number): Cell =>
  tabOf(ports, 'shelf', 'Tomos').rows[row]?.[column] ?? null;
const marksOf = ({ ports }: LibraryRun) =>
  Object.fromEntries(ports.tabs.get('shelf')?.find(({ title }) => title === 'Tomos')?.notes ?? []);
const waiting = (run: LibraryRun) =>
  readNow(run.kernel, { whole: [items] })
    .rows(items)
    .map(({ kind, state, row, problems }) => ({
      kind,
      state,
      row,
      codes: (problems as { code: string; field: string }[]).map(({ code, field }) => `${field}: ${code}`),
    }));
const settle = ({ kernel }: LibraryRun): void => settleNotes(kernel, 0);
const lastEntry = (run: LibraryRun) => entriesOf(run.ports, shelf).at(-1);
const isSealed = (run: LibraryRun) => rowsOf(run).every((row) => row.seal === sealOf(volumes, row));

describe('a value that does not pass', () => {
  it.each<[string, Record<number, Cell>, string]>([
    ['a formula', { [TITLE]: { formula: '=A1' } }, 'title: value.formula'],
    ['a text for a number', { [PAGES]: 'muchas' }, 'pages: value.not-a-number'],
    ['a number out of bounds', { [PAGES]: 0 }, 'pages: value.too-small'],
    ['nothing where something must be', { [TITLE]: null }, 'title: value.required'],
    ['a text too long', { [TITLE]: 'x'.repeat(21) }, 'title: value.too-long'],
    ['a date that the table’s own rule forbids', { [BOUGHT]: TODAY + 30 }, 'bought: volume.not-bought-yet'],
    ['a reference that stays as it was given', { [AUTHOR]: 'a2' }, 'author: typed.once'],
  ])('stays where it was typed, marked, and waits: %s', (_what, cells, told) => {
    const run = withVolumes();
    types(run, FIRST, cells);

    settle(run);

    const [column = ''] = Object.keys(cells);
    expect(cellOf(run, FIRST, Number(column))).toEqual(Object.values(cells)[0]);
    expect(waiting(run)).toEqual([{ kind: 'typed-value', state: 'open', row: 'v1', codes: [told] }]);
    expect(marksOf(run)).toEqual({ [`${FIRST}/${column}`]: told.split(': ')[1] });
  });

  it('keeps no other value of its row from being taken in', () => {
    const run = withVolumes();
    types(run, FIRST, { [TITLE]: 'uno mejor', [PAGES]: 'muchas' });

    settle(run);

    expect(rowsOf(run)[0]).toMatchObject({ title: 'uno mejor', titleKey: 'uno mejor' });
    expect(cellOf(run, FIRST, PAGES)).toBe('muchas');
    expect(waiting(run)).toHaveLength(1);
  });

  it('changes nothing when it is met again', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 'muchas' });
    settle(run);
    const before = structuredClone(tabOf(run.ports, 'shelf', 'Tomos').rows);
    const entries = entriesOf(run.ports, shelf).length;

    types(run, FIRST, { [PAGES]: 'muchas' });
    settle(run);

    expect(tabOf(run.ports, 'shelf', 'Tomos').rows).toEqual(before);
    expect(entriesOf(run.ports, shelf)).toHaveLength(entries);
    expect(waiting(run)).toHaveLength(1);
  });

  it('stops acts on its row, which name it, and on no other', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 'muchas' });

    const outcomes = act(run.kernel, [
      command('act-1', change([update(volumes, { id: 'v1' }, { shelfMark: 'B-1' })]), {}),
      command('act-2', change([update(volumes, { id: 'v2' }, { shelfMark: 'B-2' })]), {}),
    ]);

    expect(outcomes).toMatchObject([
      {
        kind: 'refused',
        problems: [{ code: 'typed.waits', field: 'pages', params: { tab: 'Tomos', label: 'Páginas' } }],
      },
      { kind: 'done' },
    ]);
    expect(waiting(run)).toHaveLength(1);
  });

  it('is no more when it is corrected: mark and item go', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 'muchas' });
    settle(run);

    types(run, FIRST, { [PAGES]: 12 });
    settle(run);

    expect(rowsOf(run)[0]).toMatchObject({ pages: 12 });
    expect(waiting(run)).toMatchObject([{ state: 'settled' }]);
    expect(marksOf(run)).toEqual({});
  });

  it('waits under the same item when it goes wrong again', () => {
    const run = withVolumes();
    for (const pages of ['muchas', 12, 'pocas']) {
      types(run, FIRST, { [PAGES]: pages });
      settle(run);
    }

    expect(waiting(run)).toMatchObject([{ state: 'open', codes: ['pages: value.not-a-number'] }]);
  });

  it('is whatever somebody types who has no part in the book', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 12 }, 'visita@oficina.example');

    settle(run);

    const [item] = readNow(run.kernel, { whole: [items] }).rows(items);
    expect(item?.problems).toMatchObject([{ code: 'typed.not-yours', field: 'pages' }]);
    expect(cellOf(run, FIRST, PAGES)).toBe(12);
  });
});

describe('a value that passes', () => {
  it('is taken in and journalled in the typist’s name, with what it was', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 99 });

    settle(run);

    expect(rowsOf(run)[0]).toMatchObject({ pages: 99, updatedBy: ana.email });
    expect(lastEntry(run)).toMatchObject({ actor: ana.email, action: 'type' });
    expect(lastEntry(run)?.rows).toContainEqual({
      table: 'volumes',
      row: 'v1',
      kind: 'update',
      was: { pages: 10 },
      is: { pages: 99 },
    });
    expect(isSealed(run)).toBe(true);
    expect(waiting(run)).toEqual([]);
  });

  it.each([
    ['says something new', 'U\u200bno\u202e', 'Uno', [{ was: { title: 'uno' }, is: { title: 'Uno' } }]],
    ['says nothing new', '\u202euno', 'uno', []],
  ])('loses what nobody sees, and the journal keeps what was typed, where it %s', (_what, typed, kept, before) => {
    const run = withVolumes();
    types(run, FIRST, { [TITLE]: typed });

    settle(run);

    expect(cellOf(run, FIRST, TITLE)).toBe(kept);
    expect(isSealed(run)).toBe(true);
    const told = lastEntry(run)?.rows?.filter(({ is }) => 'title' in is);
    expect(told).toMatchObject([...before, { kind: 'update', row: 'v1', was: { title: typed }, is: { title: kept } }]);
  });

  it('keeps in the journal what was typed of a row that is new', () => {
    const run = withVolumes();
    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: '\ufefftres' });

    settle(run);

    expect(rowsOf(run)[2]).toMatchObject({ title: 'tres', titleKey: 'tres' });
    expect(lastEntry(run)?.rows).toContainEqual({
      ...{ table: 'volumes', row: 'v3', kind: 'update' },
      ...{ was: { title: '\ufefftres' }, is: { title: 'tres' } },
    });
  });

  it('is tidied, and what follows from it is written, in this row and in others', () => {
    const run = withVolumes();
    types(run, FIRST, { [TITLE]: '  Otro   título ' });

    settle(run);

    expect(rowsOf(run)[0]).toMatchObject({ title: 'Otro título', titleKey: 'otro título' });
    expect(cellOf(run, FIRST, TITLE)).toBe('Otro título');
  });

  it('is taken in by the act that meets it, in the same commit, and the act sees it', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 99 });
    const writes = run.ports.calls.filter((call) => call === 'write').length;

    const [outcome] = act(run.kernel, [
      command('act-1', change([update(volumes, { id: 'v1' }, { shelfMark: 'B-1' })]), {}),
    ]);

    expect(outcome?.kind).toBe('done');
    expect(run.ports.calls.filter((call) => call === 'write').length - writes).toBe(1);
    expect(rowsOf(run)[0]).toMatchObject({ pages: 99, shelfMark: 'B-1' });
    expect(
      entriesOf(run.ports, shelf)
        .slice(-2)
        .map(({ action, actor }) => [action, actor]),
    ).toEqual([
      ['type', ana.email],
      ['change', ana.email],
    ]);
  });

  it('is nobody known’s when no trigger told of it, and is found within the hour', () => {
    const run = withVolumes();
    run.ports.nowMs += 61 * 60_000;
    types(run, FIRST, { [PAGES]: 99 }, null);

    expect(round(run.kernel)).toEqual([]);

    expect(rowsOf(run)[0]).toMatchObject({ pages: 99, updatedBy: 'editor desconocido' });
  });

  it('is looked for once an hour, not in every round', () => {
    const run = withVolumes();
    lookForTyped(run.kernel);
    types(run, FIRST, { [PAGES]: 99 }, null);
    run.ports.nowMs += 5 * 60_000;

    lookForTyped(run.kernel);

    expect(cellOf(run, FIRST, PAGES)).toBe(99);
    expect(rowsOf(run)[0]?.updatedBy).toBe(ana.email);
  });
});

describe('a cell that nobody may type in', () => {
  it('gets back what it held', () => {
    const run = withVolumes();
    types(run, FIRST, { [MARK]: 'Z-9', [KEY]: 'otra' });

    settle(run);

    expect([cellOf(run, FIRST, MARK), cellOf(run, FIRST, KEY)]).toEqual(['A-1', 'uno']);
    expect(isSealed(run)).toBe(true);
  });
});

describe('a row typed below the last record', () => {
  it('becomes a record where it stands, with what a new one is given', () => {
    const run = withVolumes();
    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: 'tres', [PAGES]: 30 });

    settle(run);

    expect(rowsOf(run)[2]).toMatchObject({
      id: 'v3',
      author: 'a1',
      title: 'tres',
      pages: 30,
      shelfMark: 'nueva',
      titleKey: 'tres',
      updatedBy: ana.email,
    });
    expect(rowsOf(run, 'Autoras')[0]).toMatchObject({ count: 3 });
    expect(lastEntry(run)?.rows).toContainEqual(
      expect.objectContaining({ table: 'volumes', row: 'v3', kind: 'insert' }),
    );
    expect(isSealed(run)).toBe(true);
    expect(waiting(run)).toEqual([]);
  });

  it('waits with its reasons, marked, and becomes one once it is complete', () => {
    const run = withVolumes();
    types(run, BELOW, { [AUTHOR]: 'a9', [PAGES]: 30 });
    settle(run);

    expect(waiting(run)).toEqual([
      { kind: 'typed-row', state: 'open', row: '5', codes: ['author: typed.no-such-row', 'title: value.required'] },
    ]);
    expect(Object.keys(marksOf(run)).sort()).toEqual([`${BELOW}/${AUTHOR}`, `${BELOW}/${TITLE}`].sort());

    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: 'tres' });
    settle(run);

    expect(rowsOf(run)[2]).toMatchObject({ id: 'v3', title: 'tres' });
    expect(waiting(run)).toMatchObject([{ state: 'settled' }]);
    expect(marksOf(run)).toEqual({});
  });

  it('is not written over by a record that comes meanwhile', () => {
    const run = withVolumes();
    types(run, BELOW, { [PAGES]: 30 }, null);
    const values = { author: 'a1', title: 'cuatro', pages: 40, shelfMark: 'A-4', titleKey: 'cuatro' };

    act(run.kernel, [command('new', change([insert(volumes, 'v4', values)]), {})]);

    expect(records(run.ports, 'shelf', 'Tomos').map((row) => row[PAGES])).toEqual([10, 10, 30, 40]);
  });
});

describe('a paste', () => {
  it('of many rows is one entry in the journal, and each wrong value waits by itself', () => {
    const run = withVolumes();
    for (const [row, pages] of [
      [FIRST, 11],
      [SECOND, 'muchas'],
    ] as const)
      types(run, row, { [PAGES]: pages }, null);
    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: 'tres' }, null);
    run.ports.edits.leave({ tab: 0, rows: [0, 0], columns: [0, 0], by: ana.email });
    const entries = entriesOf(run.ports, shelf).length;
    run.ports.nowMs += 61 * 60_000;

    lookForTyped(run.kernel);

    expect(entriesOf(run.ports, shelf)).toHaveLength(entries + 1);
    expect(rowsOf(run).map(({ pages }) => pages)).toEqual([11, null, null]);
    expect(waiting(run)).toHaveLength(1);
  });

  it('of more rows than one commit may change is taken in by several', () => {
    const run = withVolumes();
    for (let row = BELOW; row < BELOW + 320; row += 1)
      types(run, row, { [AUTHOR]: 'a1', [TITLE]: `tomo ${row}` }, null);

    lookForTyped(run.kernel);

    expect(rowsOf(run).filter(({ id }) => id !== null)).toHaveLength(322);
    expect(chainOf(run.ports, shelf)).toEqual({ head: run.ports.state.heads['shelf'] });
  });
});

describe('a person who types while what she typed is being taken in', () => {
  /** Types between reading and writing. */
  function meanwhile(run: LibraryRun, cells: Readonly<Record<number, Cell>>, row = FIRST): LibraryRun['kernel'] {
    let done = false;
    const write: LibraryRun['ports']['books']['write'] = (...request) => {
      if (!done) types(run, row, cells);
      done = true;
      return run.ports.books.write(...request);
    };
    return { ...run.kernel, ports: { ...run.ports, books: { ...run.ports.books, write } } };
  }

  it('finds both values in the journal and the later one in the cell', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 98 });

    settleNotes(meanwhile(run, { [PAGES]: 99 }), 0);
    settle(run);

    expect(rowsOf(run)[0]).toMatchObject({ pages: 99 });
    const said = entriesOf(run.ports, shelf).flatMap(({ rows }) =>
      (rows ?? []).filter(({ table }) => table === 'volumes').map(({ is }) => is['pages']),
    );
    expect(said.slice(-2)).toEqual([98, 99]);
  });

  it('finds a row whole that she went on typing', () => {
    const run = withVolumes();
    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: 'tres' });

    settleNotes(meanwhile(run, { [PAGES]: 30 }, BELOW), 0);
    settle(run);

    expect(rowsOf(run).filter(({ title }) => title === 'tres')).toMatchObject([{ pages: 30 }]);
  });
});

describe('a row that moves while it is being taken in', () => {
  function moving(run: LibraryRun, move: (rows: Cell[][]) => void): LibraryRun['kernel'] {
    let done = false;
    const write: LibraryRun['ports']['books']['write'] = (...request) => {
      if (!done) move(tabOf(run.ports, 'shelf', 'Tomos').rows);
      done = true;
      return run.ports.books.write(...request);
    };
    return { ...run.kernel, ports: { ...run.ports, books: { ...run.ports.books, write } } };
  }

  it.each<[string, (rows: Cell[][]) => void]>([
    ['a row inserted above', (rows) => rows.splice(FIRST, 0, [])],
    ['two rows inserted just above', (rows) => rows.splice(BELOW, 0, [], [])],
    ['the row cut away', (rows) => rows.splice(BELOW, 1)],
  ])('becomes one record and spoils none: %s', (_what, move) => {
    const run = withVolumes();
    types(run, BELOW, { [AUTHOR]: 'a1', [TITLE]: 'tres', [PAGES]: 30 });

    settleNotes(moving(run, move), 0);
    run.ports.nowMs += 61 * 60_000;
    lookForTyped(run.kernel);

    expect(rowsOf(run).map(({ id, title, pages }) => [id, title, pages])).toEqual([
      ['v1', 'uno', 10],
      ['v2', 'dos', 10],
      ['v3', 'tres', 30],
    ]);
    expect(isSealed(run)).toBe(true);
    expect(chainOf(run.ports, shelf)).toEqual({ head: run.ports.state.heads['shelf'] });
  });

  it('is adopted once where it went, also when it was only a value that was typed', () => {
    const run = withVolumes();
    types(run, SECOND, { [PAGES]: 77 });

    settleNotes(
      moving(run, (rows) => rows.splice(FIRST, 0, [])),
      0,
    );

    expect(rowsOf(run).map(({ id, pages }) => [id, pages])).toEqual([
      ['v1', 10],
      ['v2', 77],
    ]);
    expect(isSealed(run)).toBe(true);
  });
});

describe('a removal that meets what was typed', () => {
  it('waits for it to be looked at', () => {
    const run = withVolumes();
    types(run, FIRST, { [PAGES]: 'muchas' });

    const [outcome] = act(run.kernel, [command('out', change([remove(volumes, 'v1')]), {})]);

    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'typed.waits' }] });
    expect(rowsOf(run)).toHaveLength(2);
  });
});

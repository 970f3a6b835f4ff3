// What acts cost, counted in calls and cells: the same whatever the history, and only what changed is written.
// proves: src/kernel/lookup.ts
// proves: src/kernel/row-writes.ts

import { act, readNow } from '../../src/kernel/act';
import { archive, insert, update } from '../../src/kernel/change';
import { decided, defineAction } from '../../src/kernel/action';
import { toCells } from '../../src/kernel/derive/cells';
import type { Cell } from '../../src/kernel/ports';
import * as z from 'zod/mini';
import { addBook, books, command, confide, lendBook, retireBook, secrets, shelf } from '../support/library';
import { countingBooks, type Moved } from '../support/counting-books';
import { aLibrary, records, tabOf, type LibraryRun } from '../support/library-run';

const filled = (count: number, from = 0): Cell[][] =>
  Array.from({ length: count }, (_, n) =>
    toCells(books, {
      id: `old-${from + n}`,
      title: `viejo ${from + n}`,
      state: 'in',
      pages: 1,
      seal: 's',
      updatedAt: 'u',
      updatedBy: 'b',
    }),
  );

/** A library with so many closed books in its archive and so many open ones. */
function libraryWith(closed: number, open: number): LibraryRun & { readonly moved: Moved } {
  const run = aLibrary();
  tabOf(run.ports, 'shelf', 'Libros (archivo)').rows.push(...filled(closed, open));
  tabOf(run.ports, 'shelf', 'Libros').rows.push(...filled(open));
  const { ports, moved } = countingBooks(run.ports);
  return { kernel: { ...run.kernel, ports }, ports, moved };
}

const ORDINARY = [
  ['adding a row', addBook, { title: 'Rayuela' }],
  ['an act of two books with its folder', confide, { title: 'Rayuela', secret: 's' }],
  ['changing a row', lendBook, { id: 'old-3', reader: 'Lectora', due: '2026-12-03' }],
  ['archiving a row', retireBook, { id: 'old-3' }],
] as const;

describe('the cost of an act', () => {
  it.each(ORDINARY)('is the same for %s with twenty thousand closed records as with none', (_what, action, input) => {
    const [young, old] = [0, 20_000].map((closed) => {
      const { kernel, moved } = libraryWith(closed, 10);
      expect(act(kernel, [command('c1', action, input)])[0]?.kind).toBe('done');
      return moved;
    }) as [Moved, Moved];

    expect(old).toEqual(young);
  });

  it('is three calls of a book at most', () => {
    const { kernel, moved } = libraryWith(0, 10);

    act(kernel, [command('c1', lendBook, { id: 'old-3', reader: 'Lectora', due: '2026-12-03' })]);

    expect(moved.calls).toBe(3);
  });

  it('is, for twenty new records in one commit, the calls of one', () => {
    const one = libraryWith(0, 10);
    act(one.kernel, [command('c0', confide, { title: 'libro', secret: 's' })]);
    const many = libraryWith(0, 10);

    act(
      many.kernel,
      Array.from({ length: 20 }, (_, n) => command(`c${n}`, confide, { title: `libro ${n}`, secret: 's' })),
    );

    // The further folders take the lock anew, two calls each; their commits are the same four as for one record.
    expect(many.moved.calls - one.moved.calls).toBe(2 * 19);
    expect(records(many.ports, 'shelf', 'Libros')).toHaveLength(30);
  });

  it('writes three columns for three changed values, and reads no row whole but the one', () => {
    const { kernel, moved } = libraryWith(0, 500);

    act(kernel, [command('c1', lendBook, { id: 'old-77', reader: 'Lectora', due: '2026-12-03' })]);

    // state, due, reader; seal, stamp and person; eleven cells of the journal's entry.
    expect(moved.written).toBeLessThan(3 + 3 + 12);
    // Two index columns of 500 rows, and some dozens of keys, heads and settings.
    expect(moved.read).toBeLessThan(2 * 500 + 100);
  });
});

const changeAll = defineAction({
  key: 'change-all',
  title: 'Cambiar muchos',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ ids: z.array(z.string()) }),
  reads: ({ ids }) => ({ rows: [{ table: books, where: ({ id }) => ids.includes(id) }] }),
  decide: (snapshot, { ids }) =>
    decided(
      ids.length,
      snapshot.rows(books).map((row) => update(books, row, { pages: (row.pages ?? 0) + 1 })),
    ),
});

describe('a hundred scattered rows', () => {
  it('are changed in three calls, every other cell untouched', () => {
    const { kernel, ports, moved } = libraryWith(0, 1000);
    const before = records(ports, 'shelf', 'Libros');
    const ids = Array.from({ length: 100 }, (_, n) => `old-${n * 9}`);

    act(kernel, [command('c1', changeAll, { ids })]);

    const after = records(ports, 'shelf', 'Libros');
    const touched = after.flatMap((row, at) =>
      row.flatMap((cell, column) => (cell !== before[at]?.[column] ? [column] : [])),
    );
    expect(moved.calls).toBe(3);
    expect(new Set(touched)).toEqual(new Set([3, 7, 8, 9]));
    expect(after.filter((row) => row[3] === 2).map((row) => row[0])).toEqual(ids);
  });
});

// --- What is long ---------------------------------------------------------------------------------------------------

const bulk = defineAction({
  key: 'bulk',
  title: 'Muchos',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ count: z.number(), length: z.number() }),
  reads: () => ({ index: [books] }),
  decide: (_snapshot, { count, length }, context) => {
    const rows = Array.from({ length: count }, (_, n) =>
      insert(books, context.id('book', n), { title: 't', state: 'in', reader: 'ñ'.repeat(length) }),
    );
    return decided('x'.repeat(length), [...rows, ...(count === 1 ? [archive(books, context.id('book', 0))] : [])]);
  },
});

describe('what is long', () => {
  it('is spread over the journal so that no cell holds more than 45,000 characters', () => {
    const { kernel, ports, moved } = libraryWith(0, 0);

    const [outcome] = act(kernel, [command('c1', bulk, { count: 400, length: 500 })]);

    expect(outcome?.kind).toBe('done');
    expect(moved.longest).toBe(45_000);
    expect(records(ports, 'shelf', 'Libros')).toHaveLength(400);
    expect(act(kernel, [command('c1', bulk, {})])[0]).toMatchObject({ result: 'x'.repeat(500), again: true });
  });

  it('throws before anything is written when an entry does not fit', () => {
    const { kernel, ports } = libraryWith(0, 0);

    expect(() => act(kernel, [command('c1', bulk, { count: 2000, length: 500 })])).toThrow('does not fit 12 cells');

    expect(records(ports, 'shelf', 'Libros')).toEqual([]);
    expect(act(kernel, [command('c2', addBook, { title: 'después' })])[0]?.kind).toBe('done');
  });

  it('comes back as it was typed: 20,000 characters with quotes, line breaks and emoji', () => {
    const { kernel } = libraryWith(0, 0);
    const secret = '"línea"\n👩‍👧'.repeat(1540).slice(0, 20_000);

    act(kernel, [command('c1', confide, { title: 'uno', secret })]);

    expect(secret).toHaveLength(20_000);
    expect(
      readNow(kernel, { whole: [secrets] })
        .rows(secrets)
        .map(({ text }) => text),
    ).toEqual([secret]);
  });

  it('reaches the archive as it was typed', () => {
    const { kernel, ports } = libraryWith(0, 0);

    const [outcome] = act(kernel, [command('c1', bulk, { count: 1, length: 400 })]);

    expect(outcome?.kind).toBe('done');
    expect(records(ports, 'shelf', 'Libros (archivo)')[0]?.[5]).toBe('ñ'.repeat(400));
    expect(records(ports, 'shelf', 'Libros')).toEqual([]);
  });
});

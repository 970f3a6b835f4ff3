// What a decision may see: whole rows only where they were asked for, its own run's earlier decisions counted in.
// proves: src/kernel/snapshot.ts

import { act, readNow } from '../../src/kernel/act';
import { decided, defineAction } from '../../src/kernel/action';
import { insert, remember, update } from '../../src/kernel/change';
import * as z from 'zod/mini';
import { addBook, books, command, confide, retireBook, secrets, shelf } from '../support/library';
import { aLibrary, countOf, idOf, records } from '../support/library-run';

function twoBooks() {
  const run = aLibrary();
  const ids = ['uno', 'dos'].map((title, n) =>
    idOf(act(run.kernel, [command(`c${n}`, addBook, { title, pages: 10 + n })])[0]),
  );
  run.ports.calls.length = 0;
  return { ...run, ids };
}

describe('a snapshot', () => {
  it('refuses a table that was not read, and a row that was read by its index alone', () => {
    const { kernel, ids } = twoBooks();

    const snapshot = readNow(kernel, { index: [books] });

    expect(() => snapshot.index(secrets)).toThrow('book vault was not read');
    expect(() => snapshot.find(books, ids[0] ?? '')).toThrow('read by its index columns alone');
    expect(snapshot.rows(books)).toEqual([]);
    expect(snapshot.find(books, 'nothing')).toBeUndefined();
  });

  it('shows of an index row its index columns and nothing else', () => {
    const { kernel } = twoBooks();

    const [row] = readNow(kernel, { index: [books] }).index(books);

    expect(row).toMatchObject({ title: 'uno', state: null, pages: null, seal: null });
  });

  it('shows whole the rows that were chosen, and only those, in the second call', () => {
    const { kernel, ports, ids } = twoBooks();

    const snapshot = readNow(kernel, { rows: [{ table: books, where: ({ title }) => title === 'dos' }] });

    expect(snapshot.rows(books).map(({ title, pages }) => [title, pages])).toEqual([['dos', 11]]);
    expect(snapshot.index(books)).toHaveLength(2);
    expect(() => snapshot.find(books, ids[0] ?? '')).toThrow('read by its index columns alone');
    expect(countOf(ports, 'read')).toBe(2);
  });

  it('lets a choice look at everything the first call read, in every book', () => {
    const { kernel } = twoBooks();
    act(kernel, [command('c9', confide, { title: 'tres', secret: 'MARCADOR' })]);

    const snapshot = readNow(kernel, {
      index: [secrets],
      rows: [{ table: books, where: ({ id }, first) => first.index(secrets).some(({ book }) => book === id) }],
    });

    expect(snapshot.rows(books).map(({ title }) => title)).toEqual(['tres']);
  });

  /** Somebody turns the rows round just before each of these readings. */
  function turning({ kernel, ports }: ReturnType<typeof twoBooks>, when: (call: number) => boolean) {
    let calls = 0;
    const read: typeof ports.books.read = (...request) => {
      calls += 1;
      const rows = ports.tabs.get('shelf')?.find(({ title }) => title === 'Libros')?.rows;
      if (when(calls)) rows?.splice(2, 2, ...rows.slice(2, 4).reverse());
      return ports.books.read(...request);
    };
    return { ...kernel, ports: { ...ports, books: { ...ports.books, read } } };
  }

  it('is refused when rows move between its two calls again and again', () => {
    const run = twoBooks();
    const reads = { rows: [{ table: books, where: ({ id }: { readonly id: string }) => id === run.ids[0] }] };

    expect(() =>
      readNow(
        turning(run, (call) => call % 2 === 0),
        reads,
      ),
    ).toThrow('platform.rows-moved');
  });

  it('is read anew when rows moved between its two calls: a decision never sees a part', () => {
    const run = twoBooks();
    const reads = { rows: [{ table: books, where: ({ id }: { readonly id: string }) => id === run.ids[0] }] };

    const snapshot = readNow(
      turning(run, (call) => call === 2),
      reads,
    );

    expect(snapshot.rows(books).map(({ id }) => id)).toEqual([run.ids[0]]);
  });

  it('recalls the notes of keys of history, also of those that the first call named', () => {
    const { kernel, ids } = twoBooks();
    act(kernel, [command('r1', retireBook, { id: ids[0] })]);

    const asked = readNow(kernel, { slots: [{ book: 'shelf', slot: `book:${ids[0]}` }] });
    const named = readNow(kernel, {
      index: [books],
      history: (first) => first.index(books).map(({ id }) => ({ book: 'shelf', slot: `book:${id}` })),
    });

    expect(asked.recall('shelf', `book:${ids[0]}`)).toEqual(['retired']);
    expect(named.recall('shelf', `book:${ids[1]}`)).toEqual([]);
    expect(() => asked.recall('shelf', 'book:other')).toThrow('was not read');
  });

  it('counts in, for each command, what the ones before it decided', () => {
    const { kernel, ports, ids } = twoBooks();
    const seen: unknown[] = [];
    const look = defineAction({
      key: 'look',
      title: 'Mirar',
      roles: ['librarian'],
      books: [shelf],
      input: z.object({}),
      reads: () => ({ whole: [books], slots: [{ book: 'shelf', slot: 'seen' }] }),
      decide: (snapshot, _input, context) => {
        const rows = snapshot.rows(books);
        seen.push([rows.length, snapshot.find(books, ids[0] ?? '')?.pages, snapshot.recall('shelf', 'seen').length]);
        const changes = [
          insert(books, context.id('b'), { title: context.command, state: 'in' }),
          update(books, { id: ids[0] ?? '' }, { pages: 100 + rows.length }),
        ];
        return decided(null, [...changes, remember('shelf', 'seen', context.command)]);
      },
    });

    act(
      kernel,
      ['l1', 'l2', 'l3'].map((id) => command(id, look, {})),
    );

    expect(seen).toEqual([
      [2, 10, 0],
      [3, 102, 1],
      [4, 103, 2],
    ]);
    expect(records(ports, 'shelf', 'Claves')).toHaveLength(1);
  });
});

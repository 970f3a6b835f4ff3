// What follows from an action's events is part of its commit, and of its cost.
// proves: src/kernel/what-follows.ts
// proves: src/kernel/counted-in.ts

import * as z from 'zod/mini';
import { act } from '../../src/kernel/act';
import { decided, defineAction } from '../../src/kernel/action';
import { archive, insert, update, type Change } from '../../src/kernel/change';
import { problem } from '../../src/kernel/problem';
import { accepted, refused } from '../../src/kernel/result';
import type { StateKeeping } from '../../src/kernel/workflow';
import { countingBooks } from '../support/counting-books';
import { books, command, library, lendBook, shelf } from '../support/library';
import { aLibrary, entriesOf, records } from '../support/library-run';

/** A shelf on which whatever happens to a book is its page number: how often something happened, and never on a Sunday. */
const keeping: StateKeeping = {
  reads: (concerned) => ({
    rows: [{ table: books, where: ({ id }, first) => concerned(first).some((each) => each === id) }],
  }),
  follow: (after, made, happened) => {
    if (happened.some(({ on }) => on === '2026-11-22')) return refused(problem('book.closed-on-sundays', 'on'));
    return accepted(
      [...new Set(happened.map(({ person }) => person))].map((id): Change => {
        const times = happened.filter(({ person }) => person === id).length;
        const row = after.find(books, id);
        if (row === undefined) throw new Error(`${id} was not read`);
        return update(books, row, { pages: (row.pages ?? 0) + times, reader: made.has(id) ? 'new' : 'known' });
      }),
    );
  },
};

const theBook = z.object({ id: z.string(), on: z.string() });

const buy = defineAction({
  key: 'buy',
  title: 'Comprar',
  roles: ['librarian'],
  books: [shelf],
  input: theBook,
  reads: () => ({ index: [books] }),
  concerns: () => [],
  decide: (_snapshot, { id, on }) =>
    decided(id, [insert(books, id, { title: id, state: 'in' })], [], [{ person: id, event: 'bought', on }]),
});

const see = (happens: readonly string[], changes: (id: string) => readonly Change[] = () => []) =>
  defineAction({
    key: 'see',
    title: 'Ver',
    roles: ['librarian'],
    books: [shelf],
    input: theBook,
    reads: () => ({ index: [books] }),
    concerns: ({ id }) => [id],
    decide: (_snapshot, { id, on }) =>
      decided(
        null,
        changes(id),
        [],
        happens.map((event) => ({ person: id, event, on })),
      ),
  });

const on = '2026-11-23';
const shelfWith = (...ids: readonly string[]) => {
  const run = aLibrary({ workflow: keeping });
  for (const id of ids) act(run.kernel, [command(`buy ${id}`, buy, { id, on })]);
  return run;
};
const shown = (ports: ReturnType<typeof aLibrary>['ports'], tab = 'Libros') =>
  records(ports, 'shelf', tab).map(([id, , , pages, , reader]) => [id, pages, reader]);

describe('what follows from events', () => {
  it('refuses the act whose event cannot have happened, and writes nothing', () => {
    const { kernel, ports } = shelfWith('a');
    const before = entriesOf(ports, shelf).length;

    const [outcome] = act(kernel, [command('c', see(['seen']), { id: 'a', on: '2026-11-22' })]);

    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'book.closed-on-sundays', field: 'on' }] });
    expect(entriesOf(ports, shelf)).toHaveLength(before);
  });

  it('refuses a value that follows and does not fit its column', () => {
    const { kernel } = shelfWith('a');
    const often = Array.from({ length: 5001 }, () => 'seen');

    expect(act(kernel, [command('c', see(often), { id: 'a', on })])[0]).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'value.too-large', field: 'pages' }],
    });
  });

  it('is found over rows that the action itself inserts', () => {
    const { ports } = shelfWith('a');

    expect(shown(ports)).toEqual([['a', 1, 'new']]);
  });

  it('is found over what the action changes, and is written in the same entry', () => {
    const { kernel, ports } = shelfWith('a');

    act(kernel, [
      command(
        'c',
        see(['seen', 'seen'], (id) => [update(books, { id }, { pages: 40 })]),
        { id: 'a', on },
      ),
    ]);

    expect(shown(ports)).toEqual([['a', 42, 'known']]);
    expect(entriesOf(ports, shelf).filter((entry) => entry.command === 'c')).toHaveLength(1);
  });

  it('reaches a row that the action takes away', () => {
    const { kernel, ports } = shelfWith('a', 'b');

    act(kernel, [
      command(
        'c',
        see(['seen'], (id) => [archive(books, id)]),
        { id: 'a', on },
      ),
    ]);

    expect(shown(ports)).toEqual([['b', 1, 'new']]);
    expect(shown(ports, 'Libros (archivo)')).toEqual([['a', 2, 'known']]);
  });

  it('costs no call more than the act without it', () => {
    const costOf = (workflow: StateKeeping): number => {
      const run = aLibrary({ workflow });
      act(run.kernel, [command('buy a', buy, { id: 'a', on })]);
      const { ports, moved } = countingBooks(run.ports);
      act({ ...run.kernel, ports }, [command('c', lendBook, { id: 'a', reader: 'Lectora', due: '2026-12-03' })]);
      act({ ...run.kernel, ports }, [command('d', buy, { id: 'b', on })]);
      return moved.calls;
    };

    expect(costOf(keeping)).toBe(costOf(library.workflow));
  });
});

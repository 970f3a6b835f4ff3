// A command that an earlier run brought to one book only: what it drew may not go to somebody else meanwhile.
// proves: src/kernel/unfinished.ts

import * as z from 'zod/mini';
import { act, round } from '../../src/kernel/act';
import { decided, defineAction } from '../../src/kernel/action';
import { insert } from '../../src/kernel/change';
import { failingWrites } from '../support/failing-ports';
import { books, command, library, secrets, shelf, vault } from '../support/library';
import { aLibrary, chainOf, records, type LibraryRun } from '../support/library-run';
import { Died, revive } from '../support/memory-ports';

/** Draws a number in the book that is written last and tells it to the one that is written first. */
const numbered = defineAction({
  key: 'numbered',
  title: 'Numerar',
  roles: ['librarian'],
  books: [vault, shelf],
  input: z.object({ title: z.string() }),
  reads: () => ({ index: [books, secrets] }),
  decide: (_snapshot, { title }, context) => {
    const pages = context.next('shelf', 'numbered');
    const book = context.id('book');
    const secret = insert(secrets, context.id('secret'), { book, text: `${title} ${pages}` });
    return decided({ pages }, [insert(books, book, { title, state: 'in', pages }), secret]);
  },
});

const started = (): LibraryRun => aLibrary({ actions: [...library.actions, numbered] });

const numberThem = (run: LibraryRun, ...titles: string[]) =>
  act(
    run.kernel,
    titles.map((title) => command(`command ${title}`, numbered, { title })),
  );

/** Dies once the vault has been written and the shelf has not. */
function beginOnly(run: LibraryRun, ...titles: string[]): void {
  const undisturbed = started();
  numberThem(undisturbed, ...titles);
  const firstWrite = undisturbed.ports.calls.indexOf('write') + 1;
  run.ports.breakAt = { call: run.ports.calls.length + firstWrite, when: 'after' };
  expect(() => numberThem(run, ...titles)).toThrow(Died);
  revive(run.ports);
}

const told = ({ ports }: LibraryRun) => ({
  shelf: records(ports, 'shelf', 'Libros').map((row) => `${String(row[1])} ${String(row[3])}`),
  vault: records(ports, 'vault', 'Secretos').map((row) => row[2]),
});

describe('a command that only one of its books knows', () => {
  it('is finished before another one is decided, so that both books tell the same of each', () => {
    const run = started();
    beginOnly(run, 'a');
    expect(told(run)).toEqual({ shelf: [], vault: ['a 1'] });

    const [outcome] = numberThem(run, 'b');

    expect(outcome).toMatchObject({ kind: 'done', result: { pages: 2 } });
    expect(told(run)).toEqual({ shelf: ['a 1', 'b 2'], vault: ['a 1', 'b 2'] });
    expect(records(run.ports, 'vault', 'Pendientes del sistema')).toEqual([]);
    expect([shelf, vault].map((book) => 'head' in chainOf(run.ports, book))).toEqual([true, true]);
  });

  it('is finished in the order in which several were begun, also when the later one comes again', () => {
    const run = started();
    beginOnly(run, 'a', 'b');

    const [outcome] = numberThem(run, 'b');

    expect(outcome).toMatchObject({ kind: 'done', result: { pages: 2 }, again: true });
    expect(told(run)).toEqual({ shelf: ['a 1', 'b 2'], vault: ['a 1', 'b 2'] });
  });

  it('keeps others waiting while the shelf cannot be written, and is not given up', () => {
    const run = started();
    beginOnly(run, 'a');
    const down = failingWrites(run.ports, 'shelf', {
      call: 1,
      when: 'before',
      code: 'platform.unavailable',
      retryable: true,
    });

    const [outcome] = act({ ...run.kernel, ports: down }, [command('command b', numbered, { title: 'b' })]);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'platform.unavailable' }] });
    expect(told(run)).toEqual({ shelf: [], vault: ['a 1'] });

    round(run.kernel);
    expect(told(run)).toEqual({ shelf: ['a 1'], vault: ['a 1'] });
  });

  it('is not given up either when Google refuses the shelf for good, and the round says so', () => {
    const run = started();
    beginOnly(run, 'a');
    const plan = { call: 1, when: 'before', code: 'platform.forbidden', retryable: false } as const;

    const failures = round({ ...run.kernel, ports: failingWrites(run.ports, 'shelf', plan) });
    expect(failures).toMatchObject([{ part: 'effects/other-book', error: { code: 'platform.forbidden' } }]);
    expect(told(run)).toEqual({ shelf: [], vault: ['a 1'] });

    expect(round(run.kernel)).toEqual([]);
    expect(told(run)).toEqual({ shelf: ['a 1'], vault: ['a 1'] });
  });
});

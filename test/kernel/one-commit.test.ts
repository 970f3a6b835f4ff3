// Several commands in one commit: they see each other, spoil nothing for each other, and leave the rows where the
// registry believes them to be.
// proves: src/kernel/run-action.ts
// proves: src/kernel/working-set.ts

import * as z from 'zod/mini';
import { act } from '../../src/kernel/act';
import { decided, defineAction } from '../../src/kernel/action';
import { archive, insert, keep, remember, remove, update, type Change } from '../../src/kernel/change';
import { commitBook, read, withHold, type Kernel } from '../../src/kernel/hold';
import { problem } from '../../src/kernel/problem';
import { refused } from '../../src/kernel/result';
import { addBook, ana, books, command, forget, lendBook, library, remark, retireBook, shelf } from '../support/library';
import { aLibrary, chainOf, countOf, entriesOf, idOf, records, tabOf } from '../support/library-run';

const change = defineAction({
  key: 'change-books',
  title: 'Cambiar libros',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ set: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])) }),
  reads: ({ set }) => ({ rows: [{ table: books, where: ({ id }) => set.some(([changed]) => changed === id) }] }),
  decide: (snapshot, { set }) => {
    const changes = set.map(([id, values]) => {
      const row = snapshot.find(books, id);
      return row === undefined ? undefined : update(books, row, values);
    });
    return changes.includes(undefined) ? refused(problem('book.unknown', 'id')) : decided(null, changes as Change[]);
  },
});

const note = defineAction({
  key: 'note-key',
  title: 'Recordar',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ slot: z.string(), note: z.string() }),
  reads: ({ slot }) => ({ slots: [{ book: 'shelf', slot }] }),
  decide: (snapshot, { slot, note: text }) =>
    decided(snapshot.recall('shelf', slot).length, [remember('shelf', slot, text)]),
});

const titles = (kernelPorts: ReturnType<typeof aLibrary>['ports'], tab = 'Libros') =>
  records(kernelPorts, 'shelf', tab).map((row) => row[1]);

function threeBooks() {
  const run = aLibrary();
  const ids = ['uno', 'dos', 'tres'].map((title, n) =>
    idOf(act(run.kernel, [command(`b${n}`, addBook, { title, pages: n + 1 })])[0]),
  );
  run.ports.calls.length = 0;
  return { ...run, ids };
}

describe('commands of one commit', () => {
  it('refuse no other command by their own refusal', () => {
    const { kernel, ports, ids } = threeBooks();

    const outcomes = act(kernel, [
      command('c1', change, { set: [[ids[0], { pages: -1 }]] }),
      command('c2', lendBook, { id: 'nothing', reader: 'x', due: '2026-12-03' }),
      command('c3', change, { set: [[ids[0], { pages: 9 }]] }),
      command('c4', lendBook, { id: 7 }),
    ]);

    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'done', 'refused']);
    expect(records(ports, 'shelf', 'Libros')[0]?.[3]).toBe(9);
    expect(countOf(ports, 'write')).toBe(1);
  });

  it('are one wish when they have one ID, as two triggers may bring it', () => {
    const { kernel, ports } = aLibrary();

    const outcomes = act(kernel, [
      command('c1', addBook, { title: 'Rayuela' }),
      command('c1', addBook, { title: 'Rayuela' }),
    ]);

    expect(outcomes).toEqual([
      { kind: 'done', result: { id: expect.any(String), number: 1 }, again: false },
      { kind: 'done', result: { id: expect.any(String), number: 1 }, again: true },
    ]);
    expect(titles(ports)).toEqual(['Rayuela']);
    expect(entriesOf(ports, shelf).filter((entry) => entry.command === 'c1')).toHaveLength(1);
  });

  it('see the row that one before them adds, and may change it', () => {
    const { kernel, ports } = aLibrary();
    const first = command('c1', addBook, { title: 'Rayuela', pages: 3 });
    const probe = aLibrary();
    const id = idOf(act(probe.kernel, [first])[0]);

    const outcomes = act(kernel, [
      first,
      command('c2', lendBook, { id, reader: 'Lectora', due: '2026-12-03' }),
      command('c3', addBook, { title: 'Rayuela' }),
      command('c4', change, { set: [[id, { pages: 4 }]] }),
    ]);

    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'refused', 'done']);
    expect(records(ports, 'shelf', 'Libros').map((row) => row.slice(1, 6))).toEqual([
      ['Rayuela', 'Prestado', 4, 46_359, 'Lectora'],
    ]);
    expect(entriesOf(ports, shelf).map(({ command: name }) => name)).toEqual(['install:shelf:0', 'c1', 'c2', 'c4']);
  });

  it('draw one number after the other', () => {
    const { kernel } = aLibrary();

    const outcomes = act(
      kernel,
      ['a', 'b', 'c'].map((title) => command(title, addBook, { title })),
    );

    expect(outcomes.map((outcome) => (outcome as { result: { number: number } }).result.number)).toEqual([1, 2, 3]);
  });

  it('may archive, add and change rows of the same tab', () => {
    const { kernel, ports, ids } = threeBooks();

    act(kernel, [
      command('c1', retireBook, { id: ids[0] }),
      command('c2', addBook, { title: 'cuatro' }),
      command('c3', change, {
        set: [
          [ids[1], { pages: 20 }],
          [ids[2], { pages: 30 }],
        ],
      }),
      command('c4', retireBook, { id: ids[1] }),
      command('c5', addBook, { title: 'cinco' }),
    ]);

    expect(records(ports, 'shelf', 'Libros').map((row) => [row[1], row[3]])).toEqual([
      ['tres', 30],
      ['cuatro', null],
      ['cinco', null],
    ]);
    expect(
      records(ports, 'shelf', 'Libros (archivo)')
        .map((row) => [row[1], row[3]])
        .sort(),
    ).toEqual([
      ['dos', 20],
      ['uno', 1],
    ]);
    expect(countOf(ports, 'write')).toBe(1);
  });
});

describe('a change that changes nothing', () => {
  it('is not written, has no entry and costs no write', () => {
    const { kernel, ports, ids } = threeBooks();
    const before = structuredClone(tabOf(ports, 'shelf', 'Libros').rows);

    const [outcome] = act(kernel, [
      command('c1', change, { set: [[ids[0], { pages: 1, title: 'uno', reader: null, due: undefined, folder: '' }]] }),
    ]);

    expect(outcome?.kind).toBe('done');
    expect(countOf(ports, 'write')).toBe(0);
    expect(tabOf(ports, 'shelf', 'Libros').rows).toEqual(before);
  });

  it('is a setting or a note of history that stands there already', () => {
    const { kernel, ports } = aLibrary();
    act(kernel, [command('c1', remark, { text: 'igual' }), command('c2', note, { slot: 'phone:1', note: 'a' })]);
    ports.calls.length = 0;

    const outcomes = act(kernel, [
      command('c3', remark, { text: 'igual' }),
      command('c4', note, { slot: 'phone:1', note: 'a' }),
    ]);

    expect(outcomes).toMatchObject([{ kind: 'done' }, { kind: 'done', result: 1 }]);
    expect(countOf(ports, 'write')).toBe(0);
  });

  it('leaves the other columns of the row unwritten, and who wrote them', () => {
    const { kernel, ports, ids } = threeBooks();
    const [before] = records(ports, 'shelf', 'Libros');
    ports.nowMs += 60_000;

    act(kernel, [command('c1', change, { set: [[ids[0], { pages: 77, title: 'uno' }]] })]);

    const entry = entriesOf(ports, shelf).find((each) => each.command === 'c1');
    expect(entry?.rows).toEqual([
      { table: 'books', row: ids[0], kind: 'update', was: { pages: 1 }, is: { pages: 77 } },
    ]);
    const [after] = records(ports, 'shelf', 'Libros');
    expect(after?.filter((cell, at) => cell !== before?.[at])).toHaveLength(3);
  });
});

describe('who acts', () => {
  it('is looked up in the staff table even when it stands in another book than the act', () => {
    const staffIn: typeof library.staff = {
      reads: { whole: [books] },
      member: (snapshot, email) =>
        snapshot.rows(books).some(({ title }) => title === email) ? { roles: ['librarian'], office: null } : undefined,
    };
    const { kernel } = aLibrary({ staff: staffIn });
    act(kernel, [command('c1', addBook, { title: 'ana@oficina.example' })]);
    const nobodyYet = { ...ana, roles: [] };

    const outcomes = [
      act(kernel, [command('c2', forget, { id: 'x' }, { ...nobodyYet, email: 'eva@oficina.example' })])[0],
      act(kernel, [command('c3', note, { slot: 'a', note: 'b' }, nobodyYet)])[0],
    ];

    expect(outcomes).toMatchObject([{ kind: 'refused', problems: [{ code: 'access.not-staff' }] }, { kind: 'done' }]);
  });
});

// --- Several commits on one reading ---------------------------------------------------------------------------------

function inHold(kernel: Kernel, work: (commit: (changes: readonly Change[]) => void) => void): void {
  const held = withHold(kernel, (hold) => {
    read(hold, { whole: [books] }, [shelf]);
    let commits = 0;
    work((changes) => {
      const journal = hold.set.apply(changes, { now: '2026-11-23T15:00:00Z', by: ana.email });
      const book = hold.set.books.get('shelf');
      if (book === undefined) throw new Error('not read');
      commits += 1;
      const rows = journal.get('shelf') ?? [];
      commitBook(hold, book, [
        { command: `m${commits}`, at: '2026-11-23T15:00:00Z', actor: ana.email, action: 'many', result: null, rows },
      ]);
    });
  });
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
}

const bookRow = (title: string) => ({ title, state: 'in' });

describe('the working set', () => {
  it('refuses to change what was not read, and what is not there', () => {
    const { kernel, ids } = threeBooks();

    inHold(kernel, (commit) => {
      expect(() => commit([remove(books, 'nothing')])).toThrow('row nothing of shelf.books is not there');
      expect(() => commit([insert(books, ids[0] ?? '', bookRow('otra vez'))])).toThrow('exists already');
      expect(() => commit([keep('vault', 'a', 1)])).toThrow('book vault was not read');
      expect(() => commit([remember('shelf', 'phone:1', 'a')])).toThrow('was not read');
    });
  });

  it('moves a row that was added in the same commit to the archive, and loses none that was removed in it', () => {
    const { kernel, ports, ids } = threeBooks();

    inHold(kernel, (commit) => {
      commit([
        insert(books, 'new-1', bookRow('fugaz')),
        archive(books, 'new-1'),
        insert(books, 'new-2', bookRow('borrado')),
        remove(books, 'new-2'),
      ]);
      commit([update(books, { id: ids[2] ?? '' }, { pages: 33 })]);
    });

    expect(titles(ports)).toEqual(['uno', 'dos', 'tres']);
    expect(titles(ports, 'Libros (archivo)')).toEqual(['fugaz']);
    expect(records(ports, 'shelf', 'Libros')[2]?.[3]).toBe(33);
  });

  it('is refused a second reading while changes wait to be written', () => {
    const { kernel } = aLibrary();

    const run = () =>
      withHold(kernel, (hold) => {
        read(hold, { whole: [books] }, [shelf]);
        hold.set.apply([insert(books, 'new-1', bookRow('uno'))], { now: '', by: '' });
        read(hold, { whole: [books] }, [shelf]);
      });

    expect(run).toThrow('read again before its changes are written');
  });

  it('forgets what was counted in but never written', () => {
    const { kernel, ports } = aLibrary();

    withHold(kernel, (hold) => {
      read(hold, { whole: [books] }, [shelf]);
      hold.set.apply([insert(books, 'new-1', bookRow('uno'))], { now: '', by: '' });
      hold.set.forget();
      read(hold, { whole: [books] }, [shelf]);
      expect(hold.set.snapshot.index(books)).toEqual([]);
    });

    expect(titles(ports)).toEqual([]);
    expect(chainOf(ports, shelf)).toEqual({ head: ports.state.heads['shelf'] });
  });
});

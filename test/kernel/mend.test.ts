// Rows moved by hand between reading and writing: the commit sees it in its own response, puts right what was spoilt
// and tells a person. Nothing is lost, whatever was moved where.
// proves: src/kernel/mend.ts
// proves: src/kernel/commit.ts
// proves: src/kernel/row-writes.ts
// proves: src/kernel/write-batch.ts
// proves: src/kernel/tell-moved.ts

import fc from 'fast-check';
import { act, readNow } from '../../src/kernel/act';
import { archive, insert, remove, update, type Change } from '../../src/kernel/change';
import { sealOf } from '../../src/kernel/derive/seal';
import { fromCells } from '../../src/kernel/derive/cells';
import { commitBook, read, withHold, type Kernel } from '../../src/kernel/hold';
import type { Cell, Ports } from '../../src/kernel/ports';
import { settle } from '../../src/kernel/waiting';
import { waitingOf } from '../../src/kernel/system-tables';
import { contextFor } from '../support/context';
import { addBook, ana, books, command, lendBook, shelf } from '../support/library';
import { aLibrary, chainOf, countOf, idOf, records, tabOf, type LibraryRun } from '../support/library-run';
import { runs } from '../support/runs';

/** Someone does this to the tab's rows just before each of the first writes. */
function meddling(
  { kernel, ports }: LibraryRun,
  title: string,
  times: number,
  meddle: (rows: Cell[][]) => Cell[][],
): Kernel {
  let left = times;
  const write: Ports['books']['write'] = (...request) => {
    const tab = tabOf(ports, 'shelf', title);
    if (left > 0) tab.rows.splice(2, tab.rows.length, ...meddle(tab.rows.slice(2)));
    left -= 1;
    return ports.books.write(...request);
  };
  return { ...kernel, ports: { ...ports, books: { ...ports.books, write } } };
}

function withBooks(...titles: string[]): LibraryRun & { readonly ids: string[] } {
  const run = aLibrary();
  const ids = titles.map((title, n) => idOf(act(run.kernel, [command(`b${n}`, addBook, { title, pages: 10 + n })])[0]));
  return { ...run, ids };
}

/** Commits these changes in one hold that read only the index, or the whole table. */
function commitNow(kernel: Kernel, changes: readonly Change[], whole: boolean, name = 'm1') {
  const needed = new Set(changes.flatMap((change) => ('id' in change ? [change.id] : [])));
  const reads = whole
    ? { whole: [books] }
    : { rows: [{ table: books, where: ({ id }: { id: string }) => needed.has(id) }] };
  return withHold(kernel, (hold) => {
    expect(read(hold, reads, [shelf]).ok).toBe(true);
    const journal = hold.set.apply(changes, { now: '2026-11-24T09:00:00Z', by: ana.email });
    const book = hold.set.books.get('shelf');
    if (book === undefined) throw new Error('not read');
    commitBook(hold, book, [
      {
        command: name,
        at: '2026-11-24T09:00:00Z',
        actor: ana.email,
        action: 'work',
        result: null,
        rows: journal.get('shelf') ?? [],
      },
    ]);
  });
}

const rowsOf = ({ ports }: LibraryRun, tab = 'Libros') =>
  records(ports, 'shelf', tab).map((cells) => fromCells(books, cells).row);
const byId = (run: LibraryRun, id: string | undefined) => rowsOf(run).find((row) => row.id === id);
const told = ({ ports }: LibraryRun) => records(ports, 'shelf', 'Por corregir');
const reversed = (rows: Cell[][]): Cell[][] => [...rows].reverse();

describe('a commit that meets moved rows', () => {
  it('is refused when the rows move again and again while they are put right', () => {
    const run = withBooks('uno', 'dos', 'tres');
    const shuffled = (rows: Cell[][]): Cell[][] => [...rows.slice(1), ...rows.slice(0, 1)];

    const held = commitNow(
      meddling(run, 'Libros', 9, shuffled),
      [update(books, { id: run.ids[0] ?? '' }, { pages: 99 })],
      true,
    );

    expect(held).toEqual({ ok: false, problems: [{ code: 'platform.rows-moved', field: null, params: {} }] });
  });

  it('is refused when the row it changes was taken out by hand, and spoils no other', () => {
    const run = withBooks('uno', 'dos', 'tres');
    const before = byId(run, run.ids[1]);

    const held = commitNow(
      meddling(run, 'Libros', 1, (rows) => rows.slice(1)),
      [update(books, { id: run.ids[0] ?? '' }, { pages: 99 })],
      false,
    );

    expect(held).toMatchObject({ ok: false, problems: [{ code: 'platform.rows-moved' }] });
    expect(byId(run, run.ids[1])).toEqual(before);
    expect(told(run)).toHaveLength(1);
  });

  it('leaves no value where there is no record', () => {
    const run = withBooks('uno', 'dos', 'tres');

    commitNow(
      meddling(run, 'Libros', 1, (rows) => rows.slice(1)),
      [update(books, { id: run.ids[2] ?? '' }, { pages: 99 })],
      true,
    );

    expect(records(run.ports, 'shelf', 'Libros').map((row) => [row[1], row[3]])).toEqual([
      ['dos', 11],
      ['tres', 99],
    ]);
  });

  it('puts both rows right and tells a person', () => {
    const run = withBooks('Zama', 'Adán', 'Martín');
    act(run.kernel, [command('lend-1', lendBook, { id: run.ids[1], reader: 'Lectora Primera', due: '2026-12-01' })]);
    const before = byId(run, run.ids[1]);

    const sorted = (rows: Cell[][]) => [...rows].sort((a, b) => String(a[1]).localeCompare(String(b[1])));
    const [outcome] = act(meddling(run, 'Libros', 1, sorted), [
      command('lend-0', lendBook, { id: run.ids[0], reader: 'Lectora Segunda', due: '2026-12-02' }),
    ]);

    expect(outcome?.kind).toBe('done');
    expect(rowsOf(run).map(({ title }) => title)).toEqual(['Adán', 'Martín', 'Zama']);
    expect(byId(run, run.ids[0])).toMatchObject({
      title: 'Zama',
      state: 'out',
      due: '2026-12-02',
      reader: 'Lectora Segunda',
    });
    expect(byId(run, run.ids[1])).toEqual(before);
    expect(JSON.stringify(told(run)[0])).toContain('platform.rows-moved');
  });

  it('puts right two rows that were written over each other', () => {
    const run = withBooks('uno', 'dos');
    const changes = [
      update(books, { id: run.ids[0] ?? '' }, { pages: 100 }),
      update(books, { id: run.ids[1] ?? '' }, { reader: 'Lectora' }),
    ];

    commitNow(meddling(run, 'Libros', 1, reversed), changes, false);

    expect(byId(run, run.ids[0])).toMatchObject({ title: 'uno', pages: 100, reader: null });
    expect(byId(run, run.ids[1])).toMatchObject({ title: 'dos', pages: 11, reader: 'Lectora' });
    for (const row of rowsOf(run)) expect(row.seal).toBe(sealOf(books, row));
  });

  it('puts back the row that was taken out in place of another', () => {
    const run = withBooks('uno', 'dos', 'tres');
    const lost = byId(run, run.ids[2]);

    const held = commitNow(meddling(run, 'Libros', 1, reversed), [remove(books, run.ids[0] ?? '')], false);

    expect(held.ok).toBe(true);
    expect(
      rowsOf(run)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['dos', 'tres']);
    expect(byId(run, run.ids[2])).toEqual(lost);
    expect(told(run)).toHaveLength(1);
  });

  it('archives the row that was meant, once, and keeps the one that went in its place', () => {
    const run = withBooks('uno', 'dos', 'tres');

    commitNow(meddling(run, 'Libros', 1, reversed), [archive(books, run.ids[0] ?? '')], false);

    expect(rowsOf(run, 'Libros (archivo)').map(({ title }) => title)).toEqual(['uno']);
    expect(
      rowsOf(run)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['dos', 'tres']);
  });

  it('puts rows right that move once more meanwhile', () => {
    const run = withBooks('uno', 'dos', 'tres');
    const before = byId(run, run.ids[1]);

    const held = commitNow(
      meddling(run, 'Libros', 2, (rows) => [...rows.slice(1), ...rows.slice(0, 1)]),
      [update(books, { id: run.ids[0] ?? '' }, { pages: 99 })],
      false,
    );

    expect(held.ok).toBe(true);
    expect(byId(run, run.ids[0])).toMatchObject({ title: 'uno', pages: 99 });
    expect(byId(run, run.ids[1])).toEqual(before);
  });

  it('reads once more, to find where the rows stand now', () => {
    const run = withBooks('uno', 'dos', 'tres');
    run.ports.calls.length = 0;

    commitNow(
      meddling(run, 'Libros', 1, reversed),
      [update(books, { id: run.ids[0] ?? '' }, { reader: 'Otra' })],
      true,
    );

    expect(countOf(run.ports, 'read')).toBe(2);
    expect(countOf(run.ports, 'write')).toBe(2);
  });

  it('restores what the row that was hit had held', () => {
    const run = withBooks('uno', 'dos', 'tres');
    act(run.kernel, [command('lend-2', lendBook, { id: run.ids[2], reader: 'Lectora', due: '2026-12-01' })]);
    const before = byId(run, run.ids[2]);

    commitNow(
      meddling(run, 'Libros', 1, reversed),
      [update(books, { id: run.ids[0] ?? '' }, { reader: 'Otra', pages: 1 })],
      false,
    );

    expect(byId(run, run.ids[2])).toEqual(before);
    expect(byId(run, run.ids[0])).toMatchObject({ reader: 'Otra', pages: 1 });
  });

  it('puts right an item of what needs a person, under the item that tells of it', () => {
    const run = aLibrary();
    const items = waitingOf(shelf);
    const item = (id: string) => insert(items, id, { kind: id, state: 'open', since: '2026-11-23T15:00:00Z' });
    const inItems = (kernel: Kernel, changes: readonly Change[]) =>
      withHold(kernel, (hold) => {
        read(hold, { index: [items] }, [shelf]);
        const rows = hold.set.apply(changes, { now: '2026-11-24T09:00:00Z', by: ana.email }).get('shelf') ?? [];
        const book = hold.set.books.get('shelf');
        if (book !== undefined)
          commitBook(hold, book, [
            {
              command: `i${changes.length}`,
              at: '2026-11-24T09:00:00Z',
              actor: ana.email,
              action: 'w',
              result: null,
              rows,
            },
          ]);
      });
    inItems(run.kernel, [item('first'), item('second'), item('third')]);
    const context = contextFor();

    const held = inItems(meddling(run, 'Por corregir', 1, reversed), [
      settle(context, shelf, 'first', 'settled', 'vista'),
    ]);

    expect(held.ok).toBe(true);
    const states = readNow(run.kernel, { whole: [items] })
      .rows(items)
      .map(({ kind, state, how }) => [kind, state, how]);
    expect(states).toEqual([
      ['rows-moved', 'open', null],
      ['first', 'settled', 'vista'],
      ['second', 'open', null],
      ['third', 'open', null],
    ]);
  });
});

describe('a commit that meets what somebody types meanwhile', () => {
  /** Just before the first write, somebody types into this column of the row with this title. */
  const typing = (run: LibraryRun, title: string, column: number, value: Cell): Kernel =>
    meddling(run, 'Libros', 1, (rows) =>
      rows.map((row) => (row[1] === title ? Object.assign([...row], { [column]: value }) : row)),
    );
  const READER = 5;
  const PAGES = 3;

  it('puts what was typed back into its cell, keeps the act in the journal, and tells a person', () => {
    const run = withBooks('uno', 'dos');

    const held = commitNow(
      typing(run, 'uno', READER, 'Lectora Segunda'),
      [update(books, { id: run.ids[0] ?? '' }, { reader: 'Lectora Primera', pages: 99 })],
      true,
    );

    expect(held.ok).toBe(true);
    const [row] = rowsOf(run);
    expect(row).toMatchObject({ reader: 'Lectora Segunda', pages: 99 });
    expect(row?.seal).toContain('Lectora Primera');
    expect(JSON.stringify(told(run)[0])).toContain('platform.typed-meanwhile');
  });

  it('leaves alone what was typed in a column that the act does not write', () => {
    const run = withBooks('uno', 'dos');

    commitNow(
      typing(run, 'uno', READER, 'Lectora Segunda'),
      [update(books, { id: run.ids[0] ?? '' }, { pages: 99 })],
      true,
    );

    expect(rowsOf(run)[0]).toMatchObject({ reader: 'Lectora Segunda', pages: 99 });
    expect(told(run)).toEqual([]);
  });

  it('takes what was typed along into the archive', () => {
    const run = withBooks('uno', 'dos');

    commitNow(typing(run, 'uno', READER, 'Lectora Segunda'), [archive(books, run.ids[0] ?? '')], true);

    expect(rowsOf(run, 'Libros (archivo)')).toMatchObject([{ id: run.ids[0], reader: 'Lectora Segunda' }]);
    expect(rowsOf(run).map(({ title }) => title)).toEqual(['dos']);
    expect(told(run)).toHaveLength(1);
  });

  it('keeps a row in which somebody typed as it was taken out, as something typed', () => {
    const run = withBooks('uno', 'dos');

    commitNow(typing(run, 'uno', PAGES, 321), [remove(books, run.ids[0] ?? '')], true);

    expect(rowsOf(run)).toMatchObject([{ title: 'dos' }, { id: null, title: 'uno', pages: 321 }]);
    expect(told(run)).toHaveLength(1);
  });
});

describe('any commit that meets any movement', () => {
  const shuffleOf = (size: number) =>
    fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size });
  const works = fc.uniqueArray(
    fc.record({
      which: fc.nat(5),
      kind: fc.constantFrom('pages' as const, 'reader' as const, 'remove' as const, 'archive' as const),
    }),
    { selector: ({ which }) => which, minLength: 1, maxLength: 5 },
  );

  it('leaves every row as it was meant, wherever it stands', () => {
    fc.assert(
      fc.property(shuffleOf(6), works, fc.nat(2), fc.boolean(), (order, wishes, added, whole) => {
        const run = withBooks('a', 'b', 'c', 'd', 'e', 'f');
        const idAt = (which: number): string => run.ids[which] ?? '';
        const changes: Change[] = wishes.map(({ which, kind }) => {
          if (kind === 'remove') return remove(books, idAt(which));
          if (kind === 'archive') return archive(books, idAt(which));
          return update(
            books,
            { id: idAt(which) },
            kind === 'pages' ? { pages: 500 + which } : { reader: `Lectora ${which}` },
          );
        });
        const more = Array.from({ length: added }, (_, n) =>
          insert(books, `new-${n}`, { title: `nuevo ${n}`, state: 'in' }),
        );

        const held = commitNow(
          meddling(run, 'Libros', 1, (rows) => order.map((at) => rows[at] as Cell[])),
          [...changes, ...more],
          whole,
        );

        expect(held).toEqual({ ok: true, value: undefined });
        const kindOf = (which: number) => wishes.find((each) => each.which === which)?.kind;
        const standing = [0, 1, 2, 3, 4, 5].filter(
          (which) => kindOf(which) !== 'remove' && kindOf(which) !== 'archive',
        );
        const expected = standing.map((which) => ({
          id: idAt(which),
          pages: kindOf(which) === 'pages' ? 500 + which : 10 + which,
          reader: kindOf(which) === 'reader' ? `Lectora ${which}` : null,
        }));
        const rows = rowsOf(run);
        expect(rows.map(({ id }) => id).sort()).toEqual(
          [...expected.map(({ id }) => id), ...more.map((_, n) => `new-${n}`)].sort(),
        );
        for (const each of expected) expect(rows.find(({ id }) => id === each.id)).toMatchObject(each);
        for (const row of rows) expect(row.seal).toBe(sealOf(books, row));
        const archived = [0, 1, 2, 3, 4, 5].filter((which) => kindOf(which) === 'archive').map(idAt);
        expect(
          rowsOf(run, 'Libros (archivo)')
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...archived].sort());
        expect(chainOf(run.ports, shelf)).toEqual({ head: run.ports.state.heads['shelf'] });
      }),
      runs(60),
    );
  });
});

// Random work on one table against a plain model: several commits on one reading, several holds, archive tab, journal.
// After every commit the working set stands exactly where the book does.
// proves: src/kernel/commit.ts
// proves: src/kernel/row-writes.ts
// proves: src/kernel/working-set.ts
// proves: src/kernel/settle-table.ts
// proves: src/kernel/derive/archive.ts

import fc from 'fast-check';
import { archive, insert, reinstate, remove, update, type Change } from '../../src/kernel/change';
import { archiveOf } from '../../src/kernel/derive/archive';
import { fromCells, storedAs } from '../../src/kernel/derive/cells';
import { sealOf } from '../../src/kernel/derive/seal';
import { commitBook, read, withHold, type Hold } from '../../src/kernel/hold';
import { tableId } from '../../src/kernel/registry';
import type { Values } from '../../src/kernel/table';
import { ana, books, shelf } from '../support/library';
import { aLibrary, chainOf, entriesOf, tabOf, type LibraryRun } from '../support/library-run';
import { line } from '../support/arbitrary-values';
import { runs } from '../support/runs';

/** Chooses among the rows there are, modulo their number. */
type Work =
  | { readonly kind: 'insert'; readonly title: string }
  | { readonly kind: 'update'; readonly which: number; readonly pages: number }
  | { readonly kind: 'remove' | 'archive' | 'reinstate'; readonly which: number };

const work: fc.Arbitrary<Work> = fc.oneof(
  { weight: 4, arbitrary: line(20).map((title): Work => ({ kind: 'insert', title })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      which: fc.nat(50),
      pages: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'archive' as const, 'reinstate' as const),
      which: fc.nat(50),
    }),
  },
);

/** Holds of commits of works; a hold reads whole rows, or the index and the rows it will change. */
const program = fc.array(
  fc.record({
    whole: fc.boolean(),
    again: fc.boolean(),
    commits: fc.array(fc.array(work, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

interface ModelRow {
  readonly id: string;
  readonly values: Values;
}

interface Model {
  rows: ModelRow[];
  archived: ModelRow[];
  /** What the commit under way sends to the archive, from where it can come back only once it is there. */
  leaving: ModelRow[];
  made: number;
}

const emptyModel = (): Model => ({ rows: [], archived: [], leaving: [], made: 0 });

/** The change that a work means, counted into the model. */
function counted(model: Model, each: Work): Change[] {
  if (each.kind === 'insert') {
    const id = `row-${(model.made += 1)}`;
    const values = { title: each.title, state: 'in', pages: null };
    model.rows.push({ id, values: { ...values, title: storedAs(books.columns.title, each.title) } });
    return [insert(books, id, values)];
  }
  if (each.kind === 'reinstate') {
    const [back] = model.archived.splice(each.which % Math.max(1, model.archived.length), 1);
    if (back === undefined) return [];
    model.rows.push(back);
    return [reinstate(books, back.id)];
  }
  if (model.rows.length === 0) return [];
  const at = each.which % model.rows.length;
  const row = model.rows[at] as Model['rows'][number];
  if (each.kind === 'update') {
    model.rows[at] = { id: row.id, values: { ...row.values, pages: each.pages } };
    return [update(books, row, { pages: each.pages, title: row.values['title'] })];
  }
  model.rows.splice(at, 1);
  if (each.kind === 'archive') model.leaving.push(row);
  return [each.kind === 'archive' ? archive(books, row.id) : remove(books, row.id)];
}

const BOTH = [books, archiveOf(books)];

function commitAll(hold: Hold, changes: readonly Change[], name: string): void {
  const journal = hold.set.apply(changes, { now: '2026-11-23T15:00:00Z', by: ana.email });
  const book = hold.set.books.get('shelf');
  if (book === undefined) throw new Error('not read');
  const rows = journal.get('shelf') ?? [];
  commitBook(hold, book, [
    { command: name, at: '2026-11-23T15:00:00Z', actor: ana.email, action: 'work', result: null, rows },
  ]);
}

/** Places of the working set against the book itself. */
function expectPlaces(hold: Hold, run: LibraryRun): void {
  for (const table of BOTH) {
    const { rows } = tabOf(run.ports, 'shelf', table.title);
    const held = hold.set.books.get('shelf')?.tables.get(tableId(table));
    for (const [id, each] of held?.rows ?? []) expect(rows[each.at]?.[0]).toBe(id);
    expect(held?.end).toBe(Math.max(2, rows.length));
  }
}

function expectBook({ ports }: LibraryRun, model: Model): void {
  const found = tabOf(ports, 'shelf', 'Libros')
    .rows.slice(2)
    .map((cells) => fromCells(books, cells).row);
  expect(found.map(({ id, title, pages }) => ({ id, title, pages }))).toEqual(
    model.rows.map(({ id, values }) => ({ id, title: values['title'], pages: values['pages'] })),
  );
  for (const row of found) expect(row.seal).toBe(sealOf(books, row));
  const archived = tabOf(ports, 'shelf', 'Libros (archivo)')
    .rows.slice(2)
    .map((cells) => fromCells(books, cells).row.id);
  expect([...archived].sort()).toEqual(model.archived.map(({ id }) => id).sort());
  expect(chainOf(ports, shelf)).toEqual({ head: ports.state.heads['shelf'] });
}

describe('any work on a table', () => {
  it('ends as the plain model does, row by row and in the same order', () => {
    fc.assert(
      fc.property(program, (holds) => {
        const run = aLibrary();
        const model = emptyModel();

        holds.forEach(({ whole, again, commits }, h) => {
          const reads = whole ? { whole: BOTH } : { rows: BOTH.map((table) => ({ table, where: () => true })) };
          const held = withHold(run.kernel, (hold) => {
            expect(read(hold, reads, [shelf]).ok).toBe(true);
            commits.forEach((works, c) => {
              if (again && c > 0) read(hold, reads, [shelf]);
              commitAll(
                hold,
                works.flatMap((each) => counted(model, each)),
                `w-${h}-${c}`,
              );
              model.archived.push(...model.leaving.splice(0));
              expectPlaces(hold, run);
            });
          });
          expect(held.ok).toBe(true);
        });

        expectBook(run, model);
      }),
      runs(60),
    );
  });

  it('can be told again from the journal alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(work, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (commits) => {
          const run = aLibrary();
          const model = emptyModel();
          withHold(run.kernel, (hold) => {
            read(hold, { whole: BOTH }, [shelf]);
            commits.forEach((works, c) => {
              commitAll(
                hold,
                works.flatMap((each) => counted(model, each)),
                `w-${c}`,
              );
              model.archived.push(...model.leaving.splice(0));
            });
          });

          const told = new Map<string, Values>();
          const kept = new Map<string, Values>();
          for (const { rows } of entriesOf(run.ports, shelf)) {
            for (const { row, kind, was, is } of rows ?? []) {
              const before = told.get(row) ?? {};
              for (const [key, value] of Object.entries(was)) expect(before[key] ?? null).toEqual(value);
              if (kind === 'archive') kept.set(row, before);
              if (kind === 'remove' || kind === 'archive') told.delete(row);
              else if (kind === 'reinstate') told.set(row, kept.get(row) ?? {});
              else told.set(row, { ...before, ...is });
            }
          }

          expect(new Map([...told].sort())).toEqual(
            new Map(model.rows.map(({ id, values }): [string, Values] => [id, values]).sort()),
          );
        },
      ),
      runs(40),
    );
  });
});

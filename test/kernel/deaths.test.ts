// Runs that die at any service call, before or after it was done, one after the other: whatever is asked again ends as
// if nothing had happened, in both books, with both chains whole and every folder made once.
// proves: src/kernel/run-action.ts
// proves: src/kernel/run-effects.ts

import fc from 'fast-check';
import { act, round } from '../../src/kernel/act';
import { insert, update } from '../../src/kernel/change';
import type { Kernel } from '../../src/kernel/hold';
import type { Outcome } from '../../src/kernel/outcome';
import {
  addBook,
  books,
  command,
  confide,
  forget,
  lendBook,
  remark,
  retireBook,
  secrets,
  shelf,
  vault,
} from '../support/library';
import {
  effectThat,
  notingFolders,
  order,
  orderEffects,
  withEffects,
  type MadeFolder,
} from '../support/library-effects';
import { aLibrary, chainOf, idOf, records, type LibraryRun } from '../support/library-run';
import { Died, revive } from '../support/memory-ports';
import { runs } from '../support/runs';

/** Stamps a book, keeps a secret of it in the other book, and has a folder made. */
const follow = effectThat<{ book: string }>(
  'follow',
  ({ book }, snapshot, { context }) => {
    const row = snapshot.find(books, book);
    if (row === undefined) return { kind: 'done', changes: [] };
    const changes = [
      update(books, row, { pages: 4321 }),
      insert(secrets, context.id('secret'), { book, text: 'seguido' }),
    ];
    return {
      kind: 'done',
      changes,
      effects: [order('make-folder', { folder: `follow-${book}`, title: `follow-${book}` }, 'vault')],
    };
  },
  ({ book }) => ({ rows: [{ table: books, where: ({ id }) => id === book }], index: [secrets] }),
);

const KINDS = ['add', 'confide', 'lend', 'retire', 'forget', 'remark', 'follow'] as const;

interface Wish {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly death: { readonly call: number; readonly when: 'before' | 'after' } | null;
  /** The clock comes before whoever asked asks again. */
  readonly roundFirst: boolean;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(20),
  death: fc.option(
    fc.record({ call: fc.integer({ min: 1, max: 14 }), when: fc.constantFrom('before' as const, 'after' as const) }),
    { freq: 4 },
  ),
  roundFirst: fc.boolean(),
});

/** IDs that a library's acts have invented so far. */
interface Made {
  readonly books: string[];
  secrets: readonly string[];
}

const nth = (list: readonly string[], n: number): string | undefined => list[n % Math.max(1, list.length)];

function ask(kernel: Kernel, { kind, which }: Wish, n: number, made: Made): Outcome<unknown> {
  const id = nth(made.books, which) ?? 'nothing';
  const secret = nth(made.secrets, which);
  const orders = [order('follow', { book: id }), order('follow', { book: id })];
  const commands = {
    add: command(`w${n}`, addBook, { title: `libro ${n}`, pages: n + 1 }),
    confide: command(`w${n}`, confide, { title: `libro ${n}`, secret: `secreto ${n}` }),
    lend: command(`w${n}`, lendBook, { id, reader: 'Lectora Inventada', due: '2026-12-03' }),
    retire: command(`w${n}`, retireBook, { id }),
    forget: command(`w${n}`, forget, { id: secret }),
    remark: command(`w${n}`, remark, { text: `nota ${n}` }),
    follow: command(`w${n}`, orderEffects, { orders }),
  };
  const [outcome] = act(kernel, kind === 'forget' && secret === undefined ? [] : [commands[kind]]);
  return outcome ?? { kind: 'refused', problems: [] };
}

interface Life {
  readonly run: LibraryRun;
  readonly outcomes: readonly unknown[];
  readonly folders: readonly MadeFolder[];
}

function live(wishes: readonly Wish[], mortal: boolean): Life {
  const run = aLibrary(withEffects([follow]));
  const { ports, made: folders } = notingFolders(run.ports);
  const kernel = { ...run.kernel, ports };
  const made: Made = { books: [], secrets: [] };
  const outcomes = wishes.map((each, n) => {
    if (mortal && each.death !== null) {
      run.ports.breakAt = { call: run.ports.calls.length + each.death.call, when: each.death.when };
      dieOnce(() => ask(kernel, each, n, made));
      revive(run.ports);
      if (each.roundFirst) round(kernel);
    }
    const outcome = ask(kernel, each, n, made);
    if (outcome.kind === 'done' && (each.kind === 'add' || each.kind === 'confide')) made.books.push(idOf(outcome));
    // Died after the lock was let go: what was ordered is done by the clock.
    round(kernel);
    made.secrets = records(run.ports, 'vault', 'Secretos').map(([id]) => String(id));
    return outcome.kind === 'done' ? outcome.result : outcome.problems;
  });
  return { run, outcomes, folders };
}

function dieOnce(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Died)) throw error;
  }
}

/** Rows without what may differ: reserved folder IDs and the seal over them, instants. */
const rowsOf = ({ ports }: LibraryRun, book: string, title: string) =>
  records(ports, book, title).map((row) => row.slice(0, 6));
const namesOf = ({ folders }: Life): string[] => [...new Set(folders.map(({ name }) => name))].sort();
const idsOf = ({ folders }: Life): string[] => [...new Set(folders.map(({ id }) => id))];

describe('a life of many deaths', () => {
  it('ends as one without any', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 7 }), (wishes) => {
        const undisturbed = live(wishes, false);
        const mortal = live(wishes, true);

        expect(mortal.outcomes).toEqual(undisturbed.outcomes);
        for (const [book, title] of [
          ['shelf', 'Libros'],
          ['shelf', 'Libros (archivo)'],
          ['shelf', 'Claves'],
        ] as const) {
          expect(rowsOf(mortal.run, book, title)).toEqual(rowsOf(undisturbed.run, book, title));
        }
        const secretsOf = ({ run }: Life) => records(run.ports, 'vault', 'Secretos').map((row) => row.slice(0, 3));
        expect(secretsOf(mortal)).toEqual(secretsOf(undisturbed));
        expect(namesOf(mortal)).toEqual(namesOf(undisturbed));
        expect(idsOf(mortal)).toHaveLength(namesOf(mortal).length);
        for (const book of [shelf, vault]) {
          expect(records(mortal.run.ports, book.key, 'Pendientes del sistema')).toEqual([]);
          expect(records(mortal.run.ports, book.key, 'Por corregir')).toEqual([]);
          expect(chainOf(mortal.run.ports, book)).toEqual({ head: mortal.run.ports.state.heads[book.key] });
        }
      }),
      runs(40),
    );
  });
});

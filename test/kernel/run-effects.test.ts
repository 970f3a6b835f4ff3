// Work left by commits: what waits, what a person must see, what follows, and that nothing of it spoils the rest.
// proves: src/kernel/run-effects.ts
// proves: src/kernel/effect.ts
// proves: src/kernel/perform-pending.ts

import { act, round } from '../../src/kernel/act';
import { insert, update } from '../../src/kernel/change';
import type { EffectKind, EffectOutcome } from '../../src/kernel/effect';
import { PlatformFailure } from '../../src/kernel/ports';
import { problem } from '../../src/kernel/problem';
import { waitingOf } from '../../src/kernel/system-tables';
import { failingFolders, failingWrites } from '../support/failing-ports';
import { addBook, books, command, confide, makeFolder, secrets, shelf, vault } from '../support/library';
import { done, effectThat, notingFolders, order, orderEffects, withEffects } from '../support/library-effects';
import { aLibrary, chainOf, countOf, entriesOf, idOf, records, type LibraryRun } from '../support/library-run';

const pending = ({ ports }: LibraryRun, book = 'shelf') =>
  records(ports, book, 'Pendientes del sistema').map((row) => row[1]);
const waiting = ({ ports }: LibraryRun, book = 'shelf') => records(ports, book, 'Por corregir');

const ask = ({ kernel }: LibraryRun, ...orders: ReturnType<typeof order>[]) =>
  act(kernel, [command('order-1', orderEffects, { orders })])[0];

/** A library whose effects answer as told, and what each was asked. */
function libraryWith(effects: Record<string, () => EffectOutcome>): {
  readonly run: LibraryRun;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const kinds = Object.entries(effects).map(([key, answer]) =>
    effectThat(key, () => {
      asked.push(key);
      return answer();
    }),
  );
  return { run: aLibrary(withEffects(kinds as EffectKind<never>[])), asked };
}

const later = (): EffectOutcome => ({ kind: 'later', why: problem('platform.unavailable') });

describe('an effect that cannot be done now', () => {
  it('stays, does not make the act fail, and is asked again by every round', () => {
    const { run, asked } = libraryWith({ slow: later });

    const outcome = ask(run, order('slow'));
    round(run.kernel);
    round(run.kernel);

    expect(outcome?.kind).toBe('done');
    expect(asked).toEqual(['slow', 'slow', 'slow']);
    expect(pending(run)).toEqual(['slow']);
    expect(waiting(run)).toEqual([]);
  });

  it('does not keep the others from their turn, however long it waits', () => {
    const { run } = libraryWith({ slow: later, quick: () => done });

    ask(run, order('slow'), order('slow'), order('quick'), order('slow'), order('quick'));
    round(run.kernel);

    expect(pending(run)).toEqual(['slow', 'slow', 'slow']);
  });

  it('keeps its kind waiting until the next round when Google asks to wait', () => {
    const { run, asked } = libraryWith({
      costly: () => ({ kind: 'later', why: problem('platform.quota') }),
      quick: () => done,
    });
    ask(run, ...Array.from({ length: 5 }, () => order('costly')), order('quick'));
    asked.length = 0;

    round(run.kernel);
    round(run.kernel);

    expect(asked).toEqual(['costly', 'costly']);
    expect(pending(run)).toHaveLength(5);
  });

  it('stays while a tab is not as it should be, which is told elsewhere, and is done once it is', () => {
    const run = aLibrary();
    let mended = false;
    const gone = new PlatformFailure('platform.structure', false, 'planned', { tab: 'Libros' });
    const ports = failingFolders(run.ports, gone, () => mended);

    act({ ...run.kernel, ports }, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    const before = [pending(run), waiting(run)];
    mended = true;
    round({ ...run.kernel, ports });

    expect(before).toEqual([['make-folder'], []]);
    expect(pending(run)).toEqual([]);
  });

  it('stays when a service fails in passing, and leaves the act done', () => {
    const run = aLibrary();
    let open = false;
    const ports = failingFolders(run.ports, new PlatformFailure('platform.unavailable', true, 'planned'), () => open);

    const [outcome] = act({ ...run.kernel, ports }, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    const before = pending(run);
    open = true;
    round({ ...run.kernel, ports });

    expect(outcome?.kind).toBe('done');
    expect(before).toEqual(['make-folder']);
    expect(pending(run)).toEqual([]);
  });

  it('is left alone once the time is over', () => {
    const { run, asked } = libraryWith({ quick: () => done, other: () => done });
    const late = { ...run.kernel, deadline: run.ports.nowMs };

    act(late, [command('order-1', orderEffects, { orders: [order('quick'), order('other')] })]);
    round(late);

    // The first one shares the act's hold; the others would each begin anew.
    expect(asked).toEqual(['quick']);
    expect(pending(run)).toEqual(['other']);
  });
});

describe('effects that were left', () => {
  it('are done in the order in which they were ordered', () => {
    const seen: unknown[] = [];
    const numbered = effectThat('numbered', (payload) => {
      seen.push(payload);
      return seen.length <= 5 ? later() : done;
    });
    const run = aLibrary(withEffects([numbered]));
    const orders = [1, 2, 3].map((n) => order('numbered', n));

    ask(run, ...orders);
    act(run.kernel, [command('order-2', orderEffects, { orders: [order('numbered', 4), order('numbered', 5)] })]);
    seen.splice(0, seen.length, 0, 0, 0, 0, 0);
    round(run.kernel);

    expect(seen.slice(5)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an effect that a person must look at', () => {
  it('becomes a waiting item that names it and its problems, once', () => {
    const { run } = libraryWith({ doubtful: () => ({ kind: 'held', problems: [problem('loan.doubt')] }) });

    ask(run, order('doubtful'));
    round(run.kernel);

    expect(pending(run)).toEqual([]);
    expect(waiting(run)).toHaveLength(1);
    expect(waiting(run)[0]).toEqual(expect.arrayContaining(['effect', '▲ Por atender', 'doubtful']));
    expect(JSON.stringify(waiting(run)[0])).toContain('loan.doubt');
  });

  it.each(['platform.forbidden', 'platform.not-found'])('is one whose service says %s', (code) => {
    const run = aLibrary();
    const ports = failingFolders(run.ports, new PlatformFailure(code, false, 'planned'));

    const [outcome] = act({ ...run.kernel, ports }, [command('c1', confide, { title: 'uno', secret: 'MARCADOR' })]);

    expect(outcome?.kind).toBe('done');
    expect(pending(run)).toEqual([]);
    expect(JSON.stringify(waiting(run))).toContain(code);
    expect(JSON.stringify(waiting(run))).not.toContain('MARCADOR');
  });

  it('is never one of which nothing was tried', () => {
    const { run } = libraryWith({ quick: () => done });

    ask(run, order('quick'));

    expect(waiting(run)).toEqual([]);
    expect(pending(run)).toEqual([]);
  });
});

describe('a defect in an effect', () => {
  it('is reported by the round with the kind, and stops neither the other effects nor the other parts', () => {
    let ran = 0;
    const broken = effectThat('broken', () => {
      throw new TypeError('a defect');
    });
    const quick = effectThat('quick', () => done);
    const roundParts = [{ key: 'part', title: 'Parte', run: () => void (ran += 1) }];
    const run = aLibrary({ ...withEffects([broken, quick]), roundParts });
    expect(() => ask(run, order('broken'), order('quick'), order('broken'), order('quick'))).toThrow(TypeError);

    const failures = round(run.kernel);

    expect(failures.map(({ part }) => part)).toEqual(['effects/broken', 'effects/broken']);
    expect(pending(run)).toEqual(['broken', 'broken']);
    expect(ran).toBe(1);
  });

  it('is an effect that would write what its column cannot hold: nothing is written', () => {
    const wild = effectThat(
      'wild',
      (_payload, snapshot) => ({
        kind: 'done',
        changes: [update(books, snapshot.rows(books)[0] ?? { id: '' }, { pages: -1 })],
      }),
      () => ({ whole: [books] }),
    );
    const run = aLibrary(withEffects([wild]));
    act(run.kernel, [command('c1', addBook, { title: 'Rayuela', pages: 5 })]);

    expect(() => ask(run, order('wild'))).toThrow('value.too-small pages');

    expect(pending(run)).toEqual(['wild']);
    expect(records(run.ports, 'shelf', 'Libros')[0]?.[3]).toBe(5);
  });

  it('is an effect that nobody knows', () => {
    const run = aLibrary(withEffects([]));
    expect(() => ask(run, order('unknown'))).toThrow('no effect unknown');

    expect(round(run.kernel).map(({ part }) => part)).toEqual(['effects/unknown']);
  });
});

describe('effects that order effects', () => {
  it('are all done by the act that began them, each under a name of its own', () => {
    const chain = effectThat<{ left: number }>('chain', ({ left }) => ({
      kind: 'done',
      changes: [],
      effects:
        left === 0
          ? [order('make-folder', { folder: 'f', title: 'last' })]
          : [order('chain', { left: left - 1 }), order('make-folder', { folder: 'g', title: `${left}` }, 'vault')],
    }));
    const run = aLibrary(withEffects([chain]));
    const { ports, made } = notingFolders(run.ports);

    act({ ...run.kernel, ports }, [command('order-1', orderEffects, { orders: [order('chain', { left: 4 })] })]);

    expect(made.map(({ name }) => name).sort()).toEqual(['1', '2', '3', '4', 'last']);
    expect([...pending(run), ...pending(run, 'vault')]).toEqual([]);
  });

  it('leave to the round what the run had no time for', () => {
    const parent = effectThat('parent', () => ({
      kind: 'done',
      changes: [],
      effects: [order('child'), order('child')],
    }));
    const child = effectThat('child', () => done);
    const run = aLibrary(withEffects([parent, child]));

    act({ ...run.kernel, deadline: run.ports.nowMs }, [
      command('order-1', orderEffects, { orders: [order('parent')] }),
    ]);
    const left = pending(run);
    round(run.kernel);

    expect(left).toEqual(['child', 'child']);
    expect(pending(run)).toEqual([]);
  });
});

describe('an effect that reads', () => {
  const stamp = effectThat<{ book: string }>(
    'stamp',
    ({ book }, snapshot) => {
      const row = snapshot.find(books, book);
      return row === undefined
        ? done
        : { kind: 'done', changes: [update(books, row, { pages: (row.pages ?? 0) + 100 })] };
    },
    ({ book }) => ({ rows: [{ table: books, where: ({ id }) => id === book }] }),
  );

  it('sees what its act has just written, in the same hold and without the chain being read again', () => {
    const run = aLibrary(withEffects([stamp]));
    const id = idOf(act(run.kernel, [command('c1', addBook, { title: 'Rayuela', pages: 5 })])[0]);
    run.ports.calls.length = 0;

    act(run.kernel, [command('order-1', orderEffects, { orders: [order('stamp', { book: id })] })]);

    // Both books for the act, one write; the effect's two readings and its write; nothing more.
    expect(run.ports.calls).toEqual([
      'lock',
      'load',
      'read',
      'read',
      'write',
      'read',
      'read',
      'write',
      'save',
      'release',
    ]);
    expect(records(run.ports, 'shelf', 'Libros')[0]?.[3]).toBe(105);
    expect(chainOf(run.ports, shelf)).toEqual({ head: run.ports.state.heads['shelf'] });
  });

  it('writes nothing more when it is done a second time', () => {
    const run = aLibrary(withEffects([stamp]));
    const id = idOf(act(run.kernel, [command('c1', addBook, { title: 'Rayuela', pages: 5 })])[0]);

    ask(run, order('stamp', { book: id }));
    const again = ask(run, order('stamp', { book: id }));

    expect(again).toMatchObject({ kind: 'done', again: true });
    expect(records(run.ports, 'shelf', 'Libros')[0]?.[3]).toBe(105);
  });
});

describe('an effect that runs commands', () => {
  const twice = effectThat('twice', (_payload, _snapshot, { run }) => {
    const outcomes = ['a', 'b'].map((title) => run(command(`twice-${title}`, confide, { title, secret: title })));
    return outcomes.every(({ kind }) => kind === 'done') ? done : later();
  });

  it('has what each of them ordered done as well', () => {
    const run = aLibrary(withEffects([twice]));
    const { ports, made } = notingFolders(run.ports);

    act({ ...run.kernel, ports }, [command('order-1', orderEffects, { orders: [order('twice', null, 'vault')] })]);

    expect(made).toHaveLength(2);
    expect(records(run.ports, 'shelf', 'Libros').map((row) => row[1])).toEqual(['a', 'b']);
    expect([...pending(run), ...pending(run, 'vault')]).toEqual([]);
  });

  it.each([
    ['in passing', true, ['twice'], 0],
    ['for good', false, [], 1],
  ] as const)('leaves no row without an entry when a write fails %s', (_what, retryable, left, items) => {
    const run = aLibrary(withEffects([twice]));
    const ports = failingWrites(run.ports, 'shelf', { call: 1, when: 'before', code: 'platform.forbidden', retryable });

    act({ ...run.kernel, ports }, [command('order-1', orderEffects, { orders: [order('twice', null, 'vault')] })]);

    const told = entriesOf(run.ports, vault)
      .flatMap(({ rows }) => rows ?? [])
      .filter(({ table }) => table === 'secrets');
    expect(records(run.ports, 'shelf', 'Libros')).toEqual([]);
    expect(records(run.ports, 'vault', 'Secretos')).toHaveLength(told.length);
    expect(pending(run, 'vault')).toEqual(expect.arrayContaining(['other-book', ...left]));
    expect(waiting(run, 'vault')).toHaveLength(items);

    round(run.kernel);
    expect(pending(run, 'vault')).toEqual([]);
    expect([shelf, vault].map((book) => chainOf(run.ports, book))).toEqual(
      [shelf, vault].map(({ key }) => ({ head: run.ports.state.heads[key] })),
    );
  });
});

describe('an effect with changes in two books', () => {
  const both = effectThat(
    'both',
    (_payload, _snapshot, { context }) => ({
      kind: 'done',
      changes: [
        insert(secrets, context.id('secret'), { book: 'b', text: 's' }),
        insert(waitingOf(shelf), context.id('item'), { kind: 'look', state: 'open', since: context.now }),
      ],
    }),
    () => ({ index: [secrets, waitingOf(shelf)] }),
  );

  it.each(['before', 'after'] as const)('is done once in each when the second write fails %s it was done', (when) => {
    const run = aLibrary(withEffects([both, makeFolder]));
    // The first write is the act's own; the second would record the effect in its own book.
    const ports = failingWrites(run.ports, 'shelf', { call: 2, when, code: 'platform.unavailable', retryable: true });

    act({ ...run.kernel, ports }, [command('order-1', orderEffects, { orders: [order('both')] })]);
    round(run.kernel);

    expect(records(run.ports, 'vault', 'Secretos')).toHaveLength(1);
    expect(waiting(run)).toHaveLength(1);
    expect(pending(run)).toEqual([]);
    expect(countOf(run.ports, 'lock')).toBe(countOf(run.ports, 'release'));
  });
});

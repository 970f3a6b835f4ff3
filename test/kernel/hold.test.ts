// One hold of the lock: when it is refused, and that it lets go whatever happens inside.

import { act, readNow } from '../../src/kernel/act';
import { withHold } from '../../src/kernel/hold';
import { PlatformFailure, type Ports } from '../../src/kernel/ports';
import type { State } from '../../src/kernel/state';
import { failingWrites } from '../support/failing-ports';
import { addBook, books, command, confide, remark, secrets, shelf } from '../support/library';
import { aLibrary, chainOf, countOf, records, tabOf } from '../support/library-run';
import type { MemoryPorts } from '../support/memory-ports';

const isFree = (ports: MemoryPorts): boolean => {
  const free = ports.lock.acquire(0);
  if (free) ports.lock.release();
  return free;
};

const withSecrets = (ports: MemoryPorts, secretsPort: Partial<Ports['secrets']>): Ports => ({
  ...ports,
  secrets: { ...ports.secrets, ...secretsPort },
});

const codeOf = (outcome: unknown): unknown =>
  (outcome as { problems?: readonly { code: string }[] }).problems?.[0]?.code;

describe('withHold', () => {
  it('refuses while another holds the lock, and does nothing', () => {
    const { kernel, ports } = aLibrary();
    ports.lock.acquire(0);
    ports.calls.length = 0;

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(codeOf(outcome)).toBe('platform.busy');
    expect(ports.calls).toEqual(['lock']);
  });

  it('refuses where nothing is installed, and lets go of the lock', () => {
    const { kernel, ports } = aLibrary();
    const bare = { ...kernel, ports: withSecrets(ports, { load: () => null }) };

    const [outcome] = act(bare, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(codeOf(outcome)).toBe('platform.not-installed');
    expect(isFree(ports)).toBe(true);
  });

  it('refuses when what the role account keeps cannot be read, and lets go of the lock', () => {
    const { kernel, ports } = aLibrary();
    const load = (): never => {
      throw new PlatformFailure('platform.unavailable', true, 'planned');
    };

    const [outcome] = act({ ...kernel, ports: withSecrets(ports, { load }) }, [
      command('c1', addBook, { title: 'Rayuela' }),
    ]);

    expect(codeOf(outcome)).toBe('platform.unavailable');
    expect(isFree(ports)).toBe(true);
  });

  it('refuses when a service refuses, and lets go of the lock', () => {
    const { kernel, ports } = aLibrary();

    const held = withHold(kernel, () => {
      throw new PlatformFailure('platform.quota', true, 'planned');
    });

    expect(held).toEqual({ ok: false, problems: [{ code: 'platform.quota', field: null, params: {} }] });
    expect(isFree(ports)).toBe(true);
  });

  it('lets a defect through, and lets go of the lock', () => {
    const { kernel, ports } = aLibrary();

    const run = () =>
      withHold(kernel, () => {
        throw new TypeError('a defect');
      });

    expect(run).toThrow(TypeError);
    expect(isFree(ports)).toBe(true);
  });

  it('answers with what was done even when the heads cannot be kept; the next hold takes the book as it is', () => {
    const { kernel, ports } = aLibrary();
    const save = (): never => {
      throw new PlatformFailure('platform.quota', true, 'planned');
    };

    const [first] = act({ ...kernel, ports: withSecrets(ports, { save }) }, [
      command('c1', addBook, { title: 'Rayuela' }),
    ]);
    const [second] = act(kernel, [command('c2', addBook, { title: 'Ficciones' })]);

    expect([first?.kind, second?.kind]).toEqual(['done', 'done']);
    expect(isFree(ports)).toBe(true);
    expect(chainOf(ports, shelf)).toEqual({ head: ports.state.heads['shelf'] });
  });

  it('keeps no head when nothing was written', () => {
    const { kernel, ports } = aLibrary();

    readNow(kernel, { index: [books] });

    expect(countOf(ports, 'save')).toBe(0);
  });
});

describe('a write that fails', () => {
  it.each(['before', 'after'] as const)('%s it was done leaves an act that can be repeated', (when) => {
    const { kernel, ports } = aLibrary();
    const failing = {
      ...kernel,
      ports: failingWrites(ports, 'shelf', { call: 1, when, code: 'platform.unavailable', retryable: true }),
    };

    const [refused] = act(failing, [command('c1', addBook, { title: 'Rayuela' })]);
    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(codeOf(refused)).toBe('platform.unavailable');
    expect(outcome).toMatchObject({ kind: 'done', again: when === 'after' });
    expect(records(ports, 'shelf', 'Libros')).toHaveLength(1);
    expect(chainOf(ports, shelf)).toEqual({ head: ports.state.heads['shelf'] });
  });
});

describe('a book that cannot be used', () => {
  it('is refused when it is of another version of the program', () => {
    const { kernel } = aLibrary();
    const newer = { ...kernel, registry: { ...kernel.registry, schemaVersion: 2 } };

    const [outcome] = act(newer, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(outcome).toEqual({
      kind: 'refused',
      problems: [{ code: 'platform.schema', field: null, params: { book: 'Estante' } }],
    });
  });

  it('is refused when a column that is not even read has moved', () => {
    const { kernel, ports } = aLibrary();
    const keys = tabOf(ports, 'shelf', 'Libros').rows[0] as unknown[];
    [keys[4], keys[5]] = [keys[5], keys[4]];

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(outcome).toEqual({
      kind: 'refused',
      problems: [{ code: 'platform.structure', field: null, params: { tab: 'Libros' } }],
    });
  });

  it('is not refused because staff put columns to the right of the last', () => {
    const { kernel, ports } = aLibrary();
    tabOf(ports, 'shelf', 'Libros').rows.forEach((row, at) => (row[15] = at === 0 ? 'mía' : 'apunte'));

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(outcome?.kind).toBe('done');
  });

  it('is refused when it was taken back to a version before the last act', () => {
    const { kernel, ports } = aLibrary();
    const old = structuredClone(ports.tabs.get('shelf'));
    act(kernel, [command('c1', remark, { text: 'uno' })]);
    ports.tabs.set('shelf', old ?? []);

    const [outcome] = act(kernel, [command('c2', remark, { text: 'dos' })]);

    expect(outcome).toEqual({
      kind: 'refused',
      problems: [{ code: 'platform.book-restored', field: null, params: { book: 'Estante', seen: 2, found: 1 } }],
    });
  });

  it('is refused when it was taken back and written to by another since', () => {
    const { kernel, ports } = aLibrary();
    const old = { tabs: structuredClone(ports.tabs.get('shelf') ?? []), state: ports.state };
    act(kernel, [command('c1', remark, { text: 'uno' }), command('c2', remark, { text: 'dos' })]);
    const seen: State = ports.state;
    ports.tabs.set('shelf', old.tabs);
    ports.state = old.state;
    for (const n of [3, 4, 5]) act(kernel, [command(`c${n}`, remark, { text: `otro ${n}` })]);
    ports.state = seen;

    const [outcome] = act(kernel, [command('c6', remark, { text: 'seis' })]);

    expect(codeOf(outcome)).toBe('platform.book-restored');
  });

  it('stops an act that would also touch a book that is whole, and writes to neither', () => {
    const { kernel, ports } = aLibrary();
    const old = structuredClone(ports.tabs.get('shelf'));
    act(kernel, [command('c1', remark, { text: 'uno' })]);
    ports.tabs.set('shelf', old ?? []);
    ports.calls.length = 0;

    const [outcome] = act(kernel, [command('c2', confide, { title: 'a', secret: 'b' })]);

    expect(codeOf(outcome)).toBe('platform.book-restored');
    expect(countOf(ports, 'write')).toBe(0);
  });
});

describe('readNow', () => {
  it('throws the problem of a book that cannot be used', () => {
    const { kernel } = aLibrary();
    const newer = { ...kernel, registry: { ...kernel.registry, schemaVersion: 2 } };

    expect(() => readNow(newer, { index: [books] })).toThrow('platform.schema');
  });

  it('shows whole rows only where whole rows were asked for', () => {
    const { kernel } = aLibrary();
    act(kernel, [command('c1', confide, { title: 'uno', secret: 'a' })]);

    const snapshot = readNow(kernel, { index: [secrets], whole: [books] });

    expect(snapshot.rows(secrets)).toEqual([]);
    expect(() => snapshot.find(secrets, snapshot.index(secrets)[0]?.id ?? '')).toThrow(
      'read by its index columns alone',
    );
    expect(snapshot.rows(books)).toHaveLength(1);
    expect(() => snapshot.recall('shelf', 'book:x')).toThrow('was not read');
  });
});

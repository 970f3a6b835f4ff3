// The first commit of every book, and that preparing again changes nothing.

import { act, readNow } from '../../src/kernel/act';
import { prepareBooks } from '../../src/kernel/prepare-books';
import { addBook, command, library, shelf, vault } from '../support/library';
import { aLibrary, chainOf, countOf, entriesOf } from '../support/library-run';
import { Died, memoryPorts, revive } from '../support/memory-ports';

const kernelOver = (ports: ReturnType<typeof memoryPorts>) => ({
  registry: library,
  ports,
  deadline: Number.MAX_SAFE_INTEGER,
});

describe('prepareBooks', () => {
  it('refuses while another holds the lock', () => {
    const ports = memoryPorts(library);
    ports.lock.acquire(0);

    expect(prepareBooks(kernelOver(ports), {})).toEqual({
      ok: false,
      problems: [{ code: 'platform.busy', field: null, params: {} }],
    });
  });

  it('writes each book once and keeps what was learned', () => {
    const ports = memoryPorts(library);
    const kernel = kernelOver(ports);

    const prepared = prepareBooks(kernel, { shelf: { 'form:intake:es': { formId: 'form-1' } } });

    expect(prepared).toEqual({ ok: true, value: null });
    expect(countOf(ports, 'write')).toBe(2);
    const snapshot = readNow(kernel, { index: library.tables });
    expect(snapshot.setting('shelf', 'schema')).toBe(1);
    expect(snapshot.setting('vault', 'schema')).toBe(1);
    expect(snapshot.setting('shelf', 'form:intake:es')).toEqual({ formId: 'form-1' });
    expect(snapshot.setting('vault', 'form:intake:es')).toBeUndefined();
  });

  it('writes nothing the second time', () => {
    const { kernel, ports } = aLibrary();

    prepareBooks(kernel, {});

    expect(countOf(ports, 'write') + countOf(ports, 'save')).toBe(0);
  });

  it('writes only what is new, as an entry of its own', () => {
    const { kernel, ports } = aLibrary();

    prepareBooks(kernel, { vault: { color: 'azul' } });
    prepareBooks(kernel, { vault: { color: 'verde' } });

    expect(entriesOf(ports, vault).map(({ action }) => action)).toEqual(['install', 'install', 'install']);
    expect(entriesOf(ports, shelf)).toHaveLength(1);
    expect(chainOf(ports, vault)).toEqual({ head: ports.state.heads['vault'] });
  });

  it.each(
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const)),
  )('ends the same when it died at call %i, %s it was done', (call, when) => {
    const ports = memoryPorts(library);
    const kernel = kernelOver(ports);
    ports.breakAt = { call, when };

    expect(() => prepareBooks(kernel, {})).toThrow(Died);
    revive(ports);

    expect(prepareBooks(kernel, {})).toEqual({ ok: true, value: null });
    expect([shelf, vault].map((book) => entriesOf(ports, book).length)).toEqual([1, 1]);
    expect(act(kernel, [command('c1', addBook, { title: 'Rayuela' })])[0]?.kind).toBe('done');
  });
});

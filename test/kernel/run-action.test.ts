// The runner on a toy registry: refusals, one write per commit, repetition, two books, deaths at every call.

import { act, round } from '../../src/kernel/act';
import { addBook, ana, command, confide, forget, lendBook, remark, retireBook, shelf, vault } from '../support/library';
import { aLibrary, chainOf, countOf, idOf, records, tabOf } from '../support/library-run';
import { Died, revive } from '../support/memory-ports';

describe('runCommands', () => {
  it.each([
    ['whose role does not allow it', ['reader'], { code: 'access.not-yours', params: { action: 'Agregar libro' } }],
    ['who is not on the staff', [], { code: 'access.not-staff', params: {} }],
  ] as const)('refuses an act of someone %s', (_who, roles, problem) => {
    const { kernel, ports } = aLibrary();

    const [outcome] = act(kernel, [
      command('c1', addBook, { title: 'Pedro Páramo' }, { email: 'x@y.example', roles, office: null }),
    ]);

    expect(outcome).toEqual({ kind: 'refused', problems: [{ ...problem, field: null }] });
    expect(ports.calls).not.toContain('write');
  });

  it('takes the roles from the staff table, not from the caller', () => {
    const { kernel } = aLibrary();

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' }, { ...ana, roles: [] })]);

    expect(outcome?.kind).toBe('done');
  });

  it('names every value that a column cannot hold, and writes nothing', () => {
    const { kernel, ports } = aLibrary();
    const id = idOf(act(kernel, [command('c1', addBook, { title: 'Rayuela' })])[0]);
    ports.calls.length = 0;

    const [outcome] = act(kernel, [command('c2', lendBook, { id, reader: 'dos\nrenglones', due: '2026-02-30' })]);

    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [
        { code: 'value.not-a-date', field: 'due' },
        { code: 'value.more-than-one-line', field: 'reader' },
      ],
    });
    expect(ports.calls).not.toContain('write');
  });

  it('refuses what the action refuses, and still does the other commands of the same commit', () => {
    const { kernel, ports } = aLibrary();

    const outcomes = act(kernel, [
      command('c1', addBook, { title: 'Rayuela' }),
      command('c2', addBook, { title: 'Rayuela' }),
      command('c3', addBook, { title: 'Ficciones' }),
    ]);

    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused', 'done']);
    expect(countOf(ports, 'write')).toBe(1);
    expect(records(ports, 'shelf', 'Libros').map((row) => row[1])).toEqual(['Rayuela', 'Ficciones']);
  });

  it('writes rows, journal and counter in one write and answers a repetition with the old result', () => {
    const { kernel, ports } = aLibrary();

    const first = act(kernel, [command('c1', addBook, { title: 'Rayuela' })])[0];
    const again = act(kernel, [command('c1', addBook, { title: 'Rayuela' })])[0];

    expect(first).toEqual({ kind: 'done', result: { id: expect.any(String), number: 1 }, again: false });
    expect(again).toEqual({ ...first, again: true });
    expect(records(ports, 'shelf', 'Libros')).toHaveLength(1);
    expect(countOf(ports, 'write')).toBe(1);
  });

  it('changes only the columns that changed and seals the row anew', () => {
    const { kernel, ports } = aLibrary();
    const id = idOf(act(kernel, [command('c1', addBook, { title: '=1+1', pages: 12 })])[0]);
    const [before] = records(ports, 'shelf', 'Libros');

    act(kernel, [command('c2', lendBook, { id, reader: 'Xóchitl Inventada', due: '2026-12-03' })]);

    const [after] = records(ports, 'shelf', 'Libros');
    expect(after?.slice(0, 7)).toEqual([id, '=1+1', 'Prestado', 12, 46359, 'Xóchitl Inventada', before?.[6] ?? null]);
    expect(after?.[7]).not.toBe(before?.[7]);
  });

  it('moves an archived row whole to the archive tab and remembers its key', () => {
    const { kernel, ports } = aLibrary();
    const ids = ['uno', 'dos', 'tres'].map((title, n) => idOf(act(kernel, [command(`c${n}`, addBook, { title })])[0]));

    act(kernel, [command('r1', retireBook, { id: ids[1] })]);

    expect(records(ports, 'shelf', 'Libros').map((row) => row[1])).toEqual(['uno', 'tres']);
    expect(records(ports, 'shelf', 'Libros (archivo)').map((row) => row[1])).toEqual(['dos']);
    expect(records(ports, 'shelf', 'Claves')).toHaveLength(1);
  });

  it('does an act of two books with one effect under one lock in eleven calls', () => {
    const { kernel, ports } = aLibrary();
    act(kernel, [command('c0', confide, { title: 'primero', secret: 's' })]);
    ports.calls.length = 0;

    act(kernel, [command('c1', confide, { title: 'segundo', secret: 'callado' })]);

    expect(ports.calls).toEqual([
      'lock',
      'load',
      'read',
      'read',
      'write',
      'write',
      'write',
      'folder',
      'write',
      'save',
      'release',
    ]);
    expect(records(ports, 'vault', 'Pendientes del sistema')).toEqual([]);
    expect(records(ports, 'shelf', 'Pendientes del sistema')).toEqual([]);
  });

  it('keeps what belongs to the confidential book out of the other one', () => {
    const { kernel, ports } = aLibrary();

    act(kernel, [command('c1', confide, { title: 'segundo', secret: 'MARCADOR' })]);

    expect(JSON.stringify(ports.tabs.get('shelf'))).not.toContain('MARCADOR');
    expect(JSON.stringify(ports.tabs.get('vault'))).toContain('MARCADOR');
  });

  it('removes a row by its ID', () => {
    const { kernel, ports } = aLibrary();
    act(kernel, [
      command('c1', confide, { title: 'uno', secret: 'a' }),
      command('c2', confide, { title: 'dos', secret: 'b' }),
    ]);
    const [first] = records(ports, 'vault', 'Secretos');

    act(kernel, [command('c3', forget, { id: first?.[0] })]);

    expect(records(ports, 'vault', 'Secretos').map((row) => row[2])).toEqual(['b']);
  });

  it('refuses a book that was taken back to an old version', () => {
    const { kernel, ports } = aLibrary();
    const old = structuredClone(ports.tabs.get('shelf'));
    act(kernel, [command('c1', remark, { text: 'uno' })]);
    ports.tabs.set('shelf', old as never);

    const [outcome] = act(kernel, [command('c2', remark, { text: 'dos' })]);

    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'platform.book-restored' }] });
  });

  it('refuses a book whose journal was altered while the head was not kept', () => {
    const { kernel, ports } = aLibrary();
    const heads = ports.state;
    act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);
    ports.state = heads;
    const line = tabOf(ports, 'shelf', 'Bitácora').rows[2] as unknown[];
    line[5] = 'otra@oficina.example';

    const [outcome] = act(kernel, [command('c2', remark, { text: 'dos' })]);

    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'platform.book-restored' }] });
  });

  it('refuses a tab whose columns no longer stand under their keys', () => {
    const { kernel, ports } = aLibrary();
    const keys = tabOf(ports, 'shelf', 'Libros').rows[0] as unknown[];
    [keys[0], keys[1]] = [keys[1], keys[0]];

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'platform.structure', params: { tab: 'Libros' } }],
    });
  });
});

describe('a run that dies at any call', () => {
  const calls = [...Array(11).keys()].map((n) => n + 1);
  const cases = calls.flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const));

  it.each(cases)('at call %i, %s it was done, ends like the undisturbed run', (call, when) => {
    const undisturbed = aLibrary();
    act(undisturbed.kernel, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    const { kernel, ports } = aLibrary();

    ports.breakAt = { call, when };
    const run = () => act(kernel, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    expect(run).toThrow(Died);
    revive(ports);
    round(kernel);
    const outcome = run()[0];
    round(kernel);

    expect(outcome?.kind).toBe('done');
    for (const [book, title] of [
      ['shelf', 'Libros'],
      ['vault', 'Secretos'],
    ] as const) {
      expect(records(ports, book, title).map((row) => row.slice(0, 4))).toEqual(
        records(undisturbed.ports, book, title).map((row) => row.slice(0, 4)),
      );
    }
    for (const book of [shelf, vault]) {
      expect(records(ports, book.key, 'Pendientes del sistema')).toEqual([]);
      expect(chainOf(ports, book)).toEqual({ head: ports.state.heads[book.key] });
    }
  });
});

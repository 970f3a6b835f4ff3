// A command that comes again, in one book or in two: answered by whoever knows the whole of it, finished where not.
// proves: src/kernel/run-action.ts

import * as z from 'zod/mini';
import { act, round } from '../../src/kernel/act';
import { decided, defineAction } from '../../src/kernel/action';
import { insert } from '../../src/kernel/change';
import { problem } from '../../src/kernel/problem';
import { refused } from '../../src/kernel/result';
import { failingWrites } from '../support/failing-ports';
import { addBook, books, command, confide, remark, secrets, shelf, vault } from '../support/library';
import { aLibrary, chainOf, countOf, entriesOf, records } from '../support/library-run';
import { library } from '../support/library';

/** May touch both books, but keeps what it is told in the vault alone; a secret is told only once. */
const whisper = defineAction({
  key: 'whisper',
  title: 'Susurrar',
  roles: ['librarian'],
  books: [shelf, vault],
  input: z.object({ text: z.string() }),
  reads: () => ({ whole: [secrets], index: [books] }),
  decide: (snapshot, { text }, context) => {
    if (snapshot.rows(secrets).some((row) => row.text === text)) return refused(problem('secret.told', 'text'));
    return decided('guardado', [insert(secrets, context.id('secret'), { book: 'b', text })]);
  },
});

const again = { ...library, actions: [...library.actions, whisper] };
const failing = (when: 'before' | 'after') => ({ call: 1, when, code: 'platform.unavailable', retryable: true });

describe('a command that comes again', () => {
  it('is answered with its old result when it changed nothing but the more confidential book', () => {
    const { kernel, ports } = aLibrary(again);

    const outcomes = [1, 2].map(() => act(kernel, [command('c1', whisper, { text: 'MARCADOR' })])[0]);

    expect(outcomes).toEqual([
      { kind: 'done', result: 'guardado', again: false },
      { kind: 'done', result: 'guardado', again: true },
    ]);
    expect(records(ports, 'vault', 'Secretos')).toHaveLength(1);
    expect(entriesOf(ports, shelf)).toHaveLength(1);
  });

  it('is answered even when its input would be refused now', () => {
    const { kernel } = aLibrary();
    act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    const [outcome] = act(kernel, [command('c1', addBook, { title: 3 })]);

    expect(outcome).toMatchObject({ kind: 'done', again: true });
  });

  it('is still known after four hundred and ninety-nine others', () => {
    const { kernel, ports } = aLibrary();
    act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);
    act(
      kernel,
      Array.from({ length: 499 }, (_, n) => command(`r${n}`, remark, { text: `${n}` })),
    );
    ports.calls.length = 0;

    const [outcome] = act(kernel, [command('c1', addBook, { title: 'Rayuela' })]);

    expect(outcome).toMatchObject({ kind: 'done', result: { number: 1 }, again: true });
    expect(countOf(ports, 'write')).toBe(0);
  });
});

describe('a command that only one of its two books knows', () => {
  const half = () => {
    const run = aLibrary();
    const ports = failingWrites(run.ports, 'shelf', failing('before'));
    const [outcome] = act({ ...run.kernel, ports }, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'platform.unavailable' }] });
    expect(records(run.ports, 'vault', 'Secretos')).toHaveLength(1);
    expect(records(run.ports, 'shelf', 'Libros')).toHaveLength(0);
    return run;
  };

  it('is finished in the other when it is asked again, and changes the first no more', () => {
    const { kernel, ports } = half();

    const [outcome] = act(kernel, [command('c1', confide, { title: 'uno', secret: 'a' })]);
    const known = act(kernel, [command('c1', confide, { title: 'uno', secret: 'a' })])[0];

    expect(outcome).toMatchObject({ kind: 'done', again: true });
    expect(known).toEqual(outcome);
    expect([records(ports, 'vault', 'Secretos').length, records(ports, 'shelf', 'Libros').length]).toEqual([1, 1]);
  });

  it('is finished by the next round when nobody asks again', () => {
    const { kernel, ports } = half();

    const failures = round(kernel);

    expect(failures).toEqual([]);
    expect(records(ports, 'shelf', 'Libros').map((row) => row[1])).toEqual(['uno']);
    expect([shelf, vault].flatMap(({ key }) => records(ports, key, 'Pendientes del sistema'))).toEqual([]);
    expect([shelf, vault].map((book) => chainOf(ports, book))).toEqual(
      [shelf, vault].map(({ key }) => ({ head: ports.state.heads[key] })),
    );
  });

  it('keeps the instant and the person of the first time', () => {
    const { kernel, ports } = half();
    ports.nowMs += 3_600_000;

    round(kernel);

    const [first, second] = [vault, shelf].map((book) =>
      entriesOf(ports, book).find((entry) => entry.command === 'c1'),
    );
    expect([second?.at, second?.actor]).toEqual([first?.at, first?.actor]);
  });

  it('draws its number afresh when another took it meanwhile', () => {
    const { kernel, ports } = half();
    act(kernel, [command('c2', confide, { title: 'dos', secret: 'b' })]);

    round(kernel);

    const folders = records(ports, 'shelf', 'Libros').map((row) => row[6]);
    expect(new Set(folders).size).toBe(2);
  });

  it('becomes a waiting item in the more confidential book when it is refused now', () => {
    const { kernel, ports } = half();
    const changed = {
      ...kernel.registry,
      actions: [{ ...confide, decide: () => refused(problem('book.exists', 'title')) }],
    };

    round({ ...kernel, registry: changed });

    expect(records(ports, 'vault', 'Pendientes del sistema')).toEqual([]);
    expect(JSON.stringify(records(ports, 'vault', 'Por corregir'))).toContain('book.exists');
    expect(records(ports, 'shelf', 'Por corregir')).toEqual([]);
  });

  it('shares its commit with others without sharing its fate', () => {
    const run = aLibrary();
    const ports = failingWrites(run.ports, 'shelf', failing('before'));
    const commands = ['uno', 'dos', 'tres'].map((title, n) => command(`c${n}`, confide, { title, secret: title }));

    act({ ...run.kernel, ports }, [...commands, command('c9', addBook, { title: 'nueve' })]);
    const marks = records(run.ports, 'vault', 'Pendientes del sistema').map((row) => row[2]);
    round(run.kernel);
    const outcomes = act(run.kernel, [...commands, command('c9', addBook, { title: 'nueve' })]);

    expect([...marks].sort()).toEqual(['c0', 'c1', 'c2']);
    expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.again)).toEqual([true, true, true, false]);
    expect(records(run.ports, 'shelf', 'Libros').map((row) => row[1])).toEqual(['uno', 'dos', 'tres', 'nueve']);
  });
});

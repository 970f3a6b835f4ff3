// A page for the person whom Google names: what it refuses, what it leaves behind, and that an act is done once.
// proves: src/kernel/serve-page.ts

import { act } from '../../src/kernel/act';
import { actOnPage, askPage, showPage } from '../../src/kernel/serve-page';
import { addBook, command, lendBook, library, shelf } from '../support/library';
import { request } from '../support/library-page';
import { aLibrary, chainOf, countOf, entriesOf, idOf, records, type LibraryRun } from '../support/library-run';

const staff: typeof library.staff = {
  reads: {},
  member: (_snapshot, email) => {
    if (email === 'kim@oficina.example') return { roles: ['keeper'], office: null };
    if (email === 'lía@oficina.example') return { roles: ['keeper', 'librarian'], office: null };
    if (email === 'ana@oficina.example' || email === 'eva@oficina.example')
      return { roles: ['librarian'], office: null };
    return email === 'beto@oficina.example' ? { roles: ['reader'], office: null } : undefined;
  },
};

function withLoan(): LibraryRun & { readonly id: string } {
  const run = aLibrary({ staff });
  const id = idOf(act(run.kernel, [command('c1', addBook, { title: 'Rayuela', pages: 600 })])[0]);
  act(run.kernel, [command('c2', lendBook, { id, reader: 'Xóchitl Inventada', due: '2026-12-03' })]);
  run.ports.calls.length = 0;
  return { ...run, id };
}

function aBook(): LibraryRun & { readonly id: string } {
  const run = aLibrary({ staff });
  const id = idOf(act(run.kernel, [command('c1', addBook, { title: 'Rayuela', pages: 600 })])[0]);
  run.ports.calls.length = 0;
  return { ...run, id };
}

const lending = { reader: 'Xóchitl Inventada', due: '2026-12-03' };
const problemsOf = (outcome: unknown) => (outcome as { problems: unknown[] }).problems;
const readings = ({ ports }: LibraryRun) => entriesOf(ports, shelf).filter(({ action }) => action === 'open-identity');

function shown({ kernel }: LibraryRun, id: string, email?: string) {
  const page = showPage(kernel, request(id, email));
  if (!page.ok) throw new Error(JSON.stringify(page.problems));
  return page.value;
}

describe('showPage', () => {
  it('refuses someone whom Google does not name', () => {
    const { kernel, id } = withLoan();

    expect(problemsOf(showPage(kernel, request(id, '')))).toEqual([
      { code: 'access.unknown-person', field: null, params: {} },
    ]);
  });

  it('refuses someone who is not staff', () => {
    const { kernel, id } = withLoan();

    expect(problemsOf(showPage(kernel, request(id, 'nadie@fuera.example')))).toEqual([
      { code: 'access.not-staff', field: null, params: {} },
    ]);
  });

  it('refuses staff whose role the page is not for', () => {
    const run = withLoan();

    const page = showPage(run.kernel, request(run.id, 'beto@oficina.example'));

    expect(problemsOf(page)).toEqual([{ code: 'access.not-yours', field: null, params: { action: 'Préstamo' } }]);
    expect(readings(run)).toEqual([]);
  });

  it('refuses an address that is not complete', () => {
    const { kernel } = withLoan();

    expect(problemsOf(showPage(kernel, request(undefined)))).toEqual([
      { code: 'page.bad-address', field: 'book', params: {} },
    ]);
    expect(problemsOf(showPage(kernel, request('')))).toEqual([
      { code: 'page.bad-address', field: 'book', params: {} },
    ]);
  });

  it('shows the data with a token of its own each time', () => {
    const run = withLoan();

    const [first, second] = [shown(run, run.id), shown(run, run.id)];

    expect(first.view).toEqual({ title: 'Rayuela', reader: 'Xóchitl Inventada', opened: [run.id, run.id] });
    expect(first.actor).toEqual({ email: 'ana@oficina.example', roles: ['librarian'], office: null });
    expect(first.token).not.toBe(second.token);
  });

  it('leaves one reading line per reader, person and day, however often it is opened', () => {
    const run = withLoan();

    shown(run, run.id);
    shown(run, run.id);
    shown(run, run.id, 'eva@oficina.example');
    const thatDay = readings(run).length;
    run.ports.nowMs += 86_400_000;
    shown(run, run.id);

    expect(thatDay).toBe(2);
    expect(readings(run).map(({ actor }) => actor)).toEqual([
      'ana@oficina.example',
      'eva@oficina.example',
      'ana@oficina.example',
    ]);
    expect(readings(run)[0]?.rows).toEqual([{ table: 'books', row: run.id, kind: 'read', was: {}, is: {} }]);
    expect(chainOf(run.ports, shelf)).toEqual({ head: run.ports.state.heads['shelf'] });
  });

  it('changes nothing but that line', () => {
    const run = withLoan();
    const before = ['Libros', 'Sistema', 'Por corregir', 'Pendientes del sistema', 'Claves'].map((title) =>
      records(run.ports, 'shelf', title),
    );

    shown(run, run.id);

    expect(
      ['Libros', 'Sistema', 'Por corregir', 'Pendientes del sistema', 'Claves'].map((title) =>
        records(run.ports, 'shelf', title),
      ),
    ).toEqual(before);
    expect(countOf(run.ports, 'write')).toBe(1);
  });

  it('writes nothing when it opens nobody', () => {
    const run = aBook();

    shown(run, run.id);

    expect(countOf(run.ports, 'write') + countOf(run.ports, 'save')).toBe(0);
  });
});

describe('actOnPage', () => {
  it.each(['burn', 'constructor', '__proto__', ''])('refuses the act %j, which the page does not have', (name) => {
    const run = aBook();
    const { token } = shown(run, run.id);
    const refusal = [{ code: 'page.no-such-act', field: null, params: {} }];

    expect(problemsOf(actOnPage(run.kernel, request(run.id), name, {}, token))).toEqual(refusal);
    expect(problemsOf(askPage(run.kernel, request(run.id), name, {}))).toEqual(refusal);
  });

  it('refuses a token that was issued to another person', () => {
    const run = aBook();
    const { token } = shown(run, run.id, 'eva@oficina.example');

    const outcome = actOnPage(run.kernel, request(run.id), 'lend', { id: run.id, ...lending }, token);

    expect(problemsOf(outcome)).toEqual([{ code: 'page.stale', field: null, params: {} }]);
    expect(countOf(run.ports, 'write')).toBe(0);
  });

  it('refuses someone whom Google no longer names', () => {
    const run = aBook();
    const { token } = shown(run, run.id);

    const outcome = actOnPage(run.kernel, request(run.id, ''), 'lend', { id: run.id, ...lending }, token);

    expect(problemsOf(outcome)).toEqual([{ code: 'access.unknown-person', field: null, params: {} }]);
  });

  it('refuses what is not understood, and names the place', () => {
    const run = aBook();
    const { token } = shown(run, run.id);

    const outcome = actOnPage(run.kernel, request(run.id), 'lend', { id: run.id, reader: 3 }, token);

    expect(problemsOf(outcome)).toEqual([
      { code: 'input.invalid', field: 'reader', params: {} },
      { code: 'input.invalid', field: 'due', params: {} },
    ]);
  });

  it('refuses someone whose role was taken away since the page was shown', () => {
    const run = aBook();
    const { token } = shown(run, run.id);
    const kernel = {
      ...run.kernel,
      registry: { ...run.kernel.registry, staff: { ...staff, member: () => ({ roles: ['reader'], office: null }) } },
    };

    const outcome = actOnPage(kernel, request(run.id), 'lend', { id: run.id, ...lending }, token);

    expect(problemsOf(outcome)).toEqual([
      { code: 'access.not-yours', field: null, params: { action: 'Prestar libro' } },
    ]);
  });

  it('does the act once in the name of the person, and answers a repetition with the old result', () => {
    const run = aBook();
    const { token } = shown(run, run.id);
    const lend = () => actOnPage(run.kernel, request(run.id), 'lend', { id: run.id, ...lending }, token);

    const [first, again] = [lend(), lend()];

    expect(first).toEqual({ kind: 'done', result: null, again: false });
    expect(again).toEqual({ kind: 'done', result: null, again: true });
    expect(
      entriesOf(run.ports, shelf)
        .filter(({ action }) => action === 'lend-book')
        .map(({ actor }) => actor),
    ).toEqual(['ana@oficina.example']);
  });

  it('refuses the same act under a new token when the row does not allow it any more', () => {
    const run = aBook();
    const lend = () =>
      actOnPage(run.kernel, request(run.id), 'lend', { id: run.id, ...lending }, shown(run, run.id).token);

    const [first, second] = [lend(), lend()];

    expect(first.kind).toBe('done');
    expect(problemsOf(second)).toEqual([{ code: 'book.out', field: 'id', params: {} }]);
  });

  it('takes one token for each act of the page', () => {
    const run = aBook();
    const { token } = shown(run, run.id);

    const outcomes = [
      actOnPage(run.kernel, request(run.id), 'lend', { id: run.id, ...lending }, token),
      actOnPage(run.kernel, request(run.id), 'note', { text: 'x' }, token),
    ];

    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
  });
});

describe('askPage', () => {
  it('refuses whom the page is not for', () => {
    const { kernel, id } = aBook();

    expect(problemsOf(askPage(kernel, request(id, 'beto@oficina.example'), 'pages', { book: id }))).toEqual([
      { code: 'access.not-yours', field: null, params: { action: 'Préstamo' } },
    ]);
  });

  it('answers a question that is for some of those to whom the page opens, and for nobody else', () => {
    const { kernel, id } = withLoan();
    const asked = (email: string) => askPage(kernel, request(id, email), 'reader', { book: id });

    for (const email of ['ana@oficina.example', 'kim@oficina.example'])
      expect(problemsOf(asked(email))).toMatchObject([{ code: 'access.not-yours' }]);
    expect(asked('lía@oficina.example')).toEqual({ ok: true, value: 'Xóchitl Inventada' });
  });

  it('refuses what is not understood, by the code of the question where it has one', () => {
    const { kernel, id } = aBook();

    expect(problemsOf(askPage(kernel, request(id), 'pages', { from: 'x' }))).toEqual([
      { code: 'book.unnamed', field: 'book', params: {} },
      { code: 'input.invalid', field: 'from', params: {} },
    ]);
  });

  it('answers and writes nothing', () => {
    const run = aBook();

    expect(askPage(run.kernel, request(run.id), 'pages', { book: run.id, from: 100 })).toEqual({
      ok: true,
      value: 500,
    });
    expect(countOf(run.ports, 'write') + countOf(run.ports, 'save')).toBe(0);
  });
});

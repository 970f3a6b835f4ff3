// Rows moved by hand between reading and writing: the commit sees it in its own response.
// proves: src/kernel/mend.ts
// proves: src/kernel/commit.ts

import { act } from '../../src/kernel/act';
import { prepareBooks } from '../../src/kernel/prepare-books';
import type { Ports, Cell } from '../../src/kernel/ports';
import { addBook, command, lendBook, library } from '../support/library';
import { memoryPorts } from '../support/memory-ports';

describe('a commit that meets a moved row', () => {
  it('puts both rows right and tells a person [platform.rows-moved]', () => {
    const ports = memoryPorts(library);
    const kernel = { registry: library, ports, deadline: Number.MAX_SAFE_INTEGER };
    prepareBooks(kernel, {});
    const ids = ['Zama', 'Adán', 'Martín'].map((title, n) => {
      const [outcome] = act(kernel, [command(`c${n}`, addBook, { title, pages: 10 + n })]);
      return (outcome as { result: { id: string } }).result.id;
    });
    act(kernel, [command('lend-1', lendBook, { id: ids[1], reader: 'Lectora Primera', due: '2026-12-01' })]);
    const tab = (ports.tabs.get('shelf') ?? []).find(({ title }) => title === 'Libros') as { rows: Cell[][] };
    const before = structuredClone(tab.rows.find((row) => row[0] === ids[1]));

    let sorted = false;
    const write: Ports['books']['write'] = (...request) => {
      if (!sorted) tab.rows.splice(2, 3, ...tab.rows.slice(2, 5).sort((a, b) => String(a[1]).localeCompare(String(b[1]))));
      sorted = true;
      return ports.books.write(...request);
    };
    const meddled = { ...kernel, ports: { ...ports, books: { ...ports.books, write } } };
    const [outcome] = act(meddled, [command('lend-0', lendBook, { id: ids[0], reader: 'Lectora Segunda', due: '2026-12-02' })]);

    expect(outcome?.kind).toBe('done');
    const row = (id: string | undefined) => tab.rows.find((each) => each[0] === id);
    expect(tab.rows.slice(2).map((each) => each[1])).toEqual(['Adán', 'Martín', 'Zama']);
    expect(row(ids[0])?.slice(1, 6)).toEqual(['Zama', 'Prestado', 10, 46358, 'Lectora Segunda']);
    expect(row(ids[1])).toEqual(before);
    const waiting = (ports.tabs.get('shelf') ?? []).find(({ title }) => title === 'Por corregir');
    expect(JSON.stringify(waiting?.rows[2])).toContain('platform.rows-moved');
  });
});

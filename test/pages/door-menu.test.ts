// The menu of the doors as data: everything it names exists, and every item has its place.

import * as z from 'zod/mini';
import type { Table } from '../../src/kernel/table';
import { books } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import { ITEMS, SUBMENUS, type MenuItem } from '../../src/ui/door/menu';
import { pages } from '../../src/ui/page-list';

const items = Object.entries(ITEMS) as readonly [string, MenuItem][];
const withRow = items.flatMap(([name, { row, ...item }]) => (row === undefined ? [] : [{ name, row, ...item }]));

const keysOf = ({ columns }: Table): readonly string[] => ['id', ...Object.keys(columns)];

describe('the menu of the doors', () => {
  it('names each item in one sub-menu', () => {
    const named = SUBMENUS.flatMap((submenu) => submenu.items);

    expect([...named].sort()).toEqual(items.map(([name]) => name).sort());
  });

  it('has no two items of one label in a sub-menu', () => {
    for (const submenu of SUBMENUS) {
      const labels = submenu.items.map((name) => ITEMS[name].label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(items)('opens an existing page from an existing book: %s', (_name, { page, books: where }) => {
    expect(pages.map(({ key }) => key)).toContain(page);
    expect(books.map(({ key }) => key)).toEqual(expect.arrayContaining([...where]));
  });

  it.each(withRow)('reads columns of a tab of its book: $name', ({ row, books: where }) => {
    const table = tables.find(({ title }) => title === row.tab);

    expect(where).toEqual([table?.book.key]);
    expect(keysOf(table as Table)).toEqual(expect.arrayContaining(Object.values(row.from)));
  });

  it.each(withRow)('tells the page what the page understands: $name', ({ row, page }) => {
    const told = Object.fromEntries(Object.keys(row.from).map((argument) => [argument, 'x']));

    expect(z.parse(pages.find(({ key }) => key === page)?.args as z.core.$ZodType, told)).toEqual(told);
  });
});

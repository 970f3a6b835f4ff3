// The menu of the doors as data: everything it names exists, and every item has its place.

import * as z from 'zod/mini';
import type { Table } from '../../src/kernel/table';
import { books } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import { ITEMS, MENU, type MenuItem } from '../../src/ui/door/menu';
import { pages } from '../../src/ui/page-list';

const items = Object.entries(ITEMS) as readonly [string, MenuItem][];
const withRow = items.flatMap(([name, { row, ...item }]) => (row === undefined ? [] : [{ name, row, ...item }]));

const keysOf = ({ columns }: Table): readonly string[] => ['id', ...Object.keys(columns)];

describe('the menu of the doors', () => {
  it('names each item once', () => {
    const named = MENU.flatMap((part) => (typeof part === 'string' ? [part] : part.items));

    expect([...named].sort()).toEqual(items.map(([name]) => name).sort());
  });

  it('has no two items of one label in a sub-menu', () => {
    for (const part of MENU) {
      const labels = (typeof part === 'string' ? [part] : part.items).map((name) => ITEMS[name].label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(items)('opens an existing page from an existing book: %s', (_name, { page, books: where }) => {
    expect(pages.map(({ key }) => key)).toContain(page);
    expect(books.map(({ key }) => key)).toEqual(expect.arrayContaining([...where]));
  });

  it.each(withRow)('reads columns of tabs of its book: $name', ({ row, books: where }) => {
    for (const { tab, from } of row.places) {
      const table = tables.find(({ title }) => title === tab);

      expect(where).toEqual([table?.book.key]);
      expect(keysOf(table as Table)).toEqual(expect.arrayContaining(Object.values(from)));
    }
  });

  it.each(withRow)('tells the page what the page understands: $name', ({ row, page }) => {
    for (const { from } of row.places) {
      const told = Object.fromEntries(Object.keys(from).map((argument) => [argument, 'x']));

      expect(z.parse(pages.find(({ key }) => key === page)?.args as z.core.$ZodType, told)).toEqual(told);
    }
  });
});

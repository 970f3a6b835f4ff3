// Where rows stand after somebody moved them: by their ID, and rows without one by all that they hold.

import { widthOf } from './derive/cells';
import { FIRST_ROW } from './derive/tabs';
import type { Books, Cell } from './ports';
import { idArea, idOf, type Meant } from './row-writes';
import type { HeldBook, HeldTable } from './working-set';

/** For each table: ID, or what the row holds → row number, as it is now. */
export type Places = ReadonlyMap<HeldTable, ReadonlyMap<string, number>>;

/** Looks where the rows of these tables stand now, and keeps it in the working set. */
export function relocate(books: Books, book: HeldBook, sought: readonly Meant[]): Places {
  const tables = [...new Set(sought.map(({ held }) => held))];
  // A row without an ID is found by what it holds.
  const isLoose = (held: HeldTable): boolean => sought.some((meant) => meant.held === held && meant.loose === true);
  const areas = tables.map((held) => ({
    ...idArea(held.table.title, FIRST_ROW),
    columns: isLoose(held) ? widthOf(held.table) : 1,
  }));
  const blocks = books.read(book.book.key, areas);
  return new Map(
    tables.map((held, n) => {
      const rows = blocks[n]?.cells ?? [];
      const places = new Map(rows.map((cells, at) => [keyOf(cells), FIRST_ROW + at]));
      for (const [id, row] of held.rows) row.at = places.get(id) ?? -1;
      held.end = FIRST_ROW + rows.length;
      return [held, places];
    }),
  );
}

/** An ID, or for a row without one all that it holds. */
function keyOf(cells: readonly Cell[]): string {
  const id = idOf(cells);
  const filled = cells.map((cell) => cell ?? '');
  return id === '' ? JSON.stringify(filled).replace(/(,"")+(?=\]$)/, '') : id;
}

export const placeOf = (places: Places, { held, id, loose, before }: Sought): number | undefined =>
  places.get(held)?.get(loose === true ? keyOf(before ?? []) : id);

type Sought = Pick<Meant, 'held' | 'id'> & Partial<Pick<Meant, 'loose' | 'before'>>;

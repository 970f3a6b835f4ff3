// Sends a batch and reads its response: new rows must stand where they were put, and each row that was written over or
// taken out comes with what stood there when its turn came.

import type { Books } from './ports';
import { copiesArea, idOf, metIn, type Batch, type Met } from './row-writes';
import { keyArea, shapedIn, straighten } from './structure/straighten';
import type { HeldBook } from './working-set';

export function writeBatch(books: Books, { book, tables }: HeldBook, batch: Batch): readonly Met[] {
  const copies = batch.meant.length > 0 ? [copiesArea(book, batch)] : [];
  const shaped = shapedIn(batch, tables.values());
  const expected = batch.expected.map(({ area }) => area);
  const blocks = books.write(book.key, batch.steps, [...expected, ...shaped.map(keyArea), ...copies]);
  batch.expected.forEach(({ area, ids }, at) => {
    const found = blocks[at]?.cells ?? [];
    // The batch itself made room for them, so nothing but a defect can put them elsewhere.
    if (ids.some((id, row) => idOf(found[row] ?? []) !== id))
      throw new Error(`new rows of ${area.tab} are not where they were written`);
  });
  const keys = shaped.map((table, at) => ({ table, block: blocks[expected.length + at] }));
  const [block] = blocks.slice(expected.length + shaped.length);
  return straighten(books, book, batch, keys, block === undefined ? [] : metIn(batch, block));
}

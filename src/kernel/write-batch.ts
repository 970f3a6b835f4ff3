// Sends a batch and reads its response: new rows must stand where they were put, and each row that was written over or
// taken out comes with what stood there when its turn came.

import type { Books } from './ports';
import { copiesArea, idOf, metIn, type Batch, type Met } from './row-writes';
import type { Book } from './table';

export function writeBatch(books: Books, book: Book, batch: Batch): Met[] {
  const copies = batch.meant.length > 0 ? [copiesArea(book, batch)] : [];
  const blocks = books.write(book.key, batch.steps, [...batch.expected.map(({ area }) => area), ...copies]);
  batch.expected.forEach(({ area, ids }, at) => {
    const found = blocks[at]?.cells ?? [];
    // The batch itself made room for them, so nothing but a defect can put them elsewhere.
    if (ids.some((id, row) => idOf(found[row] ?? []) !== id))
      throw new Error(`new rows of ${area.tab} are not where they were written`);
  });
  const [block] = blocks.slice(batch.expected.length);
  return block === undefined ? [] : metIn(batch, block);
}

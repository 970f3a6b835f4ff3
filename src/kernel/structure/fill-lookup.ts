// The keys of history again, when the tab that held them is a new one: what the programme remembers of the rows that the
// journal knows as archived.
// INVARIANT: until all of them stand there, no act asks history anything: it would say that nobody was ever here.

import type { Change } from '../change';
import type { Hold } from '../hold';
import { load } from '../load';
import { expected } from '../result';
import { noValues, type Book, type Row, type Table, type Values } from '../table';
import type { Replayed } from './replay';

/** Keys that one commit brings back. */
const AT_ONCE = 300;

/** @param write commits changes. */
export function fillLookup(
  hold: Hold,
  book: Book,
  { archived }: Replayed,
  write: (changes: readonly Change[]) => void,
): void {
  const rowsOf = (table: Table): Row[] => {
    // The journal says only what was given.
    const known = archived.get(table.key) ?? new Map<string, Values>();
    return [...known].map(([id, values]) => ({ ...noValues(table), ...values, id }) as unknown as Row);
  };
  const notes = hold.kernel.registry.history(book, rowsOf);
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const part = notes.slice(from, from + AT_ONCE);
    const slots = part.map(({ slot }) => ({ book: book.key, slot }));
    const state = { ...hold.state, unfilled: {} };
    const { books } = hold.kernel.ports;
    const asked = { books, state, schemaVersion: 'any', set: hold.set, touched: [book], reads: { slots } } as const;
    expected(load(asked), book.key);
    write(part);
  }
}

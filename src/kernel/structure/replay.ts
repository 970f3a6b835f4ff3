// The rows of a book's tables as its journal last left them: what a tab held that is no longer there.

import type { Entry } from '../journal';
import type { Books } from '../ports';
import { readEntries } from '../read-journal';
import type { Book, Values } from '../table';

/** Entries that travel in one reading. */
const PAGE = 500;

/** Table key → row ID → its values. Rows that were taken out or archived are not among them. */
export type Replayed = ReadonlyMap<string, ReadonlyMap<string, Values>>;

/** @param entries oldest first; an erased one says nothing. */
export function replay(entries: readonly Pick<Entry, 'rows'>[]): Replayed {
  const tables = new Map<string, Map<string, Values>>();
  for (const { table, row, kind, is } of entries.flatMap(({ rows }) => rows ?? [])) {
    const rows = tables.get(table) ?? new Map<string, Values>();
    tables.set(table, rows);
    const before = rows.get(row);
    if (kind === 'insert') rows.set(row, is);
    else if (kind === 'update' && before !== undefined) rows.set(row, { ...before, ...is });
    else if (kind === 'remove' || kind === 'archive') rows.delete(row);
  }
  return tables;
}

/** Reads the whole journal: a repair may take its time, an act never does this. */
export function replayOf(books: Books, book: Book, entries: number): Replayed {
  const newestFirst: Entry[] = [];
  while (newestFirst.length < entries) {
    const page = readEntries(books, book, Math.min(PAGE, entries - newestFirst.length), newestFirst.length);
    if (page.length === 0) break;
    newestFirst.push(...page);
  }
  return replay(newestFirst.reverse());
}

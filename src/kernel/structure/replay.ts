// The rows of a book's tables and archives as its journal last left them: what a tab held that is no longer there.

import type { Entry } from '../journal';
import type { Books } from '../ports';
import { readEntries } from '../read-journal';
import type { Book, Values } from '../table';

/** Entries that travel in one reading. */
const PAGE = 500;

/** Table key → row ID → its values. */
type Rows = ReadonlyMap<string, ReadonlyMap<string, Values>>;

/** Rows that were taken out are in neither. */
export interface Replayed {
  readonly open: Rows;
  /** Those that went to the archive, in the order in which they did. */
  readonly archived: Rows;
}

export const NOTHING_REPLAYED: Replayed = { open: new Map(), archived: new Map() };

/** @param entries oldest first; an erased one says nothing. */
function replay(entries: readonly Pick<Entry, 'rows'>[]): Replayed {
  const open = new Map<string, Map<string, Values>>();
  const archived = new Map<string, Map<string, Values>>();
  const rowsIn = (tables: typeof open, table: string): Map<string, Values> => {
    const rows = tables.get(table) ?? new Map<string, Values>();
    tables.set(table, rows);
    return rows;
  };
  for (const { table, row, kind, is } of entries.flatMap(({ rows }) => rows ?? [])) {
    const rows = rowsIn(open, table);
    const before = rows.get(row);
    if (kind === 'insert') rows.set(row, is);
    else if (kind === 'update' && before !== undefined) rows.set(row, { ...before, ...is });
    else if (kind === 'remove' || kind === 'archive') rows.delete(row);
    if (kind === 'archive' && before !== undefined) rowsIn(archived, table).set(row, before);
    if (kind === 'reinstate') bringBack(rowsIn(archived, table), rows, row);
  }
  return { open, archived };
}

function bringBack(archived: Map<string, Values>, open: Map<string, Values>, row: string): void {
  const before = archived.get(row);
  archived.delete(row);
  if (before !== undefined) open.set(row, before);
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

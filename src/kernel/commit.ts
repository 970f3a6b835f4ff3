// One commit: everything dirty of one book, its journal entries and its effects, as one atomic batch, which shows what
// stood at each place it wrote over. What met another row, or what somebody had typed meanwhile, is mended at once.
// INVARIANT: afterwards the working set stands as the book does.

import { archiveOf, isArchive } from './derive/archive';
import { toCells } from './derive/cells';
import { FIRST_ROW, tabOf } from './derive/tabs';
import { entryAfter, type Draft } from './journal';
import { mend } from './mend';
import type { Books, Cell } from './ports';
import { addFresh, addTable, emptyBatch, type Batch } from './row-writes';
import { tableId } from './registry';
import { settleTable } from './settle-table';
import { journalOf, lookupOf } from './system-tables';
import type { Telling } from './tell-moved';
import { UNKNOWN_EDITOR } from './typing/rules';
import type { HeldBook, HeldTable } from './working-set';
import { writeBatch } from './write-batch';

/** @param telling names the waiting item that says so when rows had been moved or typed in meanwhile. */
export function commit(
  books: Books,
  book: HeldBook,
  drafts: readonly Draft[],
  { salt, telling }: { readonly salt: () => string; readonly telling: (head: string) => Telling },
): void {
  const batch = emptyBatch();
  for (const mark of book.marks) batch.steps.push({ kind: 'mark', ...mark });
  // What leaves an archive leaves it before anything is put on top.
  const tables = [...book.tables.values()].sort((a, b) => Number(isArchive(b.table)) - Number(isArchive(a.table)));
  for (const held of tables) addTable(batch, held);
  addLookup(batch, book);
  const head = addJournal(batch, book, drafts, salt);

  const met = writeBatch(books, book, batch);

  book.head = head;
  book.commands.unshift(...drafts.map(({ command }) => command).reverse());
  for (const held of tables) settleTable(held, archiveHeld(book, held));
  book.changedLookup.clear();
  book.marks.length = 0;
  const told = telling(head.link);
  mend(books, book, met, {
    telling: told,
    journal: (mending, rows) => {
      const entry = {
        command: `late:${told.id}`,
        at: told.now,
        actor: UNKNOWN_EDITOR,
        action: 'type',
        result: null,
        rows,
      };
      book.head = addJournal(mending, book, [entry], salt);
    },
  });
}

/** The archive of a table, where it was read. */
const archiveHeld = ({ tables }: HeldBook, { table }: HeldTable): HeldTable | undefined =>
  table.archive === undefined ? undefined : tables.get(tableId(archiveOf(table)));

function addLookup({ steps }: Batch, book: HeldBook): void {
  const table = lookupOf(book.book);
  for (const cell of book.changedLookup) {
    const text = JSON.stringify(book.lookup.get(cell) ?? null);
    steps.push({ kind: 'set', tab: tabOf(table), row: FIRST_ROW + cell, column: 1, cells: [[text]] });
  }
}

function addJournal(batch: Batch, book: HeldBook, drafts: readonly Draft[], salt: () => string) {
  let head = book.head;
  const rows = drafts.map((draft) => {
    const entry = entryAfter(head, draft, salt());
    head = { number: entry.number, link: entry.link };
    return { ...entry, id: `${entry.number}` };
  });
  const table = journalOf(book.book);
  const newestFirst = rows.reverse().map((row) => trimmed(toCells(table, row)));
  addFresh(batch, { tab: tabOf(table), title: table.title, at: FIRST_ROW, rows: newestFirst });
  return head;
}

/** Without trailing empty cells: a new row is empty anyway, and the journal's spare payload columns need not travel. */
function trimmed(cells: readonly Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

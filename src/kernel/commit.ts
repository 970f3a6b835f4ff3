// One commit: everything dirty of one book, its journal entries and its effects, as one atomic batch whose response
// is checked against what was meant.
// INVARIANT: a batch addresses rows by number; the IDs that come back with it prove that each write met its row.

import { toCells } from './derive/cells';
import { FIRST_ROW, tabOf } from './derive/tabs';
import { entryAfter, type Draft } from './journal';
import type { Books, Cell, Step } from './ports';
import { newRows, settleTable, writeTable, type Expectation, type Missed } from './row-writes';
import { journalOf, lookupOf } from './system-tables';
import type { HeldBook } from './working-set';

/**
 * Writes what is dirty in the book with these entries; afterwards the working set stands as the book does.
 * @returns the writes that met a moved row; the caller mends them.
 */
export function commit(books: Books, book: HeldBook, drafts: readonly Draft[], salt: () => string): readonly Missed[] {
  const steps: Step[] = [];
  const expected: Expectation[] = [];
  for (const held of book.tables.values()) writeTable(held, steps, expected);
  writeLookup(book, steps);
  const head = writeJournal(book, drafts, salt, steps, expected);

  const blocks = books.write(
    book.book.key,
    steps,
    expected.map(({ area }) => area),
  );

  const missed = expected.flatMap(
    ({ missedIn }, at) => missedIn((blocks[at]?.cells ?? []).map(([id]) => String(id ?? ''))) ?? [],
  );
  book.head = head;
  book.commands.unshift(...drafts.map(({ command }) => command).reverse());
  for (const held of book.tables.values()) settleTable(held);
  book.changedLookup.clear();
  return missed;
}

// --- Lookup and journal --------------------------------------------------------------------------------------------

function writeLookup(book: HeldBook, steps: Step[]): void {
  const table = lookupOf(book.book);
  for (const cell of book.changedLookup) {
    const text = JSON.stringify(book.lookup.get(cell) ?? null);
    steps.push({ kind: 'set', tab: tabOf(table), row: FIRST_ROW + cell, column: 1, cells: [[text]] });
  }
}

function writeJournal(
  book: HeldBook,
  drafts: readonly Draft[],
  salt: () => string,
  steps: Step[],
  expected: Expectation[],
) {
  let head = book.head;
  const rows = drafts.map((draft) => {
    const entry = entryAfter(head, draft, salt());
    head = { number: entry.number, link: entry.link };
    return { ...entry, id: `${entry.number}` };
  });
  if (rows.length === 0) return head;
  const table = journalOf(book.book);
  const newestFirst = rows.reverse();
  steps.push({ kind: 'insertRows', tab: tabOf(table), row: FIRST_ROW, count: rows.length });
  steps.push({
    kind: 'set',
    tab: tabOf(table),
    row: FIRST_ROW,
    column: 0,
    cells: newestFirst.map((row) => trimmed(toCells(table, row))),
  });
  expected.push(
    newRows(
      table.title,
      FIRST_ROW,
      newestFirst.map(({ id }) => id),
    ),
  );
  return head;
}

/** Without trailing empty cells: a new row is empty anyway, and the journal's spare payload columns need not travel. */
function trimmed(cells: readonly Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

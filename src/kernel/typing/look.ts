// Looking for what people typed: at once in the rows that triggers told of, and once an hour in every open row, because
// triggers may be lost (documented: of quick edits two at most wait their turn). What nobody told of has an unknown
// editor.

import { FIRST_ROW, tabOf } from '../derive/tabs';
import { commitBook, read, timeLeft, withHold, type Hold, type Kernel } from '../hold';
import { epochOf, instantOf } from '../time';
import type { EditNote } from '../ports';
import { booksRead, mergeReads } from '../load';
import type { Reads } from '../snapshot';
import type { State } from '../state';
import { waitingOf } from '../system-tables';
import type { Table } from '../table';
import { isDirty } from '../working-set';
import { settleTyped } from './settle';

/** A person who types on is waited for no longer than this by a run that settles. */
const MOST_TURNS = 3;
const LOOK_EVERY_MS = 55 * 60_000;

const typedTablesOf = ({ registry }: Kernel): Table[] => registry.tables.filter(({ typed }) => typed !== undefined);

/**
 * Settles the rows that triggers told of.
 * @param waitMs how long to try for the lock; whoever holds it will do the same.
 */
export function settleNotes(kernel: Kernel, waitMs: number): void {
  withHold(
    kernel,
    (hold) => {
      for (let turn = 0; turn < MOST_TURNS && timeLeft(kernel); turn += 1) {
        hold.notes = kernel.ports.edits.take();
        const reads = readsOfNotes(kernel, hold.notes);
        if (reads.places?.length === 0 || !settleIn(hold, reads)) return;
      }
    },
    waitMs,
  );
}

function readsOfNotes(kernel: Kernel, notes: readonly EditNote[]): Reads {
  const places = notes.flatMap(({ tab, rows: [from, to] }) => {
    const table = typedTablesOf(kernel).find((each) => tabOf(each) === tab);
    // Headings and keys are structure, not records.
    return table === undefined || to <= FIRST_ROW ? [] : [{ table, from: Math.max(from, FIRST_ROW), to }];
  });
  const items = [...new Set(places.map(({ table }) => table.book))].map((book) => waitingOf(book));
  return mergeReads([{ places, index: items }, ...(places.length > 0 ? [kernel.registry.staff.reads] : [])]);
}

/** Reads, settles and commits; false when nothing could be read. */
function settleIn(hold: Hold, reads: Reads): boolean {
  const touched = booksRead(hold.kernel.registry.books, reads);
  if (!read(hold, reads, touched).ok || !settleTyped(hold, reads, touched).ok) return false;
  for (const book of [...hold.set.books.values()].sort((a, b) => b.book.rank - a.book.rank))
    if (isDirty(book)) commitBook(hold, book, []);
  return true;
}

/** The round's part: what triggers told of, and once an hour a look at every open row. */
export function lookForTyped(kernel: Kernel): void {
  settleNotes(kernel, 0);
  withHold(kernel, (hold) => {
    if (!isTimeToLook(kernel, hold.state)) return;
    const tables = typedTablesOf(kernel);
    // As many rows at once as one commit may change; what a large paste leaves is met by the next turn.
    while (timeLeft(kernel) && settleIn(hold, { whole: tables }) && hold.moreTyped) continue;
    hold.lookedAt = instantOf(kernel.ports.clock.now());
  });
}

/** Once an hour everything is looked at, told of or not. */
export const isTimeToLook = ({ ports }: Kernel, { lookedAt }: Pick<State, 'lookedAt'>): boolean =>
  ports.clock.now() - epochOf(lookedAt ?? FIRST_LOOK) >= LOOK_EVERY_MS;

const FIRST_LOOK = '2000-01-01T00:00:00Z';

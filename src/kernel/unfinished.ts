// Commands that an earlier run began in the first of two books and did not bring to the second. They are finished before
// anything else is decided over the same books: deciding a command again must find what it found the first time, or
// what it draws (a number, a place in a queue) would belong to somebody else by then.
// INVARIANT: a mark stands in the book that was written first, from its commit until the other book has the command too.

import type { Actor } from './action';
import { nameFrom } from './digest';
import type { Hold } from './hold';
import type { Problem } from './problem';
import { effectsOf } from './system-tables';
import type { Book } from './table';

/** Work for the second book of an act, kept in the first until it is done: the command itself, to be run again. */
export const OTHER_BOOK = 'other-book';

export interface UnfinishedCommand {
  readonly id: string;
  readonly action: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly at: string;
}

/** Known by its ID alone, so that looking for one costs no more than the index of effects. */
const PREFIX = 'unfinished-';

/** ID of the row that says so. As long as it stands, the command is not done in every book. */
export const markerOf = (command: string): string => `${PREFIX}${nameFrom(`${command}/effect/${OTHER_BOOK}`)}`;

export const isMarker = (id: string): boolean => id.startsWith(PREFIX);

export interface Marker {
  readonly book: Book;
  readonly id: string;
}

/** Finishes one; why it could not, if it could not. */
export type Finish = (book: Book, id: string) => Problem | undefined;

/** All of these books in the order in which they were begun; or only those begun before one of them. */
export function unfinishedIn(hold: Hold, books: readonly Book[], before?: string): Marker[] {
  return books.flatMap((book) => {
    const rows = hold.set.snapshot.index(effectsOf(book)).filter(({ id }) => isMarker(id));
    // Effects stand newest first.
    const ids = rows.map(({ id }) => id).reverse();
    const end = before === undefined ? -1 : ids.indexOf(before);
    return ids.slice(0, end < 0 ? undefined : end).map((id) => ({ book, id }));
  });
}

// Waiting items: one table for all that needs a person. An item names a response or a row and its problems; it quotes
// no answer, and nothing from a more confidential book.

import type { Context } from './action';
import { insert, update, type Change } from './change';
import type { Problem } from './problem';
import { waitingOf } from './system-tables';
import type { Book } from './table';

export interface WaitingPlace {
  readonly book: Book;
  /** What it is, from the programme's list: `application-review`. */
  readonly kind: string;
  readonly form?: string;
  readonly response?: string;
  readonly table?: string;
  readonly row?: string;
  readonly problems: readonly Problem[];
}

/** A new waiting item. Its ID comes from the command and the place, so that holding twice is holding once. */
export function hold(context: Context, place: WaitingPlace): Change {
  const { book, kind, form, response, table, row, problems } = place;
  const id = context.id('waiting', `${kind}/${response ?? ''}/${table ?? ''}/${row ?? ''}`);
  return insert(waitingOf(book), id, {
    kind,
    state: 'open',
    since: context.now,
    form: form ?? null,
    response: response ?? null,
    table: table ?? null,
    row: row ?? null,
    problems,
    settledBy: null,
    settledAt: null,
    how: null,
  });
}

/** Settles an item in the name of the actor. */
export function settle(context: Context, book: Book, id: string, state: 'settled' | 'discarded', how: string): Change {
  return update(waitingOf(book), { id }, { state, settledBy: context.actor.email, settledAt: context.now, how });
}

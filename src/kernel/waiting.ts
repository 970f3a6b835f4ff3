// Waiting items: one table for all that needs a person. An item names a response or a row and its problems; it quotes
// no answer, and nothing from a more confidential book.

import type { Context } from './action';
import { insert, update, type Change } from './change';
import type { Problem } from './problem';
import { waitingOf } from './system-tables';
import type { Book, RowOf, Values } from './table';

export interface WaitingPlace {
  readonly book: Book;
  /** What it is, from the programme's list: `application-review`. */
  readonly kind: string;
  readonly form?: string;
  readonly response?: string;
  readonly table?: string;
  readonly row?: string;
  /** What people call it, where table and row do not say it. */
  readonly place?: string;
  readonly problems: readonly Problem[];
}

/** A new waiting item. Its ID comes from the command and the place, so that holding twice is holding once. */
export function holdForPerson(context: Context, place: WaitingPlace): Change {
  const { book, kind, response, table, row } = place;
  const id = context.id('waiting', `${kind}/${response ?? ''}/${table ?? ''}/${row ?? ''}`);
  return insert(waitingOf(book), id, valuesOf(context, place));
}

function valuesOf(context: Context, { kind, form, response, table, row, place, problems }: WaitingPlace): Values {
  const words = context.words.item({ kind, table: table ?? null, row: row ?? null, problems });
  return {
    ...words,
    place: place ?? words.place,
    kind,
    state: 'open',
    since: context.now,
    day: context.today,
    form: form ?? null,
    response: response ?? null,
    table: table ?? null,
    row: row ?? null,
    problems,
    settledBy: null,
    settledAt: null,
    how: null,
  };
}

export type OpenedItem = RowOf<ReturnType<typeof waitingOf>>;

/** An item of a place that may go wrong again: opened, told anew what is wrong, or opened once more. */
export function reopen(
  context: Context,
  place: WaitingPlace & { readonly id: string },
  before: OpenedItem | undefined,
): Change {
  const { id, problems } = place;
  const afresh = valuesOf(context, place);
  if (before?.state === 'open') return update(waitingOf(place.book), before, { problems, why: afresh['why'] });
  return before === undefined
    ? insert(waitingOf(place.book), id, afresh)
    : update(waitingOf(place.book), before, afresh);
}

/** Settles an item in the name of the actor. */
export function settle(context: Context, book: Book, id: string, state: 'settled' | 'discarded', how: string): Change {
  return update(waitingOf(book), { id }, { state, settledBy: context.actor.email, settledAt: context.now, how });
}

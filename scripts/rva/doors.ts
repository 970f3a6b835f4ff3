// Doors on the local host: what somebody does on Google who builds the door for each book and pushes it there.

import { books } from '../../src/programme/books';
import { bookId } from './registry';
import { refusal, type Session } from './session';

/** The texts that a built door leaves open; they stand in `src/ui/door/place.js`. */
export const ADDRESS_PLACE = 'PUT-THE-ADDRESS-OF-THE-CORE-HERE';
export const BOOK_PLACE = 'PUT-THE-KEY-OF-THE-BOOK-HERE';

/** Binds a door to every installed book, or renews it. */
export function bindDoors(session: Session, roleAccount: string): void {
  const deployment = session.host.deployment();
  if (deployment === undefined)
    throw refusal('rva.not-installed', 'Todavía no hay nada instalado aquí.', 'Corra: rva install');
  for (const { key } of books) {
    const filled = { [ADDRESS_PLACE]: deployment.url, [BOOK_PLACE]: key };
    session.host.bindScript(bookId(session, key, roleAccount), filled);
  }
}

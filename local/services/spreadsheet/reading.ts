// How bound scripts look into their spreadsheet: with the rights of the person who runs them, anew at each call.

import type { Execution } from '../../execution';
import type { Book, TabRecord } from '../sheets/book';
import { openBook } from '../sheets/book';

/** Where a sheet stands; the tab may be renamed or deleted between two calls. */
export interface SheetPlace {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

export function bookIn({ store, identity, now, random }: Execution, spreadsheetId: string): Book {
  return openBook({ store, email: identity.effective, now: now(), random }, spreadsheetId, 'read');
}

export function tabIn(execution: Execution, { spreadsheetId, sheetId }: SheetPlace): { book: Book; tab: TabRecord } {
  const book = bookIn(execution, spreadsheetId);
  const tab = book.tab(sheetId);
  // Wording of public reports.
  if (tab === undefined) throw execution.realm.error(`Sheet ${sheetId} not found`);
  return { book, tab };
}

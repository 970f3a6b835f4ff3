// Everything a programme declares, gathered in one value: the kernel works from it and knows nothing else.

import type { AnyAction } from './action';
import type { AnyEffect } from './effect';
import type { FormSpec } from './form';
import type { AnyPage } from './page';
import type { Reads, Snapshot } from './snapshot';
import type { Remembered } from './change';
import type { ShortForms } from './short-form';
import type { Book, Row, Table } from './table';
import type { RoundPart } from './round';
import type { BookViews } from './structure/views';
import type { SheetWords, TypingRules } from './typing/rules';
import type { StateKeeping } from './workflow';

export interface Member {
  readonly roles: readonly string[];
  readonly office: string | null;
}

export interface Registry {
  /** Raised with every change of a table; a book of another version is refused everything but installing. */
  readonly schemaVersion: number;
  readonly books: readonly Book[];
  readonly tables: readonly Table[];
  readonly actions: readonly AnyAction[];
  readonly effects: readonly AnyEffect[];
  readonly roundParts: readonly RoundPart[];
  readonly pages: readonly AnyPage[];
  /** Forms as they are built with the configuration of this installation. */
  readonly forms: (snapshot: Snapshot) => readonly FormSpec[];
  readonly formReads: Reads;
  /** What the forms of the staff ask: they stand beside the program. */
  readonly asked: ShortForms;
  /** Where it stands that a form must be looked at by a person. */
  readonly formBook: Book;
  /** What people may type in the tabs. */
  readonly typing: readonly TypingRules[];
  readonly words: SheetWords;
  /** What the program keeps for people to choose in their tabs. */
  readonly views: readonly BookViews[];
  /** Which states follow from what happened. */
  readonly workflow: StateKeeping;
  /** What history remembers of rows that went to the archive: all of it, from the rows alone. */
  readonly history: (book: Book, archived: (table: Table) => readonly Row[]) => readonly Remembered[];
  /** Where the staff stand, and what a person may be today. */
  readonly staff: {
    readonly reads: Reads;
    readonly member: (snapshot: Snapshot, email: string, today: string) => Member | undefined;
  };
}

export function bookOf(registry: Registry, key: string): Book {
  const book = registry.books.find((each) => each.key === key);
  if (book === undefined) throw new Error(`no book ${key}`);
  return book;
}

/** Names a table across books: every book has system tables of the same keys. */
export const tableId = (table: Table): string => `${table.book.key}.${table.key}`;

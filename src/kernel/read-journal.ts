// Reading a book's journal: its head and last commands for every act, its entries where a chain must be verified, an old
// result where a command comes again. Does not write and does not judge what entries say.

import { fromCells, placesOf, valueOf, widthOf, type Place } from './derive/cells';
import { FIRST_ROW } from './derive/tabs';
import { restoredBook, verifyChain, type Entry } from './journal';
import type { Area, Block, Books } from './ports';
import { accepted, refused, type Result } from './result';
import { FIRST_LINK, type Head } from './state';
import { journalOf } from './system-tables';
import type { Book } from './table';
import type { HeldBook } from './working-set';

/** Commands the journal is asked for: a repetition within so many is answered with its old result. */
const REMEMBERED_COMMANDS = 500;

/** What call 1 asks of a journal: its last commands, and number and link of its head. */
export function journalAreas(book: Book): Area[] {
  const journal = journalOf(book);
  const place = (key: string): Place => placesOf(journal).find((each) => each.key === key) as Place;
  const tab = journal.title;
  return [
    { tab, row: FIRST_ROW, rows: REMEMBERED_COMMANDS, column: place('command').at, columns: 1 },
    { tab, row: FIRST_ROW, rows: 1, column: place('number').at, columns: 2 },
  ];
}

export function headFrom(block: Block): Head | undefined {
  const [number, link] = block.cells[0] ?? [];
  return typeof number === 'number' && typeof link === 'string' ? { number, link } : undefined;
}

/** The head to go on from; refused when the book stands behind what was seen of it, or beside it. */
export function checkedHead(books: Books, book: Book, seen: Head, found: Head | undefined): Result<Head> {
  const here = found ?? { number: 0, link: FIRST_LINK };
  if (here.number === seen.number && here.link === seen.link) return accepted(here);
  if (here.number <= seen.number) return refused(restoredBook(book.title, seen, found));
  // The book is ahead: a run that died after its commit and before it could say so. Its entries must link up.
  const ahead = readEntries(books, book, here.number - seen.number);
  const verified = verifyChain(seen, ahead.reverse());
  if ('broken' in verified || verified.head.link !== here.link) return refused(restoredBook(book.title, seen, found));
  return accepted(here);
}

/** The newest entries of a journal, newest first. */
export function readEntries(books: Books, book: Book, count: number, from = 0): Entry[] {
  const journal = journalOf(book);
  const area = { tab: journal.title, row: FIRST_ROW + from, rows: count, column: 0, columns: widthOf(journal) };
  const [block] = books.read(book.key, [area]);
  return (block?.cells ?? []).map((cells) => fromCells(journal, cells).row as unknown as Entry);
}

/** A stored result of a command, from the journal of the book. */
export function storedResult(books: Books, held: HeldBook, command: string): unknown {
  const at = held.commands.indexOf(command);
  const journal = journalOf(held.book);
  const place = placesOf(journal).find((each) => each.key === 'result') as Place;
  const [block] = books.read(held.book.key, [
    { tab: journal.title, row: FIRST_ROW + at, rows: 1, column: place.at, columns: place.width },
  ]);
  const read = valueOf(place.column, block?.cells[0] ?? [null]);
  return 'value' in read ? read.value : null;
}

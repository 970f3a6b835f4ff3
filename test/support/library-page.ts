// A toy page: the loans of a library's books. It opens the identity of whoever has a book.

import * as z from 'zod';
import { defineInquiry, definePage, type AnyPage } from '../../src/kernel/page';
import { problem } from '../../src/kernel/problem';
import { accepted, refused } from '../../src/kernel/result';
import type { PageRequest } from '../../src/kernel/serve-page';
import { books, lendBook, remark } from './library';

export interface LoanView {
  readonly title: string;
  readonly reader: string | null;
  readonly opened: readonly string[];
}

interface LoanArgs {
  readonly book: string;
}

const pagesLeft = defineInquiry<{ book: string; from: number }, number>({
  input: z.object({ book: z.string({ error: 'book.unnamed' }), from: z.number().default(0) }),
  reads: ({ book }) => ({ rows: [{ table: books, where: ({ id }) => id === book }] }),
  answer: (snapshot, { book, from }) => {
    const row = snapshot.find(books, book);
    return row === undefined ? refused(problem('book.unknown', 'book')) : accepted((row.pages ?? 0) - from);
  },
});

const whoHasIt = defineInquiry<{ book: string }, string | null>({
  input: z.object({ book: z.string() }),
  roles: ['keeper'],
  reads: ({ book }) => ({ rows: [{ table: books, where: ({ id }) => id === book }] }),
  answer: (snapshot, { book }) => accepted(snapshot.find(books, book)?.reader ?? null),
});

export const loanPage: AnyPage = definePage<LoanArgs, LoanView>({
  key: 'prestamo',
  title: 'Préstamo',
  roles: ['librarian'],
  args: z.object({ book: z.string().min(1) }),
  reads: ({ book }) => ({ rows: [{ table: books, where: ({ id }) => id === book }] }),
  show: (snapshot, { book }) => {
    const row = snapshot.find(books, book);
    if (row === undefined) return refused(problem('book.unknown', 'book'));
    return accepted<LoanView>({
      title: row.title,
      reader: row.reader,
      opened: row.reader === null ? [] : [row.id, row.id],
    });
  },
  opens: ({ opened }) => opened,
  acts: { lend: lendBook, note: remark },
  inquiries: { pages: pagesLeft, reader: whoHasIt },
});

export const ANA = 'ana@oficina.example';

export const request = (book: unknown, email = ANA): PageRequest => ({
  page: loanPage,
  args: { book },
  email,
  people: books,
  tongue: { speak: ({ code, field }) => ({ code, field, text: code, remedy: '' }), say: (text) => text },
});

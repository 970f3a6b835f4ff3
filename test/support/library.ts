// A toy registry for the kernel's tests: a library with a public shelf and a confidential vault. It has nothing to do
// with migration on purpose: the kernel must not know what it is used for.

import * as z from 'zod';
import { decided, defineAction, type Actor, type Command } from '../../src/kernel/action';
import { archive, insert, keep, remember, remove, update } from '../../src/kernel/change';
import { defineEffect } from '../../src/kernel/effect';
import { problem } from '../../src/kernel/problem';
import type { Registry } from '../../src/kernel/registry';
import { accepted, refused } from '../../src/kernel/result';
import { settingsOf } from '../../src/kernel/system-tables';
import { defineTable, type Book } from '../../src/kernel/table';

export const shelf: Book<'open' | 'personal'> = {
  key: 'shelf',
  title: 'Estante',
  rank: 1,
  holds: ['open', 'personal'],
};
export const vault: Book = { key: 'vault', title: 'Bóveda', rank: 2, holds: ['open', 'personal', 'protected'] };

export const books = defineTable({
  key: 'books',
  title: 'Libros',
  about: 'Un libro.',
  book: shelf,
  archive: 'Libros (archivo)',
  columns: {
    title: { kind: 'text', label: 'Título', required: true, sensitivity: 'open', indexed: true },
    state: {
      kind: 'choice',
      label: 'Estado',
      codes: { in: 'En el estante', out: 'Prestado' },
      sensitivity: 'open',
      required: true,
    },
    pages: { kind: 'integer', label: 'Páginas', min: 1, max: 5000, sensitivity: 'open' },
    due: { kind: 'date', label: 'Vence', sensitivity: 'open' },
    reader: { kind: 'text', label: 'Lectora', sensitivity: 'personal' },
    folder: { kind: 'file', label: 'Carpeta', sensitivity: 'open' },
  },
});

export const secrets = defineTable({
  key: 'secrets',
  title: 'Secretos',
  about: 'Lo que solo la bóveda sabe.',
  book: vault,
  columns: {
    book: { kind: 'text', label: 'Libro', required: true, sensitivity: 'open', indexed: true },
    text: { kind: 'paragraph', label: 'Secreto', sensitivity: 'protected' },
  },
});

export const addBook = defineAction({
  key: 'add-book',
  title: 'Agregar libro',
  roles: ['librarian', 'sistema'],
  books: [shelf],
  input: z.object({ title: z.string(), pages: z.number().nullish() }),
  reads: () => ({ index: [books] }),
  decide: (snapshot, input, context) => {
    if (snapshot.index(books).some(({ title }) => title === input.title))
      return refused(problem('book.exists', 'title'));
    const id = context.id('book');
    const row = { title: input.title, state: 'in', pages: input.pages ?? null };
    return decided({ id, number: context.next('shelf', 'book') }, [insert(books, id, row)]);
  },
});

export const lendBook = defineAction({
  key: 'lend-book',
  title: 'Prestar libro',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ id: z.string(), reader: z.string(), due: z.string() }),
  reads: ({ id }) => ({ rows: [{ table: books, where: (row) => row.id === id }] }),
  decide: (snapshot, input) => {
    const book = snapshot.find(books, input.id);
    if (book === undefined) return refused(problem('book.unknown', 'id'));
    if (book.state === 'out') return refused(problem('book.out', 'id'));
    return decided(null, [update(books, book, { state: 'out', reader: input.reader, due: input.due })]);
  },
});

export const retireBook = defineAction({
  key: 'retire-book',
  title: 'Retirar libro',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ id: z.string() }),
  reads: ({ id }) => ({
    rows: [{ table: books, where: (row) => row.id === id }],
    slots: [{ book: 'shelf', slot: `book:${id}` }],
  }),
  decide: (snapshot, { id }) =>
    snapshot.find(books, id) === undefined
      ? refused(problem('book.unknown', 'id'))
      : decided(snapshot.recall('shelf', `book:${id}`).length, [
          archive(books, id),
          remember('shelf', `book:${id}`, 'retired'),
        ]),
});

/** Touches both books and orders a folder: the shape of an intake. */
export const confide = defineAction({
  key: 'confide',
  title: 'Confiar',
  roles: ['librarian', 'sistema'],
  books: [shelf, vault],
  input: z.object({ title: z.string(), secret: z.string() }),
  reads: () => ({ index: [books, secrets] }),
  decide: (_snapshot, input, context) => {
    const id = context.id('book');
    const folder = context.reserveFileId('shelf');
    return decided(
      { id },
      [
        insert(books, id, { title: input.title, state: 'in', folder }),
        insert(secrets, context.id('secret'), { book: id, text: input.secret }),
      ],
      [{ kind: 'make-folder', book: 'shelf', payload: { folder, title: `libro-${id}` } }],
    );
  },
});

export const forget = defineAction({
  key: 'forget',
  title: 'Quitar secreto',
  roles: ['librarian'],
  books: [vault],
  input: z.object({ id: z.string() }),
  reads: () => ({ index: [secrets] }),
  decide: (_snapshot, { id }) => decided(null, [remove(secrets, id)]),
});

export const remark = defineAction({
  key: 'remark',
  title: 'Anotar',
  roles: ['librarian'],
  books: [shelf],
  input: z.object({ text: z.string() }),
  reads: () => ({ whole: [settingsOf(shelf)] }),
  decide: (_snapshot, { text }) => decided(null, [keep('shelf', 'remark', text)]),
});

export const makeFolder = defineEffect<{ folder: string; title: string }>({
  key: 'make-folder',
  title: 'Crear carpeta',
  reads: () => ({}),
  perform: ({ folder, title }, _snapshot, { ports }) => {
    ports.files.createFolder(folder, title, 'root');
    return { kind: 'done', changes: [] };
  },
});

export const library: Registry = {
  schemaVersion: 1,
  books: [shelf, vault],
  tables: [books, secrets],
  actions: [addBook, lendBook, retireBook, confide, forget, remark],
  effects: [makeFolder],
  roundParts: [],
  pages: [],
  forms: () => [],
  formReads: {},
  asked: (form) => {
    throw new Error(`no form ${form}`);
  },
  formBook: shelf,
  typing: [],
  views: [],
  history: () => [],
  workflow: { reads: () => ({}), follow: () => accepted([]) },
  words: {
    note: (problems) => problems.map(({ code }) => code).join(' '),
    corrected: 'corregido',
    repaired: 'reparado',
    item: ({ kind, table, row }) => ({ title: kind, place: `${table ?? ''}/${row ?? ''}`, why: '' }),
  },
  staff: {
    reads: {},
    member: (_snapshot, email) =>
      email === 'ana@oficina.example' ? { roles: ['librarian'], office: null } : undefined,
  },
};

export const ana: Actor = { email: 'ana@oficina.example', roles: ['librarian'], office: null };

export const command = (id: string, action: Command['action'], input: unknown, actor: Actor = ana): Command => ({
  id,
  action,
  input,
  actor,
});

// The shape of one kind of request: it changes the book it is given and answers Google's reply to it.
// INVARIANT: a handler that refuses throws; the batch around it undoes everything.

import type { Book } from '../book';

export type Reply = GoogleAppsScript.Sheets.Schema.Response;

export type Handler<Request> = (book: Book, request: Request) => Reply;

/** Requests without an answer of their own get an empty one, so that replies mirror requests (documented). */
export const DONE: Reply = {};

// The journal: one entry per command and book, newest first, each linked to the one before.
// link = SHA-256(previous link ‖ number, command, instant, actor, action ‖ digest), digest = SHA-256(salt ‖ values).
// Erasing blanks values and salt; the digest stays, so the chain still verifies and the values cannot be guessed back.
// INVARIANT: no book's journal says more than the book: it repeats the values of that book's own rows.

import { canonical, sha256 } from './digest';
import { problem, type Problem } from './problem';
import type { Head } from './state';

/** What one row was and is: only the columns that changed. */
export interface RowChange {
  readonly table: string;
  readonly row: string;
  /** `read`: an identity was opened on a page. */
  readonly kind: 'insert' | 'update' | 'remove' | 'archive' | 'reinstate' | 'read';
  readonly was: Readonly<Record<string, unknown>>;
  readonly is: Readonly<Record<string, unknown>>;
}

export interface Entry {
  readonly command: string;
  readonly number: number;
  readonly link: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly digest: string;
  readonly salt: string | null;
  readonly result: unknown;
  readonly rows: readonly RowChange[] | null;
}

export type Draft = Pick<Entry, 'command' | 'at' | 'actor' | 'action' | 'result' | 'rows'>;

const linkOf = (before: string, entry: Omit<Entry, 'link' | 'salt' | 'result' | 'rows'>): string =>
  sha256(
    `${before}\n${canonical([entry.number, entry.command, entry.at, entry.actor, entry.action])}\n${entry.digest}`,
  );

const digestOf = (salt: string, draft: Pick<Entry, 'result' | 'rows'>): string =>
  sha256(`${salt}\n${canonical([draft.rows, draft.result])}`);

/** Links a new entry to the head. */
export function entryAfter(head: Head, draft: Draft, salt: string): Entry {
  const numbered = { ...draft, number: head.number + 1, salt, digest: digestOf(salt, draft) };
  return { ...numbered, link: linkOf(head.link, numbered) };
}

/**
 * Verifies entries (oldest first) that follow a head.
 * @returns the head they lead to, or the number of the first entry that does not fit.
 */
export function verifyChain(
  head: Head,
  entries: readonly Entry[],
): { readonly head: Head } | { readonly broken: number } {
  let at = head;
  for (const entry of entries) {
    const whole = entry.salt === null || entry.digest === digestOf(entry.salt, entry);
    if (entry.number !== at.number + 1 || entry.link !== linkOf(at.link, entry) || !whole)
      return { broken: entry.number };
    at = { number: entry.number, link: entry.link };
  }
  return { head: at };
}

/** The problem of a book whose journal does not continue from where the role account last saw it. */
export const restoredBook = (book: string, seen: Head, found: Head | undefined): Problem =>
  problem('platform.book-restored', null, { book, seen: seen.number, found: found?.number ?? 0 });

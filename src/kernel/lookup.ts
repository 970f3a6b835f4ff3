// The Lookup: a fixed number of cells that answer "was this known before?" at the same cost whatever the history.
// A key of history is digested under the installation's secret; the digest gives the cell, and inside it the entry.
// INVARIANT: the cells moved for one question do not grow with the number of closed cases.

import { keyed } from './digest';

/** Cells of the Lookup. With 100,000 keys each holds about a dozen entries of some 60 characters. */
export const LOOKUP_CELLS = 8192;

export interface LookupAddress {
  /** Zero-based row below the headings. */
  readonly cell: number;
  readonly entry: string;
}

export function addressOf(secret: string, slot: string): LookupAddress {
  const digest = keyed(secret, slot);
  return { cell: parseInt(digest.slice(0, 8), 16) % LOOKUP_CELLS, entry: digest.slice(8, 24) };
}

/** What one cell holds: entry → notes, oldest first. */
export type LookupCell = Readonly<Record<string, readonly string[]>>;

export const notesIn = (cell: LookupCell | null, entry: string): readonly string[] => cell?.[entry] ?? [];

/**
 * Notes of one key. A shelter's phone may stand in thousands of cases; beyond so many a further one tells nothing new,
 * and the cell, which its neighbours share, must not overflow (a cell holds 50,000 characters).
 */
export const MOST_NOTES = 300;

/** The cell with one more note; the same cell when the note stands there already or the key has its fill. */
export function withNote(cell: LookupCell | null, entry: string, note: string): LookupCell {
  const notes = notesIn(cell, entry);
  if (notes.includes(note) || notes.length >= MOST_NOTES) return cell ?? {};
  return { ...cell, [entry]: [...notes, note] };
}

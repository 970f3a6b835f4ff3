// The seal of a row: what its cells said at the last commit, kept beside them. Cells that say something else were typed
// by a person, and the seal tells which they are and what stood there before, whatever the row's age and without a look
// into the journal. It begins with a digest, by which pages know the state they saw without being told the rest.
// Values stand as the program reads them, so that another way of writing the same date or label is no difference.
// INVARIANT: two rows of a table that hold the same values under one ID have the same seal.

import { sha256 } from '../digest';
import type { Row, Table, Values } from '../table';

/** Longer values stand as a digest: the seal has one cell, and a text may have 20,000 characters. */
const LONGEST = 400;
const DIGEST = 12;

interface Shortened {
  readonly '#': string;
}

const shortened = (text: string): Shortened => ({ '#': sha256(text).slice(0, 16) });
const isShortened = (value: unknown): value is Shortened =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === '#';

/** A value as the seal holds it; empty values are left out. */
function heldOf(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? shortened(text) : value;
}

/** Digest and content, parted by a space: `3f9a… {"id":…}`. */
export function sealOf(table: Table, row: Row): string {
  const kept: Record<string, unknown> = { id: row.id };
  for (const key of Object.keys(table.columns)) {
    const value = row[key] ?? null;
    if (value !== null) kept[key] = heldOf(value);
  }
  const content = JSON.stringify(kept);
  return `${sha256(content).slice(0, DIGEST)} ${content}`;
}

/** What pages compare: it says nothing of the values. */
export const digestOf = (seal: string): string => seal.slice(0, DIGEST);

export interface Sealed {
  /** True when the column held this value. */
  held(key: string, value: unknown): boolean;
  /** What the column held; undefined when the seal knows only its digest. */
  value(key: string): unknown;
}

/** Reads a seal; undefined for none, and for one that somebody damaged. */
export function readSeal(seal: string): Sealed | undefined {
  const kept = parsed(seal.slice(DIGEST + 1));
  if (kept === undefined) return undefined;
  const at = (key: string): unknown => kept[key] ?? null;
  return {
    held: (key, value) => JSON.stringify(at(key)) === JSON.stringify((value ?? null) === null ? null : heldOf(value)),
    value: (key) => (isShortened(at(key)) ? undefined : at(key)),
  };
}

function parsed(content: string): Values | undefined {
  try {
    const kept: unknown = JSON.parse(content);
    return typeof kept === 'object' && kept !== null ? (kept as Values) : undefined;
  } catch {
    // Written over by hand: the row is taken as one that the program has never sealed.
    return undefined;
  }
}

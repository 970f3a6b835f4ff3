// The cells of the rows in view: asked for in blocks as they come into view, kept, and asked again when the world
// changes. What was there stays on the screen until the new is.

import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { ShownRow } from '../../methods/sheets';
import { useDesk } from '../desk';
import type { RowOrder } from './row-order';

/** Rows asked for together. */
const BLOCK = 60;

export interface Rows {
  /** Undefined while it is on its way. */
  row(number: number): ShownRow | undefined;
  /** Asks for a row that was just changed. */
  again(number: number): Promise<void>;
}

interface Kept {
  readonly of: string;
  readonly rows: Map<number, ShownRow>;
  /** Numbers that were asked for and are on their way or here, as of `version`. */
  asked: Set<number>;
  version: number;
}

/** @param first,last indexes in view, both included. */
export function useRows(book: string, tab: string, order: RowOrder, first: number, last: number): Rows {
  const { ask, as, version, complain } = useDesk();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const kept = useRef<Kept>({ of: '', rows: new Map(), asked: new Set(), version: -1 });
  const of = JSON.stringify([as, book, tab]);
  if (kept.current.of !== of) kept.current = { of, rows: new Map(), asked: new Set(), version };
  if (kept.current.version !== version) {
    kept.current.version = version;
    kept.current.asked = new Set();
  }
  useEffect(() => {
    const mine = kept.current;
    const wanted = blocksOf(order, first, last).filter((number) => !mine.asked.has(number));
    if (wanted.length === 0) return;
    for (const number of wanted) mine.asked.add(number);
    const asOf = mine.version;
    ask('sheets.rows', { book, tab, rows: wanted.slice(0, 400) }).then(
      (rows) => {
        // A later answer to the same question is on its way.
        if (mine.version !== asOf && rows.every(({ number }) => mine.rows.has(number))) return;
        for (const row of rows) mine.rows.set(row.number, row);
        redraw(0);
      },
      (error: Error) => {
        for (const number of wanted) mine.asked.delete(number);
        complain(error.message);
      },
    );
  }, [of, order, version, Math.floor(first / BLOCK), Math.floor(last / BLOCK)]);
  return {
    row: (number) => kept.current.rows.get(number),
    again: async (number) => {
      for (const row of await ask('sheets.rows', { book, tab, rows: [number] })) kept.current.rows.set(row.number, row);
      redraw(0);
    },
  };
}

/** Frozen rows, and whole blocks of the others, so that a small step asks for nothing. */
function blocksOf({ numbers, frozen }: RowOrder, first: number, last: number): number[] {
  const from = Math.max(frozen, (Math.floor(first / BLOCK) - 1) * BLOCK);
  const to = (Math.floor(last / BLOCK) + 2) * BLOCK;
  return [...numbers.slice(0, frozen), ...numbers.slice(from, to)];
}

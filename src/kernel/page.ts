// What a page is: what it shows, the acts it offers, and the questions it may ask, as data over a snapshot.
// Its HTML stands beside it in `ui`; opening it changes nothing but the reading line of the day.

import type { Schema } from './input';
import type { AnyAction, Context } from './action';
import type { Forms } from './ports';
import type { Tongue } from './problem';
import type { Structure } from './structure/standing';
import type { Result } from './result';
import type { Reads, Snapshot } from './snapshot';

/** What pages have beside the books: a response that waits for a person, how the tabs of a book stand, words. */
export interface Outside extends Tongue {
  readonly forms: Forms;
  readonly structure: Structure;
}

/** Something a page asks the server that changes nothing: a preview, a search, who somebody is. */
export interface Inquiry<I = unknown, R = unknown> {
  readonly input: Schema<I>;
  /** Who may ask, where that is not everybody whom the page opens to. */
  readonly roles?: readonly string[];
  readonly reads: (input: I) => Reads;
  readonly answer: (snapshot: Snapshot, input: I, context: Context, outside: Outside) => Result<R>;
  /** As of a page: whose identity the answer opens. */
  readonly opens?: (answer: R) => readonly string[];
}

/** Any inquiry, whatever its input. */
export type AnyInquiry = Omit<Inquiry<never, never>, 'input' | 'answer'> & {
  readonly input: Schema<unknown>;
  readonly answer: (snapshot: Snapshot, input: never, context: Context, outside: Outside) => Result<unknown>;
};

export interface Page<A = unknown, D = unknown> {
  /** `movimiento`: what stands in its address. */
  readonly key: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** Arguments from the address: strings only. */
  readonly args: Schema<A>;
  /** @param today in the office's zone, `YYYY-MM-DD`. */
  readonly reads: (args: A, today: string) => Reads;
  readonly show: (snapshot: Snapshot, args: A, context: Context, outside: Outside) => Result<D>;
  /** IDs of the people whose identity the shown data opens; each leaves one line per reader, person and day. */
  readonly opens?: (data: D) => readonly string[];
  /** Acts by the name the page calls them. */
  readonly acts: Readonly<Record<string, AnyAction>>;
  readonly inquiries?: Readonly<Record<string, AnyInquiry>>;
}

/** Any page, whatever its arguments and data. */
export type AnyPage = Omit<Page<never, never>, 'args' | 'show'> & {
  readonly args: Schema<unknown>;
  readonly show: (snapshot: Snapshot, args: never, context: Context, outside: Outside) => Result<unknown>;
};

export function definePage<A, D>(page: Page<A, D>): Page<A, D> {
  return page;
}

export function defineInquiry<I, R>(inquiry: Inquiry<I, R>): Inquiry<I, R> {
  return inquiry;
}

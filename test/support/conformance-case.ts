// The shape of a conformance case: one behaviour of Google, written as Apps Script that can be shipped to Google as
// source. `run` therefore refers only to Google's globals and to a global `expect(actual, expected)`, which each case
// file declares for itself: `declare const expect: (actual: unknown, expected: unknown) => void;`
// INVARIANT: nothing is called `observed` before it has run on Google.

export type Evidence =
  | { readonly status: 'documented'; readonly source: string }
  | { readonly status: 'assumed'; readonly why: string };

export interface ConformanceCase {
  /** A present-tense fact: 'refuses a value longer than 9 KB'. */
  readonly name: string;
  readonly evidence: Evidence;
  /** Plain ES2019 over Google's globals; it is sent as text, so it must not close over anything. */
  readonly run: () => void;
}

// The shape of a conformance case: one behaviour of Google, written as Apps Script that can be shipped to Google as
// source. `run` therefore refers only to Google's globals and to a global `expect(actual, expected)`, which each case
// file declares for itself: `declare const expect: (actual: unknown, expected: unknown) => void;`
// INVARIANT: nothing is called `observed` before it has run on Google.

export type Evidence =
  { readonly status: 'documented'; readonly source: string } | { readonly status: 'assumed'; readonly why: string };

export interface ConformanceCase {
  /** A present-tense fact: 'refuses a value longer than 9 KB'. */
  readonly name: string;
  readonly evidence: Evidence;
  /**
   * Runs from the menu of a script bound to a spreadsheet instead, with A3:B3 of its first tab selected. That tab is
   * called Casos, has 20 rows and 3 columns and holds `id` and `opened` in row 1, the text 007 and 3 December 2026 in
   * row 3; the locale is Mexico's.
   */
  readonly bound?: true;
  /** Plain ES2019 over Google's globals; it is sent as text, so it must not close over anything. */
  readonly run: () => void;
}

/** A question to Google whose answer is a figure or a fact, with nothing to hold it against. */
export interface Probe {
  /** What is asked: 'milliseconds to create a folder'. */
  readonly name: string;
  /** Leaves something that must stand two minutes before the answer can be had. */
  readonly begin?: () => void;
  /** Answers JSON without addresses or IDs. */
  readonly measure: () => unknown;
}

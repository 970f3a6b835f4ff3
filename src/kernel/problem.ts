// Expected refusals are values with a code and parameters; their words live in `messages`. Nothing here is thrown.
// INVARIANT: parameters never carry a name, a phone or a protected answer; a field's key and a row's code suffice.

export interface Problem {
  /** Stable, dotted, never reused: `movement.segment-gap`. */
  readonly code: string;
  /** The column or question it is about, `segments.2.departsAt`; null when it is about the whole act. */
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem(
  code: string,
  field: string | null = null,
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, field, params };
}

/** A problem in the words a colleague would use. */
export interface SpokenProblem {
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
  readonly remedy: string;
}

export type Speak = (problem: Problem) => SpokenProblem;

/** A word of a definition (a label, a title, a choice), which is Spanish, in the language of whoever reads. */
export type Say = (text: string) => string;

/** How one reader is spoken to. */
export interface Tongue {
  readonly speak: Speak;
  readonly say: Say;
}

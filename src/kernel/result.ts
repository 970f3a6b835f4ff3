// The two ways a decision can end.

import type { Problem } from './problem';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

/** What there is of it; an error where nobody could answer the problems but whoever keeps the program. */
export function expected<T>(result: Result<T>, of?: string): T {
  if (result.ok) return result.value;
  const codes = result.problems.map(({ code }) => code).join(', ');
  throw new Error(of === undefined ? codes : `${of}: ${codes}`);
}

export const refused = (
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

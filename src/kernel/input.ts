// What a page or a form sent, through the schema of whoever asked for it. A schema's own message may be a problem code;
// anything else is told as a form that is not understood. Never repeats what was sent.

import * as z from 'zod/mini';
import { problem } from './problem';
import { accepted, refused, type Result } from './result';

/** What describes an input, whichever of zod's two faces it was written with. */
export type Schema<T> = z.core.$ZodType<T>;

/** One code of a list. */
export const oneOf = <K extends string>(codes: Readonly<Record<K, string>>, error?: string) =>
  z.enum(Object.keys(codes) as K[], error);

const CODE = /^[a-z-]+\.[a-z-]+$/;

/** @param otherwise code of what the schema has no code for. */
export function parseInput<T>(schema: Schema<T>, input: unknown, otherwise = 'input.invalid'): Result<T> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return accepted(parsed.data);
  const problems = parsed.error.issues.map(({ message, path }) =>
    problem(CODE.test(message) ? message : otherwise, path.join('.') || null),
  );
  return refused(...problems);
}

// What goes into Google's execution log when something fails that should not: where it happened and a short reference
// that the person is shown. Never the error's own text: it may quote what somebody typed.

import { sha256 } from '../kernel/digest';
import { PlatformFailure } from '../kernel/ports';

const FRAMES = 6;

/** Logs the failure and answers its reference. */
export function report(where: string, error: unknown): string {
  const reference = sha256(`${where} ${Date.now()} ${Math.random()}`).slice(0, 6).toUpperCase();
  console.error([`${reference} ${where}: ${nameOf(error)}`, ...framesOf(error)].join('\n'));
  return reference;
}

function nameOf(error: unknown): string {
  if (error instanceof PlatformFailure) return `${error.code} (${error.message})`;
  return error instanceof Error ? error.name : typeof error;
}

/** Lines that name a function and a place; the first lines of a stack repeat the message. */
const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES);

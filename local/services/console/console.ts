// The script's console: lines of the execution's log. Printing costs nothing and passes no gate (assumed).
// INVARIANT: nothing a run prints reaches the console of this process.

import type { Service } from '../../execution';
import { emulated } from '../not-emulated';

/** @param write receives each line. */
export function consoleService(write: (line: string) => void): Service {
  const print = (...parts: unknown[]): void => write(line(parts));
  return () => ({ console: emulated('console', { log: print, info: print, warn: print, error: print }) });
}

/** Documented: a leading string may hold substitutions, reference/base/console. */
function line([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(shown).join(' ');
  const values = [...rest];
  const text = first.replace(/%[sdifjoO]/g, (mark) => (values.length > 0 ? shown(values.shift()) : mark));
  return [text, ...values.map(shown)].join(' ');
}

function shown(part: unknown): string {
  if (typeof part === 'string') return part;
  if (isErrorLike(part)) return part.stack ?? part.message;
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    // Circular: Cloud Logging shows something of it, what exactly does not matter here.
    return String(part);
  }
}

// By shape, because the error belongs to the context's realm.
function isErrorLike(part: unknown): part is { stack?: string; message: string } {
  return typeof part === 'object' && part !== null && 'message' in part && 'stack' in part;
}

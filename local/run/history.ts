// What ran: Google's list of executions, the last five hundred of them. Kept for people and tests; the program itself
// cannot read it. It keeps counts of calls, not their content.

import type { Identity, Start } from '../execution';
import type { Store } from '../world/store';
import type { RunResult } from './run';

const KEPT = 500;
const COLLECTION = 'executions';

export interface PastExecution {
  readonly fn: string;
  readonly start: Start;
  readonly identity: Identity;
  /** Epoch milliseconds at which it began. */
  readonly at: number;
  /** The spreadsheet whose bound script ran; absent for the core. */
  readonly container?: string;
  readonly ms: number;
  readonly calls: number;
  readonly cells: number;
  /** Calls by `Service.method`. */
  readonly methods: Readonly<Record<string, number>>;
  readonly log: readonly string[];
  readonly error?: { readonly name: string; readonly message: string };
  readonly died?: true;
}

export function recordExecution(
  store: Store,
  about: Pick<PastExecution, 'fn' | 'start' | 'identity' | 'at' | 'container'>,
  result: RunResult,
): void {
  const methods: Record<string, number> = {};
  let cells = 0;
  for (const line of result.ledger) {
    const path = `${line.service}.${line.method}`;
    methods[path] = (methods[path] ?? 0) + 1;
    cells += line.cells;
  }
  const { ms, log, died } = result;
  const error = result.error && { name: result.error.name, message: result.error.message };
  const past: PastExecution = { ...about, ms, calls: result.ledger.length, cells, methods, log, error, died };
  store.atomic(() => {
    const number = store.get<number>('world', 'executions') ?? 0;
    store.put('world', 'executions', number + 1);
    store.put(COLLECTION, String(number), past);
    store.remove(COLLECTION, String(number - KEPT));
  });
}

/** Oldest first. */
export function pastExecutions(store: Store): PastExecution[] {
  return store.all<PastExecution>(COLLECTION).map(({ value }) => value);
}

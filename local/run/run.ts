// One execution of the bundle, from the fresh context to the line in the history: who acts, under which limit, what
// came out. What starts it (editor, page, trigger, clock) decides the identity and the arguments.
// INVARIANT: nothing of a run survives it but what it left in the world.

import type { Execution, Identity, LedgerEntry, Start } from '../execution';
import { START_UP_MS } from '../latency';
import { consoleService } from '../services/console/console';
import type { Page } from '../services/html/html';
import { pageOf } from '../services/html/html';
import type { RunLocks } from '../services/lock/lock';
import { takeMisses } from '../services/not-emulated';
import type { World } from '../world/world';
import type { Faults } from './faults';
import { openGate } from './gate';
import type { Gate } from './gate';
import { recordExecution } from './history';
import { tidyHeap } from './heap';
import type { Program } from './program';
import { spendTriggerMs, triggerMsLeft } from './quota';
import type { SealedContext } from './realm';
import { sealContext } from './realm';

export interface RunFailure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export interface RunResult {
  /** What the function returned, as plain data of this process; a page for an HtmlOutput. */
  readonly value?: unknown;
  readonly page?: Page;
  readonly ledger: readonly LedgerEntry[];
  /** Charged milliseconds; start-up is apart. */
  readonly ms: number;
  readonly startUpMs: number;
  /** What the script printed. */
  readonly log: readonly string[];
  readonly error?: RunFailure;
  /** The run was killed: a planned death, a limit of Google's, a gap in the emulation. */
  readonly died?: true;
  /** Google did not start the run at all, and says why. */
  readonly refused?: string;
}

export type Globals = Readonly<Record<string, unknown>>;

export interface RunRequest {
  readonly fn: string;
  /** Made inside the run, so that they belong to its realm. */
  readonly args: (execution: Execution, globals: Globals) => readonly unknown[];
  readonly identity: Identity;
  readonly start: Start;
  readonly faults: Faults;
  /** The spreadsheet to which the script is bound; absent for the core. */
  readonly container?: string;
}

/** What every run of a host shares. */
export interface Machine {
  readonly world: World;
  /** The program as pushed at this moment. */
  program(): Program;
  /** All globals of Google's for one run. */
  globals(execution: Execution, locks: RunLocks, program: Program): Globals;
  /** Locks of the runs in progress, outermost first. */
  readonly running: RunLocks[];
}

const MINUTE = 60_000;
/** Documented: 6 minutes a run, 30 seconds a simple trigger; guides/services/quotas. */
const LIMIT_MS: Readonly<Record<Start, number>> = {
  editor: 6 * MINUTE,
  'web-app': 6 * MINUTE,
  'page-call': 6 * MINUTE,
  menu: 6 * MINUTE,
  trigger: 6 * MINUTE,
  'simple-trigger': MINUTE / 2,
};
/** Documented, same page. */
const TOO_LONG = 'Exceeded maximum execution time';
const DAY_SPENT = 'Service using too much computer time for one day';

export function runProgram(machine: Machine, request: RunRequest): RunResult {
  const { world } = machine;
  const { identity, start } = request;
  const byTrigger = start === 'trigger' || start === 'simple-trigger';
  const left = byTrigger ? triggerMsLeft(world.store, identity.effective, world.now()) : Infinity;
  if (left <= 0) return refuseRun(DAY_SPENT);

  const startedAt = world.now();
  const log: string[] = [];
  const program = machine.program();
  const ms = Math.min(LIMIT_MS[start], left);
  const sealed: SealedContext = sealContext(
    () => gate.execution.now(),
    () => gate.execution.random(),
  );
  const gate = openGate({
    world,
    realm: sealed.realm,
    identity,
    start,
    limit: { ms, message: ms === left ? DAY_SPENT : TOO_LONG },
    scopes: program.manifest.oauthScopes,
    faults: request.faults,
  });

  takeMisses();
  const outcome = perform(machine, request, program, sealed, gate, log);
  const result: RunResult = {
    ...verdict(outcome, gate.death(), takeMisses()),
    ledger: gate.ledger,
    ms: gate.spent(),
    startUpMs: START_UP_MS,
    log,
  };
  if (byTrigger) spendTriggerMs(world.store, identity.effective, startedAt, result.ms);
  const { fn, container } = request;
  recordExecution(world.store, { fn, start, identity, at: startedAt, container }, result);
  if (machine.running.length === 0) tidyHeap();
  return result;
}

/** A run that never began. */
export function refuseRun(text: string): RunResult {
  const error = { name: 'Exception', message: text };
  return { ledger: [], ms: 0, startUpMs: 0, log: [], error, refused: text };
}

type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

function perform(
  machine: Machine,
  request: RunRequest,
  program: Program,
  sealed: SealedContext,
  gate: Gate,
  log: string[],
): Outcome {
  const { execution } = gate;
  const locks: RunLocks = { script: false };
  machine.running.push(locks);
  try {
    const print = consoleService((line) => {
      if (gate.death() === undefined) log.push(line);
    });
    const globals = machine.globals(execution, locks, program);
    Object.assign(sealed.context, globals, print(execution));
    for (const script of program.scripts) script.runInContext(sealed.context);
    const entry = (sealed.context as Record<string, unknown>)[request.fn];
    // Wording of Google's own message.
    if (typeof entry !== 'function') throw new Error(`Script function not found: ${request.fn}`);
    return { value: (entry as (...args: readonly unknown[]) => unknown)(...request.args(execution, globals)) };
  } catch (thrown) {
    return { thrown };
  } finally {
    machine.running.pop();
  }
}

function verdict(
  outcome: Outcome,
  death: string | undefined,
  misses: readonly string[],
): Pick<RunResult, 'value' | 'page' | 'error' | 'died'> {
  const end = death ?? misses[0];
  if (end !== undefined) {
    const stack = 'thrown' in outcome ? failure(outcome.thrown).stack : undefined;
    return { error: { name: nameOfEnd(end), message: end, stack }, died: true };
  }
  if ('thrown' in outcome) return { error: failure(outcome.thrown) };
  const page = pageOf(outcome.value);
  if (page !== undefined) return { page };
  if (isPromise(outcome.value)) {
    return { error: { name: 'NotEmulated', message: 'NotEmulated: an entry point that returns a promise' } };
  }
  return { value: outcome.value };
}

function nameOfEnd(end: string): string {
  if (end.startsWith('NotEmulated')) return 'NotEmulated';
  return end === TOO_LONG || end === DAY_SPENT ? 'Exception' : 'Killed';
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** By shape: what is thrown belongs to the context's realm, and may be anything. */
function failure(thrown: unknown): RunFailure {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown) };
  const { name, message, stack } = thrown as Partial<Record<'name' | 'message' | 'stack', unknown>>;
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : String(thrown),
    stack: typeof stack === 'string' ? stack : undefined,
  };
}

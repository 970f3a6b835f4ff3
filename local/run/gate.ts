// The one gate through which a run's service calls go: planned faults, quotas and scopes first, then the work itself,
// whole or not at all, then its price. A run that died stays dead: whatever its catch and finally blocks still call
// throws again and changes nothing.
// INVARIANT: work and its time are one transaction; every call leaves one ledger line.

import type { Cost, Execution, Identity, LedgerEntry, Realm, Start } from '../execution';
import { latencyOf } from '../latency';
import type { World } from '../world/world';
import type { FaultKind, Faults } from './faults';
import { passingFailure, quotaReached, sheetsQuotaReached } from './outage';
import { spendSheetsCall } from './quota';
import { missingScope } from './scopes';

export interface GateOptions {
  readonly world: World;
  readonly realm: Realm;
  readonly identity: Identity;
  readonly start: Start;
  /** Charged milliseconds after which Google kills the run, and what it then says. */
  readonly limit: { readonly ms: number; readonly message: string };
  /** Scopes of the manifest; undefined when it lists none. */
  readonly scopes: readonly string[] | undefined;
  readonly faults: Faults;
}

export interface Gate {
  readonly execution: Execution;
  readonly ledger: readonly LedgerEntry[];
  /** Milliseconds charged so far. */
  spent(): number;
  /** Why the run is dead, or undefined while it lives. */
  death(): string | undefined;
}

const NO_COST: Cost = {};

export function openGate(options: GateOptions): Gate {
  const { world, realm, identity, start, limit, faults } = options;
  const { ledger, charge, spent } = openMeter(world, limit.ms);
  let death: string | undefined;

  const die = (reason: string): never => {
    death ??= reason;
    throw realm.error(death, 'Killed');
  };

  const fail = (service: string, method: string, error: Error): never => {
    charge(service, method, NO_COST, true);
    if (spent() >= limit.ms) return die(limit.message);
    throw error;
  };

  const call = <T>(service: string, method: string, perform: () => T, costOf?: (result: T) => Cost): T => {
    if (death !== undefined) return die(death);
    const path = `${service}.${method}`;
    const { k, kind } = faults.next(service, method);
    faults.interrupt(k, service, method, 'before');
    if (kind === 'die-before') return die(`Planned death before call ${k}, ${path}`);
    const refusal = refusalOf(options, path, kind);
    if (refusal !== undefined) return fail(service, method, refusal);

    let result: T;
    try {
      result = world.store.atomic(() => {
        const done = perform();
        charge(service, method, costOf?.(done) ?? NO_COST, false);
        return done;
      });
    } catch (error) {
      if (death !== undefined) throw error;
      if (isNotEmulated(error)) death = (error as Error).message;
      return fail(service, method, error as Error);
    }
    if (kind === 'die-after') return die(`Planned death after call ${k}, ${path}`);
    faults.interrupt(k, service, method, 'after');
    if (spent() >= limit.ms) return die(limit.message);
    if (kind === 'fail-after-success') throw passingFailure(realm, path);
    return result;
  };

  const execution: Execution = {
    store: world.store,
    identity,
    start,
    realm,
    now: () => world.now(),
    call,
    // A dead run must not turn the world's dice either.
    random: () => (death === undefined ? world.random() : die(death)),
    newId: (length) => (death === undefined ? world.newId(length) : die(death)),
  };
  return { execution, ledger, spent, death: () => death };
}

/** Writes the ledger and moves the clock; the limit cuts the last call short. */
function openMeter(world: World, limitMs: number) {
  const ledger: LedgerEntry[] = [];
  let spent = 0;
  const charge = (service: string, method: string, cost: Cost, failed: boolean): void => {
    const ms = Math.min(latencyOf(service, method, cost), limitMs - spent);
    world.elapse(ms);
    spent += ms;
    const line = { service, method, cells: cost.cells ?? 0, bytes: cost.bytes ?? 0, ms };
    ledger.push(failed ? { ...line, failed: true } : line);
  };
  return { ledger, charge, spent: () => spent };
}

/** What keeps a call from being done at all: a planned failure, a missing scope, a quota. */
function refusalOf(options: GateOptions, path: string, kind: FaultKind | undefined): Error | undefined {
  const { world, realm, identity, scopes, start } = options;
  if (kind === 'transient') return passingFailure(realm, path);
  if (kind === 'quota') return quotaReached(realm, path);
  const unscoped = missingScope(realm, path, scopes, start);
  if (unscoped !== undefined) return unscoped;
  const exceeded = spendSheetsCall(world.store, identity.effective, path, world.now());
  return exceeded && sheetsQuotaReached(realm, path, exceeded);
}

/** A gap in the emulation must not look like an error of Google's that the bundle may handle: it ends the run. */
function isNotEmulated(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NotEmulated');
}

// What one run of the bundle offers to the emulated services: who acts, what time it is, and the single gate
// (`call`) through which every service call goes to be charged, recorded and, on purpose, broken.

import type { Store } from './world/store';

/** How Apps Script was started. Documented: developers.google.com/apps-script/guides/services/authorization. */
export type Start = 'trigger' | 'simple-trigger' | 'menu' | 'web-app' | 'page-call' | 'editor';

export interface Identity {
  /** Session.getActiveUser(): the person at the keyboard, '' when Google would not tell. */
  readonly active: string;
  /** Session.getEffectiveUser(): whose rights and properties the run uses. */
  readonly effective: string;
}

export interface LedgerEntry {
  readonly service: string;
  readonly method: string;
  /** Cells read or written (Sheets), else 0. */
  readonly cells: number;
  /** Bytes of content moved (Drive, Gmail, conversions), else 0. */
  readonly bytes: number;
  /** Modelled milliseconds; figures in `latency.ts`. */
  readonly ms: number;
  /** The call threw, was refused or was broken on purpose. */
  readonly failed?: true;
}

/** Cost that only the service knows; may be computed from the result after the call. */
export interface Cost {
  readonly cells?: number;
  readonly bytes?: number;
  /** Time that passes whatever the price list says: sleeping, waiting for a lock. */
  readonly waitMs?: number;
}

export interface Execution {
  readonly store: Store;
  readonly identity: Identity;
  readonly start: Start;
  /** Virtual time in epoch milliseconds: the world's clock plus what this run was charged so far. */
  now(): number;
  /**
   * Every service method that costs a round trip to Google runs its work in here.
   * The gate applies planned faults, runs `perform` atomically, charges latency and writes the ledger.
   * Getters on an object already delivered do not pass the gate.
   */
  call<T>(service: string, method: string, perform: () => T, cost?: (result: T) => Cost): T;
  readonly realm: Realm;
  /** The next random value of this world: seeded and stored, so that a history can be repeated. */
  random(): number;
  /** A new identifier of `length` characters in Google's alphabet for file-like IDs. */
  newId(length: number): string;
}

/** The sealed context's own constructors: what services return must belong to the bundle's realm. */
export interface Realm {
  /** A deep copy of plain JSON data made inside the context. `undefined` stays undefined. */
  copy<T>(value: T): T;
  date(epochMs: number): Date;
  array<T>(items: readonly T[]): T[];
  /**
   * An Error of the context's realm. Google's service errors carry the name `Exception`, the default; those of
   * advanced services `GoogleJsonResponseException`.
   */
  error(message: string, name?: string): Error;
}

/** A service's globals for one run, by the name Google gives them. */
export type Service = (execution: Execution) => Readonly<Record<string, unknown>>;

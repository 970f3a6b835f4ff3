// Faults on purpose: what should go wrong at which service call, as data that a command line or a test can write
// down, and hooks that let somebody else act between two calls. It decides; the gate carries out.
// INVARIANT: a plan counts the calls of every run it covers, so that "the 7th call" means one call and no other.

export type FaultKind = 'die-before' | 'die-after' | 'fail-after-success' | 'transient' | 'quota';

export interface Fault {
  /** The how-manieth call, from 1; of `service` alone where that is given. */
  readonly at: number;
  readonly kind: FaultKind;
  /** `Service.method` as the ledger shows it, e.g. `Drive.Files.create`. */
  readonly service?: string;
}

/** Runs between calls: before call `k` has begun or after it was charged. */
export type Interrupt = (k: number, service: string, method: string, when: 'before' | 'after') => void;

export interface FaultPlan {
  readonly plan?: readonly Fault[];
  readonly interrupt?: Interrupt;
}

/** A plan being carried out; several runs may share one. */
export interface Faults {
  /** Counts a call and says what shall befall it. */
  next(service: string, method: string): { readonly k: number; readonly kind: FaultKind | undefined };
  readonly interrupt: Interrupt;
  /** Calls counted so far. */
  calls(): number;
  /** Faults that were carried out. */
  readonly fired: Fault[];
}

const KINDS: readonly FaultKind[] = ['die-before', 'die-after', 'fail-after-success', 'transient', 'quota'];

export function followPlan(options: FaultPlan = {}): Faults {
  const counts = new Map<string, number>();
  let total = 0;
  const fired: Fault[] = [];
  return {
    next: (service, method) => {
      const path = `${service}.${method}`;
      total += 1;
      const ofPath = (counts.get(path) ?? 0) + 1;
      counts.set(path, ofPath);
      const due = options.plan?.find((fault) =>
        fault.service === undefined ? fault.at === total : fault.service === path && fault.at === ofPath,
      );
      if (due !== undefined) fired.push(due);
      return { k: total, kind: due?.kind };
    },
    interrupt: options.interrupt ?? (() => undefined),
    calls: () => total,
    fired,
  };
}

/** Reads a plan written as JSON: one fault or a list; throws with what is wrong. */
export function parsePlan(text: string): Fault[] {
  const given = JSON.parse(text) as unknown;
  return (Array.isArray(given) ? (given as unknown[]) : [given]).map(parseFault);
}

function parseFault(given: unknown): Fault {
  if (typeof given !== 'object' || given === null) throw new Error('A fault is an object {at, kind, service?}');
  const { at, kind, service, ...rest } = given as Record<string, unknown>;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 1) {
    throw new Error('A fault needs at: a call number from 1');
  }
  const known = KINDS.find((candidate) => candidate === kind);
  if (known === undefined) throw new Error(`A fault needs kind: ${KINDS.join(', ')}`);
  if (service !== undefined && typeof service !== 'string') throw new Error('service is Service.method');
  if (Object.keys(rest).length > 0) throw new Error(`A fault has no member ${Object.keys(rest).join(', ')}`);
  return service === undefined ? { at, kind: known } : { at, kind: known, service };
}

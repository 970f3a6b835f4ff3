// The crash sweep: one act, broken at each of its service calls in turn, then left to the clock. Whatever broke, the
// office must end where the undisturbed act ends, and stay there. An ordinary test run dies after every eighth
// call that wrote something, which is where halves come from; RVA_DEEP tries every call with every kind of fault that leaves
// something else behind.

import { setImmediate } from 'node:timers/promises';
import type { FaultKind } from '../../local/run/faults';
import type { RunResult } from '../../local/run/run';
import { journalOf } from '../../src/kernel/system-tables';
import { books } from '../../src/programme/books';
import type { ActAnswer } from '../../src/ui/served';
import { ROUND, type Office } from './office';
import { settledIn, type Facts, type Settled } from './settled-state';

export interface Scenario {
  readonly name: string;
  /** Undisturbed, before each act; what it returns is handed to the act. */
  readonly prepare: (office: Office) => unknown;
  /** The act, and what whoever pressed a button is answered; faults may end it anywhere. */
  readonly act: (office: Office, prepared: never) => unknown;
  /** What a person does who saw it fail, or who presses twice: by default the same act again. */
  readonly again?: (office: Office, prepared: never) => unknown;
  /** What happens right afterwards, undisturbed and before any round. */
  readonly next?: (office: Office, prepared: never) => void;
  /** What chance may change: a line as it is to be compared. */
  readonly told?: (line: string) => string;
  /** Rounds after which the undisturbed act has led to all it leads to. */
  readonly rounds?: number;
}

const DEEP = process.env['RVA_DEEP'] !== undefined;
/** Dying before a call is dying after the one before it. */
const KINDS: readonly FaultKind[] = ['die-after', 'fail-after-success', 'transient', 'quota'];
/** Of a call that leaves nothing behind: dying after it is dying after the last that did. */
const KINDS_OF_READING: readonly FaultKind[] = ['transient', 'quota'];
/** Calls that leave nothing behind; of a form's many settings one in five is tried. */
const READING = /^Utilities\.|\.(get|list|search|open|try|release)\w*$/;
const SETTING = /^FormApp\.\w+\.set/;
const SETTINGS_STEP = 5;
/** Rounds within which everything must be settled. */
const MOST_ROUNDS = 6;

export interface Point {
  readonly at: number;
  readonly kind: FaultKind;
}

/** Points of an act that makes these calls. */
export function pointsOf(calls: readonly string[]): readonly Point[] {
  if (DEEP)
    return calls.flatMap((call, at) =>
      (READING.test(call) ? KINDS_OF_READING : KINDS).map((kind) => ({ at: at + 1, kind })),
    );
  const tried = calls.flatMap((call, at): Point[] => {
    const skipped = READING.test(call) || (SETTING.test(call) && at % SETTINGS_STEP !== 0);
    return skipped ? [] : [{ at: at + 1, kind: 'die-after' }];
  });
  // One in eight, counted from the last, which is the one that says that all is done.
  return tried.filter((_point, at) => (tried.length - 1 - at) % 8 === 0);
}

export interface Swept {
  readonly calls: readonly string[];
  /** Keys of the actions that the act and what follows it leave in the journals, undisturbed. */
  readonly actions: readonly string[];
  readonly points: readonly Point[];
  /** What went otherwise, by point. */
  readonly differences: readonly string[];
}

/** The service calls of the act undisturbed. */
export function callsOf(office: Office, scenario: Scenario): readonly string[] {
  const mark = office.host.mark();
  const calls = listen(office, scenario, scenario.prepare(office) as never);
  mark.rewind();
  mark.release();
  return calls;
}

/** What refused an act, if it was refused. */
export function refusalOf(answered: unknown): string | undefined {
  const answer = (answered as RunResult | undefined)?.value as Partial<ActAnswer> | undefined;
  return answer?.kind === 'refused' && 'problems' in answer ? JSON.stringify(answer.problems) : undefined;
}

function listen(office: Office, { act, name }: Scenario, prepared: never): string[] {
  const calls: string[] = [];
  const interrupt = (_k: number, service: string, method: string, when: 'before' | 'after'): void => {
    if (when === 'before') calls.push(`${service}.${method}`);
  };
  const { result } = office.host.withFaults({ interrupt }, () => act(office, prepared));
  const refusal = refusalOf(result);
  if (refusal !== undefined) throw new Error(`${name} is refused undisturbed: ${refusal}`);
  return calls;
}

/** Tries one scenario at its points; the office is afterwards as it was before. */
export async function sweep(office: Office, scenario: Scenario): Promise<Swept> {
  const { host } = office;
  const settled = comparedAs(settledIn(office), scenario.told);
  const start = host.mark();
  const prepared = scenario.prepare(office) as never;
  const ready = host.mark();

  const known = entriesIn(office);
  const calls = listen(office, scenario, prepared);
  scenario.next?.(office, prepared);
  wait(office, scenario.rounds ?? 1);
  const actions = [...entriesIn(office)].flatMap(([command, action]) => (known.has(command) ? [] : [action]));
  const expected = settled.byResponse();
  const before = settled.defects().map((defect) => `undisturbed: ${defect}`);
  const points = pointsOf(calls);
  const differences: string[] = [];
  for (const point of points) {
    ready.rewind();
    differences.push(...tryAt({ office, scenario, prepared, settled, expected }, point));
    // What native code holds is given back between two turns of the event loop only.
    await setImmediate();
  }

  start.rewind();
  start.release();
  return { calls, actions, points, differences: [...before, ...differences] };
}

/** Command → action, of all journals. */
const entriesIn = (office: Office): ReadonlyMap<string, string> =>
  new Map(
    books.flatMap((book) => office.rows(journalOf(book)).map(({ command, action }) => [command, action] as const)),
  );

function comparedAs(settled: Settled, told: Scenario['told']): Settled {
  if (told === undefined) return settled;
  const named = (facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).map(([kind, lines]) => [kind, lines.map(told).sort()]));
  return { ...settled, byResponse: () => named(settled.byResponse()) };
}

interface Trial {
  readonly office: Office;
  readonly scenario: Scenario;
  readonly prepared: never;
  readonly settled: Settled;
  readonly expected: Facts;
}

function tryAt({ office, scenario, prepared, settled, expected }: Trial, point: Point): string[] {
  const { act, again = act, next, name, rounds = 1 } = scenario;
  const { fired } = office.host.withFaults({ plan: [point] }, () => act(office, prepared));
  const where = `${name}, ${point.kind} ${point.at}`;
  if (fired !== 1) return [`${where}: the fault was not met`];
  again(office, prepared);
  next?.(office, prepared);
  wait(office, rounds);
  for (let round = 0; round < MOST_ROUNDS && differing(settled.byResponse(), expected).length > 0; round += 1)
    wait(office, 1);
  // Once more, at some points at least: what is settled stays as it is.
  if (DEEP || point.at % 3 === 0) wait(office, 1);
  return [...differing(settled.byResponse(), expected), ...settled.defects()].map(
    (difference) => `${where}: ${difference}`,
  );
}

/** Time passes; runs that fail meanwhile leave their work to the next. */
function wait(office: Office, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) office.host.clock.advance(ROUND);
}

/** Lines that stand in one state and not in the other. */
export function differing(found: Facts, expected: Facts): string[] {
  return Object.keys(expected).flatMap((kind) => {
    const [have, want] = [found[kind] ?? [], expected[kind] ?? []];
    if (JSON.stringify(have) === JSON.stringify(want)) return [];
    return [
      ...left(want, have).map((line) => `${kind} lacks ${line}`),
      ...left(have, want).map((line) => `${kind} has besides ${line}`),
    ];
  });
}

/** What remains of some lines when others are taken away, one for one. */
function left(lines: readonly string[], others: readonly string[]): string[] {
  const taken = [...others];
  return lines.filter((line) => {
    const at = taken.indexOf(line);
    if (at >= 0) taken.splice(at, 1);
    return at < 0;
  });
}

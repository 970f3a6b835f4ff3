// The crash sweep: one act, broken at each of its service calls in turn, then left to the clock. Whatever broke, the
// office must end where the undisturbed act ends, and stay there. In an ordinary test run a part of the points is
// tried, always the same one; RVA_DEEP tries all of them with every kind of fault.

import type { FaultKind } from '../../local/run/faults';
import { ROUND, type Office } from './office';
import { settledIn, type Settled } from './settled-state';

export interface Scenario {
  readonly name: string;
  /** Undisturbed, before each act; what it returns is handed to the act. */
  readonly prepare: (office: Office) => unknown;
  /** The act. It reports nothing: faults may end it anywhere. */
  readonly act: (office: Office, prepared: never) => void;
  /** What a person does who saw it fail, or who presses twice: by default the same act again. */
  readonly again?: (office: Office, prepared: never) => void;
  /** Rounds after which the undisturbed act has led to all it leads to. */
  readonly rounds?: number;
}

const DEEP = process.env['RVA_DEEP'] !== undefined;
const DEATHS: readonly FaultKind[] = ['die-before', 'die-after'];
const ALL_KINDS: readonly FaultKind[] = [...DEATHS, 'fail-after-success', 'transient', 'quota'];
const KINDS = DEEP ? ALL_KINDS : DEATHS;
/** One point in so many when not deep. */
const STEP = 3;
/** Rounds within which everything must be settled. */
const MOST_ROUNDS = 6;

export interface Point {
  readonly at: number;
  readonly kind: FaultKind;
}

/** Points of an act of so many calls. */
export function pointsOf(calls: number): readonly Point[] {
  const all = Array.from({ length: calls }, (_, at) => KINDS.map((kind) => ({ at: at + 1, kind }))).flat();
  // Steps of three over pairs of kinds meet either kind in turn.
  return DEEP ? all : all.filter((_, place) => place % STEP === 0);
}

export interface Swept {
  readonly calls: number;
  readonly points: readonly Point[];
  /** What went otherwise, by point. */
  readonly differences: readonly string[];
}

/** How many service calls the act makes undisturbed. */
export function callsOf(office: Office, { prepare, act }: Scenario): number {
  const mark = office.host.mark();
  const prepared = prepare(office) as never;
  const { calls } = office.host.withFaults({}, () => act(office, prepared));
  mark.rewind();
  mark.release();
  return calls;
}

/** Tries one scenario at its points; the office is afterwards as it was before. */
export function sweep(office: Office, scenario: Scenario): Swept {
  const { host } = office;
  const settled = settledIn(office);
  const start = host.mark();
  const prepared = scenario.prepare(office) as never;
  const ready = host.mark();

  const { calls } = host.withFaults({}, () => scenario.act(office, prepared));
  wait(office, scenario.rounds ?? 1);
  const expected = settled.state();
  const before = settled.defects().map((defect) => `undisturbed: ${defect}`);
  const points = pointsOf(calls);
  const differences = points.flatMap((point) => {
    ready.rewind();
    return tryAt({ office, scenario, prepared, settled, expected }, point);
  });

  start.rewind();
  start.release();
  return { calls, points, differences: [...before, ...differences] };
}

interface Trial {
  readonly office: Office;
  readonly scenario: Scenario;
  readonly prepared: never;
  readonly settled: Settled;
  readonly expected: State;
}

function tryAt({ office, scenario, prepared, settled, expected }: Trial, point: Point): string[] {
  const { act, again = act, name, rounds = 1 } = scenario;
  const { fired } = office.host.withFaults({ plan: [point] }, () => act(office, prepared));
  const where = `${name}, ${point.kind} ${point.at}`;
  if (fired !== 1) return [`${where}: the fault was not met`];
  again(office, prepared);
  wait(office, rounds);
  for (let round = 0; round < MOST_ROUNDS && differing(settled.state(), expected).length > 0; round += 1) wait(office, 1);
  // Once more: what is settled stays as it is.
  wait(office, 1);
  return [...differing(settled.state(), expected), ...settled.defects()].map((difference) => `${where}: ${difference}`);
}

/** Time passes; runs that fail meanwhile leave their work to the next. */
function wait(office: Office, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) office.host.clock.advance(ROUND);
}

type State = ReturnType<Settled['state']>;

/** Lines that stand in one state and not in the other. */
export function differing(found: State, expected: State): string[] {
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

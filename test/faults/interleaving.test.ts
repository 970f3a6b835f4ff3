// A person's hands in the sheet between the program's calls: at service calls of every act she types in a cell that the
// act is about to write, or beside it, pastes over a block, cuts, inserts a row above, sorts, deletes, puts a column in
// between, renames the tab; or another execution runs whole as far as the lock lets it. What Google refuses is refused. An act is done or refused, whole; of
// the rest nothing is lost, no value lands in another row, and both stories stand in the journal.
// proves: src/kernel/mend.ts
// proves: src/kernel/relocate.ts
// proves: src/kernel/structure/straighten.ts

import { setImmediate } from 'node:timers/promises';
import { journalOf } from '../../src/kernel/system-tables';
import { actions } from '../../src/programme/actions';
import { books } from '../../src/programme/books';
import { coreWithCommands } from '../support/core-with-commands';
import { oneAdult } from '../support/family';
import { HOUR, openOffice, ROUND } from '../support/office';
import { entriesIn, settledIn, type Facts } from '../support/settled-state';
import { rowReader } from '../support/stored-rows';
import { differing, refusalOf, type Scenario } from '../support/sweep';
import { gesturesIn, SAID, type Gesture } from './gestures';
import { ELSEWHERE, scenarios } from './scenarios';
import { targetsOf, type Target } from './targets';

const DEEP = process.env['RVA_DEEP'] !== undefined;
/** Trials of an act when not deep; over all acts every gesture comes at early and at late moments. */
const TRIALS = 4;
/** Calls at the end of an act among which late moments lie, around reading and writing. */
const LAST = 6;

jest.setTimeout(7_200_000);

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const settled = settledIn(office);
const rows = rowReader(office);
const gestures = gesturesIn(office);

/** Somebody in every tab who is nobody's business, like nobody in any act. */
function bystander(): void {
  const { case: id } = office.submit(
    oneAdult({ givenNames: 'Casiopea', surnames: 'Ajena Ejemplo', phone: '+504 9999 7000', age: '61', sex: 'Hombre' }),
  );
  const line = { case: id, values: { kind: 'came', topic: 'programme' } };
  office.act('atencion', 'contact', line);
  office.later(2 * ROUND);
}

bystander();
const start = host.mark();
afterAll(() => host.close());

/** False for whoever finds her row gone, or the cell closed, and leaves it. */
function tried(gesture: () => void): boolean {
  try {
    gesture();
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/no row|protegidos/);
    return false;
  }
}

/** The row of the target and the one below, which a block reaches too, as they are called where things are compared. */
function touchedBy({ table, id }: Target): readonly string[] {
  const standing = rows(table);
  const at = standing.findIndex((row) => row.id === id);
  const touched = [id, ...standing.slice(at + 1, at + 2).map((row) => row.id)];
  return touched.flatMap((each) => [each, settled.named(each)]);
}

/** Lines about other rows of the books than those touched, and none of those that follow from any act. */
function others(facts: Facts, touched: readonly string[]): Facts {
  const meant = [...touched, SAID];
  const about = ([kind]: readonly [string, unknown]): boolean =>
    !/journal|waiting|settings|lookup|responses/.test(kind);
  const kept = Object.entries(facts).filter(about);
  return Object.fromEntries(
    kept.map(([kind, lines]) => [kind, lines.filter((line) => !meant.some((text) => line.includes(text)))]),
  );
}

const journal = () => books.flatMap((book) => entriesIn(rows(journalOf(book))).map((entry) => ({ ...entry, book })));

/** Everything that the books and their journals hold, as text. */
const everything = (state: Facts): string => JSON.stringify([state, journal().map((entry) => entry.rows)]);

/** A round, an hour in which nothing runs, as when Google is down, and another round. */
const later = (): void => {
  host.clock.advance(ROUND);
  host.world.elapse(HOUR);
  host.clock.advance(ROUND);
};

interface Undisturbed {
  readonly scenario: Scenario;
  readonly prepared: never;
  readonly ready: ReturnType<typeof host.mark>;
  readonly calls: number;
  readonly targets: readonly Target[];
  /** Keys of the acts that it leaves in the journals, each as often as it does. */
  readonly acts: readonly string[];
  /** What there is once the act has led to all it leads to, and what there is without it. */
  readonly done: Facts;
  readonly idle: () => Facts;
}

const factsOf = ({ told = (line) => line }: Scenario): Facts =>
  Object.fromEntries(Object.entries(settled.byResponse()).map(([kind, lines]) => [kind, lines.map(told).sort()]));

function undisturbed(scenario: Scenario): Undisturbed {
  const prepared = scenario.prepare(office) as never;
  const ready = host.mark();
  const known = new Set(journal().map(({ command }) => command));
  const { calls, result } = host.withFaults({}, () => scenario.act(office, prepared));
  expect(refusalOf(result)).toBeUndefined();
  const own = journal().filter(({ command }) => !known.has(command));
  scenario.next?.(office, prepared);
  later();
  const done = factsOf(scenario);
  ready.rewind();
  const targets = targetsOf(own, rows);
  let without: Facts | undefined;
  const idle = (): Facts => {
    if (without !== undefined) return without;
    ready.rewind();
    later();
    return (without = factsOf(scenario));
  };
  return { scenario, prepared, ready, calls, targets, acts: own.map(({ action }) => action), done, idle };
}

interface Trial {
  readonly moment: number;
  readonly gesture: Gesture;
  readonly target: Target;
}

/** All when deep; else some, of which each act has others: early and late, in its own row and beside it. */
function trialsOf({ calls, targets }: Undisturbed, at: number): readonly Trial[] {
  if (DEEP)
    return Array.from({ length: calls }, (_, call) => call + 1).flatMap((moment) =>
      gestures.flatMap((gesture) => targets.map((target) => ({ moment, gesture, target }))),
    );
  return Array.from({ length: TRIALS }, (_, turn): Trial => ({
    moment: turn === 0 ? 1 : Math.max(1, calls - ((turn - 1 + at) % LAST)),
    gesture: gestures[(at * TRIALS + turn) % gestures.length] as Gesture,
    target: targets[(at + turn) % targets.length] as Target,
  }));
}

/** What went otherwise than it should. */
function disturb(
  { scenario, prepared, ready, acts, done, idle }: Undisturbed,
  { moment, gesture, target }: Trial,
): string[] {
  ready.rewind();
  const known = new Set(journal().map(({ command }) => command));
  const touched = new Set(touchedBy(target));
  let made: boolean | undefined;
  const interrupt = (k: number, _service: string, _method: string, when: string): void => {
    if (made !== undefined || k !== moment || when !== 'before') return;
    touchedBy(target).forEach((name) => touched.add(name));
    made = tried(() => gesture.make(target));
  };
  let refusal = refusalOf(host.withFaults({ interrupt }, () => scenario.act(office, prepared)).result);
  if (made === true && gesture.undo !== undefined) {
    gesture.undo(target);
    const { act, again = act } = scenario;
    refusal = refusalOf(again(office, prepared));
  }
  scenario.next?.(office, prepared);
  later();
  const facts = factsOf(scenario);
  const left = journal().flatMap(({ command, action }) => (known.has(command) ? [] : [action]));
  const isKept = gesture.says !== true || made !== true || everything(facts).includes(SAID);
  const ill = [
    ...settled.defects(),
    ...(isKept ? [] : ['what was typed is nowhere']),
    ...(refusal === undefined ? lacking(left, acts).map((action) => `${action} is not in the journal`) : []),
    ...(refusal === undefined || (target.own && gesture.touches === true) ? [] : [`it is refused: ${refusal}`]),
  ];
  const expected = refusal === undefined ? done : idle();
  return [...ill, ...differing(others(facts, [...touched]), others(expected, [...touched]))].map(
    (each) => `${gesture.name} in ${target.table.key} (${target.own ? 'its row' : 'beside'}) at ${moment}: ${each}`,
  );
}

/** What remains of some words when others are taken away, one for one. */
function lacking(words: readonly string[], wanted: readonly string[]): readonly string[] {
  const left = [...words];
  return wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('whatever a colleague does meanwhile', () => {
  const seen = new Set<string>();
  let swept = 0;

  it.each(scenarios.map((scenario, at) => [scenario.name, at, scenario] as const))(
    '%s ends right',
    async (_name, at, scenario) => {
      start.rewind();
      const act = undisturbed(scenario);
      swept += 1;
      act.acts.forEach((action) => seen.add(action));
      const trials = trialsOf(act, at);
      const differences: string[] = [];
      for (const trial of trials) {
        differences.push(...disturb(act, trial));
        // What native code holds is given back between two turns of the event loop only.
        await setImmediate();
      }
      act.ready.release();

      expect(differences).toEqual([]);
      expect(trials.length).toBeGreaterThanOrEqual(TRIALS);
    },
  );

  it('reaches every act of the programme', () => {
    const missed = actions.map(({ key }) => key).filter((key) => !seen.has(key) && !(key in ELSEWHERE));

    // Of some scenarios alone it says nothing.
    expect(swept < scenarios.length ? [] : missed).toEqual([]);
  });
});

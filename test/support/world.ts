// An in-memory registry for tests of decisions: rows by table, settings, notes of the Lookup. It shows an action only
// what the action said that it reads, and applies what it decided, so that several acts can follow each other.

import * as z from 'zod/mini';
import { decided, type Action, type Context, type Decision } from '../../src/kernel/action';
import type { Change } from '../../src/kernel/change';
import { archiveOf } from '../../src/kernel/derive/archive';
import { countedIn } from '../../src/kernel/counted-in';
import { mergeReads } from '../../src/kernel/load';
import type { Reads, Snapshot } from '../../src/kernel/snapshot';
import type { Row, RowOf, SystemColumns, Table, Values } from '../../src/kernel/table';
import { readsOfEvents, whatFollows } from '../../src/kernel/what-follows';
import { stateKeeping } from '../../src/programme/lifecycle/follow-events';

export interface World {
  /** `book.table` → its open rows. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** `book.key` → value. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** `book.slot` → notes. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

const idOf = (table: Table): string => `${table.book.key}.${table.key}`;

export interface WorldParts {
  readonly rows?: readonly (readonly [Table, readonly SystemColumns[]])[];
  /** Keyed `registro.form:intake:es`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Keyed `registro.phone:+504…`. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
}

export function worldOf({ rows = [], settings = {}, notes = {} }: WorldParts = {}): World {
  const byTable = rows.map(([table, list]) => [idOf(table), list as readonly unknown[] as readonly Row[]]);
  return { rows: Object.fromEntries(byTable), settings, notes };
}

export const rowsIn = <T extends Table>(world: World, table: T): readonly RowOf<T>[] =>
  (world.rows[idOf(table)] ?? []) as readonly RowOf<T>[];

export const archivedIn = <T extends Table>(world: World, table: T): readonly RowOf<T>[] =>
  rowsIn(world, archiveOf(table));

const SYSTEM_COLUMNS = ['id', 'seal', 'updatedAt', 'updatedBy'];

function indexOnly(table: Table, row: Row): Row {
  const kept = Object.entries(row).filter(
    ([key]) => SYSTEM_COLUMNS.includes(key) || table.columns[key]?.indexed === true,
  );
  return Object.fromEntries(kept) as Row;
}

/** What an act that reads so much sees of the world. */
export function seen(world: World, reads: Reads): Snapshot {
  const whole = new Set((reads.whole ?? []).map(idOf));
  const indexed = new Set((reads.index ?? []).map(idOf));
  const choices = reads.rows ?? [];
  const slots = new Set((reads.slots ?? []).map(({ book, slot }) => `${book}.${slot}`));
  const history = (): Set<string> =>
    new Set((reads.history?.(snapshot) ?? []).map(({ book, slot }) => `${book}.${slot}`));
  const inWorld = (table: Table): readonly Row[] => world.rows[idOf(table)] ?? [];
  const known = (table: Table): boolean => whole.has(idOf(table)) || indexed.has(idOf(table));
  const chosenOf = (table: Table) => choices.filter((choice) => idOf(choice.table) === idOf(table));

  const snapshot: Snapshot = {
    index: <T extends Table>(table: T) => {
      if (!known(table) && chosenOf(table).length === 0) throw new Error(`index of ${idOf(table)} was not asked for`);
      const rows = whole.has(idOf(table)) ? inWorld(table) : inWorld(table).map((row) => indexOnly(table, row));
      return rows as readonly RowOf<T>[];
    },
    rows: <T extends Table>(table: T) => {
      if (whole.has(idOf(table))) return inWorld(table) as readonly RowOf<T>[];
      const chosen = chosenOf(table);
      if (chosen.length === 0) throw new Error(`rows of ${idOf(table)} were not asked for`);
      return inWorld(table).filter((row) =>
        chosen.some(({ where }) => where(indexOnly(table, row), snapshot)),
      ) as readonly RowOf<T>[];
    },
    find: (table, id) => snapshot.rows(table).find((row) => row.id === id),
    setting: (book, key) => world.settings[`${book}.${key}`],
    recall: (book, slot) => {
      if (!slots.has(`${book}.${slot}`) && !history().has(`${book}.${slot}`))
        throw new Error(`${book}.${slot} was not asked for`);
      return world.notes[`${book}.${slot}`] ?? [];
    },
  };
  return snapshot;
}

function checkColumns(table: Table, values: Values): void {
  for (const key of Object.keys(values)) {
    if (table.columns[key] === undefined) throw new Error(`${idOf(table)} has no column ${key}`);
  }
}

const withRows = (world: World, table: Table, rows: readonly Row[]): World => ({
  ...world,
  rows: { ...world.rows, [idOf(table)]: rows },
});

function changed(world: World, change: Change, context: Context): World {
  const { actor, now } = context;
  if (change.kind === 'setting') {
    return { ...world, settings: { ...world.settings, [`${change.book}.${change.key}`]: change.value } };
  }
  if (change.kind === 'remember') {
    const slot = `${change.book}.${change.slot}`;
    return { ...world, notes: { ...world.notes, [slot]: [...(world.notes[slot] ?? []), change.note] } };
  }
  const { table, id } = change;
  const rows = rowsIn(world, table) as readonly Row[];
  if (change.kind === 'insert') {
    checkColumns(table, change.values);
    if (rows.some((row) => row.id === id)) throw new Error(`${idOf(table)} holds ${id} already`);
    const stamp = { id, seal: '', updatedAt: now, updatedBy: actor.email };
    return withRows(world, table, [...rows, rowOf(table, { ...change.values, ...stamp })]);
  }
  if (change.kind === 'reinstate') {
    const kept = archivedIn(world, table) as readonly Row[];
    const back = kept.filter((each) => each.id === id);
    if (back.length !== 1) throw new Error(`${idOf(table)} holds no closed ${id}`);
    const left = kept.filter((each) => each.id !== id);
    return withRows(withRows(world, archiveOf(table), left), table, [...rows, ...back]);
  }
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`${idOf(table)} holds no ${id}`);
  if (change.kind === 'update') {
    checkColumns(table, change.values);
    return withRows(
      world,
      table,
      rows.map((each) => (each.id === id ? { ...each, ...change.values } : each)),
    );
  }
  const without = withRows(
    world,
    table,
    rows.filter((each) => each.id !== id),
  );
  if (change.kind === 'remove') return without;
  return withRows(without, archiveOf(table), [...(archivedIn(without, table) as readonly Row[]), row]);
}

export const applied = (world: World, changes: readonly Change[], context: Context): World =>
  changes.reduce((at, change) => changed(at, change, context), world);

/** A whole row with every column that the values leave out empty. */
export function rowOf<T extends Table>(table: T, values: Values): RowOf<T> {
  const empty = Object.fromEntries(Object.keys(table.columns).map((key) => [key, null]));
  const stamp = { id: '', seal: '', updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'sistema' };
  return { ...empty, ...stamp, ...values } as unknown as RowOf<T>;
}

export interface Act<R> {
  readonly decision: Decision<R>;
  readonly world: World;
}

/** The runner can change only what was read: a row wholly, a key of history by its cell. */
function checkWasRead(snapshot: Snapshot, change: Change): void {
  if (change.kind === 'setting') return;
  if (change.kind === 'remember') snapshot.recall(change.book, change.slot);
  else if (change.kind === 'reinstate') {
    if (snapshot.find(archiveOf(change.table), change.id) === undefined) throw new Error(`${change.id} was not read`);
    snapshot.index(change.table);
  } else if (change.kind === 'insert' || change.kind === 'remove' || change.table.system === true)
    snapshot.index(change.table);
  else if (snapshot.find(change.table, change.id) === undefined) throw new Error(`${change.id} was not read whole`);
}

const keeping = { workflow: stateKeeping };

/** Checks the input, decides over what the action reads, and applies the decision and what follows from its events. */
export function act<I, R>(world: World, action: Action<I, R>, input: unknown, context: Context): Act<R> {
  const checked = z.parse(action.input, input);
  const snapshot = seen(world, mergeReads([action.reads(checked), ...readsOfEvents(keeping, action, checked)]));
  const decision = action.decide(snapshot, checked, context);
  if (!decision.ok) return { decision, world };
  const followed = whatFollows(keeping, snapshot, decision, context);
  if (!followed.ok) return { decision: followed, world };
  const after = countedIn(snapshot, followed.value);
  followed.value.forEach((change) => checkWasRead(after, change));
  return { decision, world: applied(world, followed.value, context) };
}

/** The decision, which must not be a refusal. */
export function allowed<R>(decision: Decision<R>) {
  if (!decision.ok) throw new Error(`refused: ${decision.problems.map(({ code }) => code).join(', ')}`);
  return decided(decision.result, decision.changes, decision.effects, decision.events);
}

/** Codes of the problems that refused it; empty when it was decided. */
export const codesOf = (decision: Decision<unknown>): readonly string[] =>
  decision.ok ? [] : decision.problems.map(({ code }) => code);

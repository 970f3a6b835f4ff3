// How the rows of one table go into a batch: which steps write them, where they stand afterwards, and what must be
// found there when the batch is through.
// INVARIANT: only changed columns are written, and every place that is written or left is looked at.

import { cellsOf, placesOf, SYSTEM_KEYS, toCells, type Place } from './derive/cells';
import { archiveTabOf, FIRST_ROW, tabOf } from './derive/tabs';
import { sha256 } from './digest';
import type { Area, Cell, Step } from './ports';
import type { Row, Table, Values } from './table';
import type { HeldRow, HeldTable } from './working-set';

/** A write that met another row than the one it was meant for. */
export type Missed = MissedChange | MissedRemoval;

export interface MissedChange {
  readonly kind: 'change';
  readonly held: HeldTable;
  readonly row: HeldRow;
  /** Where it was written. */
  readonly at: number;
  /** Columns that were written to the wrong row. */
  readonly keys: readonly string[];
  /** ID of the row that stands there; '' when nothing does. */
  readonly hit: string;
}

/** Rows were taken out, but not those that were meant. */
export interface MissedRemoval {
  readonly kind: 'removal';
  readonly held: HeldTable;
  /** IDs that should be gone and stand there still. */
  readonly left: readonly string[];
  /** Rows that should stand there and are gone. */
  readonly lost: readonly HeldRow[];
}

/** Digest of what a row says: its own columns, as they stand in the cells. */
export function sealOf(table: Table, row: Row): string {
  const own = placesOf(table).filter(({ key }) => key in table.columns || key === 'id');
  return sha256(JSON.stringify(own.flatMap(({ key, column }) => cellsOf(column, row[key])))).slice(0, 12);
}

/** A place to look at after the write, and what is amiss when something else stands there than was meant. */
export interface Expectation {
  readonly area: Area;
  readonly missedIn: (found: readonly string[]) => Missed | undefined;
}

// --- What is expected afterwards -----------------------------------------------------------------------------------

export const idArea = (tab: string, row: number, rows?: number): Area => ({ tab, row, rows, column: 0, columns: 1 });

/** New rows go where the batch itself made room, so nothing but a defect can put them elsewhere. */
export function newRows(tab: string, first: number, ids: readonly string[]): Expectation {
  const missedIn = (found: readonly string[]): undefined => {
    if (ids.some((id, at) => id !== found[at])) throw new Error(`new rows of ${tab} are not where they were written`);
  };
  return { area: idArea(tab, first, ids.length), missedIn };
}

function changedRow(held: HeldTable, row: HeldRow, at: number): Expectation {
  const keys = writtenKeys(held.table, row);
  const { id } = row.row;
  const missedIn = ([hit = '']: readonly string[]): Missed | undefined =>
    hit === id ? undefined : { kind: 'change', held, row, at, keys, hit };
  return { area: idArea(held.table.title, at, 1), missedIn };
}

/** A row taken out leaves no trace at its place, so all that stay are looked at: open rows only, one cell each. */
function rowsLeft(held: HeldTable, moves: Moves): Expectation {
  const gone = moves.gone.map(({ row }) => row.id);
  const stay = [...held.rows.values()].filter((each) => each.gone === null && each.at >= 0);
  const missedIn = (found: readonly string[]): Missed | undefined => {
    const standing = new Set(found);
    const left = gone.filter((id) => standing.has(id));
    const lost = stay.filter(({ row }) => !standing.has(row.id));
    return left.length + lost.length === 0 ? undefined : { kind: 'removal', held, left, lost };
  };
  return { area: idArea(held.table.title, FIRST_ROW), missedIn };
}

// --- Rows ----------------------------------------------------------------------------------------------------------

/** What a batch does to the places of a table's rows. */
interface Moves {
  /** New rows from top to bottom; where a table grows at the top the newest comes first. */
  readonly fresh: readonly HeldRow[];
  /** Rows to take out of the tab, the lowest first. */
  readonly gone: readonly HeldRow[];
  /** Where the first new row goes, once those are out. */
  readonly first: number;
  /** Where a row that stays stands once the batch is through. */
  readonly after: (at: number) => number;
}

/** System tables grow at the top, working tabs below the last record. */
const growsAtTop = (table: Table): boolean => table.system === true;

function movesOf({ table, rows, end }: HeldTable): Moves {
  const all = [...rows.values()];
  const added = all.filter((each) => each.at < 0 && each.gone === null);
  const fresh = growsAtTop(table) ? added.reverse() : added;
  const gone = all.filter((each) => each.at >= 0 && each.gone !== null).sort((a, b) => b.at - a.at);
  const pushed = growsAtTop(table) ? fresh.length : 0;
  return {
    fresh,
    gone,
    first: growsAtTop(table) ? FIRST_ROW : end - gone.length,
    after: (at) => at - gone.filter((each) => each.at < at).length + pushed,
  };
}

export function writeTable(held: HeldTable, steps: Step[], expected: Expectation[]): void {
  const { table } = held;
  const rows = [...held.rows.values()];
  const moves = movesOf(held);
  const { fresh, gone, first } = moves;
  const changed = rows.filter((each) => each.dirty instanceof Set && each.gone === null);
  for (const each of [...fresh, ...changed])
    if (table.system !== true) each.row = { ...each.row, seal: sealOf(table, each.row) };

  for (const each of changed) steps.push(...setRow(table, each.at, each.row, writtenKeys(table, each)));
  archiveRows(
    table,
    rows.filter((each) => each.gone === 'archived'),
    steps,
    expected,
  );
  for (const each of gone) steps.push({ kind: 'deleteRows', tab: tabOf(table), row: each.at, count: 1 });
  if (gone.length > 0) expected.push(rowsLeft(held, moves));

  if (fresh.length > 0) {
    steps.push({ kind: 'insertRows', tab: tabOf(table), row: first, count: fresh.length });
    steps.push({
      kind: 'set',
      tab: tabOf(table),
      row: first,
      column: 0,
      cells: fresh.map((each) => toCells(table, each.row)),
    });
    expected.push(
      newRows(
        table.title,
        first,
        fresh.map((each) => each.row.id),
      ),
    );
  }
  for (const row of changed) expected.push(changedRow(held, row, moves.after(row.at)));
}

function writtenKeys(table: Table, held: HeldRow): string[] {
  const keys = held.dirty as Set<string>;
  return table.system === true ? [...keys] : [...keys, ...SYSTEM_KEYS];
}

/** Steps that write only these columns of a row that stands at this place; neighbours travel in one step. */
export function setRow(table: Table, row: number, values: Values, keys: readonly string[]): Step[] {
  const steps: { at: number; cells: Cell[] }[] = [];
  for (const place of placesOf(table))
    if (keys.includes(place.key)) appendTo(steps, place, cellsOf(place.column, values[place.key]));
  return steps.map(({ at, cells }) => ({ kind: 'set', tab: tabOf(table), row, column: at, cells: [cells] }));
}

function appendTo(steps: { at: number; cells: Cell[] }[], place: Place, cells: readonly Cell[]): void {
  const last = steps[steps.length - 1];
  if (last !== undefined && last.at + last.cells.length === place.at) last.cells.push(...cells);
  else steps.push({ at: place.at, cells: [...cells] });
}

function archiveRows(table: Table, rows: readonly HeldRow[], steps: Step[], expected: Expectation[]): void {
  if (rows.length === 0) return;
  if (table.archive === undefined) throw new Error(`table ${table.key} has no archive`);
  const tab = archiveTabOf(table);
  steps.push({ kind: 'insertRows', tab, row: FIRST_ROW, count: rows.length });
  steps.push({
    kind: 'set',
    tab,
    row: FIRST_ROW,
    column: 0,
    cells: rows.map((each) => toCells(table, { ...each.row, seal: sealOf(table, each.row) })),
  });
  expected.push(
    newRows(
      table.archive,
      FIRST_ROW,
      rows.map((each) => each.row.id),
    ),
  );
}

/** After the write the places move as the batch moved them. */
export function settleTable(held: HeldTable): void {
  const { fresh, gone, first, after } = movesOf(held);
  for (const [id, each] of [...held.rows]) {
    if (each.gone !== null) held.rows.delete(id);
    else if (each.at >= 0) each.at = after(each.at);
    each.dirty = null;
  }
  fresh.forEach((each, n) => {
    each.at = first + n;
  });
  held.end += fresh.length - gone.length;
}

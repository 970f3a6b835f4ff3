// How the rows of one table go into a batch: which steps write them, where they stand afterwards, and what stood at each
// place when the step's turn came. Sheets addresses rows by number and has no write precondition (documented:
// spreadsheets.batchUpdate), so each row that is written over or taken out is copied first, in the same batch, to a tab
// that the response shows: whether it was the row that was meant, and whether somebody typed in it meanwhile.
// INVARIANT: only changed columns are written, and nothing is written over or taken out without having been copied.

import { archiveOf } from './derive/archive';
import { placesOf, SYSTEM_KEYS, toCells, widthOf } from './derive/cells';
import { sealOf } from './derive/seal';
import { FIRST_ROW, tabOf } from './derive/tabs';
import type { Area, Block, Cell, Step } from './ports';
import { MOST_OVERWRITTEN, overwrittenOf } from './system-tables';
import type { Book, Table } from './table';
import { UNKNOWN_END, type HeldRow, type HeldTable } from './working-set';

/** Neighbouring cells of one row, from a column on. */
export interface Stretch {
  readonly column: number;
  readonly cells: readonly Cell[];
}

/** One row to be written over, or taken out when there is nothing to write. */
export interface Meant {
  readonly held: HeldTable;
  readonly id: string;
  /** Where it stands, as far as is known. */
  readonly at: number;
  /** Null to take the row out. */
  readonly stretches: readonly Stretch[] | null;
  /** What it is believed to hold; null when that was not read. */
  readonly before: readonly Cell[] | null;
  /** A row that somebody typed: it has no ID yet, and is known by what it holds. */
  readonly loose?: boolean;
  /** Whose place is to be kept up. */
  readonly row?: HeldRow;
  /** Where its copy stands in the archive tab that it goes to. */
  readonly archivedAt?: number;
}

/** Rows to be put below the last record, as they are to stand. */
export interface Fresh {
  readonly tab: number;
  readonly title: string;
  readonly at: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Batch {
  readonly steps: Step[];
  readonly expected: Expectation[];
  /** In the order of their copies. */
  readonly meant: Meant[];
}

/** What stood at the place of a row when its turn came. */
export interface Met {
  readonly meant: Meant;
  readonly found: readonly Cell[];
  /** False when its ID alone is known. */
  readonly whole: boolean;
}

/** A place to look at after the write; only a defect can leave something else there. */
export interface Expectation {
  readonly area: Area;
  readonly ids: readonly string[];
}

export const emptyBatch = (): Batch => ({ steps: [], expected: [], meant: [] });

export const idArea = (tab: string, row: number, rows?: number): Area => ({ tab, row, rows, column: 0, columns: 1 });

// --- Into the batch ------------------------------------------------------------------------------------------------

/** Copies and writes, then copies and takes out, the lowest row first, so that no place moves before its turn. */
export function addMeant(batch: Batch, all: readonly Meant[]): void {
  const writes = all.filter(({ stretches }) => stretches !== null);
  const removals = all.filter(({ stretches }) => stretches === null).sort((a, b) => b.at - a.at);
  for (const meant of writes) {
    addCopy(batch, meant);
    const tab = tabOf(meant.held.table);
    for (const { column, cells } of meant.stretches ?? [])
      batch.steps.push({ kind: 'set', tab, row: meant.at, column, cells: [cells] });
  }
  for (const meant of removals) addCopy(batch, meant);
  for (const { held, at } of removals)
    batch.steps.push({ kind: 'deleteRows', tab: tabOf(held.table), row: at, count: 1 });
}

/** The program's own memory may hold half a command, with names that must not stay behind: its ID alone is copied. */
const copiedOf = (table: Table): number => (table.key === 'effects' || table.key === 'settings' ? 1 : widthOf(table));

function addCopy({ steps, meant: all }: Batch, meant: Meant): void {
  const { table } = meant.held;
  if (all.length >= MOST_OVERWRITTEN) throw new Error(`one commit changes more than ${MOST_OVERWRITTEN} rows`);
  const toRow = FIRST_ROW + all.length;
  const toTab = tabOf(overwrittenOf(table.book));
  steps.push({ kind: 'copyRow', tab: tabOf(table), row: meant.at, columns: copiedOf(table), toTab, toRow });
  all.push(meant);
}

export function addFresh({ steps, expected }: Batch, { tab, title, at, rows }: Fresh): void {
  if (rows.length === 0) return;
  steps.push({ kind: 'insertRows', tab, row: at, count: rows.length });
  steps.push({ kind: 'set', tab, row: at, column: 0, cells: rows });
  expected.push({ area: idArea(title, at, rows.length), ids: rows.map(([id]) => String(id ?? '')) });
}

/** Where the copies of a batch stand. */
export const copiesArea = (book: Book, { meant }: Batch): Area => ({
  tab: overwrittenOf(book).title,
  row: FIRST_ROW,
  rows: meant.length,
  column: 0,
  columns: Math.max(...meant.map(({ held }) => copiedOf(held.table))),
});

/** Pairs each row with what its copy shows; of rows copied by their ID the rest comes from what was read of them. */
export const metIn = ({ meant }: Batch, copies: Block): Met[] =>
  meant.map((each, at) => {
    const { table, rows } = each.held;
    const found = (copies.cells[at] ?? []).slice(0, copiedOf(table));
    if (copiedOf(table) > 1) return { meant: each, found, whole: true };
    const cells = rows.get(idOf(found))?.cells ?? null;
    return { meant: each, found: cells ?? found, whole: cells !== null };
  });

export const idOf = (cells: readonly Cell[]): string => String(cells[0] ?? '');

// --- From the working set ------------------------------------------------------------------------------------------

/** What a batch does to the places of a table's rows. */
interface Moves {
  /** New rows from top to bottom; where a table grows at the top the newest comes first. */
  readonly fresh: readonly HeldRow[];
  readonly gone: readonly HeldRow[];
  /** Where the first new row goes, once those are out. */
  readonly first: number;
  /** Where a row that stays stands once the batch is through. */
  readonly after: (at: number) => number;
}

/** System tables grow at the top, working tabs below the last record. */
const growsAtTop = (table: Table): boolean => table.system === true;

export function movesOf({ table, rows, end }: HeldTable): Moves {
  const all = [...rows.values()];
  const added = all.filter((each) => each.at < 0 && each.gone === null);
  const fresh = growsAtTop(table) ? added.reverse() : added;
  const gone = all.filter((each) => each.at >= 0 && each.gone !== null);
  const pushed = growsAtTop(table) ? fresh.length : 0;
  return {
    fresh,
    gone,
    first: growsAtTop(table) ? FIRST_ROW : end - gone.length,
    after: (at) => at - gone.filter((each) => each.at < at).length + pushed,
  };
}

/** Everything that waits to be written of a table. */
export function addTable(batch: Batch, held: HeldTable): void {
  const { table } = held;
  const rows = [...held.rows.values()];
  const { fresh, gone, first } = movesOf(held);
  if (fresh.length > 0 && held.end === UNKNOWN_END) throw new Error(`nobody read where ${table.title} ends`);
  const changed = rows.filter((each) => each.dirty instanceof Set && each.gone === null && each.at >= 0);
  const archived = rows.filter((each) => each.gone === 'archived');
  for (const each of new Set([...fresh, ...changed, ...gone, ...archived])) seal(table, each);
  addArchived(batch, table, archived);
  addMeant(batch, [
    ...changed.map((each) =>
      meantOf(held, each, stretchesOf(table, wholeCells(table, each), writtenKeys(table, each))),
    ),
    ...gone.map((each) => ({ ...meantOf(held, each, null), ...archivedAt(rows, each) })),
  ]);
  addFresh(batch, {
    tab: tabOf(table),
    title: table.title,
    at: first,
    rows: fresh.map((each) => wholeCells(table, each)),
  });
}

/** Archived rows come in the order of the table, on top of its archive. */
function archivedAt(rows: readonly HeldRow[], row: HeldRow): Pick<Meant, 'archivedAt'> {
  const at = rows.filter((each) => each.gone === 'archived').indexOf(row);
  return at < 0 ? {} : { archivedAt: FIRST_ROW + at };
}

function meantOf(held: HeldTable, each: HeldRow, stretches: readonly Stretch[] | null): Meant {
  const { row, at, cells: before, loose } = each;
  const name = loose === true ? { id: '', loose } : { id: row.id };
  return { held, ...name, row: each, at, stretches, before };
}

function seal(table: Table, each: HeldRow): void {
  if (table.system !== true && each.whole) each.row = { ...each.row, seal: sealOf(table, each.row) };
}

/** The cells of a row as it is to stand; what a person typed and the program does not take stays as typed. */
export function wholeCells(table: Table, { row, typed }: Pick<HeldRow, 'row' | 'typed'>): Cell[] {
  const cells = toCells(table, row);
  for (const each of typed ?? []) cells.splice(each.at, each.cells.length, ...each.cells);
  return cells;
}

function writtenKeys(table: Table, { dirty, loose }: HeldRow): string[] {
  const keys = dirty as Set<string>;
  return table.system === true ? [...keys] : [...keys, ...(loose === true ? ['id'] : []), ...SYSTEM_KEYS];
}

/** These columns of a row, neighbours together. */
function stretchesOf(table: Table, cells: readonly Cell[], keys: readonly string[]): Stretch[] {
  const stretches: { column: number; cells: Cell[] }[] = [];
  for (const { key, at, width } of placesOf(table)) {
    if (!keys.includes(key)) continue;
    const last = stretches[stretches.length - 1];
    const own = cells.slice(at, at + width);
    if (last !== undefined && last.column + last.cells.length === at) last.cells.push(...own);
    else stretches.push({ column: at, cells: own });
  }
  return stretches;
}

function addArchived(batch: Batch, table: Table, archived: readonly HeldRow[]): void {
  if (archived.length === 0) return;
  const archive = archiveOf(table);
  const rows = archived.map((each) => wholeCells(table, each));
  addFresh(batch, { tab: tabOf(archive), title: archive.title, at: FIRST_ROW, rows });
}

export const cellAt = (cells: readonly Cell[], column: number): Cell => cells[column] ?? null;

export const sameCell = (one: Cell, other: Cell): boolean =>
  JSON.stringify(one === '' ? null : one) === JSON.stringify(other === '' ? null : other);

// A commit met a row that someone had moved since it was read, or one in which someone had typed: the copies in its
// response show which and what. Here the rows are put right by further batches that look at what they meet in the same
// way, and a person is told.
// INVARIANT: the meant row holds the act, every other row holds what it held, no row is gone that was not meant to go,
// and what somebody typed meanwhile stands in its cell again, where it is settled like anything typed.

import { placesOf, SYSTEM_KEYS, valueOf } from './derive/cells';
import { sealOf } from './derive/seal';
import { archiveTabOf, tabOf } from './derive/tabs';
import type { RowChange } from './journal';
import { PlatformFailure, type Books, type Cell } from './ports';
import {
  addFresh,
  addMeant,
  cellAt,
  emptyBatch,
  idOf,
  sameCell,
  type Batch,
  type Meant,
  type Met,
  type Stretch,
} from './row-writes';
import { tell, type Telling } from './tell-moved';
import { placeOf, relocate, type Places } from './relocate';
import type { Row } from './table';
import type { HeldBook, HeldTable } from './working-set';
import { writeBatch } from './write-batch';

const MOST_TRIES = 3;

type Overtyped = Met & { readonly columns: readonly number[] };

export interface Trouble {
  /** What is still to be done to the rows that were meant. */
  readonly again: readonly Meant[];
  /** Another row stood there than the one that was meant. */
  readonly missed: readonly Met[];
  /** The row that was meant, and somebody had typed in it. */
  readonly overtyped: readonly Overtyped[];
}

export interface Mending {
  readonly telling: Telling;
  /** Adds an entry of what somebody unknown typed. */
  readonly journal: (batch: Batch, rows: readonly RowChange[]) => void;
}

/** @param met what the commit's batch met. */
export function mend(books: Books, book: HeldBook, met: readonly Met[], { telling, journal }: Mending): void {
  let trouble = troubleIn(met, []);
  let absent = false;
  for (let tries = 0; trouble.again.length + trouble.overtyped.length > 0; tries += 1) {
    if (tries === MOST_TRIES)
      throw new PlatformFailure('platform.rows-moved', false, 'rows moved again while being put right');
    const places = relocate(books, book, [...trouble.again, ...trouble.overtyped.map(({ meant }) => meant)]);
    const { batch, later, gone, late } = remedyFor(trouble, places);
    absent ||= gone || trouble.missed.some(({ whole, found }) => !whole && idOf(found) !== '');
    if (tries === 0) tell(batch, book, trouble, telling);
    if (late.length > 0) journal(batch, late);
    trouble = troubleIn(batch.steps.length === 0 ? [] : writeBatch(books, book, batch), later);
  }
  if (absent) throw new PlatformFailure('platform.rows-moved', false, 'a row to be changed is gone');
}

/** @param later rows that had to be put back before anything could be done to them. */
function troubleIn(met: readonly Met[], later: readonly Meant[]): Trouble {
  const missed = met.filter(
    (each) => idOf(each.found) !== each.meant.id || (each.meant.loose === true && isBlank(each)),
  );
  const overtyped = met.flatMap((each) => {
    const columns = missed.includes(each) ? [] : typedMeanwhile(each);
    return columns.length === 0 ? [] : [{ ...each, columns }];
  });
  return { again: [...missed.map(({ meant }) => meant), ...later], missed, overtyped };
}

/** A row without an ID that holds nothing is not the one that somebody typed: rows were inserted above it. */
const isBlank = ({ meant: { held }, found }: Met): boolean =>
  ownColumns(held).every((column) => sameCell(cellAt(found, column), null));

function ownColumns({ table }: HeldTable): number[] {
  return placesOf(table)
    .filter(({ key }) => key !== 'id' && !(SYSTEM_KEYS as readonly string[]).includes(key))
    .flatMap(({ at, width }) => Array.from({ length: width }, (_, n) => at + n));
}

/** Columns that the batch wrote over, or took out, and that held something else than was believed. */
function typedMeanwhile({ meant: { held, stretches, before }, found, whole }: Met): number[] {
  if (before === null || !whole) return [];
  const isTouched = (column: number): boolean =>
    stretches === null || stretches.some((each) => column >= each.column && column < each.column + each.cells.length);
  return ownColumns(held).filter(
    (column) => isTouched(column) && !sameCell(cellAt(found, column), cellAt(before, column)),
  );
}

// --- Putting right -------------------------------------------------------------------------------------------------

interface Remedy {
  readonly batch: Batch;
  readonly later: readonly Meant[];
  /** True when a row to be changed is nowhere. */
  readonly gone: boolean;
  /** What came too late for the act, for the journal. */
  readonly late: readonly RowChange[];
}

function remedyFor({ again, missed, overtyped }: Trouble, places: Places): Remedy {
  const batch = emptyBatch();
  const at = (meant: Meant): Meant[] => {
    const place = placeOf(places, meant);
    if (place !== undefined && meant.row !== undefined) meant.row.at = place;
    return place === undefined ? [] : [{ ...meant, at: place }];
  };
  addMeant(batch, [
    // Two meant rows may have been written over each other: what was spoilt is restored before what was meant is set.
    ...missed.flatMap((each) => restored(each, places)),
    ...overtyped.filter(({ meant }) => meant.stretches !== null).flatMap((each) => at(typedAgain(each))),
    ...again.flatMap(at),
  ]);
  const lost = lostIn(missed, places);
  const late: RowChange[] = [];
  const nowhere = again.filter((meant) => meant.stretches !== null && placeOf(places, meant) === undefined);
  for (const held of places.keys()) {
    const own = <T extends Met>(all: readonly T[]): T[] => all.filter(({ meant }) => meant.held === held);
    const removed = own(overtyped).filter(({ meant }) => meant.stretches === null);
    const vanished = nowhere.filter((meant) => meant.held === held && meant.loose === true);
    putBack(batch, held, [
      ...own(lost).map(({ found }) => found),
      ...removed.flatMap(asTyped),
      ...vanished.map(({ stretches }) => overlaid([], stretches ?? [])),
    ]);
    late.push(...removed.flatMap((each) => correctArchive(batch, each)));
  }
  const isLost = ({ held, id }: Meant): boolean =>
    lost.some((each) => each.meant.held === held && idOf(each.found) === id);
  return {
    batch,
    later: nowhere.filter(isLost),
    late,
    gone: !nowhere.every((meant) => isLost(meant) || meant.loose === true),
  };
}

/** Rows that were taken out in another's place. */
function lostIn(missed: readonly Met[], places: Places): Met[] {
  const removals = missed.filter(({ meant, whole }) => meant.stretches === null && whole);
  const meantToGo = new Set(removals.map(({ meant }) => meant.id));
  return removals.filter(({ meant, found }) => {
    const id = idOf(found);
    return id === '' || (placeOf(places, { held: meant.held, id }) === undefined && !meantToGo.has(id));
  });
}

/** The row that was written over by mistake gets back what stood in those columns. */
function restored({ meant, found, whole }: Met, places: Places): Meant[] {
  if (meant.stretches === null || !whole) return [];
  const id = idOf(found);
  // What has no ID is known by its place alone.
  const at = id === '' ? placeWithoutRecord(meant, places) : placeOfHit(meant, id, places);
  if (at === undefined) return [];
  const stretches = meant.stretches.map(({ column, cells }) => ({
    column,
    cells: cells.map((_cell, n) => cellAt(found, column + n)),
  }));
  const standing = meant.loose === true && id !== '' ? (meant.row?.row.id ?? id) : id;
  return [{ held: meant.held, id: standing, at, stretches, before: overlaid(found, meant.stretches) }];
}

/** A row that got the ID of a new record written over its own is found by that one. */
function placeOfHit({ held, row, loose }: Meant, id: string, places: Places): number | undefined {
  const under = loose === true ? (row?.row.id ?? id) : id;
  return placeOf(places, { held, id: under });
}

function placeWithoutRecord({ held, at, row }: Meant, places: Places): number | undefined {
  const [standing] = [...(places.get(held) ?? [])].find(([, place]) => place === at) ?? [''];
  // The ID that this commit wrote there by mistake is nobody's.
  return standing === '' || standing.startsWith('[') || standing === row?.row.id ? at : undefined;
}

/** What somebody typed stands in its cell again; the act stands in the journal, and the typing will. */
function typedAgain({ meant, found, columns }: Overtyped): Meant {
  const stretches = columns.map((column) => ({ column, cells: [cellAt(found, column)] }));
  const row = meant.held.rows.get(meant.id);
  if (row?.cells != null) row.cells = overlaid(row.cells, stretches);
  return { ...meant, stretches, before: overlaid(found, meant.stretches ?? []) };
}

function overlaid(cells: readonly Cell[], stretches: readonly Stretch[]): Cell[] {
  const all = [...cells];
  for (const stretch of stretches)
    stretch.cells.forEach((cell, n) => {
      while (all.length < stretch.column + n) all.push(null);
      all[stretch.column + n] = cell;
    });
  return all;
}

/** Rows that were taken out and should stand: below the last record, as they were. */
function putBack(batch: Batch, held: HeldTable, rows: readonly (readonly Cell[])[]): void {
  const worth = rows.filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
  const taken = batch.meant.filter((each) => each.held === held && each.stretches === null).length;
  const at = held.end - taken;
  addFresh(batch, { tab: tabOf(held.table), title: held.table.title, at, rows: worth });
  worth.forEach((cells, n) => {
    const row = held.rows.get(idOf(cells));
    if (row !== undefined) row.at = at + n;
  });
  held.end = at + worth.length;
}

/** Somebody typed in a row just as it was taken out: it stays as something typed, for a person to decide. */
function asTyped({ meant: { held, archivedAt }, found }: Met): (readonly Cell[])[] {
  if (archivedAt !== undefined) return [];
  const keep = new Set(placesOf(held.table).flatMap(({ key, at }) => (key in held.table.columns ? [at] : [])));
  return [found.map((cell, column) => (keep.has(column) ? cell : null))];
}

/** Somebody typed in a row just as it was archived: the archive and the journal hold what was typed. */
function correctArchive({ steps }: Batch, { meant, found, columns }: Overtyped): RowChange[] {
  const { held, row, archivedAt } = meant;
  if (archivedAt === undefined || row === undefined) return [];
  const { table } = held;
  const typed = placesOf(table).filter(({ at, width }) =>
    columns.some((column) => column >= at && column < at + width),
  );
  const read = typed.map(({ key, column, at, width }) => ({
    key,
    read: valueOf(
      column,
      Array.from({ length: width }, (_, n) => cellAt(found, at + n)),
    ),
  }));
  const is = Object.fromEntries(read.flatMap(({ key, read: one }) => ('value' in one ? [[key, one.value]] : [])));
  const was = Object.fromEntries(Object.keys(is).map((key) => [key, row.row[key] ?? null]));
  const seal = sealOf(table, { ...row.row, ...is } as Row);
  const sealAt = placesOf(table).find(({ key }) => key === 'seal')?.at ?? 0;
  const cells = [...columns.map((column) => [column, cellAt(found, column)] as const), [sealAt, seal] as const];
  for (const [column, cell] of cells)
    steps.push({ kind: 'set', tab: archiveTabOf(table), row: archivedAt, column, cells: [[cell]] });
  return [{ table: table.key, row: meant.id, kind: 'update', was, is }];
}

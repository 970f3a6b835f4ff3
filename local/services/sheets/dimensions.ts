// Inserting, appending, deleting and moving rows and columns of a tab. No row is moved in storage: only the axis, what
// lies on ranges of the tab (see `overlays.ts`), and what the new ones inherit.
// References inside formulas are not adjusted: formulas are text here. Who may do this is asked elsewhere.
// INVARIANT: every rectangle of a tab moves with the cells it was laid on.

import { slotsOf, stretchesOf, withInserted, withMoved, withRemoved } from './axis';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import type { Dimension, Move } from './bounds';
import type { StoredCell } from './cell';
import { fromRecord, toRecord } from './cell';
import { layersAfterDelete, layersAfterInsert, layersAfterMove } from './layers';
import { deletion, insertion, moveOverlays, shift } from './overlays';
import { badRequest, sizeOf } from './ranges';
import {
  eraseRows,
  readProperties,
  readRows,
  renumbered,
  slotsWithOwnFormats,
  writeProperties,
  writeRow,
} from './row-table';

/** Room around a run of inserted rows, so that insertions at the same place go on extending it. */
const ROW_SPACING = 1_048_576;
/** Beyond this the rows are laid side by side again; until then reading a whole tab is that many selects. */
const MOST_RUNS = 1000;
/** documented: support.google.com/drive/answer/37603; the refusal's wording is that of public bug reports. */
const MOST_CELLS = 10_000_000;

/**
 * @param heir the index from which the new rows or columns take formats, validation rules and size; undefined: none.
 *   That hidden is not inherited is assumed.
 */
export function insertIndexes(
  book: Book,
  tab: TabRecord,
  dimension: Dimension,
  at: number,
  count: number,
  heir: number | undefined,
): void {
  if (count === 0) return;
  assertRoom(book, count * (dimension === 'ROWS' ? columnCountOf(tab) : rowCountOf(tab)));
  const side = dimension === 'ROWS' ? 'rows' : 'columns';
  const heirSlot = heir === undefined ? undefined : slotsOf(tab[side], heir, heir + 1)[0];
  tab[side] = withInserted(tab[side], at, count, dimension === 'ROWS' ? ROW_SPACING : 0);
  if (heirSlot !== undefined) inherit(book, tab, dimension, heirSlot, slotsOf(tab[side], at, at + count));
  tab.layers = layersAfterInsert(tab.layers, side, at, count, heir ?? -1);
  moveOverlays(tab, side, insertion(at, count));
  if (dimension === 'ROWS' && at < tab.frozenRows) tab.frozenRows += count;
  if (dimension === 'COLUMNS' && at < tab.frozenColumns) tab.frozenColumns += count;
  if (tab.rows.runs.length > MOST_RUNS) tab.rows = renumbered(book.store, tab.grid, tab.rows, ROW_SPACING);
}

export function deleteIndexes(book: Book, tab: TabRecord, dimension: Dimension, from: number, to: number): void {
  const side = dimension === 'ROWS' ? 'rows' : 'columns';
  const removed = stretchesOf(tab[side], from, to);
  if (dimension === 'ROWS') {
    eraseRows(book.store, tab.grid, removed);
    tab.frozenRows -= overlapLength(from, to, tab.frozenRows);
  } else {
    // The cells stay behind under slots that are never given out again.
    for (const slot of slotsOf(tab.columns, from, to)) delete tab.columnProperties[String(slot)];
    tab.frozenColumns -= overlapLength(from, to, tab.frozenColumns);
  }
  tab[side] = withRemoved(tab[side], from, to);
  tab.layers = layersAfterDelete(tab.layers, side, from, to);
  moveOverlays(tab, side, deletion(from, to));
}

/**
 * Rows or columns go to stand before another, with cells, formats, rules, size and whether they are hidden. How many are
 * frozen stays as it is, also when they cross that edge (assumed).
 */
export function moveIndexes(book: Book, tab: TabRecord, dimension: Dimension, move: Move): void {
  const { from, to, before } = move;
  if (from >= to || (before >= from && before <= to)) return;
  const side = dimension === 'ROWS' ? 'rows' : 'columns';
  tab[side] = withMoved(tab[side], from, to, before);
  tab.layers = layersAfterMove(tab.layers, side, move);
  moveOverlays(tab, side, shift(move));
  if (tab.rows.runs.length > MOST_RUNS) tab.rows = renumbered(book.store, tab.grid, tab.rows, ROW_SPACING);
}

/** Grows or shrinks the grid at its end. */
export function resize(book: Book, tab: TabRecord, dimension: Dimension, size: number): void {
  const now = sizeOf(tab, dimension);
  const noun = dimension === 'ROWS' ? 'row' : 'column';
  if (size < 1) throw badRequest(`A grid must have at least one ${noun}.`); // assumed wording
  if (size > now) insertIndexes(book, tab, dimension, now, size - now, undefined);
  if (size < now) deleteIndexes(book, tab, dimension, size, now);
}

export function assertRoom(book: Book, added: number): void {
  const cells = book.summaries().reduce((sum, [, summary]) => sum + summary.cells, 0);
  if (cells + added <= MOST_CELLS) return;
  throw badRequest(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}

export function assertFrozenFits(tab: TabRecord): void {
  if (tab.frozenRows >= rowCountOf(tab)) throw badRequest(`You can't freeze all visible rows on the sheet.`);
  if (tab.frozenColumns >= columnCountOf(tab)) throw badRequest(`You can't freeze all visible columns on the sheet.`);
}

function inherit(book: Book, tab: TabRecord, dimension: Dimension, heir: number, added: readonly number[]): void {
  if (dimension === 'COLUMNS') {
    inheritColumn(book, tab, heir, added);
    return;
  }
  const { store } = book;
  const [own] = [...readRows(store, tab.grid, { index: 0, slot: heir, count: 1 }).values()];
  const formats = (own ?? []).map(formatsOnly);
  const [size] = readProperties(store, tab.grid, { index: 0, slot: heir, count: 1 });
  for (const slot of added) {
    if (formats.some((cell) => cell !== null)) writeRow(store, tab.grid, slot, [...formats]);
    if (size?.[1].pixelSize !== undefined) writeProperties(store, tab.grid, slot, { pixelSize: size[1].pixelSize });
  }
}

function inheritColumn(book: Book, tab: TabRecord, heir: number, added: readonly number[]): void {
  const pixelSize = tab.columnProperties[String(heir)]?.pixelSize;
  for (const slot of added) if (pixelSize !== undefined) tab.columnProperties[String(slot)] = { pixelSize };
  for (const slot of slotsWithOwnFormats(book.store, tab.grid)) {
    const cells = readRows(book.store, tab.grid, { index: 0, slot, count: 1 }).get(slot) ?? [];
    const formats = formatsOnly(cells[heir] ?? null);
    if (formats === null) continue;
    for (const column of added) {
      while (cells.length < column) cells.push(null);
      cells[column] = formats;
    }
    writeRow(book.store, tab.grid, slot, cells);
  }
}

function formatsOnly(cell: StoredCell): StoredCell {
  const { t, d } = toRecord(cell);
  return fromRecord({ ...(t !== undefined && { t }), ...(d !== undefined && { d }) });
}

function overlapLength(from: number, to: number, frozen: number): number {
  return Math.max(0, Math.min(to, frozen) - from);
}

// Inserting, appending and deleting rows and columns of a tab. No row is moved in storage: only the axis, the
// rectangles of protections, layers and conditional formats, and what the new ones inherit.
// References inside formulas are not adjusted: formulas are text here. Who may do this is asked elsewhere.
// INVARIANT: every rectangle of a tab moves with the cells it was laid on.

import { slotsOf, stretchesOf, withInserted, withMoved, withRemoved } from './axis';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import type { Dimension, Rectangle, Span } from './bounds';
import { spanAfterDelete, spanAfterInsert, spanAfterMove } from './bounds';
import type { StoredCell } from './cell';
import { fromRecord, toRecord } from './cell';
import { layersAfterDelete, layersAfterInsert, layersAfterMove } from './layers';
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
  moveRectangles(tab, side, (span) => spanAfterInsert(span, at, count));
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
  moveRectangles(tab, side, (span) => spanAfterDelete(span, from, to));
}

/**
 * Moves rows or columns with all they hold. How protections and conditional formats that lie across them change is
 * assumed: as if the moved ones had been taken out and put in.
 * @param at counted once they are taken out.
 */
export function moveIndexes(tab: TabRecord, dimension: Dimension, from: number, to: number, at: number): void {
  const side = dimension === 'ROWS' ? 'rows' : 'columns';
  tab[side] = withMoved(tab[side], from, to, at);
  tab.layers = layersAfterMove(tab.layers, side, [from, to], at);
  moveRectangles(tab, side, (span) => spanAfterMove(span, from, to, at));
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

/** A rectangle whose cells are all gone goes with them. */
function moveRectangles(tab: TabRecord, side: 'rows' | 'columns', move: (span: Span) => Span | undefined): void {
  const moved = (rectangle: Rectangle): Rectangle[] => {
    const span = move(rectangle[side]);
    return span === undefined ? [] : [{ ...rectangle, [side]: span }];
  };
  tab.protections = tab.protections.flatMap((protection) =>
    moved(protection.range).map((range) => ({
      ...protection,
      range,
      unprotected: protection.unprotected.flatMap(moved),
    })),
  );
  tab.conditionalFormats = tab.conditionalFormats
    .map(({ ranges, rule }) => ({ ranges: ranges.flatMap(moved), rule }))
    .filter(({ ranges }) => ranges.length > 0);
}

function overlapLength(from: number, to: number, frozen: number): number {
  return Math.max(0, Math.min(to, frozen) - from);
}

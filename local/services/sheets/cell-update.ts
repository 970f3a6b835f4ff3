// What a request wants of a cell (value, note, format, rule: each set, cleared or left alone), and its writing into the
// rows of a tab: cell by cell, or as a layer where a format or a rule goes over many rows.
// It asks for no permission and checks no range; the request handlers do.
// INVARIANT: an update names only what its mask named; everything else of a cell stays as it was.

import { slotsOf, stretchesOf } from './axis';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import type { Bounds, Span } from './bounds';
import type { CellFormat, CellRecord, ExtendedValue, StoredCell, ValidationRule } from './cell';
import { fromRecord, toRecord, withValue } from './cell';
import type { Layer, Patch } from './layers';
import { formatAt, layersOver, ruleAt, withLayer } from './layers';
import { readRows, rowWriter } from './row-table';
import type { FieldPath } from './update-mask';
import { withPaths } from './update-mask';

/** Members left out are left alone. */
export interface CellUpdate {
  readonly value?: ExtendedValue | 'clear';
  /** '' clears. */
  readonly note?: string;
  readonly format?: { readonly paths: readonly FieldPath[]; readonly source: CellFormat };
  readonly rule?: { readonly to: ValidationRule | null };
}

/** Formats over more rows than this, or down to the edge of the grid, are laid as a layer, not written into each row. */
const MOST_ROWS_ONE_BY_ONE = 200;

/** Writes the same update into every cell of the bounds. */
export function fill(book: Book, tab: TabRecord, bounds: Bounds, update: CellUpdate): void {
  const { value, note, format, rule } = update;
  if (bounds.top >= bounds.bottom || bounds.left >= bounds.right) return;
  tab.clock += 1;
  const height = bounds.bottom - bounds.top;
  const isLarge = height > MOST_ROWS_ONE_BY_ONE || (height > 1 && bounds.bottom === rowCountOf(tab));
  if (isLarge && format !== undefined) {
    lay(tab, bounds, { kind: 'format', paths: format.paths, format: format.source });
  }
  if (isLarge && rule !== undefined) lay(tab, bounds, { kind: 'rule', rule: rule.to });
  const own: CellUpdate = isLarge ? { value, note } : update;
  if (Object.values(own).every((part) => part === undefined)) return;
  const isSetting = typeof own.value === 'object' || (own.note ?? '') !== '' || own.format || own.rule;
  const onlyStored = !isSetting;
  editRows(book, tab, bounds, onlyStored, () => Array.from({ length: bounds.right - bounds.left }, () => own));
}

/** Writes one row of updates per row, from the top left corner on; undefined leaves a cell alone. */
export function writeUpdates(
  book: Book,
  tab: TabRecord,
  corner: { top: number; left: number },
  rows: readonly (readonly (CellUpdate | undefined)[])[],
): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return;
  tab.clock += 1;
  const bounds = { top: corner.top, bottom: corner.top + rows.length, left: corner.left, right: corner.left + width };
  editRows(book, tab, bounds, false, (row) => rows[row - corner.top] ?? []);
}

/** Goes through the rows of the bounds; `onlyStored` passes over rows that have nothing to clear. */
function editRows(
  book: Book,
  tab: TabRecord,
  bounds: Bounds,
  onlyStored: boolean,
  updatesOf: (row: number) => readonly (CellUpdate | undefined)[],
): void {
  const slots = slotsOf(tab.columns, bounds.left, bounds.right);
  const layers = slots.map((_slot, at) => layersOver(tab.layers, bounds.left + at));
  const write = rowWriter(book.store, tab.grid);
  for (const stretch of stretchesOf(tab.rows, bounds.top, bounds.bottom)) {
    const stored = readRows(book.store, tab.grid, stretch);
    for (let at = 0; at < stretch.count; at += 1) {
      const slot = stretch.slot + at;
      const cells = stored.get(slot) ?? [];
      if (onlyStored && cells.length === 0) continue;
      updatesOf(stretch.index + at).forEach((update, column) => {
        const place = slots[column];
        if (update === undefined || place === undefined) return;
        while (cells.length < place) cells.push(null);
        const around = { clock: tab.clock, layers: layers[column] ?? [], row: stretch.index + at };
        cells[place] = updated(cells[place], update, around);
      });
      write(slot, cells);
    }
  }
}

interface Surroundings {
  readonly clock: number;
  readonly layers: readonly Layer[];
  readonly row: number;
}

function updated(stored: StoredCell | undefined, update: CellUpdate, around: Surroundings): StoredCell {
  let record = toRecord(stored);
  if (update.value !== undefined) record = withValue(record, update.value === 'clear' ? undefined : update.value);
  if (update.note !== undefined) record = withNote(record, update.note);
  if (update.format !== undefined) record = withFormat(record, update.format, around);
  if (update.rule !== undefined) record = withRule(record, update.rule.to, around);
  return fromRecord(record);
}

function withNote({ n: _old, ...rest }: CellRecord, note: string): CellRecord {
  return note === '' ? rest : { ...rest, n: note };
}

function withFormat(
  record: CellRecord,
  { paths, source }: NonNullable<CellUpdate['format']>,
  { clock, layers, row }: Surroundings,
): CellRecord {
  const format = withPaths(formatAt(layers, row, record), source, paths);
  const { t: _old, ...rest } = record;
  return isSame(format, formatAt(layers, row, {})) ? rest : { ...rest, t: [clock, format] };
}

function withRule(record: CellRecord, rule: ValidationRule | null, { clock, layers, row }: Surroundings): CellRecord {
  const { d: _old, ...rest } = record;
  return isSame(rule, ruleAt(layers, row, {})) ? rest : { ...rest, d: [clock, rule] };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

// A range to the edge of the grid stays one when rows are appended (assumed: new rows look like the last one).
function lay(tab: TabRecord, bounds: Bounds, patch: Patch): void {
  const toEdge = (from: number, end: number, size: number): Span => ({ from, to: end >= size ? null : end });
  tab.layers = withLayer(tab.layers, {
    rows: toEdge(bounds.top, bounds.bottom, rowCountOf(tab)),
    columns: toEdge(bounds.left, bounds.right, columnCountOf(tab)),
    at: tab.clock,
    patch,
  });
}

// The cells of one range as Google answers them: rows up to the last one that has something to tell, in each row cells
// up to the last such cell, `{}` for what is empty in between.
// Seen in public measurements: startRow and startColumn are left out at zero, rowData when there is none. Whether a
// mask is applied before or after the trailing cells are cut is not documented: see `sheets.keepsFormattedCells`.
// INVARIANT: only the rows and columns of the range are read from the store, and only what the mask asks for is made.

import { setting } from '../../world/settings';
import type { FieldMask } from '../field-mask';
import { applyFieldMask, wanted } from '../field-mask';
import { slotsOf, stretchesOf } from './axis';
import type { Book, TabRecord } from './book';
import type { Bounds } from './bounds';
import { covers } from './bounds';
import type { StoredCell } from './cell';
import { toRecord, valueOf } from './cell';
import type { Layer } from './layers';
import { formatAt, layersOver, ruleAt } from './layers';
import { hyperlinkOf } from './link';
import type { RowProperties } from './row-table';
import { readColumns, readProperties } from './row-table';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;
type Mask = FieldMask | 'all';

/** What Google reports for rows and columns nobody has resized. */
const PIXELS = { ROWS: 21, COLUMNS: 100 };

export interface ReadGrid {
  readonly data: GridData;
  /** Cells that go over the wire; an empty row in between counts as one. */
  readonly cells: number;
}

export function readGrid(book: Book, tab: TabRecord, bounds: Bounds, mask: Mask): ReadGrid {
  const data: GridData = {};
  const { top, left } = bounds;
  if (top > 0 && wanted(mask, 'startRow') !== undefined) data.startRow = top;
  if (left > 0 && wanted(mask, 'startColumn') !== undefined) data.startColumn = left;
  const values = valuesMask(mask);
  const rows = values === undefined ? [] : readRowData(book, tab, bounds, values);
  if (rows.length > 0) data.rowData = rows;
  const rowMask = wanted(mask, 'rowMetadata');
  const columnMask = wanted(mask, 'columnMetadata');
  if (rowMask !== undefined) data.rowMetadata = applyFieldMask(rowMetadata(book, tab, bounds), rowMask);
  if (columnMask !== undefined) data.columnMetadata = applyFieldMask(columnMetadata(tab, bounds), columnMask);
  return { data, cells: rows.reduce((sum, row) => sum + (row.values?.length ?? 1), 0) };
}

function valuesMask(mask: Mask): Mask | undefined {
  const rowData = wanted(mask, 'rowData');
  return rowData === undefined ? undefined : wanted(rowData, 'values');
}

function readRowData(book: Book, tab: TabRecord, bounds: Bounds, mask: Mask): RowData[] {
  const reader = cellReader(book, tab, bounds, mask);
  const rows: RowData[] = [];
  const add = (row: number, stored: readonly StoredCell[]): void => {
    const values = reader.read(row, stored);
    if (values.length === 0) return;
    while (rows.length < row - bounds.top) rows.push({});
    rows.push({ values });
  };
  const slots = slotsOf(tab.columns, bounds.left, bounds.right);
  for (const stretch of stretchesOf(tab.rows, bounds.top, bounds.bottom)) {
    const stored = readColumns(book.store, tab.grid, stretch, slots);
    if (!reader.readsEmptyRows) {
      for (const [row, cells] of stored) add(row, cells);
      continue;
    }
    const byRow = new Map(stored);
    for (let at = 0; at < stretch.count; at += 1) add(stretch.index + at, byRow.get(stretch.index + at) ?? []);
  }
  return rows;
}

interface CellReader {
  /** Layers give cells of rows that have no record something to tell. */
  readonly readsEmptyRows: boolean;
  /** Without trailing cells that have nothing to tell. */
  read(row: number, stored: readonly StoredCell[]): CellData[];
}

function cellReader(book: Book, tab: TabRecord, bounds: Bounds, mask: Mask): CellReader {
  const masks = {
    value: wanted(mask, 'userEnteredValue'),
    format: wanted(mask, 'userEnteredFormat'),
    note: wanted(mask, 'note'),
    rule: wanted(mask, 'dataValidation'),
    link: wanted(mask, 'hyperlink'),
  };
  const keepsFormatted = setting(book.store, 'sheets.keepsFormattedCells');
  const width = bounds.right - bounds.left;
  const layers = Array.from({ length: width }, (_, at) => layersOver(tab.layers, bounds.left + at));
  const { format, rule, link } = masks;
  const needsLayers = keepsFormatted || [format, rule, link].some((part) => part !== undefined);
  return {
    readsEmptyRows: needsLayers && layers.some((over) => over.length > 0),
    read: (row, stored) => {
      const values = layers.map((over, column) => readCell(row, stored[column] ?? null, over, masks));
      let length = values.length;
      const isEmpty = (at: number): boolean => {
        if (Object.keys(values[at] ?? {}).length > 0) return false;
        return !keepsFormatted || !isFormatted(row, stored[at] ?? null, layers[at] ?? []);
      };
      while (length > 0 && isEmpty(length - 1)) length -= 1;
      return values.slice(0, length);
    },
  };
}

interface CellMasks {
  readonly value: Mask | undefined;
  readonly format: Mask | undefined;
  readonly note: Mask | undefined;
  readonly rule: Mask | undefined;
  readonly link: Mask | undefined;
}

function readCell(row: number, stored: StoredCell, layers: readonly Layer[], masks: CellMasks): CellData {
  const cell: CellData = {};
  const value = masks.value === undefined ? undefined : valueOf(stored);
  if (value !== undefined && masks.value !== undefined) {
    const masked = applyFieldMask(value, masks.value);
    if (Object.keys(masked).length > 0) cell.userEnteredValue = masked;
  }
  if ([masks.note, masks.format, masks.rule, masks.link].every((part) => part === undefined)) return cell;
  const record = toRecord(stored);
  const format = masks.format === undefined && masks.link === undefined ? {} : formatAt(layers, row, record);
  if (masks.format !== undefined) {
    const masked = applyFieldMask(format, masks.format);
    if (Object.keys(masked).length > 0) cell.userEnteredFormat = masked;
  }
  const hyperlink = masks.link === undefined ? undefined : hyperlinkOf(record, format);
  if (hyperlink !== undefined) cell.hyperlink = hyperlink;
  const rule = masks.rule === undefined ? null : ruleAt(layers, row, record);
  if (rule !== null && masks.rule !== undefined) cell.dataValidation = applyFieldMask(rule, masks.rule);
  if (masks.note !== undefined && record.n !== undefined) cell.note = record.n;
  return cell;
}

function isFormatted(row: number, stored: StoredCell, layers: readonly Layer[]): boolean {
  const { t, d } = toRecord(stored);
  return t !== undefined || d !== undefined || layers.some((layer) => covers(layer.rows, row));
}

function rowMetadata(book: Book, tab: TabRecord, { top, bottom }: Bounds): RowProperties[] {
  const known = new Map(
    stretchesOf(tab.rows, top, bottom).flatMap((stretch) => readProperties(book.store, tab.grid, stretch)),
  );
  return Array.from({ length: bottom - top }, (_, at) => ({ pixelSize: PIXELS.ROWS, ...known.get(top + at) }));
}

function columnMetadata(tab: TabRecord, { left, right }: Bounds): RowProperties[] {
  return slotsOf(tab.columns, left, right).map((slot) => ({
    pixelSize: PIXELS.COLUMNS,
    ...tab.columnProperties[String(slot)],
  }));
}

// A part of a tab as whole cells, for what people do and see: value, own and laid formats, rule, row properties.
// Scripts read through `grid-data.ts`, which answers only what a mask asks for.
// INVARIANT: every row and column of the bounds is there, stored or not.

import { slotsOf, stretchesOf } from './axis';
import type { Book, TabRecord } from './book';
import { rowCountOf } from './book';
import type { Bounds } from './bounds';
import type { CellFormat, StoredCell, ValidationRule } from './cell';
import { toRecord } from './cell';
import { formatAt, layersOver, ruleAt } from './layers';
import type { RowProperties } from './row-table';
import { lastStored, readColumns, readProperties } from './row-table';

export interface WindowCell {
  readonly stored: StoredCell;
  readonly format: CellFormat;
  readonly rule: ValidationRule | null;
}

export interface WindowRow {
  /** Zero-based. */
  readonly index: number;
  readonly properties: RowProperties;
  readonly cells: readonly WindowCell[];
}

export function readWindow(book: Book, tab: TabRecord, bounds: Bounds): WindowRow[] {
  const slots = slotsOf(tab.columns, bounds.left, bounds.right);
  const layers = slots.map((_slot, at) => layersOver(tab.layers, bounds.left + at));
  return stretchesOf(tab.rows, bounds.top, bounds.bottom).flatMap((stretch) => {
    const stored = new Map(readColumns(book.store, tab.grid, stretch, slots));
    const properties = new Map(readProperties(book.store, tab.grid, stretch));
    return Array.from({ length: stretch.count }, (_row, at): WindowRow => {
      const index = stretch.index + at;
      const cells = stored.get(index) ?? [];
      return {
        index,
        properties: properties.get(index) ?? {},
        cells: layers.map((over, column) => {
          const cell = cells[column] ?? null;
          const record = toRecord(cell);
          return { stored: cell, format: formatAt(over, index, record), rule: ruleAt(over, index, record) };
        }),
      };
    });
  });
}

/** How many rows there are down to the last that has something in it. */
export function contentHeight(book: Book, tab: TabRecord): number {
  for (const stretch of stretchesOf(tab.rows, 0, rowCountOf(tab)).reverse()) {
    const slot = lastStored(book.store, tab.grid, stretch);
    if (slot !== undefined) return stretch.index + slot - stretch.slot + 1;
  }
  return 0;
}

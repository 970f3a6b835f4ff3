// Turns what a request names (A1 text, GridRange, DimensionRange) into rows and columns of a tab that exists, or
// refuses in Google's words: a range that starts past the grid is refused, one that only ends past it is cut.
// Wordings seen in public bug reports and measurements of the API, except where marked assumed.
// INVARIANT: whatever leaves here lies inside the grid.

import { ApiRefusal } from '../advanced-service';
import { formatA1, parseA1 } from './a1';
import type { Book, TabRecord } from './book';
import { boundsOf, columnCountOf, rowCountOf, tabByTitle } from './book';
import type { Bounds, Dimension, Rectangle, Span } from './bounds';

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

export interface Place {
  readonly tab: TabRecord;
  readonly rectangle: Rectangle;
  readonly bounds: Bounds;
}

export function badRequest(message: string): ApiRefusal {
  return new ApiRefusal(400, 'badRequest', message);
}

export function placeOfA1(book: Book, text: unknown): Place {
  const range = typeof text === 'string' ? parseA1(text) : undefined;
  const tab = range?.title === undefined ? book.tab(book.record.sheetIds[0] ?? -1) : tabByTitle(book, range.title);
  if (range === undefined || tab === undefined) throw badRequest(`Unable to parse range: ${String(text)}`);
  return placeIn(tab, { rows: range.rows, columns: range.columns });
}

export function gridOf(book: Book, sheetId: unknown): TabRecord {
  const tab = typeof sheetId === 'number' ? book.tab(sheetId) : undefined;
  if (tab === undefined) throw badRequest(`No grid with id: ${String(sheetId ?? 0)}`);
  return tab;
}

export function placeOfRange(book: Book, range: GridRange | undefined): Place {
  const tab = gridOf(book, range?.sheetId ?? 0);
  return placeIn(tab, rectangleOf(range));
}

/** As asked, whether or not it lies inside the grid. */
export function rectangleOf(range: GridRange | undefined): Rectangle {
  return {
    rows: spanOf(range?.startRowIndex, range?.endRowIndex),
    columns: spanOf(range?.startColumnIndex, range?.endColumnIndex),
  };
}

/** As Google reports it: open sides are left out, and so is the sheet when its ID is 0. */
export function toGridRange(sheetId: number, { rows, columns }: Rectangle): GridRange {
  const range: GridRange = sheetId === 0 ? {} : { sheetId };
  if (rows.from > 0 || rows.to !== null) range.startRowIndex = rows.from;
  if (rows.to !== null) range.endRowIndex = rows.to;
  if (columns.from > 0 || columns.to !== null) range.startColumnIndex = columns.from;
  if (columns.to !== null) range.endColumnIndex = columns.to;
  return range;
}

export interface DimensionPlace {
  readonly tab: TabRecord;
  readonly dimension: Dimension;
  readonly start: number;
  /** Infinity when left open. */
  readonly end: number;
  /** How many there are now. */
  readonly size: number;
}

export function dimensionPlace(book: Book, range: DimensionRange | undefined): DimensionPlace {
  const tab = gridOf(book, range?.sheetId ?? 0);
  const dimension = dimensionOf(range?.dimension);
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? Infinity;
  if (start < 0 || end < 0) throw badRequest('DimensionRange indexes must be >= 0');
  // assumed wording
  if (end < start) throw badRequest('range.endIndex must be greater than range.startIndex');
  return { tab, dimension, start, end, size: sizeOf(tab, dimension) };
}

export function dimensionOf(name: unknown): Dimension {
  if (name === 'ROWS' || name === 'COLUMNS') return name;
  throw badRequest('range.dimension must be set'); // assumed wording
}

export function sizeOf(tab: TabRecord, dimension: Dimension): number {
  return dimension === 'ROWS' ? rowCountOf(tab) : columnCountOf(tab);
}

function placeIn(tab: TabRecord, rectangle: Rectangle): Place {
  const rows = rowCountOf(tab);
  const columns = columnCountOf(tab);
  if (rectangle.rows.from >= rows || rectangle.columns.from >= columns) {
    const label = formatA1(tab.title, rectangle);
    throw badRequest(`Range (${label}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`);
  }
  return { tab, rectangle, bounds: boundsOf(tab, rectangle) };
}

function spanOf(start: number | undefined, end: number | undefined): Span {
  if ((start ?? 0) < 0 || (end ?? 0) < 0) throw badRequest('GridRange indexes must be >= 0'); // assumed wording
  // assumed wording
  if (end !== undefined && end < (start ?? 0)) throw badRequest('GridRange start must not lie behind its end');
  return { from: start ?? 0, to: end ?? null };
}

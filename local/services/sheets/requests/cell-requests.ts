// Requests that write cells: updateCells, repeatCell, setDataValidation. Each is checked whole before it writes.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
// An API write is not held to a cell's validation rule (assumed); people's typing is, in `person.ts`.
// INVARIANT: text stays text; nothing here reads a date or a formula out of a string.

import { onlyKnown } from '../../advanced-service';
import type { Book } from '../book';
import type { Bounds } from '../bounds';
import type { CellUpdate } from '../cell-update';
import { fill, writeUpdates } from '../cell-update';
import { assertMayEdit } from '../protection';
import type { Place } from '../ranges';
import { badRequest, gridOf, placeOfRange } from '../ranges';
import { checkRule } from '../validation-rule';
import type { FieldPath } from '../update-mask';
import { parseUpdateMask } from '../update-mask';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const CELL_MEMBERS = {
  userEnteredValue: true,
  userEnteredFormat: true,
  note: true,
  dataValidation: true,
  textFormatRuns: false,
  hyperlink: false,
  pivotTable: false,
  chipRuns: false,
} as const;

const FORMAT_MEMBERS = [
  'numberFormat',
  'backgroundColor',
  'backgroundColorStyle',
  'borders',
  'padding',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textDirection',
  'textFormat',
  'hyperlinkDisplayType',
  'textRotation',
];

export const updateCells: Handler<Schema<'updateCells'>> = (book, request) => {
  onlyKnown('Sheets request updateCells', request, ['rows', 'fields', 'start', 'range']);
  const mask = parseUpdateMask('updateCells', request.fields, CELL_MEMBERS);
  const rows = (request.rows ?? []).map((row) => row.values ?? []);
  const place = targetOf(book, request, rows);
  const { tab, bounds } = place;
  assertMayEdit(book, tab, bounds);
  const width = bounds.right - bounds.left;
  const clear = toUpdate({}, mask);
  const updates = rows.map((values) =>
    // With a range, what its rows leave out is cleared under the mask (documented); without one, left alone.
    Array.from({ length: request.range === undefined ? values.length : width }, (_, at) => {
      const cell = values[at];
      return cell === undefined ? clear : toUpdate(cell, mask);
    }),
  );
  writeUpdates(book, tab, bounds, updates);
  if (request.range !== undefined) fill(book, tab, { ...bounds, top: bounds.top + rows.length }, clear);
  return DONE;
};

export const repeatCell: Handler<Schema<'repeatCell'>> = (book, request) => {
  onlyKnown('Sheets request repeatCell', request, ['range', 'cell', 'fields']);
  const mask = parseUpdateMask('repeatCell', request.fields, CELL_MEMBERS);
  const { tab, bounds } = placeOfRange(book, request.range);
  const cell = request.cell ?? {};
  const isOneCell = bounds.bottom - bounds.top === 1 && bounds.right - bounds.left === 1;
  // documented: references in a repeated formula move with the cell; formulas are not understood here.
  if (cell.userEnteredValue?.formulaValue !== undefined && !isOneCell) {
    throw new Error('NotEmulated: Sheets request repeatCell with a formula over several cells');
  }
  assertMayEdit(book, tab, bounds);
  fill(book, tab, bounds, toUpdate(cell, mask));
  return DONE;
};

export const setDataValidation: Handler<Schema<'setDataValidation'>> = (book, request) => {
  onlyKnown('Sheets request setDataValidation', request, ['range', 'rule']);
  const { tab, bounds } = placeOfRange(book, request.range);
  assertMayEdit(book, tab, bounds);
  const rule = request.rule ?? null;
  if (rule !== null) checkRule(rule);
  fill(book, tab, bounds, { rule: { to: rule } });
  return DONE;
};

function targetOf(book: Book, request: Schema<'updateCells'>, rows: readonly CellData[][]): Place {
  const { range, start } = request;
  const hasOne = (range === undefined) !== (start === undefined);
  if (!hasOne) throw badRequest('Exactly one of range or start must be set.'); // assumed wording
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (range !== undefined) {
    const place = placeOfRange(book, range);
    assertFits(place.bounds, height, width);
    return place;
  }
  const tab = gridOf(book, start?.sheetId ?? 0);
  const top = start?.rowIndex ?? 0;
  const left = start?.columnIndex ?? 0;
  const place = placeOfRange(book, { sheetId: tab.sheetId, startRowIndex: top, startColumnIndex: left });
  assertFits(place.bounds, height, width);
  return { ...place, bounds: { top, left, bottom: top + height, right: left + width } };
}

// Wording seen in public bug reports of both directions.
function assertFits({ top, bottom, left, right }: Bounds, height: number, width: number): void {
  if (top + height > bottom) {
    throw badRequest(`Attempting to write row: ${bottom}, beyond the last requested row of: ${bottom - 1}`);
  }
  if (left + width > right) {
    throw badRequest(`Attempting to write column: ${right}, beyond the last requested column of: ${right - 1}`);
  }
}

function toUpdate(cell: CellData, mask: ReadonlyMap<string, readonly FieldPath[]>): CellUpdate {
  onlyKnown('Sheets CellData', cell, Object.keys(CELL_MEMBERS));
  const update: { -readonly [Part in keyof CellUpdate]: CellUpdate[Part] } = {};
  const format = mask.get('userEnteredFormat');
  const valuePaths = mask.get('userEnteredValue');
  if (valuePaths?.some((path) => path.length > 0)) throw new Error('NotEmulated: Sheets field below userEnteredValue');
  if (valuePaths !== undefined) update.value = cell.userEnteredValue ?? 'clear';
  if (mask.has('note')) update.note = cell.note ?? '';
  if (mask.has('dataValidation')) {
    if (cell.dataValidation !== undefined) checkRule(cell.dataValidation);
    update.rule = { to: cell.dataValidation ?? null };
  }
  if (format !== undefined) {
    onlyKnown('Sheets CellFormat', cell.userEnteredFormat, FORMAT_MEMBERS);
    onlyKnown('Sheets Link', cell.userEnteredFormat?.textFormat?.link, ['uri']);
    update.format = { paths: withTwins(format), source: withTwinColor(cell.userEnteredFormat ?? {}) };
  }
  return update;
}

// A background colour and its `Style` are one value under two names; seen in public measurements.
function withTwins(paths: readonly FieldPath[]): FieldPath[] {
  const isColor = (path: FieldPath): boolean => path[0] === 'backgroundColor' || path[0] === 'backgroundColorStyle';
  const others = paths.filter((path) => !isColor(path));
  return paths.some(isColor) ? [...others, ['backgroundColor'], ['backgroundColorStyle']] : others;
}

function withTwinColor(format: NonNullable<CellData['userEnteredFormat']>): NonNullable<CellData['userEnteredFormat']> {
  const { backgroundColor, backgroundColorStyle, ...rest } = format;
  if (backgroundColorStyle !== undefined) {
    const color = backgroundColorStyle.rgbColor;
    return { ...rest, backgroundColorStyle, ...(color !== undefined && { backgroundColor: color }) };
  }
  return backgroundColor === undefined
    ? rest
    : { ...rest, backgroundColor, backgroundColorStyle: { rgbColor: backgroundColor } };
}

// Requests on rows and columns: insertDimension, deleteDimension, appendDimension, moveDimension,
// updateDimensionProperties.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
// Wordings of the refusals are those of public bug reports and measurements, except where marked assumed.
// INVARIANT: at least one row and one column that are not frozen always remain.

import { onlyKnown } from '../../advanced-service';
import { slotsOf, stretchesOf } from '../axis';
import { deleteIndexes, insertIndexes, moveIndexes } from '../dimensions';
import { assertMayEdit, assertMayInsert, assertMayMove, assertMayReshape, bandOf } from '../protection';
import { badRequest, dimensionOf, dimensionPlace, gridOf, sizeOf } from '../ranges';
import type { RowProperties } from '../row-table';
import { readProperties, writeProperties } from '../row-table';
import type { FieldPath } from '../update-mask';
import { parseUpdateMask } from '../update-mask';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;

const RANGE_MEMBERS = ['sheetId', 'dimension', 'startIndex', 'endIndex'];
const PROPERTY_MEMBERS = {
  pixelSize: true,
  hiddenByUser: true,
  hiddenByFilter: false,
  developerMetadata: false,
} as const;

export const insertDimension: Handler<Schema<'insertDimension'>> = (book, request) => {
  onlyKnown('Sheets request insertDimension', request, ['range', 'inheritFromBefore']);
  onlyKnown('Sheets DimensionRange', request.range, RANGE_MEMBERS);
  if (request.range?.startIndex === undefined) throw badRequest('range.startIndex must be set');
  if (request.range.endIndex === undefined) throw badRequest('range.endIndex must be set'); // assumed, by analogy
  const { tab, dimension, start, end, size } = dimensionPlace(book, request.range);
  const fromBefore = request.inheritFromBefore ?? false;
  if (start > size) throw badRequest(`range.startIndex is larger than current grid size (${size})`);
  if (!fromBefore && start === size) {
    throw badRequest(`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`);
  }
  // The rule is documented, its wording assumed.
  if (fromBefore && start === 0) {
    throw badRequest('range.startIndex must be greater than 0 if inheritFromBefore is true.');
  }
  assertMayInsert(book, tab, dimension, start);
  insertIndexes(book, tab, dimension, start, end - start, fromBefore ? start - 1 : start);
  return DONE;
};

export const deleteDimension: Handler<Schema<'deleteDimension'>> = (book, request) => {
  onlyKnown('Sheets request deleteDimension', request, ['range']);
  onlyKnown('Sheets DimensionRange', request.range, RANGE_MEMBERS);
  const place = dimensionPlace(book, request.range);
  const { tab, dimension, start, size } = place;
  const end = place.end === Infinity ? size : place.end;
  const noun = dimension === 'ROWS' ? 'row' : 'column';
  if (start >= size || end > size) {
    const missing = Math.max(start, size);
    throw badRequest(
      `Cannot delete a ${noun} that doesn't exist. ` +
        `Tried to delete ${noun} index ${missing} but there are only ${size} ${noun}s.`,
    );
  }
  if (end - start >= size) throw badRequest(`You can't delete all the ${noun}s on the sheet.`);
  const frozen = dimension === 'ROWS' ? tab.frozenRows : tab.frozenColumns;
  if (start <= frozen && end === size && frozen > 0) {
    throw badRequest(`Sorry, it is not possible to delete all non-frozen ${noun}s.`);
  }
  assertMayReshape(book, tab);
  assertMayEdit(book, tab, bandOf(tab, dimension, start, end));
  deleteIndexes(book, tab, dimension, start, end);
  return DONE;
};

export const appendDimension: Handler<Schema<'appendDimension'>> = (book, request) => {
  onlyKnown('Sheets request appendDimension', request, ['sheetId', 'dimension', 'length']);
  const tab = gridOf(book, request.sheetId ?? 0);
  const dimension = dimensionOf(request.dimension);
  const length = request.length ?? 0;
  if (length < 1) throw badRequest('length must be greater than 0'); // assumed wording
  assertMayReshape(book, tab);
  const size = sizeOf(tab, dimension);
  insertIndexes(book, tab, dimension, size, length, size - 1);
  return DONE;
};

export const moveDimension: Handler<Schema<'moveDimension'>> = (book, request) => {
  onlyKnown('Sheets request moveDimension', request, ['source', 'destinationIndex']);
  onlyKnown('Sheets DimensionRange', request.source, RANGE_MEMBERS);
  const place = dimensionPlace(book, request.source);
  const { tab, dimension, start, size } = place;
  const end = place.end === Infinity ? size : place.end;
  const before = request.destinationIndex ?? 0;
  const noun = dimension === 'ROWS' ? 'row' : 'column';
  // That these are refused follows from what the request means; wordings assumed.
  if (start >= size || end > size) {
    throw badRequest(`Cannot move a ${noun} that doesn't exist. There are only ${size} ${noun}s.`);
  }
  if (end === start) throw badRequest('source must not be empty');
  if (before < 0 || before > size) throw badRequest(`destinationIndex must be between 0 and the grid size (${size})`);
  if (before > start && before < end) throw badRequest('destinationIndex must not lie inside source');
  const move = { from: start, to: end, before };
  assertMayMove(book, tab, dimension, move);
  moveIndexes(book, tab, dimension, move);
  return DONE;
};

export const updateDimensionProperties: Handler<Schema<'updateDimensionProperties'>> = (book, request) => {
  onlyKnown('Sheets request updateDimensionProperties', request, ['range', 'properties', 'fields']);
  onlyKnown('Sheets DimensionRange', request.range, RANGE_MEMBERS);
  const mask = parseUpdateMask('updateDimensionProperties', request.fields, PROPERTY_MEMBERS);
  const { tab, dimension, start, end, size } = dimensionPlace(book, request.range);
  const noun = dimension === 'ROWS' ? 'row' : 'column';
  if (start >= size) {
    throw badRequest(
      `Cannot update a ${noun} that doesn't exist. ` +
        `Tried to update ${noun} index ${start} but there are only ${size} ${noun}s.`,
    );
  }
  assertMayReshape(book, tab);
  const dress = (old: RowProperties): RowProperties => dressed(old, request.properties ?? {}, mask);
  if (dimension === 'COLUMNS') {
    for (const slot of slotsOf(tab.columns, start, end)) {
      tab.columnProperties[String(slot)] = dress(tab.columnProperties[String(slot)] ?? {});
    }
    return DONE;
  }
  for (const stretch of stretchesOf(tab.rows, start, Math.min(end, size))) {
    const known = new Map(readProperties(book.store, tab.grid, stretch));
    for (let at = 0; at < stretch.count; at += 1) {
      writeProperties(book.store, tab.grid, stretch.slot + at, dress(known.get(stretch.index + at) ?? {}));
    }
  }
  return DONE;
};

function dressed(
  old: RowProperties,
  given: GoogleAppsScript.Sheets.Schema.DimensionProperties,
  mask: ReadonlyMap<string, readonly FieldPath[]>,
): RowProperties {
  const pixelSize = mask.has('pixelSize') ? given.pixelSize : old.pixelSize;
  const isHidden = mask.has('hiddenByUser') ? given.hiddenByUser === true : old.hiddenByUser === true;
  return { ...(isHidden && { hiddenByUser: true }), ...(pixelSize !== undefined && { pixelSize }) };
}

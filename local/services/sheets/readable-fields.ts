// What a `fields` mask may name in an answer of the Sheets service: the members the emulation has, those Google has and
// it has not, and by omission those that do not exist.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets
// INVARIANT: a mask that asks for something not emulated throws, also when it asks for it by asking for the whole.

import type { FieldMask } from '../field-mask';
import { InvalidFieldMask, parseFieldMask } from '../field-mask';
import { ApiRefusal } from '../advanced-service';
import { toCamelCase } from './update-mask';

/**
 * `all`: emulated, whatever stands below; `none`: Google has it, the emulation does not; `dull`: the same, but its
 * absence from a whole misleads nobody (themes, defaults).
 */
type Shape = 'all' | 'none' | 'dull' | { readonly [member: string]: Shape };

const SHEET_PROPERTIES: Shape = {
  sheetId: 'all',
  title: 'all',
  index: 'all',
  sheetType: 'all',
  hidden: 'all',
  tabColorStyle: 'all',
  tabColor: 'all',
  rightToLeft: 'all',
  gridProperties: {
    rowCount: 'all',
    columnCount: 'all',
    frozenRowCount: 'all',
    frozenColumnCount: 'all',
    hideGridlines: 'all',
    rowGroupControlAfter: 'dull',
    columnGroupControlAfter: 'dull',
  },
  dataSourceSheetProperties: 'dull',
};

const CELL: Shape = {
  userEnteredValue: 'all',
  userEnteredFormat: 'all',
  note: 'all',
  dataValidation: 'all',
  hyperlink: 'all',
  // Needs a calculation engine and Google's rendering: who asks for whole cells would be told half of them.
  effectiveValue: 'none',
  effectiveFormat: 'none',
  formattedValue: 'none',
  textFormatRuns: 'none',
  pivotTable: 'none',
  chipRuns: 'none',
};

const DIMENSION: Shape = { hiddenByUser: 'all', pixelSize: 'all', hiddenByFilter: 'dull', developerMetadata: 'dull' };

const PROTECTED_RANGE: Shape = {
  protectedRangeId: 'all',
  range: 'all',
  description: 'all',
  warningOnly: 'all',
  requestingUserCanEdit: 'all',
  unprotectedRanges: 'all',
  editors: 'all',
  namedRangeId: 'dull',
};

export const SPREADSHEET_FIELDS: Shape = {
  spreadsheetId: 'all',
  spreadsheetUrl: 'all',
  properties: {
    title: 'all',
    locale: 'all',
    timeZone: 'all',
    autoRecalc: 'dull',
    defaultFormat: 'dull',
    iterativeCalculationSettings: 'dull',
    spreadsheetTheme: 'dull',
  },
  sheets: {
    properties: SHEET_PROPERTIES,
    data: {
      startRow: 'all',
      startColumn: 'all',
      rowData: { values: CELL },
      rowMetadata: DIMENSION,
      columnMetadata: DIMENSION,
    },
    protectedRanges: PROTECTED_RANGE,
    conditionalFormats: 'all',
    merges: 'dull',
    filterViews: 'all',
    basicFilter: 'dull',
    charts: 'dull',
    bandedRanges: 'dull',
    developerMetadata: 'dull',
    rowGroups: 'dull',
    columnGroups: 'dull',
    slicers: 'dull',
    tables: 'dull',
  },
  namedRanges: 'dull',
  developerMetadata: 'dull',
  dataSources: 'dull',
  dataSourceSchedules: 'dull',
};

export const BATCH_FIELDS: Shape = { spreadsheetId: 'all', replies: 'all', updatedSpreadsheet: SPREADSHEET_FIELDS };

/**
 * The mask of a call, checked against what there is to read. Blanks are refused: Sheets, unlike Drive, takes them
 * for part of a name (public bug report ringo380/claude-google-sheets-mcp#2).
 */
export function readMask(method: string, fields: unknown, shape: Shape): FieldMask {
  const text = typeof fields === 'string' ? fields : '';
  const mask = /\s/.test(text) ? undefined : parsed(toCamelCase(text));
  if (mask === undefined) throw invalidArgument();
  checkMask(`Sheets.${method}`, mask, shape, '');
  return mask;
}

function checkMask(method: string, mask: FieldMask | 'all', shape: Shape, path: string): void {
  if (shape === 'all') return;
  if (shape === 'none' || shape === 'dull') throw new Error(`NotEmulated: ${method} field ${path}`);
  if (mask === 'all' || mask.has('*')) {
    for (const [member, below] of Object.entries(shape)) {
      if (below !== 'dull') checkMask(method, 'all', below, join(path, member));
    }
  }
  if (mask === 'all') return;
  for (const [member, below] of mask) {
    const known = shape[member];
    if (member === '*') continue;
    if (known === undefined) throw invalidArgument();
    checkMask(method, below, known, join(path, member));
  }
}

function parsed(fields: string): FieldMask | undefined {
  try {
    return parseFieldMask(fields);
  } catch (error) {
    if (error instanceof InvalidFieldMask) return undefined;
    throw error;
  }
}

function invalidArgument(): ApiRefusal {
  return new ApiRefusal(400, 'badRequest', 'Request contains an invalid argument.');
}

function join(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}

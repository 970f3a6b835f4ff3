// Tabs as they begin: 1,000 rows by 26 columns unless asked otherwise, a title of their own, a place among the others.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#SheetProperties
// Wordings of the refusals are those of public measurements, except where marked assumed.
// INVARIANT: titles are unique whatever their case.

import { onlyKnown } from '../advanced-service';
import { createAxis } from './axis';
import type { Book, TabRecord } from './book';
import { tabByTitle } from './book';
import { assertFrozenFits, assertRoom } from './dimensions';
import { localeRules } from './locale';
import { badRequest } from './ranges';
import { newGrid } from './row-table';

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

const MEMBERS = ['sheetId', 'title', 'index', 'sheetType', 'hidden', 'rightToLeft', 'tabColorStyle', 'gridProperties'];
export const GRID_MEMBERS = ['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount', 'hideGridlines'];
const DEFAULT_GRID = { rowCount: 1000, columnCount: 26 };
const LONGEST_TITLE = 100;

export function createTab(book: Book, properties: SheetProperties, defaultId?: number): TabRecord {
  onlyKnown('Sheets SheetProperties', properties, MEMBERS);
  onlyKnown('Sheets GridProperties', properties.gridProperties, GRID_MEMBERS);
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
    throw new Error(`NotEmulated: Sheets sheetType ${properties.sheetType}`);
  }
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount, hideGridlines } = {
    ...DEFAULT_GRID,
    ...properties.gridProperties,
  };
  const title = properties.title ?? freeTitle(book);
  assertTitle(book, title, undefined);
  const sheetId = freshId(book, properties.sheetId ?? defaultId);
  if (rowCount < 1 || columnCount < 1) throw badRequest('A grid must have at least one row and one column.'); // assumed
  assertRoom(book, rowCount * columnCount);
  const tab: TabRecord = {
    sheetId,
    grid: newGrid(book.store),
    title,
    hidden: properties.hidden === true,
    rightToLeft: properties.rightToLeft === true,
    hideGridlines: hideGridlines === true,
    tabColorStyle: properties.tabColorStyle,
    frozenRows: frozenRowCount ?? 0,
    frozenColumns: frozenColumnCount ?? 0,
    rows: createAxis(rowCount),
    columns: createAxis(columnCount),
    columnProperties: {},
    protections: [],
    conditionalFormats: [],
    filterViews: [],
    layers: [],
    clock: 0,
  };
  assertFrozenFits(tab);
  const { sheetIds } = book.record;
  sheetIds.splice(properties.index ?? sheetIds.length, 0, sheetId);
  book.addTab(tab);
  return tab;
}

export function assertTitle(book: Book, title: string, owner: TabRecord | undefined): void {
  if (title === '') throw badRequest('The sheet name cannot be empty.'); // assumed wording
  if (title.length > LONGEST_TITLE) throw badRequest('The sheet name cannot be greater than 100 characters.');
  const taken = tabByTitle(book, title);
  if (taken === undefined || taken === owner) return;
  throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function freshId(book: Book, wanted: number | undefined): number {
  if (wanted === undefined) {
    let id = book.newNumber();
    while (book.record.sheetIds.includes(id)) id = book.newNumber();
    return id;
  }
  if (wanted < 0) throw badRequest('Sheet id must be non-negative.');
  if (book.record.sheetIds.includes(wanted)) throw badRequest(`Sheet with id ${wanted} already exists.`);
  return wanted;
}

function freeTitle(book: Book): string {
  const { sheetName } = localeRules(book.record.locale);
  let number = book.record.sheetIds.length + 1;
  while (tabByTitle(book, sheetName(number)) !== undefined) number += 1;
  return sheetName(number);
}

// Requests on the spreadsheet and its tabs: updateSpreadsheetProperties, addSheet, deleteSheet, updateSheetProperties.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#addsheetrequest
// Wordings of the refusals are those of public bug reports and measurements, except where marked assumed.
// INVARIANT: titles are unique whatever their case, and at least one tab is visible.

import { onlyKnown } from '../../advanced-service';
import type { Book, TabRecord } from '../book';
import { assertFrozenFits, resize } from '../dimensions';
import { assertTimeZone } from '../locale';
import { assertTitle, createTab, GRID_MEMBERS } from '../new-tab';
import { assertMayEdit, assertMayReshape, wholeOf } from '../protection';
import { badRequest } from '../ranges';
import { tabProperties } from '../resource';
import { eraseGrid } from '../row-table';
import type { FieldPath } from '../update-mask';
import { isUnder, parseUpdateMask } from '../update-mask';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

const SHEET_MEMBERS = {
  title: true,
  index: true,
  hidden: true,
  rightToLeft: true,
  tabColorStyle: true,
  gridProperties: true,
  tabColor: false,
  sheetType: false,
} as const;
const BOOK_MEMBERS = {
  title: true,
  locale: true,
  timeZone: true,
  autoRecalc: false,
  defaultFormat: false,
  iterativeCalculationSettings: false,
  spreadsheetTheme: false,
} as const;

export const updateSpreadsheetProperties: Handler<Schema<'updateSpreadsheetProperties'>> = (book, request) => {
  onlyKnown('Sheets request updateSpreadsheetProperties', request, ['properties', 'fields']);
  const mask = parseUpdateMask('updateSpreadsheetProperties', request.fields, BOOK_MEMBERS);
  const { title, locale, timeZone } = request.properties ?? {};
  if (mask.has('title') && title !== undefined) book.rename(title);
  if (mask.has('locale') && locale !== undefined) book.record.locale = locale;
  if (mask.has('timeZone') && timeZone !== undefined) {
    assertTimeZone(timeZone);
    book.record.timeZone = timeZone;
  }
  return DONE;
};

export const addSheet: Handler<Schema<'addSheet'>> = (book, request) => {
  onlyKnown('Sheets request addSheet', request, ['properties']);
  const tab = createTab(book, request.properties ?? {});
  return { addSheet: { properties: tabProperties(book, tab) } };
};

export const deleteSheet: Handler<Schema<'deleteSheet'>> = (book, request) => {
  onlyKnown('Sheets request deleteSheet', request, ['sheetId']);
  const tab = sheetOf(book, request.sheetId);
  const others = book.tabs().filter((other) => other !== tab);
  if (others.length === 0) throw badRequest(`You can't remove all the sheets in a document.`);
  if (others.every((other) => other.hidden)) {
    throw badRequest(`You can't remove all the visible sheets in a document.`);
  }
  assertMayEdit(book, tab, wholeOf(tab));
  eraseGrid(book.store, tab.grid);
  book.dropTab(tab.sheetId);
  return DONE;
};

export const updateSheetProperties: Handler<Schema<'updateSheetProperties'>> = (book, request) => {
  onlyKnown('Sheets request updateSheetProperties', request, ['properties', 'fields']);
  const given = request.properties ?? {};
  onlyKnown('Sheets GridProperties', given.gridProperties, GRID_MEMBERS);
  const mask = parseUpdateMask('updateSheetProperties', request.fields, SHEET_MEMBERS);
  const tab = sheetOf(book, given.sheetId);
  assertMayReshape(book, tab);
  if (mask.has('title')) rename(book, tab, given.title);
  if (mask.has('hidden')) hide(book, tab, given.hidden === true);
  if (mask.has('rightToLeft')) tab.rightToLeft = given.rightToLeft === true;
  if (mask.has('tabColorStyle')) tab.tabColorStyle = given.tabColorStyle;
  if (mask.has('index')) move(book, tab, given.index ?? 0);
  updateGrid(book, tab, given.gridProperties ?? {}, mask.get('gridProperties') ?? []);
  return DONE;
};

function updateGrid(
  book: Book,
  tab: TabRecord,
  given: NonNullable<SheetProperties['gridProperties']>,
  paths: readonly FieldPath[],
): void {
  for (const [member] of paths) {
    if (member !== undefined && !GRID_MEMBERS.includes(member)) throw badRequest(`Invalid field: ${member}`);
  }
  const names = (member: string): boolean => paths.some((path) => isUnder([member], path));
  if (names('frozenRowCount')) tab.frozenRows = given.frozenRowCount ?? 0;
  if (names('frozenColumnCount')) tab.frozenColumns = given.frozenColumnCount ?? 0;
  if (names('hideGridlines')) tab.hideGridlines = given.hideGridlines === true;
  if (names('rowCount')) resize(book, tab, 'ROWS', given.rowCount ?? 0);
  if (names('columnCount')) resize(book, tab, 'COLUMNS', given.columnCount ?? 0);
  assertFrozenFits(tab);
}

function rename(book: Book, tab: TabRecord, title: string | undefined): void {
  assertTitle(book, title ?? '', tab);
  tab.title = title ?? '';
}

function hide(book: Book, tab: TabRecord, hidden: boolean): void {
  const isLast = book.tabs().every((other) => other === tab || other.hidden);
  if (hidden && isLast) throw badRequest(`You can't hide all the sheets in a document.`); // assumed wording
  tab.hidden = hidden;
}

// documented: the index counts as before the move, so that the first of three goes behind the second with 2.
function move(book: Book, tab: TabRecord, index: number): void {
  const { sheetIds } = book.record;
  const now = sheetIds.indexOf(tab.sheetId);
  if (index === now || index === now + 1) return;
  const others = sheetIds.filter((sheetId) => sheetId !== tab.sheetId);
  others.splice(index > now ? index - 1 : index, 0, tab.sheetId);
  book.record.sheetIds = others;
}

function sheetOf(book: Book, sheetId: number | undefined): TabRecord {
  const tab = book.tab(sheetId ?? 0);
  if (tab === undefined) throw badRequest(`No sheet with id: ${sheetId ?? 0}`);
  return tab;
}

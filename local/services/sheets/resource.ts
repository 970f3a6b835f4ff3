// A spreadsheet as the REST resource of that name, as far as a mask lets through: its properties, its tabs, protected
// ranges as the asking person sees them, conditional formats, filter views, and the cells of the ranges asked for.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get
// INVARIANT: cells are read only when the mask asks for them.

import type { FieldMask } from '../field-mask';
import { applyFieldMask, wanted } from '../field-mask';
import type { Book, FilterViewRecord, Protection, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import { readGrid } from './grid-data';
import { mayEditProtection, wholeOf } from './protection';
import type { Place } from './ranges';
import { toGridRange } from './ranges';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;
type FilterView = GoogleAppsScript.Sheets.Schema.FilterView;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

export interface Described {
  readonly resource: Spreadsheet;
  readonly cells: number;
}

/** Without ranges every tab comes whole; with ranges only the tabs they name, with one GridData for each range. */
export function describe(book: Book, ranges: readonly Place[], mask: FieldMask | 'all'): Described {
  const tabs = shownTabs(book, ranges);
  const unmasked: Spreadsheet = {
    spreadsheetId: book.id,
    properties: { title: book.file.name, locale: book.record.locale, timeZone: book.record.timeZone },
    sheets: tabs.map((tab) => describeTab(book, tab)),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
  const resource = applyFieldMask(unmasked, mask);
  const sheetMask = wanted(mask, 'sheets');
  const dataMask = sheetMask === undefined || sheetMask === 'all' ? undefined : wanted(sheetMask, 'data');
  if (dataMask === undefined) return { resource, cells: 0 };
  let cells = 0;
  // Cells are added under a mask of their own, so that a large answer is gone through once.
  tabs.forEach((tab, at) => {
    const own = ranges.filter((range) => range.tab === tab).map((range) => range.bounds);
    const grids = (ranges.length === 0 ? [wholeOf(tab)] : own).map((bounds) => readGrid(book, tab, bounds, dataMask));
    cells += grids.reduce((sum, grid) => sum + grid.cells, 0);
    const sheet = resource.sheets?.[at];
    if (sheet !== undefined) sheet.data = grids.map((grid) => grid.data);
  });
  return { resource, cells };
}

function shownTabs(book: Book, ranges: readonly Place[]): TabRecord[] {
  if (ranges.length === 0) return book.tabs();
  const index = ({ sheetId }: TabRecord): number => book.record.sheetIds.indexOf(sheetId);
  return [...new Set(ranges.map((range) => range.tab))].sort((left, right) => index(left) - index(right));
}

export function tabProperties(book: Book, tab: TabRecord): SheetProperties {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    index: book.record.sheetIds.indexOf(tab.sheetId),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: rowCountOf(tab),
      columnCount: columnCountOf(tab),
      ...(tab.frozenRows > 0 && { frozenRowCount: tab.frozenRows }),
      ...(tab.frozenColumns > 0 && { frozenColumnCount: tab.frozenColumns }),
      ...(tab.hideGridlines && { hideGridlines: true }),
    },
    ...(tab.hidden && { hidden: true }),
    ...(tab.rightToLeft && { rightToLeft: true }),
    ...(tab.tabColorStyle !== undefined && { tabColorStyle: tab.tabColorStyle }),
    ...(tab.tabColorStyle?.rgbColor !== undefined && { tabColor: tab.tabColorStyle.rgbColor }),
  };
}

/** documented: who may not edit the range does not see who may. */
export function toProtectedRange(book: Book, tab: TabRecord, protection: Protection): ProtectedRange {
  const mayEdit = mayEditProtection(book, protection);
  const range: ProtectedRange = {
    protectedRangeId: protection.protectedRangeId,
    range: toGridRange(tab.sheetId, protection.range),
  };
  if (mayEdit) range.requestingUserCanEdit = true;
  if (protection.description !== undefined) range.description = protection.description;
  if (protection.warningOnly) range.warningOnly = true;
  if (protection.unprotected.length > 0) {
    range.unprotectedRanges = protection.unprotected.map((hole) => toGridRange(tab.sheetId, hole));
  }
  if (mayEdit && protection.editors !== null) {
    range.editors = { users: [...protection.editors.users] };
    if (protection.editors.domainUsersCanEdit) range.editors.domainUsersCanEdit = true;
  }
  return range;
}

type ConditionalFormat = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;

export function toConditionalFormat(
  tab: TabRecord,
  { ranges, rule }: TabRecord['conditionalFormats'][number],
): ConditionalFormat {
  return { ranges: ranges.map((range) => toGridRange(tab.sheetId, range)), ...rule };
}

/** With what Google's published types do not have yet. */
export interface WholeFilterView extends FilterView {
  readonly filterSpecs?: readonly {
    readonly columnIndex?: number;
    readonly filterCriteria?: GoogleAppsScript.Sheets.Schema.FilterCriteria;
  }[];
}

/** The older member `criteria`, deprecated by Google, is left out. A column index of 0 is given (assumed). */
export function toFilterView(tab: TabRecord, view: FilterViewRecord): WholeFilterView {
  const filterSpecs = view.filters.map(({ column, criteria }) => ({ columnIndex: column, filterCriteria: criteria }));
  const sortSpecs = view.sorts.map(({ column, descending }) => ({
    dimensionIndex: column,
    sortOrder: descending ? 'DESCENDING' : 'ASCENDING',
  }));
  return {
    filterViewId: view.filterViewId,
    title: view.title,
    range: toGridRange(tab.sheetId, view.range),
    ...(sortSpecs.length > 0 && { sortSpecs }),
    ...(filterSpecs.length > 0 && { filterSpecs }),
  };
}

function describeTab(book: Book, tab: TabRecord): Sheet {
  const sheet: Sheet = { properties: tabProperties(book, tab) };
  if (tab.protections.length > 0) {
    sheet.protectedRanges = tab.protections.map((protection) => toProtectedRange(book, tab, protection));
  }
  if (tab.conditionalFormats.length > 0) {
    sheet.conditionalFormats = tab.conditionalFormats.map((format) => toConditionalFormat(tab, format));
  }
  if (tab.filterViews.length > 0) sheet.filterViews = tab.filterViews.map((view) => toFilterView(tab, view));
  return sheet;
}

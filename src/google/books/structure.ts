// The port Structure over the Sheets service: how the tabs of a book stand, and the requests that put them right.
// INVARIANT: what staff wrote, their own columns, their own protections and the rows below the headings stay as they are.

import type { TabLayout } from '../../kernel/derive/tabs';
import type {
  ColumnStep,
  StandingProtection,
  StandingTab,
  Structure,
  TabRepair,
} from '../../kernel/structure/standing';
import type { Attempt } from '../attempt';
import { sheets, type GridRange, type SheetResource, type SheetsRequest } from '../services';
import { toA1 } from './a1';
import { coloursIn } from './colours';
import { viewRequests, viewsIn } from './views';
import { newTab, OURS, tabRequests, unprotect } from './tab-requests';

const PROPERTIES =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),' +
  'protectedRanges(protectedRangeId,description,range),' +
  'conditionalFormats(booleanRule(condition)),filterViews(filterViewId,title,filterSpecs))';
const TEXTS = 'sheets(properties(sheetId),data(rowData(values(userEnteredValue))))';

/** @param spreadsheetOf book key → spreadsheet ID. */
export function createStructure(spreadsheetOf: (book: string) => string, attempt: Attempt): Structure {
  // Not repeated by itself: adding a tab or a view twice is an error. The next run compares again.
  const change = (book: string, requests: readonly SheetsRequest[]): void =>
    void attempt('sheets.batchUpdate', 'once', () =>
      sheets().Spreadsheets.batchUpdate({ requests }, spreadsheetOf(book), { fields: 'spreadsheetId' }),
    );
  return {
    tabs: (book) => {
      const id = spreadsheetOf(book);
      const get = (options: object) =>
        attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(id, options)).sheets ?? [];
      const found = get({ fields: PROPERTIES });
      const ranges = found.map(({ properties: { title = '' } = {} }) =>
        toA1({ tab: title, row: 0, rows: 2, column: 0 }),
      );
      const texts = new Map(get({ ranges, fields: TEXTS }).map((sheet) => [numberOf(sheet), sheet]));
      return found.map((sheet) => standingTab(sheet, texts.get(numberOf(sheet))));
    },
    repair: (book, repairs, roleAccount) => {
      change(
        book,
        repairs.flatMap((repair) => requestsFor(repair, roleAccount)),
      );
    },
    changeViews: (book, changes) => change(book, viewRequests(changes)),
  };
}

// Both sides leave out what is zero or open (documented: GridRange).
const numberOf = ({ properties }: SheetResource): number => properties?.sheetId ?? 0;

function standingTab(sheet: SheetResource, texts: SheetResource | undefined): StandingTab {
  const { title = '', gridProperties: { rowCount = 0, columnCount = 0 } = {} } = sheet.properties ?? {};
  const row = (at: number): string[] => {
    const cells = texts?.data?.[0]?.rowData?.[at]?.values ?? [];
    return Array.from({ length: columnCount }, (_, column) => cells[column]?.userEnteredValue?.stringValue ?? '');
  };
  const protections = (sheet.protectedRanges ?? []).map(
    ({ protectedRangeId = 0, description, range = {} }): StandingProtection => ({
      number: protectedRangeId,
      isOurs: description === OURS,
      rows: [range.startRowIndex ?? 0, range.endRowIndex ?? null],
      columns: columnsOf(range),
    }),
  );
  const colours = coloursIn(sheet);
  const [keys, headings] = [row(0), row(1)];
  return {
    number: numberOf(sheet),
    title,
    rows: rowCount,
    keys,
    headings,
    protections,
    colours,
    views: viewsIn(sheet),
  };
}

const columnsOf = ({ startColumnIndex: from, endColumnIndex: to }: GridRange): StandingProtection['columns'] =>
  from === undefined && to === undefined ? null : [from ?? 0, to ?? null];

function requestsFor({ layout, index, standing, columns }: TabRepair, roleAccount: string): SheetsRequest[] {
  if (standing === undefined)
    return [{ addSheet: { properties: newTab(layout, index) } }, ...tabRequests(layout, roleAccount, undefined)];
  const missingRows = layout.rows - standing.rows;
  // Protections stretch and move along with columns, so they are made anew then.
  const moves = columns.length > 0;
  return [
    ...(standing.title === layout.title ? [] : [renaming(layout)]),
    ...(moves ? unprotect(standing.protections) : []),
    ...columns.map((step) => columnRequest(layout.number, step)),
    ...(missingRows > 0
      ? [{ appendDimension: { sheetId: layout.number, dimension: 'ROWS', length: missingRows } }]
      : []),
    ...tabRequests(layout, roleAccount, moves ? withoutOurs(standing) : standing),
  ];
}

/** As the tab stands once the program's own protections are off. */
const withoutOurs = (standing: StandingTab): StandingTab => ({
  ...standing,
  protections: standing.protections.filter(({ isOurs }) => !isOurs),
});

const renaming = ({ number, title }: TabLayout): SheetsRequest => ({
  updateSheetProperties: { properties: { sheetId: number, title }, fields: 'title' },
});

const columnRequest = (sheetId: number, step: ColumnStep): SheetsRequest =>
  step.kind === 'insert'
    ? { insertDimension: { range: oneColumn(sheetId, step.at), inheritFromBefore: step.at > 0 } }
    : moveColumn(sheetId, step);

const oneColumn = (sheetId: number, at: number) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
});

/** Columns only move to the left, so that the place is the same counted with the one that moves (documented) or without. */
export const moveColumn = (
  sheetId: number,
  { from, to }: { readonly from: number; readonly to: number },
): SheetsRequest => ({
  moveDimension: { source: oneColumn(sheetId, from), destinationIndex: to },
});

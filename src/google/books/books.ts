// The port Books over the advanced Sheets service: one `get` per reading, one `batchUpdate` per writing, both with a
// field mask on the values as entered. Knows no table; sheet IDs and titles are the caller's.
// INVARIANT: a write is one request, which Google applies whole or not at all, and is never repeated unless Google
// refused it before doing anything.

import { PlatformFailure, type Area, type Block, type Books, type Step } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { sheets, type GridData, type SheetResource, type SheetsRequest, type SpreadsheetResource } from '../services';
import { toA1 } from './a1';
import { fromCellData, toCellData } from './cells';
import { moveColumn } from './structure';

const GRID_FIELDS = 'sheets(properties(title),data(startRow,startColumn,rowData(values(userEnteredValue))))';

/** What waits for a person stands out by more than its colour: it has a note. */
const MARKED = { backgroundColorStyle: { rgbColor: { red: 1, green: 0.88, blue: 0.82 } } };

/** Rows of keys and headings. */
const HEADING_ROWS = 2;

/** @param idOf book key → spreadsheet ID. */
export function createBooks(idOf: (book: string) => string, attempt: Attempt): Books {
  /** What a call asks of a tab that is not there under its name is refused whole; the refusal then names the tab. */
  const namingTab = <T>(book: string, areas: readonly Area[], call: () => T): T => {
    try {
      return call();
    } catch (error) {
      throw isInvalid(error) ? (missingTab(idOf(book), areas, attempt) ?? error) : error;
    }
  };
  return {
    read: (book, areas) => {
      if (areas.length === 0) return [];
      const options = { ranges: areas.map(toA1), fields: GRID_FIELDS };
      const found = namingTab(book, areas, () =>
        attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(idOf(book), options)),
      );
      return blocksOf(found, areas);
    },
    write: (book, steps, verify) => {
      const resource = { requests: steps.map(requestOf), ...(verify.length > 0 ? answerWith(verify) : {}) };
      const options = { fields: verify.length > 0 ? `updatedSpreadsheet(${GRID_FIELDS})` : 'spreadsheetId' };
      const done = namingTab(book, verify, () =>
        attempt('sheets.batchUpdate', 'once', () => sheets().Spreadsheets.batchUpdate(resource, idOf(book), options)),
      );
      return blocksOf(done.updatedSpreadsheet ?? {}, verify);
    },
  };
}

const isInvalid = (error: unknown): boolean => error instanceof PlatformFailure && error.code === 'platform.invalid';

/** A range of a tab that is not there under its name is no range (seen by users as «Unable to parse range»). */
function missingTab(id: string, areas: readonly Area[], attempt: Attempt): PlatformFailure | undefined {
  const fields = 'sheets(properties(title))';
  const { sheets: there = [] } = attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(id, { fields }));
  const titles = there.map(({ properties }) => properties?.title);
  const missing = areas.find(({ tab }) => !titles.includes(tab));
  return missing && new PlatformFailure('platform.structure', false, 'sheets.get', { tab: missing.tab });
}

const answerWith = (verify: readonly Area[]) => ({
  includeSpreadsheetInResponse: true,
  responseIncludeGridData: true,
  responseRanges: verify.map(toA1),
});

function requestOf(step: Step): SheetsRequest {
  switch (step.kind) {
    case 'set':
      return {
        updateCells: {
          start: { sheetId: step.tab, rowIndex: step.row, columnIndex: step.column },
          rows: step.cells.map((row) => ({ values: row.map(toCellData) })),
          fields: 'userEnteredValue',
        },
      };
    case 'copyRow':
      return {
        copyPaste: {
          source: rowCells(step.tab, step.row, step.columns),
          destination: rowCells(step.toTab, step.toRow, step.columns),
          pasteType: 'PASTE_VALUES',
          pasteOrientation: 'NORMAL',
        },
      };
    case 'mark':
      return {
        updateCells: {
          start: { sheetId: step.tab, rowIndex: step.row, columnIndex: step.column },
          rows: [{ values: [step.note === null ? {} : { note: step.note, userEnteredFormat: MARKED }] }],
          fields: 'note,userEnteredFormat.backgroundColorStyle',
        },
      };
    case 'moveColumn':
      return moveColumn(step.tab, step);
    case 'insertRows':
      return {
        insertDimension: {
          range: rowsOf(step.tab, step.row, step.count),
          // New rows take formats and validations from a row of data, never from the headings. Below the last row of
          // the grid only the row before can lend them (documented: InsertDimensionRequest).
          inheritFromBefore: step.row > HEADING_ROWS,
        },
      };
    case 'deleteRows':
      return { deleteDimension: { range: rowsOf(step.tab, step.row, step.count) } };
  }
}

const rowCells = (sheetId: number, row: number, columns: number) => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: 0,
  endColumnIndex: columns,
});

const rowsOf = (sheetId: number, row: number, count: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex: row,
  endIndex: row + count,
});

/**
 * What was asked for, in the order asked. The answer lists tabs in their own order, and under each tab one grid for
 * each range asked of it (documented: spreadsheets.sheets, `data`).
 */
function blocksOf(found: SpreadsheetResource, areas: readonly Area[]): Block[] {
  const byTitle = new Map<string, SheetResource>();
  for (const sheet of found.sheets ?? []) byTitle.set(sheet.properties?.title ?? '', sheet);
  const taken = new Map<string, number>();
  return areas.map((area) => {
    const at = taken.get(area.tab) ?? 0;
    taken.set(area.tab, at + 1);
    const grid = byTitle.get(area.tab)?.data?.[at];
    // An answer that is not about the place asked for must not be taken for it.
    if ((grid?.startRow ?? 0) !== area.row || (grid?.startColumn ?? 0) !== area.column) {
      throw new Error(`the answer about ${toA1(area)} is about another place`);
    }
    return { area, cells: cellsOf(grid) };
  });
}

const cellsOf = (grid: GridData | undefined) =>
  (grid?.rowData ?? []).map((row) => (row.values ?? []).map(fromCellData));

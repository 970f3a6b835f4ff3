// A step of a batch → the requests that do it.

import { FIRST_ROW } from '../../kernel/derive/tabs';
import type { Step } from '../../kernel/ports';
import type { SheetsRequest } from '../services';
import { toCellData } from './cells';
import { linkRequests, type Links } from './links';
import { moveColumn } from './structure';

/** What waits for a person stands out by more than its colour: it has a note. */
const MARKED = { backgroundColorStyle: { rgbColor: { red: 1, green: 0.88, blue: 0.82 } } };

export const stepRequests = (step: Step, links: Links): SheetsRequest[] => [
  requestOf(step),
  ...(step.kind === 'set' ? linkRequests(step, links) : []),
];

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
          inheritFromBefore: step.row > FIRST_ROW,
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

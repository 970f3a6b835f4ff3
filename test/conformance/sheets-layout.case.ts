// Sheets, as `sheets.case.ts`: moved rows and columns, conditional formats, filter views.

import type { ConformanceCase } from '../support/conformance-case';
import type { SheetsApi } from '../support/sheets-api';

declare const expect: (actual: unknown, expected: unknown) => void;
declare const Sheets: SheetsApi;

const REFERENCE = 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const REQUESTS = `${REFERENCE}/request`;

export const cases: ConformanceCase[] = [
  {
    name: 'moves rows to a place counted as before they are taken away',
    evidence: { status: 'documented', source: `${REQUESTS}#movedimensionrequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const rows = [0, 1, 2, 3, 4].map(function (number) {
        return { values: [{ userEnteredValue: { numberValue: number } }] };
      });
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const source = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { updateCells: { start: start, rows: rows, fields: 'userEnteredValue' } },
            { moveDimension: { source: source, destinationIndex: 4 } },
          ],
        },
        id,
      );
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A5'],
        fields: 'sheets.data.rowData.values.userEnteredValue.numberValue',
      });
      const order = [0, 3, 1, 2, 4].map(function (at) {
        return rows[at];
      });
      expect(read.sheets, [{ data: [{ rowData: order }] }]);
    },
  },
  {
    name: 'lets a protected range of one column go along with the column',
    evidence: {
      status: 'assumed',
      why: 'a range is said to follow insertions and deletions; nothing is said of moves',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 };
      const source = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { addProtectedRange: { protectedRange: { range: range, description: 'd', warningOnly: true } } },
            { moveDimension: { source: source, destinationIndex: 4 } },
          ],
        },
        id,
      );
      const read = Sheets.Spreadsheets.get(id, { fields: 'sheets.protectedRanges(range,description,warningOnly)' });
      const moved = { startColumnIndex: 3, endColumnIndex: 4 };
      expect(read.sheets, [{ protectedRanges: [{ range: moved, description: 'd', warningOnly: true }] }]);
    },
  },
  {
    name: 'numbers conditional formats from 0 and answers the one it deletes',
    evidence: { status: 'documented', source: `${REQUESTS}#deleteconditionalformatrulerequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 };
      const add = function (text: string) {
        const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] };
        const booleanRule = { condition: condition, format: { textFormat: { bold: true } } };
        return { addConditionalFormatRule: { index: 0, rule: { ranges: [range], booleanRule: booleanRule } } };
      };
      const remove = { deleteConditionalFormatRule: { index: 0, sheetId: 0 } };
      const answer = Sheets.Spreadsheets.batchUpdate({ requests: [add('a'), add('b'), remove] }, id);
      const textOf = function (rule: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule | undefined) {
        return ((((rule || {}).booleanRule || {}).condition || {}).values || [])[0];
      };
      const reply = (answer.replies || [])[2] || {};
      expect(textOf((reply.deleteConditionalFormatRule || {}).rule), { userEnteredValue: 'b' });
      const read = Sheets.Spreadsheets.get(id, { fields: 'sheets.conditionalFormats.booleanRule.condition.values' });
      const values = [{ userEnteredValue: 'a' }];
      expect(read.sheets, [{ conditionalFormats: [{ booleanRule: { condition: { values: values } } }] }]);
    },
  },
  {
    name: 'refuses to delete a conditional format that is not there',
    evidence: { status: 'assumed', why: 'the wording is that of public bug reports' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      let text = '';
      try {
        const remove = { deleteConditionalFormatRule: { index: 0, sheetId: 0 } };
        Sheets.Spreadsheets.batchUpdate({ requests: [remove] }, id);
      } catch (error) {
        text = (error as Error).message;
      }
      expect(text.indexOf('No conditional format on sheet: 0 at index: 0') >= 0, true);
    },
  },
  {
    name: 'keeps filter views under the IDs asked for, changes what the mask names, and deletes them',
    evidence: { status: 'documented', source: `${REFERENCE}/sheets#FilterView` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 2 };
      const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] };
      const specs = [{ columnIndex: 1, filterCriteria: { condition: condition } }];
      const add = function (number: number) {
        return { addFilterView: { filter: { filterViewId: number, title: 'v', range: range, filterSpecs: specs } } };
      };
      const change = { updateFilterView: { filter: { filterViewId: 11, title: 'w' }, fields: 'title' } };
      const remove = { deleteFilterView: { filterId: 12 } };
      Sheets.Spreadsheets.batchUpdate({ requests: [add(11), add(12), change, remove] }, id);
      const read = Sheets.Spreadsheets.get(id, { fields: 'sheets.filterViews(filterViewId,title,filterSpecs)' });
      expect(read.sheets, [{ filterViews: [{ filterViewId: 11, title: 'w', filterSpecs: specs }] }]);
    },
  },
  {
    name: 'refuses a second filter view under one ID',
    evidence: {
      status: 'assumed',
      why: 'the reference says that an ID may be chosen, not what happens to a taken one',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const add = { addFilterView: { filter: { filterViewId: 11, title: 'v', range: { sheetId: 0 } } } };
      let isRefused = false;
      try {
        Sheets.Spreadsheets.batchUpdate({ requests: [add, add] }, id);
      } catch (error) {
        isRefused = (error as Error).message.indexOf('Invalid requests[1].addFilterView') >= 0;
      }
      expect(isRefused, true);
    },
  },
  {
    name: 'takes TEXT_NOT_EQ as the condition of a filter view on a grid',
    evidence: { status: 'assumed', why: 'the reference names it for filters on data source objects alone' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const condition = { type: 'TEXT_NOT_EQ', values: [{ userEnteredValue: 'x' }] };
      const specs = [{ columnIndex: 0, filterCriteria: { condition: condition } }];
      const add = { addFilterView: { filter: { title: 'v', range: { sheetId: 0 }, filterSpecs: specs } } };
      const answer = Sheets.Spreadsheets.batchUpdate({ requests: [add] }, id);
      expect((((answer.replies || [])[0] || {}).addFilterView || {}).filter !== undefined, true);
    },
  },
];

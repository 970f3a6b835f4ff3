// Sheets, as `sheets.case.ts`: the links of cells.

import type { ConformanceCase } from '../support/conformance-case';
import type { SheetsApi } from '../support/sheets-api';

declare const expect: (actual: unknown, expected: unknown) => void;
declare const Sheets: SheetsApi;

const CELLS = 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells';
const MASKS = 'https://developers.google.com/workspace/sheets/api/guides/field-masks';

export const cases: ConformanceCase[] = [
  {
    name: 'sets the link of a cell through its text format and answers it as hyperlink too',
    evidence: { status: 'documented', source: `${CELLS}#CellData` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const format = { textFormat: { link: { uri: 'https://drive.google.com/drive/folders/abc' } } };
      const cell = { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format };
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const fields = 'userEnteredValue,userEnteredFormat.textFormat.link';
      const update = { updateCells: { start: start, rows: [{ values: [cell] }], fields: fields } };
      Sheets.Spreadsheets.batchUpdate({ requests: [update] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A1'],
        fields: 'sheets.data.rowData.values(hyperlink,userEnteredFormat.textFormat.link)',
      });
      const answered = { hyperlink: format.textFormat.link.uri, userEnteredFormat: format };
      expect(read.sheets, [{ data: [{ rowData: [{ values: [answered] }] }] }]);
    },
  },
  {
    name: 'clears a link that the mask names and the cell leaves out, and keeps the rest of the text format',
    evidence: { status: 'documented', source: MASKS },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const format = { textFormat: { bold: true, link: { uri: 'https://example.com/a' } } };
      const cell = { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format };
      const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      const set = { repeatCell: { range: range, cell: cell, fields: 'userEnteredValue,userEnteredFormat.textFormat' } };
      const clear = { repeatCell: { range: range, cell: {}, fields: 'userEnteredFormat.textFormat.link' } };
      Sheets.Spreadsheets.batchUpdate({ requests: [set, clear] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A1'],
        fields: 'sheets.data.rowData.values(hyperlink,userEnteredFormat.textFormat(bold,link))',
      });
      expect(read.sheets, [
        { data: [{ rowData: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }] }] },
      ]);
    },
  },
  {
    name: 'leaves the colour and the line of a link out of the entered format',
    evidence: {
      status: 'assumed',
      why: 'a public measurement (gitronald/gdrives); the reference says they are set with the link',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const format = { textFormat: { link: { uri: 'https://example.com/a' } } };
      const cell = { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format };
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const fields = 'userEnteredValue,userEnteredFormat.textFormat.link';
      const update = { updateCells: { start: start, rows: [{ values: [cell] }], fields: fields } };
      Sheets.Spreadsheets.batchUpdate({ requests: [update] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A1'],
        fields: 'sheets.data.rowData.values.userEnteredFormat.textFormat',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [{ userEnteredFormat: format }] }] }] }]);
    },
  },
  {
    name: 'takes a place in the same spreadsheet as a link',
    evidence: {
      status: 'assumed',
      why: 'the reference says that a link may be a local reference, not how it is written; public programs write #gid=',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const format = { textFormat: { link: { uri: '#gid=0' } } };
      const cell = { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format };
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const fields = 'userEnteredValue,userEnteredFormat.textFormat.link';
      const update = { updateCells: { start: start, rows: [{ values: [cell] }], fields: fields } };
      Sheets.Spreadsheets.batchUpdate({ requests: [update] }, id);
      const read = Sheets.Spreadsheets.get(id, { ranges: ['A1:A1'], fields: 'sheets.data.rowData.values.hyperlink' });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [{ hyperlink: '#gid=0' }] }] }] }]);
    },
  },
  {
    name: 'keeps the link of a cell when another value is written into it',
    evidence: {
      status: 'assumed',
      why: 'the reference says that runs of text are erased then, not the format; public programs clear the link beside the value',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const format = { textFormat: { link: { uri: 'https://example.com/a' } } };
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const write = function (cell: object, fields: string) {
        return { updateCells: { start: start, rows: [{ values: [cell] }], fields: fields } };
      };
      const first = { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format };
      const requests = [
        write(first, 'userEnteredValue,userEnteredFormat.textFormat.link'),
        write({ userEnteredValue: { stringValue: 'y' } }, 'userEnteredValue'),
      ];
      Sheets.Spreadsheets.batchUpdate({ requests: requests }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A1'],
        fields: 'sheets.data.rowData.values(userEnteredValue,hyperlink)',
      });
      const answered = { userEnteredValue: { stringValue: 'y' }, hyperlink: format.textFormat.link.uri };
      expect(read.sheets, [{ data: [{ rowData: [{ values: [answered] }] }] }]);
    },
  },
];

// Sheets: the advanced service, version 4. Each case makes a spreadsheet of its own.
// Values are read under masks; no formula is ever calculated.

import type { ConformanceCase } from '../support/conformance-case';
import type { SheetsApi } from '../support/sheets-api';

declare const expect: (actual: unknown, expected: unknown) => void;
declare const Sheets: SheetsApi;

const REFERENCE = 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const REQUESTS = `${REFERENCE}/request`;
const MASKS = 'https://developers.google.com/workspace/sheets/api/guides/field-masks';

export const cases: ConformanceCase[] = [
  {
    name: 'creates the tabs asked for, with their IDs, sizes and freezing',
    evidence: { status: 'documented', source: `${REFERENCE}/create` },
    run: function () {
      const book = Sheets.Spreadsheets.create({
        properties: { title: 'Conformance', locale: 'es_MX', timeZone: 'America/Mexico_City' },
        sheets: [
          {
            properties: {
              sheetId: 5,
              title: 'Uno',
              gridProperties: { rowCount: 9, columnCount: 4, frozenRowCount: 2 },
            },
          },
          { properties: { title: 'Dos' } },
        ],
      });
      const [first, second] = (book.sheets || []).map(function (sheet) {
        return sheet.properties || {};
      });
      expect(first && [first.sheetId, first.title, first.index, first.sheetType], [5, 'Uno', 0, 'GRID']);
      expect(first && first.gridProperties, { rowCount: 9, columnCount: 4, frozenRowCount: 2 });
      expect(second && second.gridProperties, { rowCount: 1000, columnCount: 26 });
    },
  },
  {
    name: 'keeps texts that look like formulas, numbers or dates as texts in updateCells',
    evidence: { status: 'documented', source: `${REFERENCE}/other#ExtendedValue` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const texts = ['=1+1', '+5', '-5', '@SUMA', '007', '2026-12-03', 'TRUE', ' x '];
      const values = texts.map(function (text) {
        return { userEnteredValue: { stringValue: text } };
      });
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const request = { updateCells: { start: start, rows: [{ values: values }], fields: 'userEnteredValue' } };
      Sheets.Spreadsheets.batchUpdate({ requests: [request] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:H1'],
        fields: 'sheets.data.rowData.values.userEnteredValue',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: values }] }] }]);
    },
  },
  {
    name: 'answers one block of cells for each range, starts left out at zero',
    evidence: { status: 'documented', source: `${REFERENCE}/sheets#GridData` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const start = { sheetId: 0, rowIndex: 2, columnIndex: 1 };
      const rows = [{ values: [{ userEnteredValue: { numberValue: 7 } }] }];
      Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: start, rows: rows, fields: '*' } }] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:B3', 'B3:C9'],
        fields: 'sheets.data(startRow,startColumn,rowData.values.userEnteredValue)',
      });
      const seven = { userEnteredValue: { numberValue: 7 } };
      const data = read.sheets && read.sheets[0] && read.sheets[0].data;
      expect(data, [
        { rowData: [{}, {}, { values: [{}, seven] }] },
        { startRow: 2, startColumn: 1, rowData: [{ values: [seven] }] },
      ]);
    },
  },
  {
    name: 'answers cells when the mask names them, without includeGridData',
    evidence: { status: 'documented', source: `${REFERENCE}/get` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const cell = { note: 'n' };
      const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
      Sheets.Spreadsheets.batchUpdate({ requests: [{ repeatCell: { range: range, cell: cell, fields: 'note' } }] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        fields: 'sheets(data(rowData(values(note))))',
        includeGridData: false,
      });
      expect(read, { sheets: [{ data: [{ rowData: [{ values: [{ note: 'n' }] }] }] }] });
    },
  },
  {
    name: 'clears what the mask names and the cell leaves out, and nothing else',
    evidence: { status: 'documented', source: MASKS },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const put = function (cell: object, fields: string) {
        return { updateCells: { start: start, rows: [{ values: [cell] }], fields: fields } };
      };
      const full = { userEnteredValue: { boolValue: true }, note: 'n' };
      Sheets.Spreadsheets.batchUpdate({ requests: [put(full, '*'), put({}, 'userEnteredValue')] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1'],
        fields: 'sheets.data.rowData.values(userEnteredValue,note)',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [{ note: 'n' }] }] }] }]);
    },
  },
  {
    name: 'undoes a whole batch when one request is refused, and names the request',
    evidence: { status: 'documented', source: `${REFERENCE}/batchUpdate` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      let message = '';
      try {
        Sheets.Spreadsheets.batchUpdate(
          { requests: [{ addSheet: { properties: { title: 'Dos' } } }, { deleteSheet: { sheetId: 99 } }] },
          id,
        );
      } catch (error) {
        message = (error as Error).message;
      }
      expect(/Invalid requests\[1\]\.deleteSheet: No sheet with id: 99/.test(message), true);
      expect((Sheets.Spreadsheets.get(id, { fields: 'sheets.properties.title' }).sheets || []).length, 1);
    },
  },
  {
    name: 'replies to each request in its place, with {} where there is nothing to say',
    evidence: { status: 'documented', source: `${REFERENCE}/batchUpdate` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const reply = Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
            { addSheet: { properties: { title: 'Dos', sheetId: 8 } } },
          ],
        },
        id,
      );
      const replies = reply.replies || [];
      expect(replies[0], {});
      expect(replies[1] && replies[1].addSheet && replies[1].addSheet.properties, {
        sheetId: 8,
        title: 'Dos',
        index: 1,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      });
    },
  },
  {
    name: 'answers the spreadsheet as the batch left it, limited to the response ranges',
    evidence: { status: 'documented', source: `${REFERENCE}/batchUpdate` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const put = function (text: string) {
        const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
        return {
          updateCells: { start: { sheetId: 0, rowIndex: 2, columnIndex: 0 }, rows: rows, fields: 'userEnteredValue' },
        };
      };
      const insert = {
        insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
      };
      const response = Sheets.Spreadsheets.batchUpdate(
        {
          requests: [put('viejo'), insert, put('nuevo')],
          includeSpreadsheetInResponse: true,
          responseRanges: ['A3:A4'],
        },
        id,
        { fields: 'updatedSpreadsheet.sheets.data(startRow,rowData.values.userEnteredValue)' },
      );
      const cell = function (text: string) {
        return { values: [{ userEnteredValue: { stringValue: text } }] };
      };
      expect(response, {
        updatedSpreadsheet: { sheets: [{ data: [{ startRow: 2, rowData: [cell('nuevo'), cell('viejo')] }] }] },
      });
    },
  },
  {
    name: 'gives inserted rows the formats of the row after them, or before them when asked',
    evidence: { status: 'documented', source: `${REQUESTS}#insertdimensionrequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const align = function (row: number, side: string) {
        const range = { sheetId: 0, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1 };
        const cell = { userEnteredFormat: { horizontalAlignment: side } };
        return { repeatCell: { range: range, cell: cell, fields: 'userEnteredFormat.horizontalAlignment' } };
      };
      const insert = function (fromBefore: boolean) {
        const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
        return { insertDimension: { range: range, inheritFromBefore: fromBefore } };
      };
      const requests = [align(0, 'LEFT'), align(1, 'RIGHT'), insert(false), insert(true)];
      Sheets.Spreadsheets.batchUpdate({ requests: requests }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A4'],
        fields: 'sheets.data.rowData.values.userEnteredFormat.horizontalAlignment',
      });
      const rows = ['LEFT', 'LEFT', 'RIGHT', 'RIGHT'].map(function (side) {
        return { values: [{ userEnteredFormat: { horizontalAlignment: side } }] };
      });
      expect(read.sheets, [{ data: [{ rowData: rows }] }]);
    },
  },
  {
    name: 'refuses to insert at the very top inheriting from before',
    evidence: { status: 'documented', source: `${REQUESTS}#insertdimensionrequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
      let refused = false;
      try {
        Sheets.Spreadsheets.batchUpdate(
          { requests: [{ insertDimension: { range: range, inheritFromBefore: true } }] },
          id,
        );
      } catch (error) {
        refused = /Invalid requests\[0\]\.insertDimension/.test((error as Error).message);
      }
      expect(refused, true);
    },
  },
  {
    name: 'clears the part of a range that the rows of updateCells do not cover',
    evidence: { status: 'documented', source: `${REQUESTS}#updatecellsrequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, endRowIndex: 3, endColumnIndex: 1 };
      const cell = function (value: number) {
        return { userEnteredValue: { numberValue: value } };
      };
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { repeatCell: { range: range, cell: cell(1), fields: 'userEnteredValue' } },
            { updateCells: { range: range, rows: [{ values: [cell(2)] }], fields: 'userEnteredValue' } },
          ],
        },
        id,
      );
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A3'],
        fields: 'sheets.data.rowData.values.userEnteredValue',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [cell(2)] }] }] }]);
    },
  },
  {
    name: 'gives a protected range an ID and moves it with its rows',
    evidence: { status: 'documented', source: `${REFERENCE}/sheets#ProtectedRange` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 };
      const me = Session.getEffectiveUser().getEmail();
      const reply = Sheets.Spreadsheets.batchUpdate(
        { requests: [{ addProtectedRange: { protectedRange: { range: range, editors: { users: [me] } } } }] },
        id,
      );
      const added = reply.replies && reply.replies[0] && reply.replies[0].addProtectedRange;
      const protectedRangeId = added && added.protectedRange && added.protectedRange.protectedRangeId;
      expect(typeof protectedRangeId, 'number');
      const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 };
      Sheets.Spreadsheets.batchUpdate({ requests: [{ insertDimension: { range: rows } }] }, id);
      const read = Sheets.Spreadsheets.get(id, { fields: 'sheets.protectedRanges(protectedRangeId,range)' });
      const sheet = read.sheets && read.sheets[0];
      const found = sheet && sheet.protectedRanges && sheet.protectedRanges[0];
      expect(found && found.protectedRangeId, protectedRangeId);
      expect(found && found.range && [found.range.startRowIndex, found.range.endRowIndex], [7, 9]);
    },
  },
  {
    name: 'reads a validation rule back from every cell it was set on',
    evidence: { status: 'documented', source: `${REQUESTS}#setdatavalidationrequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const rule = {
        condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'sí' }, { userEnteredValue: 'no' }] },
        strict: true,
      };
      const range = { sheetId: 0, startRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
      Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { range: range, rule: rule } }] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A900'],
        fields: 'sheets.data.rowData.values.dataValidation(condition,strict)',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [{ dataValidation: rule }] }] }] }]);
    },
  },
  {
    name: 'counts the place of a moved tab as before the move',
    evidence: { status: 'documented', source: `${REFERENCE}/sheets#SheetProperties` },
    run: function () {
      const sheets = ['S1', 'S2', 'S3'].map(function (title, at) {
        return { properties: { title: title, sheetId: at + 1 } };
      });
      const book = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' }, sheets: sheets });
      const id = book.spreadsheetId || '';
      const move = { updateSheetProperties: { properties: { sheetId: 1, index: 2 }, fields: 'index' } };
      Sheets.Spreadsheets.batchUpdate({ requests: [move] }, id);
      const titles = (Sheets.Spreadsheets.get(id, { fields: 'sheets.properties.title' }).sheets || []).map(
        function (sheet) {
          return sheet.properties && sheet.properties.title;
        },
      );
      expect(titles, ['S2', 'S1', 'S3']);
    },
  },
  {
    name: 'refuses a range that starts past the grid, naming it and the size of the grid',
    evidence: {
      status: 'assumed',
      why: 'text and rule are those of public bug reports and of a measurement of repeatCell; not documented',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      let message = '';
      try {
        Sheets.Spreadsheets.get(id, { ranges: ['A1001:A'], fields: 'sheets.data.rowData.values.note' });
      } catch (error) {
        message = (error as Error).message;
      }
      expect(/A1001:A\) exceeds grid limits\. Max rows: 1000, max columns: 26$/.test(message), true);
    },
  },
  {
    name: 'cuts a range that only ends past the grid',
    evidence: { status: 'assumed', why: 'measured by others for reads and for repeatCell; not documented' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const start = { sheetId: 0, rowIndex: 999, columnIndex: 25 };
      const rows = [{ values: [{ note: 'esquina' }] }];
      const request = { updateCells: { start: start, rows: rows, fields: 'note' } };
      Sheets.Spreadsheets.batchUpdate({ requests: [request] }, id);
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['Z1000:ZZ5000'],
        fields: 'sheets.data.rowData.values.note',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [{ note: 'esquina' }] }] }] }]);
    },
  },
  {
    name: 'refuses a text of more than 50,000 characters and takes one of 50,000',
    evidence: {
      status: 'assumed',
      why: 'the limit is documented for the product, the text is that of public bug reports',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const put = function (length: number) {
        const text = new Array(length + 1).join('ñ');
        const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
        return {
          updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: rows, fields: 'userEnteredValue' },
        };
      };
      Sheets.Spreadsheets.batchUpdate({ requests: [put(50000)] }, id);
      let message = '';
      try {
        Sheets.Spreadsheets.batchUpdate({ requests: [put(50001)] }, id);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(/contains more than the maximum of 50000 characters in a single cell\.$/.test(message), true);
    },
  },
  {
    name: 'tells what was wrong in the message and in details',
    evidence: {
      status: 'assumed',
      why: 'the message is that of public bug reports; the members of details are reported by people who printed them',
    },
    run: function () {
      let caught: { name?: string; message?: string; details?: { code?: number } } = {};
      try {
        Sheets.Spreadsheets.get('1nothing-of-that-name', { fields: 'spreadsheetId' });
      } catch (error) {
        caught = error as object;
      }
      expect(caught.name, 'GoogleJsonResponseException');
      expect(caught.message, 'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.');
      expect(caught.details && caught.details.code, 404);
    },
  },
  {
    name: 'takes values that break a validation rule from a script',
    evidence: { status: 'assumed', why: 'only people’s typing is said to be rejected; not documented for the API' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
      const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'sí' }] }, strict: true };
      const cell = { userEnteredValue: { stringValue: 'quizá' } };
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { setDataValidation: { range: range, rule: rule } },
            { repeatCell: { range: range, cell: cell, fields: 'userEnteredValue' } },
          ],
        },
        id,
      );
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1'],
        fields: 'sheets.data.rowData.values.userEnteredValue',
      });
      expect(read.sheets, [{ data: [{ rowData: [{ values: [cell] }] }] }]);
    },
  },
  {
    name: 'copies what a row holds when its turn comes, before and after what else the batch does to it',
    evidence: { status: 'documented', source: `${REQUESTS}#CopyPasteRequest` },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const cellsOf = function (row: number) {
        return { sheetId: 0, startRowIndex: row, endRowIndex: row + 1, endColumnIndex: 3 };
      };
      const copyTo = function (row: number) {
        return {
          copyPaste: {
            source: cellsOf(0),
            destination: cellsOf(row),
            pasteType: 'PASTE_VALUES',
            pasteOrientation: 'NORMAL',
          },
        };
      };
      const set = function (values: object[]) {
        return { updateCells: { range: cellsOf(0), rows: [{ values: values }], fields: 'userEnteredValue' } };
      };
      const first = [{ userEnteredValue: { stringValue: '007' } }, { userEnteredValue: { numberValue: 45600.5 } }];
      const second = [{ userEnteredValue: { stringValue: '=1' } }];
      const answer = Sheets.Spreadsheets.batchUpdate(
        {
          requests: [set(first), copyTo(3), set(second), copyTo(4)],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: ['A4:C5'],
        },
        id,
        { fields: 'updatedSpreadsheet.sheets.data.rowData.values.userEnteredValue' },
      );
      const rows = (((answer.updatedSpreadsheet || {}).sheets || [])[0] || {}).data || [];
      expect(rows[0] && rows[0].rowData, [{ values: first }, { values: second }]);
    },
  },
  {
    name: 'empties the cells on which an empty cell is pasted',
    evidence: { status: 'assumed', why: 'pasting values in the editor does so; the request’s reference does not say' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const cell = { userEnteredValue: { stringValue: 'x' } };
      const one = function (row: number) {
        return { sheetId: 0, startRowIndex: row, endRowIndex: row + 1, endColumnIndex: 1 };
      };
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            { repeatCell: { range: one(1), cell: cell, fields: 'userEnteredValue' } },
            { copyPaste: { source: one(0), destination: one(1), pasteType: 'PASTE_VALUES' } },
          ],
        },
        id,
      );
      const read = Sheets.Spreadsheets.get(id, {
        ranges: ['A1:A2'],
        fields: 'sheets.data.rowData.values.userEnteredValue',
      });
      expect(JSON.stringify(read).indexOf('"x"'), -1);
    },
  },
];

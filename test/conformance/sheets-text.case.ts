// Sheets, as `sheets.case.ts`: what becomes of unusual characters in texts.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

declare const Sheets: {
  Spreadsheets: {
    create(resource: object): GoogleAppsScript.Sheets.Schema.Spreadsheet;
    get(id: string, options?: object): GoogleAppsScript.Sheets.Schema.Spreadsheet;
    batchUpdate(resource: object, id: string): object;
  };
};

export const cases: ConformanceCase[] = [
  {
    name: 'counts a character beyond the first plane of Unicode as two of the 50,000',
    evidence: { status: 'assumed', why: 'the limit is documented in characters; nothing says what counts as one' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const put = function (pairs: number) {
        const rows = [{ values: [{ userEnteredValue: { stringValue: '👪'.repeat(pairs) } }] }];
        const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
        return { requests: [{ updateCells: { start: start, rows: rows, fields: 'userEnteredValue' } }] };
      };
      Sheets.Spreadsheets.batchUpdate(put(25000), id);
      let refused = false;
      try {
        Sheets.Spreadsheets.batchUpdate(put(25001), id);
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'gives back line feeds and tabs of a text as they were sent',
    evidence: { status: 'assumed', why: 'the reference names no character that is changed' },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';
      const values = [{ userEnteredValue: { stringValue: 'uno\ndos\ttres' } }];
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const requests = [{ updateCells: { start: start, rows: [{ values: values }], fields: 'userEnteredValue' } }];
      Sheets.Spreadsheets.batchUpdate({ requests: requests }, id);
      const fields = 'sheets.data.rowData.values.userEnteredValue';
      const read = Sheets.Spreadsheets.get(id, { ranges: ['A1'], fields: fields });
      expect(read.sheets, [{ data: [{ rowData: [{ values: values }] }] }]);
    },
  },
];

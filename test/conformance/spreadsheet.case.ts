// SpreadsheetApp in a bound script: what is selected, and cells as they are displayed.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const APP = 'https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app';
const RANGE = 'https://developers.google.com/apps-script/reference/spreadsheet/range';
const SHEET = 'https://developers.google.com/apps-script/reference/spreadsheet/sheet';

const REPORTS = 'wording from public reports';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a range before the first column or behind the last',
    bound: true,
    evidence: { status: 'assumed', why: REPORTS },
    run: function () {
      const sheet = SpreadsheetApp.getActiveRange().getSheet();
      const messages = [
        [0, 1],
        [1, 0],
        [1, 4],
        [21, 1],
      ].map(function (place) {
        try {
          sheet.getRange(place[0] as number, place[1] as number);
          return '';
        } catch (error) {
          return (error as Error).message;
        }
      });
      const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
      expect(messages, [
        'The starting row of the range is too small.',
        'The starting column of the range is too small.',
        outside,
        outside,
      ]);
    },
  },
  {
    name: 'refuses text that names no range of the sheet',
    bound: true,
    evidence: { status: 'assumed', why: REPORTS },
    run: function () {
      let message = '';
      try {
        SpreadsheetApp.getActiveRange().getSheet().getRange('no es un rango');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'Range not found');
    },
  },
  {
    name: 'tells the ID of the spreadsheet to which it is bound',
    bound: true,
    evidence: { status: 'documented', source: `${APP}#getactivespreadsheet` },
    run: function () {
      expect(/^[\w-]{20,}$/.test(SpreadsheetApp.getActiveSpreadsheet().getId()), true);
    },
  },
  {
    name: 'tells what the person has selected, rows counted from 1',
    bound: true,
    evidence: { status: 'documented', source: `${APP}#getactiverange` },
    run: function () {
      const range = SpreadsheetApp.getActiveRange();
      expect([range.getSheet().getName(), range.getRow(), range.getNumRows()], ['Casos', 3, 1]);
    },
  },
  {
    name: 'reads cells as texts, as they are displayed, empty ones as empty texts',
    bound: true,
    evidence: { status: 'documented', source: `${RANGE}#getdisplayvalues` },
    run: function () {
      const sheet = SpreadsheetApp.getActiveRange().getSheet();
      expect(sheet.getRange('A3:B4').getDisplayValues(), [
        ['007', '03/12/2026'],
        ['', ''],
      ]);
      expect(sheet.getRange('A3:B4').getDisplayValues() instanceof Array, true);
    },
  },
  {
    name: 'reads the top-left cell of a range alone',
    bound: true,
    evidence: { status: 'documented', source: `${RANGE}#getdisplayvalue` },
    run: function () {
      expect(SpreadsheetApp.getActiveRange().getDisplayValue(), '007');
    },
  },
  {
    name: 'takes a whole row by its number, and a cell by row and column',
    bound: true,
    evidence: { status: 'documented', source: `${SHEET}#getrangea1notation` },
    run: function () {
      const sheet = SpreadsheetApp.getActiveRange().getSheet();
      expect(sheet.getRange('1:1').getDisplayValues(), [['id', 'opened', '']]);
      expect(sheet.getRange(1, 2).getDisplayValue(), 'opened');
    },
  },
];

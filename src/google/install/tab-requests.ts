// A tab's layout → the requests that make it look and behave so: keys and headings, widths, formats, choices to pick
// from, protection. Every request may be sent again.
// Until people may type in the books, every tab is protected for all but the role account.

import type { TabColumn, TabLayout } from '../../kernel/derive/tabs';
import type { SheetsRequest } from '../services';

/** Keys (hidden) and headings. */
const HEADING_ROWS = 2;
const HEADING_COLOUR = { red: 0.91, green: 0.94, blue: 0.98 };

const NUMBER_FORMATS: Readonly<Record<TabColumn['format'], { readonly type: string; readonly pattern: string }>> = {
  text: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  dateTime: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  number: { type: 'NUMBER', pattern: '0.####' },
};

/** Properties of a new tab. `index` is its place among the tabs. */
export const newTab = ({ number, title, rows, width, hidden }: TabLayout, index: number) => ({
  sheetId: number,
  title,
  index,
  hidden,
  gridProperties: { rowCount: rows, columnCount: width, frozenRowCount: HEADING_ROWS },
});

/** @param protect false when the tab is protected already: adding a second protection is an error. */
export function tabRequests(layout: TabLayout, roleAccount: string, protect: boolean): SheetsRequest[] {
  return [
    headings(layout),
    hideRows(layout.number, 0, 1),
    ...layout.columns.flatMap((column) => columnRequests(layout.number, column)),
    ...(protect ? [protection(layout, roleAccount)] : []),
  ];
}

function headings({ number, columns, width }: TabLayout): SheetsRequest {
  const empty = Array.from({ length: width }, (): object => ({}));
  const keys = [...empty];
  const titles = [...empty];
  for (const { at, key, heading, note } of columns) {
    keys[at] = { userEnteredValue: { stringValue: key } };
    titles[at] = { userEnteredValue: { stringValue: heading }, ...(note === null ? {} : { note }) };
  }
  const userEnteredFormat = {
    textFormat: { bold: true },
    wrapStrategy: 'WRAP',
    backgroundColorStyle: { rgbColor: HEADING_COLOUR },
  };
  return {
    updateCells: {
      start: { sheetId: number, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: keys }, { values: titles.map((title) => ({ ...title, userEnteredFormat })) }],
      fields: 'userEnteredValue,note,userEnteredFormat(textFormat,wrapStrategy,backgroundColorStyle)',
    },
  };
}

const hideRows = (sheetId: number, startIndex: number, endIndex: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex, endIndex },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

function columnRequests(sheetId: number, { at, width, pixels, format, list, hidden }: TabColumn): SheetsRequest[] {
  // Open at the bottom: formats and choices hold for rows that are still to come.
  const range = { sheetId, startRowIndex: HEADING_ROWS, startColumnIndex: at, endColumnIndex: at + width };
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + width },
        properties: { pixelSize: pixels, hiddenByUser: hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: { numberFormat: NUMBER_FORMATS[format], verticalAlignment: 'TOP', wrapStrategy: 'CLIP' },
        },
        fields: 'userEnteredFormat(numberFormat,verticalAlignment,wrapStrategy)',
      },
    },
    ...(list === null ? [] : [choices(range, list)]),
  ];
}

/** A wrong value is marked, not refused: what a person typed stays visible until it is settled. */
const choices = (range: object, list: readonly string[]): SheetsRequest => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_LIST', values: list.map((userEnteredValue) => ({ userEnteredValue })) },
      strict: false,
      showCustomUi: true,
    },
  },
});

/** The protection has the tab's own number, so that it is found again. */
const protection = ({ number }: TabLayout, roleAccount: string): SheetsRequest => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: number,
      range: { sheetId: number },
      description: 'Registro RVA',
      warningOnly: false,
      editors: { users: [roleAccount], domainUsersCanEdit: false },
    },
  },
});

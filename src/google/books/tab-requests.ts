// A tab's layout → the requests that make it look and behave so: keys and headings, widths, formats, choices to pick
// from or to keep to, protections. Every request may be sent again.

import { FIRST_ROW, type CellRule, type Guarded, type TabColumn, type TabLayout } from '../../kernel/derive/tabs';
import type { StandingProtection, StandingTab } from '../../kernel/structure/standing';
import { isGuarded } from '../../kernel/structure/compare';
import type { SheetsRequest } from '../services';
import { colourRequests } from './colours';

const HEADING_COLOUR = { red: 0.91, green: 0.94, blue: 0.98 };

const NUMBER_FORMATS: Readonly<Record<TabColumn['format'], { readonly type: string; readonly pattern: string }>> = {
  text: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  dateTime: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  number: { type: 'NUMBER', pattern: '0.####' },
  // The fourth part is for texts (documented: Sheets API guide, formats): the cell holds an ID and shows a word.
  file: { type: 'TEXT', pattern: ';;;"Abrir"' },
};

/** Properties of a new tab. `index` is its place among the tabs. */
export const newTab = ({ number, title, rows, width, hidden }: TabLayout, index: number) => ({
  sheetId: number,
  title,
  index,
  hidden,
  gridProperties: { rowCount: rows, columnCount: width, frozenRowCount: FIRST_ROW },
});

/** Described so, a protection is the program's own; people's have other words or none. */
export const OURS = 'Registro RVA';

/** @param standing the tab as it is; undefined for a new one. */
export function tabRequests(
  layout: TabLayout,
  roleAccount: string,
  standing: StandingTab | undefined,
): SheetsRequest[] {
  const closed = layout.guarded.filter((guarded) => standing !== undefined && isGuarded(guarded, standing));
  const right = new Set(closed.map(({ number }) => number));
  // Adding one twice is an error, one of ours too many shuts people out.
  const surplus = (standing?.protections ?? []).filter(({ number }) => !right.has(number));
  return [
    headings(layout),
    hideRows(layout.number, 0, 1),
    ...layout.columns.flatMap((column) => columnRequests(layout.number, column)),
    ...colourRequests(layout, standing?.colours ?? []),
    ...unprotect(surplus),
    ...layout.guarded
      .filter(({ number }) => !right.has(number))
      .map((guarded) => protection(layout.number, guarded, roleAccount)),
  ];
}

/** Takes the program's own protections away; people's stay. */
export const unprotect = (there: readonly StandingProtection[]): SheetsRequest[] =>
  there.filter(({ isOurs }) => isOurs).map(({ number }) => ({ deleteProtectedRange: { protectedRangeId: number } }));

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

function columnRequests(sheetId: number, { at, width, pixels, format, rule, hidden }: TabColumn): SheetsRequest[] {
  // Open at the bottom: formats and choices hold for rows that are still to come.
  const range = { sheetId, startRowIndex: FIRST_ROW, startColumnIndex: at, endColumnIndex: at + width };
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
    ...(rule === null ? [] : [validation(range, rule)]),
  ];
}

/** A wrong value is marked, not refused: what a person typed stays visible until it is settled. */
const validation = (range: object, rule: CellRule): SheetsRequest => ({
  setDataValidation: {
    range,
    rule: { condition: conditionOf(rule), strict: false, ...(rule.kind === 'list' ? { showCustomUi: true } : {}) },
  },
});

function conditionOf(rule: CellRule): object {
  const values = (all: readonly (string | number)[]) => all.map((value) => ({ userEnteredValue: String(value) }));
  switch (rule.kind) {
    case 'list':
      return { type: 'ONE_OF_LIST', values: values(rule.labels) };
    case 'date':
      return { type: 'DATE_IS_VALID' };
    case 'email':
      return { type: 'TEXT_IS_EMAIL' };
    case 'number':
      return { type: 'NUMBER_BETWEEN', values: values([rule.min ?? -LARGEST, rule.max ?? LARGEST]) };
  }
}

/** Beyond every count of an office: where a definition names no bound, being a number is enough. */
const LARGEST = 1_000_000_000;

const protection = (sheetId: number, { number, rows, columns }: Guarded, roleAccount: string): SheetsRequest => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: number,
      range: { sheetId, ...rangeOf(rows, columns) },
      description: OURS,
      warningOnly: false,
      editors: { users: [roleAccount], domainUsersCanEdit: false },
    },
  },
});

/** Open ends are left out, as a whole sheet is named by its ID alone. */
const rangeOf = ([top, bottom]: Guarded['rows'], columns: Guarded['columns']): object => ({
  ...(top > 0 || bottom !== null ? { startRowIndex: top } : {}),
  ...(bottom === null ? {} : { endRowIndex: bottom }),
  ...(columns === null ? {} : { startColumnIndex: columns[0], endColumnIndex: columns[1] }),
});

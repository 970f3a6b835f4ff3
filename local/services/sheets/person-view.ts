// What a person sees of a spreadsheet: its tabs, and of a tab the cells as they are shown, hidden rows and columns,
// notes, colours (conditional ones too), drop-down choices, what is marked invalid and what is protected for this person.
// Calculates no formulas. Goes through no ledger.
// INVARIANT: looking changes nothing.

import type { World } from '../../world/world';
import { canWrite } from '../drive/access';
import { columnLetters } from './a1';
import { slotsOf } from './axis';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import type { Bounds } from './bounds';
import type { CellFormat, Scalar } from './cell';
import { toRecord, valueOf } from './cell';
import { conditionalFormatAt } from './conditional-format';
import { displayText } from './display';
import type { LocaleRules } from './locale';
import { localeRules } from './locale';
import { lookAs, tabNamed } from './person-refusal';
import { mayEdit } from './protection';
import { passes } from './validation-rule';
import type { WindowCell, WindowRow } from './window';
import { contentHeight, readWindow } from './window';
import { toXlsx } from './xlsx/workbook';

export interface TabSummary {
  readonly title: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Down to the last row that has something in it. */
  readonly contentRows: number;
}

export interface ShownCell {
  readonly text: string;
  readonly kind: 'empty' | 'text' | 'number' | 'boolean' | 'formula';
  /** As stored; null when empty or a formula. */
  readonly value: Scalar | null;
  readonly formula?: string;
  readonly note?: string;
  /** The cell's own, without what a conditional format lays over it. */
  readonly format?: CellFormat;
  /** '#rrggbb', as it is drawn: that of a conditional format, or the cell's own. */
  readonly background?: string;
  /** '#rrggbb', the colour that a conditional format gives the text. */
  readonly ink?: string;
  /** A conditional format says whether the text is bold. */
  readonly bold?: boolean;
  readonly choices?: readonly string[];
  /** What the rule tells who types. */
  readonly hint?: string;
  /** The value breaks the cell's rule. */
  readonly invalid?: true;
  /** This person may not change it. */
  readonly protected?: true;
}

export interface ShownTab extends TabSummary {
  readonly spreadsheetId: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly mayEdit: boolean;
  readonly columns: readonly { readonly letters: string; readonly hidden: boolean; readonly width: number }[];
  readonly rows: readonly {
    /** Counted from 1, as people see it. */
    readonly number: number;
    readonly hidden: boolean;
    readonly height: number;
    readonly cells: readonly ShownCell[];
  }[];
}

/** Counted from 1; default: everything down to the last row that has something in it. */
export interface ViewWindow {
  readonly row?: number;
  readonly rows?: number;
  readonly column?: number;
  readonly columns?: number;
}

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

export function listTabs(world: World, email: string, spreadsheetId: string): TabSummary[] {
  return lookAs(world, email, spreadsheetId, (book) => book.tabs().map((tab) => summaryOf(book, tab)));
}

export function showTab(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  window: ViewWindow = {},
): ShownTab {
  return lookAs(world, email, spreadsheetId, (book) => shownTab(book, tabNamed(book, title), window));
}

/** Every tab whole, as its owner sees it. */
export function exportBook(
  world: World,
  email: string,
  spreadsheetId: string,
): { title: string; locale: string; timeZone: string; tabs: ShownTab[] } {
  return lookAs(world, email, spreadsheetId, (book) => ({
    title: book.file.name,
    locale: book.record.locale,
    timeZone: book.record.timeZone,
    tabs: book.tabs().map((tab) => shownTab(book, tab, {})),
  }));
}

/** File › Download: the whole spreadsheet as an .xlsx file. */
export function xlsxOf(world: World, email: string, spreadsheetId: string): Buffer {
  return toXlsx(exportBook(world, email, spreadsheetId).tabs);
}

function summaryOf(book: Book, tab: TabRecord): TabSummary {
  return {
    title: tab.title,
    sheetId: tab.sheetId,
    hidden: tab.hidden,
    rowCount: rowCountOf(tab),
    columnCount: columnCountOf(tab),
    contentRows: contentHeight(book, tab),
  };
}

function shownTab(book: Book, tab: TabRecord, window: ViewWindow): ShownTab {
  const summary = summaryOf(book, tab);
  const bounds = boundsOfWindow(summary, window);
  const locale = localeRules(book.record.locale);
  const isEditor = canWrite(book.store, book.email, book.id);
  // A tab without protections need not be asked cell by cell.
  const isFree = isEditor && mayEdit(book, tab, bounds);
  const showing: Showing = {
    locale,
    isProtected: (row, column) =>
      !isFree && !mayEdit(book, tab, { top: row, bottom: row + 1, left: column, right: column + 1 }),
    formatAt: (row, column, text) => conditionalFormatAt(tab, row, column, text),
  };
  return {
    ...summary,
    spreadsheetId: book.id,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    mayEdit: isEditor,
    columns: columnsOf(tab, bounds),
    rows: readWindow(book, tab, bounds).map((row) => shownRow(row, bounds.left, showing)),
  };
}

function boundsOfWindow({ rowCount, columnCount, contentRows }: TabSummary, window: ViewWindow): Bounds {
  const top = Math.min(Math.max((window.row ?? 1) - 1, 0), rowCount);
  const left = Math.min(Math.max((window.column ?? 1) - 1, 0), columnCount);
  return {
    top,
    bottom: Math.min(rowCount, top + (window.rows ?? Math.max(contentRows - top, 0))),
    left,
    right: Math.min(columnCount, left + (window.columns ?? columnCount)),
  };
}

export function columnsOf(tab: TabRecord, { left, right }: Bounds): ShownTab['columns'] {
  return slotsOf(tab.columns, left, right).map((slot, at) => {
    const { hiddenByUser, pixelSize } = tab.columnProperties[String(slot)] ?? {};
    return { letters: columnLetters(left + at), hidden: hiddenByUser === true, width: pixelSize ?? COLUMN_WIDTH };
  });
}

/** What a cell's looks depend on beside the cell. */
interface Showing {
  readonly locale: LocaleRules;
  isProtected(row: number, column: number): boolean;
  /** What a conditional format lays over a cell that shows `text`. */
  formatAt(row: number, column: number, text: string): CellFormat | undefined;
}

function shownRow({ index, properties, cells }: WindowRow, left: number, showing: Showing): ShownTab['rows'][number] {
  return {
    number: index + 1,
    hidden: properties.hiddenByUser === true,
    height: properties.pixelSize ?? ROW_HEIGHT,
    cells: cells.map((cell, at) => shownCell(cell, index, left + at, showing)),
  };
}

function shownCell(cell: WindowCell, row: number, column: number, showing: Showing): ShownCell {
  const { locale } = showing;
  const { stored, format, rule } = cell;
  const { v, f, n } = toRecord(stored);
  const value = valueOf(stored);
  const text = displayText(stored, format, locale);
  const over = showing.formatAt(row, column, text);
  const background = hexOf((over?.backgroundColorStyle ?? format.backgroundColorStyle)?.rgbColor);
  const ink = hexOf(over?.textFormat?.foregroundColorStyle?.rgbColor);
  const bold = over?.textFormat?.bold;
  const operands = (rule?.condition?.values ?? []).map((operand) => operand.userEnteredValue ?? '');
  return {
    text,
    kind: kindOf(v, f),
    value: v ?? null,
    ...(f !== undefined && { formula: f }),
    ...(n !== undefined && { note: n }),
    ...(Object.keys(format).length > 0 && { format }),
    ...(background !== undefined && { background }),
    ...(ink !== undefined && { ink }),
    ...(bold !== undefined && { bold }),
    ...(rule?.condition?.type === 'ONE_OF_LIST' && { choices: operands }),
    ...(rule?.inputMessage !== undefined && { hint: rule.inputMessage }),
    ...(rule !== null && !passes(rule, value, locale) && { invalid: true as const }),
    ...(showing.isProtected(row, column) && { protected: true as const }),
  };
}

function kindOf(value: Scalar | undefined, formula: string | undefined): ShownCell['kind'] {
  if (formula !== undefined) return 'formula';
  if (value === undefined) return 'empty';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

/** Colours come as shares of 1; a missing share is none of that colour (documented). */
function hexOf(color: GoogleAppsScript.Sheets.Schema.Color | undefined): string | undefined {
  if (color === undefined) return undefined;
  const shares = [color.red, color.green, color.blue].map((share) => Math.round((share ?? 0) * 255));
  return `#${shares.map((share) => share.toString(16).padStart(2, '0')).join('')}`;
}

// The shape of a tab as a person sees it, without its cells: size, frozen part, columns, and the rows that are hidden or
// of another height. And which rows a person's own filter leaves, in which order.
// INVARIANT: looking changes nothing; a filter view moves nothing in the sheet.

import type { World } from '../../world/world';
import { canWrite } from '../drive/access';
import { slotsOf, stretchesOf } from './axis';
import { parseCell } from './a1';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import { displayText } from './display';
import { localeRules } from './locale';
import { lookAs, outside, tabNamed } from './person-refusal';
import { columnsOf, type ShownTab } from './person-view';
import { readProperties } from './row-table';
import { contentHeight, readWindow } from './window';

export interface TabLayout extends Pick<ShownTab, 'title' | 'frozenRows' | 'frozenColumns' | 'mayEdit' | 'columns'> {
  readonly rowCount: number;
  /** Down to the last row that has something in it. */
  readonly contentRows: number;
  /** Rows that are not like the others: `[number, height]`, counted from 1; a hidden row has height 0. */
  readonly heights: readonly (readonly [row: number, height: number])[];
}

export function layoutOf(world: World, email: string, spreadsheetId: string, title: string): TabLayout {
  return lookAs(world, email, spreadsheetId, (book) => {
    const tab = tabNamed(book, title);
    const [rowCount, columnCount] = [rowCountOf(tab), columnCountOf(tab)];
    return {
      title: tab.title,
      rowCount,
      contentRows: contentHeight(book, tab),
      frozenRows: tab.frozenRows,
      frozenColumns: tab.frozenColumns,
      mayEdit: canWrite(book.store, book.email, book.id),
      columns: columnsOf(tab, { top: 0, bottom: rowCount, left: 0, right: columnCount }),
      heights: heightsOf(book, tab),
    };
  });
}

function heightsOf(book: Book, tab: TabRecord): TabLayout['heights'] {
  return stretchesOf(tab.rows, 0, rowCountOf(tab)).flatMap((stretch) =>
    readProperties(book.store, tab.grid, stretch).flatMap(([index, { hiddenByUser, pixelSize }]) => {
      const height = hiddenByUser === true ? 0 : pixelSize;
      return height === undefined ? [] : [[index + 1, height] as const];
    }),
  );
}

/** What one person wants to see of a tab. */
export interface ViewWish {
  readonly filters: readonly ViewFilter[];
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** Numbers of the rows that are filtered and sorted, both included; the others stay where they are. Default: all. */
  readonly rows?: { readonly from: number; readonly to?: number };
}

/** A row is shown when its text in the column is all that is said here. */
export interface ViewFilter {
  /** Letters of the column. */
  readonly column: string;
  /** The text contains this, whatever its case and accents. */
  readonly contains?: string;
  /** The text is one of these; '' is an empty cell. */
  readonly oneOf?: readonly string[];
  /** The text is none of these. */
  readonly noneOf?: readonly string[];
}

/** Numbers of the rows below the frozen ones that the wish leaves, in its order, counted from 1. */
export function rowsInView(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  wish: ViewWish,
): number[] {
  return lookAs(world, email, spreadsheetId, (book) => {
    const tab = tabNamed(book, title);
    const rows = textsOf(book, tab, [
      ...wish.filters.map(({ column }) => column),
      ...(wish.sort ? [wish.sort.column] : []),
    ]);
    const { from = 1, to = Infinity } = wish.rows ?? {};
    const within = rows.filter(({ number }) => number >= from && number <= to);
    const left = within.filter(({ texts }) => wish.filters.every((filter, at) => passes(filter, texts[at] ?? '')));
    const shown = [
      ...rows.filter(({ number }) => number < from),
      ...sorted(left, wish),
      ...rows.filter(({ number }) => number > to),
    ];
    return shown.map(({ number }) => number);
  });
}

function sorted(rows: readonly RowTexts[], { filters, sort }: ViewWish): readonly RowTexts[] {
  if (sort === undefined) return rows;
  const order = new Intl.Collator('es', { numeric: true });
  const by = (row: RowTexts): string => row.texts[filters.length] ?? '';
  const sign = sort.descending ? -1 : 1;
  // Empty cells stand last in both directions, as in Sheets.
  return [...rows].sort(
    (a, b) => Number(by(a) === '') - Number(by(b) === '') || sign * order.compare(by(a), by(b)) || a.number - b.number,
  );
}

/** The different texts of a column below the frozen rows, in alphabetical order, the first `most` of them. */
export function columnTexts(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: string,
  most = 500,
): string[] {
  return lookAs(world, email, spreadsheetId, (book) => {
    const found = new Set(textsOf(book, tabNamed(book, title), [column]).map(({ texts }) => texts[0] ?? ''));
    return [...found].sort(new Intl.Collator('es', { numeric: true }).compare).slice(0, most);
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function passes({ contains, oneOf, noneOf }: ViewFilter, text: string): boolean {
  if (contains !== undefined && !plain(text).includes(plain(contains))) return false;
  if (noneOf?.includes(text) === true) return false;
  return oneOf === undefined || oneOf.includes(text);
}

interface RowTexts {
  readonly number: number;
  readonly texts: readonly string[];
}

function textsOf(book: Book, tab: TabRecord, letters: readonly string[]): RowTexts[] {
  const locale = localeRules(book.record.locale);
  const [top, bottom] = [tab.frozenRows, contentHeight(book, tab)];
  if (bottom <= top) return [];
  const columns = letters.map((column) => {
    const at = parseCell(`${column}1`)?.column ?? -1;
    if (at < 0 || at >= slotsOf(tab.columns, 0, columnCountOf(tab)).length) throw outside(column);
    return readWindow(book, tab, { top, bottom, left: at, right: at + 1 }).map(({ cells: [cell] }) =>
      cell === undefined ? '' : displayText(cell.stored, cell.format, locale),
    );
  });
  return Array.from({ length: bottom - top }, (_row, at) => ({
    number: top + at + 1,
    texts: columns.map((column) => column[at] ?? ''),
  }));
}

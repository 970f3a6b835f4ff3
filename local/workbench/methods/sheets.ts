// Spreadsheets as a person sees them and types in them.

import * as z from 'zod';
import type { Host } from '../../host';
import { act, look, type Visit } from './method';

type Shown = ReturnType<Host['people']['sheets']['show']>;

export type ShownRow = Shown['rows'][number];
export type ShownCell = ShownRow['cells'][number];
export type NamedView = ReturnType<Host['people']['sheets']['filterViews']>[number];
export type TabTitle = Pick<Shown, 'sheetId' | 'title'>;
export type TabLayout = ReturnType<Host['people']['sheets']['layout']>;

export interface BookTitle {
  readonly id: string;
  readonly title: string;
}

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

const TAB = { book: z.string(), tab: z.string() };
const TEXTS = z.array(z.string()).readonly().optional();
const FILTER = z.object({ column: z.string(), contains: z.string().optional(), oneOf: TEXTS, noneOf: TEXTS });
const WISH = z.object({
  filters: z.array(FILTER).readonly(),
  sort: z.object({ column: z.string(), descending: z.boolean() }).optional(),
  rows: z.object({ from: z.int(), to: z.int().optional() }).optional(),
});

export type ViewWish = z.infer<typeof WISH>;

/** Rows asked for at once: a screen of them, with room before and after. */
const MOST_ROWS = 400;

export const sheetMethods = {
  'sheets.books': look(z.object({}), booksOf),
  'sheets.tabs': look(z.object({ book: z.string() }), ({ desk: { host }, as }, { book }) =>
    host.people.sheets.list(as, book).filter(({ hidden }) => !hidden),
  ),
  'sheets.layout': look(z.object(TAB), ({ desk: { host }, as }, { book, tab }) =>
    host.people.sheets.layout(as, book, tab),
  ),
  /** `rows`: numbers counted from 1; neighbours are read together. */
  'sheets.rows': look(z.object({ ...TAB, rows: z.array(z.int().min(1)).max(MOST_ROWS) }), rowsOf),
  /** Numbers of the rows that a person's view leaves; null when nothing is wished. */
  'sheets.view': look(z.object({ ...TAB, wish: WISH }), ({ desk: { host }, as }, { book, tab, wish }) =>
    wish.filters.length === 0 && wish.sort === undefined ? null : host.people.sheets.view(as, book, tab, wish),
  ),
  /** Those that the tab keeps for everybody. */
  'sheets.filterViews': look(z.object(TAB), ({ desk: { host }, as }, { book, tab }) =>
    host.people.sheets.filterViews(as, book, tab),
  ),
  'sheets.columnTexts': look(
    z.object({ ...TAB, column: z.string() }),
    ({ desk: { host }, as }, { book, tab, column }) => host.people.sheets.columnTexts(as, book, tab, column),
  ),
  'sheets.type': act(
    z.object({ ...TAB, cell: z.string(), text: z.string() }),
    ({ desk: { host }, as }, { book, tab, cell, text }) => void host.people.sheets.type(as, book, tab, cell, text),
  ),
  'sheets.paste': act(
    z.object({ ...TAB, cell: z.string(), matrix: z.array(z.array(z.string())) }),
    ({ desk: { host }, as }, { book, tab, cell, matrix }) => void host.people.sheets.paste(as, book, tab, cell, matrix),
  ),
  'sheets.clear': act(z.object({ ...TAB, ranges: z.array(z.string()) }), ({ desk: { host }, as }, given) => {
    for (const range of given.ranges) host.people.sheets.clear(as, given.book, given.tab, range);
  }),
  'sheets.insertRows': act(
    z.object({ ...TAB, row: z.int(), count: z.int().min(1).max(1000), side: z.enum(['above', 'below']) }),
    ({ desk: { host }, as }, { book, tab, row, count, side }) =>
      void host.people.sheets.insertRows(as, book, tab, row, count, side),
  ),
  'sheets.deleteRows': act(
    z.object({ ...TAB, row: z.int(), count: z.int().min(1) }),
    ({ desk: { host }, as }, { book, tab, row, count }) =>
      void host.people.sheets.deleteRows(as, book, tab, row, count),
  ),
  'sheets.insertColumns': act(
    z.object({ ...TAB, column: z.string(), count: z.int().min(1).max(1000), side: z.enum(['left', 'right']) }),
    ({ desk: { host }, as }, { book, tab, column, count, side }) =>
      void host.people.sheets.insertColumns(as, book, tab, column, count, side),
  ),
  'sheets.deleteColumns': act(
    z.object({ ...TAB, column: z.string(), count: z.int().min(1) }),
    ({ desk: { host }, as }, { book, tab, column, count }) =>
      void host.people.sheets.deleteColumns(as, book, tab, column, count),
  ),
};

function booksOf({ desk: { host }, as }: Visit): BookTitle[] {
  type Node = ReturnType<typeof host.people.drive.tree>;
  const found: BookTitle[] = [];
  const walk = ({ id, name, type, children }: Node): void => {
    if (type === SPREADSHEET) found.push({ id, title: name });
    children?.forEach(walk);
  };
  if (as !== '') walk(host.people.drive.tree(as));
  return found;
}

interface RowsAsked {
  readonly book: string;
  readonly tab: string;
  readonly rows: readonly number[];
}

function rowsOf({ desk: { host }, as }: Visit, { book, tab, rows }: RowsAsked): ShownRow[] {
  return runsOf([...new Set(rows)].sort((a, b) => a - b)).flatMap(([row, count]) => [
    ...host.people.sheets.show(as, book, tab, { row, rows: count }).rows,
  ]);
}

/** Ascending numbers as runs of neighbours. */
function runsOf(numbers: readonly number[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}

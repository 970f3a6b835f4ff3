// One book: a spreadsheet with all its tabs, made once, put into its folder, and made to look as its layout says.
// A tab of an older definition gets the columns that it lacks.
// INVARIANT: keys are never written over others: a tab whose columns stand otherwise stops the installation.

import { layoutsOf, type TabLayout } from '../../kernel/derive/tabs';
import { problem } from '../../kernel/problem';
import type { Registry } from '../../kernel/registry';
import type { Book } from '../../kernel/table';
import type { Attempt } from '../attempt';
import { toA1 } from '../books/a1';
import { sheets, type SheetResource, type SheetsRequest } from '../services';
import { madeOnce } from './made-once';
import { placeFile } from './place';
import { DONE, later, stopped, type StepOutcome } from './plan';
import type { ProgressKeeper } from './progress';
import { newTab, tabRequests, unprotect } from './tab-requests';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
/** The locale of the office's sheets: dates day first, decimal point. */
const LOCALE = 'es_MX';

export const bookKey = (book: Pick<Book, 'key'>): string => `book:${book.key}`;

export interface BookParts {
  readonly registry: Registry;
  readonly folder: string;
  readonly roleAccount: string;
  readonly zone: string;
}

export function installBook(progress: ProgressKeeper, book: Book, parts: BookParts, attempt: Attempt): StepOutcome {
  const layouts = layoutsOf(book, parts.registry.tables);
  const made = madeOnce(
    progress,
    {
      key: bookKey(book),
      title: book.title,
      mimeType: SPREADSHEET,
      make: () => create(book, layouts, parts.zone, attempt),
    },
    attempt,
  );
  if (made.kind === 'wait') return later(made.waitMs);
  placeFile(made.id, bookKey(book), parts.folder, attempt);

  const found = tabsIn(made.id, attempt);
  const wrong = layouts.filter((layout) => !keysFit(layout, found.get(layout.number)));
  if (wrong.length > 0)
    return stopped(...wrong.map(({ title }) => problem('install.structure', null, { book: book.title, tab: title })));
  const requests = layouts.flatMap((layout, index) =>
    requestsFor(layout, index, found.get(layout.number), parts.roleAccount),
  );
  // Not repeated by itself: adding a tab twice is an error. The next run compares again.
  attempt('sheets.batchUpdate', 'once', () =>
    sheets().Spreadsheets.batchUpdate({ requests }, made.id, { fields: 'spreadsheetId' }),
  );
  return DONE;
}

function create({ title }: Book, layouts: readonly TabLayout[], timeZone: string, attempt: Attempt): string {
  const resource = {
    properties: { title, locale: LOCALE, timeZone },
    sheets: layouts.map((layout, index) => ({ properties: newTab(layout, index) })),
  };
  const { spreadsheetId } = attempt('sheets.create', 'once', () => sheets().Spreadsheets.create(resource));
  if (spreadsheetId === undefined) throw new Error('a new spreadsheet came without its ID');
  return spreadsheetId;
}

interface FoundTab {
  readonly sheet: SheetResource;
  /** Row of keys as it stands. */
  readonly keys: readonly string[];
}

function tabsIn(id: string, attempt: Attempt): ReadonlyMap<number, FoundTab> {
  const get = (options: object) =>
    attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(id, options)).sheets ?? [];
  const properties = get({
    fields:
      'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),protectedRanges(protectedRangeId,description))',
  });
  const ranges = properties.map(({ properties: { title = '' } = {} }) =>
    toA1({ tab: title, row: 0, rows: 1, column: 0 }),
  );
  const keyRows = get({ ranges, fields: 'sheets(properties(sheetId),data(rowData(values(userEnteredValue))))' });
  const keysOf = new Map(keyRows.map((sheet) => [sheet.properties?.sheetId ?? 0, keysIn(sheet)]));
  return new Map(
    properties.map((sheet) => [
      sheet.properties?.sheetId ?? 0,
      { sheet, keys: keysOf.get(sheet.properties?.sheetId ?? 0) ?? [] },
    ]),
  );
}

const keysIn = ({ data }: SheetResource): string[] =>
  (data?.[0]?.rowData?.[0]?.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? '');

/** A tab without keys is new; one with keys must have them in the layout's order, or lack some of them. */
function keysFit(layout: TabLayout, tab: FoundTab | undefined): boolean {
  if (tab === undefined || isNew(tab)) return true;
  const wanted = cellKeys(layout);
  const standing = tab.keys.slice(0, lastKey(tab) + 1);
  let at = 0;
  for (const key of standing) {
    while (at < wanted.length && wanted[at] !== key) at += 1;
    if (at === wanted.length) return false;
    at += 1;
  }
  return true;
}

const isNew = ({ keys }: FoundTab): boolean => keys.every((key) => key === '');
const lastKey = ({ keys }: FoundTab): number => keys.reduce((last, key, at) => (key === '' ? last : at), -1);

/** The key row cell by cell: a column of several cells has its key in the first. */
function cellKeys({ columns, width }: TabLayout): string[] {
  const keys = new Array<string>(width).fill('');
  for (const { key, at } of columns) keys[at] = key;
  return keys;
}

/** Columns of a newer definition, put where they belong; what stands in the others moves along with its key. */
function missingColumns(layout: TabLayout, tab: FoundTab | undefined): SheetsRequest[] {
  if (tab === undefined || isNew(tab)) return [];
  const standing = [...tab.keys.slice(0, lastKey(tab) + 1)];
  return cellKeys(layout).flatMap((key, at): SheetsRequest[] => {
    if (standing[at] === key) return [];
    standing.splice(at, 0, key);
    const range = { sheetId: layout.number, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
    return [{ insertDimension: { range, inheritFromBefore: at > 0 } }];
  });
}

function requestsFor(
  layout: TabLayout,
  index: number,
  tab: FoundTab | undefined,
  roleAccount: string,
): SheetsRequest[] {
  const missing = missingColumns(layout, tab);
  // Protections stretch with columns put into them, so they are made anew then.
  const ours = tab?.sheet.protectedRanges ?? [];
  const { rowCount = 0 } = tab?.sheet.properties?.gridProperties ?? {};
  const missingRows = tab === undefined ? 0 : layout.rows - rowCount;
  return [
    ...(tab === undefined ? [{ addSheet: { properties: newTab(layout, index) } }] : []),
    ...missing,
    ...(missingRows > 0
      ? [{ appendDimension: { sheetId: layout.number, dimension: 'ROWS', length: missingRows } }]
      : []),
    ...(missing.length > 0 ? unprotect(ours) : []),
    ...tabRequests(layout, roleAccount, missing.length > 0 ? [] : ours),
  ];
}

// A spreadsheet while one call works on it: its own record, its tabs' records, loaded on demand and saved at the end.
// Its title, owner and sharing are Drive's, which is the one truth about files.
// INVARIANT: a book lives for one call; what is not saved never happened.

import type { Store } from '../../world/store';
import { ApiRefusal } from '../advanced-service';
import { canRead, canWrite } from '../drive/access';
import type { DriveFile } from '../drive/files';
import { changeFile, findFile, SPREADSHEET } from '../drive/files';
import type { Axis } from './axis';
import { lengthOf } from './axis';
import type { Bounds, Rectangle } from './bounds';
import { endOf } from './bounds';
import type { Layer } from './layers';
import type { RowProperties } from './row-table';

export interface BookRecord {
  locale: string;
  timeZone: string;
  /** In the order of the tabs. */
  sheetIds: number[];
  /** By sheet ID: what is asked of tabs that need not be loaded for it. */
  summaries: Record<string, TabSummary>;
}

export interface TabSummary {
  readonly title: string;
  /** Size of its grid. */
  readonly cells: number;
}

export interface Protection {
  readonly protectedRangeId: number;
  readonly range: Rectangle;
  readonly unprotected: readonly Rectangle[];
  readonly description?: string;
  readonly warningOnly: boolean;
  /** null: none were named, so whoever may edit the spreadsheet may edit here. */
  readonly editors: { readonly users: readonly string[]; readonly domainUsersCanEdit: boolean } | null;
}

export interface FilterViewRecord {
  readonly filterViewId: number;
  readonly title: string;
  /** Its first row holds the headings. */
  readonly range: Rectangle;
  readonly filters: readonly {
    readonly column: number;
    readonly criteria: GoogleAppsScript.Sheets.Schema.FilterCriteria;
  }[];
  readonly sorts: readonly { readonly column: number; readonly descending: boolean }[];
}

export interface TabRecord {
  readonly sheetId: number;
  /** Key of its rows in the row table. */
  readonly grid: number;
  title: string;
  hidden: boolean;
  rightToLeft: boolean;
  hideGridlines: boolean;
  tabColorStyle?: GoogleAppsScript.Sheets.Schema.ColorStyle;
  frozenRows: number;
  frozenColumns: number;
  rows: Axis;
  columns: Axis;
  /** By column slot. */
  columnProperties: Record<string, RowProperties>;
  protections: Protection[];
  /** In the order in which they are asked. */
  conditionalFormats: { ranges: Rectangle[]; rule: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule }[];
  filterViews: FilterViewRecord[];
  layers: Layer[];
  /** Counts changes of formats, so that the later of two wins. */
  clock: number;
}

export interface Book {
  readonly store: Store;
  readonly id: string;
  readonly file: DriveFile;
  readonly record: BookRecord;
  /** Who acts. */
  readonly email: string;
  readonly now: number;
  /** A new random number of Google's kind for sheets and protected ranges. */
  newNumber(): number;
  rename(title: string): void;
  tab(sheetId: number): TabRecord | undefined;
  /** All tabs in order. */
  tabs(): TabRecord[];
  /** By sheet ID, in order, without loading any tab. */
  summaries(): [sheetId: number, summary: TabSummary][];
  addTab(tab: TabRecord): void;
  dropTab(sheetId: number): void;
  save(): void;
}

const BOOKS = 'spreadsheets';
const TABS = 'spreadsheet-tabs';

export interface Actor {
  readonly store: Store;
  readonly email: string;
  readonly now: number;
  readonly random: () => number;
}

/** The spreadsheet for reading or writing, or Google's refusal. */
export function openBook(actor: Actor, id: string, purpose: 'read' | 'write'): Book {
  const { store, email } = actor;
  const file = typeof id === 'string' ? findFile(store, id) : undefined;
  if (file === undefined) throw new ApiRefusal(404, 'notFound', 'Requested entity was not found.');
  const isAllowed = purpose === 'read' ? canRead(store, email, id) : canWrite(store, email, id);
  if (!isAllowed) throw new ApiRefusal(403, 'forbidden', 'The caller does not have permission');
  const record = store.get<BookRecord>(BOOKS, id);
  if (file.mimeType !== SPREADSHEET || record === undefined) {
    throw new ApiRefusal(400, 'failedPrecondition', 'This operation is not supported for this document');
  }
  return bookOf(actor, file, record);
}

export function createBook(actor: Actor, file: DriveFile, locale: string, timeZone: string): Book {
  return bookOf(actor, file, { locale, timeZone, sheetIds: [], summaries: {} });
}

function bookOf(actor: Actor, found: DriveFile, record: BookRecord): Book {
  const { store, email, now, random } = actor;
  const { id } = found;
  let file = found;
  const loaded = new Map<number, TabRecord>();
  const tab = (sheetId: number): TabRecord | undefined => {
    if (!record.sheetIds.includes(sheetId)) return undefined;
    const known = loaded.get(sheetId) ?? store.get<TabRecord>(TABS, `${id}/${sheetId}`);
    if (known === undefined) return undefined;
    // A world kept before there were filter views has none.
    known.filterViews ??= [];
    loaded.set(sheetId, known);
    return known;
  };
  const summaryOf = (sheetId: number): TabSummary => {
    const changed = loaded.get(sheetId);
    return changed === undefined ? (record.summaries[sheetId] ?? { title: '', cells: 0 }) : summarize(changed);
  };
  return {
    store,
    id,
    get file() {
      return file;
    },
    record,
    email,
    now,
    newNumber: () => Math.floor(random() * 2_147_483_647),
    rename: (title) => {
      file = changeFile(store, id, { name: title });
    },
    tab,
    tabs: () => record.sheetIds.map(tab).filter((found) => found !== undefined),
    summaries: () => record.sheetIds.map((sheetId) => [sheetId, summaryOf(sheetId)]),
    addTab: (added) => void loaded.set(added.sheetId, added),
    dropTab: (sheetId) => {
      loaded.delete(sheetId);
      record.sheetIds = record.sheetIds.filter((other) => other !== sheetId);
      delete record.summaries[sheetId];
      store.remove(TABS, `${id}/${sheetId}`);
    },
    save: () => {
      for (const [sheetId, changed] of loaded) record.summaries[sheetId] = summarize(changed);
      store.put(BOOKS, id, record);
      for (const [sheetId, changed] of loaded) store.put(TABS, `${id}/${sheetId}`, changed);
      changeFile(store, id, { modifiedTime: new Date(now).toISOString() });
    },
  };
}

/** Everything of a spreadsheet but its rows. */
export interface Records {
  readonly record: BookRecord;
  readonly tabs: readonly TabRecord[];
}

export function readRecords(store: Store, id: string): Records | undefined {
  const record = store.get<BookRecord>(BOOKS, id);
  const tabs = record?.sheetIds.map((sheetId) => store.get<TabRecord>(TABS, `${id}/${sheetId}`)) ?? [];
  return record === undefined ? undefined : { record, tabs: tabs.filter((tab) => tab !== undefined) };
}

export function replaceRecords(store: Store, id: string, { record, tabs }: Records): void {
  for (const sheetId of readRecords(store, id)?.record.sheetIds ?? []) store.remove(TABS, `${id}/${sheetId}`);
  store.put(BOOKS, id, record);
  for (const tab of tabs) store.put(TABS, `${id}/${tab.sheetId}`, tab);
}

/** Titles are found whatever their case; seen in public measurements of the API. */
export function tabByTitle(book: Book, title: string): TabRecord | undefined {
  const wanted = title.toLowerCase();
  const found = book.summaries().find(([, summary]) => summary.title.toLowerCase() === wanted);
  return found === undefined ? undefined : book.tab(found[0]);
}

function summarize(tab: TabRecord): TabSummary {
  return { title: tab.title, cells: rowCountOf(tab) * columnCountOf(tab) };
}

export function rowCountOf(tab: TabRecord): number {
  return lengthOf(tab.rows);
}

export function columnCountOf(tab: TabRecord): number {
  return lengthOf(tab.columns);
}

/** The part of a rectangle that exists in this tab. */
export function boundsOf(tab: TabRecord, { rows, columns }: Rectangle): Bounds {
  return {
    top: rows.from,
    bottom: Math.min(endOf(rows), rowCountOf(tab)),
    left: columns.from,
    right: Math.min(endOf(columns), columnCountOf(tab)),
  };
}

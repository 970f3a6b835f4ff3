// The global `Sheets`: the advanced Sheets service, version 4, as far as the program uses it.
// Each method is one round trip to Google: it passes the gate and answers a copy in the bundle's realm.
// Of a spreadsheet it knows what was written; it calculates nothing and renders nothing.

import type { Execution, Service } from '../../execution';
import { setting } from '../../world/settings';
import { apiCall, onlyKnown } from '../advanced-service';
import { applyFieldMask, wanted } from '../field-mask';
import { createFile, SPREADSHEET } from '../drive/files';
import { emulated } from '../not-emulated';
import { cellsSent, runRequests } from './batch';
import type { Actor } from './book';
import { createBook, openBook } from './book';
import { assertTimeZone, DEFAULT_LOCALE } from './locale';
import { createTab } from './new-tab';
import { placeOfA1 } from './ranges';
import { BATCH_FIELDS, readMask, SPREADSHEET_FIELDS } from './readable-fields';
import { describe } from './resource';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type BatchRequest = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type BatchResponse = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

// Google's types know no query parameters on create and batchUpdate; Apps Script takes them as a last argument
// (documented: developers.google.com/apps-script/guides/services/advanced).
interface Options {
  readonly [name: string]: unknown;
}

interface Answer<T> {
  readonly body: T;
  readonly cells: number;
}

export const sheetsService: Service = (execution) => ({
  Sheets: emulated('Sheets', {
    Spreadsheets: emulated('Sheets.Spreadsheets', {
      create: (resource: Schema, options?: object) =>
        call(execution, 'create', () => create(execution, plain(resource), { ...options })),
      get: (spreadsheetId: string, options?: object) =>
        call(execution, 'get', () => get(execution, spreadsheetId, { ...options })),
      batchUpdate: (resource: BatchRequest, spreadsheetId: string, options?: object) =>
        call(execution, 'batchUpdate', () => batchUpdate(execution, plain(resource), spreadsheetId, { ...options })),
    } satisfies Pick<Spreadsheets, 'create' | 'get' | 'batchUpdate'>),
  }),
});

function call<T>(execution: Execution, method: string, perform: () => Answer<T>): T {
  const answer = apiCall(execution, 'Sheets', `Spreadsheets.${method}`, perform, ({ cells }) => ({ cells }));
  return execution.realm.copy(answer.body);
}

/** What goes over the wire is JSON: undefined members vanish, dates become texts. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value ?? {})) as T;
}

function actorOf(execution: Execution): Actor {
  const { store, identity } = execution;
  return { store, email: identity.effective, now: execution.now(), random: () => execution.random() };
}

function create(execution: Execution, resource: Schema, options: Options): Answer<Schema> {
  onlyKnown('Sheets.Spreadsheets.create', options, ['fields']);
  onlyKnown('Sheets.Spreadsheets.create resource', resource, ['properties', 'sheets']);
  const { properties = {}, sheets = [] } = resource;
  onlyKnown('Sheets.Spreadsheets.create properties', properties, ['title', 'locale', 'timeZone']);
  for (const sheet of sheets) onlyKnown('Sheets.Spreadsheets.create sheet', sheet, ['properties']);
  const actor = actorOf(execution);
  const { store } = execution;
  const { timeZone = 'Etc/GMT', locale = DEFAULT_LOCALE } = properties;
  assertTimeZone(timeZone);
  const file = createFile(store, {
    id: `1${execution.newId(43)}`,
    name: properties.title ?? 'Untitled spreadsheet',
    mimeType: SPREADSHEET,
    owner: actor.email,
    now: actor.now,
    listedFrom: actor.now + setting(store, 'drive.listLagMs'),
  });
  const book = createBook(actor, file, locale, timeZone);
  if (sheets.length === 0) createTab(book, {}, 0);
  for (const sheet of sheets) createTab(book, sheet.properties ?? {});
  book.save();
  const { fields } = options;
  const mask = fields === undefined ? 'all' : readMask('Spreadsheets.create', fields, SPREADSHEET_FIELDS);
  const { resource: body, cells } = describe(book, [], mask);
  return { body, cells };
}

function get(execution: Execution, id: string, options: Options): Answer<Schema> {
  onlyKnown('Sheets.Spreadsheets.get', options, ['ranges', 'includeGridData', 'fields']);
  const { fields, ranges, includeGridData } = options;
  // documented: a mask makes includeGridData meaningless. Without one, whole cells would be answered.
  if (fields === undefined && includeGridData === true) {
    throw new Error('NotEmulated: Sheets.Spreadsheets.get includeGridData without fields');
  }
  const book = openBook(actorOf(execution), id, 'read');
  const mask = fields === undefined ? 'all' : readMask('Spreadsheets.get', fields, SPREADSHEET_FIELDS);
  const places = listOf(ranges).map((range) => placeOfA1(book, range));
  const { resource, cells } = describe(book, places, mask);
  return { body: resource, cells };
}

function batchUpdate(
  execution: Execution,
  resource: BatchRequest,
  id: string,
  options: Options,
): Answer<BatchResponse> {
  onlyKnown('Sheets.Spreadsheets.batchUpdate', options, ['fields']);
  onlyKnown('Sheets.Spreadsheets.batchUpdate resource', resource, [
    'requests',
    'includeSpreadsheetInResponse',
    'responseRanges',
    'responseIncludeGridData',
  ]);
  const { requests = [], includeSpreadsheetInResponse, responseRanges, responseIncludeGridData } = resource;
  const fields = options.fields;
  if (fields === undefined && includeSpreadsheetInResponse === true && responseIncludeGridData === true) {
    throw new Error('NotEmulated: Sheets.Spreadsheets.batchUpdate responseIncludeGridData without fields');
  }
  const mask = fields === undefined ? 'all' : readMask('Spreadsheets.batchUpdate', fields, BATCH_FIELDS);
  const book = openBook(actorOf(execution), id, 'write');
  const body: BatchResponse = applyFieldMask({ spreadsheetId: id, replies: runRequests(book, requests) }, mask);
  book.save();
  let cells = cellsSent(requests);
  const updated = wanted(mask, 'updatedSpreadsheet');
  if (includeSpreadsheetInResponse === true && updated !== undefined) {
    const places = listOf(responseRanges).map((range) => placeOfA1(book, range));
    const described = describe(book, places, updated);
    body.updatedSpreadsheet = described.resource;
    cells += described.cells;
  }
  return { body, cells };
}

function listOf(ranges: unknown): readonly unknown[] {
  if (ranges === undefined || ranges === null) return [];
  return Array.isArray(ranges) ? ranges : [ranges];
}

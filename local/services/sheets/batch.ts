// Runs the requests of one spreadsheets.batchUpdate in order. The first refusal names its place in the batch and ends
// it; the caller's savepoint undoes what the earlier ones did.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
// INVARIANT: replies mirror requests, and a kind of request that is not emulated throws.

import { ApiRefusal } from '../advanced-service';
import type { Book } from './book';
import type { Reply } from './requests/handler';
import { repeatCell, setDataValidation, updateCells } from './requests/cell-requests';
import { addConditionalFormatRule, deleteConditionalFormatRule } from './requests/conditional-format-requests';
import { copyPaste } from './requests/copy-request';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './requests/dimension-requests';
import { addFilterView, deleteFilterView, updateFilterView } from './requests/filter-view-requests';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './requests/protection-requests';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './requests/sheet-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const HANDLERS = {
  addConditionalFormatRule,
  addFilterView,
  addProtectedRange,
  addSheet,
  appendDimension,
  copyPaste,
  deleteConditionalFormatRule,
  deleteDimension,
  deleteFilterView,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  moveDimension,
  repeatCell,
  setDataValidation,
  updateCells,
  updateDimensionProperties,
  updateFilterView,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
} satisfies Partial<Record<keyof Request, unknown>>;

export function runRequests(book: Book, requests: readonly Request[]): Reply[] {
  if (requests.length === 0) throw new ApiRefusal(400, 'badRequest', 'Must specify at least one request.');
  return requests.map((request, index) => runRequest(book, request, index));
}

/** Cells that the requests send over the wire. */
export function cellsSent(requests: readonly Request[]): number {
  return requests.reduce((sum, { updateCells: update, repeatCell: repeat }) => {
    const rows = update?.rows ?? [];
    return sum + rows.reduce((cells, row) => cells + (row.values?.length ?? 0), 0) + (repeat === undefined ? 0 : 1);
  }, 0);
}

function runRequest(book: Book, request: Request, index: number): Reply {
  const [first, second] = Object.entries(request).filter(([, body]) => body !== undefined && body !== null);
  if (first === undefined) throw new ApiRefusal(400, 'badRequest', `Invalid requests[${index}]: No request set.`);
  if (second !== undefined) {
    // Google's JSON reader says the same of every union; wording of its public error texts.
    const taken = `oneof field 'kind' is already set. Cannot set '${second[0]}'`;
    throw new ApiRefusal(400, 'badRequest', `Invalid value at 'requests[${index}]' (oneof), ${taken}`);
  }
  const [kind, body] = first;
  if (!isEmulated(kind)) throw new Error(`NotEmulated: Sheets request ${kind}`);
  try {
    // Each handler checks the members of its own body; the table above pairs them by name.
    return (HANDLERS[kind] as (book: Book, request: object) => Reply)(book, body as object);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    throw new ApiRefusal(error.code, error.reason, `Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

function isEmulated(kind: string): kind is keyof typeof HANDLERS {
  return Object.hasOwn(HANDLERS, kind);
}

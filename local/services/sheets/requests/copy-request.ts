// The request copyPaste, as far as a program that keeps records needs it: the values of a rectangle to another one of
// the same size, formats and formulas left behind.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#CopyPasteRequest
// That an empty cell empties the one it is pasted on is assumed. A formula is not computed here: its place takes an
// error, as a formula that Google cannot compute would leave.
// INVARIANT: what is copied is what stood there when the request's turn came.

import { onlyKnown } from '../../advanced-service';
import { toRecord } from '../cell';
import type { CellUpdate } from '../cell-update';
import { writeUpdates } from '../cell-update';
import { assertMayEdit } from '../protection';
import { badRequest, placeOfRange } from '../ranges';
import { readWindow, type WindowCell } from '../window';
import type { Handler } from './handler';
import { DONE } from './handler';

type CopyPaste = NonNullable<GoogleAppsScript.Sheets.Schema.Request['copyPaste']>;

const UNCOMPUTED = '#NAME?';

export const copyPaste: Handler<CopyPaste> = (book, request) => {
  onlyKnown('Sheets request copyPaste', request, ['source', 'destination', 'pasteType', 'pasteOrientation']);
  if (request.pasteType !== 'PASTE_VALUES' || (request.pasteOrientation ?? 'NORMAL') !== 'NORMAL') {
    throw new Error('NotEmulated: Sheets request copyPaste of anything but values');
  }
  const source = placeOfRange(book, request.source);
  const target = placeOfRange(book, request.destination);
  const [height, width] = [source.bounds.bottom - source.bounds.top, source.bounds.right - source.bounds.left];
  const sameSize =
    target.bounds.bottom - target.bounds.top === height && target.bounds.right - target.bounds.left === width;
  // Google repeats a smaller source and spills a larger one (documented); neither is needed here.
  if (!sameSize) throw badRequest('NotEmulated: copyPaste between rectangles of different sizes');
  assertMayEdit(book, target.tab, target.bounds);
  const rows = readWindow(book, source.tab, source.bounds).map(({ cells }) => cells.map(valueOf));
  writeUpdates(book, target.tab, target.bounds, rows);
  return DONE;
};

function valueOf({ stored }: WindowCell): CellUpdate {
  const { v, f } = toRecord(stored);
  if (f !== undefined) return { value: { stringValue: UNCOMPUTED } };
  if (v === undefined || v === null || v === '') return { value: 'clear' };
  if (typeof v === 'number') return { value: { numberValue: v } };
  return { value: typeof v === 'boolean' ? { boolValue: v } : { stringValue: v } };
}

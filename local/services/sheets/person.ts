// What a person writes into a tab: typing, pasting, clearing. Goes through no ledger.
// Each answers the event Google would build for installed triggers; whoever hosts the program fires them.
// documented: https://developers.google.com/apps-script/guides/triggers/events
// INVARIANT: a person changes exactly what sharing, protection and strict validation allow.

import type { World } from '../../world/world';
import { columnLetters, parseCell } from './a1';
import type { Book, TabRecord } from './book';
import { columnCountOf, rowCountOf } from './book';
import type { Bounds } from './bounds';
import type { Scalar, StoredCell } from './cell';
import { toRecord } from './cell';
import type { CellUpdate } from './cell-update';
import { writeUpdates } from './cell-update';
import { insertIndexes } from './dimensions';
import { localeRules } from './locale';
import type { EventPlace } from './person-refusal';
import { asPerson, outside, placeOf, rangeBounds, SheetRefusal } from './person-refusal';
import { assertMayEdit } from './protection';
import { partsOf, todaySerial } from './serial';
import type { Typed } from './typed-text';
import { readTyped } from './typed-text';
import { passes } from './validation-rule';
import type { WindowCell } from './window';
import { readWindow } from './window';

export interface EditEvent extends EventPlace {
  readonly a1: string;
  /** Zero-based, half open. */
  readonly bounds: Bounds;
  /** Only of a single cell, and only when there is one (documented). */
  readonly value?: string;
  readonly oldValue?: string;
}

/** Types into one cell and leaves it; '' is pressing Delete. */
export function typeInto(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  a1: string,
  text: string,
): EditEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const bounds = cellBounds(tab, a1);
    assertMayEdit(book, tab, bounds);
    const cell = readWindow(book, tab, bounds)[0]?.cells[0];
    const typed = understood(book, cell, text);
    const { rule = null } = cell ?? {};
    if (rule?.strict === true && !passes(rule, typed.value, localeRules(book.record.locale))) {
      throw new SheetRefusal('invalid', invalidText(a1, rule.inputMessage));
    }
    writeUpdates(book, tab, bounds, [[toUpdate(typed, cell)]]);
    const after = readWindow(book, tab, bounds)[0]?.cells[0];
    return { ...editEvent(book, tab, bounds), ...eventValues(after?.stored, cell?.stored) };
  });
}

/**
 * Pastes text from outside, from a corner on; the grid grows as needed. Strict validation does not stop pasted values
 * (assumed: they are marked as invalid afterwards).
 */
export function paste(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  a1: string,
  matrix: readonly (readonly string[])[],
): EditEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const corner = parseCell(a1);
    if (corner === undefined) throw outside(a1);
    const width = Math.max(1, ...matrix.map((row) => row.length));
    const bounds = {
      top: corner.row,
      bottom: corner.row + Math.max(1, matrix.length),
      left: corner.column,
      right: corner.column + width,
    };
    growTo(book, tab, bounds);
    assertMayEdit(book, tab, bounds);
    const updates = readWindow(book, tab, bounds).map(({ cells }, row) =>
      cells.map((cell, column) => {
        const text = matrix[row]?.[column];
        return text === undefined ? undefined : toUpdate(understood(book, cell, text), cell);
      }),
    );
    writeUpdates(book, tab, bounds, updates);
    // That a pasted cell comes without its value is reported by many, not documented.
    return editEvent(book, tab, bounds);
  });
}

/** Empties the cells of a range, as selecting it and pressing Delete does; formats, notes and rules stay. */
export function clearRange(world: World, email: string, spreadsheetId: string, title: string, a1: string): EditEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const bounds = rangeBounds(tab, a1);
    assertMayEdit(book, tab, bounds);
    const rows = Array.from({ length: bounds.bottom - bounds.top }, () =>
      Array.from({ length: bounds.right - bounds.left }, (): CellUpdate => ({ value: 'clear' })),
    );
    writeUpdates(book, tab, bounds, rows);
    return editEvent(book, tab, bounds);
  });
}

function understood(book: Book, cell: WindowCell | undefined, text: string): Typed {
  const { locale, timeZone } = book.record;
  const { type, pattern } = cell?.format.numberFormat ?? {};
  return readTyped(text, {
    locale: localeRules(locale),
    year: partsOf(todaySerial(book.now, timeZone)).year,
    isTextCell: type === 'TEXT' || pattern === '@',
  });
}

/** A cell that has a number format keeps it. */
function toUpdate({ value, numberFormat }: Typed, cell: WindowCell | undefined): CellUpdate {
  const update = { value: value ?? ('clear' as const) };
  if (numberFormat === undefined || cell?.format.numberFormat !== undefined) return update;
  return { ...update, format: { paths: [['numberFormat']], source: { numberFormat } } };
}

function eventValues(
  after: StoredCell | undefined,
  before: StoredCell | undefined,
): Pick<EditEvent, 'value' | 'oldValue'> {
  const [value, oldValue] = [eventText(after), eventText(before)];
  return { ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
}

function eventText(stored: StoredCell | undefined): string | undefined {
  const { v, f } = toRecord(stored);
  const content: Scalar | undefined = f ?? v;
  return typeof content === 'boolean' ? String(content).toUpperCase() : content?.toString();
}

export function editEvent(book: Book, tab: TabRecord, bounds: Bounds): EditEvent {
  const first = `${columnLetters(bounds.left)}${bounds.top + 1}`;
  const last = `${columnLetters(bounds.right - 1)}${bounds.bottom}`;
  return { ...placeOf(book, tab), a1: first === last ? first : `${first}:${last}`, bounds };
}

function cellBounds(tab: TabRecord, a1: string): Bounds {
  const cell = parseCell(a1);
  if (cell === undefined) throw outside(a1);
  return rangeBounds(tab, a1);
}

/** The grid grows as far as what is pasted reaches. */
export function growTo(book: Book, tab: TabRecord, bounds: Bounds): void {
  const [rows, columns] = [rowCountOf(tab), columnCountOf(tab)];
  if (bounds.bottom > rows) insertIndexes(book, tab, 'ROWS', rows, bounds.bottom - rows, rows - 1);
  if (bounds.right > columns) insertIndexes(book, tab, 'COLUMNS', columns, bounds.right - columns, columns - 1);
}

function invalidText(a1: string, message: string | undefined): string {
  const text = `Los datos que has introducido en la celda ${a1} infringen sus reglas de validación de datos.`;
  return message === undefined ? text : `${text} ${message}`;
}

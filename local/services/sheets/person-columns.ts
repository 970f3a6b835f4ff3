// What a person does to the columns of a tab: insert, delete, drag elsewhere, hide. Goes through no ledger and is no edit
// of cells: Google builds a change event of it, which whoever hosts the program passes on.
// documented: https://developers.google.com/apps-script/guides/triggers/events#change
// That moving and hiding are told as OTHER is assumed.
// INVARIANT: refused where a cell concerned is protected for this person.

import type { World } from '../../world/world';
import { parseCell } from './a1';
import { slotsOf } from './axis';
import type { TabRecord } from './book';
import { columnCountOf } from './book';
import type { ChangeEvent } from './change-event';
import { changeEvent } from './change-event';
import { deleteIndexes, insertIndexes, moveIndexes } from './dimensions';
import { asPerson, outside, SheetRefusal } from './person-refusal';
import { assertMayEdit, assertMayInsert, assertMayMove, assertMayReshape, bandOf } from './protection';

/** @param column its letters. */
export function insertColumns(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: string,
  count = 1,
  side: 'left' | 'right' = 'left',
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const { from } = columnsAt(tab, column, 1);
    const at = side === 'left' ? from : from + 1;
    assertMayInsert(book, tab, 'COLUMNS', at);
    insertIndexes(book, tab, 'COLUMNS', at, count, from);
    return changeEvent(book, tab, 'INSERT_COLUMN');
  });
}

/** @param column letters of the first one. */
export function deleteColumns(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: string,
  count = 1,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const { from, to } = columnsAt(tab, column, count);
    if (from <= tab.frozenColumns && to === columnCountOf(tab)) {
      throw new SheetRefusal('impossible', 'No se pueden eliminar todas las columnas no inmovilizadas.');
    }
    assertMayReshape(book, tab);
    assertMayEdit(book, tab, bandOf(tab, 'COLUMNS', from, to));
    deleteIndexes(book, tab, 'COLUMNS', from, to);
    return changeEvent(book, tab, 'REMOVE_COLUMN');
  });
}

/**
 * Drags columns by their heads.
 * @param column letters of the first one.
 * @param before letters of the column they are dropped before, as they are before the move; one past the last column
 *   drops them at the end.
 */
export function moveColumns(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: string,
  before: string,
  count = 1,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const { from, to } = columnsAt(tab, column, count);
    const target = indexOf(before);
    if (target > columnCountOf(tab)) throw outside(before);
    if (target > from && target < to) {
      throw new SheetRefusal('impossible', 'No se pueden mover unas columnas al medio de ellas mismas.');
    }
    const move = { from, to, before: target };
    assertMayMove(book, tab, 'COLUMNS', move);
    moveIndexes(book, tab, 'COLUMNS', move);
    return changeEvent(book, tab, 'OTHER');
  });
}

/** Hides columns, or shows them again; refused on a protected sheet alone (assumed). */
export function hideColumns(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: string,
  count = 1,
  hidden = true,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const { from, to } = columnsAt(tab, column, count);
    assertMayReshape(book, tab);
    for (const slot of slotsOf(tab.columns, from, to)) {
      const { hiddenByUser: _old, ...rest } = tab.columnProperties[String(slot)] ?? {};
      tab.columnProperties[String(slot)] = { ...rest, ...(hidden && { hiddenByUser: true }) };
    }
    return changeEvent(book, tab, 'OTHER');
  });
}

function columnsAt(tab: TabRecord, column: string, count: number): { from: number; to: number } {
  const from = indexOf(column);
  if (count < 1 || from + count > columnCountOf(tab)) throw outside(column);
  return { from, to: from + count };
}

function indexOf(column: string): number {
  const index = parseCell(`${column}1`)?.column;
  if (index === undefined) throw outside(column);
  return index;
}

// What a person does to the rows and columns of a tab: insert, delete, drag. Goes through no ledger and is no edit of
// cells: Google builds a change event of it, which whoever hosts the program passes on.
// documented: https://developers.google.com/apps-script/guides/triggers/events#change
// INVARIANT: refused where a cell concerned is protected for this person.

import type { World } from '../../world/world';
import type { Book, TabRecord } from './book';
import type { Dimension } from './bounds';
import { deleteIndexes, insertIndexes, moveIndexes } from './dimensions';
import type { EventPlace } from './person-refusal';
import { asPerson, outside, placeOf, SheetRefusal } from './person-refusal';
import { assertMayEdit, assertMayInsert, assertMayReshape, bandOf } from './protection';
import { sizeOf } from './ranges';

export interface ChangeEvent extends EventPlace {
  readonly changeType: 'INSERT_ROW' | 'REMOVE_ROW' | 'INSERT_COLUMN' | 'REMOVE_COLUMN' | 'REMOVE_GRID' | 'OTHER';
}

/** @param at row or column, counted from 1, as people see it. */
type Insert = (
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  at: number,
  count?: number,
  side?: 'before' | 'after',
) => ChangeEvent;
type Delete = (
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  at: number,
  count?: number,
) => ChangeEvent;

const inserting =
  (dimension: Dimension): Insert =>
  (world, email, spreadsheetId, title, number, count = 1, side = 'before') =>
    asPerson(world, email, spreadsheetId, title, (book, tab) => {
      if (number < 1 || number > sizeOf(tab, dimension)) throw outside(String(number));
      const at = side === 'before' ? number - 1 : number;
      assertMayInsert(book, tab, dimension, at);
      insertIndexes(book, tab, dimension, at, count, number - 1);
      return changeEvent(book, tab, dimension === 'ROWS' ? 'INSERT_ROW' : 'INSERT_COLUMN');
    });

const deleting =
  (dimension: Dimension): Delete =>
  (world, email, spreadsheetId, title, number, count = 1) =>
    asPerson(world, email, spreadsheetId, title, (book, tab) => {
      const [from, to] = [number - 1, number - 1 + count];
      const size = sizeOf(tab, dimension);
      if (from < 0 || to > size) throw outside(String(number));
      const frozen = dimension === 'ROWS' ? tab.frozenRows : tab.frozenColumns;
      if (from <= frozen && to === size) throw new SheetRefusal('impossible', ALL_GONE[dimension]);
      assertMayReshape(book, tab);
      assertMayEdit(book, tab, bandOf(tab, dimension, from, to));
      deleteIndexes(book, tab, dimension, from, to);
      return changeEvent(book, tab, dimension === 'ROWS' ? 'REMOVE_ROW' : 'REMOVE_COLUMN');
    });

const ALL_GONE: Readonly<Record<Dimension, string>> = {
  ROWS: 'No se pueden eliminar todas las filas no inmovilizadas.',
  COLUMNS: 'No se pueden eliminar todas las columnas no inmovilizadas.',
};

export const insertRows = inserting('ROWS');
export const insertColumns = inserting('COLUMNS');
export const deleteRows = deleting('ROWS');
export const deleteColumns = deleting('COLUMNS');

/**
 * Drags columns before another; whoever may not edit them all, or those that make room, may not (assumed).
 * @param to the column, counted from 1 as before the move, in front of which they are put.
 */
export function moveColumns(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  column: number,
  to: number,
  count = 1,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const [from, end, size] = [column - 1, column - 1 + count, sizeOf(tab, 'COLUMNS')];
    if (from < 0 || end > size || to < 1 || to > size + 1) throw outside(String(column));
    if (to - 1 > from && to - 1 < end)
      throw new SheetRefusal('impossible', 'Las columnas no se mueven dentro de sí mismas.');
    assertMayReshape(book, tab);
    assertMayEdit(book, tab, bandOf(tab, 'COLUMNS', Math.min(from, to - 1), Math.max(end, to - 1)));
    moveIndexes(tab, 'COLUMNS', from, end, to - 1 >= end ? to - 1 - count : to - 1);
    return changeEvent(book, tab, 'OTHER');
  });
}

export function changeEvent(book: Book, tab: TabRecord, changeType: ChangeEvent['changeType']): ChangeEvent {
  return { ...placeOf(book, tab), changeType };
}

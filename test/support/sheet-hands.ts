// Hands on the sheets of an office: a colleague finds a cell by its row and column and types, pastes, looks.

import { typeInto } from '../../local/services/sheets/person';
import { columnLetters } from '../../src/google/books/a1';
import { placesOf } from '../../src/kernel/derive/cells';
import type { Table } from '../../src/kernel/table';
import { ANA, type Office } from './office';

export interface SheetHands {
  /** `D7`: the cell of this column in the row with this ID. */
  cellOf(table: Table, id: string, key: string): string;
  /** `D42`: the cell of this column in the first row below the last that holds something. */
  below(table: Table, key: string): string;
  type(table: Table, cell: string, text: string, as?: string): void;
  /** As `type`, but no trigger tells of it, as when Google loses it. */
  typeUntold(table: Table, cell: string, text: string, as?: string): void;
  paste(table: Table, cell: string, matrix: readonly (readonly string[])[], as?: string): void;
  shown(table: Table, cell: string): { readonly text: string; readonly note: string | undefined };
}

export function sheetHands(office: Office): SheetHands {
  const { host } = office;
  const { sheets } = host.people;
  const OWNER = office.session.actor;
  const idOf = (table: Table): string => office.bookId(table.book);
  const rowsOf = (table: Table) => sheets.show(OWNER, idOf(table), table.title).rows;
  const column = (table: Table, key: string): string =>
    columnLetters(placesOf(table).find((place) => place.key === key)?.at ?? -1);
  return {
    cellOf: (table, id, key) => {
      const row = rowsOf(table).find(({ cells }) => cells[0]?.text === id);
      if (row === undefined) throw new Error(`no row ${id} in ${table.title}`);
      return `${column(table, key)}${row.number}`;
    },
    below: (table, key) => {
      const filled = rowsOf(table).filter(({ cells }) => cells.some(({ text }) => text !== ''));
      return `${column(table, key)}${Math.max(...filled.map(({ number }) => number)) + 1}`;
    },
    type: (table, cell, text, as = ANA) => void sheets.type(as, idOf(table), table.title, cell, text),
    typeUntold: (table, cell, text, as = ANA) =>
      void host.world.store.atomic(() => typeInto(host.world, as, idOf(table), table.title, cell, text)),
    paste: (table, cell, matrix, as = ANA) => void sheets.paste(as, idOf(table), table.title, cell, matrix),
    shown: (table, cell) => {
      const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const at = placesOf(table).findIndex(({ at: place }) => columnLetters(place) === letters);
      const found = rowsOf(table).find((row) => row.number === Number(number))?.cells[at];
      return { text: found?.text ?? '', note: found?.note };
    },
  };
}

// What a colleague's hands do in a tab while an act runs: she types, pastes, cuts, sorts, deletes, moves columns, renames.

import { columnLetters } from '../../src/google/books/a1';
import { placesOf } from '../../src/kernel/derive/cells';
import { registro } from '../../src/programme/books';
import { ANA, OWNER, PILAR, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';
import type { Target } from './targets';

export const SAID = 'Dicho a mano';
const RENAMED = 'Otro nombre';

export interface Gesture {
  readonly name: string;
  /** It touches what the row says: an act on that row may be refused for it. */
  readonly touches?: true;
  /** It leaves something that must not be lost. */
  readonly says?: true;
  readonly make: (target: Target) => void;
  /** What she does once she sees that it was not to be done; whoever was refused meanwhile presses again. */
  readonly undo?: (target: Target) => void;
}

const doerOf = ({ table }: Target): string => (table.book.key === registro.key ? ANA : PILAR);

export function gesturesIn(office: Office): readonly Gesture[] {
  const { sheets } = office.host.people;
  const hands = sheetHands(office);
  const cellOf = ({ table, id, key }: Target): string => hands.cellOf(table, id, key);
  const rowOf = (target: Target): number => Number(cellOf(target).replace(/\D/g, ''));
  const columnOf = ({ table, key }: Target): string =>
    columnLetters(placesOf(table).find((place) => place.key === key)?.at ?? -1);
  const tab = (target: Target) => [doerOf(target), office.bookId(target.table.book), target.table.title] as const;

  return [
    {
      name: 'types in the cell',
      ...{ touches: true, says: true },
      make: (target) => hands.type(target.table, cellOf(target), SAID, doerOf(target)),
    },
    {
      name: 'pastes over a block',
      ...{ touches: true, says: true },
      make: (target) => hands.paste(target.table, cellOf(target), [[SAID], [`${SAID} también`]], doerOf(target)),
    },
    {
      name: 'cuts the cell and pastes it into the row below',
      touches: true,
      make: (target) => {
        const below = cellOf(target).replace(/\d+/, (row) => String(Number(row) + 1));
        sheets.cutAndPaste(...tab(target), cellOf(target), { a1: below });
      },
    },
    { name: 'inserts a row above', make: (target) => sheets.insertRows(...tab(target), rowOf(target)) },
    { name: 'sorts', make: (target) => sheets.sort(...tab(target), { column: 'D' }) },
    {
      name: 'deletes the row',
      touches: true,
      make: (target) => sheets.deleteRows(...tab(target), rowOf(target)),
    },
    {
      name: 'deletes a column',
      touches: true,
      make: (target) => sheets.deleteColumns(...tab(target), columnOf(target)),
    },
    {
      name: 'inserts a column',
      make: (target) => sheets.insertColumns(...tab(target), columnOf(target)),
      undo: (target) =>
        office.act('estructura', doerOf(target) === ANA ? 'repair' : 'repairGuarded', {}, { as: doerOf(target) }),
    },
    {
      name: 'renames the tab',
      make: (target) => sheets.renameTab(...tab(target), RENAMED),
      undo: (target) => {
        const [as, book, title] = tab(target);
        const isRenamed = sheets.list(as, book).some((found) => found.title === RENAMED);
        // A repair may have named it back before her.
        if (isRenamed) sheets.renameTab(as, book, RENAMED, title);
      },
    },
    { name: 'runs the round', make: () => void office.host.run('onClock_', [{}], { as: OWNER }) },
  ];
}

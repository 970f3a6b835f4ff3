// Columns that somebody put among the registry's own just as a batch came: its cells, which are addressed by number, landed
// beside the columns that were meant. The response shows it, because it brings the rows of keys along; here the columns
// are moved back, what was spoilt gets back what the copies show, and what was meant stands where it belongs.
// INVARIANT: afterwards the rows stand as if nobody had moved a column; columns of the staff's own are at the right.

import { placesOf } from '../derive/cells';
import { tabOf } from '../derive/tabs';
import { PlatformFailure, type Area, type Block, type Books, type Cell, type Step } from '../ports';
import { cellAt, type Batch, type Met } from '../row-writes';
import type { Book, Table } from '../table';
import type { HeldTable } from '../working-set';
import { arrange } from './arrange';
import type { ColumnStep } from './standing';

/** The whole row: how many columns people added is not known. */
export const keyArea = ({ title }: Table): Area => ({ tab: title, row: 0, rows: 1, column: 0 });

/** Tables in which people may put columns and of which the batch changes rows. */
export function shapedIn({ steps }: Batch, tables: Iterable<HeldTable>): Table[] {
  const written = new Set(steps.flatMap(({ kind, tab }) => (kind === 'set' || kind === 'deleteRows' ? [tab] : [])));
  return [...tables]
    .map(({ table }) => table)
    .filter((table) => table.typed !== undefined && written.has(tabOf(table)));
}

export const stands = (table: Table, block: Block | undefined): boolean =>
  placesOf(table).every(({ key, at }) => block?.cells[0]?.[at] === key);

interface Shift {
  readonly table: Table;
  readonly steps: readonly ColumnStep[];
  /** Column where the definition has it → where it stood when the batch came. */
  readonly stood: readonly number[];
}

/** @returns what was met, told in the order of the definition. */
export function straighten(
  books: Books,
  book: Book,
  batch: Batch,
  found: readonly { readonly table: Table; readonly block: Block | undefined }[],
  met: readonly Met[],
): readonly Met[] {
  const shifts = found.filter(({ table, block }) => !stands(table, block)).map(shiftOf);
  if (shifts.length === 0) return met;
  books.write(
    book.key,
    shifts.flatMap((shift) => remedy(shift, batch, met)),
    [],
  );
  return met.map((each) => {
    const shift = shifts.find(({ table }) => table === each.meant.held.table);
    return shift === undefined ? each : { ...each, found: inOrder(shift, each) };
  });
}

function shiftOf({ table, block }: { readonly table: Table; readonly block: Block | undefined }): Shift {
  const keys = (block?.cells[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  const columns = placesOf(table).map(({ key, width }) => ({ key, width, heading: '' }));
  const { steps, missing } = arrange({ columns }, { keys, headings: [] });
  // Taking columns away is refused to everybody but the role account: what it spoilt is told, not guessed.
  if (missing.length > 0)
    throw new PlatformFailure('platform.structure', false, 'columns went while a batch came', { tab: table.title });
  const stood = keys.map((_key, at) => at);
  for (const step of steps) if (step.kind === 'move') stood.splice(step.to, 0, ...stood.splice(step.from, 1));
  return { table, steps, stood };
}

/** Cells of the copy that show the columns of the definition; what the copy is too narrow for was not written over. */
const inOrder = ({ stood }: Shift, { found, meant: { before } }: Met): Cell[] =>
  stood.map((column, at) => (column < found.length ? cellAt(found, column) : cellAt(before ?? [], at)));

function remedy(shift: Shift, batch: Batch, met: readonly Met[]): Step[] {
  const { table, steps, stood } = shift;
  const tab = tabOf(table);
  const own = met.filter(({ meant }) => meant.held.table === table);
  const removed = own.filter(({ meant }) => meant.stretches === null).map(({ meant }) => meant.at);
  const lands = (row: number): number => row - removed.filter((each) => each < row).length;
  const now = (column: number): number => stood.indexOf(column);
  const cell = (row: number, column: number, value: Cell): Step => ({
    kind: 'set',
    tab,
    row,
    column,
    cells: [[value]],
  });

  const spoilt = own.flatMap(({ meant, found }) =>
    (meant.stretches ?? []).flatMap(({ column: from, cells }) =>
      cells.map((_cell, n) => cell(lands(meant.at), now(from + n), cellAt(found, from + n))),
    ),
  );
  const meant = own.flatMap(({ meant: { at, stretches } }) =>
    (stretches ?? []).map((each): Step => ({
      kind: 'set',
      tab,
      row: lands(at),
      column: each.column,
      cells: [each.cells],
    })),
  );
  const fresh = batch.steps.filter((step, at) => step.kind === 'set' && step.tab === tab && isFresh(batch, at));
  // New rows hold nothing but what the batch wrote: beside their own columns nothing may stay.
  const beside = fresh.flatMap((step) =>
    step.kind !== 'set'
      ? []
      : step.cells.flatMap((cells, n) =>
          cells.flatMap((_cell, column) =>
            now(column) >= cells.length ? [cell(step.row + n, now(column), null)] : [],
          ),
        ),
  );
  const marks = batch.steps.flatMap((step): Step[] =>
    step.kind === 'mark' && step.tab === tab
      ? [
          { ...step, row: lands(step.row), column: now(step.column), note: null },
          { ...step, row: lands(step.row) },
        ]
      : [],
  );
  const moves = steps.flatMap((step): Step[] => (step.kind === 'move' ? [{ ...step, kind: 'moveColumn', tab }] : []));
  return [...moves, ...spoilt, ...meant, ...beside, ...fresh, ...marks];
}

/** Rows that the batch put there itself. */
function isFresh({ steps }: Batch, at: number): boolean {
  const [before, step] = [steps[at - 1], steps[at]];
  return before?.kind === 'insertRows' && step?.kind === 'set' && before.tab === step.tab && before.row === step.row;
}

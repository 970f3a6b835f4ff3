// Bringing back what the cells of one table held: a column's from the seals of its rows, a whole tab's rows from the
// journal. Marks what is to be written; writes nothing itself.

import { archive, insert, type Change } from '../change';
import { placesOf } from '../derive/cells';
import { readSeal } from '../derive/seal';
import { wholeRow } from '../read-row';
import type { Row, Table, Values } from '../table';
import type { HeldRow, HeldTable } from '../working-set';
import type { Replayed } from './replay';

/** Rows of one commit, below what it may change at once. */
const AT_ONCE = 400;

/** Counts a part in; its changes still have to be applied. */
export type Filling = () => readonly Change[];

/** @param keys of the columns that stand empty, or all of them. */
export function fillTable(held: HeldTable, keys: readonly string[] | 'all', replayed: Replayed): Filling[] {
  const { table } = held;
  const known = replayed.open.get(table.key) ?? new Map<string, Values>();
  const empty = keys === 'all' ? Object.keys(table.columns) : keys;
  if (empty.includes('id')) nameRows(held);
  const standing = parts([...held.rows.values()]).map((rows) => () => {
    for (const each of rows) fillRow(each, empty, known.get(each.row.id));
    return [];
  });
  const missing = keys === 'all' ? [...known].filter(([id]) => !held.rows.has(id)) : [];
  return [...standing, ...parts(missing).map((rows) => () => rows.map(([id, values]) => insert(table, id, values)))];
}

/** @param there IDs of the rows that stand in the archive already: a run that died midway put them there. */
export function fillArchive(table: Table, there: ReadonlySet<string>, replayed: Replayed): Filling[] {
  const missing = [...(replayed.archived.get(table.key) ?? [])].filter(([id]) => !there.has(id));
  return parts(missing).map(
    (rows) => () => rows.flatMap(([id, values]) => [insert(table, id, values), archive(table, id)]),
  );
}

function parts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
}

/** Rows whose ID went with its column: their seals name them. */
function nameRows(held: HeldTable): void {
  const { table } = held;
  held.loose = held.loose.filter(({ at, cells }) => {
    const id = readSeal(String(cells[sealAt(table)] ?? ''))?.value('id');
    if (typeof id !== 'string') return true;
    const read = wholeRow(table, at, cells);
    held.rows.set(id, { ...read, row: { ...read.row, id }, loose: true, dirty: new Set() });
    return false;
  });
}

const sealAt = (table: Table): number => placesOf(table).find(({ key }) => key === 'seal')?.at ?? -1;

/** Gives the empty cells of these columns what the row's seal holds, and a row without a seal what the journal says. */
function fillRow(each: HeldRow, empty: readonly string[], known: Values | undefined): void {
  const bare = (each.typed ?? []).filter(
    ({ key, cells }) => empty.includes(key) && cells.every((cell) => cell === null || cell === ''),
  );
  const keys = bare.map(({ key }) => key);
  // A long value stands in the seal as its digest alone.
  const unknown = keys.filter((key) => (each.row as Values)[key] === null);
  const isUnsealed = empty.includes('seal');
  const fromJournal = Object.entries(known ?? {}).filter(([key]) => isUnsealed || unknown.includes(key));
  if (keys.length === 0 && !isUnsealed) return;
  each.row = { ...each.row, ...Object.fromEntries(fromJournal) } as Row;
  const typed = (each.typed ?? []).filter(({ key }) => !keys.includes(key));
  each.typed = typed.length > 0 ? typed : null;
  each.dirty = new Set([...(each.dirty instanceof Set ? each.dirty : []), ...keys]);
}

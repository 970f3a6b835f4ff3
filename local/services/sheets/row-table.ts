// The rows of all tabs in one SQL table: (grid, slot) → the row's cells as JSON by column slot, and its properties.
// A row without content has no record, so an empty tab of any size costs nothing. Which index a slot stands for is the
// axis' business. Column reads take only the columns wanted out of SQLite, not the whole rows.
// INVARIANT: nothing read here is kept between calls; a rewound savepoint is seen at once.

import type { Store } from '../../world/store';
import type { Axis, Stretch } from './axis';
import type { StoredCell } from './cell';

export interface RowProperties {
  readonly hiddenByUser?: true;
  readonly pixelSize?: number;
}

/** Up to so many columns it is cheaper to let SQLite cut them out; measured on rows of 60 cells. */
const FEW_COLUMNS = 8;
const AT_ONCE = 5000;

export function newGrid(store: Store): number {
  const grid = (store.get<number>('sheets', 'grids') ?? 0) + 1;
  store.put('sheets', 'grids', grid);
  return grid;
}

/** The wanted column slots of every stored row in the stretch, by index. */
export function readColumns(
  store: Store,
  grid: number,
  stretch: Stretch,
  columns: readonly number[],
): [index: number, cells: StoredCell[]][] {
  const read = columns.length <= FEW_COLUMNS ? cutOut : whole;
  const rows = read(store, grid, stretch, columns);
  return rows.map(([slot, cells]) => [stretch.index + slot - stretch.slot, cells]);
}

/** Whole stored rows of the stretch by slot; cells stand at their column slots. */
export function readRows(store: Store, grid: number, stretch: Stretch): Map<number, StoredCell[]> {
  const rows = table(store)
    .prepare('SELECT slot, cells FROM sheet_rows WHERE grid = ? AND slot >= ? AND slot < ? ORDER BY slot')
    .raw(true)
    .all(grid, stretch.slot, stretch.slot + stretch.count) as unknown as [number, string][];
  return new Map(rows.map(([slot, cells]) => [slot, JSON.parse(cells) as StoredCell[]]));
}

export function writeRow(store: Store, grid: number, slot: number, cells: StoredCell[]): void {
  rowWriter(store, grid)(slot, cells);
}

/** Writes rows of one grid, many in a row. */
export function rowWriter(store: Store, grid: number): (slot: number, cells: StoredCell[]) => void {
  const sql = table(store);
  const write = sql.prepare(
    `INSERT INTO sheet_rows (grid, slot, cells) VALUES (?, ?, ?)
     ON CONFLICT (grid, slot) DO UPDATE SET cells = excluded.cells`,
  );
  const erase = sql.prepare('DELETE FROM sheet_rows WHERE grid = ? AND slot = ? AND props IS NULL');
  return (slot, cells) => {
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? null) === null) length -= 1;
    write.run(grid, slot, JSON.stringify(length === cells.length ? cells : cells.slice(0, length)));
    if (length === 0) erase.run(grid, slot);
  };
}

export function readProperties(
  store: Store,
  grid: number,
  stretch: Stretch,
): [index: number, properties: RowProperties][] {
  const rows = table(store)
    .prepare('SELECT slot, props FROM sheet_rows WHERE grid = ? AND slot >= ? AND slot < ? AND props IS NOT NULL')
    .raw(true)
    .all(grid, stretch.slot, stretch.slot + stretch.count) as unknown as [number, string][];
  return rows.map(([slot, props]) => [stretch.index + slot - stretch.slot, JSON.parse(props) as RowProperties]);
}

export function writeProperties(store: Store, grid: number, slot: number, properties: RowProperties): void {
  const isEmpty = Object.values(properties).every((member) => member === undefined);
  const props = isEmpty ? null : JSON.stringify(properties);
  const sql = table(store);
  sql
    .prepare(
      `INSERT INTO sheet_rows (grid, slot, cells, props) VALUES (?, ?, '[]', ?)
       ON CONFLICT (grid, slot) DO UPDATE SET props = excluded.props`,
    )
    .run(grid, slot, props);
  if (isEmpty) sql.prepare(`DELETE FROM sheet_rows WHERE grid = ? AND slot = ? AND cells = '[]'`).run(grid, slot);
}

export function eraseRows(store: Store, grid: number, stretches: readonly Stretch[]): void {
  const erase = table(store).prepare('DELETE FROM sheet_rows WHERE grid = ? AND slot >= ? AND slot < ?');
  for (const { slot, count } of stretches) erase.run(grid, slot, slot + count);
}

export function eraseGrid(store: Store, grid: number): void {
  table(store).prepare('DELETE FROM sheet_rows WHERE grid = ?').run(grid);
}

export function copyGrid(store: Store, from: number): number {
  const to = newGrid(store);
  table(store)
    .prepare(
      `INSERT INTO sheet_rows (grid, slot, cells, props)
       SELECT ?, slot, cells, props FROM sheet_rows WHERE grid = ?`,
    )
    .run(to, from);
  return to;
}

/** The last slot of the stretch whose row has cells. */
export function lastStored(store: Store, grid: number, stretch: Stretch): number | undefined {
  const row = table(store)
    .prepare(
      `SELECT slot FROM sheet_rows WHERE grid = ? AND slot >= ? AND slot < ? AND cells <> '[]'
       ORDER BY slot DESC LIMIT 1`,
    )
    .raw(true)
    .get(grid, stretch.slot, stretch.slot + stretch.count) as unknown as [number] | undefined;
  return row?.[0];
}

/** Slots of rows that have a format or a validation rule of their own somewhere (a few too many, never too few). */
export function slotsWithOwnFormats(store: Store, grid: number): number[] {
  const rows = table(store)
    .prepare(`SELECT slot FROM sheet_rows WHERE grid = ? AND (instr(cells, '"t":[') > 0 OR instr(cells, '"d":[') > 0)`)
    .raw(true)
    .all(grid) as unknown as [number][];
  return rows.map(([slot]) => slot);
}

/** Lays scattered rows side by side again, so that the axis is one run. */
export function renumbered(store: Store, grid: number, axis: Axis, spacing: number): Axis {
  const move = table(store).prepare('UPDATE sheet_rows SET slot = slot + ? WHERE grid = ? AND slot >= ? AND slot < ?');
  const start = axis.next + spacing;
  let to = start;
  for (const [slot, count] of axis.runs) {
    move.run(to - slot, grid, slot, slot + count);
    to += count;
  }
  return { runs: [[start, to - start]], next: to };
}

function cutOut(store: Store, grid: number, stretch: Stretch, columns: readonly number[]): [number, StoredCell[]][] {
  const paths = columns.map((column) => `cells -> '$[${column}]'`);
  const select = table(store)
    .prepare(
      `SELECT json_group_array(json_array(${['slot', ...paths].join(', ')})) FROM (
         SELECT slot, cells FROM sheet_rows WHERE grid = ? AND slot >= ? AND slot < ? ORDER BY slot LIMIT ${AT_ONCE})`,
    )
    .raw(true);
  const found: [number, StoredCell[]][] = [];
  const end = stretch.slot + stretch.count;
  for (let from = stretch.slot; from < end; ) {
    const [text] = select.get(grid, from, end) as unknown as [string];
    const rows = JSON.parse(text) as [number, ...StoredCell[]][];
    for (const [slot, ...cells] of rows) found.push([slot, cells]);
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) break;
    from = last[0] + 1;
  }
  return found;
}

function whole(store: Store, grid: number, stretch: Stretch, columns: readonly number[]): [number, StoredCell[]][] {
  return [...readRows(store, grid, stretch)].map(([slot, cells]) => [
    slot,
    columns.map((column) => cells[column] ?? null),
  ]);
}

// Made on each use: a rewound savepoint may have taken the table away again.
function table(store: Store): Store['sql'] {
  store.sql.exec(`CREATE TABLE IF NOT EXISTS sheet_rows (
    grid INTEGER NOT NULL, slot INTEGER NOT NULL, cells TEXT NOT NULL, props TEXT,
    PRIMARY KEY (grid, slot)) WITHOUT ROWID`);
  return store.sql;
}

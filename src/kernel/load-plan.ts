// What the first call asks for of each table: whole columns where rows are looked for, and the key row of all of them.

import { placesOf, widthOf, type Place } from './derive/cells';
import type { Area } from './ports';
import { tableId } from './registry';
import type { Reads, RowPlaces } from './snapshot';
import { effectsOf, lookupOf, settingsOf } from './system-tables';
import type { Book, Column, Table } from './table';

export interface Wanted {
  readonly table: Table;
  readonly extent: Extent;
}

/** `places`: nothing but the rows asked for by their place. */
export type Extent = 'whole' | 'index' | 'places';

const EXTENTS = ['places', 'index', 'whole'] as const;

export function wantedOf(reads: Reads, book: Book): Wanted[] {
  const wanted = new Map<string, Wanted>();
  const want = (table: Table, extent: Extent): void => {
    if (table.book.key !== book.key) return;
    const before = wanted.get(tableId(table))?.extent ?? 'places';
    wanted.set(tableId(table), { table, extent: EXTENTS.indexOf(extent) > EXTENTS.indexOf(before) ? extent : before });
  };
  want(settingsOf(book), 'whole');
  want(effectsOf(book), 'index');
  for (const table of reads.whole ?? []) want(table, 'whole');
  for (const table of reads.index ?? []) want(table, 'index');
  for (const { table } of reads.rows ?? []) want(table, 'index');
  for (const { table } of reads.places ?? []) want(table, 'places');
  return [...wanted.values()];
}

/** Neighbouring columns travel in one area. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    const end = last?.[last.length - 1];
    if (last !== undefined && end !== undefined && end.at + end.width === place.at) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

const columnsOf = (run: readonly Place[]): Pick<Area, 'column' | 'columns'> => ({
  column: run[0]?.at ?? 0,
  columns: run.reduce((sum, place) => sum + place.width, 0),
});

/** What of a table is asked for: columns from the key row down, and of the others the key row alone. */
export function planOf({
  table,
  extent,
}: Wanted): { readonly table: Table; readonly run: readonly Place[]; readonly area: Area }[] {
  const all = placesOf(table);
  const isAsked = (key: string, { indexed }: Column): boolean =>
    extent === 'whole' || (extent === 'index' && (key === 'id' || indexed === true));
  const places = all.filter(({ key, column }) => isAsked(key, column));
  const plan = runsOf(places).map((run) => ({ table, run, area: { tab: table.title, row: 0, ...columnsOf(run) } }));
  const keyRow = { table, run: all, area: { tab: table.title, row: 0, rows: 1, ...columnsOf(all) } };
  return places.length === all.length ? plan : [keyRow, ...plan];
}

export const areaOfSpan = ({ table, from, to }: RowPlaces): Area => ({
  tab: table.title,
  row: from,
  rows: to - from,
  column: 0,
  columns: widthOf(table),
});

/** The tables that are asked, that of history among them. */
export const askedOf = (wanted: readonly Wanted[], { history, slots = [] }: Reads, book: Book): Table[] => [
  ...wanted.map(({ table }) => table),
  ...(history !== undefined || slots.some((slot) => slot.book === book.key) ? [lookupOf(book)] : []),
];

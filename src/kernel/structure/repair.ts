// *Reparar estructura*: makes every tab of a book stand as it is laid out, then brings back what a deleted column or tab
// held, from the seals of the rows and from the journal. All of it under one hold.
// INVARIANT: a run that dies midway leaves those tables closed to every act until another repair has ended.

import { SYSTEM } from '../action';
import { archiveTabOf, FIRST_ROW, layoutsOf, tabOf } from '../derive/tabs';
import { commitBook, contextFor, keepState, type Hold } from '../hold';
import { load } from '../load';
import { problem } from '../problem';
import { tableId } from '../registry';
import { accepted, refused, type Result } from '../result';
import { isMemory, lookupOf } from '../system-tables';
import type { Book, Table } from '../table';
import type { HeldBook, HeldTable } from '../working-set';
import { repairsOf } from './compare';
import { fillArchive, fillTable, type Filling } from './fill';
import { fillLookup } from './fill-lookup';
import { NOTHING_REPLAYED, replayOf } from './replay';
import type { TabRepair } from './standing';
import { archiveId, together, type Unfilled } from './unfilled';

export function repairStructure(hold: Hold, book: Book): Result<null> {
  const { registry, ports } = hold.kernel;
  const repairs = repairsOf(layoutsOf(book, registry.tables), ports.structure.tabs(book.key));
  const lost = repairs.find(({ layout, standing }) => standing === undefined && isMemory(layout.title));
  if (lost !== undefined) return refused(problem('structure.memory-lost', null, { tab: lost.layout.title }));
  const empty = emptied(repairs, [...registry.tables, lookupOf(book)]);
  if (Object.keys(empty).length > 0) keepState(hold, { unfilled: together(hold.state.unfilled ?? {}, empty) });
  ports.structure.repair(book.key, repairs, hold.state.roleAccount);
  return refill(hold, book);
}

/** Columns of people's tables, archives and keys of history that the repair will put there empty. */
function emptied(repairs: readonly TabRepair[], tables: readonly Table[]): Unfilled {
  const empty: Record<string, readonly string[] | 'all'> = {};
  for (const { layout, missing } of repairs) {
    const table = tables.find((each) => tabOf(each) === layout.number);
    if (table !== undefined && missing?.length !== 0) empty[tableId(table)] = missing ?? 'all';
    const archived = tables.find((each) => each.archive !== undefined && archiveTabOf(each) === layout.number);
    if (archived !== undefined && missing === null) empty[archiveId(archived)] = 'all';
  }
  return empty;
}

// --- What they held ------------------------------------------------------------------------------------------------

function refill(hold: Hold, book: Book): Result<null> {
  const unfilled = hold.state.unfilled ?? {};
  const isOpen = (table: Table): boolean => unfilled[tableId(table)] !== undefined;
  const isArchive = (table: Table): boolean => unfilled[archiveId(table)] !== undefined;
  const tables = hold.kernel.registry.tables.filter(
    (table) => table.book.key === book.key && (isOpen(table) || isArchive(table)),
  );
  const isForgotten = isOpen(lookupOf(book));
  if (tables.length === 0 && !isForgotten) return accepted(null);
  const { books } = hold.kernel.ports;
  const state = { ...hold.state, unfilled: {} };
  const loaded = load({ books, state, schemaVersion: 'any', set: hold.set, touched: [book], reads: { whole: tables } });
  if (!loaded.ok) return loaded;
  const held = hold.set.books.get(book.key) as HeldBook;
  // A definition's new tab or column was never filled.
  const isOlder = hold.set.snapshot.setting(book.key, 'schema') !== hold.kernel.registry.schemaVersion;
  const replayed = isOlder ? NOTHING_REPLAYED : replayOf(books, book, held.head.number);
  for (const table of tables) {
    const keys = unfilled[tableId(table)] ?? [];
    const fillings = [
      ...(isOpen(table) ? fillTable(held.tables.get(tableId(table)) as HeldTable, keys, replayed) : []),
      ...(isArchive(table) ? fillArchive(table, archivedIds(hold, table), replayed) : []),
    ];
    for (const filling of fillings) write(hold, held, filling);
  }
  if (isForgotten) fillLookup(hold, book, replayed, (changes) => write(hold, held, () => changes));
  const done = [...tables, lookupOf(book)].flatMap((table) => [tableId(table), archiveId(table)]);
  const left = Object.entries(hold.state.unfilled ?? {}).filter(([table]) => !done.includes(table));
  keepState(hold, { unfilled: Object.fromEntries(left) });
  return accepted(null);
}

function archivedIds({ kernel }: Hold, { book, archive }: Table): ReadonlySet<string> {
  const [ids] = kernel.ports.books.read(book.key, [{ tab: archive ?? '', row: FIRST_ROW, column: 0, columns: 1 }]);
  return new Set((ids?.cells ?? []).map(([id]) => String(id ?? '')));
}

/** Each in a commit of its own, as large as a commit may be. */
function write(hold: Hold, held: HeldBook, filling: Filling): void {
  const context = contextFor(hold, SYSTEM, `repair:${held.head.link.slice(0, 32)}`, null);
  const changes = filling();
  const rows = hold.set.apply(changes, { now: context.now, by: SYSTEM.email }).get(held.book.key) ?? [];
  const { command, now: at } = context;
  commitBook(hold, held, [{ command, at, actor: SYSTEM.email, action: 'repair-structure', result: null, rows }]);
}

// What settling needs to read beside the rows themselves: their waiting items, the rows that typed references name, the
// staff, and what a table's own rules look at.

import type { Hold, Kernel } from '../hold';
import { mergeReads } from '../load';
import { tableId } from '../registry';
import { readLoose } from '../read-row';
import type { Reads } from '../snapshot';
import { waitingOf } from '../system-tables';
import type { Column, Row, Table } from '../table';
import { UNKNOWN_END, type HeldTable } from '../working-set';
import { itemFor } from './items';
import { TYPED_ROW, TYPED_VALUE, type TypingRules } from './rules';

export const rulesOf = ({ registry }: Kernel, table: Table): TypingRules | undefined =>
  registry.typing.find((rules) => tableId(rules.table) === tableId(table));

/** Tables of the working set in which somebody typed. */
export const typedTables = ({ set }: Hold): HeldTable[] =>
  [...set.books.values()]
    .flatMap(({ tables }) => [...tables.values()])
    .filter(
      ({ table, rows, loose }) => table.system !== true && (loose.length > 0 || [...rows.values()].some(isTyped)),
    );

export const isTyped = ({ typed, gone }: { readonly typed: unknown; readonly gone: unknown }): boolean =>
  typed !== null && gone === null;

export function readsFor(hold: Hold): Reads {
  const { registry } = hold.kernel;
  const told = (hold.notes ?? []).some(({ by }) => by !== '');
  return mergeReads([
    ...(told ? [registry.staff.reads] : []),
    ...typedTables(hold).flatMap((held) => readsOf(hold, held)),
  ]);
}

function readsOf({ kernel }: Hold, held: HeldTable): Reads[] {
  const { table } = held;
  const rows = [...held.rows.values()].filter(isTyped);
  const items = new Set([
    ...rows.map(({ row }) => itemFor(table, TYPED_VALUE, row.id)),
    ...held.loose.map(({ at }) => itemFor(table, TYPED_ROW, String(at + 1))),
  ]);
  // The rows themselves again, since reading anew forgets what was read.
  const places = [...rows.map(({ at }) => at), ...held.loose.map(({ at }) => at)];
  const standing = [...rows.map(asTyped), ...held.loose.map(({ cells }) => looseAsTyped(table, cells))];
  return [
    { rows: [{ table: waitingOf(table.book), where: ({ id }) => items.has(id) }] },
    { places: held.whole ? [] : places.map((at) => ({ table, from: at, to: at + 1 })) },
    { index: referencesOf(kernel, table, rows.length > 0 || held.loose.length > 0 ? typedKeys(held) : new Set()) },
    ...(rulesOf(kernel, table)?.reads === undefined ? [] : [rulesOf(kernel, table)?.reads?.(standing) ?? {}]),
  ];
}

/** True when the working set holds all of it already. */
export function isLoaded({ set }: Hold, reads: Reads): boolean {
  const heldOf = (table: Table): HeldTable | undefined => set.books.get(table.book.key)?.tables.get(tableId(table));
  const isIndexed = (table: Table): boolean => (heldOf(table)?.end ?? UNKNOWN_END) !== UNKNOWN_END;
  return (
    (reads.slots ?? []).length === 0 &&
    (reads.whole ?? []).every((table) => heldOf(table)?.whole === true) &&
    (reads.index ?? []).every(isIndexed) &&
    (reads.rows ?? []).every(
      ({ table, where }) =>
        isIndexed(table) &&
        [...(heldOf(table)?.rows.values() ?? [])].every((each) => each.whole || !where(each.row, set.snapshot)),
    )
  );
}

const typedKeys = (held: HeldTable): Set<string> =>
  new Set([
    ...[...held.rows.values()].flatMap(({ typed }) => (typed ?? []).map(({ key }) => key)),
    ...held.loose.flatMap(({ cells }) => readLoose(held.table, cells).map(({ key }) => key)),
  ]);

function referencesOf(kernel: Kernel, table: Table, keys: ReadonlySet<string>): Table[] {
  return [...keys].flatMap((key) => {
    const column = table.columns[key];
    const target = column && targetOf(kernel, table, column);
    return target === undefined ? [] : [target];
  });
}

/** The table whose rows a reference names: of its own book, where more than one has that name. */
export function targetOf({ registry }: Kernel, { book: own }: Table, column: Column): Table | undefined {
  if (column.kind !== 'ref') return undefined;
  const named = registry.tables.filter(({ key }) => key === column.table);
  return named.find(({ book }) => book.key === own.key) ?? named[0];
}

function asTyped({
  row,
  typed,
}: {
  readonly row: Row;
  readonly typed: readonly { key: string; read: object }[] | null;
}): Row {
  const values = (typed ?? []).flatMap(({ key, read }) => ('value' in read ? [[key, read.value]] : []));
  return { ...row, ...(Object.fromEntries(values) as object) };
}

const looseAsTyped = (table: Table, cells: Parameters<typeof readLoose>[1]): Row =>
  asTyped({ row: { id: '', seal: '', updatedAt: '', updatedBy: '' } as Row, typed: readLoose(table, cells) });

// What a person decides about a value typed in a sheet that does not pass: to try it again, once what stood against it is
// mended, or to leave what the row held. What was typed stands in the journal either way.
// Trying again needs no rule of its own: whoever reads the row settles it.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { restore } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import type { Book, RowOf, Table } from '../../kernel/table';
import { TYPED_ROW, TYPED_VALUE } from '../../kernel/typing/rules';
import { settle } from '../../kernel/waiting';
import { proteccion, registro } from '../books';
import { tables } from '../tables';
import { WRITERS } from '../writers';

/** `row`: its ID, or for a row without one its number in the tab. */
const input = z.object({ item: z.string(), table: z.string(), row: z.string() });
type Input = z.infer<typeof input>;
type Item = RowOf<ReturnType<typeof waitingOf>>;

const tableOf = (book: Book, key: string): Table | undefined =>
  tables.find((table) => table.book.key === book.key && table.key === key);

function readsIn(book: Book, { item, table: key, row }: Input): Reads {
  const table = tableOf(book, key);
  const items = { table: waitingOf(book), where: ({ id }: { readonly id: string }) => id === item };
  if (table === undefined) return { rows: [items] };
  const number = /^\d+$/.test(row) ? Number(row) : null;
  return {
    rows: [items, { table, where: ({ id }) => id === row }],
    places: number === null || number <= 2 ? [] : [{ table, from: number - 1, to: number }],
  };
}

const itemIn = (snapshot: Snapshot, book: Book, { item }: Input): Item | undefined =>
  snapshot.rows(waitingOf(book)).find(({ id, kind }) => id === item && [TYPED_VALUE, TYPED_ROW].includes(kind));

const useTypedIn = (book: Book, key: string, roles: readonly string[]) =>
  defineAction<Input, null>({
    key,
    title: 'Usar lo que se escribió',
    roles,
    books: [book],
    input,
    reads: (given) => readsIn(book, given),
    decide: (snapshot, given) => {
      const item = itemIn(snapshot, book, given);
      if (item === undefined) return refused(problem('waiting.item-unknown', 'item'));
      // Reading the row has settled it: what is open still has its reasons.
      return item.state === 'open' ? refused(...((item.problems ?? []) as readonly Problem[])) : decided(null, []);
    },
  });

const leaveOldIn = (book: Book, key: string, roles: readonly string[]) =>
  defineAction<Input, null>({
    key,
    title: 'Dejar lo que había',
    roles,
    books: [book],
    input,
    reads: (given) => readsIn(book, given),
    decide: (snapshot, given, context) => {
      const item = itemIn(snapshot, book, given);
      const table = tableOf(book, given.table);
      if (item === undefined || table === undefined) return refused(problem('waiting.item-unknown', 'item'));
      if (item.kind === TYPED_ROW) return refused(problem('typed.row-by-hand', 'item', { tab: table.title }));
      if (item.state !== 'open') return decided(null, []);
      return decided(null, [
        restore(table, given.row),
        settle(context, book, item.id, 'settled', 'Se dejó lo que había.'),
      ]);
    },
  });

export const useTyped = useTypedIn(registro, 'use-typed', WRITERS);
export const leaveOld = leaveOldIn(registro, 'leave-old', WRITERS);
export const useGuardedTyped = useTypedIn(proteccion, 'use-guarded-typed', ['proteccion']);
export const leaveGuardedOld = leaveOldIn(proteccion, 'leave-guarded-old', ['proteccion']);

// The waiting items of what somebody typed: one for each row, opened again when it goes wrong again, closed when it is
// put right in the sheet.

import type { Context } from '../action';
import { insert, update, type Change } from '../change';
import { nameFrom } from '../digest';
import type { Problem } from '../problem';
import { tableId } from '../registry';
import { waitingOf } from '../system-tables';
import type { RowOf, Table } from '../table';

type Item = RowOf<ReturnType<typeof waitingOf>>;

/** @param row its ID, or for a row without one its number in the tab. */
export const itemFor = (table: Table, kind: string, row: string): string =>
  nameFrom(`${kind}/${tableId(table)}/${row}`);

interface Place {
  readonly kind: string;
  readonly row: string;
}

const UNSETTLED = { settledBy: null, settledAt: null, how: null } as const;

export const settledItem = {
  open(
    { now }: Context,
    table: Table,
    { kind, row }: Place,
    problems: readonly Problem[],
    before: Item | undefined,
  ): Change {
    const items = waitingOf(table.book);
    if (before !== undefined)
      return update(items, before, {
        problems,
        ...(before.state === 'open' ? {} : { state: 'open', since: now, ...UNSETTLED }),
      });
    const place = { form: null, response: null, table: table.key, row };
    return insert(items, itemFor(table, kind, row), {
      kind,
      state: 'open',
      since: now,
      ...place,
      problems,
      ...UNSETTLED,
    });
  },
  close({ now, actor }: Context, table: Table, item: Item, how: string): Change {
    return update(waitingOf(table.book), item, { state: 'settled', settledBy: actor.email, settledAt: now, how });
  },
};

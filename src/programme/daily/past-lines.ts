// Lines of nobody's case leave the working tabs by age, for no closing ever takes them along: once a day the round sends
// to the archive what the month's report has had time to count, and what Protección was told of it.
// INVARIANT: what the tabs of the log hold does not grow with history.

import * as z from 'zod/mini';
import { decided, defineAction, SYSTEM } from '../../kernel/action';
import { archive, remember } from '../../kernel/change';
import { defineRoundPart } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row, Table } from '../../kernel/table';
import { addDays, epochOf, localOf } from '../../kernel/time';
import { proteccion, registro } from '../books';
import { guardedSupports } from '../protection/tables';
import { receiptSlotsOf } from './receipts';
import { assistance, contacts, tasks } from './tables';

/** A month and the days in which it is reported. */
const KEPT_DAYS = 45;
/** Rows of one commit. */
const AT_ONCE = 200;
/** The hour in which nobody works. */
const HOUR = '03';

const TABLES: readonly Table[] = [contacts, assistance, tasks];

const input = z.object({ before: z.string() });
type Input = z.infer<typeof input>;

/** What has no case and is past; of what is to be done, what is done. */
const isPast = (row: Row, before: string): boolean => {
  const day = 'doneOn' in row && row['kind'] !== 'note' ? row['doneOn'] : row['happenedOn'];
  return row['case'] === null && typeof day === 'string' && day < before;
};

const pastIn = (snapshot: Snapshot, before: string) =>
  TABLES.flatMap((table) =>
    snapshot
      .index(table)
      .filter((row) => isPast(row, before))
      .map((row) => ({ table, row })),
  ).slice(0, AT_ONCE);

const slotsIn = (snapshot: Snapshot, before: string) =>
  pastIn(snapshot, before).flatMap(({ table, row }) => receiptSlotsOf(table, row));

export const archivePastLines = defineAction<Input, null>({
  key: 'archive-past-lines',
  title: 'Archivar lo pasado',
  roles: ['sistema'],
  books: [proteccion, registro],
  input,
  reads: ({ before }) => ({
    rows: [
      ...TABLES.map((table) => ({ table, where: (row: Row) => isPast(row, before) })),
      { table: guardedSupports, where: (row) => row['case'] === null },
    ],
    history: (first) => slotsIn(first, before).map((slot) => ({ book: registro.key, slot })),
  }),
  decide: (snapshot, { before }) => {
    const past = pastIn(snapshot, before);
    const told = snapshot.rows(guardedSupports).filter(({ id }) => past.some(({ row }) => row.id === id));
    return decided(null, [
      ...past.map(({ table, row }) => archive(table, row.id)),
      ...told.map(({ id }) => archive(guardedSupports, id)),
      ...slotsIn(snapshot, before).map((slot) => remember(registro.key, slot, '—')),
    ]);
  },
});

export const pastLines = defineRoundPart({
  key: 'past-lines',
  title: 'Atenciones pasadas',
  run: ({ read, run, context: { now, today, zone } }) => {
    if (localOf(epochOf(now), zone).slice(11, 13) !== HOUR) return;
    const before = addDays(today, -KEPT_DAYS);
    const due = pastIn(read({ index: TABLES }), before);
    // Named by what it takes, so that a night with more than one commit can take goes on with the next round.
    const last = due[due.length - 1]?.row.id;
    if (last !== undefined)
      run([{ id: `past:${today}:${last}`, action: archivePastLines, input: { before }, actor: SYSTEM }]);
  },
});

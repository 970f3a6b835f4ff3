// Movimientos: the list of whoever reads, those to come first. Reads index columns only.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { definePage } from '../../kernel/page';
import type { Say } from '../../kernel/problem';
import { accepted } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { COUNTRIES } from '../../programme/directory/countries';
import { MOVEMENT_STATES } from '../../programme/travel/codes';
import { scopeReads, theirMovements } from '../../programme/travel/scope';
import { movements, travellers, type MovementRow } from '../../programme/travel/tables';

export interface ListedMovement {
  readonly id: string;
  readonly code: string;
  /** Label of its state. */
  readonly state: string;
  readonly departsOn: string | null;
  readonly arrivesOn: string | null;
  /** Name of the country, or null while there is no itinerary. */
  readonly country: string | null;
  readonly travellers: number;
}

type Dated = Pick<MovementRow, 'departsOn'>;
/** After every date. */
const NEVER = '9999-12-31';

export const movimientos = definePage<object, readonly ListedMovement[]>({
  key: 'movimientos',
  title: 'Movimientos',
  roles: ['operaciones', 'oficial-nacional'],
  args: z.object({}),
  reads: () => scopeReads,
  show: (snapshot, _args, context, { say }) => accepted(listOf(snapshot, context, say)),
  acts: {},
});

/** What is to come on top, the next departure first; then what has no date yet, and what is over, the latest first. */
function listOf(snapshot: Snapshot, { actor, today }: Context, say: Say): ListedMovement[] {
  const counts = new Map<string, number>();
  for (const { movement } of snapshot.index(travellers)) counts.set(movement, (counts.get(movement) ?? 0) + 1);
  const isToCome = ({ departsOn }: Dated): boolean => departsOn === null || departsOn >= today;
  const byDate = (a: Dated, b: Dated): number => (a.departsOn ?? NEVER).localeCompare(b.departsOn ?? NEVER);
  const all = snapshot
    .index(movements)
    .filter(theirMovements(snapshot, actor, today))
    .sort(byDate);
  const open = all.filter((row) => row.state === 'planned' && isToCome(row));
  const rest = all.filter((row) => !open.includes(row)).reverse();
  return [...open, ...rest].map((row) => ({
    id: row.id,
    code: row.code,
    state: say(MOVEMENT_STATES[row.state]),
    departsOn: row.departsOn,
    arrivesOn: row.arrivesOn,
    country: row.destination === null ? null : say(COUNTRIES[row.destination]),
    travellers: counts.get(row.id) ?? 0,
  }));
}

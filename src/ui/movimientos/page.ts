// Movimientos: the list, those in preparation first. Reads index columns only.

import * as z from 'zod/mini';
import { definePage } from '../../kernel/page';
import { accepted } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { COUNTRIES } from '../../programme/directory/countries';
import { MOVEMENT_STATES } from '../../programme/travel/codes';
import { movements, travellers } from '../../programme/travel/tables';

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

export const movimientos = definePage<object, readonly ListedMovement[]>({
  key: 'movimientos',
  title: 'Movimientos',
  roles: ['operaciones', 'oficial-nacional'],
  args: z.object({}),
  reads: () => ({ index: [movements, travellers] }),
  show: (snapshot) => accepted(listOf(snapshot)),
  acts: {},
});

/** Those in preparation first, the next departure on top; without a date yet, last. */
function listOf(snapshot: Snapshot): ListedMovement[] {
  const counts = new Map<string, number>();
  for (const { movement } of snapshot.index(travellers)) counts.set(movement, (counts.get(movement) ?? 0) + 1);
  const orderOf = (row: { state: string; departsOn: string | null }) =>
    `${row.state === 'planned' ? 0 : 1}/${row.departsOn ?? '9999'}`;
  return [...snapshot.index(movements)]
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((row) => ({
      id: row.id,
      code: row.code,
      state: MOVEMENT_STATES[row.state],
      departsOn: row.departsOn,
      arrivesOn: row.arrivesOn,
      country: row.destination === null ? null : COUNTRIES[row.destination],
      travellers: counts.get(row.id) ?? 0,
    }));
}

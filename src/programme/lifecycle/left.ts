// Who has left with the programme, as far as the registry knows: by the person's own status, or by a movement of theirs
// that is said to have departed or whose last arrival has come. Somebody who will not travel left in none.

import type { Snapshot } from '../../kernel/snapshot';
import { people } from '../cases/tables';
import { ridersIn } from '../travel/riders';
import { movements, travellers } from '../travel/tables';
import { GONE } from './workflow';

/** Index columns that `leftBy` needs. */
export const leftIndex = [people, movements, travellers] as const;

/** IDs of people. */
export function leftBy(snapshot: Snapshot, on: string): ReadonlySet<string> {
  const over = new Set(
    snapshot
      .index(movements)
      .filter(
        ({ state, arrivesOn }) =>
          state === 'departed' || state === 'closed' || (state === 'planned' && arrivesOn !== null && arrivesOn <= on),
      )
      .map(({ id }) => id),
  );
  const gone = snapshot.index(people).filter(({ status }) => GONE.includes(status));
  const arrived = ridersIn(snapshot).going.filter(({ movement }) => over.has(movement));
  return new Set([...gone.map(({ id }) => id), ...arrived.map(({ person }) => person)]);
}

// Whose movements somebody opens: those that their office carries, and those in which somebody of a case of theirs travels.

import type { Actor } from '../../kernel/action';
import { problem, type Problem } from '../../kernel/problem';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { isTheirs } from '../cases/scope';
import { cases } from '../cases/tables';
import { offices, staff } from '../directory/tables';
import { movements, travellers, type MovementRow } from './tables';

/** Needed by everything here. */
export const scopeReads: Reads = { whole: [offices, staff], index: [cases, movements, travellers] };

type Carried = Pick<MovementRow, 'id' | 'office'>;

/** Tells of each movement whether it is theirs. */
export function theirMovements(snapshot: Snapshot, actor: Actor, today: string): (movement: Carried) => boolean {
  const open = new Set(snapshot.index(cases).flatMap((row) => (isTheirs(snapshot, actor, row, today) ? [row.id] : [])));
  const travelling = new Set(snapshot.index(travellers).flatMap((row) => (open.has(row.case) ? [row.movement] : [])));
  return (movement) => travelling.has(movement.id) || isTheirs(snapshot, actor, movement, today);
}

/** Whom to ring about a movement that is not theirs; undefined when it is, or when it is not there. */
export function elsewhereMovement(
  snapshot: Snapshot,
  actor: Actor,
  id: string | null | undefined,
  today: string,
): Problem | undefined {
  const movement = snapshot.index(movements).find((row) => row.id === id);
  if (movement === undefined || theirMovements(snapshot, actor, today)(movement)) return undefined;
  const where = snapshot.rows(offices).find((row) => row.id === movement.office);
  return problem('movement.other-office', null, {
    office: where?.name ?? '',
    phone: where?.phone ?? where?.email ?? '',
  });
}

// What is not finished in a case: named to whoever closes it, and no reason against closing. What happened, happened.

import type { Snapshot } from '../../kernel/snapshot';
import { isInOurHands, type OriginalRow } from '../cases/originals';
import { appointments, tasks } from '../daily/tables';
import type { MovementRow } from '../travel/tables';

export interface OpenMatter {
  readonly kind: 'task' | 'appointment' | 'movement' | 'original';
  readonly count: number;
  readonly code: string;
}

/** Needs the rows of the case's tasks, appointments and originals. */
export function openMatters(
  snapshot: Snapshot,
  caseId: string,
  { movements, originals }: { readonly movements: readonly MovementRow[]; readonly originals: readonly OriginalRow[] },
): OpenMatter[] {
  const promised = snapshot
    .rows(tasks)
    .filter((row) => row.case === caseId && row.kind !== 'note' && row.doneOn === null).length;
  const agreed = snapshot.rows(appointments).filter((row) => row.case === caseId && row.state === 'planned').length;
  const kept = originals.filter(isInOurHands).length;
  return [
    ...(kept === 0 ? [] : [{ kind: 'original', count: kept, code: '' } as const]),
    ...(promised === 0 ? [] : [{ kind: 'task', count: promised, code: '' } as const]),
    ...(agreed === 0 ? [] : [{ kind: 'appointment', count: agreed, code: '' } as const]),
    ...movements
      .filter(({ state }) => state === 'planned')
      .map(({ code }): OpenMatter => ({ kind: 'movement', count: 1, code })),
  ];
}

// Which cases their people's statuses bring up: on hold until a day that has come, or with nobody left who is on the way,
// of which the closing is proposed. Reads indexes alone; people decide.

import type { Snapshot } from '../../kernel/snapshot';
import type { PersonStatus } from '../cases/codes';
import { people, type PersonRow } from '../cases/tables';

/** Nobody of these is waited for. */
const NOT_ON_THE_WAY: readonly PersonStatus[] = ['withdrawn', 'unreachable', 'ineligible'];

type Standing = Pick<PersonRow, 'case' | 'status' | 'lookAgainOn'>;

const standingIn = (snapshot: Snapshot): readonly Standing[] => snapshot.index(people);

/** IDs of cases. */
export const dueToLookAt = (snapshot: Snapshot, today: string): ReadonlySet<string> =>
  new Set(
    standingIn(snapshot).flatMap((person) =>
      person.lookAgainOn !== null && person.lookAgainOn <= today ? [person.case] : [],
    ),
  );

/** IDs of cases. */
export function proposedToClose(snapshot: Snapshot): ReadonlySet<string> {
  const all = standingIn(snapshot);
  const waited = new Set(all.flatMap((person) => (NOT_ON_THE_WAY.includes(person.status) ? [] : [person.case])));
  return new Set(all.map((person) => person.case).filter((id) => !waited.has(id)));
}

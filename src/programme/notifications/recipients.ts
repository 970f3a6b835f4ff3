// To whom a notice goes: the focal points of the mission that hold today, from the directory and nowhere else.
// INVARIANT: an address that was not verified there is never written to, and a doubtful one stops the notice.

import { problem, type Problem } from '../../kernel/problem';
import { holdsOn } from '../directory/dated';
import type { FocalPointRow, MissionRow } from '../directory/tables';

export interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly problems: readonly Problem[];
}

/** A plain address; anything that a mail header could read otherwise is refused. */
const PLAIN = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

export function recipientsOf(mission: MissionRow, focalPoints: readonly FocalPointRow[], today: string): Recipients {
  const name = { mission: mission.name };
  if (!holdsOn(mission, today))
    return { to: [], cc: [], problems: [problem('notification.mission-closed', 'mission', name)] };
  const current = focalPoints.filter((row) => row.mission === mission.id && holdsOn(row, today));
  const addresses = (copy: FocalPointRow['copy']): string[] => [
    ...new Set(current.filter((row) => row.copy === copy).map(({ email }) => email.trim().toLowerCase())),
  ];
  const to = addresses('to');
  const cc = addresses('cc').filter((address) => !to.includes(address));
  const doubtful = [...to, ...cc].filter((address) => !PLAIN.test(address)).length;
  const problems = [
    ...(to.length === 0 ? [problem('notification.no-recipient', 'mission', name)] : []),
    ...(doubtful > 0 ? [problem('notification.bad-address', 'mission', { ...name, count: doubtful })] : []),
  ];
  return { to, cc, problems };
}

// The case’s status is the summary of its people’s, with the sign of the first: *▲ 2 Solicitud recibida · 1 Desistió*.
// Derived at each commit that changes a person's status; never typed.

import type { Say } from '../../kernel/problem';
import { withSign } from '../../kernel/tone';
import { PERSON_STATUSES, PERSON_TONES, type PersonStatus } from './codes';

const ORDER = Object.keys(PERSON_STATUSES) as PersonStatus[];

export function statusSummary(statuses: readonly PersonStatus[]): string {
  const counted = ORDER.map((status) => ({ status, count: statuses.filter((each) => each === status).length })).filter(
    ({ count }) => count > 0,
  );
  const [first] = counted;
  const words = counted.map(({ status, count }) => `${count} ${PERSON_STATUSES[status]}`).join(' · ');
  return withSign(first === undefined ? undefined : PERSON_TONES[first.status], words);
}

/** The same summary in another language. */
export const summarySaid = (summary: string, say: Say): string =>
  summary.replace(/(\d+) ([^·]+?)(?= ·|$)/g, (_, count: string, status: string) => `${count} ${say(status)}`);

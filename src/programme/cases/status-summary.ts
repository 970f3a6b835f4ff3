// The case's status is the summary of its people's: *2 Solicitud recibida · 1 Desistió*. Derived at each commit that
// changes a person's status; never typed.

import { PERSON_STATUSES, type PersonStatus } from './codes';

const ORDER = Object.keys(PERSON_STATUSES) as PersonStatus[];

export function statusSummary(statuses: readonly PersonStatus[]): string {
  return ORDER.map((status) => ({ status, count: statuses.filter((each) => each === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${PERSON_STATUSES[status]}`)
    .join(' · ');
}

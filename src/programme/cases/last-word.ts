// What a person last said about informing somebody: a consent is added and never rewritten.

import type { ConsentRecipient } from './codes';
import type { ConsentRow } from './tables';

/**
 * Of the origin mission unless another recipient is named. The later date counts, then the later record; of two said at
 * once the refusal, so that doubt never sends anything.
 */
export function lastWord(
  rows: readonly ConsentRow[],
  person: string,
  recipient: ConsentRecipient = 'originMission',
): ConsentRow | null {
  const said = rows.filter((row) => row.person === person && row.recipient === recipient);
  const key = (row: ConsentRow): string => `${row.date}/${row.updatedAt}/${row.given ? 0 : 1}`;
  return said.reduce<ConsentRow | null>((last, row) => (last === null || key(row) > key(last) ? row : last), null);
}

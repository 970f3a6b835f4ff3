// Who somebody is today, by the table Personal. Several rows of one address add up: a person may serve two offices.

import type { Reads, Snapshot } from '../../kernel/snapshot';
import { holdsOn } from './dated';
import { staff } from './tables';

export const staffReads: Reads = { whole: [staff] };

export interface Member {
  readonly roles: readonly string[];
  readonly office: string | null;
}

/** Google and people differ in how they write the case of an address. */
export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What a colleague is called; the address of somebody whom the directory no longer has. Needs the rows of the staff. */
export const nameIn = (snapshot: Snapshot, email: string): string =>
  snapshot.rows(staff).find((row) => sameAddress(row.email, email))?.name ?? email;

/** Undefined for somebody who is not on the staff that day. */
export function memberOf(snapshot: Snapshot, email: string, today: string): Member | undefined {
  const rows = snapshot.rows(staff).filter((row) => sameAddress(row.email, email) && holdsOn(row, today));
  const [first] = rows;
  if (first === undefined) return undefined;
  return { roles: [...new Set(rows.flatMap(({ roles }) => roles))], office: first.office };
}

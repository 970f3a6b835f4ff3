// Whose cases somebody opens. Those of one office open that office's cases; who serves the whole programme opens all.

import type { Actor } from '../../kernel/action';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { holdsOn } from '../directory/dated';
import { memberOf, nameIn, sameAddress } from '../directory/membership';
import { offices, staff, type ROLES } from '../directory/tables';
import type { CaseRow } from './tables';

/** Roles that open cases at all. */
export const CASE_READERS = [
  'operaciones',
  'proteccion',
  'oficial-nacional',
  'monitoreo',
  'administracion',
] as const satisfies readonly (keyof typeof ROLES)[];

/** Roles that answer for cases. */
export const CASE_OFFICERS: readonly string[] = CASE_READERS.filter((role) => role !== 'monitoreo');

/** Roles whose work is the whole programme's. */
const EVERYWHERE: readonly string[] = ['proteccion', 'oficial-nacional', 'monitoreo'];

/** Needs offices and staff whole. A case without an office is everybody's until it has one. */
export function isTheirs(
  snapshot: Snapshot,
  { email, roles }: Pick<Actor, 'email' | 'roles'>,
  { office }: Pick<CaseRow, 'office'>,
  today: string,
): boolean {
  if (office === null || roles.some((role) => EVERYWHERE.includes(role))) return true;
  const theirs = snapshot.rows(staff).filter((row) => sameAddress(row.email, email) && holdsOn(row, today));
  return theirs.some((row) => row.office === null || row.office === office);
}

/** Whom to ring about a case of another office: no word about the case itself. */
export function elsewhere(snapshot: Snapshot, { office, officer }: Pick<CaseRow, 'office' | 'officer'>): Problem {
  const where = snapshot.rows(offices).find(({ id }) => id === office);
  const who = officer === null ? undefined : snapshot.rows(staff).find((row) => sameAddress(row.email, officer));
  const params = { office: where?.name ?? '', phone: where?.phone ?? where?.email ?? '', officer: who?.name ?? '' };
  return problem(who === undefined ? 'case.other-office' : 'case.other-officer', null, params);
}

/** Why a colleague may not answer for a case today; nothing when they may. Needs the staff whole. */
export function notTheirOfficer(
  snapshot: Snapshot,
  email: string,
  row: Pick<CaseRow, 'office'>,
  today: string,
): Problem[] {
  const member = memberOf(snapshot, email, today);
  if (member === undefined) return [problem('typed.not-on-the-staff', 'officer', { email })];
  // Whoever may not open it would have it on no list.
  return isTheirs(snapshot, { email, roles: member.roles }, row, today)
    ? []
    : [problem('case.not-their-office', 'officer', { who: nameIn(snapshot, email) })];
}

/** Who may answer for a case today: address → name. */
export const officersOf = (
  snapshot: Snapshot,
  { office }: Pick<CaseRow, 'office'>,
  today: string,
): Record<string, string> =>
  Object.fromEntries(
    snapshot
      .rows(staff)
      .filter((row) => holdsOn(row, today) && row.roles.some((role) => CASE_OFFICERS.includes(role)))
      .filter((row) => isTheirs(snapshot, row, { office }, today))
      .map(({ email, name }) => [email.toLowerCase(), name]),
  );

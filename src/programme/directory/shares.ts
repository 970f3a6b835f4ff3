// Who may open the books and the folders: the staff of the day, by their roles, and nobody else. Like every other outside
// thing the sharing of a file is compared with what the books say, and the difference is settled: daily, and whenever
// the staff changes. Forms are shared by the installer, single files by nobody.
// INVARIANT: what belongs to Protección is shared with the role *protección* alone.

import * as z from 'zod/mini';
import { decided, defineAction, SYSTEM, type Installation } from '../../kernel/action';
import { keep } from '../../kernel/change';
import { canonical, nameFrom } from '../../kernel/digest';
import { defineEffect } from '../../kernel/effect';
import { PlatformFailure, type Files } from '../../kernel/ports';
import { problem, type Problem } from '../../kernel/problem';
import { defineRoundPart } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import { holdsOn } from './dated';
import { staffReads } from './membership';
import { staff, type ROLES } from './tables';

type Role = keyof typeof ROLES;
type Right = 'writer' | 'reader';

interface Place {
  /** Where the installation keeps its ID. */
  readonly kind: 'books' | 'folders';
  readonly key: string;
  readonly rights: Readonly<Partial<Record<Role, Right>>>;
}

const OPERATIONS: Place['rights'] = {
  operaciones: 'writer',
  proteccion: 'writer',
  'oficial-nacional': 'writer',
  administracion: 'writer',
  monitoreo: 'reader',
};
const PROTECTION: Place['rights'] = { proteccion: 'writer' };

/** What is shared. The folders around them are not: whoever is let into one tree sees nothing of the other. */
export const PLACES: readonly Place[] = [
  { kind: 'books', key: 'registro', rights: OPERATIONS },
  { kind: 'folders', key: 'cases', rights: OPERATIONS },
  { kind: 'folders', key: 'movements', rights: OPERATIONS },
  { kind: 'books', key: 'proteccion', rights: PROTECTION },
  { kind: 'folders', key: 'confidential', rights: PROTECTION },
];

export type Rights = Readonly<Record<string, Right>>;

/** E-mail address → what that person may do there on that day. The stronger of several roles counts. */
export function rightsAt({ rights }: Pick<Place, 'rights'>, snapshot: Snapshot, today: string): Rights {
  const given: Record<string, Right> = {};
  for (const { email, roles, ...row } of snapshot.rows(staff)) {
    if (!holdsOn(row, today)) continue;
    for (const role of roles) {
      const right = rights[role as Role];
      const address = email.toLowerCase();
      if (right !== undefined && given[address] !== 'writer') given[address] = right;
    }
  }
  return given;
}

const PAYLOAD = z.object({ kind: z.enum(['books', 'folders']), key: z.string() });
type Payload = z.infer<typeof PAYLOAD>;

export const shareWithStaff = defineEffect<Payload>({
  key: 'share-with-staff',
  title: 'Dar acceso al personal',
  reads: () => staffReads,
  perform: ({ kind, key }, snapshot, { ports: { files }, context }) => {
    const place = PLACES.find((each) => each.kind === kind && each.key === key);
    const fileId = idOf(context.office, { kind, key });
    if (place === undefined || fileId === undefined) return { kind: 'done', changes: [] };
    const wanted = rightsAt(place, snapshot, context.today);
    const problems = settleRights(files, fileId, wanted, context.office.roleAccount);
    return problems.length === 0 ? { kind: 'done', changes: [] } : { kind: 'held', problems };
  },
});

const idOf = (office: Installation, { kind, key }: Payload): string | undefined => office[kind][key];

/** Takes away what nobody should have, gives what is missing; one address that cannot be given a right stops no other. */
function settleRights(files: Files, fileId: string, wanted: Rights, owner: string): Problem[] {
  const there = files.shares(fileId).filter(({ email }) => email.toLowerCase() !== owner.toLowerCase());
  const isRight = ({ email, right }: (typeof there)[number]): boolean => wanted[email.toLowerCase()] === right;
  const right = new Set(there.filter(isRight).map(({ email }) => email.toLowerCase()));
  const missing = Object.keys(wanted).filter((email) => !right.has(email) && email !== owner.toLowerCase());
  return [
    ...there
      .filter((share) => !isRight(share))
      .flatMap(({ id, email }) => refusedAs('directory.cannot-unshare', email, () => files.unshare(fileId, id))),
    ...missing.flatMap((email) =>
      refusedAs('directory.cannot-share', email, () => files.share(fileId, email, wanted[email] as Right)),
    ),
  ];
}

/** What Google will not do for this address, as a problem for a person; what passes by itself is tried again. */
function refusedAs(code: string, email: string, work: () => void): Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof PlatformFailure) || error.retryable) throw error;
    return [problem(code, 'email', { email })];
  }
}

/** What was ordered last: for whom, and on which day. */
const SETTING = 'shares';

const ORDER = z.object({ wanted: z.string(), day: z.string() });

export const orderShares = defineAction<z.infer<typeof ORDER>, null>({
  key: 'order-shares',
  title: 'Comparar los accesos con el personal',
  roles: ['sistema'],
  books: [registro],
  input: ORDER,
  reads: () => ({}),
  decide: (_snapshot, input) =>
    decided(
      null,
      [keep(registro.key, SETTING, input)],
      PLACES.map(({ kind, key }) => ({ kind: shareWithStaff.key, book: registro.key, payload: { kind, key } })),
    ),
});

export const staffShares = defineRoundPart({
  key: 'staff-shares',
  title: 'Accesos del personal',
  run: ({ read, run, context }) => {
    const snapshot = read(staffReads);
    const wanted = nameFrom(canonical(PLACES.map((place) => rightsAt(place, snapshot, context.today))));
    const ordered = snapshot.setting(registro.key, SETTING) as z.infer<typeof ORDER> | null | undefined;
    if (ordered?.wanted === wanted && ordered.day === context.today) return;
    const input = { wanted, day: context.today };
    // The same staff may be wanted again on the same day, after another: the time tells the two wishes apart.
    run([{ id: `shares:${wanted}:${context.now}`, action: orderShares, input, actor: SYSTEM }]);
  },
});

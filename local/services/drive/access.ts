// Who may do what with a file: its own permissions and those of every folder above it, for the person, the person's
// groups and domain, and anyone. Spreadsheets and forms ask here too.
// The audience of a published form (`view: 'published'`) opens the form to respondents and never the file.
// INVARIANT: a right given on a folder holds for everything below it, and a permission on a file never lowers it.

import type { Store } from '../../world/store';
import type { DriveFile, Permission, Role } from './files';
import { findFile } from './files';

/** A person or a group; the collection `accounts` by e-mail address. */
export interface Account {
  readonly email: string;
  readonly name: string;
  readonly domain: string;
  readonly kind: 'user' | 'group';
  /** Who may act in this mailbox. */
  readonly delegates?: readonly string[];
  /** Of a group: the addresses in it. */
  readonly members?: readonly string[];
}

/** From most to least. */
const RANK: readonly Role[] = ['owner', 'organizer', 'writer', 'commenter', 'reader'];

function rolesOf(store: Store, email: string, fileId: string): ReadonlySet<Role> {
  const roles = new Set<Role>();
  for (const { permission } of permissionsOn(store, fileId)) {
    if (grants(store, permission, email)) roles.add(permission.role);
  }
  return roles;
}

/** The strongest right, or undefined for none. */
export function roleOf(store: Store, email: string, fileId: string): Role | undefined {
  const roles = rolesOf(store, email, fileId);
  return RANK.find((role) => roles.has(role));
}

export function canRead(store: Store, email: string, fileId: string): boolean {
  return rolesOf(store, email, fileId).size > 0;
}

export function canWrite(store: Store, email: string, fileId: string): boolean {
  const role = roleOf(store, email, fileId);
  return role === 'owner' || role === 'organizer' || role === 'writer';
}

/** An owner always may; a writer only while the file's `writersCanShare` is on. */
export function canShare(store: Store, email: string, fileId: string): boolean {
  const role = roleOf(store, email, fileId);
  if (role === 'owner' || role === 'organizer') return true;
  return role === 'writer' && findFile(store, fileId)?.writersCanShare === true;
}

/** Whether a file belongs in this person's listings: anyone-with-the-link alone does not put it there. */
export function isListedFor(store: Store, email: string, fileId: string): boolean {
  return permissionsOn(store, fileId).some(
    ({ permission }) => permission.type !== 'anyone' && grants(store, permission, email),
  );
}

/** Whether the file or a folder above it lies in the trash. */
export function isTrashed(store: Store, fileId: string): boolean {
  return lineage(store, fileId).some((file) => file.trashed);
}

export interface EffectivePermission {
  readonly permission: Permission;
  /** The file or folder on which it was given. */
  readonly from: string;
}

/** The file's own permissions first, then those of the folders above, nearest first. */
export function permissionsOn(store: Store, fileId: string): EffectivePermission[] {
  return lineage(store, fileId).flatMap((file, index) =>
    file.permissions
      // The audience of a form placed above does not exist: only the file's own view counts.
      .filter((permission) => index === 0 || permission.view === undefined)
      .map((permission) => ({ permission: index === 0 ? permission : inherited(permission), from: file.id })),
  );
}

// Owning a folder makes nobody the owner of what others put into it, only an editor (assumed).
function inherited(permission: Permission): Permission {
  return permission.role === 'owner' ? { ...permission, role: 'writer' } : permission;
}

function lineage(store: Store, fileId: string): DriveFile[] {
  const found: DriveFile[] = [];
  const queue = [fileId];
  const seen = new Set<string>();
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const file = seen.has(id) ? undefined : findFile(store, id);
    seen.add(id);
    if (file === undefined) continue;
    found.push(file);
    queue.push(...file.parents);
  }
  return found;
}

function grants(store: Store, permission: Permission, email: string): boolean {
  if (permission.view === 'published') return false;
  const who = email.toLowerCase();
  const address = permission.emailAddress?.toLowerCase();
  switch (permission.type) {
    case 'user':
      return who !== '' && address === who;
    case 'group':
      return address !== undefined && isMember(store, address, who);
    case 'domain':
      return store.get<Account>('accounts', who)?.domain === permission.domain;
    case 'anyone':
      return true;
  }
}

function isMember(store: Store, group: string, who: string): boolean {
  const members = store.get<Account>('accounts', group)?.members ?? [];
  return members.some((member) => member.toLowerCase() === who);
}

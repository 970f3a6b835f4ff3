// Giving and taking rights on a file, and the mail Drive sends about it. The Forms service shares through here too.
// Asks nobody whether they may: the callers do.
// INVARIANT: one grantee has at most one permission on a file (and one more in the `published` view).

import type { Store } from '../../world/store';
import type { DriveFile, Permission, Role } from './files';
import { changeFile, findFile, permissionId } from './files';

export interface Grant {
  readonly type: Permission['type'];
  readonly role: Role;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly view?: 'published';
}

/** A mail that Google itself sent because something was shared. */
export interface SharingMail {
  readonly to: string;
  readonly fileId: string;
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly message?: string;
}

/** Adds the right, or changes the one the grantee already had here. */
export function grant(store: Store, fileId: string, given: Grant): Permission {
  const file = existing(store, fileId);
  const permission: Permission = { ...given, id: grantId(given) };
  const others = file.permissions.filter(({ id }) => id !== permission.id);
  changeFile(store, fileId, { permissions: [...others, permission] });
  return permission;
}

/** False when the file itself has no such permission; inherited ones are taken where they were given. */
export function revoke(store: Store, fileId: string, id: string): boolean {
  const file = existing(store, fileId);
  const others = file.permissions.filter((permission) => permission.id !== id);
  changeFile(store, fileId, { permissions: others });
  return others.length < file.permissions.length;
}

export function sendSharingMail(store: Store, mail: SharingMail): void {
  const count = store.all('sharing-mails').length;
  store.put('sharing-mails', String(count + 1), mail);
}

export function sharingMails(store: Store): SharingMail[] {
  return store.all<SharingMail>('sharing-mails').map((entry) => entry.value);
}

/** `anyoneWithLink` is documented; the mark of the published view is assumed. */
function grantId(given: Grant): string {
  const base = given.type === 'anyone' ? 'anyoneWithLink' : permissionId(given.emailAddress ?? given.domain ?? '');
  return given.view === undefined ? base : `${base}-${given.view}`;
}

function existing(store: Store, fileId: string): DriveFile {
  const file = findFile(store, fileId);
  if (file === undefined) throw new Error(`No file with the ID ${fileId}`);
  return file;
}

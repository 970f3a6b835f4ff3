// A file and its permissions as the REST API shows them. Reads only; who may see a file was asked before.
// documented: https://developers.google.com/workspace/drive/api/reference/rest/v3/files
// INVARIANT: sizes are strings, as all 64-bit numbers of Google's JSON are.

import type { Store } from '../../world/store';
import type { Account, EffectivePermission } from './access';
import { canShare, canWrite, isTrashed, permissionsOn, roleOf } from './access';
import type { DriveFile, Permission } from './files';
import { FOLDER, FORM, permissionId, SCRIPT, SPREADSHEET } from './files';

/** documented: the members that a method answers without a `fields` parameter. */
export const DEFAULT_FIELDS = 'kind,id,name,mimeType';

export const PERMISSION_FIELDS = {
  kind: true, id: true, type: true, role: true, emailAddress: true, displayName: true, domain: true, view: true,
} as const;

export const FILE_FIELDS = {
  kind: true, id: true, name: true, mimeType: true, description: true, parents: true, trashed: true,
  explicitlyTrashed: true, appProperties: true, createdTime: true, modifiedTime: true, size: true, md5Checksum: true,
  writersCanShare: true, ownedByMe: true, shared: true, permissionIds: true, webViewLink: true,
  permissions: PERMISSION_FIELDS,
  owners: { kind: true, displayName: true, me: true, permissionId: true, emailAddress: true },
  capabilities: { canEdit: true, canAddChildren: true, canShare: true, canTrash: true },
} as const;

const EDITORS: Readonly<Record<string, (id: string) => string>> = {
  [FOLDER]: (id) => `https://drive.google.com/drive/folders/${id}`,
  [SPREADSHEET]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  [FORM]: (id) => `https://docs.google.com/forms/d/${id}/edit`,
  [SCRIPT]: (id) => `https://script.google.com/d/${id}/edit`,
};

/** @param published documented: permissions of respondents are told only when asked for. */
export function toFileResource(
  store: Store,
  file: DriveFile,
  viewer: string,
  published = false,
): Record<string, unknown> {
  const effective = permissionsOn(store, file.id).filter(
    ({ permission }) => published || permission.view === undefined,
  );
  const mayEdit = canWrite(store, viewer, file.id);
  const role = roleOf(store, viewer, file.id);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    parents: file.parents.length === 0 ? undefined : file.parents,
    trashed: isTrashed(store, file.id),
    explicitlyTrashed: file.trashed,
    appProperties: file.appProperties,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    size: file.size === undefined ? undefined : String(file.size),
    md5Checksum: file.md5Checksum,
    writersCanShare: file.writersCanShare,
    owners: [userResource(store, file.owner, viewer)],
    ownedByMe: file.owner === viewer,
    shared: effective.some(({ permission }) => permission.emailAddress !== file.owner),
    // documented: only for who may share the file.
    permissions: canShare(store, viewer, file.id) ? toPermissionResources(store, effective) : undefined,
    permissionIds: mayEdit ? toPermissionResources(store, effective).map(({ id }) => id) : undefined,
    webViewLink: EDITORS[file.mimeType]?.(file.id) ?? `https://drive.google.com/file/d/${file.id}/view`,
    capabilities: {
      canEdit: mayEdit,
      canAddChildren: mayEdit && file.mimeType === FOLDER,
      canShare: canShare(store, viewer, file.id),
      canTrash: role === 'owner' || role === 'organizer',
    },
  };
}

/** One entry per grantee: its strongest right, as the sharing dialog shows it. */
export function toPermissionResources(
  store: Store,
  effective: readonly EffectivePermission[],
): Record<string, unknown>[] {
  const strongest = new Map<string, Permission>();
  for (const { permission } of effective) {
    const known = strongest.get(permission.id);
    if (known === undefined || strength(permission) > strength(known)) strongest.set(permission.id, permission);
  }
  return [...strongest.values()].map((permission) => toPermissionResource(store, permission));
}

export function toPermissionResource(store: Store, permission: Permission): Record<string, unknown> {
  const { id, type, role, emailAddress, domain, view } = permission;
  const account = emailAddress === undefined ? undefined : store.get<Account>('accounts', emailAddress);
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    emailAddress,
    displayName: account?.name ?? domain ?? emailAddress,
    domain,
    view,
  };
}

function strength(permission: Permission): number {
  return ['reader', 'commenter', 'writer', 'organizer', 'owner'].indexOf(permission.role);
}

function userResource(store: Store, email: string, viewer: string): Record<string, unknown> {
  return {
    kind: 'drive#user',
    displayName: store.get<Account>('accounts', email)?.name ?? email,
    me: email === viewer,
    permissionId: permissionId(email),
    emailAddress: email,
  };
}

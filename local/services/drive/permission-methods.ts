// `Drive.Permissions`: giving, listing and taking rights as the REST API does.
// documented: https://developers.google.com/workspace/drive/api/guides/manage-sharing
// Shared drives, ownership transfer and expiry are outside the slice.
// INVARIANT: whoever is given a right without an account is told by a mail that Google sends.

import type { Execution } from '../../execution';
import { ApiRefusal, onlyKnown } from '../advanced-service';
import { permissionsOn } from './access';
import type { Options } from './drive-call';
import { answer, badRequest, notAllowed, readable, shareable, writable } from './drive-call';
import type { Role } from './files';
import { FORM } from './files';
import { PERMISSION_FIELDS, toPermissionResource, toPermissionResources } from './resource';
import type { Grant } from './sharing';
import { grant, revoke, sendSharingMail } from './sharing';

type PermissionResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

const ROLES: readonly string[] = ['writer', 'commenter', 'reader'];
const LIST_OPTIONS = ['fields', 'pageSize', 'supportsAllDrives', 'includePermissionsForView'];
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const SHAPE = { fields: 'kind,id,type,role', known: PERMISSION_FIELDS };

export function createPermission(
  execution: Execution,
  resource: PermissionResource,
  fileId: string,
  options: Options | undefined,
): unknown {
  onlyKnown('Drive.Permissions.create resource', resource, ['type', 'role', 'emailAddress', 'domain', 'view']);
  onlyKnown('Drive.Permissions.create', options, [
    'sendNotificationEmail', 'emailMessage', 'fields', 'supportsAllDrives',
  ]);
  const { store, identity } = execution;
  const file = shareable(execution, fileId);
  const given = toGrant(resource);
  if (given.view !== undefined && file.mimeType !== FORM) throw badRequest('Invalid permission view');
  if (given.emailAddress === file.owner) {
    throw new ApiRefusal(403, 'cannotModifyOwner', 'The owner of a file cannot be modified.');
  }
  if (given.emailAddress !== undefined) {
    const notify = options?.sendNotificationEmail !== false;
    const known = store.get('accounts', given.emailAddress) !== undefined;
    if (!known && !notify) throw mustNotify(given.emailAddress);
    // documented: sent by default to users and groups. The audience of a form gets none (assumed).
    if (notify && given.view === undefined) {
      const message = options?.emailMessage === undefined ? undefined : String(options.emailMessage);
      sendSharingMail(store, {
        to: given.emailAddress, fileId: file.id, by: identity.effective, at: execution.now(), message,
      });
    }
  }
  const permission = grant(store, file.id, given);
  return answer(execution, 'Permissions.create', toPermissionResource(store, permission), options, SHAPE);
}

export function listPermissions(execution: Execution, fileId: string, options: Options | undefined): unknown {
  onlyKnown('Drive.Permissions.list', options, LIST_OPTIONS);
  const { store } = execution;
  // documented: permissions are shown to those who may edit.
  const file = writable(execution, fileId);
  const published = options?.includePermissionsForView === 'published';
  const effective = permissionsOn(store, file.id).filter(
    ({ permission }) => published || permission.view === undefined,
  );
  const resource = { kind: 'drive#permissionList', permissions: toPermissionResources(store, effective) };
  return answer(execution, 'Permissions.list', resource, options, {
    fields: 'kind,permissions(kind,id,type,role)',
    known: { kind: true, nextPageToken: true, permissions: PERMISSION_FIELDS },
  });
}

export function removePermission(
  execution: Execution,
  fileId: string,
  permissionId: string,
  options: Options | undefined,
): void {
  onlyKnown('Drive.Permissions.remove', options, ['supportsAllDrives']);
  const { store } = execution;
  const file = readable(execution, fileId);
  const found = permissionsOn(store, file.id).find(({ permission }) => permission.id === permissionId);
  if (found === undefined) throw new ApiRefusal(404, 'notFound', `Permission not found: ${permissionId}.`);
  if (found.permission.role === 'owner') throw notAllowed();
  // documented for My Drive: what a folder gives is taken on the folder; wording assumed.
  if (found.from !== file.id) {
    throw new ApiRefusal(403, 'cannotDeletePermission', 'Cannot delete a permission inherited from a parent folder.');
  }
  // documented: anyone may take away their own right.
  if (found.permission.emailAddress !== execution.identity.effective) shareable(execution, file.id);
  revoke(store, file.id, permissionId);
}

function toGrant(resource: PermissionResource): Grant {
  const { type, role, domain, view } = resource;
  if (role === 'owner') throw new Error('NotEmulated: Drive.Permissions.create role owner');
  if (role === undefined || !ROLES.includes(role)) throw badRequest('The specified role is invalid.');
  if (view !== undefined && view !== 'published') throw badRequest('Invalid permission view');
  const common = { role: role as Role, view: view as 'published' | undefined };
  switch (type) {
    case 'anyone':
      return { ...common, type };
    case 'domain':
      if (!domain) throw badRequest('The domain field is required for domain permissions.');
      return { ...common, type, domain };
    case 'user':
    case 'group': {
      const emailAddress = resource.emailAddress?.trim().toLowerCase() ?? '';
      if (!ADDRESS.test(emailAddress)) {
        throw invalidSharing('The specified emailAddress is invalid or not applicable for the given permission type.');
      }
      return { ...common, type, emailAddress };
    }
    default:
      throw badRequest('The permission type field is required.');
  }
}

/** Wording reported by several scripts that probe for it. */
function mustNotify(address: string): ApiRefusal {
  return invalidSharing(
    `Bad Request. User message: "You are trying to invite ${address}. Since there is no Google account associated ` +
      'with this email address, you must check the "Notify people" box to invite this recipient."',
  );
}

function invalidSharing(message: string): ApiRefusal {
  return new ApiRefusal(400, 'invalidSharingRequest', message);
}

// The global `Drive`: the advanced Drive service, version 3, as far as the program uses it.
// Each method is one round trip to Google: it passes the gate and answers a copy in the bundle's realm.

import type { Execution, Service } from '../../execution';
import { apiCall } from '../advanced-service';
import { emulated } from '../not-emulated';
import type { Options } from './drive-call';
import type { UploadedBlob } from './file-methods';
import { createOne, generateIds, getOne, updateOne } from './file-methods';
import { listFiles } from './list-method';
import { createPermission, listPermissions, removePermission } from './permission-methods';

type V3 = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
type PermissionResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

export const driveService: Service = (execution) => ({
  Drive: emulated('Drive', {
    Files: emulated('Drive.Files', filesOf(execution)),
    Permissions: emulated('Drive.Permissions', permissionsOf(execution)),
  }),
});

// The answers are shaped by the caller's `fields`, so their declared types are Google's all-optional ones.
function filesOf(execution: Execution) {
  const call = <T>(method: string, perform: () => unknown, blob?: UploadedBlob | null): T =>
    apiCall(execution, 'Drive', `Files.${method}`, () => perform() as T, () => ({
      bytes: blob?.getBytes().length ?? 0,
    }));
  const checked = {
    create: (resource: V3, blob?: UploadedBlob | null, options?: Options) =>
      call<V3>('create', () => createOne(execution, resource, blob, options), blob),
    list: (options?: Options) => call<object>('list', () => listFiles(execution, options)),
    update: (resource: V3, id: string, blob?: UploadedBlob | null, options?: Options) =>
      call<V3>('update', () => updateOne(execution, resource, id, blob, options), blob),
    generateIds: (options?: Options) => call<object>('generateIds', () => generateIds(execution, options)),
  } satisfies Pick<Files, 'create' | 'list' | 'update' | 'generateIds'>;
  // `get` cannot satisfy Google's types: they promise a string for `alt: 'media'`, which is not emulated.
  return { ...checked, get: (id: string, options?: Options) => call<V3>('get', () => getOne(execution, id, options)) };
}

function permissionsOf(execution: Execution) {
  return {
    create: (resource: PermissionResource, fileId: string, options?: Options) =>
      apiCall(
        execution,
        'Drive',
        'Permissions.create',
        () => createPermission(execution, resource, fileId, options) as PermissionResource,
      ),
    list: (fileId: string, options?: Options) =>
      apiCall(execution, 'Drive', 'Permissions.list', () => listPermissions(execution, fileId, options) as object),
    remove: (fileId: string, permissionId: string, options?: Options) =>
      apiCall(execution, 'Drive', 'Permissions.remove', () =>
        removePermission(execution, fileId, permissionId, options),
      ),
  } satisfies Pick<Permissions, 'create' | 'list' | 'remove'>;
}

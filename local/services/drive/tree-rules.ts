// Where a file may stand: one parent, which is a folder the caller may add to, no circles, no bottomless trees.
// documented: https://developers.google.com/workspace/drive/api/guides/folder and …/guides/ref-single-parent

import type { Execution } from '../../execution';
import { ApiRefusal } from '../advanced-service';
import { canWrite } from './access';
import { badRequest, notFound, readable } from './drive-call';
import { findFile, FOLDER, rootOf } from './files';

/** documented: a folder in My Drive cannot stand deeper than 100 levels. */
const DEEPEST = 100;

/** The one folder in which a new file goes. */
export function chooseParent(execution: Execution, parents: unknown): string {
  if (parents === undefined || parents === null) return rootOf(execution.store, execution.identity.effective);
  if (!Array.isArray(parents)) throw badRequest('Invalid value for: parents');
  if (parents.length > 1) {
    throw new ApiRefusal(403, 'multipleParentsNotAllowed', 'A file cannot have more than one parent.');
  }
  return parents.length === 0
    ? rootOf(execution.store, execution.identity.effective)
    : assertFolder(execution, String(parents[0]));
}

/** The ID of a folder to which the caller may add. */
function assertFolder(execution: Execution, id: string): string {
  const folder = readable(execution, id);
  if (folder.mimeType !== FOLDER) {
    throw new ApiRefusal(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  }
  if (!canWrite(execution.store, execution.identity.effective, folder.id)) {
    throw new ApiRefusal(403, 'insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
  }
  if (ancestors(execution, folder.id).length >= DEEPEST) {
    throw new ApiRefusal(403, 'myDriveHierarchyDepthLimitExceeded', 'Your My Drive folder hierarchy is too deep.');
  }
  return folder.id;
}

/** The parents after adding some and removing others. */
export function moved(execution: Execution, fileId: string, add: unknown, remove: unknown): readonly string[] {
  const file = findFile(execution.store, fileId);
  if (file === undefined) throw notFound(fileId);
  const added = list(add).map((id) => assertFolder(execution, id));
  const removed = list(remove).map((id) => readable(execution, id).id);
  const parents = [...file.parents.filter((id) => !removed.includes(id)), ...added];
  if (new Set(parents).size > Math.max(1, file.parents.length)) {
    throw new ApiRefusal(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  if (added.some((id) => id === fileId || ancestors(execution, id).includes(fileId))) {
    throw badRequest('The specified parent would create a cycle in the directory graph.');
  }
  return parents.length === 0 ? [rootOf(execution.store, file.owner)] : [...new Set(parents)];
}

function list(ids: unknown): string[] {
  return typeof ids === 'string' && ids !== '' ? ids.split(',').map((id) => id.trim()) : [];
}

function ancestors(execution: Execution, id: string): string[] {
  const parents = findFile(execution.store, id)?.parents ?? [];
  return parents.flatMap((parent) => [parent, ...ancestors(execution, parent)]);
}

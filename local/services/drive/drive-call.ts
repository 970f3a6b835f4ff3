// What every method of the Drive service needs: who calls, which file is meant, what is refused and how.
// documented: https://developers.google.com/workspace/drive/api/guides/handle-errors

import type { Execution } from '../../execution';
import type { KnownFields } from '../advanced-service';
import { ApiRefusal, selectFields } from '../advanced-service';
import { canRead, canShare, canWrite } from './access';
import type { DriveFile } from './files';
import { canonicalId, findFile } from './files';

/** The file as this run's user sees it: one that may not be read does not exist. */
export function readable(execution: Execution, id: string): DriveFile {
  const { store, identity } = execution;
  const file = typeof id === 'string' ? findFile(store, canonicalId(store, identity.effective, id)) : undefined;
  if (file === undefined || !canRead(store, identity.effective, file.id)) throw notFound(id);
  return file;
}

export function writable(execution: Execution, id: string): DriveFile {
  const file = readable(execution, id);
  if (!canWrite(execution.store, execution.identity.effective, file.id)) throw notAllowed();
  return file;
}

export function shareable(execution: Execution, id: string): DriveFile {
  const file = readable(execution, id);
  if (!canShare(execution.store, execution.identity.effective, file.id)) throw notAllowed();
  return file;
}

export function notFound(id: string): ApiRefusal {
  return new ApiRefusal(404, 'notFound', `File not found: ${id}.`);
}

export function notAllowed(): ApiRefusal {
  return new ApiRefusal(
    403,
    'insufficientFilePermissions',
    'The user does not have sufficient permissions for this file.',
  );
}

export function badRequest(message: string): ApiRefusal {
  return new ApiRefusal(400, 'badRequest', message);
}

export interface Options {
  readonly [name: string]: unknown;
}

/** A method's default `fields` and the members it can answer. */
export interface Shape {
  readonly fields: string;
  readonly known: KnownFields;
}

/** The answer under the caller's `fields`, or under the method's own default. */
export function answer(
  execution: Execution,
  method: string,
  resource: Record<string, unknown>,
  options: Options | undefined,
  shape: Shape,
): unknown {
  const fields = options?.fields === undefined ? shape.fields : String(options.fields);
  return execution.realm.copy(selectFields(`Drive.${method}`, resource, fields, shape.known));
}

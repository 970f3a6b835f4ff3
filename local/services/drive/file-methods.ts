// `Drive.Files` except listing: reserving IDs, creating, reading, changing, moving and trashing.
// Content is taken in and never given out: the program writes files, it does not read their bytes.
// documented: https://developers.google.com/workspace/drive/api/reference/rest/v3/files
// INVARIANT: an ID chosen by the caller was given out by generateIds, and makes at most one file.

import type { Execution } from '../../execution';
import { setting } from '../../world/settings';
import { ApiRefusal, onlyKnown } from '../advanced-service';
import { roleOf } from './access';
import { mergedAppProperties } from './app-properties';
import type { Options } from './drive-call';
import { answer, badRequest, notAllowed, readable, shareable, writable } from './drive-call';
import type { DriveFile } from './files';
import { changeFile, createFile, findFile, FOLDER, writeBytes } from './files';
import { DEFAULT_FIELDS, FILE_FIELDS, toFileResource } from './resource';
import { chooseParent, moved } from './tree-rules';

type FileResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** As much of a blob as uploading asks of it. */
export interface UploadedBlob {
  getBytes(): number[];
  getContentType(): string | null;
}

const SHAPE = { fields: DEFAULT_FIELDS, known: FILE_FIELDS };
const GENERATED_SHAPE = { fields: '*', known: { kind: true, space: true, ids: true } } as const;
const GENERATED = 'drive-generated-ids';
const WRITABLE = ['name', 'mimeType', 'description', 'appProperties', 'writersCanShare'];

export function generateIds(execution: Execution, options: Options | undefined): unknown {
  onlyKnown('Drive.Files.generateIds', options, ['count', 'space', 'type', 'fields']);
  const { count = 10, space = 'drive', type = 'files' } = options ?? {};
  if (space !== 'drive' || type !== 'files') throw new Error(`NotEmulated: Drive.Files.generateIds ${space}/${type}`);
  // documented: at most 1,000 at a time; wording assumed.
  if (typeof count !== 'number' || count < 1 || count > 1000) throw badRequest(`Invalid value '${count}' for count`);
  const ids = Array.from({ length: count }, () => `1${execution.newId(32)}`);
  for (const id of ids) execution.store.put(GENERATED, id, execution.identity.effective);
  const resource = { kind: 'drive#generatedIds', space, ids };
  return answer(execution, 'Files.generateIds', resource, options, GENERATED_SHAPE);
}

export function createOne(
  execution: Execution,
  resource: FileResource | undefined,
  blob: UploadedBlob | null | undefined,
  options: Options | undefined,
): unknown {
  const { store, identity } = execution;
  onlyKnown('Drive.Files.create resource', resource, ['id', 'parents', ...WRITABLE]);
  onlyKnown('Drive.Files.create', options, ['fields', 'supportsAllDrives']);
  const given = resource ?? {};
  const mimeType = given.mimeType ?? blob?.getContentType() ?? 'application/octet-stream';
  if (mimeType.startsWith('application/vnd.google-apps.') && mimeType !== FOLDER) {
    throw new Error(`NotEmulated: Drive.Files.create ${mimeType}`);
  }
  if (mimeType === FOLDER && blob != null) throw badRequest('Bad Request');
  const id = given.id === undefined ? `1${execution.newId(32)}` : reservedId(execution, given.id);
  const file = createFile(store, {
    id,
    name: given.name ?? 'Untitled',
    mimeType,
    owner: identity.effective,
    now: execution.now(),
    parents: [chooseParent(execution, given.parents)],
    appProperties: mergedAppProperties(undefined, given.appProperties),
    description: given.description,
    writersCanShare: given.writersCanShare,
    bytes: mimeType === FOLDER ? undefined : toBytes(blob),
    listedFrom: execution.now() + setting(store, 'drive.listLagMs'),
  });
  return answer(execution, 'Files.create', toFileResource(store, file, identity.effective), options, SHAPE);
}

export function getOne(execution: Execution, id: string, options: Options | undefined): unknown {
  onlyKnown('Drive.Files.get', options, ['fields', 'supportsAllDrives', 'includePermissionsForView']);
  const file = readable(execution, id);
  const published = options?.includePermissionsForView === 'published';
  const resource = toFileResource(execution.store, file, execution.identity.effective, published);
  return answer(execution, 'Files.get', resource, options, SHAPE);
}

export function updateOne(
  execution: Execution,
  resource: FileResource | undefined,
  id: string,
  blob: UploadedBlob | null | undefined,
  options: Options | undefined,
): unknown {
  const { store, identity } = execution;
  onlyKnown('Drive.Files.update resource', resource, ['trashed', ...WRITABLE]);
  onlyKnown('Drive.Files.update', options, ['addParents', 'removeParents', 'fields', 'supportsAllDrives']);
  const given = resource ?? {};
  const file = writable(execution, id);
  if (given.writersCanShare !== undefined) shareable(execution, file.id);
  if (given.trashed !== undefined && given.trashed !== file.trashed) assertMayTrash(execution, file);
  if (blob != null && file.size === undefined) throw badRequest('Bad Request');
  const content = given.name !== undefined || given.description !== undefined || blob != null;
  if (blob != null) writeBytes(store, file.id, toBytes(blob));
  const changed = changeFile(store, file.id, {
    name: given.name ?? file.name,
    mimeType: given.mimeType ?? blob?.getContentType() ?? file.mimeType,
    description: given.description ?? file.description,
    appProperties: mergedAppProperties(file.appProperties, given.appProperties),
    writersCanShare: given.writersCanShare ?? file.writersCanShare,
    trashed: given.trashed ?? file.trashed,
    parents: moved(execution, file.id, options?.addParents, options?.removeParents),
    // Assumed: moving, trashing and private properties leave modifiedTime as it was.
    modifiedTime: content ? new Date(execution.now()).toISOString() : file.modifiedTime,
  });
  return answer(execution, 'Files.update', toFileResource(store, changed, identity.effective), options, SHAPE);
}

/** documented: an ID comes from generateIds and a repeated create is answered 409; wordings seen in public tests. */
function reservedId(execution: Execution, id: string): string {
  if (findFile(execution.store, id) !== undefined) {
    throw new ApiRefusal(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  }
  if (execution.store.get(GENERATED, id) !== execution.identity.effective) {
    throw new ApiRefusal(400, 'fileIdNotUsable', 'The provided file ID is not usable.');
  }
  execution.store.remove(GENERATED, id);
  return id;
}

/** documented: only the owner may trash what is not in a shared drive. */
function assertMayTrash(execution: Execution, file: DriveFile): void {
  const role = roleOf(execution.store, execution.identity.effective, file.id);
  if (role !== 'owner' && role !== 'organizer') throw notAllowed();
}

function toBytes(blob: UploadedBlob | null | undefined): Uint8Array {
  // Apps Script's bytes are signed; a Uint8Array keeps their low eight bits.
  return Uint8Array.from(blob?.getBytes() ?? []);
}

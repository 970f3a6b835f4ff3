// What a file is in this world: its metadata as one document, its bytes in a table beside it. Spreadsheets, forms and
// script projects are files too; whoever makes one registers it here, so that sharing has a single truth.
// Asks nobody's permission: `access.ts` answers that, and the callers enforce it.
// INVARIANT: a file has exactly one permission of role `owner`, and the folders named in `parents` exist.

import { createHash } from 'node:crypto';
import type { Store } from '../../world/store';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const FORM = 'application/vnd.google-apps.form';
export const SCRIPT = 'application/vnd.google-apps.script';

export type Role = 'owner' | 'organizer' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  readonly emailAddress?: string;
  readonly domain?: string;
  /** The audience of a published form; gives no right to the file itself. */
  readonly view?: 'published';
}

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  /** As set on this very file; `isTrashed` also asks the folders above. */
  readonly trashed: boolean;
  readonly owner: string;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly size?: number;
  readonly md5Checksum?: string;
  readonly writersCanShare: boolean;
  readonly permissions: readonly Permission[];
  /** Epoch milliseconds from which `files.list` shows it; absent: at once. */
  readonly listedFrom?: number;
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Default: the owner's My Drive. */
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly writersCanShare?: boolean;
  readonly bytes?: Uint8Array;
  readonly listedFrom?: number;
}

const FILES = 'files';

export function createFile(store: Store, file: NewFile): DriveFile {
  if (store.get(FILES, file.id) !== undefined) throw new Error(`A file with the ID ${file.id} exists`);
  const instant = new Date(file.now).toISOString();
  const created: DriveFile = {
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents ?? [rootOf(store, file.owner)],
    trashed: false,
    owner: file.owner,
    createdTime: instant,
    modifiedTime: instant,
    appProperties: file.appProperties,
    description: file.description,
    writersCanShare: file.writersCanShare ?? true,
    permissions: [{ id: permissionId(file.owner), type: 'user', role: 'owner', emailAddress: file.owner }],
    listedFrom: file.listedFrom,
  };
  store.put(FILES, file.id, created);
  return file.bytes === undefined ? created : writeBytes(store, file.id, file.bytes);
}

export function findFile(store: Store, id: string): DriveFile | undefined {
  return store.get<DriveFile>(FILES, id);
}

export function allFiles(store: Store): DriveFile[] {
  return store.all<DriveFile>(FILES).map((entry) => entry.value);
}

/** Replaces some of a file's metadata. The caller says whether this counts as a modification. */
export function changeFile(store: Store, id: string, changes: Partial<DriveFile>): DriveFile {
  const file = findFile(store, id);
  if (file === undefined) throw new Error(`No file with the ID ${id}`);
  const changed = { ...file, ...changes };
  store.put(FILES, id, changed);
  return changed;
}

export function writeBytes(store: Store, id: string, bytes: Uint8Array): DriveFile {
  withTable(store).prepare('REPLACE INTO drive_content (id, bytes) VALUES (?, ?)').run(id, Buffer.from(bytes));
  return changeFile(store, id, {
    size: bytes.length,
    md5Checksum: createHash('md5').update(bytes).digest('hex'),
  });
}

export function readBytes(store: Store, id: string): Buffer | undefined {
  const row = withTable(store).prepare('SELECT bytes FROM drive_content WHERE id = ?').raw(true).get(id) as unknown as
    [Uint8Array] | undefined;
  return row === undefined ? undefined : Buffer.from(row[0]);
}

/** The ID of a person's My Drive, made on first use. */
export function rootOf(store: Store, email: string): string {
  const id = `0A${digest(`root:${email}`).slice(0, 17)}`;
  if (store.get(FILES, id) === undefined) {
    const instant = new Date(0).toISOString();
    store.put(FILES, id, {
      id,
      name: 'Mi unidad',
      mimeType: FOLDER,
      parents: [],
      trashed: false,
      owner: email,
      createdTime: instant,
      modifiedTime: instant,
      writersCanShare: true,
      permissions: [{ id: permissionId(email), type: 'user', role: 'owner', emailAddress: email }],
    } satisfies DriveFile);
  }
  return id;
}

/** Drive's word `root` means the caller's own My Drive. */
export function canonicalId(store: Store, email: string, id: string): string {
  return id === 'root' ? rootOf(store, email) : id;
}

/** Google gives one grantee the same permission ID on every file; so does this. */
export function permissionId(grantee: string): string {
  const hex = createHash('sha256').update(`permission:${grantee.toLowerCase()}`).digest('hex');
  return BigInt(`0x${hex.slice(0, 20)}`)
    .toString()
    .slice(-20)
    .padStart(20, '1');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

// Made on each use: a rewound savepoint may have taken the table away again.
function withTable(store: Store): Store['sql'] {
  store.sql.exec('CREATE TABLE IF NOT EXISTS drive_content (id TEXT PRIMARY KEY, bytes BLOB NOT NULL)');
  return store.sql;
}

// Folders on Drive: their IDs are reserved and committed with the row that needs them, then made by an effect, so that
// any later run makes the same folder. A root's year folder has its reserved ID in a setting, shared by all commits.
// Does not make files or the folders inside a case: those are made by the first file put into them.
// INVARIANT: what stands in a book's settings and effects names nothing that the book may not hold.

import type { Context } from '../../kernel/action';
import { keep, type Change } from '../../kernel/change';
import { defineEffect, type EffectOrder } from '../../kernel/effect';
import type { Snapshot } from '../../kernel/snapshot';
import { effectsOf } from '../../kernel/system-tables';
import { proteccion, registro } from '../books';

export type FolderRoot = 'cases' | 'movements' | 'confidential';

export interface FolderOrder {
  readonly root: FolderRoot;
  /** `2026`. */
  readonly year: string;
  /** A case or movement number; never a person's name. */
  readonly name: string;
}

export interface OrderedFolder {
  readonly fileId: string;
  readonly changes: readonly Change[];
  readonly effects: readonly EffectOrder[];
}

interface YearFolder {
  readonly id: string;
  /** True once an effect has made it: later folders need not ask again. */
  readonly made: boolean;
}

interface NewFolder {
  readonly fileId: string;
  readonly name: string;
  readonly parent: string;
}

interface FolderPayload {
  /** From the outermost to the folder itself. */
  readonly folders: readonly NewFolder[];
  readonly root: FolderRoot;
  readonly year: string;
  /** True when the year's folder is not known to exist and is made first. */
  readonly withYear: boolean;
}

// The confidential tree is known to Protección alone: even its IDs would tell Registro who has something there.
const bookOf = (root: FolderRoot) => (root === 'confidential' ? proteccion : registro);

const yearKey = (root: FolderRoot, year: string): string => `folder:${root}:${year}`;

const yearFolder = (snapshot: Snapshot, root: FolderRoot, year: string): YearFolder | undefined =>
  (snapshot.setting(bookOf(root).key, yearKey(root, year)) as YearFolder | null | undefined) ?? undefined;

/** Reserves a folder `year/name` under a root and orders its making; the caller keeps `fileId` in its row. */
export function orderFolder(snapshot: Snapshot, context: Context, order: FolderOrder): OrderedFolder {
  const { root, year, name } = order;
  const book = bookOf(root).key;
  const known = yearFolder(snapshot, root, year);
  const inYear = known ?? { id: context.reserveFileId(book), made: false };
  const fileId = context.reserveFileId(book);
  const yearItself: NewFolder = { fileId: inYear.id, name: year, parent: rootOf(context, root) };
  const folder: NewFolder = { fileId, name, parent: inYear.id };
  const payload: FolderPayload = {
    root,
    year,
    withYear: !inYear.made,
    folders: inYear.made ? [folder] : [yearItself, folder],
  };
  return {
    fileId,
    changes: known === undefined ? [keep(book, yearKey(root, year), inYear)] : [],
    effects: [{ kind: createFolder.key, book, payload }],
  };
}

function rootOf(context: Context, root: FolderRoot): string {
  const id = context.office.folders[root];
  if (id === undefined) throw new Error(`the installation has no folder ${root}`);
  return id;
}

/** True while the making of this folder is still to do. Needs the effects of Registro. */
export const isFolderPending = (snapshot: Snapshot, fileId: string): boolean =>
  snapshot.rows(effectsOf(registro)).some(({ effect, payload }) => {
    if (effect !== createFolder.key) return false;
    return (payload as FolderPayload).folders.some((folder) => folder.fileId === fileId);
  });

/** Makes the folders of an order. One service call for each; a folder that exists already is left alone. */
export const createFolder = defineEffect<FolderPayload>({
  key: 'create-folder',
  title: 'Crear carpeta',
  reads: () => ({}),
  perform: ({ root, year, withYear, folders }, snapshot, { ports }) => {
    for (const { fileId, name, parent } of folders) ports.files.createFolder(fileId, name, parent);
    const known = yearFolder(snapshot, root, year);
    if (!withYear || known === undefined || known.made) return { kind: 'done', changes: [] };
    return { kind: 'done', changes: [keep(bookOf(root).key, yearKey(root, year), { ...known, made: true })] };
  },
});

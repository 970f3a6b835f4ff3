// What a person does in Drive's own screens: look through folders, open, upload, move, trash. Goes through no ledger
// and triggers nothing. Paths are names joined by '/'; a name that itself holds one is written with '\/'.
// INVARIANT: a person sees and changes exactly what their rights on each file allow.

import type { World } from '../../world/world';
import { canRead, canWrite, isListedFor, isTrashed, permissionsOn, roleOf } from './access';
import type { DriveFile, Role } from './files';
import { allFiles, changeFile, createFile, findFile, FOLDER, readBytes, rootOf, writeBytes } from './files';

export interface TreeNode {
  readonly name: string;
  readonly id: string;
  /** The MIME type. */
  readonly type: string;
  /** Sorted by name; null for what is not a folder. */
  readonly children: readonly TreeNode[] | null;
}

/** Why a person was turned away, in the words that person reads. */
export class DriveRefusal extends Error {}

/** Everything this person sees below a folder; without one, their Drive and what is shared with them. */
export function tree(world: World, email: string, pathOrId?: string): TreeNode {
  const visible = visibleTo(world, email);
  if (pathOrId === undefined || pathOrId === '' || pathOrId === '/') return wholeDrive(world, email, visible);
  return toNode(locate(world, email, pathOrId), visible);
}

/** The file at a path or with an ID. Several of one name in one folder: the newest. */
export function locate(world: World, email: string, pathOrId: string): DriveFile {
  const byId = findFile(world.store, pathOrId);
  if (byId !== undefined && canRead(world.store, email, byId.id)) return byId;
  const visible = visibleTo(world, email);
  let candidates = topLevel(world, email, visible);
  let found: DriveFile | undefined;
  for (const name of splitPath(pathOrId)) {
    found = newestNamed(candidates, name);
    if (found === undefined) throw new DriveRefusal(`No hay «${pathOrId}», o usted no lo puede abrir.`);
    const { id } = found;
    candidates = visible.filter((file) => file.parents.includes(id));
  }
  if (found === undefined) throw new DriveRefusal(`No hay «${pathOrId}», o usted no lo puede abrir.`);
  return found;
}

export function getFile(world: World, email: string, pathOrId: string): Buffer {
  const file = locate(world, email, pathOrId);
  const bytes = readBytes(world.store, file.id);
  if (bytes === undefined) throw new DriveRefusal(`«${file.name}» no es un archivo que se descargue: ábralo en su propia pantalla.`);
  return bytes;
}

/** Uploads. A file of that name in that folder gets a new version, as Drive's upload offers. */
export function putFile(world: World, email: string, path: string, bytes: Uint8Array, mimeType: string): DriveFile {
  return world.store.together(() => put(world, email, path, bytes, mimeType));
}

function put(world: World, email: string, path: string, bytes: Uint8Array, mimeType: string): DriveFile {
  const names = splitPath(path);
  const name = names.pop();
  if (name === undefined) throw new DriveRefusal('El archivo necesita un nombre.');
  const parent = names.length === 0 ? undefined : locate(world, email, names.map(escapeName).join('/'));
  const folder = parent?.id ?? rootOf(world.store, email);
  if (parent !== undefined && parent.mimeType !== FOLDER) throw new DriveRefusal(`«${parent.name}» no es una carpeta.`);
  assertMayWrite(world, email, folder);
  const there = newestNamed(visibleTo(world, email).filter((file) => file.parents.includes(folder)), name);
  if (there !== undefined && there.size !== undefined) {
    assertMayWrite(world, email, there.id);
    writeBytes(world.store, there.id, bytes);
    return changeFile(world.store, there.id, { mimeType, modifiedTime: new Date(world.now()).toISOString() });
  }
  return createFile(world.store, {
    id: `1${world.newId(32)}`, name, mimeType, owner: email, now: world.now(), parents: [folder], bytes,
  });
}

export function moveFile(world: World, email: string, pathOrId: string, folder: string): DriveFile {
  const file = locate(world, email, pathOrId);
  const target = locate(world, email, folder);
  if (target.mimeType !== FOLDER) throw new DriveRefusal(`«${target.name}» no es una carpeta.`);
  assertMayWrite(world, email, file.id);
  assertMayWrite(world, email, target.id);
  if (isAbove(world, file.id, target.id)) throw new DriveRefusal('Una carpeta no se puede mover dentro de sí misma.');
  return changeFile(world.store, file.id, { parents: [target.id] });
}

export function trashFile(world: World, email: string, pathOrId: string): DriveFile {
  return setTrashed(world, email, locate(world, email, pathOrId), true);
}

/** By ID only: what lies in the trash has no path. */
export function restoreFile(world: World, email: string, id: string): DriveFile {
  const file = findFile(world.store, id);
  if (file === undefined) throw new DriveRefusal('Ese archivo ya no existe.');
  return setTrashed(world, email, file, false);
}

function setTrashed(world: World, email: string, file: DriveFile, trashed: boolean): DriveFile {
  if (roleOf(world.store, email, file.id) !== 'owner') throw new DriveRefusal('Solo quien es dueño del archivo puede hacer eso.');
  return changeFile(world.store, file.id, { trashed });
}

/** What this person threw away, newest last. */
export function trashOf(world: World, email: string): DriveFile[] {
  return allFiles(world.store).filter((file) => file.trashed && file.owner === email);
}

/** One right on a file, as the sharing dialog lists it. */
export interface Access {
  /** An address, a domain, or '' for whoever has the link. */
  readonly who: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  /** Name of the folder above that gives it; null when it is given on the file itself. */
  readonly through: string | null;
}

/** Who may open a file and how, to whoever may open it. The audience of a form is no right to the file. */
export function accessTo(world: World, email: string, id: string): Access[] {
  const file = locate(world, email, id);
  return permissionsOn(world.store, file.id)
    .filter(({ permission }) => permission.view === undefined)
    .map(({ permission: { type, role, emailAddress, domain }, from }) => ({
      who: emailAddress ?? domain ?? '',
      type,
      role,
      through: from === file.id ? null : (findFile(world.store, from)?.name ?? ''),
    }));
}

function newestNamed(files: readonly DriveFile[], name: string): DriveFile | undefined {
  return files.filter((file) => file.name === name).pop();
}

function visibleTo(world: World, email: string): DriveFile[] {
  const { store } = world;
  return allFiles(store).filter((file) => isListedFor(store, email, file.id) && !isTrashed(store, file.id));
}

/** What stands in the person's own Drive, and what others share with them from folders they do not see. */
function topLevel(world: World, email: string, visible: readonly DriveFile[]): DriveFile[] {
  const root = rootOf(world.store, email);
  const seen = new Set(visible.map((file) => file.id));
  return visible.filter((file) => file.id !== root && file.parents.every((id) => id === root || !seen.has(id)));
}

function wholeDrive(world: World, email: string, visible: readonly DriveFile[]): TreeNode {
  const root = rootOf(world.store, email);
  const children = topLevel(world, email, visible).map((file) => toNode(file, visible));
  return { name: 'Mi unidad', id: root, type: FOLDER, children: children.sort(byName) };
}

function toNode(file: DriveFile, visible: readonly DriveFile[]): TreeNode {
  const children = visible.filter((child) => child.parents.includes(file.id)).map((child) => toNode(child, visible));
  const isFolder = file.mimeType === FOLDER;
  return { name: file.name, id: file.id, type: file.mimeType, children: isFolder ? children.sort(byName) : null };
}

function byName(left: TreeNode, right: TreeNode): number {
  const [a, b] = left.name === right.name ? [left.id, right.id] : [left.name, right.name];
  return a < b ? -1 : 1;
}

const READ_ONLY =
  'Usted puede ver esta carpeta o archivo, pero no cambiarlo. Pida acceso para editar a quien administra el registro.';

function assertMayWrite(world: World, email: string, id: string): void {
  if (!canWrite(world.store, email, id)) throw new DriveRefusal(READ_ONLY);
}

function isAbove(world: World, id: string, below: string): boolean {
  if (id === below) return true;
  return (findFile(world.store, below)?.parents ?? []).some((parent) => isAbove(world, id, parent));
}

function splitPath(path: string): string[] {
  return (path.match(/(?:\\.|[^\\/])+/gs) ?? []).map((name) => name.replace(/\\(.)/gs, '$1'));
}

function escapeName(name: string): string {
  return name.replace(/[\\/]/g, '\\$&');
}

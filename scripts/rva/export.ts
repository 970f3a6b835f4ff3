// rva export DIR: every book as .xlsx, every message as .eml and every file as itself, in folders as the role account sees
// them. What stands in DIR under another name stays; what has the name of an exported file is replaced.
// INVARIANT: nothing is written outside DIR, whatever files and folders are called.

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { safeName, type Host } from '../../local/host';
import type { ExportedFile } from '../../local/workbench/workbench';
import type { Opener } from './forms';
import { ownerOf } from './registry';
import { refusal, type DriveNode, type Session } from './session';

const GOOGLE_OWN = 'application/vnd.google-apps.';
const SPREADSHEET = `${GOOGLE_OWN}spreadsheet`;
const BOXES = ['drafts', 'scheduled', 'sent', 'inbox'] as const;

export function addExport(program: Command, open: Opener): void {
  program
    .command('export <dir>')
    .description('saca los libros (.xlsx), los correos (.eml) y los archivos de las carpetas')
    .action((dir: string, _options: unknown, command: Command) => {
      const session = open(command);
      assertMayExport(session);
      const written = writeFiles(dir, exportedFiles(session.host));
      session.say(written, written);
    });
}

/** Everything includes what staff may not open, so that only the role account may. */
function assertMayExport(session: Session): void {
  const owner = ownerOf(session);
  if (session.actor.toLowerCase() === owner) return;
  throw refusal(
    'rva.export-account',
    `${session.actor} no puede exportar todo.`,
    `Es solo de la cuenta del registro: quite --as, o escriba --as ${owner}.`,
  );
}

/** Everything: `libros`, `correo` and `drive`. Nothing while nothing is installed. */
export function* exportedFiles(host: Host): Generator<ExportedFile> {
  const owner = host.deployment()?.owner;
  if (owner === undefined) return;
  const top = host.people.drive.tree(owner);
  yield* inFolder('libros', bookFiles(host, owner, top));
  yield* inFolder('correo', mailFiles(host, owner));
  yield* inFolder('drive', driveFiles(host, owner, top));
}

export function* inFolder(folder: string, files: Iterable<ExportedFile>): Generator<ExportedFile> {
  for (const { path, bytes } of files) yield { path: `${folder}/${path}`, bytes };
}

/** Writes them below a folder. @returns where each stands. */
export function writeFiles(dir: string, files: Iterable<ExportedFile>): string[] {
  assertUsable(dir);
  return [...files].map(({ path, bytes }) => {
    const place = join(dir, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    return place;
  });
}

function assertUsable(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    if (statSync(dir).isDirectory()) return;
  } catch {
    // Said below, whatever the reason.
  }
  throw refusal(
    'rva.export-place',
    `No se puede escribir en «${dir}».`,
    'Elija una carpeta nueva, o una que no sea un archivo y en la que pueda escribir.',
  );
}

function* bookFiles(host: Host, owner: string, node: DriveNode): Generator<ExportedFile> {
  if (node.type === SPREADSHEET) {
    yield { path: `${safeName(node.name)}.xlsx`, bytes: host.people.sheets.xlsx(owner, node.id) };
  }
  for (const child of node.children ?? []) yield* bookFiles(host, owner, child);
}

export function* mailFiles(host: Host, owner: string): Generator<ExportedFile> {
  for (const box of BOXES) {
    for (const { id } of host.people.mail.list(owner, owner, box))
      yield { path: `${box}/${safeName(id)}.eml`, bytes: host.people.mail.eml(owner, owner, id) };
  }
}

export function* driveFiles(host: Host, owner: string, node: DriveNode): Generator<ExportedFile> {
  const name = safeName(node.name);
  if (node.children === null) {
    if (!node.type.startsWith(GOOGLE_OWN)) yield { path: name, bytes: host.people.drive.get(owner, node.id) };
    return;
  }
  // Two files of one name may stand in one folder of Drive, not in one of the disk.
  const taken = new Set<string>();
  for (const child of node.children) {
    const own = safeName(child.name);
    const distinct = taken.has(own) ? `${child.id}-${child.name}` : child.name;
    taken.add(own);
    yield* inFolder(name, driveFiles(host, owner, { ...child, name: distinct }));
  }
}

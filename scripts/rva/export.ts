// rva export DIR: every message as .eml and every file as itself, in folders as the role account sees them.
// Books as .xlsx come with the workbench.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { safeName } from '../../local/host';
import type { Opener } from './forms';
import { ownerOf } from './registry';
import type { DriveNode, Session } from './session';

const GOOGLE_OWN = 'application/vnd.google-apps.';

export function addExport(program: Command, open: Opener): void {
  program
    .command('export <dir>')
    .description('saca los correos (.eml) y los archivos de las carpetas')
    .action((dir: string, _options: unknown, command: Command) => {
      const session = open(command);
      const written = [...exportMail(session, join(dir, 'correo')), ...exportDrive(session, join(dir, 'drive'))];
      session.say(written, written);
    });
}

export function exportMail(session: Session, dir: string): string[] {
  const owner = ownerOf(session);
  const { mail } = session.host.people;
  return (['drafts', 'sent', 'inbox'] as const).flatMap((box) =>
    mail.list(owner, owner, box).map(({ id }) => {
      mkdirSync(join(dir, box), { recursive: true });
      const path = join(dir, box, `${safeName(id)}.eml`);
      writeFileSync(path, mail.eml(owner, owner, id));
      return path;
    }),
  );
}

export function exportDrive(session: Session, dir: string): string[] {
  const owner = ownerOf(session);
  const walk = (node: DriveNode, at: string): string[] => {
    // Two files of one name may stand in one folder of Drive, not in one of the disk.
    const path = join(at, safeName(node.name));
    if (node.children !== null) {
      mkdirSync(path, { recursive: true });
      const taken = new Set<string>();
      return node.children.flatMap((child) => {
        const name = taken.has(child.name) ? `${child.id}-${child.name}` : child.name;
        taken.add(child.name);
        return walk({ ...child, name }, path);
      });
    }
    if (node.type.startsWith(GOOGLE_OWN)) return [];
    writeFileSync(path, session.host.people.drive.get(owner, node.id));
    return [path];
  };
  mkdirSync(dir, { recursive: true });
  return walk(session.host.people.drive.tree(owner), dir);
}

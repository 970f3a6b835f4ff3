// rva drive tree · get · put: the folders as a person sees them, and files out and in.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Opener } from './forms';
import type { DriveNode } from './session';

export function addDrive(program: Command, open: Opener): void {
  const drive = program.command('drive').description('las carpetas: tree, get, put');
  drive
    .command('tree [path]')
    .description('el árbol que ve quien actúa')
    .action((path: string | undefined, _options: unknown, command: Command) => {
      const session = open(command);
      const tree = session.host.people.drive.tree(session.actor, path);
      session.say(tree, linesOf(tree, 0));
    });
  drive
    .command('get <path> <file>')
    .description('saca un archivo')
    .action((path: string, file: string, _options: unknown, command: Command) => {
      const session = open(command);
      const bytes = session.host.people.drive.get(session.actor, path);
      writeFileSync(file, bytes);
      session.say({ file, bytes: bytes.length }, [`${file} (${bytes.length} bytes)`]);
    });
  drive
    .command('put <path> <file>')
    .description('mete un archivo')
    .option('--type <mime>', 'tipo', 'application/octet-stream')
    .action((path: string, file: string, { type }: { readonly type: string }, command: Command) => {
      const session = open(command);
      const { id, name } = session.host.people.drive.put(session.actor, path, readFileSync(file), type);
      session.say({ id, name }, [`${name} (${id})`]);
    });
}

function linesOf(node: DriveNode, depth: number): string[] {
  const mark = node.children === null ? '' : '/';
  return [
    `${'  '.repeat(depth)}${node.name}${mark}`,
    ...(node.children ?? []).flatMap((child) => linesOf(child, depth + 1)),
  ];
}

// rva tables · table KEY: the registry's tables, rows as objects by column key.

import type { Command } from 'commander';
import type { Opener } from './forms';
import { allTables, rowsOf, tableNamed } from './registry';

export function addTables(program: Command, open: Opener): void {
  program
    .command('tables')
    .description('las tablas')
    .action((_options: unknown, command: Command) => {
      const list = allTables().map(({ key, table }) => ({ key, title: table.title, book: table.book.title }));
      open(command).say(
        list,
        list.map(({ key, title, book }) => `${key.padEnd(24)} ${title} (${book})`),
      );
    });
  program
    .command('table <key>')
    .description('los renglones de una tabla')
    .option('--where <json>', 'solo los que tienen estos valores')
    .action((key: string, { where }: { readonly where?: string }, command: Command) => {
      const session = open(command);
      const wanted = Object.entries(where === undefined ? {} : (JSON.parse(where) as Record<string, unknown>));
      const rows = rowsOf(session, tableNamed(key)).filter((row) =>
        wanted.every(([column, value]) => same(row[column], value)),
      );
      session.say(
        rows,
        rows.map((row) => JSON.stringify(row)),
      );
    });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

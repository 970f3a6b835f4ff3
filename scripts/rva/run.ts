// rva run FUNCTION: an entry point or global function of the bundle, as from the script editor.

import type { Command } from 'commander';
import type { Opener } from './forms';

export function addRun(program: Command, open: Opener): void {
  program
    .command('run <function>')
    .description('corre una función del programa y enseña lo que devuelve')
    .option('--args <json>', 'argumentos, una lista JSON', '[]')
    .action((name: string, { args }: { readonly args: string }, command: Command) => {
      const session = open(command);
      const value = session.noted(session.host.run(name, JSON.parse(args) as unknown[], { as: session.actor })) ?? null;
      session.say(value, [JSON.stringify(value, null, 2)]);
    });
}

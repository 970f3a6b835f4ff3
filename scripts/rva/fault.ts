// rva fault PLAN -- COMMAND…: runs a command while planned faults befall it, then reports.

import type { Command } from 'commander';
import { parsePlan } from '../../local/host';
import type { Opener } from './forms';
import { program as runProgram } from './program';

export function addFault(program: Command, open: Opener): void {
  program
    .command('fault <plan> <command...>')
    .description('corre un comando bajo fallas: rva fault \'{"at":7,"kind":"die-after"}\' -- form submit intake --answers a.json')
    .action((plan: string, words: string[], _options: unknown, command: Command) => {
      const session = open(command);
      const { result: exit, calls, fired } = session.host.withFaults({ plan: parsePlan(plan) }, () => runProgram(words, { shared: session }));
      session.say({ exit, calls, fired }, [`${calls} llamadas, ${fired} fallas cumplidas; el comando terminó con ${exit}`]);
    });
}

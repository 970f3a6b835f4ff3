// rva fault PLAN -- COMMAND…: runs a command while planned faults befall it, then reports.

import type { Command } from 'commander';
import { parsePlan } from '../../local/host';
import type { Opener } from './forms';
import { program as runProgram } from './program';
import { sessionOver } from './session';

export function addFault(program: Command, open: Opener): void {
  program
    .command('fault <plan> <command...>')
    .description(
      'corre un comando bajo fallas: rva fault \'{"at":7,"kind":"die-after"}\' -- form submit intake --answers a.json',
    )
    .action((plan: string, words: string[], _options: unknown, command: Command) => {
      const session = open(command);
      const said: string[] = [];
      const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
      const inner = sessionOver(session.host, session.options, output);
      const { result, calls, fired } = session.host.withFaults({ plan: parsePlan(plan) }, () =>
        runProgram(words, { shared: inner, output }),
      );
      session.ledger.push(...inner.ledger);
      const text = said.join('').trimEnd();
      session.say({ exit: result, calls, fired, output: text }, [
        text,
        `${calls} llamadas, ${fired} fallas cumplidas; el comando terminó con ${result}`,
      ]);
    });
}

// rva clock show · clock advance 3d: the virtual time; what falls due on the way happens.

import type { Command } from 'commander';
import type { Opener } from './forms';
import { refusal, type Session } from './session';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function parseDuration(text: string): number {
  const match = /^(\d+)([smhdw])$/.exec(text);
  if (match === null)
    throw refusal('rva.duration', `«${text}» no es un tiempo.`, 'Escriba un número y s, m, h, d o w: 30m, 3d, 1w.');
  return Number(match[1]) * (UNITS[match[2] as string] as number);
}

export function addClock(program: Command, open: Opener): void {
  const clock = program.command('clock').description('el reloj de este mundo: show, advance');
  clock
    .command('show')
    .description('qué hora es')
    .action((_options: unknown, command: Command) => show(open(command)));
  clock
    .command('advance <duration>')
    .description('deja pasar el tiempo: 30m, 5h, 3d')
    .action((duration: string, _options: unknown, command: Command) => {
      const session = open(command);
      for (const run of session.host.clock.advance(parseDuration(duration))) session.noted(run);
      show(session);
    });
}

function show(session: Session): void {
  const now = new Date(session.host.clock.now()).toISOString();
  const local = new Intl.DateTimeFormat('es-MX', {
    timeZone: 'America/Mexico_City',
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  session.say({ now }, [`${local.format(new Date(now))} (${now})`]);
}

// rva install [--setup FILE]: makes the people of this world, deploys the core in the name of the role account, runs the
// product's own installer until it is done and gives each book its door.

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { InstallStatus } from '../../src/kernel/install-status';
import type { Host } from '../../local/host';
import { cases } from '../../src/programme/cases/tables';
import { buildSampleOffice } from '../sample/at-work/build';
import { sampleOffice, type OfficeSetup } from '../sample/office';
import { bindDoors } from './doors';
import type { Opener } from './forms';
import { ownerOf, rowsOf } from './registry';
import { Refusal, refusal, type Session } from './session';

/** Runs of the installer that may follow each other; one takes at most six minutes of virtual time. */
const MOST_RUNS = 20;
const NEXT_LOOK_MS = 120_000;
/** Roles whose people are delegates of the programme mailbox: those that may prepare a notice. */
const SENDERS: readonly unknown[] = ['operaciones', 'oficial-nacional'];

export function addInstall(program: Command, open: Opener): void {
  program
    .command('install')
    .description('instala libros, formularios, carpetas y disparadores, y prepara la oficina')
    .option('--setup <file>', 'la oficina, en JSON; sin él, una oficina inventada')
    .option('--sample', 'con unos cuarenta casos inventados y una semana de salidas')
    .action(({ setup, sample }: { readonly setup?: string; readonly sample?: boolean }, command: Command) => {
      if (sample === true) return installSample(open(command));
      const office = setup === undefined ? sampleOffice : (JSON.parse(readFileSync(setup, 'utf8')) as OfficeSetup);
      const session = open(command);
      const status = installOffice(session, office);
      session.say(status, [
        `Instalado por ${status.roleAccount}.`,
        ...status.places.map(({ title, url }) => `${title}: ${url}`),
      ]);
    });
}

function installSample(session: Session): void {
  let before = '';
  for (const { title } of buildSampleOffice(session)) {
    if (title !== before) session.progress(title);
    before = title;
  }
  const count = rowsOf(session, cases, ownerOf(session)).length;
  session.say({ cases: count }, [`Oficina de muestra lista: ${count} casos.`]);
}

/** Everybody's accounts, and the core pushed and deployed by the role account: what stands before any installation. */
export function makePeople(host: Host, { roleAccount, setUp }: OfficeSetup): void {
  const staff = (setUp.staff ?? []).map((person) => ({
    email: String(person['email']).toLowerCase(),
    name: String(person['name']),
    roles: [person['roles']].flat(),
  }));
  for (const { email, name } of staff) host.addAccount({ email, name });
  // Who sends notices opens the programme mailbox by delegation; what stands in it is not for everybody.
  const senders = staff.filter(({ roles }) => roles.some((role) => SENDERS.includes(role)));
  host.addAccount({
    email: roleAccount,
    name: 'Registro RVA',
    delegates: [...new Set(senders.map(({ email }) => email))],
  });
  host.deployCore(roleAccount);
}

/** Installs, or completes an installation that was interrupted. */
export function installOffice(session: Session, { roleAccount, setUp }: OfficeSetup): InstallStatus {
  const { host } = session;
  if (typeof roleAccount !== 'string' || !roleAccount.includes('@')) {
    throw refusal(
      'setup.no-role-account',
      'Falta «roleAccount» en el archivo.',
      'Escriba el correo de la cuenta del registro.',
    );
  }
  makePeople(host, { roleAccount, setUp });
  let status = session.noted(host.run('install', [setUp], { as: roleAccount })) as InstallStatus;
  for (let run = 0; status.state === 'working' && run < MOST_RUNS; run += 1) {
    const done = status.steps.filter(({ state }) => state === 'done').length;
    const doing = status.steps.find(({ state }) => state === 'doing');
    session.progress(`${done} de ${status.steps.length} pasos; sigue: ${doing?.title ?? '…'}`);
    for (const result of host.clock.advance(NEXT_LOOK_MS)) session.noted(result);
    status = session.noted(host.run('installStatus', [], { as: roleAccount })) as InstallStatus;
  }
  if (status.state === 'ready') {
    bindDoors(session, roleAccount);
    // As whoever installs does next: by the first page that is opened the program learns where its pages are.
    session.noted(host.get({ page: 'directorio' }, { as: roleAccount }));
    return status;
  }
  throw status.problems.length > 0
    ? new Refusal(status.problems)
    : refusal('install.unfinished', 'La instalación no terminó.', 'Vuelva a correr rva install: sigue donde se quedó.');
}

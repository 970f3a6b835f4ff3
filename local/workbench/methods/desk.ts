// The workbench itself: who can sit at the keyboard, the long work under way, another world.
// INVARIANT: nobody takes away in one file what they may not open.

import { zipSync } from 'fflate';
import * as z from 'zod';
import type { Host } from '../../host';
import { act, DeskRefusal, look, type Visit } from './method';

export interface Somebody {
  readonly email: string;
  readonly name: string;
  /** Owns the program; everything it writes is written by it. */
  readonly role: 'role-account' | 'staff' | 'outside';
}

export const deskMethods = {
  'desk.people': look(z.object({}), ({ desk: { host } }): Somebody[] => {
    const owner = host.deployment()?.owner;
    const accounts = host.accounts().filter(({ kind }) => kind === 'user');
    const known = new Set(accounts.map(({ email }) => email));
    return [
      ...accounts.map(({ email, name }): Somebody => ({
        email,
        name,
        role: email === owner ? 'role-account' : 'staff',
      })),
      ...outsiders(host, known).map((email): Somebody => ({ email, name: email, role: 'outside' })),
    ];
  }),
  'desk.tour': look(z.object({}), ({ desk }) => desk.tour(desk.host)),
  'desk.job': look(z.object({}), ({ desk }) => desk.jobs.current()),
  /** Everything in one .zip, for whoever may open everything: the program's owner alone. @returns where it is fetched. */
  'desk.export': look(z.object({}), (visit) => {
    assertOwner(visit);
    const { desk } = visit;
    const files = Object.fromEntries([...desk.exported(desk.host)].map(({ path, bytes }) => [path, bytes]));
    const bytes = zipSync(files, { level: 1 });
    return desk.tickets.issue({ type: 'application/zip', bytes, saveAs: 'registro-rva.zip' });
  }),
  'desk.stop': act(z.object({}), ({ desk }) => desk.jobs.stop()),
  'desk.reset': act(z.object({ empty: z.boolean() }), ({ desk }, { empty }) => desk.reset(empty)),
};

function assertOwner({ desk: { host }, as }: Visit): void {
  const owner = host.deployment()?.owner;
  if (owner === undefined) throw new DeskRefusal('Todavía no hay nada que exportar: falta el programa de este mundo.');
  if (as !== owner)
    throw new DeskRefusal(
      `Exportar todo es solo de la cuenta del registro (${owner}), que abre también Protección. Elíjala en «Usted es».`,
    );
}

/** Addresses without an account that mail of this world has gone to: the missions. */
const outsiders = (host: Host, known: ReadonlySet<string>): string[] =>
  [...new Set(host.people.outside.received().map(({ to }) => to.toLowerCase()))]
    .filter((address) => !known.has(address))
    .sort();

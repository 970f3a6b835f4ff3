// A world with the office's role account, one colleague and one stranger, and a way to run a piece of script in it
// through the real gate. All people are invented.

import type { Execution, LedgerEntry } from '../../../local/execution';
import type { PublishableForm } from '../../../local/services/forms/form';
import { formsService } from '../../../local/services/forms/form-app';
import { grant } from '../../../local/services/drive/sharing';
import { openStore } from '../../../local/world/store';
import type { World } from '../../../local/world/world';
import { openWorld } from '../../../local/world/world';
import { scriptGate } from '../../support/script-gate';

export const OFFICE = 'registro.tapachula@oim.example';
export const COLLEAGUE = 'marta.inventada@oim.example';
export const STRANGER = 'alguien@correo.example';

export type FormApp = Omit<GoogleAppsScript.Forms.FormApp, 'create' | 'openById'> & {
  create(title: string, isPublished?: boolean): PublishableForm;
  openById(id: string): PublishableForm;
};

export function aWorld(): World {
  const world = openWorld(openStore(':memory:'));
  for (const email of [OFFICE, COLLEAGUE]) {
    world.store.put('accounts', email, { email, name: email, domain: 'oim.example', kind: 'user' });
  }
  return world;
}

/** Runs a script as one execution and gives back its result and what it called. */
export function inScript<T>(
  world: World,
  run: (app: FormApp, execution: Execution) => T,
  as = OFFICE,
): { result: T; calls: string[] } {
  const gate = scriptGate(world, as, 360_000);
  const result = run(formsService(gate.execution)['FormApp'] as FormApp, gate.execution);
  return { result, calls: gate.ledger.map(({ service, method }: LedgerEntry) => `${service}.${method}`) };
}

/** Runs a script as the office and gives back its result. */
export function script<T>(world: World, run: (app: FormApp) => T): T {
  return inScript(world, run).result;
}

/** A published form open to anyone, built by `build`, which names the items it wants to speak of later. */
export function openedForm<T>(
  world: World,
  build: (form: PublishableForm, app: FormApp) => T,
): { id: string; items: T } {
  const made = script(world, (app) => {
    const form = app.create('Solicitud', true);
    return { id: form.getId(), items: build(form, app) };
  });
  grant(world.store, made.id, { type: 'anyone', role: 'reader', view: 'published' });
  return made;
}

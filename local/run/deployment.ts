// The core as Google knows it: a script file that its owner shares for viewing with the domain, and its web app.
// Whoever executes it sees the program as it is on disk; versions of a deployment are not modelled.

import { changeFile, createFile, permissionId, SCRIPT } from '../services/drive/files';
import type { World } from '../world/world';
import { domainOf, findAccount } from '../world/accounts';
import type { Program } from './program';

export interface Deployment {
  readonly scriptId: string;
  readonly url: string;
  /** The account that owns the script and deployed it. */
  readonly owner: string;
  readonly executeAs: 'USER_DEPLOYING' | 'USER_ACCESSING';
  readonly access: 'MYSELF' | 'DOMAIN';
}

const KEY = 'deployment';

/** Creates the script file and its web app as the manifest says, once. */
export function deployCore(world: World, program: Program, owner: string): Deployment {
  const deployed = findDeployment(world);
  if (deployed !== undefined) {
    if (deployed.owner !== owner) throw new Error(`The core belongs to ${deployed.owner}`);
    return deployed;
  }
  if (findAccount(world.store, owner) === undefined) throw new Error(`No account ${owner}`);
  return world.store.atomic(() => {
    const domain = domainOf(owner);
    const scriptId = world.newId(57);
    createFile(world.store, { id: scriptId, name: 'Registro RVA', mimeType: SCRIPT, owner, now: world.now() });
    const file = { id: permissionId(owner), type: 'user', role: 'owner', emailAddress: owner } as const;
    const readers = { id: permissionId(domain), type: 'domain', role: 'reader', domain } as const;
    changeFile(world.store, scriptId, { permissions: [file, readers] });
    const deployment: Deployment = {
      scriptId,
      url: `https://script.google.com/a/macros/${domain}/s/AKfycb${world.newId(50)}/exec`,
      owner,
      ...webAppOf(program),
    };
    world.store.put('world', KEY, deployment);
    return deployment;
  });
}

export function findDeployment(world: World): Deployment | undefined {
  return world.store.get<Deployment>('world', KEY);
}

function webAppOf({ manifest }: Program): Pick<Deployment, 'executeAs' | 'access'> {
  const { executeAs, access } = manifest.webapp ?? {};
  if (executeAs !== 'USER_DEPLOYING' && executeAs !== 'USER_ACCESSING') {
    throw new Error(`NotEmulated: web app executed as ${executeAs ?? 'nobody'}`);
  }
  if (access !== 'MYSELF' && access !== 'DOMAIN') throw new Error(`NotEmulated: web app access ${access ?? 'none'}`);
  return { executeAs, access };
}

// One execution of a script in a world of its own making, without a project: what it calls goes through the gate as on the
// host, and is written down.

import { followPlan } from '../../local/run/faults';
import { openGate, type Gate } from '../../local/run/gate';
import { sealContext } from '../../local/run/realm';
import type { World } from '../../local/world/world';

/** @param ms after which Google ends it; by default far longer than any test takes. */
export function scriptGate(world: World, as: string, ms = 360_000_000): Gate {
  const { realm } = sealContext(
    () => world.now(),
    () => world.random(),
  );
  return openGate({
    world,
    realm,
    identity: { active: as, effective: as },
    start: 'editor',
    limit: { ms, message: 'Exceeded maximum execution time' },
    scopes: undefined,
    faults: followPlan(),
  });
}

// Changes what the role account keeps, under the lock: other runs keep the journals' heads in the same place.

import type { Kernel } from '../../kernel/hold';
import { loadState, type State } from '../../kernel/state';

const LOCK_WAIT_MS = 20_000;

/** False when the lock was not to be had; undefined from `change` leaves everything as it is. */
export function changeState({ ports }: Kernel, change: (known: State | undefined) => State | undefined): boolean {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return false;
  const next = change(loadState(ports.secrets));
  if (next !== undefined) ports.secrets.save(next);
  ports.lock.release();
  return true;
}

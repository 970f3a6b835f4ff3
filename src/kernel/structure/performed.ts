// The effect of *Reparar estructura*: what the act orders for a book, done by the kernel itself.

import { contextFor, read, type Hold } from '../hold';
import type { EffectOutcome } from '../effect';
import { SYSTEM } from '../action';
import { settle } from '../waiting';
import { waitingOf } from '../system-tables';
import type { Book } from '../table';
import { repairStructure } from './repair';
import { STRUCTURE } from './look';

/** Kind of the effect, in whose book's name it is done. */
export const REPAIR_STRUCTURE = 'repair-structure';

export function performRepair(hold: Hold, book: Book, command: string): EffectOutcome {
  const repaired = repairStructure(hold, book);
  if (!repaired.ok) return { kind: 'held', problems: repaired.problems };
  const items = waitingOf(book);
  const loaded = read(hold, { index: [items] }, [book]);
  if (!loaded.ok) return { kind: 'held', problems: loaded.problems };
  const context = contextFor(hold, SYSTEM, command, null);
  const open = hold.set.snapshot.index(items).filter(({ kind, state }) => kind === STRUCTURE && state === 'open');
  return {
    kind: 'done',
    changes: open.map(({ id }) => settle(context, book, id, 'settled', hold.kernel.registry.words.repaired)),
  };
}

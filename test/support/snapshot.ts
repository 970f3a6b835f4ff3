// A snapshot that shows everything it is given: for tests of functions over a snapshot that are not actions.
// Tests of actions use `act` of world.ts, which shows an action only what it says it reads.

import type { Snapshot } from '../../src/kernel/snapshot';
import { rowsIn, worldOf, type WorldParts } from './world';

export function snapshotOf(parts: WorldParts = {}): Snapshot {
  const world = worldOf(parts);
  return {
    index: (table) => rowsIn(world, table),
    rows: (table) => rowsIn(world, table),
    find: (table, id) => rowsIn(world, table).find((row) => row.id === id),
    setting: (book, key) => world.settings[`${book}.${key}`],
    recall: (book, slot) => world.notes[`${book}.${slot}`] ?? [],
  };
}

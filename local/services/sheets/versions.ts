// The version history of a spreadsheet: a version holds every tab with its cells, formats and protections, and
// restoring one takes all of that back at once, audit and work lists together. Sharing and the file's name stay.
// documented: https://support.google.com/docs/answer/190843
// Google names versions by itself as people edit; here whoever plays with time says when one is kept.
// INVARIANT: a version never changes, however often it is restored.

import type { World } from '../../world/world';
import { changeFile } from '../drive/files';
import type { Records } from './book';
import { readRecords, replaceRecords } from './book';
import { copyGrid, eraseGrid } from './row-table';

interface Version extends Records {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

const VERSIONS = 'spreadsheet-versions';

/** Keeps the spreadsheet as it is now; answers the version's number. */
export function snapshotVersion(world: World, spreadsheetId: string): number {
  const { store } = world;
  return store.atomic(() => {
    const number = versionsOf(world, spreadsheetId).length + 1;
    const copy = copied(world, currentRecords(world, spreadsheetId));
    store.put(VERSIONS, `${spreadsheetId}/${number}`, { ...copy, number, at: world.now() } satisfies Version);
    return number;
  });
}

export function restoreVersion(world: World, spreadsheetId: string, number: number): void {
  const { store } = world;
  store.atomic(() => {
    const version = store.get<Version>(VERSIONS, `${spreadsheetId}/${number}`);
    if (version === undefined) throw new Error(`No version ${number} of ${spreadsheetId}`);
    const current = currentRecords(world, spreadsheetId);
    replaceRecords(store, spreadsheetId, copied(world, version));
    for (const { grid } of current.tabs) eraseGrid(store, grid);
    changeFile(store, spreadsheetId, { modifiedTime: new Date(world.now()).toISOString() });
  });
}

/** Numbers and instants, oldest first. */
export function versionsOf(world: World, spreadsheetId: string): { number: number; at: number }[] {
  return world.store
    .all<Version>(VERSIONS)
    .filter(({ id }) => id.startsWith(`${spreadsheetId}/`))
    .map(({ value }) => ({ number: value.number, at: value.at }));
}

function currentRecords(world: World, spreadsheetId: string): Records {
  const records = readRecords(world.store, spreadsheetId);
  if (records === undefined) throw new Error(`No spreadsheet ${spreadsheetId}`);
  return records;
}

function copied(world: World, { record, tabs }: Records): Records {
  return { record, tabs: tabs.map((tab) => ({ ...tab, grid: copyGrid(world.store, tab.grid) })) };
}

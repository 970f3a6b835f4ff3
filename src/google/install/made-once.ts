// Makes a thing whose ID only its making tells (a spreadsheet, a form) once, although a run may die right after making
// it. That it is being made is written down first; a later run that finds this looks for the thing before making
// another, and not before Drive's listing can be trusted to show it.

import type { Attempt } from '../attempt';
import { drive } from '../services';
import type { ProgressKeeper } from './progress';

/** Listing shows new files late: "up to minutes" by reports; no figure is documented. */
const LISTING_LAG_MS = 5 * 60_000;
/** Clocks of Drive and of the run may differ a little. */
const CLOCK_SLACK_MS = 60_000;

export interface Making {
  readonly key: string;
  readonly title: string;
  readonly mimeType: string;
  /** Makes it and answers its ID. */
  make(): string;
}

export type Made = { readonly kind: 'made'; readonly id: string } | { readonly kind: 'wait'; readonly waitMs: number };

export function madeOnce(progress: ProgressKeeper, making: Making, attempt: Attempt): Made {
  const { key } = making;
  const known = progress.now()?.made[key];
  if (known !== undefined) return { kind: 'made', id: known };
  const begun = progress.now()?.begun[key];
  if (begun !== undefined) {
    const waitMs = begun + LISTING_LAG_MS - Date.now();
    if (waitMs > 0) return { kind: 'wait', waitMs };
    const found = findLeftOver(making, begun, attempt);
    if (found !== undefined) return keep(progress, key, found);
  }
  progress.change({ begun: { ...progress.now()?.begun, [key]: Date.now() } });
  return keep(progress, key, making.make());
}

function keep(progress: ProgressKeeper, key: string, id: string): Made {
  const { [key]: _done, ...begun } = progress.now()?.begun ?? {};
  progress.change({ made: { ...progress.now()?.made, [key]: id }, begun });
  return { kind: 'made', id };
}

/** What an earlier run made and could not write down: of this name and kind, our own, made since then. */
function findLeftOver({ title, mimeType }: Making, begun: number, attempt: Attempt): string | undefined {
  const name = title.replace(/['\\]/g, '\\$&');
  const q = `'root' in parents and name = '${name}' and mimeType = '${mimeType}' and trashed = false`;
  const options = { q, fields: 'files(id,createdTime)', orderBy: 'createdTime', pageSize: 100 };
  const files = attempt('drive.files.list', 'repeatable', () => drive().Files.list(options)).files ?? [];
  return files.find(({ createdTime = '' }) => Date.parse(createdTime) >= begun - CLOCK_SLACK_MS)?.id;
}

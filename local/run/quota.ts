// Google's quotas that the program could really meet: Sheets API calls a minute, and the triggers' hours a day.
// Counted in virtual time and kept in the store, so that they rewind with the world. Daily counts of single services
// (50,000 mails read, 500,000 properties) are far from what one office does and are not counted.

import type { Store } from '../world/store';
import { isSheetsRead } from './outage';

/** Documented: developers.google.com/sheets/api/limits, per user and project. */
const SHEETS_CALLS_PER_MINUTE = 60;
/** Documented for Workspace accounts: developers.google.com/apps-script/guides/services/quotas. */
const TRIGGER_MS_PER_DAY = 6 * 60 * 60 * 1000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Counts a Sheets call; answers which quota it would exceed. A refused call is not counted (assumed). */
export function spendSheetsCall(store: Store, user: string, path: string, now: number): 'Read' | 'Write' | undefined {
  if (!path.startsWith('Sheets.')) return undefined;
  const kind = isSheetsRead(path) ? 'Read' : 'Write';
  const key = `sheets:${kind}:${user}`;
  // A sliding minute; Google only says "per minute". The stricter reading is the safer one.
  const recent = (store.get<number[]>('quota', key) ?? []).filter((at) => at > now - MINUTE);
  if (recent.length >= SHEETS_CALLS_PER_MINUTE) return kind;
  store.put('quota', key, [...recent, now]);
  return undefined;
}

interface TriggerDay {
  readonly since: number;
  readonly ms: number;
}

/** What is left of today's trigger time; a day begins with the first run (documented, same page). */
export function triggerMsLeft(store: Store, user: string, now: number): number {
  return TRIGGER_MS_PER_DAY - triggerDay(store, user, now).ms;
}

export function spendTriggerMs(store: Store, user: string, now: number, ms: number): void {
  const day = triggerDay(store, user, now);
  store.put('quota', `triggers:${user}`, { since: day.since, ms: day.ms + ms } satisfies TriggerDay);
}

function triggerDay(store: Store, user: string, now: number): TriggerDay {
  const day = store.get<TriggerDay>('quota', `triggers:${user}`);
  return day === undefined || now >= day.since + DAY ? { since: now, ms: 0 } : day;
}

// What the installer remembers between runs, as one JSON value in the role account's user properties: the IDs of what
// it made, what it has begun to make, which steps this round has done. Its cache holds what may be lost.
// INVARIANT: an ID is written down before anything that could not be found again without it is made under it.

import type { Problem } from '../../kernel/problem';
import type { Attempt } from '../attempt';

const PROPERTY = 'registro-rva-installation';
const SET_UP = 'registro-rva-set-up';
/** Longest that Google keeps a cached value (documented: reference/cache/cache). */
const CACHE_SECONDS = 21_600;

export interface Progress {
  /** Key of what was made or is reserved → ID: `folder:cases`, `book:registro`, `form:intake:es`. */
  readonly made: Readonly<Record<string, string>>;
  /** Key of what has no ID before it is made → epoch ms when its making began. */
  readonly begun: Readonly<Record<string, number>>;
  /** Form key → address for respondents. */
  readonly links: Readonly<Record<string, string>>;
  /** Form key → the form's own title. */
  readonly titles: Readonly<Record<string, string>>;
  /** Steps done in this round. */
  readonly done: readonly string[];
  /** Epoch ms until which a run may be at work; 0 when none is. */
  readonly busyUntil: number;
  /** Epoch ms by which the next run should have begun. */
  readonly dueBy: number;
  readonly state: 'working' | 'stopped' | 'ready';
  readonly problems: readonly Problem[];
}

const NOTHING: Progress = {
  made: {},
  begun: {},
  links: {},
  titles: {},
  done: [],
  busyUntil: 0,
  dueBy: 0,
  state: 'working',
  problems: [],
};

export interface ProgressKeeper {
  /** Undefined before the first installation. */
  readonly now: () => Progress | undefined;
  change(change: Partial<Progress>): Progress;
}

export function openProgress(attempt: Attempt): ProgressKeeper {
  const properties = () => PropertiesService.getUserProperties();
  const text = attempt('properties.get', 'repeatable', () => properties().getProperty(PROPERTY));
  let progress = text === null ? undefined : (JSON.parse(text) as Progress);
  return {
    now: () => progress,
    change: (change) => {
      const next = { ...(progress ?? NOTHING), ...change };
      attempt('properties.set', 'repeatable', () => properties().setProperty(PROPERTY, JSON.stringify(next)));
      progress = next;
      return next;
    },
  };
}

/** The first configuration, kept until its step has its turn; a cache may forget it, then it is given again. */
export const keepSetUp = (input: unknown): void =>
  CacheService.getScriptCache().put(SET_UP, JSON.stringify(input), CACHE_SECONDS);
export const keptSetUp = (): unknown => JSON.parse(CacheService.getScriptCache().get(SET_UP) ?? 'null') as unknown;
export const forgetSetUp = (): void => CacheService.getScriptCache().remove(SET_UP);

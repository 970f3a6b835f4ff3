// What an installation consists of, as data that the program's composition gives: the registry, where things stand in
// Drive, which functions the triggers call, and the words people read meanwhile.

import type { InstallStep } from '../../kernel/install-status';
import type { Problem, Tongue } from '../../kernel/problem';
import type { Registry } from '../../kernel/registry';

export interface FolderPlan {
  /** Key under which the registry finds it: `cases`. */
  readonly key: string;
  readonly title: string;
  /** Key of the folder it stands in; null for the role account's own drive. */
  readonly parent: string | null;
}

export interface InstallPlan {
  readonly registry: Registry;
  /** Outer ones first. */
  readonly folders: readonly FolderPlan[];
  /** Book key → key of its folder. */
  readonly bookFolders: Readonly<Record<string, string>>;
  readonly formFolder: string;
  /** Key of the book in whose settings the form maps stand. */
  readonly formBook: string;
  /** Key of the action that takes the first configuration. */
  readonly setUpAction: string;
  /** Names of entry points. */
  readonly handlers: Readonly<Record<'formSubmitted' | 'clock' | 'sheetEdited' | 'goOn', string>>;
  readonly words: InstallWords;
}

export interface InstallWords extends Tongue {
  readonly folders: string;
  book(title: string): string;
  readonly prepare: string;
  readonly setUp: string;
  readonly forms: string;
  form(title: string, language: string): string;
  readonly triggers: string;
  readonly firstRound: string;
}

/** How a step ended. `wait`: not before so many milliseconds from now. */
export type StepOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly waitMs: number }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] };

export interface Step extends Pick<InstallStep, 'key' | 'title'> {
  run(): StepOutcome;
}

export const DONE: StepOutcome = { kind: 'done' };
export const later = (waitMs: number): StepOutcome => ({ kind: 'later', waitMs });
export const stopped = (...problems: readonly Problem[]): StepOutcome => ({ kind: 'stopped', problems });

/** What passes by itself is tried again; everything else needs a person. */
const PASSING = ['platform.busy', 'platform.quota', 'platform.unavailable'];

export const endedWith = (problems: readonly Problem[]): StepOutcome =>
  problems.some(({ code }) => PASSING.includes(code)) ? later(0) : stopped(...problems);

// What an action is: a pure decision over a snapshot, with everything the runner must know to carry it out.
// An action never does anything; it says what should be different, or which problems forbid it.

import type { Schema } from './input';
import type { Change } from './change';
import type { EffectOrder } from './effect';
import type { FormMap } from './ports';
import type { Problem } from './problem';
import type { Reads, Snapshot } from './snapshot';
import type { ShortForm } from './short-form';
import type { Book } from './table';
import type { SheetWords } from './typing/rules';
import type { Happening } from './workflow';

/** Who acts: a member of staff, or `sistema` for the round and for forms. */
export interface Actor {
  readonly email: string;
  readonly roles: readonly string[];
  readonly office: string | null;
}

export const SYSTEM: Actor = { email: 'sistema', roles: ['sistema'], office: null };

/** Everything a decision may know beside the books. The same command always gets the same names. */
export interface Context {
  readonly actor: Actor;
  /** UTC, ISO 8601, to the second. */
  readonly now: string;
  /** Today in the office's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly zone: string;
  readonly command: string;
  /** The row ID for the n-th thing of this kind that the command invents; repeatable. */
  id(kind: string, n?: number | string): string;
  /** A number below 2³² that follows from the text and from a secret of the role account; repeatable. */
  lot(text: string): number;
  /** Whether who acts opened this person's identity today, as far as the last commands of the journal tell. */
  hasOpened(person: string): boolean;
  /** Proves that the program itself wrote this text: nobody can make it without the role account's secret. */
  proof(text: string): string;
  /** The next number of a sequence kept in a book, drawn with the commit. */
  next(book: string, sequence: string): number;
  /** A Drive ID reserved beforehand; it belongs to this commit. */
  reserveFileId(book: string): string;
  /** What a form of the staff asks, by its key. */
  asked(form: string): ShortForm;
  /** What the books say of themselves. */
  readonly words: SheetWords;
  /** The installation's fixed addresses: role account, folder roots, mail domain. */
  readonly office: Installation;
}

export interface Installation {
  readonly roleAccount: string;
  /** Spreadsheet IDs by the key of their book. */
  readonly books: Readonly<Record<string, string>>;
  /** Root folders by key, e.g. `cases`, `movements`, `confidential`. */
  readonly folders: Readonly<Record<string, string>>;
  /** Item maps of the installed forms. */
  readonly forms: readonly FormMap[];
}

/** The installed form of a language, or undefined before it is installed. */
export const formMapIn = ({ forms }: Installation, form: string, language: string): FormMap | undefined =>
  forms.find((map) => map.form === form && map.language === language);

export interface Decided<R> {
  readonly ok: true;
  readonly changes: readonly Change[];
  readonly effects: readonly EffectOrder[];
  /** What happened to whom: the states that follow are the runner's to find. */
  readonly events: readonly Happening[];
  readonly result: R;
}

export type Decision<R> = Decided<R> | { readonly ok: false; readonly problems: readonly Problem[] };

export function decided<R>(
  result: R,
  changes: readonly Change[],
  effects: readonly EffectOrder[] = [],
  events: readonly Happening[] = [],
): Decided<R> {
  return { ok: true, changes, effects, events, result };
}

export interface Action<I = unknown, R = unknown> {
  /** `register-application`. */
  readonly key: string;
  /** What it is called in the journal and on pages, in Spanish: *Registrar solicitud*. */
  readonly title: string;
  /** Who may do it; `sistema` for the round and forms. */
  readonly roles: readonly string[];
  /** Every book whose rows it reads or changes. */
  readonly books: readonly Book[];
  readonly input: Schema<I>;
  readonly reads: (input: I) => Reads;
  /** Keys of those whose people its events may happen to, besides the ones it makes; an action without it has no events. */
  readonly concerns?: (input: I, firstCall: Snapshot) => readonly string[];
  readonly decide: (snapshot: Snapshot, input: I, context: Context) => Decision<R>;
}

export function defineAction<I, R>(action: Action<I, R>): Action<I, R> {
  return action;
}

/** Any action, whatever its input: how lists of actions are typed. */
export type AnyAction = Omit<Action<never, unknown>, 'input'> & { readonly input: Schema<unknown> };

/** An action whose input has been parsed by its own schema; only such a one may be asked to decide. */
export const parsedBy = (action: AnyAction): Action<unknown, unknown> => action as unknown as Action<unknown, unknown>;

/** One wish to act: the command's ID makes it the same wish however often it arrives. */
export interface Command {
  readonly id: string;
  readonly action: AnyAction;
  readonly input: unknown;
  readonly actor: Actor;
}

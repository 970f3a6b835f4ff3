// What the registry asks of the outside, as interfaces only. `src/google` implements them over Google's services;
// nothing else in the program can name those services.
// Failures of the outside are thrown as `PlatformFailure`, with a problem code and whether trying again may help.

import type { Forms } from './forms/port';
import type { Structure } from './structure/standing';

export type { FormAnswers, FormLook, FormMap, Forms } from './forms/port';

export interface Ports {
  readonly books: Books;
  readonly structure: Structure;
  readonly forms: Forms;
  readonly mail: Mail;
  readonly files: Files;
  readonly documents: Documents;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly edits: Edits;
}

export class PlatformFailure extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** What its words name. */
  readonly params: Readonly<Record<string, string>>;
  constructor(code: string, retryable: boolean, reason: string, params: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.name = 'PlatformFailure';
    this.params = params;
    this.code = code;
    this.retryable = retryable;
  }
}

// --- Books ---------------------------------------------------------------------------------------------------------

/** A cell as it was entered; a formula is seen as such wherever it stands. */
export type Cell = string | number | boolean | null | { readonly formula: string };

/** Zero-based rows and columns; an absent end is open. */
export interface Area {
  readonly tab: string;
  readonly row: number;
  readonly rows?: number;
  readonly column: number;
  readonly columns?: number;
}

export interface Block {
  readonly area: Area;
  /** Trailing empty rows and cells are absent. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Steps are applied in order; rows and columns are counted as they stand when the step's turn comes. */
export type Step = { readonly tab: number } & (
  | {
      readonly kind: 'set';
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Cell[])[];
    }
  /** The values of one row's cells, from the first column on, to the same columns of another row. */
  | {
      readonly kind: 'copyRow';
      readonly row: number;
      readonly columns: number;
      readonly toTab: number;
      readonly toRow: number;
    }
  /** A note and a colour that say that a cell waits for a person; null takes both away. */
  | { readonly kind: 'mark'; readonly row: number; readonly column: number; readonly note: string | null }
  /** To the left. */
  | { readonly kind: 'moveColumn'; readonly from: number; readonly to: number }
  | { readonly kind: 'insertRows'; readonly row: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly row: number; readonly count: number }
);

export interface Books {
  /** One call. */
  read(book: string, areas: readonly Area[]): readonly Block[];
  /** One call, applied whole or not at all; returns what stands in `verify` afterwards. */
  write(book: string, steps: readonly Step[], verify: readonly Area[]): readonly Block[];
}

// --- Mail ----------------------------------------------------------------------------------------------------------

export interface OutgoingMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Base64, standard alphabet. */
  readonly base64: string;
}

export interface MailRef {
  readonly id: string;
  readonly threadId: string;
}

export interface MailHeaders extends MailRef {
  readonly labels: readonly string[];
  /** Lower-case name → value; the last one wins. */
  readonly headers: Readonly<Record<string, string>>;
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
}

export interface Mail {
  createDraft(mail: OutgoingMail): MailRef;
  /** Drafts of the programme mailbox, newest first. */
  drafts(): readonly MailRef[];
  /** The message of a draft, or undefined when the draft is gone. */
  draft(id: string): MailHeaders | undefined;
  /** Messages that Gmail's search finds, newest first. */
  search(query: string): readonly MailRef[];
  headers(messageId: string): MailHeaders | undefined;
  thread(threadId: string): readonly MailHeaders[];
  /** The message as it was really sent, RFC 5322, base64. */
  raw(messageId: string): string;
  /** An attachment by its file name, base64; undefined when the message no longer has it. */
  attachment(messageId: string, name: string): string | undefined;
}

// --- Files ---------------------------------------------------------------------------------------------------------

/** One right on a file, given on the file itself. */
export interface Share {
  readonly id: string;
  /** '' when it is not given to a person's address: a group, a domain, whoever has the link. */
  readonly email: string;
  /** `other` is any right that the registry never gives. */
  readonly right: 'writer' | 'reader' | 'other';
}

export interface Files {
  /** Who may open a file, its owner and what its folder gives left out. */
  shares(id: string): readonly Share[];
  /** Gives a person a right; Google tells them nothing. Giving it again changes nothing. */
  share(id: string, email: string, right: 'writer' | 'reader'): void;
  /** Takes a right away; one that is gone already counts as taken. */
  unshare(id: string, share: string): void;
  /** IDs reserved for later use. */
  reserve(count: number): readonly string[];
  /** Makes a folder under a reserved ID; one that exists already is left alone. */
  createFolder(id: string, name: string, parent: string): void;
  /** Stores a file under a reserved ID; one that exists already is left alone. */
  createFile(id: string, name: string, parent: string, type: string, base64: string): void;
}

export interface Documents {
  /** HTML of the small subset → PDF, base64. */
  pdf(html: string): string;
}

// --- The rest ------------------------------------------------------------------------------------------------------

export interface Lock {
  /** Tries for so long; false when another execution holds it. */
  acquire(waitMs: number): boolean;
  release(): void;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface Ids {
  /** Unpredictable text of at least 128 bits; costs no service call. */
  random(): string;
}

export interface Secrets {
  /** The role account's own store; null when it holds nothing. */
  load(): unknown;
  save(value: unknown): void;
}

/** Cells in which somebody typed, as a trigger tells. Zero-based, half open. */
export interface EditNote {
  readonly tab: number;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  /** '' when Google does not say. */
  readonly by: string;
}

/** What triggers leave for whoever settles next. It may forget: the books say what is. */
export interface Edits {
  /** Answers when somebody last took what was left, in epoch milliseconds; null when that is long ago. */
  leave(note: EditNote): number | null;
  /** Everything that was left; it stays. */
  peek(): readonly EditNote[];
  /** Everything that was left, which is then left no more. */
  take(): readonly EditNote[];
}

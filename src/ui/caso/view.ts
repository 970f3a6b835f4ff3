// What the page Caso knows of a case. Who somebody is comes on request alone.

import type { Tone } from '../../kernel/tone';
import type { OriginalRow } from '../../programme/cases/originals';
import type { SpokenProblem } from '../served';

export interface State {
  readonly label: string;
  readonly tone: Tone;
}

/** What tells who somebody is and how to reach them. */
export interface Identity {
  /** The person's ID. */
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly otherContact: string | null;
  readonly city: string | null;
  readonly otherLanguage: string | null;
  readonly helper: string | null;
  readonly remarks: string | null;
  readonly papers: readonly Paper[];
}

export interface Paper {
  readonly type: string;
  readonly issuer: string;
  readonly number: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly expires: string | null;
  readonly expired: boolean;
}

export interface Member {
  readonly id: string;
  readonly initials: string;
  readonly relation: string;
  readonly sex: string;
  readonly age: string | null;
  readonly nationality: string;
  readonly state: State;
  /** How many papers stand in the registry, and which kinds. */
  readonly papers: readonly { readonly type: string; readonly expired: boolean }[];
  /** Whether the origin mission may be told; null when nobody asked. */
  readonly agreed: boolean | null;
  /** Whether Protección has looked; the same two words for everybody. */
  readonly reviewed: boolean;
}

export interface CaseMovement {
  readonly id: string;
  readonly code: string;
  readonly state: State;
  readonly departsOn: string | null;
  readonly country: string | null;
  readonly notices: readonly { readonly mission: string; readonly name: string; readonly state: State }[];
}

export interface CaseFile {
  readonly name: string;
  readonly date: string;
  readonly origin: string;
  /** Where Drive opens it; null when no file was kept. */
  readonly href: string | null;
}

/** A line of the daily log. */
export interface LogLine {
  readonly kind: 'contacts' | 'appointments' | 'assistance' | 'tasks';
  /** When it happened, or is to. */
  readonly on: string;
  readonly time: string | null;
  /** When it was written down. */
  readonly noted: string;
  readonly parts: readonly (string | null)[];
  readonly dueOn?: string | null;
  readonly doneOn?: string | null;
}

export interface CaseView {
  readonly log: readonly LogLine[];
  /** Days on which somebody of it was looked for in vain since they were last met. */
  readonly inVain: readonly string[];
  readonly id: string;
  readonly office: string | null;
  readonly officer: { readonly email: string; readonly name: string } | null;
  /** Sign and words of what its people's states come to. */
  readonly summary: string;
  readonly openedOn: string;
  readonly callToday: boolean;
  readonly company: string;
  readonly contactRule: string;
  readonly language: string;
  readonly duplicates: string | null;
  /** Pairs to be compared, and those found to be one while both cases are open. */
  readonly pairs: readonly { readonly id: string; readonly case: string; readonly same: boolean }[];
  /** Papers in our hands. */
  readonly originals: readonly Pick<OriginalRow, 'id' | 'kind' | 'initials' | 'receipt' | 'place'>[];
  /** Where Drive opens its folder. */
  readonly folder: string | null;
  readonly missing: readonly SpokenProblem[];
  readonly status: StatusPart;
  readonly people: readonly Member[];
  readonly movements: readonly CaseMovement[];
  readonly files: readonly CaseFile[];
  readonly waiting: readonly { readonly id: string; readonly title: string; readonly place: string }[];
  /** Who may be put in charge: address → name. Empty for whoever only reads. */
  readonly officers: Readonly<Record<string, string>>;
  /** The reader's own address. */
  readonly me: string;
  readonly mayMove: boolean;
  /** Whether the reader may be told what *Otros apoyos* were. */
  readonly seesSupports: boolean;
}

/** A line of *Otros apoyos*, and what Protección knows of it. */
export interface GuardedSupport {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** How much, and to whom. */
  readonly given: readonly (string | null)[];
  /** Null while nobody has told. */
  readonly what: string | null;
  /** Who gave it, and the note. */
  readonly told: readonly (string | null)[];
  readonly by: string | null;
}

/** Something that happened to a person, in words. */
export interface StatusStep {
  /** When it happened, `YYYY-MM-DD`. */
  readonly on: string;
  readonly what: string;
  /** Where it led. */
  readonly led: string;
  /** When it was written down, if that was another day. */
  readonly notedOn: string | null;
  readonly by: string;
}

export interface StatusOf {
  readonly id: string;
  /** Initials, place in the family and age. */
  readonly who: string;
  readonly state: State;
  readonly lookAgainOn: string | null;
  /** Why the case would be closed for this person, as far as the status tells. */
  readonly closure: string | null;
  /** The last first. */
  readonly steps: readonly StatusStep[];
}

export interface StatusPart {
  readonly today: string;
  readonly people: readonly StatusOf[];
  /** Key of an act → whom it may be written down of. */
  readonly moves: Readonly<Record<string, readonly string[]>>;
  /** What is not finished, named where the case is to be closed. */
  readonly open: readonly string[];
  readonly mayClose: boolean;
}

/** Reasons to choose from, by the key of their act. */
export type StatusLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the page knows of a case that is closed. */
export interface ClosedView {
  readonly closed: string;
  readonly today: string;
  readonly mayReopen: boolean;
}

/** One act upon the case, in plain words. */
export interface HistoryLine {
  readonly number: number;
  /** Local to the office, `YYYY-MM-DDTHH:mm`. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** What changed: *Personas · P2: Teléfono*. */
  readonly changes: readonly string[];
}

export interface HistoryAnswer {
  readonly lines: readonly HistoryLine[];
  /** Where to go on reading; null at the beginning of the journal. */
  readonly next: number | null;
}

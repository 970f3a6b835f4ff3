// What the page Por corregir shows, as plain JSON. Types only.

import type { SpokenProblem } from '../served';

export interface WaitingLine {
  readonly id: string;
  /** Local time of the office. */
  readonly since: string;
  readonly days: number;
  /** Where it hangs, in words; '' when the group says enough. */
  readonly place: string;
  /** Page and arguments that lead to it, or null. */
  readonly leadsTo: { readonly page: string; readonly args: Readonly<Record<string, string>> } | null;
  readonly problems: readonly SpokenProblem[];
  /** Where something typed waits, and what can be done about it besides correcting its cell. */
  readonly typed: {
    readonly table: string;
    readonly row: string;
    readonly may: { readonly use: boolean; readonly leave: boolean };
  } | null;
}

/** What a person does with the items of a group; `watch`: they go away by themselves once the cause is gone. */
export type GroupWay = 'review' | 'correct' | 'retry' | 'settle' | 'settleGuarded' | 'typed' | 'typedGuarded' | 'watch';

export interface WaitingGroup {
  readonly kind: string;
  readonly title: string;
  readonly whatToDo: string;
  readonly way: GroupWay;
  readonly lines: readonly WaitingLine[];
}

export interface WaitingView {
  readonly groups: readonly WaitingGroup[];
  /** Days until the response of a discarded application is deleted. */
  readonly keptDays: number;
}

/** One question of the form with what was answered. */
export interface AnsweredQuestion {
  readonly key: string;
  readonly title: string;
  /** Title of its page: whom or what it is about. */
  readonly page: string;
  readonly value: string;
  /** Code → label where one chooses. */
  readonly codes: Readonly<Record<string, string>> | null;
  readonly long: boolean;
}

export interface ResponseAnswers {
  readonly submittedAt: string;
  readonly questions: readonly AnsweredQuestion[];
  readonly problems: readonly SpokenProblem[];
  /** Some answers are for Protección alone; the same is said of every application. */
  readonly guarded: boolean;
}

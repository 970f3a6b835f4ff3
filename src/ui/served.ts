// What crosses between the server and a page, both ways: the data put into the page when it is opened, and the answers
// to what it calls. Types only, shared by both sides; everything here survives JSON.

import type { SpokenProblem } from '../kernel/problem';

export type { SpokenProblem };

/** Whom Google says the reader is. */
export interface Who {
  readonly email: string;
  /** Roles as staff say them. */
  readonly roles: readonly string[];
}

export interface PageLink {
  readonly key: string;
  readonly title: string;
}

export interface Served<V = unknown, L = unknown> {
  readonly page: string;
  readonly title: string;
  /** The page of the navigation that this one belongs to. */
  readonly section: string;
  readonly args: Readonly<Record<string, string>>;
  /** Null when Google does not say who opened the page; then there is no view. */
  readonly who: Who | null;
  readonly view: V | null;
  /** Why there is no view. */
  readonly problems: readonly SpokenProblem[];
  /** ID of the next command: sending the same act twice under it does it once. */
  readonly token: string;
  /** What never changes while the page is open: choices, field definitions. */
  readonly labels: L | null;
  /** Address of the web app; links to other pages begin with it. */
  readonly address: string;
  /** The pages this reader may open. */
  readonly pages: readonly PageLink[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly problems: readonly SpokenProblem[];
}

export type ShowAnswer<V = unknown> = { readonly kind: 'shown'; readonly view: V; readonly token: string } | Refused;

export type ActAnswer<R = unknown, V = unknown> =
  | {
      readonly kind: 'done';
      readonly result: R;
      /** Null when the act was done but the page could not be shown again. */
      readonly view: V | null;
      readonly token: string;
    }
  | Refused;

export type AskAnswer<R = unknown> = { readonly kind: 'answered'; readonly answer: R } | Refused;

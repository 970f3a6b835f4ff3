// What the page Buscar is told. Nobody is named.

import type { FoundBy } from '../../programme/cases/search';
import type { State } from '../caso/view';
import type { SpokenProblem } from '../served';

export interface FoundPerson {
  readonly id: string;
  readonly initials: string;
  readonly relation: string;
  readonly age: string | null;
  readonly nationality: string;
  readonly state: State;
}

export interface FoundCase {
  readonly number: string;
  readonly by: FoundBy;
  readonly closed: boolean;
  readonly office: string | null;
  readonly officer: string | null;
  readonly status: string | null;
  /** People who were meant; empty where the whole case was, or where it may not be told. */
  readonly people: readonly FoundPerson[];
  /** Of another office: whom to ring; null otherwise. */
  readonly elsewhere: SpokenProblem | null;
}

export interface SearchAnswer {
  readonly cases: readonly FoundCase[];
  /** Cases beyond those told. */
  readonly more: number;
}

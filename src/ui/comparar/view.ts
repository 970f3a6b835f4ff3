// What the page Posibles duplicados knows. Who the two people are comes on request alone.

import type { PairDecision, PairState } from '../../programme/cases/pairs';
import type { DuplicateReason } from '../../programme/cases/duplicates';
import type { compararTexts } from '../../messages/es/pages/comparar';
import type { State } from '../caso/view';
import type { SpokenProblem } from '../served';

export type Group = keyof (typeof compararTexts)['groups'];

export interface PairLine {
  readonly id: string;
  readonly group: Group;
  /** Numbers of both cases. */
  readonly cases: readonly [string, string];
  readonly reasons: string;
  readonly state: State;
  readonly foundOn: string;
}

export type FactKey = keyof (typeof compararTexts)['facts'];
/** What stands for a value that is there and that only opening tells. */
export const KNOWN = '✓';

export type Verdict = 'same' | 'different' | 'unknown';

/** One thing that is known of both: as it may be seen before they are opened. Dates are `YYYY-MM-DD`. */
export interface Fact {
  readonly key: FactKey;
  readonly values: readonly [string | null, string | null];
  readonly verdict: Verdict;
}

export interface SideView {
  readonly case: string;
  readonly person: string | null;
  /** `hidden`: of another office; `unnamed`: open again since it was found closed. */
  readonly state: 'shown' | 'closed' | 'hidden' | 'unnamed';
  /** Whom to ring about a case of another office. */
  readonly ring: SpokenProblem | null;
  readonly officer: string | null;
}

export interface PairView {
  readonly id: string;
  readonly state: State;
  readonly was: { readonly state: PairState; readonly reasons: readonly DuplicateReason[] };
  /** In words; empty when they resemble each other no more. */
  readonly reasons: string;
  /** What somebody decided before. */
  readonly decided: {
    readonly decision: PairDecision;
    readonly by: string;
    readonly on: string;
    readonly note: string | null;
  } | null;
  readonly sides: readonly [SideView, SideView];
  readonly facts: readonly Fact[];
  readonly mayDecide: boolean;
}

export interface CompareView {
  /** The pair that is compared; null for the list. */
  readonly pair: PairView | null;
  /** The case whose pairs are listed; null for those of all the reader's cases. */
  readonly case: string | null;
  readonly lines: readonly PairLine[];
}

/** What opening tells of one person, by fact. */
export interface Opened {
  readonly person: string;
  readonly facts: Readonly<Partial<Record<FactKey, string | null>>>;
}

// What the page Entrevista knows of a person. Who it is comes on request alone, and so does a link.

import type { ModuleKey } from '../../programme/counselling/codes';

export interface ModuleView {
  readonly key: ModuleKey;
  readonly title: string;
  readonly state: 'none' | 'open' | 'postponed' | 'received';
  /** `YYYY-MM-DD` that goes with the state. */
  readonly date: string | null;
  readonly who: string;
  /** The reader's own line, while an answer on it would be taken in. */
  readonly own: string | null;
}

export interface Sides {
  readonly registry: string;
  readonly interview: string;
}

export interface DifferenceView {
  readonly name: string;
  readonly label: string;
  /** Null where the sides tell who somebody is: whoever opens the identity is told them. */
  readonly sides: Sides | null;
  /** Why it cannot be chosen, in words; null when it can. */
  readonly why: string | null;
}

export interface Comparison {
  readonly interview: string;
  readonly module: string;
  readonly fields: readonly DifferenceView[];
}

export interface InterviewView {
  readonly person: string;
  readonly case: string;
  readonly initials: string;
  readonly relation: string;
  readonly modules: readonly ModuleView[];
  readonly review: string;
  readonly isReviewed: boolean;
  /** Null where no module has asked. */
  readonly requirements: string | null;
  readonly comparisons: readonly Comparison[];
  readonly mayOpen: boolean;
  readonly mayReview: boolean;
}

/** Name and value, as they stand in the registry. */
export interface Known {
  readonly person: string;
  readonly name: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the page kept back of each comparison: interview → name of the difference → its sides. */
  readonly compared: Readonly<Record<string, Readonly<Record<string, Sides>>>>;
}

// The shape of a rule of movements: its number in the programme's list, what it asks for, and what it finds amiss.
// Rules only look: what they find stops a notice, never the saving of what somebody knows.

import type { Problem } from '../../../kernel/problem';
import type { CountryServedRow } from '../../directory/tables';
import type { MovementView } from '../movement-view';

/** What a rule compares a movement with. */
export interface RuleFacts {
  readonly served: readonly CountryServedRow[];
  /** Person ID → code of another movement in preparation that carries the same person. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

export interface MovementRule {
  /** `R07`. */
  readonly id: string;
  /** In Spanish, one sentence. */
  readonly title: string;
  readonly check: (view: MovementView, facts: RuleFacts) => readonly Problem[];
}

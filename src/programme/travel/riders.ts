// Of the people whom movements list, who still travels and who does not: whoever withdrew, is not eligible or whose case is
// closed stays listed until somebody takes them out.

import type { Snapshot } from '../../kernel/snapshot';
import { people } from '../cases/tables';
import { NOT_TRAVELLING } from './codes';
import { travellers, type TravellerRow } from './tables';

export type Rider = Pick<TravellerRow, 'id' | 'movement' | 'person' | 'case'>;

/** Needs the indexes of people and of travellers. */
export function ridersIn(snapshot: Snapshot): { readonly going: readonly Rider[]; readonly out: readonly Rider[] } {
  const able = new Set(
    snapshot.index(people).flatMap(({ id, status }) => (NOT_TRAVELLING.includes(status) ? [] : [id])),
  );
  const all: readonly Rider[] = snapshot.index(travellers);
  return { going: all.filter(({ person }) => able.has(person)), out: all.filter(({ person }) => !able.has(person)) };
}

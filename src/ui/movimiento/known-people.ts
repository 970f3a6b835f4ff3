// Everybody whom this page has been shown: a later look-up brings other people, and those already chosen stay known.

import { useRef } from 'preact/hooks';
import type { PersonCard } from './view';

export function useKnownPeople(shown: readonly PersonCard[]): ReadonlyMap<string, PersonCard> {
  const known = useRef(new Map<string, PersonCard>());
  for (const card of shown) known.current.set(card.id, card);
  return known.current;
}

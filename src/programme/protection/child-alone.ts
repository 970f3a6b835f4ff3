// Whether somebody under eighteen is in a case without a mother, a father or a guardian, as far as ages and kinship say.
// Flags and never blocks: she is registered at once, with or without a child of her own.

/** As much of a person as tells it; relations are to the principal. */
export interface Relative {
  readonly relation: string;
  readonly adult: boolean;
}

/** A tie that ages and kinship do not show (a tutor, an aunt) is for Protección to find, so it is flagged as well. */
export function isChildAlone(person: Relative, others: readonly Relative[]): boolean {
  if (person.adult) return false;
  const adult = (relation: string): boolean => others.some((each) => each.adult && each.relation === relation);
  if (person.relation === 'child') return !adult('self') && !adult('partner');
  return !['self', 'sibling'].includes(person.relation) || !adult('parent');
}

export const anyChildAlone = (people: readonly Relative[]): boolean =>
  people.some((person) =>
    isChildAlone(
      person,
      people.filter((other) => other !== person),
    ),
  );

const ADULT = 18;

/** By the date where it is known, by the year otherwise: who may be under age is not yet an adult. */
export function isAdultOn(today: string, birthDate: string | null, birthYear: number | null): boolean {
  if (birthDate !== null) return `${Number(birthDate.slice(0, 4)) + ADULT}${birthDate.slice(4)}` <= today;
  return birthYear === null || Number(today.slice(0, 4)) - birthYear >= ADULT;
}

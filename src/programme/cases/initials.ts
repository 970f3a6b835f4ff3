// Initials: what stands for a name where a tab lies open on a desk, on lists that hang on a wall, on what is printed.

import { PARTICLES } from './names';
import type { PersonRow } from './tables';

/** Of a case with many people the last ones are left out. */
export const LONGEST_INITIALS = 200;

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/** *Marisol Ejemplina*, *Peñalosa de la Muestra* → *M.E.P.M.*; particles have no capital of their own. */
export function initialsOf({ givenNames, surnames }: Pick<PersonRow, 'givenNames' | 'surnames'>): string {
  const words = `${givenNames} ${surnames}`.match(WORD) ?? [];
  const telling = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words)
    .map((word) => `${[...word.toUpperCase()][0] ?? ''}.`)
    .join('')
    .slice(0, LONGEST_INITIALS);
}

/** Those of a case's people, in the order in which they stand. */
export const joinInitials = (people: readonly Pick<PersonRow, 'order' | 'givenNames' | 'surnames'>[]): string => {
  const each = [...people].sort((a, b) => a.order - b.order).map(initialsOf);
  return each.join(SEPARATOR).slice(0, LONGEST_INITIALS);
};

const SEPARATOR = ' · ';

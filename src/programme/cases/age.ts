// How old somebody is. What was said at registration stays in its column as it was said; a birth date says more.

import { ageOn } from '../../kernel/time';
import type { PersonRow } from './tables';

type BirthFacts = Pick<PersonRow, 'birthDate' | 'dobPrecision'>;

/** Completed years on a date; null when no birth date tells them, or only its year is sure. */
export const ageByDate = ({ birthDate, dobPrecision }: BirthFacts, date: string): number | null =>
  birthDate === null || dobPrecision === 'year' ? null : Math.max(0, ageOn(birthDate, date));

/** As pages show it: by the birth date where that tells, as it was said at registration otherwise. */
export const ageShown = (person: BirthFacts & Pick<PersonRow, 'age'>, today: string): number | null =>
  ageByDate(person, today) ?? person.age;

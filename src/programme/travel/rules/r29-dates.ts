// R29: birth comes before consent and departure, and nobody consented after leaving. That departure comes before
// arrival is R18's. Looks only at dates that exist; a birth date known by its year is compared by its year.

import { problem, type Problem } from '../../../kernel/problem';
import type { PersonRow } from '../../cases/tables';
import { firstLeg, personLabel, type TravellerView } from '../movement-view';
import type { MovementRule } from './rule';

export const datesInOrder: MovementRule = {
  id: 'R29',
  title: 'Nacimiento, consentimiento, salida y llegada van en ese orden.',
  check: (view) => {
    const departure = firstLeg(view)?.from.at.slice(0, 10);
    return view.travellers.flatMap((traveller, at) => dateProblems(traveller, at, departure));
  },
};

function dateProblems(traveller: TravellerView, at: number, departure: string | undefined): Problem[] {
  const { person, consent } = traveller;
  const label = personLabel(traveller);
  const problems: Problem[] = [];
  if (departure !== undefined && !bornBefore(person, departure)) {
    problems.push(problem('movement.born-after-departure', `travellers.${at}.person`, label));
  }
  if (consent === null) return problems;
  if (!bornBefore(person, consent.date)) {
    problems.push(
      problem('movement.consent-before-birth', `travellers.${at}.consent`, { ...label, date: consent.date }),
    );
  }
  if (departure !== undefined && consent.date > departure) {
    problems.push(
      problem('movement.consent-after-departure', `travellers.${at}.consent`, { ...label, date: consent.date }),
    );
  }
  return problems;
}

/** True unless the dates that exist contradict it; a birth on the day itself is none. */
export function bornBefore({ birthDate, dobPrecision, birthYear }: BirthFacts, date: string): boolean {
  if (birthDate !== null && dobPrecision !== 'year') return birthDate < date;
  const year = birthDate === null ? birthYear : Number(birthDate.slice(0, 4));
  return year === null || year <= Number(date.slice(0, 4));
}

export type BirthFacts = Pick<PersonRow, 'birthDate' | 'dobPrecision' | 'birthYear'>;

// How many people a notice is about, by sex and age band, and how many ask for each assistance. Counts only, no person.
// An unknown sex or age is a count of its own, so that the parts always add up to the whole (domain R28).

import { ageOn, daysBetween } from '../../kernel/time';
import type { PersonRow } from '../cases/tables';
import { ASSISTANCES, type Assistance } from '../travel/codes';
import type { TravellerView } from '../travel/movement-view';

const BANDS = [
  { until: 5, label: 'de 0 a 5 años' },
  { until: 12, label: 'de 6 a 12 años' },
  { until: 17, label: 'de 13 a 17 años' },
  { until: 59, label: 'de 18 a 59 años' },
  { until: 200, label: 'de 60 años o más' },
] as const;
const UNKNOWN_BAND = 'edad por confirmar';

const SEX_WORDS = { F: 'mujer', M: 'hombre', X: 'sexo X', later: 'sexo por confirmar' } as const;
const SEX_PLURALS = { F: 'mujeres', M: 'hombres', X: 'sexo X', later: 'sexo por confirmar' } as const;

/** Completed years on a date; null when nothing says. Of a birth year alone, the younger age: it is the safer one. */
export function ageAt(person: AgeFacts, date: string): number | null {
  const { birthDate, dobPrecision, birthYear, age, receivedAt } = person;
  if (birthDate !== null && dobPrecision !== 'year') return Math.max(0, ageOn(birthDate, date));
  if (birthDate === null && age !== null) {
    return age + Math.max(0, Math.floor(daysBetween(receivedAt.slice(0, 10), date) / 365.25));
  }
  const year = birthDate === null ? birthYear : Number(birthDate.slice(0, 4));
  return year === null ? null : Math.max(0, Number(date.slice(0, 4)) - year - 1);
}

type AgeFacts = Pick<PersonRow, 'birthDate' | 'dobPrecision' | 'birthYear' | 'age' | 'receivedAt'>;

function bandOf(person: AgeFacts, date: string): string {
  const age = ageAt(person, date);
  return (age === null ? undefined : BANDS.find(({ until }) => age <= until)?.label) ?? UNKNOWN_BAND;
}

/** `2 mujeres de 18 a 59 años`, in order of sex and age. */
export function countLines(people: readonly TravellerView[], date: string): string[] {
  const bands = [...BANDS.map(({ label }) => label), UNKNOWN_BAND];
  return (['F', 'M', 'X', 'later'] as const).flatMap((sex) =>
    bands.flatMap((band) => {
      const count = people.filter(({ person }) => person.sex === sex && bandOf(person, date) === band).length;
      return count === 0 ? [] : [`${count} ${(count === 1 ? SEX_WORDS : SEX_PLURALS)[sex]}, ${band}`];
    }),
  );
}

/** `Silla de ruedas: para 1 persona`. */
export function assistanceLines(people: readonly TravellerView[]): string[] {
  return (Object.keys(ASSISTANCES) as Assistance[]).flatMap((code) => {
    const count = people.filter(({ row }) => (row.assistance ?? []).includes(code)).length;
    return count === 0 ? [] : [`${ASSISTANCES[code]}: para ${persons(count)}`];
  });
}

export const persons = (count: number): string => (count === 1 ? '1 persona' : `${count} personas`);

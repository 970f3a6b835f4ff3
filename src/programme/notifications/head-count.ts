// How many people a notice is about, by sex and age band, and how many ask for each assistance. Counts only, no person.
// An unknown sex or age is a count of its own, so that the parts always add up to the whole (domain R28).

import { daysBetween } from '../../kernel/time';
import { ageByDate } from '../cases/age';
import type { PersonRow } from '../cases/tables';
import { ASSISTANCES, type Assistance } from '../travel/codes';
import type { TravellerView } from '../travel/movement-view';

type Noun = readonly [one: string, many: string];

const ADULTS = { F: ['mujer', 'mujeres'], M: ['hombre', 'hombres'] } as const;
const CHILDREN = { F: ['niña', 'niñas'], M: ['niño', 'niños'] } as const;
const ADOLESCENTS = {
  F: ['adolescente mujer', 'adolescentes mujeres'],
  M: ['adolescente hombre', 'adolescentes hombres'],
} as const;
/** Of whatever age. */
const OTHERS: Readonly<Record<'X' | 'later', Noun>> = {
  X: ['persona de sexo X,', 'personas de sexo X,'],
  later: ['persona con sexo por confirmar,', 'personas con sexo por confirmar,'],
};

const BANDS = [
  { until: 5, label: 'de 0 a 5 años', nouns: CHILDREN },
  { until: 12, label: 'de 6 a 12 años', nouns: CHILDREN },
  { until: 17, label: 'de 13 a 17 años', nouns: ADOLESCENTS },
  { until: 59, label: 'de 18 a 59 años', nouns: ADULTS },
  { until: 200, label: 'de 60 años o más', nouns: ADULTS },
] as const;
const UNKNOWN_BAND = { label: 'de edad por confirmar', nouns: ADULTS } as const;
type Band = (typeof BANDS)[number] | typeof UNKNOWN_BAND;

/** Completed years on a date; null when nothing says. Of a birth year alone, the younger age: it is the safer one. */
function ageAt(person: AgeFacts, date: string): number | null {
  const { birthDate, birthYear, age, receivedAt } = person;
  const known = ageByDate(person, date);
  if (known !== null) return known;
  if (birthDate === null && age !== null) {
    return age + Math.max(0, Math.floor(daysBetween(receivedAt.slice(0, 10), date) / 365.25));
  }
  const year = birthDate === null ? birthYear : Number(birthDate.slice(0, 4));
  return year === null ? null : Math.max(0, Number(date.slice(0, 4)) - year - 1);
}

type AgeFacts = Pick<PersonRow, 'birthDate' | 'dobPrecision' | 'birthYear' | 'age' | 'receivedAt'>;

function bandOf(person: AgeFacts, date: string): Band {
  const age = ageAt(person, date);
  return (age === null ? undefined : BANDS.find(({ until }) => age <= until)) ?? UNKNOWN_BAND;
}

/** `2 mujeres de 18 a 59 años`, `1 niño de 0 a 5 años`, in order of sex and age. */
export function countLines(people: readonly TravellerView[], date: string): string[] {
  return (['F', 'M', 'X', 'later'] as const).flatMap((sex) =>
    [...BANDS, UNKNOWN_BAND].flatMap((band) => {
      const count = people.filter(({ person }) => person.sex === sex && bandOf(person, date) === band).length;
      const [one, many] = sex === 'F' || sex === 'M' ? band.nouns[sex] : OTHERS[sex];
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${band.label}`];
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

// Responses of the intake form for tests: a complete, ordinary application in Spanish, of which a test says only what
// it changes. People are invented.

import type { FormAnswers } from '../../src/kernel/ports';

export type AnswerSet = Readonly<Record<string, string | readonly string[]>>;

const ORDINARY: AnswerSet = {
  contactConsent: 'Sí',
  filledBy: 'Yo',
  language: 'Español',
  city: 'Tapachula',
  givenNames: 'Marisol',
  surnames: 'Inventada Prueba',
  age: '34',
  sex: 'Mujer',
  nationality: 'Honduras',
  document: 'Pasaporte vigente',
  group: 'Sola o solo',
  phone: '+504 9999 0001',
  discretion: 'Sí',
  soon: 'No',
};

export interface ResponseParts {
  readonly id?: string;
  readonly submittedAt?: string;
  readonly language?: string;
  /** Undefined takes an answer away. */
  readonly answers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export function aResponse({
  id = 'response-1',
  submittedAt = '2026-11-23T15:59:00.000Z',
  language = 'es',
  answers = {},
}: ResponseParts = {}): FormAnswers {
  const all = Object.entries({ ...ORDINARY, ...answers }).filter((entry) => entry[1] !== undefined);
  return { id, submittedAt, form: 'intake', language, answers: Object.fromEntries(all) as AnswerSet };
}

/** Answers of one companion; `more` says whether the chain goes on. */
export const companion = (person: number, answers: Readonly<Record<string, string>> = {}, more = 'No'): AnswerSet =>
  Object.fromEntries(
    Object.entries({
      givenNames: `Acompañante ${person}`,
      surnames: 'Inventada Prueba',
      age: '9',
      sex: 'Mujer',
      relation: 'Hija/o',
      ...answers,
      more,
    }).map(([question, answer]) => [`companion${person}.${question}`, answer]),
  );

/** A mother with three companions. */
export const FAMILY_OF_FOUR: AnswerSet = {
  group: 'Con familia o personas a mi cargo',
  ...companion(2, { givenNames: 'Wilmer', age: '36', sex: 'Hombre', relation: 'Pareja' }, 'Sí'),
  ...companion(3, { givenNames: 'Dariela', age: '7' }, 'Sí'),
  ...companion(4, { givenNames: 'Matías', age: '1', sex: 'Hombre' }),
};

// A response of the intake form as the programme understands it: codes instead of labels, the companions whom the
// yes/no chain counts, and apart from the rest what only Protección may see.
// INVARIANT: a companion whom the chain does not count is not in it, whatever stale answers the response holds.

import type { FormAnswers } from '../../kernel/ports';
import { problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Country } from '../directory/countries';
import { createAnswerReader, listOf, type AnswerReader, type Answers } from './answer-reader';
import { cleanedRemark, guardedAnswers, type GuardedAnswers } from './guarded-answers';
import { companionKey, FIRST_COMPANION, LAST_PERSON, OTHER_CITY } from './questions';
import { COMPANION_QUESTIONS, type Choices, type IntakeWording, type QuestionKey, type Wordings } from './wording';

type Code<K extends keyof Choices> = keyof Choices[K] & string;

export interface Applicant {
  readonly givenNames: string;
  readonly surnames: string;
  readonly age: number;
  readonly sex: Code<'sex'>;
  readonly nationality: Country;
  readonly relation: 'self' | Code<'relation'>;
  readonly documentHeld: Code<'document'> | null;
}

export interface Application {
  /** As it came; the directory says whether it is known. */
  readonly accessPoint: string | null;
  readonly filledBy: Code<'filledBy'>;
  readonly helper: string | null;
  readonly language: Code<'language'> | 'other';
  readonly otherLanguage: string | null;
  /** Null for a city that no office attends. */
  readonly city: string | null;
  readonly withFamily: boolean;
  /** The principal first. */
  readonly people: readonly [Applicant, ...Applicant[]];
  readonly phone: string | null;
  readonly otherContact: string | null;
  readonly contactRule: Code<'discretion'>;
  /** In Spanish, for the case. */
  readonly remarks: readonly string[];
  readonly guarded: GuardedAnswers;
}

export type Parsed =
  /** Did not agree to be contacted: nothing of it is kept. */
  { readonly kind: 'declined' } | { readonly kind: 'application'; readonly application: Application };

/** A question's title as a colleague finds it in the form; companions' titles repeat, so they say which person. */
function titleIn(wording: IntakeWording, key: string): string {
  const match = /^companion(\d+)\.(\w+)$/.exec(key);
  const question = COMPANION_QUESTIONS.find((each) => each === match?.[2]);
  if (match !== null && question !== undefined) return `${wording.companion[question].title} (persona ${match[1]})`;
  return wording.questions[key as QuestionKey]?.title ?? key;
}

/** Every problem at once, or what the response says. Questions of branches not taken are not looked at. */
export function parseApplication(
  wordings: Wordings,
  response: Pick<FormAnswers, 'language' | 'answers'>,
): Result<Parsed> {
  const wording = wordings[response.language];
  if (wording === undefined) return refused(problem('application.unknown-language'));
  const spanish = wordings['es'] ?? wording;
  const titleOf = (key: string): string => titleIn(spanish, key);
  const read = createAnswerReader(response.answers, titleOf);
  const { choices } = wording;

  const agreed = read.choice('contactConsent', choices.yesNo);
  if (agreed === 'no') return accepted({ kind: 'declined' });

  const group = read.choice('group', choices.group);
  const first = principal(read, choices);
  const application: Application = {
    accessPoint: read.text('accessPoint'),
    ...filler(read, choices),
    ...place(read, wording),
    withFamily: group === 'family',
    people: [first, ...(group === 'family' ? companions(read, choices, first.nationality) : [])],
    phone: read.phone('phone'),
    otherContact: read.text('otherContact'),
    contactRule: read.choice('discretion', choices.discretion),
    remarks: [],
    guarded: guardedAnswers(response.answers, choices, group === 'child', titleOf),
  };
  if (read.problems.length > 0) return refused(...read.problems);
  const more = group === 'family' && chainIsFull(response.answers, choices);
  const remarks = [
    ...cleanedRemark(read.cleaned, titleOf),
    ...(more ? [MORE_PEOPLE] : []),
    ...read.guessed.map(() => PHONE_WITHOUT_CODE),
  ];
  return accepted({ kind: 'application', application: { ...application, remarks } });
}

const PHONE_WITHOUT_CODE =
  'Escribió el teléfono sin clave de país; se tomó como de México. Confírmelo antes de llamar.';
const MORE_PEOPLE = 'Dijo que viene alguien más; el formulario admite nueve personas. Pregúntele.';

function filler(read: AnswerReader, choices: Choices): Pick<Application, 'filledBy' | 'helper'> {
  const filledBy = read.choice('filledBy', choices.filledBy);
  return { filledBy, helper: filledBy === 'helper' ? read.text('helper') : null };
}

function place(read: AnswerReader, wording: IntakeWording): Pick<Application, 'language' | 'otherLanguage' | 'city'> {
  const { code, other } = read.openChoice('language', wording.choices.language);
  if (code === undefined && other === undefined) read.refuse('application.missing', 'language');
  const city = read.requiredText('city');
  const elsewhere = city === OTHER_CITY || city === wording.otherCity;
  return { language: code ?? 'other', otherLanguage: other ?? null, city: elsewhere ? null : city };
}

function principal(read: AnswerReader, choices: Choices): Applicant {
  return {
    ...named(read, (question) => question),
    sex: read.choice('sex', choices.sex),
    nationality: read.choice('nationality', choices.country),
    relation: 'self',
    documentHeld: read.choice('document', choices.document),
  };
}

const named = (read: AnswerReader, key: (question: 'givenNames' | 'surnames' | 'age') => string) => ({
  givenNames: read.requiredText(key('givenNames')),
  surnames: read.requiredText(key('surnames')),
  age: read.age(key('age')),
});

/** Companions are not asked for their country: the principal's holds until the interview. */
function companions(read: AnswerReader, choices: Choices, nationality: Country): Applicant[] {
  const all: Applicant[] = [];
  for (let person = FIRST_COMPANION; person <= LAST_PERSON; person += 1) {
    all.push({
      ...named(read, (question) => companionKey(person, question)),
      sex: read.choice(companionKey(person, 'sex'), choices.sex),
      nationality,
      relation: read.choice(companionKey(person, 'relation'), choices.relation),
      documentHeld: null,
    });
    const more = companionKey(person, 'more');
    const { code, other } = read.openChoice(more, choices.yesNo);
    if (code === undefined)
      read.refuse(other === undefined ? 'application.missing' : 'application.unknown-choice', more);
    if (code !== 'yes') break;
  }
  return all;
}

function chainIsFull(answers: Answers, choices: Choices): boolean {
  const says = (person: number): boolean => listOf(answers[companionKey(person, 'more')])[0] === choices.yesNo.yes;
  for (let person = FIRST_COMPANION; person <= LAST_PERSON; person += 1) if (!says(person)) return false;
  return true;
}

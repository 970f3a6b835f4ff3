// The questions of the applicant and of each companion, with their validations and where their answers lead.

import type { FormPage, Option, Question, Validation } from '../../kernel/form';
import type { IntakeFacts } from './facts';
import { fill } from './fill';
import { ageWithin, maxLength, optionsOf, type Asker, type Speech } from './speech';
import { COMPANION_QUESTIONS, type CompanionQuestionKey } from './wording';

/** The principal is person 1. */
export const FIRST_COMPANION = 2;
export const LAST_PERSON = 9;

export const companionKey = (person: number, question: CompanionQuestionKey): string =>
  `companion${person}.${question}`;
const companionPageKey = (person: number): string => `companion${person}`;

/** The city that is none of the list. */
export const OTHER_CITY = 'other';

const LONGEST_NAME = 120;
export const LONGEST_LINE = 300;
const LONGEST_CODE = 24;

/** Lenient: separators of all usual kinds, with or without + or 00. RE2 syntax. */
const PHONE_PATTERN = '^\\s*(\\+|00)?[1-9][0-9 ().\\-/]{6,22}\\s*$';

export function startQuestions({ ask, speech }: Asker): Question[] {
  return [
    { ...ask('accessPoint', false), type: 'short', validation: maxLength(speech, LONGEST_CODE) },
    {
      ...ask('contactConsent', true),
      type: 'choice',
      options: optionsOf(speech, 'yesNo', ['yes', 'no'], { yes: 'filledBy', no: 'declined' }),
    },
  ];
}

export const filledByQuestion = ({ ask, speech }: Asker): Question => ({
  ...ask('filledBy', true),
  type: 'choice',
  options: optionsOf(speech, 'filledBy', ['self', 'helper', 'staff'], {
    self: 'applicant',
    helper: 'helper',
    staff: 'applicant',
  }),
});

export function applicantQuestions({ ask, speech }: Asker, { cities, countries }: IntakeFacts): Question[] {
  const cityOptions: Option[] = cities.map((city) => ({ code: city, label: speech.each(() => city) }));
  const countryOptions: Option[] = countries.map((code) => ({
    code,
    label: speech.each(({ choices }) => choices.country[code]),
  }));
  return [
    {
      ...ask('language', true),
      type: 'choice',
      options: optionsOf(speech, 'language', ['spa', 'hat', 'fra', 'por', 'eng']),
      other: true,
    },
    {
      ...ask('city', true),
      type: 'list',
      options: [...cityOptions, { code: OTHER_CITY, label: speech.each(({ otherCity }) => otherCity) }],
    },
    { ...ask('givenNames', true), type: 'short', validation: maxLength(speech, LONGEST_NAME) },
    { ...ask('surnames', true), type: 'short', validation: maxLength(speech, LONGEST_NAME) },
    { ...ask('age', true), type: 'short', validation: ageWithin(speech) },
    { ...ask('sex', true), type: 'choice', options: optionsOf(speech, 'sex', ['F', 'M', 'X', 'later']) },
    { ...ask('nationality', true), type: 'list', options: countryOptions },
    {
      ...ask('document', true),
      type: 'choice',
      options: optionsOf(speech, 'document', [
        'passportValid',
        'passportExpired',
        'nationalId',
        'birthCertificate',
        'none',
        'unknown',
      ]),
    },
    {
      ...ask('group', true),
      type: 'choice',
      options: optionsOf(speech, 'group', ['alone', 'family', 'child'], {
        alone: 'contact',
        family: companionPageKey(FIRST_COMPANION),
        child: 'child',
      }),
    },
  ];
}

export function companionPage(speech: Speech, person: number): FormPage {
  const asked = (question: CompanionQuestionKey) => ({
    key: companionKey(person, question),
    required: true,
    ...speech.said(({ companion }) => companion[question]),
  });
  const next = person < LAST_PERSON ? companionPageKey(person + 1) : 'contact';
  const questions: Record<CompanionQuestionKey, Question> = {
    givenNames: { ...asked('givenNames'), type: 'short', validation: maxLength(speech, LONGEST_NAME) },
    surnames: { ...asked('surnames'), type: 'short', validation: maxLength(speech, LONGEST_NAME) },
    age: { ...asked('age'), type: 'short', validation: ageWithin(speech) },
    sex: { ...asked('sex'), type: 'choice', options: optionsOf(speech, 'sex', ['F', 'M', 'X', 'later']) },
    relation: {
      ...asked('relation'),
      type: 'choice',
      options: optionsOf(speech, 'relation', ['child', 'partner', 'parent', 'sibling', 'otherRelative', 'unrelated']),
    },
    more: {
      ...asked('more'),
      type: 'choice',
      options: optionsOf(speech, 'yesNo', ['yes', 'no'], { yes: next, no: 'contact' }),
    },
  };
  const { title, help } = speech.said(({ companionPage: page }) => ({
    ...page,
    title: fill(page.title, { n: String(person) }),
  }));
  return {
    key: companionPageKey(person),
    title,
    ...(help ? { help } : {}),
    questions: COMPANION_QUESTIONS.map((key) => questions[key]),
  };
}

export function contactQuestions({ ask, speech }: Asker): Question[] {
  const pattern: Validation = {
    kind: 'pattern',
    pattern: PHONE_PATTERN,
    message: speech.each(({ messages }) => messages.phone),
  };
  return [
    { ...ask('phone', false), type: 'short', validation: pattern },
    { ...ask('otherContact', false), type: 'short', validation: maxLength(speech, LONGEST_LINE) },
    {
      ...ask('discretion', true),
      type: 'choice',
      options: optionsOf(speech, 'discretion', ['mayNameOim', 'askOnly']),
    },
  ];
}

export function interviewQuestions({ ask, speech }: Asker): Question[] {
  return [
    {
      ...ask('interviewNeeds', false),
      type: 'checkboxes',
      options: optionsOf(speech, 'interviewNeeds', [
        'interpreter',
        'readAloud',
        'moving',
        'woman',
        'man',
        'childSpace',
        'nothing',
      ]),
    },
    {
      ...ask('soon', true),
      type: 'choice',
      options: optionsOf(speech, 'soon', ['no', 'today', 'thisWeek'], {
        no: 'note',
        today: 'phones',
        thisWeek: 'note',
      }),
    },
  ];
}

// What the intake form says, in one language: titles, help, choices, messages. Each language is one record of this
// shape, and answers are read back by the same record, so a language cannot be asked without being understood.
// Does not say which questions there are or where they lead: that is form.ts, the same for all languages.

import type { Country } from '../directory/countries';

/** Questions of the applicant; each companion's stand in COMPANION_QUESTIONS. */
const QUESTIONS = [
  'accessPoint',
  'contactConsent',
  'filledBy',
  'helper',
  'language',
  'city',
  'givenNames',
  'surnames',
  'age',
  'sex',
  'nationality',
  'document',
  'group',
  'phone',
  'otherContact',
  'discretion',
  'interviewNeeds',
  'soon',
  'safeNote',
] as const;
export type QuestionKey = (typeof QUESTIONS)[number];

export const COMPANION_QUESTIONS = ['givenNames', 'surnames', 'age', 'sex', 'relation', 'more'] as const;
export type CompanionQuestionKey = (typeof COMPANION_QUESTIONS)[number];

/** Code → what stands in the form, in the order of the form. */
export interface Choices {
  readonly yesNo: Readonly<Record<'yes' | 'no', string>>;
  readonly filledBy: Readonly<Record<'self' | 'helper' | 'staff', string>>;
  readonly language: Readonly<Record<'spa' | 'hat' | 'fra' | 'por' | 'eng', string>>;
  readonly sex: Readonly<Record<'F' | 'M' | 'X' | 'later', string>>;
  readonly document: Readonly<
    Record<'passportValid' | 'passportExpired' | 'nationalId' | 'birthCertificate' | 'none' | 'unknown', string>
  >;
  readonly group: Readonly<Record<'alone' | 'family' | 'child', string>>;
  readonly relation: Readonly<
    Record<'child' | 'partner' | 'parent' | 'sibling' | 'otherRelative' | 'unrelated', string>
  >;
  readonly discretion: Readonly<Record<'mayNameOim' | 'askOnly', string>>;
  readonly interviewNeeds: Readonly<
    Record<'interpreter' | 'readAloud' | 'moving' | 'woman' | 'man' | 'childSpace' | 'nothing', string>
  >;
  readonly soon: Readonly<Record<'no' | 'today' | 'thisWeek', string>>;
  readonly country: Readonly<Record<Country, string>>;
}

export interface Said {
  readonly title: string;
  readonly help?: string;
}

export type PageKey =
  'start' | 'declined' | 'filledBy' | 'helper' | 'applicant' | 'child' | 'contact' | 'interview' | 'phones' | 'note';

export interface IntakeWording {
  readonly title: string;
  /** Screen 0. `{channel}` is where complaints go. */
  readonly description: string;
  /** `{days}` working days; `{call}` is `moved` or nothing. */
  readonly confirmation: string;
  /** `{phone}`. */
  readonly moved: string;
  readonly pages: Readonly<Record<PageKey, Said>>;
  /** `{n}`: which person of the group. */
  readonly companionPage: Said;
  readonly questions: Readonly<Record<QuestionKey, Said>>;
  readonly companion: Readonly<Record<CompanionQuestionKey, Said>>;
  readonly choices: Choices;
  readonly otherCity: string;
  readonly messages: {
    readonly age: string;
    readonly phone: string;
    /** `{max}` characters. */
    readonly long: string;
  };
}

/** Language tag → wording. */
export type Wordings = Readonly<Record<string, IntakeWording>>;

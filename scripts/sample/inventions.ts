// What an invented person answers: a plan of who travels with whom, and one answer for each question by its key, or by
// its validation where the key says nothing. Codes are given; the caller turns them into labels.

import type { Question } from '../../src/kernel/form';
import { BOYS, GIRLS, HELPERS, MEN, SAFE_NOTES, SURNAMES, WHERE_TO_FIND, WOMEN } from './people';
import type { Random } from './random';

type Wish = Readonly<Record<string, string | readonly string[]>>;

interface Someone {
  readonly sex: 'F' | 'M';
  readonly age: number;
  readonly relation: string;
}

export interface Plan {
  readonly group: 'alone' | 'family' | 'child';
  /** The principal first; keys of companions count from 2. */
  readonly people: readonly Someone[];
  readonly surnames: string;
  readonly hasPhone: boolean;
}

/** A principal and eight companions are as many as the form takes. */
const LAST_PERSON = 9;

const FAMILY_PLAN = 0.5;
const LONE_CHILD_PLAN = 0.55;

function groupFor(random: Random, wish: Wish): Plan['group'] {
  const wished = wish['group'];
  if (wished === 'alone' || wished === 'family' || wished === 'child') return wished;
  if (Object.keys(wish).some((key) => key.startsWith('companion'))) return 'family';
  const draw = random.next();
  return draw < FAMILY_PLAN ? 'family' : draw < LONE_CHILD_PLAN ? 'child' : 'alone';
}

/** The last person the wish speaks of; to say that somebody more comes speaks of that one too. */
function lastCompanion(wish: Wish): number {
  const numbers = Object.entries(wish).map(([key, answer]) => {
    const [, number, part] = /^companion(\d+)\.(\w+)$/.exec(key) ?? [];
    return number === undefined
      ? 1
      : Number(number) + (part === 'more' && (answer === 'yes' || answer === 'Sí') ? 1 : 0);
  });
  return Math.min(LAST_PERSON, Math.max(1, ...numbers));
}

function companionsFor(random: Random, count: number, principalAge: number): Someone[] {
  return Array.from({ length: count }, (_, at): Someone => {
    const sex = random.oneOf(['F', 'M'] as const);
    if (at === 0 && random.chance(0.5))
      return { sex, age: Math.max(18, principalAge + random.whole(-6, 6)), relation: 'partner' };
    if (random.chance(0.85))
      return { sex, age: random.whole(0, Math.min(17, Math.max(1, principalAge - 16))), relation: 'child' };
    return { sex, age: random.whole(18, 60), relation: 'sibling' };
  });
}

export function planFor(random: Random, wish: Wish): Plan {
  const group = groupFor(random, wish);
  const age = group === 'child' ? random.whole(13, 17) : random.whole(19, 58);
  const principal: Someone = { sex: random.oneOf(['F', 'M'] as const), age, relation: 'self' };
  const least = lastCompanion(wish) - 1;
  const count = group === 'family' ? Math.max(least, random.whole(1, 4)) : 0;
  return {
    group,
    people: [principal, ...companionsFor(random, least > 0 ? least : count, age)],
    surnames: `${random.oneOf(SURNAMES)} ${random.oneOf(SURNAMES)}`,
    hasPhone: random.chance(0.9),
  };
}

const ADULT = 18;

function givenNames(random: Random, { sex, age }: Someone): string {
  const [women, men] = age < ADULT ? [GIRLS, BOYS] : [WOMEN, MEN];
  const list = sex === 'F' ? women : men;
  return random.chance(0.3) ? `${random.oneOf(list)} ${random.oneOf(list)}` : random.oneOf(list);
}

/** Numbers of a series that no operator gives out, as far as one can tell: four nines and four digits. */
const phone = (random: Random): string => `+504 9999 ${String(random.whole(0, 9999)).padStart(4, '0')}`;

type Invention = (
  random: Random,
  plan: Plan,
  person: Someone,
  question: Question,
  number: number,
) => string | readonly string[] | undefined;

const INVENTIONS: Readonly<Record<string, Invention>> = {
  accessPoint: () => undefined,
  contactConsent: () => 'yes',
  filledBy: (random) => (random.chance(0.8) ? 'self' : 'helper'),
  helper: (random) => random.oneOf(HELPERS),
  language: (random) => (random.chance(0.9) ? 'spa' : random.oneOf(['hat', 'eng', 'por', "K'iche'"])),
  givenNames: (random, _plan, person) => givenNames(random, person),
  surnames: (_random, plan) => plan.surnames,
  age: (_random, _plan, { age }) => String(age),
  sex: (_random, _plan, { sex }) => sex,
  document: (random) => random.oneOf(['passportValid', 'passportExpired', 'nationalId', 'birthCertificate', 'none']),
  group: (_random, plan) => plan.group,
  relation: (_random, _plan, { relation }) => relation,
  more: (_random, plan, _person, _question, number) => (number < plan.people.length ? 'yes' : 'no'),
  phone: (random, plan) => (plan.hasPhone ? phone(random) : undefined),
  otherContact: (random, plan) => (plan.hasPhone ? undefined : random.oneOf(WHERE_TO_FIND)),
  discretion: (random) => (random.chance(0.8) ? 'mayNameOim' : 'askOnly'),
  interviewNeeds: (random) =>
    random.chance(0.7) ? ['nothing'] : [random.oneOf(['interpreter', 'readAloud', 'childSpace'])],
  soon: (random) => (random.chance(0.9) ? 'no' : 'thisWeek'),
  safeNote: (random) => (random.chance(0.2) ? random.oneOf(SAFE_NOTES) : undefined),
};

/** Whoever a wish adds beyond the plan. */
const ONE_MORE_CHILD: Someone = { sex: 'F', age: 9, relation: 'child' };

const companionOf = (key: string): number => Number(/^companion(\d+)\./.exec(key)?.[1] ?? 1);

export function inventAnswer(question: Question, plan: Plan, random: Random): string | readonly string[] | undefined {
  const number = companionOf(question.key);
  const person = plan.people[number - 1] ?? ONE_MORE_CHILD;
  const invention = INVENTIONS[question.key.split('.').pop() ?? ''];
  if (invention !== undefined) return invention(random, plan, person, question, number);
  return byItsKind(question, random);
}

/** The first options are the likeliest: offices' cities, countries served. */
const LIKELY_OPTIONS = 5;

function byItsKind(question: Question, random: Random): string | readonly string[] | undefined {
  if ('options' in question) {
    const likely = question.options.slice(0, Math.max(1, Math.min(LIKELY_OPTIONS, question.options.length - 1)));
    const code = random.oneOf(likely).code;
    return question.type === 'checkboxes' ? [code] : code;
  }
  if (!question.required) return undefined;
  if (question.type === 'date') return `2026-${String(random.whole(1, 12)).padStart(2, '0')}-15`;
  const { validation } = question;
  if (validation?.kind === 'integer') return String(random.whole(validation.min, validation.max));
  if (validation?.kind === 'pattern') throw new Error(`no invention for ${question.key}, which asks for a pattern`);
  const text = 'Respuesta de muestra';
  return validation?.kind === 'maxLength' ? text.slice(0, validation.max) : text;
}

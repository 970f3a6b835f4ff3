// Invents a complete, plausible and valid set of answers to a form, from the form's own definition: it goes through the
// pages as a respondent does and answers what stands there. Synthetic people only.
// INVARIANT: the same form, seed and wishes give the same answers; every answer passes the form's own validation.

import type { FormPage, FormSpec, Option, Question } from '../../src/kernel/form';
import { inventAnswer, planFor, type Plan } from './inventions';
import { randomFrom, type Random } from './random';

export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export interface SampleWish {
  readonly seed?: number;
  /** Language of the labels; the form's first when absent. */
  readonly language?: string;
  /** Question key → label or code; decides the way through the form too. */
  readonly set?: Answers;
}

const MOST_PAGES = 100;

export function sampleAnswers(
  spec: FormSpec,
  { seed = 1, language = spec.languages[0] ?? 'es', set = {} }: SampleWish = {},
): Answers {
  const random = randomFrom(seed);
  const plan = planFor(random, set);
  const answers: Record<string, Answer> = {};
  const seen = new Set<string>();
  let page = spec.pages[0];
  for (let visited = 0; page !== undefined && visited < MOST_PAGES; visited += 1) {
    const here = page.questions.flatMap((question) => answerOf(question, { language, set, plan, random }, seen));
    Object.assign(answers, Object.fromEntries(here.map(({ key, answer }) => [key, answer])));
    const next = nextPage(spec, page, answers, language);
    page = spec.pages.find(({ key }) => key === next);
  }
  const stray = Object.keys(set).filter((key) => !seen.has(key));
  if (stray.length > 0) throw new Error(`the way through ${spec.key} does not reach: ${stray.join(', ')}`);
  return answers;
}

interface Given {
  readonly language: string;
  readonly set: Answers;
  readonly plan: Plan;
  readonly random: Random;
}

function answerOf(
  question: Question,
  { language, set, plan, random }: Given,
  seen: Set<string>,
): { key: string; answer: Answer }[] {
  const { key } = question;
  seen.add(key);
  const wished = set[key];
  const answer = wished ?? inventAnswer(question, plan, random);
  if (answer === undefined || answer === '' || answer.length === 0) return [];
  return [{ key, answer: labelled(question, answer, language) }];
}

const optionsOf = (question: Question): readonly Option[] => ('options' in question ? question.options : []);

/** Codes become what a respondent reads; labels and free text stay. */
function labelled(question: Question, answer: Answer, language: string): Answer {
  const label = (text: string): string =>
    optionsOf(question).find(({ code }) => code === text)?.label[language] ?? text;
  return typeof answer === 'string' ? label(answer) : answer.map(label);
}

function nextPage(spec: FormSpec, page: FormPage, answers: Answers, language: string): string | undefined {
  for (const question of page.questions) {
    const chosen = optionsOf(question).find(({ label }) => label[language] === answers[question.key]);
    if (chosen?.goTo !== undefined) return chosen.goTo;
  }
  return page.then ?? spec.pages[spec.pages.indexOf(page) + 1]?.key;
}

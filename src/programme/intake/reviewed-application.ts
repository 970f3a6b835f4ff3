// An application that waits, as the person who reviews it sees it: its answers read from the form's store, in Spanish,
// with what is wrong beside each. Nothing of it is kept; asking again with corrections tells whether they suffice.
// INVARIANT: what belongs to Protección is not shown, nor with whom the person would return, which may be the same.

import * as z from 'zod';
import { defineInquiry } from '../../kernel/page';
import type { FormAnswers } from '../../kernel/ports';
import { problem, type Problem } from '../../kernel/problem';
import { accepted, refused } from '../../kernel/result';
import { codeIn, listOf } from './answer-reader';
import { parseApplication, titleIn } from './application';
import { GUARDED_QUESTIONS } from './guarded-answers';
import { companionKey, FIRST_COMPANION, LAST_PERSON } from './questions';
import { formMap, isApplication, languageOf, waitingItems } from './responses';
import { COMPANION_QUESTIONS, QUESTIONS, type Choices, type IntakeWording, type Wordings } from './wording';

export interface ReviewedAnswer {
  readonly key: string;
  readonly title: string;
  /** In Spanish where it is a choice; null when it was not answered or is not for showing. */
  readonly answer: string | null;
  /** What may be chosen instead; null for what is written freely. */
  readonly choices: readonly { readonly code: string; readonly label: string }[] | null;
  readonly problem: Problem | null;
  /** False for what only the person can say. */
  readonly mayCorrect: boolean;
}

export interface ReviewedApplication {
  readonly item: string;
  readonly response: string;
  readonly submittedAt: string;
  readonly answers: readonly ReviewedAnswer[];
  /** What still stands in the way of registering it. */
  readonly problems: readonly Problem[];
}

const CHOICES: Readonly<Record<string, keyof Choices>> = {
  contactConsent: 'yesNo',
  more: 'yesNo',
  filledBy: 'filledBy',
  language: 'language',
  sex: 'sex',
  nationality: 'country',
  document: 'document',
  group: 'group',
  relation: 'relation',
  discretion: 'discretion',
};

const HIDDEN = 'group';

/** The person's own yes, and what Protección alone reads, are nobody else's to give. */
export const NOT_TO_CORRECT: readonly string[] = ['contactConsent', ...GUARDED_QUESTIONS];

function keysOf(response: FormAnswers): string[] {
  const companions: string[] = [];
  for (let person = FIRST_COMPANION; person <= LAST_PERSON; person += 1) {
    const keys = COMPANION_QUESTIONS.map((question) => companionKey(person, question));
    if (keys.some((key) => response.answers[key] !== undefined)) companions.push(...keys);
  }
  const own = QUESTIONS.filter((key) => !GUARDED_QUESTIONS.includes(key));
  const after = own.indexOf(HIDDEN) + 1;
  return [...own.slice(0, after), ...companions, ...own.slice(after)];
}

function choicesOf(key: string, wording: IntakeWording): Readonly<Record<string, string>> | null {
  const list = CHOICES[key.split('.').pop() ?? ''];
  return list === undefined ? null : wording.choices[list];
}

/** Label of any language → its Spanish one; free text as it is. */
function inSpanish(key: string, answer: string, wording: IntakeWording, spanish: IntakeWording): string {
  const labels = choicesOf(key, wording);
  const code = labels === null ? undefined : codeIn(labels, answer);
  return code === undefined ? answer : (choicesOf(key, spanish)?.[code] ?? answer);
}

export function reviewedApplication(wordings: Wordings, response: FormAnswers, item: string): ReviewedApplication {
  const parsed = parseApplication(wordings, response);
  const problems = parsed.ok ? [] : parsed.problems;
  const wording = wordings[response.language];
  const spanish = wordings['es'] ?? wording;
  const answers = keysOf(response).map((key): ReviewedAnswer => {
    const [given] = listOf(response.answers[key]);
    const labels = spanish === undefined ? null : choicesOf(key, spanish);
    const unshown = given === undefined || key === HIDDEN || wording === undefined || spanish === undefined;
    return {
      key,
      title: spanish === undefined ? key : titleIn(spanish, key),
      answer: unshown ? null : inSpanish(key, given, wording, spanish),
      choices: labels === null ? null : Object.entries(labels).map(([code, label]) => ({ code, label })),
      problem: problems.find(({ field }) => field === key) ?? null,
      mayCorrect: !NOT_TO_CORRECT.includes(key),
    };
  });
  return { item, response: response.id, submittedAt: response.submittedAt, answers, problems };
}

const question = z.object({
  item: z.string(),
  /** What the reviewer would correct, to see whether it suffices. */
  corrections: z.record(z.string(), z.string()).default({}),
});
type ReviewQuestion = z.infer<typeof question>;

/** What a page asks to show one waiting application. */
export const reviewInquiryIn = (wordings: Wordings) =>
  defineInquiry<ReviewQuestion, ReviewedApplication>({
    input: question as z.ZodType<ReviewQuestion>,
    reads: () => ({ index: [waitingItems] }),
    answer: (snapshot, { item, corrections }, { office }, forms) => {
      const waiting = snapshot.index(waitingItems).find(({ id }) => id === item);
      if (waiting === undefined || !isApplication(waiting)) return refused(problem('application.item-unknown'));
      const map = formMap(office, languageOf(waiting.form ?? ''));
      const found = map === undefined ? undefined : forms.response(map, waiting.response ?? '');
      if (found === undefined) return refused(problem('application.response-gone'));
      const allowed = Object.entries(corrections).filter(([key]) => !NOT_TO_CORRECT.includes(key));
      const answers = { ...found.answers, ...Object.fromEntries(allowed) };
      return accepted(reviewedApplication(wordings, { ...found, answers }, item));
    },
  });

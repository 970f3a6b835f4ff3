// The answers of a response that waits, question by question, with the problems that keep it from becoming a case.
// INVARIANT: what is for Protección alone is shown to nobody else, and its absence is the same for every application.

import type { FormSpec, Question } from '../../kernel/form';
import type { Say } from '../../kernel/problem';
import type { FormAnswers } from '../../kernel/ports';
import type { AnsweredQuestion } from './view';

/** Answered in person, or decided by the form's own branches: nobody corrects it for the applicant. */
const NOT_SHOWN: readonly string[] = ['contactConsent'];
/** Whose branch tells what belongs to Protección. */
const GROUP = 'group';
const GUARDED_BRANCH = 'child';

export interface Reader {
  readonly seesGuarded: boolean;
  readonly guarded: readonly string[];
  /** Keys of the questions with problems: they are shown even when nobody answered them. */
  readonly wrong: ReadonlySet<string>;
  readonly say: Say;
}

export function answeredQuestions(form: FormSpec, { answers, language }: FormAnswers, reader: Reader): AnsweredQuestion[] {
  return form.pages.flatMap((page) =>
    page.questions
      .filter(({ key }) => !NOT_SHOWN.includes(key) && (answers[key] !== undefined || reader.wrong.has(key)))
      .filter(({ key }) => isShown(key, reader))
      .map((question) => ({
        key: question.key,
        title: reader.say(question.title['es'] ?? question.key),
        page: reader.say(page.title['es'] ?? ''),
        value: valueOf(question, answers[question.key], language, reader),
        codes: codesOf(question, reader),
        long: question.type === 'paragraph',
      })),
  );
}

function isShown(key: string, { seesGuarded, guarded, wrong }: Reader): boolean {
  if (seesGuarded) return true;
  // Hidden for every application alike; only where it must be corrected is it asked again, without what was said.
  return !guarded.includes(key) && (key !== GROUP || wrong.has(key));
}

function valueOf(question: Question, answer: string | readonly string[] | undefined, language: string, reader: Reader): string {
  if (answer === undefined || (question.key === GROUP && !reader.seesGuarded)) return '';
  if (question.type !== 'choice' && question.type !== 'list') return typeof answer === 'string' ? answer : answer.join('; ');
  const typed = typeof answer === 'string' ? answer : (answer[0] ?? '');
  const option = question.options.find(({ code, label }) => label[language] === typed || label['es'] === typed || code === typed);
  return option?.code ?? typed;
}

function codesOf(question: Question, { seesGuarded, say }: Reader): Record<string, string> | null {
  if (question.type !== 'choice' && question.type !== 'list') return null;
  const offered = question.options.filter(({ code }) => seesGuarded || question.key !== GROUP || code !== GUARDED_BRANCH);
  return Object.fromEntries(offered.map(({ code, label }) => [code, say(label['es'] ?? code)]));
}

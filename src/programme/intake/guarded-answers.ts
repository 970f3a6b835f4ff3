// What an application says to Protección alone: the child branch of answer 11, and answers 15–17.
// INVARIANT: none of it refuses an application: whatever it holds is kept for Protección as it was written, so that
// nothing about these answers ever shows outside.

import { LONGEST_TEXT } from '../../kernel/table';
import { cleanText } from '../../kernel/text';
import { codeIn, listOf, type Answers } from './answer-reader';
import type { Choices, QuestionKey } from './wording';

type Code<K extends keyof Choices> = keyof Choices[K] & string;

/** What only Protección may see or correct. */
export const GUARDED_QUESTIONS: readonly QuestionKey[] = ['interviewNeeds', 'soon', 'safeNote'];

export interface GuardedAnswers {
  readonly unaccompanied: boolean;
  readonly needs: readonly Code<'interviewNeeds'>[];
  readonly urgency: Code<'soon'> | null;
  /** Each part fits one note. */
  readonly texts: readonly string[];
  readonly remarks: readonly string[];
}

/** In Spanish; no remark when nothing was dropped. */
export const cleanedRemark = (keys: readonly string[], titleOf: (key: string) => string): string[] =>
  keys.length === 0
    ? []
    : [`Se quitaron caracteres que no se ven en: ${keys.map((key) => `«${titleOf(key)}»`).join(', ')}.`];

export function guardedAnswers(
  answers: Answers,
  choices: Choices,
  unaccompanied: boolean,
  titleOf: (key: string) => string,
): GuardedAnswers {
  const cleaned: string[] = [];
  const clean = (key: QuestionKey, answer: string): string => {
    const { text, dropped } = cleanText(answer);
    if (dropped && !cleaned.includes(key)) cleaned.push(key);
    return text;
  };
  const ticked = listOf(answers['interviewNeeds']).map((answer) => ({
    answer,
    code: codeIn(choices.interviewNeeds, answer),
  }));
  const [soon] = listOf(answers['soon']);
  const urgency = soon === undefined ? undefined : codeIn(choices.soon, soon);
  const [note = ''] = listOf(answers['safeNote']);
  const unread = [
    ...ticked.filter(({ code }) => code === undefined).map(({ answer }) => ['interviewNeeds', answer] as const),
    ...(soon !== undefined && urgency === undefined ? [['soon', soon] as const] : []),
  ];
  const texts = [
    ...(note.trim() === '' ? [] : inParts(clean('safeNote', note))),
    ...unread.flatMap(([key, answer]) => inParts(`${titleOf(key)} ${clean(key, answer)}`)),
  ];
  return {
    unaccompanied,
    needs: ticked.flatMap(({ code }) => (code === undefined ? [] : [code])),
    // In words that somebody changed in the form it may be a yes.
    urgency: urgency ?? (soon === undefined ? null : 'today'),
    texts,
    remarks: cleanedRemark(cleaned, titleOf),
  };
}

/** Text longer than a cell holds goes into several notes rather than being cut or refused. */
function inParts(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    // A character outside the basic plane is two units; it is never torn apart.
    const torn = /[\uD800-\uDBFF]/.test(text.charAt(at + LONGEST_TEXT - 1)) && at + LONGEST_TEXT < text.length;
    const end = at + LONGEST_TEXT - (torn ? 1 : 0);
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

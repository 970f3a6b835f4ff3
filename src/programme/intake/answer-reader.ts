// Reads single answers of the intake form: label or code → code, digits → number, text → text as it may be stored.
// Collects every problem instead of stopping at the first, and notes which answers lost invisible characters.
// INVARIANT: a problem names the question; it never quotes the answer.

import { problem, type Problem } from '../../kernel/problem';
import { LONGEST_TEXT } from '../../kernel/table';
import { cleanLine } from '../../kernel/text';
import { hasNoCode, parsePhone } from '../directory/phone';

export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;
type Labels = Readonly<Record<string, string>>;

export interface AnswerReader {
  /** Text as typed; null when nothing or only blanks were typed. */
  readonly text: (key: string) => string | null;
  readonly requiredText: (key: string) => string;
  readonly choice: <L extends Labels>(key: string, labels: L) => keyof L & string;
  /** A choice beside which people may write their own: `{ code }` or `{ other }`. */
  readonly openChoice: <L extends Labels>(
    key: string,
    labels: L,
  ) => { readonly code?: keyof L & string; readonly other?: string };
  readonly age: (key: string) => number;
  readonly phone: (key: string) => string | null;
  readonly refuse: (code: string, key: string, params?: Readonly<Record<string, string | number>>) => void;
  readonly problems: readonly Problem[];
  /** Keys of the answers that lost invisible characters. */
  readonly cleaned: readonly string[];
  /** Keys of the telephones that were written without the code of their country. */
  readonly guessed: readonly string[];
}

/** Label or code → code; undefined when the list has neither. */
export function codeIn<L extends Labels>(labels: L, answer: string): (keyof L & string) | undefined {
  const codes = Object.keys(labels) as (keyof L & string)[];
  return codes.find((code) => labels[code] === answer) ?? codes.find((code) => code === answer);
}

export const listOf = (answer: Answer | undefined): readonly string[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;

const OLDEST = 110;

/** @param titleOf a question's title in Spanish, for the person who mends the answer. */
export function createAnswerReader(answers: Answers, titleOf: (key: string) => string): AnswerReader {
  const problems: Problem[] = [];
  const cleaned: string[] = [];
  const guessed: string[] = [];
  const refuse: AnswerReader['refuse'] = (code, key, params = {}) => {
    problems.push(problem(code, key, { question: titleOf(key), ...params }));
  };
  const missing = (key: string): void => refuse('application.missing', key);

  const text = (key: string): string | null => {
    const [typed] = listOf(answers[key]);
    if (typed === undefined || typed.trim() === '') return null;
    const { text: clean, dropped } = cleanLine(typed);
    if (dropped) cleaned.push(key);
    if (clean.length > LONGEST_TEXT) refuse('application.too-long', key, { max: LONGEST_TEXT });
    return clean.trim() === '' ? null : clean;
  };
  const requiredText = (key: string): string => {
    const typed = text(key);
    if (typed === null) missing(key);
    return typed ?? '';
  };
  const openChoice = <L extends Labels>(key: string, labels: L) => {
    const typed = text(key);
    if (typed === null) return {};
    const code = codeIn(labels, typed);
    return code === undefined ? { other: typed } : { code };
  };

  return {
    problems,
    cleaned,
    guessed,
    refuse,
    text,
    requiredText,
    openChoice,
    choice: <L extends Labels>(key: string, labels: L) => {
      const { code, other } = openChoice(key, labels);
      if (code === undefined) refuse(other === undefined ? 'application.missing' : 'application.unknown-choice', key);
      return code ?? (Object.keys(labels)[0] as keyof L & string);
    },
    age: (key) => {
      const typed = text(key);
      if (typed === null) missing(key);
      else if (!/^\s*\d{1,3}\s*$/.test(typed) || Number(typed) > OLDEST) {
        refuse('application.not-an-age', key, { min: 0, max: OLDEST });
      }
      return Number(typed ?? 0);
    },
    phone: (key) => {
      const typed = text(key);
      const phone = typed === null ? null : parsePhone(typed);
      if (phone === undefined) refuse('application.not-a-phone', key);
      if (typed !== null && hasNoCode(typed)) guessed.push(key);
      return phone ?? null;
    },
  };
}

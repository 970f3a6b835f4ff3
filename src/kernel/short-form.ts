// A form of one language written tersely: `!` behind a key requires an answer, `*` keeps it for the most confidential
// book. The same definition is built as a form and reads its answers back, so a question cannot be asked without being
// understood.
// INVARIANT: reading refuses nothing: what is not among the choices comes back as it was written, marked as unread.

import type { FormAnswers } from './ports';
import type { FormPage, FormSpec, Option, Question, Validation } from './form';
import { cleanLine, cleanText } from './text';
import type { Codes } from './table';
import { isDate } from './time';

export interface Asked {
  readonly key: string;
  readonly required: boolean;
  readonly guarded: boolean;
  readonly title: string;
  readonly type: Question['type'];
  readonly options?: Codes;
  readonly help?: string;
  /** Code → page. */
  readonly goTo?: Readonly<Record<string, string>>;
  readonly max?: number;
  readonly validation?: Validation;
}

type More = Pick<Asked, 'help' | 'goTo' | 'max' | 'validation'>;
type Asking = (key: string, title: string, more?: More) => Asked;
type Choosing = (key: string, title: string, options: Codes, more?: More) => Asked;

const asked = (type: Asked['type'], marked: string, title: string, options: Codes | undefined, more: More): Asked => ({
  ...more,
  key: marked.replace(/\W/g, ''),
  required: marked.includes('!'),
  guarded: marked.includes('*'),
  title,
  type,
  ...(options === undefined ? {} : { options }),
});

export const line: Asking = (key, title, more = {}) => asked('short', key, title, undefined, more);
export const lines: Asking = (key, title, more = {}) => asked('paragraph', key, title, undefined, more);
export const day: Asking = (key, title, more = {}) => asked('date', key, title, undefined, more);
export const pick: Choosing = (key, title, options, more = {}) => asked('choice', key, title, options, more);
export const list: Choosing = (key, title, options, more = {}) => asked('list', key, title, options, more);
export const ticks: Choosing = (key, title, options, more = {}) => asked('checkboxes', key, title, options, more);

export interface ShortPage {
  readonly key: string;
  readonly title: string;
  readonly questions: readonly Asked[];
  readonly help?: string;
  readonly then?: string;
}

export const page = (
  key: string,
  title: string,
  questions: readonly Asked[],
  more: Pick<ShortPage, 'help' | 'then'> = {},
): ShortPage => ({ key, title, questions, ...more });

/** What one form says. */
export interface ShortPages {
  readonly version: number;
  readonly title: string;
  readonly pages: readonly ShortPage[];
}

export interface ShortForm extends ShortPages {
  readonly key: string;
  readonly words: ShortWords;
}

/** By the key of the form; asked for only where a form is built or its answers are read. */
export type ShortForms = (form: string) => ShortForm;

export interface ShortWords {
  readonly language: string;
  readonly description: string;
  readonly confirmation: string;
  /** `{max}`. */
  readonly tooLong: string;
}

const LONGEST_LINE = 120;
const LONGEST_LINES = 1_000;

export const askedIn = ({ pages }: Pick<ShortForm, 'pages'>): readonly Asked[] =>
  pages.flatMap(({ questions }) => questions);

/** The form as it is installed, for members of staff. */
export function formOf({ words, ...form }: ShortForm): FormSpec {
  const { language } = words;
  const said = (text: string) => ({ [language]: text });
  const question = ({ key, title, help, required, type, options, goTo = {}, max, validation }: Asked): Question => {
    const common = { key, title: said(title), ...(help === undefined ? {} : { help: said(help) }), required };
    const choices = Object.entries(options ?? {}).map(([code, label]): Option => {
      const target = goTo[code];
      return { code, label: said(label), ...(target === undefined ? {} : { goTo: target }) };
    });
    if (type === 'date') return { ...common, type };
    if (type !== 'short' && type !== 'paragraph') return { ...common, type, options: choices };
    const most = max ?? (type === 'short' ? LONGEST_LINE : LONGEST_LINES);
    const message = said(words.tooLong.replace('{max}', String(most)));
    return { ...common, type, validation: validation ?? { kind: 'maxLength', max: most, message } };
  };
  const pages = form.pages.map(({ key, title, help, then, questions }): FormPage => ({
    key,
    title: said(title),
    ...(help === undefined ? {} : { help: said(help) }),
    ...(then === undefined ? {} : { then }),
    questions: questions.map(question),
  }));
  return {
    key: form.key,
    version: form.version,
    languages: [language],
    title: said(form.title),
    description: said(words.description),
    confirmation: said(words.confirmation),
    audience: 'staff',
    pages,
  };
}

// --- Reading back --------------------------------------------------------------------------------------------------

export interface ReadAnswers {
  /** Code, codes, `YYYY-MM-DD` or text by question; what was not answered is absent. */
  readonly of: (key: string) => string | null;
  readonly several: (key: string) => readonly string[];
  /** Keys of answers that are none of the choices, or no date. */
  readonly unread: ReadonlySet<string>;
  readonly given: readonly { readonly asked: Asked; readonly said: readonly string[] }[];
}

export function readAnswers(form: Pick<ShortForm, 'pages'>, { answers }: Pick<FormAnswers, 'answers'>): ReadAnswers {
  const codes = new Map<string, readonly string[]>();
  const unread = new Set<string>();
  const given = askedIn(form).flatMap((each) => {
    const answer = answers[each.key] ?? [];
    const clean = each.type === 'paragraph' ? cleanText : cleanLine;
    const said = [answer]
      .flat()
      .map((text) => clean(text).text.trim())
      .filter((text) => text !== '');
    if (said.length === 0) return [];
    codes.set(
      each.key,
      said.map((text) => codeOf(each, text) ?? (unread.add(each.key), text)),
    );
    return [{ asked: each, said }];
  });
  const several = (key: string): readonly string[] => codes.get(key) ?? [];
  return { of: (key) => several(key)[0] ?? null, several, unread, given };
}

/** Undefined for what cannot be read. */
function codeOf({ type, options }: Asked, text: string): string | undefined {
  if (type === 'date') return isDate(text) ? text : undefined;
  if (options === undefined) return text;
  return Object.keys(options).find((code) => options[code] === text || code === text);
}

// What a respondent sees of a form, page by page. Holds nothing that only the form's editors know: no responses, no
// audience, no names of prefilled entries.
// INVARIANT: the view is data; drawing it is the workbench's affair.

import type { FormRecord, ItemRecord, ItemType } from './form-record';
import { isQuestion } from './form-record';
import { pagesOf } from './pages';
import { publishedUrl } from './prefill';
import type { Answer } from './response-store';
import { messageOf } from './validation';

export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly progressBar: boolean;
  readonly collectsEmail: boolean;
  readonly pages: readonly PageView[];
  /** What the link filled in, by item ID. */
  readonly prefilled: Readonly<Record<string, Answer>>;
}

export interface PageView {
  readonly title: string;
  readonly help: string;
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly id: number;
  readonly title: string;
  readonly help: string;
  readonly type: ItemType;
  /** False for headings, which take no answer. */
  readonly question: boolean;
  readonly required: boolean;
  /** Of a grid: its columns. */
  readonly choices: readonly string[];
  /** Of a grid; empty for everything else. */
  readonly rows: readonly string[];
  readonly other: boolean;
  /** What is said of an answer that does not pass; absent: no validation. */
  readonly validation?: string;
}

export function formView(form: FormRecord, prefilled: FormView['prefilled']): FormView {
  const { id, title, description, progressBar, collectEmail } = form;
  return {
    id,
    title,
    description,
    url: publishedUrl(form),
    progressBar,
    collectsEmail: collectEmail,
    // The first page carries the form's own title and description.
    pages: pagesOf(form).map(({ start, items }) => ({
      title: start?.title ?? title,
      help: start?.help ?? description,
      items: items.map(itemView),
    })),
    prefilled,
  };
}

function itemView(item: ItemRecord): ItemView {
  const { id, title, help, type, required, choices, rows = [], other, rule } = item;
  return {
    id,
    title,
    help,
    type,
    question: isQuestion(type),
    required,
    choices: choices.map(({ value }) => value),
    rows: rows.map(({ label }) => label),
    other,
    validation: rule === undefined ? undefined : messageOf(rule),
  };
}

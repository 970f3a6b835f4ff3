// What somebody has put into a question so far, which may be less than an answer: a date half typed, «other» chosen
// without a word beside it. Turns it into the answer that a browser would send, and a link's answers into it.
// Knows no rule of any form: what an answer is worth is the server's affair.

import type { Answer, FormView, ItemView } from '../../methods/forms';

export interface Filled {
  /** Of what is typed, dates and lists included. */
  readonly text: string;
  /** Something stands in the date's field that is no date. */
  readonly halfTyped: boolean;
  readonly chosen: readonly string[];
  readonly other: string;
  readonly tookOther: boolean;
  /** Of a grid: the columns chosen in each row. */
  readonly rows: readonly (readonly string[])[];
}

export type FilledForm = Readonly<Record<string, Filled>>;

export const NOTHING: Filled = { text: '', halfTyped: false, chosen: [], other: '', tookOther: false, rows: [] };

/** No day is spelled so: the form says in its own words that this is none. */
const NO_DAY = '?';

function answerOf(item: ItemView, filled: Filled): Answer {
  const { text, chosen, other, tookOther } = filled;
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
      return tookOther ? other : (chosen[0] ?? '');
    case 'CHECKBOX':
      return tookOther && other.trim() !== '' ? [...chosen, other] : chosen;
    case 'GRID':
      return item.rows.map((_row, index) => filled.rows[index]?.[0] ?? '');
    case 'CHECKBOX_GRID':
      return item.rows.map((_row, index) => filled.rows[index] ?? []);
    case 'DATE':
      return filled.halfTyped ? NO_DAY : text;
    default:
      return text;
  }
}

export function answersIn(items: readonly ItemView[], filled: FilledForm): Record<string, Answer> {
  const questions = items.filter(({ question }) => question);
  return Object.fromEntries(questions.map((item) => [item.id, answerOf(item, filled[item.id] ?? NOTHING)]));
}

/** What the link brought along. */
export function prefilledIn({ pages, prefilled }: FormView): FilledForm {
  const items = pages.flatMap((page) => page.items).filter(({ id }) => prefilled[id] !== undefined);
  return Object.fromEntries(items.map((item) => [item.id, filledWith(item, prefilled[item.id] ?? '')]));
}

function filledWith(item: ItemView, answer: Answer): Filled {
  if (item.rows.length > 0) {
    const rows = typeof answer === 'string' ? [] : answer;
    return { ...NOTHING, rows: rows.map((row) => (typeof row === 'string' ? [row].filter((one) => one !== '') : row)) };
  }
  if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'CHECKBOX') return { ...NOTHING, text: String(answer) };
  const given = typeof answer === 'string' ? [answer] : answer.flat();
  const other = given.find((value) => !item.choices.includes(value));
  const chosen = item.choices.filter((value) => given.includes(value));
  return { ...NOTHING, chosen, other: other ?? '', tookOther: other !== undefined };
}

/** `chosen` with `value` added or taken away, in the order of the choices. */
export const toggled = (choices: readonly string[], chosen: readonly string[], value: string): readonly string[] =>
  choices.filter((each) => (each === value ? !chosen.includes(value) : chosen.includes(each)));

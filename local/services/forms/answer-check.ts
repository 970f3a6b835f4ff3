// What a respondent's browser does with an answer before it lets the page go: writes it as a form control would, and
// asks `required`, the choices and the validation. documented for the controls:
// https://html.spec.whatwg.org/multipage/input.html#text-(type=text)-state-and-search-state-(type=search)
// INVARIANT: apart from line breaks an answer is kept exactly as typed: spaces, controls and markup included (assumed).

import type { ItemRecord } from './form-record';
import { isGrid } from './form-record';
import type { Answer } from './response-store';
import { messageOf, passes } from './validation';

/**
 * The answer as the control would hold it; undefined for an unanswered question that is not a text.
 * @param lineBreak how a paragraph's line breaks are stored.
 */
export function asEntered(item: ItemRecord, given: Answer | undefined, lineBreak: string): Answer | undefined {
  if (item.type === 'CHECKBOX') {
    const chosen = chosenIn(given);
    return chosen.length === 0 ? undefined : chosen;
  }
  if (isGrid(item.type)) return asGrid(item, given);
  const value = chosenIn(given)[0] ?? '';
  if (item.type === 'TEXT') return value.replace(/[\r\n]/g, '');
  if (item.type === 'PARAGRAPH_TEXT') return value.replace(/\r\n?|\n/g, lineBreak);
  if (item.type === 'DATE') return value;
  return value === '' ? undefined : value;
}

const chosenIn = (given: Answer | undefined): readonly string[] =>
  typeof given === 'string' ? [given] : (given ?? []).flat();

/** One element per row; undefined when no row has an answer. */
function asGrid({ type, rows = [] }: ItemRecord, given: Answer | undefined): Answer | undefined {
  const answers = rows.map((_row, index) => {
    const answer = typeof given === 'string' ? '' : (given?.[index] ?? '');
    const chosen = (typeof answer === 'string' ? [answer] : answer).filter((value) => value !== '');
    return type === 'GRID' ? (chosen[0] ?? '') : chosen;
  });
  return answers.every((answer) => answer.length === 0) ? undefined : answers;
}

/** What the respondent reads under the question, undefined when the answer may go. */
export function problemOf(item: ItemRecord, answer: Answer | undefined): string | undefined {
  if (answer === undefined || answer === '') {
    return item.required ? missing(item) : undefined;
  }
  if (item.required && isGrid(item.type) && typeof answer !== 'string' && answer.some((row) => row.length === 0)) {
    return missing(item);
  }
  if (item.type === 'DATE' && !isDay(answer)) return 'Fecha no válida';
  const foreign = item.choices.length === 0 || item.other ? undefined : foreignChoice(item, answer);
  // No browser can send this; said for whoever fills a form by its item IDs.
  if (foreign !== undefined) return `«${foreign}» no es una opción de esta pregunta`;
  if (item.rule !== undefined && !passes(item.rule, answer)) return messageOf(item.rule);
  return undefined;
}

// documented for grids: https://developers.google.com/apps-script/reference/forms/grid-item#setRequired(Boolean) says
// only that an answer is required; that it is one in each row, and the wordings, are assumed.
function missing({ type }: ItemRecord): string {
  if (type === 'GRID') return 'Esta pregunta requiere una respuesta por fila';
  if (type === 'CHECKBOX_GRID') return 'Esta pregunta requiere al menos una respuesta por fila';
  return 'Esta pregunta es obligatoria';
}

function foreignChoice(item: ItemRecord, answer: Answer): string | undefined {
  const chosen = chosenIn(answer).filter((value) => value !== '' || !isGrid(item.type));
  return chosen.find((value) => !item.choices.some((choice) => choice.value === value));
}

function isDay(answer: Answer): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(answer));
  if (match === null) return false;
  const day = new Date(`${String(answer)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(answer));
}

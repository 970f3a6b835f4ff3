// Addresses of a form, and the one that brings answers with it: `…/viewform?usp=pp_url&entry.N=…`.
// The names `entry.N` are not item IDs; only Google's toPrefilledUrl (or the form itself) knows them.
// Shape as in addresses found in public pages; documented: …/reference/forms/form-response#toPrefilledUrl()
// INVARIANT: what parsePrefilled reads back from prefilledUrl is what was put in.

import type { World } from '../../world/world';
import type { FormRecord, ItemRecord } from './form-record';
import { allForms, isGrid, isQuestion } from './form-record';
import type { Answer } from './response-store';

const OTHER = '__other_option__';

export function publishedUrl(form: FormRecord): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

export function editUrlOf(form: FormRecord): string {
  return `https://docs.google.com/forms/d/${form.id}/edit`;
}

export function prefilledUrl(form: FormRecord, answers: Readonly<Record<string, Answer>>): string {
  const parameters = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items) {
    const answer = answers[item.id];
    if (answer === undefined || answer === '') continue;
    if (isGrid(item.type)) {
      for (const [name, value] of gridParameters(item, answer)) parameters.append(name, value);
      continue;
    }
    for (const value of typeof answer === 'string' ? [answer] : answer.flat()) {
      const known = item.choices.length === 0 || item.choices.some((choice) => choice.value === value);
      parameters.append(`entry.${item.entry}`, known ? value : OTHER);
      if (!known) parameters.append(`entry.${item.entry}.other_option_response`, value);
    }
  }
  return `${publishedUrl(form)}?${parameters.toString()}`;
}

// Each row of a grid has a name of its own (reported by authors of such links).
function gridParameters({ rows = [] }: ItemRecord, answer: Answer): [name: string, value: string][] {
  return rows.flatMap(({ entry }, index) => {
    const row = typeof answer === 'string' ? '' : (answer[index] ?? '');
    const chosen = (typeof row === 'string' ? [row] : row).filter((value) => value !== '');
    return chosen.map((value): [string, string] => [`entry.${entry}`, value]);
  });
}

export interface Prefilled {
  readonly formId: string;
  /** By item ID. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What a link fills in; undefined when it leads to no form. Unknown entries and impossible choices are left out. */
export function parsePrefilled(world: World, url: string): Prefilled | undefined {
  const form = formAt(world, url);
  if (form === undefined) return undefined;
  const parameters = new URL(url).searchParams;
  const answers: Record<string, Answer> = {};
  for (const item of form.items.filter(({ type }) => isQuestion(type))) {
    if (isGrid(item.type)) {
      const rows = gridRowsIn(item, parameters);
      if (rows.some((row) => row.length > 0)) answers[item.id] = rows;
      continue;
    }
    const values = valuesOf(item, parameters);
    const [first] = values;
    if (first !== undefined) answers[item.id] = item.type === 'CHECKBOX' ? values : first;
  }
  return { formId: form.id, answers };
}

function gridRowsIn({ type, rows = [], choices }: ItemRecord, parameters: URLSearchParams): (string | string[])[] {
  return rows.map(({ entry }) => {
    const chosen = parameters.getAll(`entry.${entry}`).filter((value) => choices.some((each) => each.value === value));
    return type === 'GRID' ? (chosen[0] ?? '') : chosen;
  });
}

function valuesOf(item: ItemRecord, parameters: URLSearchParams): string[] {
  const name = `entry.${item.entry}`;
  return parameters.getAll(name).flatMap((value) => {
    if (item.choices.length === 0 || item.choices.some((choice) => choice.value === value)) return [value];
    const typed = parameters.get(`${name}.other_option_response`);
    return value === OTHER && item.other && typed !== null ? [typed] : [];
  });
}

/** The form that an address for respondents leads to. */
export function formAt(world: World, url: string): FormRecord | undefined {
  const publishedId = /^https:\/\/docs\.google\.com\/forms\/d\/e\/([\w-]+)\/viewform(?:[?#]|$)/.exec(url)?.[1];
  return allForms(world.store).find((form) => form.publishedId === publishedId);
}

// A person answering a form in the browser: opening it and sending it, page by page, as Google's own page does.
// Charges nothing and tells nobody: whoever calls this fires the form's triggers (`host.fireFormSubmit`).
// Sending twice makes two responses with different IDs, as a retry over a bad connection does.
// INVARIANT: a response holds answers of the pages that were walked through, and of no other (assumed).

import type { World } from '../../world/world';
import type { Refusal } from './audience';
import { NOT_FOUND, refusalFor } from './audience';
import { asEntered, problemOf } from './answer-check';
import type { FormRecord } from './form-record';
import { allForms, findForm, isQuestion } from './form-record';
import { responseId } from './form-response';
import type { FormView } from './form-view';
import { formView } from './form-view';
import type { Page } from './pages';
import { nextPage, pagesOf } from './pages';
import { formAt, parsePrefilled } from './prefill';
import type { Answer } from './response-store';
import { addResponse } from './response-store';
import { findFile } from '../drive/files';
import { setting } from '../../world/settings';

export interface Refused {
  readonly refused: Refusal;
}

export interface AnswerProblem {
  readonly itemId: number;
  readonly title: string;
  readonly message: string;
}

/** By item ID; numbers as keys are the same as their text. */
export type GivenAnswers = Readonly<Record<string, Answer>>;

export interface Submitted {
  readonly formId: string;
  readonly responseId: string;
  readonly confirmation: string;
  /** Whether the confirmation offers to send another response. */
  readonly again: boolean;
  /** Indexes of the pages walked through, in order. */
  readonly pagesVisited: readonly number[];
  /** Given answers that were not sent, because their page was never reached. */
  readonly unreached: readonly number[];
}

/** @param email the account signed in, '' for an anonymous respondent. */
export function openForm(world: World, email: string, formIdOrTitleOrUrl: string): { form: FormView } | Refused {
  const form = formNamed(world, formIdOrTitleOrUrl);
  if (form === undefined) return { refused: { reason: 'not-found', message: NOT_FOUND } };
  const refused = refusalFor(world.store, email, form);
  if (refused !== undefined) return { refused };
  const prefilled = isUrl(formIdOrTitleOrUrl) ? parsePrefilled(world, formIdOrTitleOrUrl)?.answers : undefined;
  return { form: formView(form, prefilled ?? {}) };
}

/**
 * What stands against leaving one page, and which page these answers lead to; nothing is kept. Leaving page after page
 * this way walks the very pages that `submitForm` walks.
 */
export function answerPage(
  world: World,
  email: string,
  formId: string,
  index: number,
  given: GivenAnswers,
): Refused | { readonly errors: readonly AnswerProblem[]; readonly next: number | 'submit' } {
  const form = findForm(world.store, formId);
  if (form === undefined) return { refused: { reason: 'not-found', message: NOT_FOUND } };
  const refused = refusalFor(world.store, email, form);
  if (refused !== undefined) return { refused };
  const pages = pagesOf(form);
  const page = pages[index];
  if (page === undefined) throw new Error(`The form has no page ${index}`);
  const walked: Walk = { answers: {}, visited: [], reached: new Set() };
  const errors = fillPage(page, given, setting(world.store, 'forms.lineBreak'), walked);
  return { errors, next: nextPage(pages, index, walked.answers) };
}

/** Fills every page that the answers lead to and sends; the first page with problems stops, as in the browser. */
export function submitForm(
  world: World,
  email: string,
  formId: string,
  given: GivenAnswers,
): Submitted | Refused | { readonly errors: readonly AnswerProblem[] } {
  const form = findForm(world.store, formId);
  if (form === undefined) return { refused: { reason: 'not-found', message: NOT_FOUND } };
  const refused = refusalFor(world.store, email, form);
  if (refused !== undefined) return { refused };
  refuseUnknownItems(form, given);

  const walked = walk(form, given, setting(world.store, 'forms.lineBreak'));
  if ('errors' in walked) return walked;
  return world.store.atomic(() => {
    const id = responseId((length) => world.newId(length));
    const address = form.collectEmail ? email : '';
    addResponse(world.store, { id, formId, at: world.now(), account: email, email: address, answers: walked.answers });
    return {
      formId,
      responseId: id,
      confirmation: form.confirmation === '' ? 'Se registró tu respuesta.' : form.confirmation,
      again: form.respondAgain && !form.limitOne,
      pagesVisited: walked.visited,
      unreached: Object.keys(given).map(Number).filter((itemId) => !walked.reached.has(itemId)),
    };
  });
}

interface Walk {
  readonly answers: Record<string, Answer>;
  readonly visited: number[];
  readonly reached: Set<number>;
}

function walk(form: FormRecord, given: GivenAnswers, lineBreak: string): Walk | { errors: AnswerProblem[] } {
  const pages = pagesOf(form);
  const result: Walk = { answers: {}, visited: [], reached: new Set() };
  for (let index: number | 'submit' = 0; index !== 'submit'; index = nextPage(pages, index, result.answers)) {
    if (result.visited.includes(index)) return { errors: [comesBack(form, pages[index])] };
    result.visited.push(index);
    const errors = fillPage(pages[index] as Page, given, lineBreak, result);
    if (errors.length > 0) return { errors };
  }
  return result;
}

function fillPage(page: Page, given: GivenAnswers, lineBreak: string, walked: Walk): AnswerProblem[] {
  return page.items.filter(({ type }) => isQuestion(type)).flatMap((item) => {
    const answer = asEntered(item, given[item.id], lineBreak);
    walked.reached.add(item.id);
    if (answer !== undefined) walked.answers[item.id] = answer;
    const message = problemOf(item, answer);
    return message === undefined ? [] : [{ itemId: item.id, title: item.title, message }];
  });
}

// With the same answers the respondent would go round for ever; on Google one would change an answer or give up.
function comesBack(form: FormRecord, page: Page | undefined): AnswerProblem {
  return {
    itemId: page?.start?.id ?? page?.items[0]?.id ?? 0,
    title: page?.start?.title ?? form.title,
    message: 'Con estas respuestas el formulario vuelve a una página ya contestada y no se puede enviar',
  };
}

function refuseUnknownItems(form: FormRecord, given: GivenAnswers): void {
  const questions = new Set(form.items.filter(({ type }) => isQuestion(type)).map(({ id }) => String(id)));
  const unknown = Object.keys(given).filter((key) => !questions.has(key));
  if (unknown.length > 0) throw new Error(`The form has no question with the ID ${unknown.join(', ')}`);
}

function formNamed(world: World, name: string): FormRecord | undefined {
  if (isUrl(name)) return formAt(world, name);
  const byId = findForm(world.store, name);
  if (byId !== undefined) return byId;
  return allForms(world.store).find(({ id, title }) => title === name || findFile(world.store, id)?.name === name);
}

function isUrl(name: string): boolean {
  return name.startsWith('https://');
}

// The second pass over a form: where answers and pages lead, once every page exists.
// documented: https://developers.google.com/apps-script/reference/forms/page-break-item (setGoToPage acts on the page
// before the break, and an answer's own way counts before it)

import type { Attempt } from '../attempt';
import { branches, isQuestion, said, type PlannedItem, type PlannedQuestion } from './plan';
import type { TypedItem } from './typed-item';

type PageBreak = GoogleAppsScript.Forms.PageBreakItem;
type Choosing = GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.ListItem;

export interface PlacedItem {
  readonly planned: PlannedItem;
  readonly typed: TypedItem;
}

export function setNavigation(items: readonly PlacedItem[], language: string, attempt: Attempt): void {
  const pages = new Map<string, PageBreak>();
  for (const { planned, typed } of items)
    if (!isQuestion(planned) && typed.kind === 'PAGE_BREAK') pages.set(planned.page, typed.item);
  for (const { planned, typed } of items) {
    if (isQuestion(planned)) {
      if (branches(planned))
        attempt('form.setChoices', 'repeatable', () => setChoices(choosing(typed), planned, pages, language));
    } else if (typed.kind === 'PAGE_BREAK') {
      const { before } = planned;
      // A new page follows the one before it; somebody may have led it elsewhere.
      if (before !== null || String(typed.item.getPageNavigationType()) !== 'CONTINUE')
        attempt('form.setGoToPage', 'repeatable', () => lead(typed.item, before, pages));
    }
  }
}

function choosing(typed: TypedItem): Choosing {
  if (typed.kind === 'LIST' || typed.kind === 'MULTIPLE_CHOICE') return typed.item;
  throw new Error('only one choice out of several can lead to a page');
}

function pageOf(pages: ReadonlyMap<string, PageBreak>, key: string): PageBreak {
  const page = pages.get(key);
  if (page === undefined) throw new Error(`no page ${key} to lead to`);
  return page;
}

function lead(pageBreak: PageBreak, to: string | null, pages: ReadonlyMap<string, PageBreak>): void {
  if (to === null) pageBreak.setGoToPage(FormApp.PageNavigationType.CONTINUE);
  else if (to === 'submit') pageBreak.setGoToPage(FormApp.PageNavigationType.SUBMIT);
  else pageBreak.setGoToPage(pageOf(pages, to));
}

function setChoices(
  item: Choosing,
  { options }: PlannedQuestion,
  pages: ReadonlyMap<string, PageBreak>,
  language: string,
): void {
  const choices = options.map(({ label, goTo }) => {
    const text = said(label, language);
    // Choices that lead somewhere and choices that do not cannot stand in one question (documented).
    if (goTo === undefined) return item.createChoice(text, FormApp.PageNavigationType.CONTINUE);
    return goTo === 'submit'
      ? item.createChoice(text, FormApp.PageNavigationType.SUBMIT)
      : item.createChoice(text, pageOf(pages, goTo));
  });
  item.setChoices(choices);
}

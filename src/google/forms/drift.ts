// How an installed form stands against its specification: what somebody changed by hand in Google's own editor, question
// by question. A validation cannot be read back (documented by what the reference lacks; asked for in
// https://issuetracker.google.com/issues/72151985), so a changed one is not seen.

import { RETIRED, type FormSpec } from '../../kernel/form';
import type { FormLook, FormMap } from '../../kernel/ports';
import { problem } from '../../kernel/problem';
import type { Attempt } from '../attempt';
import { pagesOf, thatStay } from './arrange';
import { isReworded, offersOthers } from './items';
import { isQuestion, planOf, said, type PlannedItem } from './plan';
import { isAnyone, isLinked, opensTo, rightsOn, settingsOf, type PublishableForm } from './publishing';
import { idOf, isBreak, shapesOf } from './shape';
import { typedItem } from './typed-item';

type Item = GoogleAppsScript.Forms.Item;
type Tell = (code: string, what?: string) => void;

/** The colleagues' language, in which questions are named. */
const THEIRS = 'es';

export function lookAtForm(spec: FormSpec, map: FormMap, form: PublishableForm, attempt: Attempt): FormLook {
  const told = new Map<string, string[]>();
  const tell: Tell = (code, what = '') => void told.set(code, [...(told.get(code) ?? []), what]);
  const all = attempt('form.getItems', 'repeatable', () => form.getItems());
  const last = all.findIndex((item) => map.pages?.[idOf(item)] === RETIRED.key);
  const found = last < 0 ? all : all.slice(0, last);
  const added = found.filter((item) => nameIn(map, item) === undefined);
  tellItems(spec, map, found, tell);
  for (const item of added) tell('form.question-added', item.getTitle() || '…');
  for (const { code, isRight } of settingsOf(form, spec, map.language)) if (!isRight()) tell(code);
  if (!form.isPublished() || !form.isAcceptingResponses()) tell('form.closed');
  if (isLinked(form, attempt)) tell('form.linked');
  tellAudience(spec, map, attempt, tell);
  const title = said(spec.title, theirs(spec, map)) + (map.language === THEIRS ? '' : ` (${map.language})`);
  return {
    problems: [...told].map(([code, what]) =>
      problem(code, null, { form: title, what: what.filter(Boolean).join(' / ') }),
    ),
    added: added.map((item) => ({ id: idOf(item), title: item.getTitle() })),
  };
}

const theirs = ({ languages }: FormSpec, { language }: FormMap): string =>
  languages.includes(THEIRS) ? THEIRS : language;

/** A question and a page may have the same key. */
const nameOf = (planned: PlannedItem): string => (isQuestion(planned) ? planned.question.key : `/${planned.page}`);

function nameIn({ items, pages }: FormMap, item: Item): string | undefined {
  const page = pages?.[idOf(item)];
  return items[idOf(item)] ?? (page === undefined ? undefined : `/${page}`);
}

function tellItems(spec: FormSpec, map: FormMap, found: readonly Item[], tell: Tell): void {
  const plan = planOf(spec, map.language);
  const titles = planOf(spec, theirs(spec, map)).map(({ title }) => title);
  const own = new Map(found.map((item) => [nameIn(map, item), item]));
  const stay = thatStay([...own.keys()], plan.map(nameOf));
  const shapes = shapesOf(found);
  const pageThere = pagesOf(found, (item) => (isBreak(item) ? (nameIn(map, item) ?? idOf(item)) : undefined));
  const pageHere = pagesOf(plan, (planned) => (planned.kind === 'PAGE_BREAK' ? nameOf(planned) : undefined));
  let page = '';
  plan.forEach((planned, at) => {
    const title = titles[at] as string;
    if (planned.kind === 'PAGE_BREAK') page = title;
    // Companions are asked the same, each on a page of theirs.
    const name = titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${page})`;
    const item = own.get(nameOf(planned));
    const typed = item && typedItem(item);
    if (item === undefined || typed?.kind !== planned.kind) {
      if (isQuestion(planned)) tell(item === undefined ? 'form.question-missing' : 'form.question-retyped', name);
      else tell(planned.kind === 'PAGE_BREAK' ? 'form.way-changed' : 'form.reworded', name);
      return;
    }
    const now = item.getTitle();
    const shape = map.shape?.[idOf(item)];
    if (shape !== undefined && shape !== shapes.get(idOf(item))) tell('form.way-changed', name);
    if (isReworded(typed, planned)) tell('form.reworded', now === planned.title ? name : `${name} → ${now}`);
    if (!isQuestion(planned)) return;
    if (offersOthers(typed, planned, map.language)) tell('form.choices-changed', name);
    if (pageThere.get(item) !== pageHere.get(planned) || !stay.has(nameOf(planned))) tell('form.question-moved', name);
  });
}

function tellAudience({ audience }: FormSpec, { formId }: FormMap, attempt: Attempt, tell: Tell): void {
  const { trashed, permissions: rights = [] } = rightsOn(formId, attempt);
  if (trashed === true) tell('form.gone');
  const isWider = audience !== 'anyone' && rights.some(isAnyone);
  if (isWider || !rights.some(opensTo(audience))) tell('form.audience');
  // Whoever may open the file itself sees every answer.
  if (rights.some(({ role, view }) => role !== 'owner' && view !== 'published')) tell('form.shared');
}

// Forms as respondents meet them: found, opened, left page by page, sent.
// INVARIANT: what a form does with its answers is the host's affair alone, and a respondent is told nothing of what a
// response led to.

import * as z from 'zod';
import type { Host } from '../../host';
import { act, DeskRefusal, look, type Visit } from './method';

type Forms = Host['people']['forms'];
type Opened = Extract<ReturnType<Forms['open']>, { form: unknown }>['form'];
type Listed = ReturnType<Forms['list']>[number];
type Answers = Parameters<Forms['submit']>[2];

export type { Opened as FormView };
export type PageView = Opened['pages'][number];
export type ItemView = PageView['items'][number];
export type Answer = Answers[string];

export interface FormLink {
  readonly id: string;
  readonly title: string;
  /** Where respondents find it. */
  readonly url: string;
  /** Language tag; null where the name of the form's file does not end in one. */
  readonly language: string | null;
  /** What the person at the keyboard would read instead of the form. */
  readonly refused: string | null;
  /** Whether that person may change it. */
  readonly editable: boolean;
}

const ROW = z.union([z.string(), z.array(z.string()).readonly()]);
const ANSWERS = z.record(z.string(), z.union([z.string(), z.array(ROW).readonly()]));
const FORM = z.object({ form: z.string() });
const FILLED = FORM.extend({ answers: ANSWERS });

export const formMethods = {
  /** Forms that ask the same in several languages stand together. */
  'forms.list': look(z.object({}), (visit): FormLink[][] => groups(visit).map((group) => group.map(linkFor(visit)))),
  /** `form`: an ID, a title, or the address of a link, prefilled or not. */
  'forms.open': look(FORM, (visit, { form }) => {
    const opened = visit.desk.host.people.forms.open(visit.as, form);
    if ('refused' in opened) return opened;
    const links = groups(visit).map((group) => group.map(linkFor(visit)));
    const group = links.find((each) => each.some(({ id }) => id === opened.form.id)) ?? [];
    return {
      form: opened.form,
      language: group.find(({ id }) => id === opened.form.id)?.language ?? null,
      others: group.filter(({ id }) => id !== opened.form.id),
    };
  }),
  /** What stands against leaving a page, and where these answers lead; keeps nothing. `form`: an ID. */
  'forms.leave': look(FILLED.extend({ page: z.int().min(0) }), (visit, { form, answers, page }) => {
    const asked = stillAsked(visit, form, answers);
    if (page >= asked.pages) throw new DeskRefusal(CHANGED);
    return visit.desk.host.people.forms.answerPage(visit.as, form, page, asked.answers);
  }),
  'forms.submit': act(FILLED, (visit, { form, answers }) => {
    const asked = stillAsked(visit, form, answers);
    const sent = visit.desk.host.people.forms.submit(visit.as, form, asked.answers);
    if (!('responseId' in sent)) return sent;
    return { confirmation: sent.confirmation, again: sent.again };
  }),
};

const CHANGED = 'El formulario cambió mientras usted lo llenaba. Vuelva a cargar la página: lo escrito se conserva.';

/** Answers to questions that the form has lost meanwhile are left out (assumed of Google). */
function stillAsked({ desk, as }: Visit, form: string, answers: Answers): { pages: number; answers: Answers } {
  const opened = desk.host.people.forms.open(as, form);
  // Whoever may not answer reads so from the act itself.
  if ('refused' in opened) return { pages: Infinity, answers: {} };
  const { pages } = opened.form;
  const ids = new Set(pages.flatMap(({ items }) => items.filter(({ question }) => question).map(({ id }) => `${id}`)));
  const kept = Object.entries(answers).filter(([id]) => ids.has(id));
  return { pages: pages.length, answers: Object.fromEntries(kept) };
}

function groups({ desk, as }: Visit): Listed[][] {
  const found: Listed[][] = [];
  for (const listed of desk.host.people.forms.list(as)) {
    const language = languageOf(listed);
    const group = found.find(
      (each) =>
        language !== null &&
        each.every((other) => other.structure === listed.structure && ![null, language].includes(languageOf(other))),
    );
    if (group === undefined) found.push([listed]);
    else group.push(listed);
  }
  return found;
}

/** Of `Solicitud (es)`: es. */
const languageOf = ({ fileName }: Listed): string | null => /\(([a-z]{2,3})\)$/.exec(fileName)?.[1] ?? null;

const linkFor =
  ({ desk, as }: Visit) =>
  (listed: Listed): FormLink => ({
    id: listed.id,
    title: listed.title === '' ? listed.fileName : listed.title,
    url: listed.url,
    language: languageOf(listed),
    refused: listed.refused?.message ?? null,
    editable: mayEdit(desk, as, listed.id),
  });

function mayEdit({ host }: Visit['desk'], as: string, id: string): boolean {
  try {
    host.people.forms.editor(as, id);
    return true;
  } catch {
    return false;
  }
}

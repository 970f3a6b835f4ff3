// One step forward in a form: leaves the page and, where these answers lead to the end, sends. The server decides both;
// here its answer only becomes what the respondent sees next.

import type { FormView, ItemView } from '../../methods/forms';
import type { Desk } from '../desk';
import type { Draft } from './draft';
import { answersIn } from './filled';

export interface Sent {
  readonly confirmation: string;
  readonly again: boolean;
}

/** What is wrong, by item ID. */
export type Problems = Readonly<Record<string, string>>;

export type Step =
  | { readonly kind: 'turned'; readonly path: readonly number[] }
  | { readonly kind: 'stopped'; readonly path: readonly number[]; readonly problems: Problems }
  | { readonly kind: 'told'; readonly notice: string }
  /** Going on would send, and the respondent has not been told so yet. */
  | { readonly kind: 'warned'; readonly notice: string }
  | { readonly kind: 'sent'; readonly sent: Sent };

export const KEPT = 'Lo que escribió en este formulario se conserva.';
const NOTHING_LEFT = 'Con estas respuestas ya no hay más preguntas. Pulse Enviar para mandarlas.';

export const indexOf = ({ path }: Draft): number => path[path.length - 1] ?? 0;

export function leavingOf(form: FormView, draft: Draft) {
  const page = indexOf(draft);
  return { form: form.id, page, answers: answersIn(form.pages[page]?.items ?? [], draft.filled) };
}

/** @param sends whether the respondent knows that this step sends. */
export async function stepForward(ask: Desk['ask'], form: FormView, draft: Draft, sends: boolean): Promise<Step> {
  const left = await ask('forms.leave', leavingOf(form, draft));
  if ('refused' in left) return { kind: 'told', notice: `${left.refused.message} ${KEPT}` };
  if (left.errors.length > 0) return { kind: 'stopped', path: draft.path, problems: byItem(left.errors) };
  if (left.next !== 'submit') return { kind: 'turned', path: walkedTo(draft.path, left.next) };
  if (!sends) return { kind: 'warned', notice: NOTHING_LEFT };
  const items = form.pages.flatMap((page) => page.items);
  const outcome = await ask('forms.submit', { form: form.id, answers: answersIn(items, draft.filled) });
  if ('refused' in outcome) return { kind: 'told', notice: `${outcome.refused.message} ${KEPT}` };
  return 'errors' in outcome ? stoppedAt(form, draft, outcome.errors) : { kind: 'sent', sent: outcome };
}

type Errors = readonly { readonly itemId: number; readonly message: string }[];

/** At the page where the server found something wrong; where it names no question, in its words. */
function stoppedAt({ pages }: FormView, { path }: Draft, errors: Errors): Step {
  const [first] = errors;
  const isMeant = ({ id, question }: ItemView): boolean => question && id === first?.itemId;
  const index = pages.findIndex(({ items }) => items.some(isMeant));
  if (index < 0) return { kind: 'told', notice: `${first?.message ?? ''}. ${KEPT}` };
  return { kind: 'stopped', path: walkedTo(path, index), problems: byItem(errors) };
}

/** A page already walked through is gone back to, not walked through twice. */
const walkedTo = (path: readonly number[], index: number): readonly number[] =>
  path.includes(index) ? path.slice(0, path.indexOf(index) + 1) : [...path, index];

const byItem = (errors: Errors): Problems => Object.fromEntries(errors.map(({ itemId, message }) => [itemId, message]));

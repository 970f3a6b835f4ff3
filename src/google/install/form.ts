// One form in one language: made once, kept where only the role account reads, built and opened; its item map is then
// written down where the program looks for it, and in the books, where whoever checks them sees it.

import type { FormSpec } from '../../kernel/form';
import type { Kernel } from '../../kernel/hold';
import { prepareBooks } from '../../kernel/prepare-books';
import type { FormMap } from '../../kernel/ports';
import { formSetting, loadState, type State } from '../../kernel/state';
import type { Attempt } from '../attempt';
import { said } from '../forms/plan';
import { changeState } from './change-state';
import { madeOnce } from './made-once';
import { placeFile } from './place';
import { DONE, endedWith, later, type StepOutcome } from './plan';
import type { ProgressKeeper } from './progress';

const FORM = 'application/vnd.google-apps.form';

/** `form:intake:es` */
export const formKey = (spec: Pick<FormSpec, 'key'>, language: string): string => `form:${spec.key}:${language}`;

export const languageOf = (key: string): string => key.split(':')[2] ?? '';

/** `create(title, isPublished)` is documented; the published types lack its second parameter. */
interface PublishingFormApp {
  create(title: string, isPublished: boolean): GoogleAppsScript.Forms.Form;
}

export interface FormParts {
  readonly spec: FormSpec;
  readonly language: string;
  readonly folder: string;
  /** Book in whose settings the map stands. */
  readonly book: string;
  readonly deadlineMs: number;
}

export function installForm(progress: ProgressKeeper, kernel: Kernel, parts: FormParts, attempt: Attempt): StepOutcome {
  const { spec, language, folder, book, deadlineMs } = parts;
  const key = formKey(spec, language);
  // The file's own name tells forms and languages apart; what respondents read is the form's title.
  const title = `${said(spec.title, language)} (${language})`;
  const create = () =>
    attempt('forms.create', 'once', () => (FormApp as unknown as PublishingFormApp).create(title, false)).getId();
  const made = madeOnce(progress, { key, title, mimeType: FORM, make: create }, attempt);
  if (made.kind === 'wait') return later(made.waitMs);
  placeFile(made.id, key, folder, attempt);

  const known = loadState(kernel.ports.secrets)?.forms.find(({ formId }) => formId === made.id);
  const map = kernel.ports.forms.build(spec, language, made.id, deadlineMs, known);
  if (map === undefined) return later(0);
  if (!changeState(kernel, (known) => withForm(known, map))) return later(0);
  const kept = prepareBooks(kernel, { [book]: { [formSetting(map)]: map } });
  if (!kept.ok) return endedWith(kept.problems);
  const url = attempt('form.getPublishedUrl', 'repeatable', () => FormApp.openById(made.id).getPublishedUrl());
  const { links, titles } = progress.now() ?? {};
  progress.change({ links: { ...links, [key]: url }, titles: { ...titles, [key]: said(spec.title, language) } });
  return DONE;
}

const withForm = (known: State | undefined, map: FormMap): State | undefined =>
  known && {
    ...known,
    forms: [...known.forms.filter(({ form, language }) => form !== map.form || language !== map.language), map],
  };

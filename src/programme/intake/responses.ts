// Where responses of the intake form are found: the installed form's map, and the items that stand for one.

import { formMapIn, type Installation } from '../../kernel/action';
import type { FormMap } from '../../kernel/ports';
import { waitingOf } from '../../kernel/system-tables';
import type { RowOf } from '../../kernel/table';
import { registro } from '../books';
import { INTAKE } from './form';

export const waitingItems = waitingOf(registro);
export type WaitingItem = RowOf<typeof waitingItems>;

export const APPLICATION_REVIEW = 'application-review';
export const APPLICATION_PROBLEMS = 'application-problems';

export const isApplication = ({ kind }: Pick<WaitingItem, 'kind'>): boolean =>
  kind === APPLICATION_REVIEW || kind === APPLICATION_PROBLEMS;

/** What a waiting item keeps of its form: `intake:es`. */
export const formName = (language: string): string => `${INTAKE}:${language}`;
export const languageOf = (form: string): string => form.slice(form.indexOf(':') + 1);

/** The installed form of a language, or undefined before it is installed. */
export const formMap = (office: Installation, language: string): FormMap | undefined =>
  formMapIn(office, INTAKE, language);

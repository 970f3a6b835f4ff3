// The seven modules by key, and the forms that ask them.

import { formOf, type ShortForm, type ShortWords } from '../../../kernel/short-form';
import type { FormSpec } from '../../../kernel/form';
import { MODULE_KEYS, type ModuleKey } from '../codes';
import { closing } from './closing';
import { decision } from './decision';
import { family } from './family';
import { identity } from './identity';
import { information } from './information';
import { journey } from './journey';
import { screening } from './screening';

export const MODULE_FORMS: Readonly<Record<ModuleKey, ShortForm>> = {
  identity,
  family,
  decision,
  information,
  journey,
  closing,
  screening,
};

export const FORM_LANGUAGE = 'es';

const WORDS: ShortWords = {
  language: FORM_LANGUAGE,
  description: 'Para el personal. Nada es obligatorio para la persona; lo que no quiera contestar se deja.',
  confirmation: 'Recibido. Puede cerrar esta ventana y volver al registro.',
  tooLong: 'Use a lo más {max} letras.',
};

export const moduleForms = (): readonly FormSpec[] => MODULE_KEYS.map((key) => formOf(MODULE_FORMS[key], WORDS));

/** The module that a form asks; undefined for any other form. */
export const moduleOf = (form: string): ModuleKey | undefined =>
  MODULE_KEYS.find((key) => MODULE_FORMS[key].key === form);

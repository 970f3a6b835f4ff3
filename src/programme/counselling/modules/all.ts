// What the seven modules ask, by the keys of their forms. The build writes it as a file beside the pages: most runs ask
// nobody anything, and every run pays for what stands in the program.
// INVARIANT: the program does not hold these words; it reads them from that file.

import type { ShortForm, ShortForms, ShortPages, ShortWords } from '../../../kernel/short-form';
import type { ModuleKey } from '../codes';
import { closing } from './closing';
import { decision } from './decision';
import { family } from './family';
import { FORM_LANGUAGE, formKeyOf } from './form-keys';
import { identity } from './identity';
import { information } from './information';
import { journey } from './journey';
import { screening } from './screening';

const MODULES: Readonly<Record<ModuleKey, ShortPages>> = {
  identity,
  family,
  decision,
  information,
  journey,
  closing,
  screening,
};

const words: ShortWords = {
  language: FORM_LANGUAGE,
  description: 'Para el personal. Lo que lleva asterisco lo necesita el trámite; lo demás se deja si la persona no quiere contestar.',
  confirmation: 'Recibido. Puede cerrar esta ventana y volver al registro.',
  tooLong: 'Use a lo más {max} letras.',
};

/** By the key of the form. */
export const MODULE_FORMS: Readonly<Record<string, ShortForm>> = Object.fromEntries(
  Object.entries(MODULES).map(([module, pages]) => {
    const key = formKeyOf(module as ModuleKey);
    return [key, { ...pages, key, words }];
  }),
);

/** For whoever stands beside the program: scripts and tests. */
export const moduleForms: ShortForms = (form) => MODULE_FORMS[form] as ShortForm;

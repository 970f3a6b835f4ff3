// How the forms of the modules are called, and the questions that the program itself knows by name.

import { CONSENT_RECIPIENTS, type ConsentRecipient } from '../../cases/codes';
import { MODULE_KEYS, type ModuleKey } from '../codes';

export const FORM_LANGUAGE = 'es';

/** `interview.identity`; the screening is a form of its own. */
export const formKeyOf = (module: ModuleKey): string => (module === 'screening' ? module : `interview.${module}`);

/** The module that a form asks; undefined for any other form. */
export const moduleOf = (form: string): ModuleKey | undefined => MODULE_KEYS.find((key) => formKeyOf(key) === form);

/** The link's own code. */
export const TOKEN = 'token';
/** A No to any of these ends the form. */
export const GATES: readonly string[] = ['alone', 'apart', 'explained'];

export const RECIPIENTS = Object.keys(CONSENT_RECIPIENTS) as readonly ConsentRecipient[];
export const consentKey = (recipient: ConsentRecipient): string => `agrees_${recipient}`;

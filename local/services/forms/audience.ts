// Who may answer a form: whether it is open at all, and whether this person is in its audience, which is a Drive
// permission with the view `published`, or any right of one's own on the form's file.
// documented: https://developers.google.com/workspace/forms/api/guides/publish-form
// INVARIANT: published is not open: without an audience nobody but those who may open the file can answer.

import type { Store } from '../../world/store';
import type { Account } from '../drive/access';
import { isListedFor, isTrashed } from '../drive/access';
import type { Permission } from '../drive/files';
import { findFile } from '../drive/files';
import type { FormRecord } from './form-record';
import { hasResponded } from './response-store';

export interface Refusal {
  readonly reason:
    | 'not-found'
    | 'not-published'
    | 'closed'
    | 'login-required'
    | 'not-in-audience'
    | 'already-answered';
  /** What the respondent reads instead of the form. Google's sense in Spanish; wordings assumed. */
  readonly message: string;
}

/** @param email the account signed in, '' for none. */
export function refusalFor(store: Store, email: string, form: FormRecord): Refusal | undefined {
  if (isTrashed(store, form.id)) return { reason: 'not-found', message: NOT_FOUND };
  if (!form.published) {
    return { reason: 'not-published', message: 'Este documento no está publicado. Comunícate con su propietario.' };
  }
  if (!form.accepting) return { reason: 'closed', message: closedMessage(form) };
  if (!mayRespond(store, email, form.id)) {
    return email === '' ? LOGIN : NOT_INVITED;
  }
  // One response per person and collected addresses each need to know who answers.
  if (email === '' && (form.limitOne || form.collectEmail)) return LOGIN;
  if (form.limitOne && hasResponded(store, form.id, email)) {
    return { reason: 'already-answered', message: 'Ya respondiste. Solo puedes llenar este formulario una vez.' };
  }
  return undefined;
}

export const NOT_FOUND = 'El archivo que solicitaste no existe.';

const LOGIN: Refusal = { reason: 'login-required', message: 'Para llenar este formulario, debes iniciar sesión.' };

const NOT_INVITED: Refusal = {
  reason: 'not-in-audience',
  message: 'Necesitas permiso para responder este formulario.',
};

function closedMessage(form: FormRecord): string {
  if (form.closedMessage !== '') return form.closedMessage;
  return (
    `Ya no se aceptan respuestas en el formulario «${form.title}». ` +
    'Si crees que se trata de un error, comunícate con el propietario del formulario.'
  );
}

function mayRespond(store: Store, email: string, formId: string): boolean {
  const audience = (findFile(store, formId)?.permissions ?? []).filter((permission) => permission.view === 'published');
  if (audience.some((permission) => includes(store, permission, email.toLowerCase()))) return true;
  // Editors and viewers need not be added as responders (documented: addPublishedReader has no effect on them).
  return email !== '' && isListedFor(store, email, formId);
}

function includes(store: Store, permission: Permission, email: string): boolean {
  if (permission.type === 'anyone') return true;
  if (email === '') return false;
  const address = permission.emailAddress?.toLowerCase();
  if (permission.type === 'user') return address === email;
  const account = store.get<Account>('accounts', permission.type === 'group' ? (address ?? '') : email);
  if (permission.type === 'domain') return account?.domain === permission.domain;
  return account?.members?.some((member) => member.toLowerCase() === email) === true;
}

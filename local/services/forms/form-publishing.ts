// Opening a form to respondents: published or not, accepting or not, and for whom.
// documented: https://developers.google.com/apps-script/reference/forms/form#setPublished(Boolean)
// Reading the audience asks Drive and passes the gate; the two flags are local getters (assumed).
// INVARIANT: the audience is kept by Drive alone; nothing of it is repeated in the form.

import type { Store } from '../../world/store';
import type { Account } from '../drive/access';
import { canShare, isListedFor } from '../drive/access';
import type { Permission } from '../drive/files';
import { findFile } from '../drive/files';
import { grant, revoke } from '../drive/sharing';
import { emulated } from '../not-emulated';
import type { FormPlace } from './form-settings';
import { changeForm, currentForm, editableForm, gate, refusal } from './forms-run';
import { checkSignature } from './signature';

/** Members that Google documents and @types/google-apps-script 2.0.13 lacks. */
export interface Publishing {
  supportsAdvancedResponderPermissions(): boolean;
  isPublished(): boolean;
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form & Publishing;
  addPublishedReader(emailAddress: string): GoogleAppsScript.Forms.Form & Publishing;
  addPublishedReaders(emailAddresses: string[]): GoogleAppsScript.Forms.Form & Publishing;
  removePublishedReader(emailAddress: string): GoogleAppsScript.Forms.Form & Publishing;
  getPublishedReaders(): GoogleAppsScript.Base.User[];
}

export function publishingMembers<T>(place: FormPlace<T>) {
  const { run, formId } = place;
  const { store } = run.execution;
  const share = (method: string, addresses: readonly string[], act: (address: string) => void): T => {
    gate(run, `Form.${method}`, () => {
      editableForm(run, formId);
      if (!canShare(store, run.execution.identity.effective, formId)) throw refusal(run, 'Access denied: FormApp.');
      addresses.forEach(act);
    });
    return place.self();
  };
  const add = (address: string): void => {
    // Google refuses an address without an account (assumed, with its wording).
    if (store.get<Account>('accounts', address) === undefined) throw refusal(run, `Invalid email: ${address}`);
    addReader(store, formId, address);
  };
  return {
    supportsAdvancedResponderPermissions: () => true,
    isPublished: () => currentForm(run, formId).published,
    isAcceptingResponses: () => currentForm(run, formId).accepting,
    // documented: publishing overwrites whether the form accepts responses.
    setPublished: (...given: [enabled: boolean]): T => {
      checkSignature(run, 'Form.setPublished', given, ['Boolean']);
      const [published] = given;
      changeForm(run, formId, 'Form.setPublished', (form) => ({ ...form, published, accepting: published }));
      return place.self();
    },
    setAcceptingResponses: (...given: [enabled: boolean]): T => {
      checkSignature(run, 'Form.setAcceptingResponses', given, ['Boolean']);
      const [accepting] = given;
      changeForm(run, formId, 'Form.setAcceptingResponses', (form) => {
        // documented: an error; wording assumed.
        if (accepting && !form.published) throw refusal(run, 'An unpublished form cannot accept responses.');
        return { ...form, accepting };
      });
      return place.self();
    },
    addPublishedReader: (...given: [emailAddress: string]): T => {
      checkSignature(run, 'Form.addPublishedReader', given, ['String']);
      return share('addPublishedReader', given, add);
    },
    addPublishedReaders: (...given: [emailAddresses: string[]]): T => {
      checkSignature(run, 'Form.addPublishedReaders', given, ['String[]']);
      return share('addPublishedReaders', given[0], add);
    },
    removePublishedReader: (...given: [emailAddress: string]): T => {
      checkSignature(run, 'Form.removePublishedReader', given, ['String']);
      return share('removePublishedReader', given, (address) => removeReader(store, formId, address));
    },
    getPublishedReaders: () => {
      const readers = gate(run, 'Form.getPublishedReaders', () => {
        editableForm(run, formId);
        return readersOf(store, formId);
      });
      return run.execution.realm.array(readers.map((email) => user(email)));
    },
  };
}

// documented: no effect on who already is an editor or viewer.
function addReader(store: Store, formId: string, address: string): void {
  if (isListedFor(store, address, formId)) return;
  const kind = store.get<Account>('accounts', address)?.kind ?? 'user';
  grant(store, formId, { type: kind, role: 'reader', emailAddress: address, view: 'published' });
}

function removeReader(store: Store, formId: string, address: string): void {
  for (const permission of audienceOf(store, formId)) {
    if (permission.emailAddress?.toLowerCase() === address.toLowerCase()) revoke(store, formId, permission.id);
  }
}

/** Persons and groups; «anyone» and a whole domain have no address to list (assumed). */
function readersOf(store: Store, formId: string): string[] {
  return audienceOf(store, formId).flatMap(({ emailAddress }) => (emailAddress === undefined ? [] : [emailAddress]));
}

function audienceOf(store: Store, formId: string): Permission[] {
  return (findFile(store, formId)?.permissions ?? []).filter((permission) => permission.view === 'published');
}

function user(email: string): GoogleAppsScript.Base.User {
  const members = { toString: () => email, getEmail: () => email };
  return emulated('User', members) as GoogleAppsScript.Base.User;
}

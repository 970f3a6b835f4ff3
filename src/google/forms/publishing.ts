// A finished form's settings, and its opening to those who may answer. Published is not yet open: a form also needs an
// audience, which is a permission of its Drive file (documented:
// https://developers.google.com/workspace/forms/api/guides/publish-form).
// INVARIANT: the audience is read back; a form that is open to fewer or to more than its specification says is an
// error.

import type { FormSpec } from '../../kernel/form';
import { PlatformFailure } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { drive, type PermissionResource } from '../services';
import { effectiveUser } from '../who';
import { said } from './plan';

/** Members that Google documents and the published types lack. */
export interface PublishableForm extends GoogleAppsScript.Forms.Form {
  setPublished(enabled: boolean): unknown;
}

/**
 * Nothing that a respondent could use to look back or come again: no editing, no summary, no e-mail address. Receipts
 * exist only where an address is collected, so there is no setting of their own to turn off.
 */
export function setSettings(form: PublishableForm, spec: FormSpec, language: string, attempt: Attempt): void {
  const settings = [
    () => form.setTitle(said(spec.title, language)),
    () => form.setDescription(said(spec.description, language)),
    () => form.setConfirmationMessage(said(spec.confirmation, language)),
    () => form.setAllowResponseEdits(false),
    () => form.setPublishingSummary(false),
    () => form.setShowLinkToRespondAgain(false),
    () => form.setCollectEmail(false),
    () => form.setLimitOneResponsePerUser(false),
  ];
  for (const set of settings) attempt('form.settings', 'repeatable', set);
}

export function publish(form: PublishableForm, formId: string, audience: FormSpec['audience'], attempt: Attempt): void {
  const before = audienceOf(formId, attempt);
  assertNoWider(before, audience);
  const isWanted = audience === 'anyone' ? isAnyone : isDomain;
  if (!before.some(isWanted)) {
    const who = audience === 'anyone' ? { type: 'anyone' } : { type: 'domain', domain: ownDomain() };
    // Giving the same permission again changes nothing.
    attempt('drive.permissions.create', 'repeatable', () =>
      drive().Permissions.create({ ...who, role: 'reader', view: 'published' }, formId, { fields: 'id' }),
    );
  }
  attempt('form.setPublished', 'repeatable', () => form.setPublished(true));
  const after = audienceOf(formId, attempt);
  assertNoWider(after, audience);
  if (!after.some(isWanted)) wrong(audience === 'anyone' ? 'not open to anyone' : 'not open to the domain');
}

/**
 * Staff are of one Workspace domain with the role account. A permission for the domain needs no upkeep when somebody
 * comes or goes: what an answer is worth is judged by the link's code, not by who could open the form.
 */
const ownDomain = (): string => effectiveUser().split('@')[1] ?? '';

const isDomain = ({ type, role, view }: PermissionResource): boolean =>
  type === 'domain' && role === 'reader' && view === 'published';

const isAnyone = ({ type, role, view }: PermissionResource): boolean =>
  type === 'anyone' && role === 'reader' && view === 'published';

function audienceOf(formId: string, attempt: Attempt): readonly PermissionResource[] {
  // Permissions of respondents are told only when asked for (documented: permissions.list).
  const options = { fields: 'permissions(id,type,role,view)', includePermissionsForView: 'published', pageSize: 100 };
  return (
    attempt('drive.permissions.list', 'repeatable', () => drive().Permissions.list(formId, options)).permissions ?? []
  );
}

function assertNoWider(found: readonly PermissionResource[], audience: FormSpec['audience']): void {
  // Without the view it would be the form itself, questions and answers, that anyone may open.
  if (found.some(({ type, view }) => type === 'anyone' && view !== 'published'))
    wrong('the file itself is open to anyone');
  if (audience !== 'anyone' && found.some(isAnyone)) wrong('open to anyone');
}

function wrong(what: string): never {
  throw new PlatformFailure('platform.forbidden', false, `form audience: ${what}`);
}

// A finished form's settings, and its opening to those who may answer. Published is not yet open: a form also needs an
// audience, which is a permission of its Drive file (documented:
// https://developers.google.com/workspace/forms/api/guides/publish-form).
// INVARIANT: the audience is read back; a form that is open to fewer or to more than its specification says is an
// error.

import type { FormSpec } from '../../kernel/form';
import { PlatformFailure } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { drive, type FileResource, type PermissionResource } from '../services';
import { effectiveUser } from '../who';
import { said } from './plan';

/** Members that Google documents and the published types lack. */
export interface PublishableForm extends GoogleAppsScript.Forms.Form {
  isPublished(): boolean;
  setPublished(enabled: boolean): unknown;
}

/** By the names of their methods after `get` and `set`. */
const TEXTS = { Title: 'title', Description: 'description', ConfirmationMessage: 'confirmation' } as const;

/**
 * Nothing that a respondent could use to look back or come again: no editing, no summary, no e-mail address. Receipts
 * exist only where an address is collected, so there is no setting of their own to turn off.
 * Each with what it means that somebody turned it on.
 */
const TURNED_OFF = [
  ['form.shows-answers', 'canEditResponse', 'setAllowResponseEdits'],
  ['form.shows-answers', 'isPublishingSummary', 'setPublishingSummary'],
  ['form.texts-changed', 'hasRespondAgainLink', 'setShowLinkToRespondAgain'],
  ['form.asks-account', 'collectsEmail', 'setCollectEmail'],
  ['form.asks-account', 'hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser'],
] as const;

interface Setting {
  readonly code: string;
  readonly isRight: () => boolean;
  readonly set: () => unknown;
}

export const settingsOf = (form: PublishableForm, spec: FormSpec, language: string): readonly Setting[] => [
  ...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map((name) => {
    const text = said(spec[TEXTS[name]], language);
    return {
      code: 'form.texts-changed',
      isRight: () => form[`get${name}`]() === text,
      set: () => form[`set${name}`](text),
    };
  }),
  ...TURNED_OFF.map(([code, get, set]) => ({ code, isRight: () => !form[get](), set: () => form[set](false) })),
];

/**
 * Whether answers are copied to a spreadsheet, which no form of this program does. Without one Google throws (assumed, with
 * its wording, from authors of public scripts).
 */
export function isLinked(form: PublishableForm, attempt: Attempt): boolean {
  try {
    return attempt('form.getDestinationId', 'repeatable', () => form.getDestinationId()) !== '';
  } catch (error) {
    if (/no response destination/i.test(String((error as Error).message))) return false;
    throw error;
  }
}

/** What was copied already stays where it is. */
export function unlink(form: PublishableForm, attempt: Attempt): void {
  if (isLinked(form, attempt)) attempt('form.removeDestination', 'repeatable', () => form.removeDestination());
}

export function publish(form: PublishableForm, formId: string, audience: FormSpec['audience'], attempt: Attempt): void {
  const before = audienceOf(formId, attempt);
  assertNoWider(before, audience);
  if (!before.some(opensTo(audience))) {
    const who = audience === 'anyone' ? { type: 'anyone' } : { type: 'domain', domain: ownDomain() };
    // Giving the same permission again changes nothing.
    attempt('drive.permissions.create', 'repeatable', () =>
      drive().Permissions.create({ ...who, role: 'reader', view: 'published' }, formId, { fields: 'id' }),
    );
  }
  attempt('form.setPublished', 'repeatable', () => form.setPublished(true));
  const after = audienceOf(formId, attempt);
  assertNoWider(after, audience);
  if (!after.some(opensTo(audience))) wrong(audience === 'anyone' ? 'not open to anyone' : 'not open to the domain');
}

/**
 * Staff are of one Workspace domain with the role account. A permission for the domain needs no upkeep when somebody
 * comes or goes: what an answer is worth is judged by the link's code, not by who could open the form.
 */
const ownDomain = (): string => effectiveUser().split('@')[1] ?? '';

const isDomain = ({ type, role, view }: PermissionResource): boolean =>
  type === 'domain' && role === 'reader' && view === 'published';

export const isAnyone = ({ type, role, view }: PermissionResource): boolean =>
  type === 'anyone' && role === 'reader' && view === 'published';

/** Whether a permission is the one by which these may answer. */
export const opensTo = (audience: FormSpec['audience']) => (audience === 'anyone' ? isAnyone : isDomain);

const audienceOf = (formId: string, attempt: Attempt): readonly PermissionResource[] =>
  rightsOn(formId, attempt).permissions ?? [];

/** Who may open the form's file or answer it, and whether it lies in the bin. */
export function rightsOn(formId: string, attempt: Attempt): Pick<FileResource, 'trashed' | 'permissions'> {
  // Permissions of respondents are told only when asked for (documented: files.get).
  const options = { fields: 'trashed,permissions(id,type,role,view)', includePermissionsForView: 'published' };
  return attempt('drive.files.get', 'repeatable', () => drive().Files.get(formId, options));
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

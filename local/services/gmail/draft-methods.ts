// `Gmail.Users.Drafts`: create, get, list, remove. Scripts of this project never send: sending is a person's act.
// documented: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts

import type { Execution } from '../../execution';
import { onlyKnown } from '../advanced-service';
import { acceptDraft } from './draft-rules';
import type { Options } from './gmail-call';
import { existingMessage, invalid, mailboxOf, notFound, pageOf, readView } from './gmail-call';
import { addDraft, draftsOf, findDraft, findMessage, messagesOf, removeDraft } from './mailbox';
import { toMessageResource } from './resource';
import { searchTest } from './search';
import { foldedSubject } from './subject';
import { decodeWords } from './mime/encoded-words';
import { fieldValue } from './mime/header-fields';

type DraftResource = GoogleAppsScript.Gmail.Schema.Draft;
type DraftList = GoogleAppsScript.Gmail.Schema.ListDraftsResponse;

export function createDraft(execution: Execution, resource: DraftResource, userId: string): DraftResource {
  onlyKnown('Gmail.Users.Drafts.create resource', resource, ['message']);
  onlyKnown('Gmail.Users.Drafts.create message', resource.message, ['raw', 'threadId']);
  const mailbox = mailboxOf(execution, userId);
  // Wording of public reports of an empty request.
  if (resource.message?.raw === undefined) throw invalid('Missing draft message');
  const raw = fromBase64(resource.message.raw);
  const message = acceptDraft(raw, mailbox);
  const { threadId } = resource.message;
  if (threadId !== undefined) {
    const subject = decodeWords(fieldValue(message.fields, 'Subject') ?? '');
    assertThread(execution, mailbox, threadId, subject);
  }
  const draft = addDraft(execution, mailbox, raw, threadId);
  const { id, threadId: thread, labels } = existingMessage(execution, mailbox, draft.messageId);
  return execution.realm.copy({ id: draft.id, message: { id, threadId: thread, labelIds: labels as string[] } });
}

export function getDraft(
  execution: Execution,
  userId: string,
  id: string,
  options: Options | undefined,
): DraftResource {
  const view = readView('Users.Drafts.get', options);
  const mailbox = mailboxOf(execution, userId);
  const draft = findDraft(execution.store, mailbox, id);
  if (draft === undefined) throw notFound();
  const message = existingMessage(execution, mailbox, draft.messageId);
  const resource = execution.realm.copy<DraftResource>({ id });
  return Object.assign(resource, {
    message: toMessageResource(execution.realm, execution.store, mailbox, message, view),
  });
}

export function listDrafts(execution: Execution, userId: string, options: Options | undefined): DraftList {
  onlyKnown('Gmail.Users.Drafts.list', options, ['q', 'maxResults', 'pageToken']);
  const mailbox = mailboxOf(execution, userId);
  const { store, realm } = execution;
  const test = searchTest(options?.q === undefined ? '' : String(options.q));
  const idOf = new Map(draftsOf(store, mailbox).map((draft) => [draft.messageId, draft.id]));
  const found = messagesOf(store, mailbox).filter((message) => idOf.has(message.id) && test(message));
  const page = pageOf(found, options);
  const drafts = page.items.map((message) => ({
    id: idOf.get(message.id),
    message: { id: message.id, threadId: message.threadId },
  }));
  // An empty list is left out of the answer altogether, as from all of Google's JSON.
  return realm.copy({
    drafts: drafts.length === 0 ? undefined : drafts,
    nextPageToken: page.nextPageToken,
    resultSizeEstimate: page.resultSizeEstimate,
  });
}

/** documented: immediately and permanently. */
export function deleteDraft(execution: Execution, userId: string, id: string): void {
  const mailbox = mailboxOf(execution, userId);
  if (findDraft(execution.store, mailbox, id) === undefined) throw notFound();
  removeDraft(execution.store, mailbox, id);
}

/** documented: a thread takes a message whose subject matches. */
function assertThread(execution: Execution, mailbox: string, threadId: string, subject: string): void {
  const first = messagesOf(execution.store, mailbox).find((message) => message.threadId === threadId);
  if (first === undefined) throw notFound();
  const { subject: known = '' } = findMessage(execution.store, mailbox, first.id) ?? {};
  if (foldedSubject(known) !== foldedSubject(subject)) throw invalid('Invalid thread_id value');
}

/** documented for Google's JSON: base64 of either alphabet, padded or not; wording as of its parser. */
function fromBase64(text: string): Buffer {
  const plain = String(text).replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  // Looked for by what must not stand there: a text of many megabytes is not to be stepped back through.
  if (plain === '' || /[^A-Za-z0-9+/]/.test(plain) || plain.length % 4 === 1) {
    throw invalid("Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed");
  }
  return Buffer.from(plain, 'base64');
}

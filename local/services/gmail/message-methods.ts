// `Gmail.Users.Messages`, `Threads` and `getProfile`: reading, nothing else.
// documented: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages

import type { Execution } from '../../execution';
import { onlyKnown } from '../advanced-service';
import { toSigned } from '../utilities/bytes';
import type { Options } from './gmail-call';
import { existingMessage, invalid, mailboxOf, notFound, pageOf, readView } from './gmail-call';
import { historyIdOf, messagesOf, rawOf } from './mailbox';
import { leaves, readMessage } from './mime/message';
import { attachmentId, toMessageResource } from './resource';
import { searchTest } from './search';

type Schema = {
  message: GoogleAppsScript.Gmail.Schema.Message;
  list: GoogleAppsScript.Gmail.Schema.ListMessagesResponse;
  body: GoogleAppsScript.Gmail.Schema.MessagePartBody;
  thread: GoogleAppsScript.Gmail.Schema.Thread;
  profile: GoogleAppsScript.Gmail.Schema.Profile;
};

export function getMessage(
  execution: Execution,
  userId: string,
  id: string,
  options: Options | undefined,
): Schema['message'] {
  const view = readView('Users.Messages.get', options);
  const mailbox = mailboxOf(execution, userId);
  const message = existingMessage(execution, mailbox, id);
  return toMessageResource(execution.realm, execution.store, mailbox, message, view);
}

export function listMessages(execution: Execution, userId: string, options: Options | undefined): Schema['list'] {
  onlyKnown('Gmail.Users.Messages.list', options, ['q', 'labelIds', 'maxResults', 'pageToken']);
  const mailbox = mailboxOf(execution, userId);
  const test = searchTest(options?.q === undefined ? '' : String(options.q));
  const given = options?.labelIds;
  const labels: unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const found = messagesOf(execution.store, mailbox).filter(
    (message) => test(message) && labels.every((label) => message.labels.includes(String(label))),
  );
  const page = pageOf(found, options);
  const messages = page.items.map(({ id, threadId }) => ({ id, threadId }));
  return execution.realm.copy({
    messages: messages.length === 0 ? undefined : messages,
    nextPageToken: page.nextPageToken,
    resultSizeEstimate: page.resultSizeEstimate,
  });
}

export function getAttachment(execution: Execution, userId: string, messageId: string, id: string): Schema['body'] {
  const mailbox = mailboxOf(execution, userId);
  existingMessage(execution, mailbox, messageId);
  const message = readMessage(rawOf(execution.store, mailbox, messageId));
  const part = leaves(message).find((leaf) => attachmentId(messageId, leaf) === id);
  if (part === undefined) throw invalid('Invalid attachment token');
  const body = execution.realm.copy<Schema['body']>({ size: part.content.length });
  return Object.assign(body, { data: toSigned(execution.realm, part.content) as unknown as string });
}

export function getThread(
  execution: Execution,
  userId: string,
  id: string,
  options: Options | undefined,
): Schema['thread'] {
  const view = readView('Users.Threads.get', options, ['minimal', 'full', 'metadata']);
  const mailbox = mailboxOf(execution, userId);
  const { store, realm } = execution;
  const found = messagesOf(store, mailbox).filter((message) => message.threadId === id).reverse();
  if (found.length === 0) throw notFound();
  const historyId = String(Math.max(...found.map((message) => message.historyId)));
  const messages = realm.array(found.map((message) => toMessageResource(realm, store, mailbox, message, view)));
  return Object.assign(realm.copy<Schema['thread']>({ id, historyId }), { messages });
}

export function getProfile(execution: Execution, userId: string): Schema['profile'] {
  const mailbox = mailboxOf(execution, userId);
  const messages = messagesOf(execution.store, mailbox);
  return execution.realm.copy({
    emailAddress: mailbox,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map((message) => message.threadId)).size,
    historyId: String(historyIdOf(execution.store, mailbox)),
  });
}

// The global `Gmail`: the advanced Gmail service, version 1, as far as the program uses it, for the mailbox of the
// user as whom the run acts. It drafts and reads; nothing here sends.

import type { Execution, Service } from '../../execution';
import { apiCall } from '../advanced-service';
import { emulated } from '../not-emulated';
import { createDraft, deleteDraft, getDraft, listDrafts } from './draft-methods';
import type { Options } from './gmail-call';
import { getAttachment, getMessage, getProfile, getThread, listMessages } from './message-methods';

type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;
type Drafts = Users['Drafts'];
type Messages = Users['Messages'];
type Draft = GoogleAppsScript.Gmail.Schema.Draft;
type Message = GoogleAppsScript.Gmail.Schema.Message;

export const gmailService: Service = (execution) => {
  const getProfileOf = (userId: string) =>
    apiCall(execution, 'Gmail', 'Users.getProfile', () => getProfile(execution, userId));
  return {
    Gmail: emulated('Gmail', {
      Users: emulated('Gmail.Users', {
        Drafts: emulated('Gmail.Users.Drafts', draftsOf(execution)),
        Messages: emulated('Gmail.Users.Messages', messagesOf(execution)),
        Threads: emulated('Gmail.Users.Threads', threadsOf(execution)),
        getProfile: getProfileOf satisfies Users['getProfile'],
      }),
    }),
  };
};

function draftsOf(execution: Execution) {
  return {
    create: (resource: Draft, userId: string) =>
      apiCall(execution, 'Gmail', 'Users.Drafts.create', () => createDraft(execution, resource, userId), () => ({
        bytes: resource.message?.raw?.length ?? 0,
      })),
    get: (userId: string, id: string, options?: object) =>
      apiCall(
        execution,
        'Gmail',
        'Users.Drafts.get',
        () => getDraft(execution, userId, id, options as Options),
        ({ message }) => ({ bytes: bytesIn(message) }),
      ),
    list: (userId: string, options?: object) =>
      apiCall(execution, 'Gmail', 'Users.Drafts.list', () => listDrafts(execution, userId, options as Options)),
    remove: (userId: string, id: string) =>
      apiCall(execution, 'Gmail', 'Users.Drafts.remove', () => deleteDraft(execution, userId, id)),
  } satisfies Pick<Drafts, 'create' | 'get' | 'list' | 'remove'>;
}

function messagesOf(execution: Execution) {
  return {
    get: (userId: string, id: string, options?: object) =>
      apiCall(
        execution,
        'Gmail',
        'Users.Messages.get',
        () => getMessage(execution, userId, id, options as Options),
        (message) => ({ bytes: bytesIn(message) }),
      ),
    list: (userId: string, options?: object) =>
      apiCall(execution, 'Gmail', 'Users.Messages.list', () => listMessages(execution, userId, options as Options)),
    Attachments: emulated('Gmail.Users.Messages.Attachments', {
      get: (userId: string, messageId: string, id: string) =>
        apiCall(
          execution,
          'Gmail',
          'Users.Messages.Attachments.get',
          () => getAttachment(execution, userId, messageId, id),
          ({ size }) => ({ bytes: size ?? 0 }),
        ),
    } satisfies Messages['Attachments']),
  } satisfies Pick<Messages, 'get' | 'list' | 'Attachments'>;
}

function threadsOf(execution: Execution) {
  return {
    get: (userId: string, id: string, options?: object) =>
      apiCall(execution, 'Gmail', 'Users.Threads.get', () => getThread(execution, userId, id, options as Options)),
  } satisfies Pick<Users['Threads'], 'get'>;
}

/** Only raw and full answers move content. */
function bytesIn(message: Message | undefined): number {
  return message?.raw !== undefined || message?.payload?.parts !== undefined ? (message.sizeEstimate ?? 0) : 0;
}

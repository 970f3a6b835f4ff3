// The port Mail over the advanced Gmail service, in the mailbox of the role account ('me'). It drafts and reads; a
// person sends. Draft IDs stay while a draft is edited, message IDs do not
// (documented: https://developers.google.com/workspace/gmail/api/guides/drafts).
// INVARIANT: making a draft is never repeated by itself; whoever ordered it looks for its Message-ID first.

import type { Mail, MailHeaders, MailRef } from '../../kernel/ports';
import { instantOf } from '../../kernel/time';
import { failsWith, type Attempt } from '../attempt';
import { gmail, type Bytes, type DraftResource, type MessagePart, type MessageResource } from '../services';
import { base64OfText, fromWebSafe, toWebSafe } from './base64';
import { toMime } from './mime';

const ME = 'me';
/** The whole header, no body: the only thing the program compares. */
const HEADERS_ONLY = { format: 'metadata' };
/** What one listing gives at most (documented: 500). */
const PAGE = 500;
/** Newest results looked through at most; the mailbox belongs to one programme. */
const PAGES = 4;

export function createMail(attempt: Attempt): Mail {
  /** Undefined when Gmail knows no such thing (any more). */
  const found = <T>(method: string, work: () => T): T | undefined => {
    try {
      return attempt(method, 'repeatable', work);
    } catch (error) {
      if (failsWith(error, 'platform.not-found')) return undefined;
      throw error;
    }
  };
  const { Drafts, Messages, Threads } = lazily();
  return {
    createDraft: (mail) => {
      const raw = toWebSafe(base64OfText(toMime(mail, Date.now())));
      return draftRef(attempt('gmail.drafts.create', 'once', () => Drafts().create({ message: { raw } }, ME)));
    },
    drafts: () =>
      allPages((pageToken) => {
        const page = attempt('gmail.drafts.list', 'repeatable', () => Drafts().list(ME, listOptions(pageToken)));
        return { items: (page.drafts ?? []).map(draftRef), next: page.nextPageToken };
      }),
    draft: (id) => {
      const draft = found('gmail.drafts.get', () => Drafts().get(ME, id, HEADERS_ONLY));
      return draft === undefined ? undefined : headersOf(draft.message);
    },
    search: (query) =>
      allPages((pageToken) => {
        const options = { ...listOptions(pageToken), q: query };
        const page = attempt('gmail.messages.list', 'repeatable', () => Messages().list(ME, options));
        return { items: (page.messages ?? []).map(refOf), next: page.nextPageToken };
      }),
    headers: (messageId) => {
      const message = found('gmail.messages.get', () => Messages().get(ME, messageId, HEADERS_ONLY));
      return message === undefined ? undefined : headersOf(message);
    },
    thread: (threadId) => {
      const thread = found('gmail.threads.get', () => Threads().get(ME, threadId, HEADERS_ONLY));
      return (thread?.messages ?? []).map(headersOf);
    },
    raw: (messageId) =>
      base64OfBytes(
        attempt('gmail.messages.get', 'repeatable', () => Messages().get(ME, messageId, { format: 'raw' })).raw,
      ),
    attachment: (messageId, name) => {
      const message = found('gmail.messages.get', () => Messages().get(ME, messageId, { format: 'full' }));
      const body = partNamed(message?.payload, name)?.body;
      if (body === undefined) return undefined;
      const { attachmentId } = body;
      if (attachmentId === undefined) return base64OfBytes(body.data);
      const whole = attempt('gmail.attachments.get', 'repeatable', () =>
        Messages().Attachments.get(ME, messageId, attachmentId),
      );
      return base64OfBytes(whole.data);
    },
  };
}

/** Gmail is named when a method is called, not before. */
const lazily = () => ({
  Drafts: () => gmail().Users.Drafts,
  Messages: () => gmail().Users.Messages,
  Threads: () => gmail().Users.Threads,
});

const listOptions = (pageToken: string | undefined) => ({
  maxResults: PAGE,
  ...(pageToken === undefined ? {} : { pageToken }),
});

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Gmail lists newest first (documented for messages, assumed for drafts). */
function allPages<T>(fetch: (pageToken: string | undefined) => PageOf<T>): T[] {
  const all: T[] = [];
  let next: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const got = fetch(next);
    all.push(...got.items);
    next = got.next;
    if (next === undefined || next === '') break;
  }
  return all;
}

const refOf = ({ id, threadId }: MessageResource): MailRef => ({ id, threadId });
const draftRef = ({ id, message }: DraftResource): MailRef => ({ id, threadId: message.threadId });

function headersOf(message: MessageResource): MailHeaders {
  const headers: Record<string, string> = {};
  for (const { name, value } of message.payload?.headers ?? []) headers[name.toLowerCase()] = value;
  return {
    ...refOf(message),
    labels: message.labelIds ?? [],
    headers,
    receivedAt: instantOf(Number(message.internalDate ?? 0)),
  };
}

function partNamed(part: MessagePart | undefined, name: string): MessagePart | undefined {
  if (part === undefined || part.filename === name) return part;
  for (const inner of part.parts ?? []) {
    const found = partNamed(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

// Apps Script hands out bytes as signed numbers where REST has base64url
// (seen in Google's own samples: https://github.com/googleworkspace/apps-script-samples/pull/219).
function base64OfBytes(bytes: Bytes | undefined): string {
  if (bytes === undefined) throw new Error('the message came without its content');
  return typeof bytes === 'string' ? fromWebSafe(bytes) : Utilities.base64Encode([...bytes]);
}

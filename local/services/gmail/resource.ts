// Messages and drafts as the Gmail API shows them to Apps Script.
// documented: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages
// In Apps Script the bytes of `raw` and of bodies arrive as arrays of signed numbers, not as base64 text: Google's own
// sample relies on it (github.com/googleworkspace/apps-script-samples, pull request 219).
// INVARIANT: everything is made in the caller's realm, bytes once and not by way of a copy.

import { createHash } from 'node:crypto';
import type { Realm } from '../../execution';
import type { Store } from '../../world/store';
import { toSigned } from '../utilities/bytes';
import type { StoredMessage } from './mailbox';
import { rawOf } from './mailbox';
import { decodeWords } from './mime/encoded-words';
import type { MimePart } from './mime/message';
import { isAttachment, readMessage } from './mime/message';

export const FORMATS = ['minimal', 'full', 'raw', 'metadata'] as const;
export type Format = (typeof FORMATS)[number];

export interface View {
  readonly format: Format;
  /** Lower case; empty for all. Only for the format `metadata`. */
  readonly headers: readonly string[];
}

type MessageResource = GoogleAppsScript.Gmail.Schema.Message;
type PartResource = GoogleAppsScript.Gmail.Schema.MessagePart;

export function toMessageResource(
  realm: Realm,
  store: Store,
  mailbox: string,
  stored: StoredMessage,
  view: View,
): MessageResource {
  const resource: MessageResource = realm.copy({
    id: stored.id,
    threadId: stored.threadId,
    labelIds: stored.labels as string[],
    snippet: stored.snippet,
    sizeEstimate: stored.size,
    historyId: String(stored.historyId),
    internalDate: String(stored.at),
  });
  if (view.format === 'minimal') return resource;
  const raw = rawOf(store, mailbox, stored.id);
  if (view.format === 'raw') return Object.assign(resource, { raw: toSigned(realm, raw) as unknown as string });
  const message = readMessage(raw);
  const payload =
    view.format === 'full'
      ? toPart(realm, stored.id, message)
      : realm.copy({ mimeType: message.mimeType, headers: headersOf(message, view.headers) });
  return Object.assign(resource, { payload });
}

/** Stable for a message and part. Google's change with each answer and stay usable; nothing should compare them. */
export function attachmentId(messageId: string, part: MimePart): string {
  return `ANGjdJ${createHash('sha256').update(`${messageId}/${part.partId}`).digest('base64url')}`;
}

function toPart(realm: Realm, messageId: string, part: MimePart): PartResource {
  const resource: PartResource = realm.copy({
    partId: part.partId,
    mimeType: part.mimeType,
    filename: part.filename,
    headers: headersOf(part, []),
    body: { size: part.content.length },
  });
  if (isAttachment(part)) {
    Object.assign(resource.body ?? {}, { attachmentId: attachmentId(messageId, part) });
  } else if (part.content.length > 0 && part.parts.length === 0) {
    Object.assign(resource.body ?? {}, { data: toSigned(realm, part.content) });
  }
  if (part.parts.length === 0) return resource;
  return Object.assign(resource, { parts: realm.array(part.parts.map((below) => toPart(realm, messageId, below))) });
}

function headersOf(part: MimePart, names: readonly string[]): { name: string; value: string }[] {
  return part.fields
    .filter(({ name }) => names.length === 0 || names.includes(name.toLowerCase()))
    .map(({ name, value }) => ({ name, value: decodeWords(value) }));
}

// One line of a mail list, for whoever shows mail to people.

import type { Store } from '../../world/store';
import type { StoredMessage } from './mailbox';
import { draftsOf, rawOf } from './mailbox';
import { readAddresses } from './mime/addresses';
import { fieldValue } from './mime/header-fields';
import type { MimePart } from './mime/message';
import { isAttachment, leaves, readMessage } from './mime/message';

export type MailState = 'draft' | 'scheduled' | 'sent' | 'received';

export interface MailSummary {
  /** A draft's ID while it is one, else the message's. */
  readonly id: string;
  readonly state: MailState;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly unread: boolean;
  /** The Message-ID field, with its angle brackets. */
  readonly messageId: string;
  readonly threadId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** When it will be sent, epoch milliseconds. */
  readonly scheduledFor: number | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** Draft IDs by message ID, for whoever summarises many. */
export function draftIds(store: Store, mailbox: string): ReadonlyMap<string, string> {
  return new Map(draftsOf(store, mailbox).map(({ id, messageId }) => [messageId, id]));
}

export function summaryOf(
  store: Store,
  mailbox: string,
  message: StoredMessage,
  drafts = draftIds(store, mailbox),
): MailSummary {
  const parsed = readMessage(rawOf(store, mailbox, message.id));
  return {
    id: drafts.get(message.id) ?? message.id,
    state: stateOf(message),
    from: message.from,
    to: addressesIn(parsed, 'To'),
    cc: addressesIn(parsed, 'Cc'),
    bcc: addressesIn(parsed, 'Bcc'),
    subject: message.subject,
    unread: message.labels.includes('UNREAD'),
    messageId: message.messageId,
    threadId: message.threadId,
    at: message.at,
    scheduledFor: store.get<{ at: number }>('gmail-scheduled', message.id)?.at ?? null,
    attachments: leaves(parsed)
      .filter(isAttachment)
      .map((part) => ({ name: part.filename, type: part.mimeType, size: part.content.length })),
  };
}

function stateOf({ labels }: StoredMessage): MailState {
  if (labels.includes('DRAFT')) return 'draft';
  if (labels.includes('SCHEDULED')) return 'scheduled';
  return labels.includes('SENT') ? 'sent' : 'received';
}

function addressesIn(message: MimePart, name: string): string[] {
  return (readAddresses(fieldValue(message.fields, name) ?? '') ?? []).map(({ address }) => address);
}

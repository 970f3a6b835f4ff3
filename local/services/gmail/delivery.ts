// What happens when a message leaves: the draft ends, a sent message begins, and everyone addressed gets a copy.
// Accounts of this world get it in their mailbox, groups pass it on; for every other address it is kept as delivered
// outside, where a mission would read it.
// documented: https://developers.google.com/workspace/gmail/api/guides/drafts (a sent draft is deleted and a new
// message with a new ID and the label SENT is made). Gmail's own Date header and Message-ID handling are assumed.
// INVARIANT: Bcc stands in the sender's copy only.

import type { Account } from '../drive/access';
import { setting } from '../../world/settings';
import type { MailWorld, StoredMessage } from './mailbox';
import { addMessage, findMessage, rawOf, relabel, removeMessage } from './mailbox';
import { readAddresses } from './mime/addresses';
import { formatDate } from './mime/compose';
import { fieldValue } from './mime/header-fields';
import { readMessage } from './mime/message';
import { withFields } from './mime/rewrite';
import { recipientsOf } from './draft-rules';

/** A message that reached an address outside this world. */
export interface OutsideMail {
  readonly id: string;
  readonly to: string;
  /** The mailbox that sent it, and the sent message there. */
  readonly mailbox: string;
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Sends a message that lies in a mailbox as a draft or waiting for its hour. */
export function sendMessage(world: MailWorld, mailbox: string, message: StoredMessage): StoredMessage {
  const { store } = world;
  const raw = outgoing(world, rawOf(store, mailbox, message.id));
  removeMessage(store, mailbox, message.id);
  const sent = addMessage(world, mailbox, raw, { labels: ['SENT'], threadId: message.threadId });
  deliver(world, mailbox, sent, raw);
  return sent;
}

/** A Message-ID in the form Gmail gives its own. */
export function newMessageId(world: MailWorld): string {
  return `<CA${world.newId(40).replace(/-/g, 'x')}@mail.gmail.com>`;
}

/** What a mission's address has received, newest last. */
export function outsideMails(store: MailWorld['store'], address?: string): OutsideMail[] {
  return store
    .all<OutsideMail>('gmail-outside')
    .map(({ value }) => value)
    .filter(({ to }) => address === undefined || to === address.toLowerCase());
}

function outgoing(world: MailWorld, raw: Buffer): Buffer {
  const changes: Record<string, string> = { Date: formatDate(world.now()) };
  const kept = setting(world.store, 'gmail.keepsMessageId');
  const before = fieldValue(readMessage(raw).fields, 'Message-ID');
  if (!kept || before === undefined) changes['Message-ID'] = newMessageId(world);
  return withFields(raw, changes);
}

function deliver(world: MailWorld, mailbox: string, sent: StoredMessage, raw: Buffer): void {
  const { store } = world;
  const copy = withFields(raw, { Bcc: undefined });
  const addressed = recipientsOf(readMessage(raw)).map(({ address }) => address);
  for (const address of new Set(addressed.flatMap((one) => membersOf(store, one)))) {
    if (address === mailbox) {
      const own = findMessage(store, mailbox, sent.id);
      relabel(store, mailbox, sent.id, [...(own?.labels ?? []), 'INBOX', 'UNREAD']);
    } else if (store.get('accounts', address) !== undefined) {
      addMessage(world, address, copy, { labels: ['INBOX', 'UNREAD'] });
    } else {
      const id = `outside-${store.all('gmail-outside').length + 1}`;
      store.put('gmail-outside', id, { id, to: address, mailbox, messageId: sent.id, at: world.now() });
    }
  }
}

function membersOf(store: MailWorld['store'], address: string): readonly string[] {
  const account = store.get<Account>('accounts', address);
  return account?.kind === 'group' ? (account.members ?? []) : [address];
}

/** Puts a message into a mailbox as if it came over the wire. */
export function receiveMessage(world: MailWorld, mailbox: string, raw: Buffer): StoredMessage {
  const known = readAddresses(fieldValue(readMessage(raw).fields, 'From') ?? '');
  if (known?.length !== 1) throw new Error('A message that arrives has one sender');
  return addMessage(world, mailbox, raw, { labels: ['INBOX', 'UNREAD'] });
}

// Mailboxes as data: what each holds, its threads and labels, and the bytes of every message.
// Decides nothing about who may look; the service and the person side ask first.
// INVARIANT: a message's bytes never change. An edit or a sending makes a new message with a new ID.
// documented: https://developers.google.com/workspace/gmail/api/guides/drafts

import { createHash } from 'node:crypto';
import type { Store } from '../../world/store';
import { decodeWords } from './mime/encoded-words';
import { readAddresses } from './mime/addresses';
import { fieldValue } from './mime/header-fields';
import type { MimePart } from './mime/message';
import { readMessage, textOf } from './mime/message';
import { foldedSubject } from './subject';

/** What both a run and a person bring. */
export interface MailWorld {
  readonly store: Store;
  now(): number;
  newId(length: number): string;
}

export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
  /** Gmail's internalDate, epoch milliseconds. */
  readonly at: number;
  readonly historyId: number;
  readonly size: number;
  readonly snippet: string;
  readonly subject: string;
  readonly from: string;
  /** The Message-ID with its angle brackets, '' when there is none. */
  readonly messageId: string;
}

export interface StoredDraft {
  readonly id: string;
  readonly messageId: string;
}

export interface Placing {
  readonly labels: readonly string[];
  /** Default: the thread it answers, or its own. */
  readonly threadId?: string;
  readonly at?: number;
}

export function addMessage(world: MailWorld, mailbox: string, raw: Buffer, placing: Placing): StoredMessage {
  const { store } = world;
  const message = readMessage(raw);
  const id = hexId(world);
  const subject = decodeWords(fieldValue(message.fields, 'Subject') ?? '');
  const stored: StoredMessage = {
    id,
    threadId: placing.threadId ?? threadAnswered(store, mailbox, message, subject) ?? id,
    labels: placing.labels,
    at: placing.at ?? world.now(),
    historyId: nextHistoryId(store, mailbox),
    size: raw.length,
    snippet: snippetOf(message),
    subject,
    from: readAddresses(fieldValue(message.fields, 'From') ?? '')?.[0]?.address ?? '',
    messageId: fieldValue(message.fields, 'Message-ID') ?? '',
  };
  store.put(messages(mailbox), id, stored);
  withTable(store).prepare('REPLACE INTO gmail_raw (mailbox, id, raw) VALUES (?, ?, ?)').run(mailbox, id, raw);
  return stored;
}

export function findMessage(store: Store, mailbox: string, id: string): StoredMessage | undefined {
  return store.get<StoredMessage>(messages(mailbox), id);
}

/** Newest first. */
export function messagesOf(store: Store, mailbox: string): StoredMessage[] {
  const inOrder = store.all<StoredMessage>(messages(mailbox)).map(({ value }) => value);
  return inOrder.reverse().sort((left, right) => right.at - left.at);
}

export function rawOf(store: Store, mailbox: string, id: string): Buffer {
  const statement = withTable(store).prepare('SELECT raw FROM gmail_raw WHERE mailbox = ? AND id = ?').raw(true);
  const row = statement.get(mailbox, id) as unknown as [Uint8Array] | undefined;
  if (row === undefined) throw new Error(`No bytes of message ${id}`);
  return Buffer.from(row[0]);
}

export function removeMessage(store: Store, mailbox: string, id: string): void {
  store.remove(messages(mailbox), id);
  withTable(store).prepare('DELETE FROM gmail_raw WHERE mailbox = ? AND id = ?').run(mailbox, id);
  nextHistoryId(store, mailbox);
}

export function relabel(store: Store, mailbox: string, id: string, labels: readonly string[]): void {
  const message = findMessage(store, mailbox, id);
  if (message !== undefined) store.put(messages(mailbox), id, { ...message, labels });
}

export function addDraft(world: MailWorld, mailbox: string, raw: Buffer, threadId?: string): StoredDraft {
  const message = addMessage(world, mailbox, raw, { labels: ['DRAFT'], threadId });
  const digits = BigInt(`0x${createHash('sha256').update(message.id).digest('hex').slice(0, 15)}`);
  const draft = { id: `r${digits}`, messageId: message.id };
  world.store.put(drafts(mailbox), draft.id, draft);
  return draft;
}

/** New content under the same draft ID. */
export function replaceDraft(
  world: MailWorld,
  mailbox: string,
  id: string,
  raw: Buffer,
  threadId?: string,
): StoredDraft {
  const before = findDraft(world.store, mailbox, id);
  if (before !== undefined) removeMessage(world.store, mailbox, before.messageId);
  const message = addMessage(world, mailbox, raw, { labels: ['DRAFT'], threadId });
  const draft = { id, messageId: message.id };
  world.store.put(drafts(mailbox), id, draft);
  return draft;
}

export function findDraft(store: Store, mailbox: string, id: string): StoredDraft | undefined {
  return store.get<StoredDraft>(drafts(mailbox), id);
}

export function draftsOf(store: Store, mailbox: string): StoredDraft[] {
  return store.all<StoredDraft>(drafts(mailbox)).map(({ value }) => value);
}

/** The draft ends, its message goes on to be sent. */
export function endDraft(store: Store, mailbox: string, id: string): void {
  store.remove(drafts(mailbox), id);
}

export function removeDraft(store: Store, mailbox: string, id: string): void {
  const draft = findDraft(store, mailbox, id);
  if (draft === undefined) return;
  store.remove(drafts(mailbox), id);
  removeMessage(store, mailbox, draft.messageId);
}

export function historyIdOf(store: Store, mailbox: string): number {
  return store.get<number>('gmail-history', mailbox) ?? 1000;
}

function nextHistoryId(store: Store, mailbox: string): number {
  const next = historyIdOf(store, mailbox) + 1;
  store.put('gmail-history', mailbox, next);
  return next;
}

/** Assumed: an incoming message joins the thread of a message it names, while the subject is the same. */
function threadAnswered(store: Store, mailbox: string, message: MimePart, subject: string): string | undefined {
  const named = ['References', 'In-Reply-To'].flatMap(
    (name) => fieldValue(message.fields, name)?.match(/<[^<>\s]+>/g) ?? [],
  );
  if (named.length === 0) return undefined;
  const known = messagesOf(store, mailbox).find(({ messageId }) => named.includes(messageId));
  return known !== undefined && foldedSubject(known.subject) === foldedSubject(subject) ? known.threadId : undefined;
}

function snippetOf(message: MimePart): string {
  const text = textOf(message, 'plain') ?? textOf(message, 'html')?.replace(/<[^>]*>/g, ' ') ?? '';
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, 180).join('');
}

function hexId(world: MailWorld): string {
  return `1${createHash('sha256').update(world.newId(22)).digest('hex').slice(0, 15)}`;
}

function messages(mailbox: string): string {
  return `gmail-messages/${mailbox}`;
}

function drafts(mailbox: string): string {
  return `gmail-drafts/${mailbox}`;
}

// Made on each use: a rewound savepoint may have taken the table away again.
function withTable(store: Store): Store['sql'] {
  store.sql.exec(
    'CREATE TABLE IF NOT EXISTS gmail_raw (mailbox TEXT, id TEXT, raw BLOB NOT NULL, PRIMARY KEY (mailbox, id))',
  );
  return store.sql;
}

// A programme mailbox in memory: the port Mail on one side, what people do with it on the other. It behaves as Gmail is
// documented to where the programme relies on it: drafts keep their ID, a sent draft ends and a new message begins.

import type { Mail, MailHeaders, MailRef, OutgoingMail } from '../../src/kernel/ports';
import { epochOf, instantOf } from '../../src/kernel/time';

export interface StoredMail {
  readonly id: string;
  readonly threadId: string;
  readonly draftId: string | null;
  readonly labels: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: string;
  /** What it carries; absent for what came in. */
  readonly mail?: OutgoingMail;
}

export interface Mailbox {
  readonly port: Mail;
  /** Service calls so far, by name. */
  readonly calls: string[];
  now: string;
  stored: StoredMail[];
  outbox(): readonly OutgoingMail[];
  /** A delegate presses send. `changes` are headers that differ afterwards; `without` an attachment taken off. */
  send(draftId: string, options?: SendOptions): StoredMail;
  discard(draftId: string): void;
  schedule(draftId: string): void;
  receive(headers: Readonly<Record<string, string>>, threadId?: string, labels?: readonly string[]): StoredMail;
}

export interface SendOptions {
  readonly changes?: Readonly<Record<string, string>>;
  readonly threadId?: string;
  readonly without?: string;
}

const headersOf = ({ messageId, from, to, cc, subject }: OutgoingMail): Record<string, string> => ({
  'message-id': messageId,
  from,
  to: to.join(', '),
  ...(cc.length > 0 ? { cc: cc.join(', ') } : {}),
  subject,
});

const matches = (each: StoredMail, query: string): boolean =>
  query.split(/ (?=[a-z0-9]+:)/).every((term) => {
    const [operator, value = ''] = [term.slice(0, term.indexOf(':')), term.slice(term.indexOf(':') + 1)];
    const text = value.replace(/^"|"$/g, '');
    if (operator === 'rfc822msgid') return each.headers['message-id']?.replace(/^<|>$/g, '') === text;
    if (operator === 'subject') return each.headers['subject']?.includes(text) === true;
    if (operator === 'after') return epochOf(each.receivedAt) >= Number(text) * 1000;
    if (operator === 'in') return each.labels.includes(text.toUpperCase());
    throw new Error(`the mailbox does not know ${operator}:`);
  });

export function mailboxAt(now: string): Mailbox {
  let made = 0;
  const calls: string[] = [];
  const call = <T>(name: string, value: () => T): T => {
    calls.push(name);
    return value();
  };
  const newestFirst = (): StoredMail[] =>
    [...box.stored].sort(
      (a, b) => epochOf(b.receivedAt) - epochOf(a.receivedAt) || Number(b.id.slice(2)) - Number(a.id.slice(2)),
    );
  const shown = ({ id, threadId, labels, headers, receivedAt }: StoredMail): MailHeaders => ({
    id,
    threadId,
    labels,
    headers,
    receivedAt,
  });
  const ref = ({ id, threadId }: StoredMail): MailRef => ({ id, threadId });
  const add = (mail: Omit<StoredMail, 'id' | 'receivedAt'>): StoredMail => {
    const stored = { ...mail, id: `m-${(made += 1)}`, receivedAt: box.now };
    box.stored = [...box.stored, stored];
    return stored;
  };
  const draftOf = (draftId: string): StoredMail => {
    const found = box.stored.find((each) => each.draftId === draftId);
    if (found === undefined) throw new Error(`no draft ${draftId}`);
    return found;
  };
  const drop = (id: string): void => void (box.stored = box.stored.filter((each) => each.id !== id));
  const known = (id: string): StoredMail | undefined => box.stored.find((each) => each.id === id);

  const port: Mail = {
    createDraft: (mail) =>
      call('createDraft', () => {
        const stored = add({
          threadId: `t-${made + 1}`,
          draftId: `d-${made + 1}`,
          labels: ['DRAFT'],
          headers: headersOf(mail),
          mail,
        });
        return { id: stored.draftId ?? '', threadId: stored.threadId };
      }),
    drafts: () =>
      call('drafts', () =>
        newestFirst().flatMap((each) => (each.draftId === null ? [] : [{ id: each.draftId, threadId: each.threadId }])),
      ),
    draft: (id) =>
      call('draft', () => {
        const found = box.stored.find((each) => each.draftId === id);
        return found && shown(found);
      }),
    search: (query) =>
      call('search', () =>
        newestFirst()
          .filter((each) => matches(each, query))
          .map(ref),
      ),
    headers: (id) => call('headers', () => (known(id) ? shown(known(id) as StoredMail) : undefined)),
    thread: (threadId) => call('thread', () => box.stored.filter((each) => each.threadId === threadId).map(shown)),
    raw: (id) => call('raw', () => Buffer.from(JSON.stringify(known(id))).toString('base64')),
    attachment: (id, name) =>
      call('attachment', () => known(id)?.mail?.attachments.find((each) => each.name === name)?.base64),
  };

  const box: Mailbox = {
    port,
    calls,
    now,
    stored: [],
    outbox: () => box.stored.flatMap(({ mail }) => (mail === undefined ? [] : [mail])),
    send: (draftId, { changes = {}, threadId, without } = {}) => {
      const draft = draftOf(draftId);
      drop(draft.id);
      const { mail } = draft;
      const attachments = mail?.attachments.filter(({ name }) => name !== without) ?? [];
      return add({
        threadId: threadId ?? draft.threadId,
        draftId: null,
        labels: ['SENT'],
        headers: { ...draft.headers, ...changes },
        ...(mail === undefined ? {} : { mail: { ...mail, attachments } }),
      });
    },
    discard: (draftId) => drop(draftOf(draftId).id),
    schedule: (draftId) => {
      const draft = draftOf(draftId);
      drop(draft.id);
      add({ ...draft, draftId: null, labels: ['SCHEDULED'] });
    },
    receive: (headers, threadId = `t-${made + 1}`, labels = ['INBOX']) =>
      add({ threadId, draftId: null, labels, headers }),
  };
  return box;
}

export const later = (instant: string, minutes: number): string => instantOf(epochOf(instant) + minutes * 60_000);

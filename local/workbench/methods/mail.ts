// Mailboxes as their owners and delegates see them, and what reached an address outside, as whoever reads it there does.

import * as z from 'zod';
import type { Host } from '../../host';
import type { Tickets } from '../tickets';
import { act, DeskRefusal, look, type Visit } from './method';

type Listed = ReturnType<Host['people']['mail']['list']>[number];
export type MailLine = Listed;
export type OpenMail = ReturnType<Host['people']['mail']['show']> & { readonly hasHtml: boolean };

const BOXES = ['inbox', 'drafts', 'scheduled', 'sent'] as const;
export type Box = (typeof BOXES)[number];

export interface Mailbox {
  readonly email: string;
  readonly name: string;
  readonly counts: Readonly<Record<Box, number>>;
  readonly unread: number;
}

/** What reached an address outside. */
export interface Delivered {
  readonly id: string;
  /** The message in the mailbox that sent it: what an answer answers. */
  readonly sent: string;
  readonly mailbox: string;
  readonly at: number;
  readonly subject: string;
  readonly from: string;
  readonly text: string;
  readonly attachments: Listed['attachments'];
}

/** A file for the browser: where to see it, and where to save it. */
export interface Offered {
  readonly name: string;
  readonly type: string;
  readonly show: string;
  readonly save: string;
}

const BOX = z.enum(BOXES);
const ONE = { mailbox: z.string(), id: z.string() };
const LONGEST = 100_000;

export const mailMethods = {
  'mail.boxes': look(z.object({}), mailboxesOf),
  'mail.list': look(z.object({ mailbox: z.string(), box: BOX }), ({ desk: { host }, as }, { mailbox, box }) =>
    host.people.mail.list(as, mailbox, box),
  ),
  'mail.show': look(z.object(ONE), ({ desk: { host }, as }, { mailbox, id }): OpenMail => ({
    ...host.people.mail.show(as, mailbox, id),
    hasHtml: host.people.mail.html(as, mailbox, id) !== null,
  })),
  'mail.html': look(z.object(ONE), ({ desk: { host, tickets }, as }, { mailbox, id }) => {
    const html = host.people.mail.html(as, mailbox, id) ?? '';
    return tickets.issue({ type: 'text/html; charset=utf-8', bytes: Buffer.from(html) });
  }),
  'mail.attachment': look(z.object({ ...ONE, at: z.int() }), ({ desk: { host, tickets }, as }, { mailbox, id, at }) =>
    offer(tickets, host.people.mail.attachment(as, mailbox, id, at)),
  ),
  'mail.eml': look(z.object(ONE), ({ desk: { host, tickets }, as }, { mailbox, id }) =>
    offer(tickets, { name: `${id}.eml`, type: 'message/rfc822', bytes: host.people.mail.eml(as, mailbox, id) }),
  ),
  'mail.markRead': act(z.object(ONE), ({ desk: { host }, as }, { mailbox, id }) =>
    host.people.mail.markRead(as, mailbox, id),
  ),
  'mail.edit': act(
    z.object({
      ...ONE,
      to: z.string().max(LONGEST),
      cc: z.string().max(LONGEST),
      subject: z.string().max(1000),
      text: z.string().max(LONGEST),
    }),
    ({ desk: { host }, as }, { mailbox, id, ...edit }) => host.people.mail.edit(as, mailbox, id, edit).id,
  ),
  'mail.send': act(
    z.object(ONE),
    ({ desk: { host }, as }, { mailbox, id }) => host.people.mail.send(as, mailbox, id).id,
  ),
  'mail.schedule': act(
    z.object({ ...ONE, at: z.number() }),
    ({ desk: { host }, as }, { mailbox, id, at }) => host.people.mail.schedule(as, mailbox, id, at).id,
  ),
  'mail.cancelSchedule': act(
    z.object(ONE),
    ({ desk: { host }, as }, { mailbox, id }) => host.people.mail.cancelSchedule(as, mailbox, id).id,
  ),
  'mail.discard': act(z.object(ONE), ({ desk: { host }, as }, { mailbox, id }) =>
    host.people.mail.discard(as, mailbox, id),
  ),
  'mail.reply': act(
    z.object({ ...ONE, text: z.string().min(1).max(LONGEST) }),
    ({ desk: { host }, as }, given) => host.people.mail.reply(as, given.mailbox, given.id, given.text).id,
  ),
  'mail.delivered': look(z.object({}), deliveredTo),
  'mail.deliveredEml': look(z.object({ id: z.string() }), (visit, { id }) => {
    const mail = mine(visit, id);
    const bytes = visit.desk.host.people.outside.eml(mail.id);
    return offer(visit.desk.tickets, { name: `${mail.id}.eml`, type: 'message/rfc822', bytes });
  }),
  'mail.deliveredAttachment': look(z.object({ id: z.string(), at: z.int() }), (visit, { id, at }) => {
    const { sent, mailbox } = mine(visit, id);
    // The sender's own copy has the same files.
    return offer(visit.desk.tickets, visit.desk.host.people.mail.attachment(mailbox, mailbox, sent, at));
  }),
  'mail.answer': act(
    z.object({ id: z.string(), how: z.enum(['answer', 'absence', 'bounce']), text: z.string().max(LONGEST) }),
    (visit, { id, how, text }) => {
      const { mailbox, sent } = mine(visit, id);
      const { outside } = visit.desk.host.people;
      if (how === 'bounce') outside.bounce(mailbox, sent, visit.as);
      else if (how === 'absence') outside.autoReply(mailbox, sent, text, visit.as);
      else outside.answer(mailbox, sent, text, visit.as);
    },
  ),
};

function mailboxesOf({ desk: { host }, as }: Visit): Mailbox[] {
  return (
    host
      .accounts()
      .filter(({ kind, email, delegates }) => kind === 'user' && as !== '' && (email === as || delegates?.includes(as)))
      // The programme's mailbox first: it is the one that people work in.
      .sort((a, b) => Number(a.email === as) - Number(b.email === as))
      .map(({ email, name }) => {
        const lists = BOXES.map((box) => [box, host.people.mail.list(as, email, box)] as const);
        return {
          email,
          name,
          counts: Object.fromEntries(lists.map(([box, list]) => [box, list.length])) as Record<Box, number>,
          unread: lists.flatMap(([, list]) => list).filter(({ unread }) => unread).length,
        };
      })
  );
}

function deliveredTo({ desk: { host }, as }: Visit): Delivered[] {
  const { outside, mail } = host.people;
  return [...outside.received(as)].reverse().map(({ id, mailbox, messageId, at }) => {
    const { subject, from, text, attachments } = mail.show(mailbox, mailbox, messageId);
    return { id, sent: messageId, mailbox, at, subject, from, text, attachments };
  });
}

function mine(visit: Visit, id: string): Delivered {
  const found = deliveredTo(visit).find((mail) => mail.id === id);
  if (found === undefined) throw new DeskRefusal('Ese correo no llegó a esta dirección. Cambie de persona arriba.');
  return found;
}

export function offer(
  tickets: Tickets,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
): Offered {
  return { name, type, show: tickets.issue({ type, bytes }), save: tickets.issue({ type, bytes, saveAs: name }) };
}

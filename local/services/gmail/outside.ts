// The world beyond Google: a mission reads what reached it and answers, a server gives a message back, an absence
// answers by itself, a stranger writes. All of it arrives in the mailbox as mail does.
// documented: RFC 3464 (delivery status), RFC 3834 (automatic answers); the wording and sender of Google's own
// non-delivery reports as they are commonly seen (assumed).
// INVARIANT: whatever arrives names the message it answers, as real mail software does.

import type { World } from '../../world/world';
import { newMessageId, outsideMails, receiveMessage } from './delivery';
import type { MailSummary } from './mail-summary';
import { summaryOf } from './mail-summary';
import type { StoredMessage } from './mailbox';
import { findMessage, rawOf } from './mailbox';
import { readAddresses, writeAddresses } from './mime/addresses';
import { composeMessage, formatDate, multipart } from './mime/compose';
import { fieldValue } from './mime/header-fields';
import { readMessage } from './mime/message';
import { withFields } from './mime/rewrite';
import { foldedSubject } from './subject';

export interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** A message from an address outside, out of the blue. */
export function receive(world: World, mailbox: string, letter: Letter | Buffer): MailSummary {
  const raw = Buffer.isBuffer(letter) ? letter : composed(world, mailbox, letter, []);
  return world.store.together(() => summaryOf(world.store, mailbox, receiveMessage(world, mailbox, raw)));
}

/** Somebody to whom a sent message went answers it; without `from`, its first addressee. */
export function answer(world: World, mailbox: string, sentId: string, text: string, from?: string): MailSummary {
  const sent = sentMessage(world, mailbox, sentId);
  const subject = `Re: ${foldedSubject(sent.subject)}`;
  const letter = { from: from ?? addresseeOf(world, mailbox, sent), subject, text };
  return receive(world, mailbox, composed(world, mailbox, letter, answering(sent)));
}

/** An absence notice. */
export function autoReply(world: World, mailbox: string, sentId: string, text: string, from?: string): MailSummary {
  const sent = sentMessage(world, mailbox, sentId);
  const subject = `Re: ${foldedSubject(sent.subject)}`;
  const letter = { from: from ?? addresseeOf(world, mailbox, sent), subject, text };
  const extra = [['Auto-Submitted', 'auto-replied'] as const, ['X-Autoreply', 'yes'] as const, ...answering(sent)];
  return receive(world, mailbox, composed(world, mailbox, letter, extra));
}

/** A report that the message could not be delivered to one of its addresses. */
export function bounce(world: World, mailbox: string, sentId: string, failed?: string): MailSummary {
  const sent = sentMessage(world, mailbox, sentId);
  const address = failed ?? addresseeOf(world, mailbox, sent);
  const original = rawOf(world.store, mailbox, sent.id).toString('latin1');
  const boundary = `000000000000${sent.id}`;
  const notice =
    `Address not found\r\n\r\nYour message wasn't delivered to ${address} because the address couldn't be found, ` +
    'or is unable to receive mail.\r\n';
  const status = [
    'Reporting-MTA: dns; googlemail.com',
    `Arrival-Date: ${formatDate(sent.at)}`,
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
    `Last-Attempt-Date: ${formatDate(world.now())}`,
    '',
  ].join('\r\n');
  const report = multipart(
    'report',
    [
      `Content-Type: text/plain; charset="UTF-8"\r\n\r\n${notice}`,
      `Content-Type: message/delivery-status\r\n\r\n${status}`,
      `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${original}`,
    ],
    boundary,
  ).replace('multipart/report;', 'multipart/report; report-type=delivery-status;');
  const head = [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    `To: ${writeAddresses([{ name: '', address: mailbox }])}`,
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    `Message-ID: ${newMessageId(world)}`,
    ...answering(sent).map(([name, value]) => `${name}: ${value}`),
    `X-Failed-Recipients: ${address}`,
    `Date: ${formatDate(world.now())}`,
    'MIME-Version: 1.0',
  ];
  return receive(world, mailbox, Buffer.from(`${head.join('\r\n')}\r\n${report}`, 'latin1'));
}

/** The .eml of what an outside address received; `Bcc` is not in it. */
export function outsideEml(world: World, outsideId: string): Buffer {
  const mail = outsideMails(world.store).find(({ id }) => id === outsideId);
  if (mail === undefined) throw new Error(`No such delivery: ${outsideId}`);
  return withFields(rawOf(world.store, mail.mailbox, mail.messageId), { Bcc: undefined });
}

function composed(
  world: World,
  mailbox: string,
  letter: Letter,
  extra: readonly (readonly [string, string])[],
): Buffer {
  const from = readAddresses(letter.from)?.[0];
  if (from === undefined) throw new Error(`Not an address: ${letter.from}`);
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  return composeMessage({
    from,
    to: [{ name: '', address: mailbox }],
    subject: letter.subject,
    date: world.now(),
    messageId: `<${world.newId(24)}@${domain}>`,
    extra,
    text: letter.text,
  });
}

function answering(sent: StoredMessage): [string, string][] {
  return sent.messageId === '' ? [] : [['In-Reply-To', sent.messageId], ['References', sent.messageId]];
}

function sentMessage(world: World, mailbox: string, id: string): StoredMessage {
  const message = findMessage(world.store, mailbox, id);
  if (message === undefined || !message.labels.includes('SENT')) throw new Error(`Not a sent message: ${id}`);
  return message;
}

function addresseeOf(world: World, mailbox: string, sent: StoredMessage): string {
  const { fields } = readMessage(rawOf(world.store, mailbox, sent.id));
  const first = readAddresses(fieldValue(fields, 'To') ?? '')?.[0];
  if (first === undefined) throw new Error(`Nobody is addressed: ${sent.id}`);
  return first.address;
}

// Writes messages the way Gmail's own compose window does: text and HTML side by side, attachments after them.
// INVARIANT: what this writes, `readMessage` reads.

import { createHash } from 'node:crypto';
import type { Address } from './addresses';
import { writeAddresses } from './addresses';
import { encodeWords } from './encoded-words';
import { writeParameter } from './parameters';
import { toBase64Lines, toQuotedPrintable } from './transfer';

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface Composition {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly date: number;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Further fields, already in their wire form. */
  readonly extra?: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

export function composeMessage(mail: Composition): Buffer {
  const boundary = boundaryFor(mail);
  const body = alternative(mail.text, `${boundary}b`);
  const attachments = mail.attachments ?? [];
  const entity = attachments.length === 0 ? body : mixed([body, ...attachments.map(attachmentEntity)], `${boundary}a`);
  const head = [
    ['MIME-Version', '1.0'],
    ['Date', formatDate(mail.date)],
    ['Message-ID', mail.messageId],
    ...(mail.extra ?? []),
    ['Subject', encodeWords(mail.subject)],
    ['From', writeAddresses([mail.from])],
    ['To', writeAddresses(mail.to)],
    ...(mail.cc?.length ? [['Cc', writeAddresses(mail.cc)]] : []),
    ...(mail.bcc?.length ? [['Bcc', writeAddresses(mail.bcc)]] : []),
  ];
  const lines = head.map(([name = '', value = '']) => fold(`${name}: ${value}`));
  return Buffer.from(`${lines.join('\r\n')}\r\n${entity}`, 'latin1');
}

/** RFC 5322 in UTC. */
export function formatDate(instant: number): string {
  return new Date(instant).toUTCString().replace(/GMT$/, '+0000');
}

function alternative(text: string, boundary: string): string {
  const part = (type: string, content: string): string =>
    `Content-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n` +
    toQuotedPrintable(content);
  const html = `<div dir="ltr">${escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>')}</div>`;
  return multipart('alternative', [part('text/plain', text), part('text/html', html)], boundary);
}

function mixed(entities: readonly string[], boundary: string): string {
  return multipart('mixed', entities, boundary);
}

export function multipart(subtype: string, entities: readonly string[], boundary: string): string {
  const parts = entities.map((entity) => `--${boundary}\r\n${entity}\r\n`).join('');
  return `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"\r\n\r\n${parts}--${boundary}--\r\n`;
}

function attachmentEntity(attachment: Attachment): string {
  const { name, mimeType, bytes } = attachment;
  return (
    `Content-Type: ${mimeType}${writeParameter('name', name)}\r\n` +
    `Content-Disposition: attachment${writeParameter('filename', name)}\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${toBase64Lines(bytes)}`
  );
}

/** Breaks a long field at its spaces; RFC 2047's words and address lists come broken already. */
function fold(field: string): string {
  return field
    .split('\r\n')
    .map((line) =>
      line.length <= 78 ? line : line.replace(/(.{1,76})(?: (?=\S)|$)/g, '$1\r\n ').replace(/\r\n $/, ''),
    )
    .join('\r\n');
}

/** From the content, so that the same message is the same bytes; long enough never to occur in it. */
function boundaryFor(mail: Composition): string {
  const hash = createHash('sha256').update(mail.messageId).update(mail.text).update(String(mail.date));
  return `000000000000${hash.digest('hex').slice(0, 24)}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// A message as RFC 5322, 2045, 2046, 2047 and 2231 want it: ASCII, CRLF, every body in base64, so that no mail server
// on the way has anything to alter. What it can hold is what OutgoingMail holds; there is no Bcc.
// Built here because no library did it strictly without Web globals (docs/decisions/0002).

import type { Attachment, OutgoingMail } from '../../kernel/ports';
import { base64OfText } from './base64';
import { addressField, dateField, mediaType, messageIdField, parameter, textField } from './header-fields';

const CRLF = '\r\n';
/** `=_` never occurs in base64, so no body can hold a boundary. RFC 2045 6.7. */
const OUTER = '=_rva_mixed';
const INNER = '=_rva_alternative';

/** Base64 in lines of 76, whatever its lines were. RFC 2045 6.8. */
function lines(base64: string): string {
  return (base64.replace(/\s+/g, '').match(/.{1,76}/g) ?? []).join(CRLF);
}

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

const written = ({ headers, body }: Part): string => [...headers, '', body].join(CRLF);

function text(type: string, content: string): Part {
  // Line breaks of text are CRLF on the wire, also inside base64. RFC 2046 4.1.1.
  const wire = content.replace(/\r\n?|\n/g, CRLF);
  return {
    headers: [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64'],
    body: lines(base64OfText(wire)),
  };
}

function attached({ name, type, base64 }: Attachment): Part {
  return {
    headers: [
      `Content-Type: ${mediaType(type)}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment${parameter('filename', name)}`,
    ],
    body: lines(base64),
  };
}

function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const body = parts.map((part) => `--${boundary}${CRLF}${written(part)}${CRLF}`).join('');
  return {
    headers: [`Content-Type: multipart/${kind};${CRLF} boundary="${boundary}"`],
    body: `${body}--${boundary}--${CRLF}`,
  };
}

/** The message, ASCII only. Throws `platform.invalid` for a value that no header may hold. */
export function toMime(mail: OutgoingMail, nowMs: number): string {
  const alternative = multipart('alternative', INNER, [text('text/plain', mail.text), text('text/html', mail.html)]);
  const content =
    mail.attachments.length === 0
      ? alternative
      : multipart('mixed', OUTER, [alternative, ...mail.attachments.map(attached)]);
  const headers = [
    dateField(nowMs),
    addressField('From', [mail.from]),
    addressField('To', mail.to),
    ...(mail.cc.length > 0 ? [addressField('Cc', mail.cc)] : []),
    messageIdField(mail.messageId),
    textField('Subject', mail.subject),
    'MIME-Version: 1.0',
  ];
  return written({ headers: [...headers, ...content.headers], body: content.body });
}

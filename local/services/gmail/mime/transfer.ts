// Content-Transfer-Encoding, both ways.
// documented: RFC 2045 section 6, https://www.rfc-editor.org/rfc/rfc2045
// INVARIANT: what does not follow the encoding's rules is an error; decode(encode(bytes)) are the bytes.

import { MimeError } from './mime-error';

/** @param body one byte per character. */
export function decodeTransfer(body: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case '7bit':
      if (/[^\x00-\x7f]/.test(body)) throw new MimeError('a 7bit part holds 8-bit bytes');
      return Buffer.from(body, 'latin1');
    case '8bit':
      return Buffer.from(body, 'latin1');
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'base64':
      return fromBase64(body);
    default:
      throw new MimeError(`unknown Content-Transfer-Encoding ${encoding}`);
  }
}

export function toBase64Lines(bytes: Uint8Array): string {
  return (Buffer.from(bytes).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
}

/** Text with CR LF line ends as quoted-printable UTF-8. */
export function toQuotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const units = [...Buffer.from(line)].map((byte, i, all) => {
        const isLast = i === all.length - 1;
        const plain = (byte >= 33 && byte <= 126 && byte !== 61) || ((byte === 32 || byte === 9) && !isLast);
        return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      const lines = [''];
      for (const unit of units) {
        if ((lines.at(-1) ?? '').length + unit.length > 75) lines.push('');
        lines[lines.length - 1] += unit;
      }
      return lines.join('=\r\n');
    })
    .join('\r\n');
}

function fromQuotedPrintable(body: string): Buffer {
  for (const line of body.split('\r\n')) {
    if (line.length > 76) throw new MimeError('a quoted-printable line is longer than 76 characters');
  }
  const soft = body.replace(/=\r\n/g, '');
  if (/[^\x20-\x7e\t\r\n]/.test(soft)) throw new MimeError('a quoted-printable part holds raw bytes');
  if (/=(?![0-9A-F]{2})/.test(soft)) throw new MimeError('a quoted-printable part has a bad escape');
  if (/[ \t](\r\n|$)/.test(soft)) throw new MimeError('a quoted-printable line ends in white space');
  const plain = soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function fromBase64(body: string): Buffer {
  const lines = body.replace(/\r\n$/, '').split('\r\n');
  if (lines.some((line) => line.length > 76)) throw new MimeError('a base64 line is longer than 76 characters');
  const payload = lines.join('');
  if (payload.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(payload.replace(/={1,2}$/, ''))) {
    throw new MimeError('a base64 part is not valid base64');
  }
  return Buffer.from(payload, 'base64');
}

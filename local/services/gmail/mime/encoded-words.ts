// Text beyond ASCII in header fields.
// documented: RFC 2047, https://www.rfc-editor.org/rfc/rfc2047
// INVARIANT: decode(encode(text)) is text; a word that breaks the rules is an error, never shown half decoded.

import { MimeError } from './mime-error';

const WORD = /=\?([^?\s]+)\?([BbQq])\?([^?\s]*)\?=/g;
const LONGEST_WORD = 75;
/** Makes words of 60 characters: a line with one in it holds at most 76 (RFC 2047), the field's name included. */
const BYTES_PER_WORD = 36;

export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  // White space between two encoded words is not part of the text.
  const joined = value.replace(/(\?=)[ \t\r\n]+(?==\?[^?\s]+\?[BbQq]\?)/g, '$1');
  const decoded = joined.replace(WORD, (word, charset: string, encoding: string, payload: string) => {
    if (word.length > LONGEST_WORD) throw new MimeError('an encoded word is longer than 75 characters');
    const bytes = encoding.toUpperCase() === 'B' ? fromBase64(payload) : fromQ(payload);
    return decodeCharset(bytes, charset);
  });
  if (/=\?[^?\s]+\?[BbQq]\?/.test(joined.replace(WORD, ''))) throw new MimeError('an encoded word is not closed');
  return decoded;
}

export function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  for (const character of text) {
    const more = Buffer.from(character);
    if (bytes.length + more.length > BYTES_PER_WORD) {
      words.push(`=?UTF-8?B?${bytes.toString('base64')}?=`);
      bytes = Buffer.alloc(0);
    }
    bytes = Buffer.concat([bytes, more]);
  }
  return [...words, `=?UTF-8?B?${bytes.toString('base64')}?=`].join('\r\n ');
}

export function decodeCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Unknown charset or bytes that are not in it; a character split over two words ends here as well.
    throw new MimeError(`text is not valid ${charset}`);
  }
}

function fromBase64(payload: string): Buffer {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(payload)) {
    throw new MimeError('an encoded word is not valid base64');
  }
  return Buffer.from(payload, 'base64');
}

function fromQ(payload: string): Buffer {
  if (/=(?![0-9A-Fa-f]{2})/.test(payload)) throw new MimeError('an encoded word is not valid Q encoding');
  const plain = payload.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

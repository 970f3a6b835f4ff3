// Base64 of text, without a service call. btoa and TextEncoder do not exist in Apps Script
// (documented: https://developers.google.com/apps-script/guides/v8-runtime).

import { utf8 } from '../../kernel/digest';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Pieces are joined at the end: adding to one long string byte by byte is what makes this slow. */
const PIECE = 0x6000;

const letter = (bits: number): string => ALPHABET.charAt(bits & 63);

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    text += letter(a >> 2) + letter((a << 4) | ((b ?? 0) >> 4));
    text += b === undefined ? '=' : letter((b << 2) | ((c ?? 0) >> 6));
    text += c === undefined ? '=' : letter(c);
  }
  return text;
}

/** Base64 of bytes, standard alphabet. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A piece is a multiple of three bytes, so padding stands only at the very end.
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(encode(bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** Base64 of the text in UTF-8. */
export const base64OfText = (text: string): string => base64Of(utf8(text));

/** Standard alphabet → the one of URLs, without padding, as Gmail's `raw` wants it. */
export const toWebSafe = (base64: string): string => base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

export function fromWebSafe(webSafe: string): string {
  const standard = webSafe.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  return standard + '='.repeat((4 - (standard.length % 4)) % 4);
}

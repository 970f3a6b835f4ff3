// SHA-256 inside the bundle, so that seals and links cost no service call.
// Text goes in as UTF-8; TextEncoder does not exist in Apps Script (documented: V8 runtime overview).

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digestOf } from '@noble/hashes/sha2.js';

/** UTF-8 bytes; a lone surrogate becomes U+FFFD, as the standard encoder does. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of text, 64 hexadecimal digits. */
export const sha256 = (text: string): string => hex(digestOf(utf8(text)));

/** SHA-256 of the bytes that a standard base64 text stands for. */
export const sha256OfBase64 = (base64: string): string => hex(digestOf(bytesOfBase64(base64)));

/** HMAC-SHA-256 of text under a text key, 64 hexadecimal digits. */
export const keyed = (key: string, text: string): string => hex(hmac(digestOf, utf8(key), utf8(text)));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a standard base64 text; white space and padding are skipped. atob does not exist in Apps Script. */
export function bytesOfBase64(base64: string): Uint8Array {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of base64) {
    const value = BASE64.indexOf(character);
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/** Text whose equal values always have equal digests: object keys in order, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

const NAME_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short name derived from a text: 16 characters of 5 bits, no letters that are read for digits. */
export function nameFrom(text: string): string {
  const bytes: Uint8Array = digestOf(utf8(text)).subarray(0, 16);
  return Array.from(bytes, (byte) => NAME_ALPHABET.charAt(byte & 31)).join('');
}

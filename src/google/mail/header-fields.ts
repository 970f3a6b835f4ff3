// Header fields of a message, one function per form a field can take. What comes out is ASCII in lines of at most 76
// characters wherever the standard lets a line be broken (RFC 5322 2.1.1, RFC 2047 2, RFC 2231 3).
// INVARIANT: no value can begin a line of its own: control characters are refused, never repaired.

import { base64OfText } from './base64';
import { utf8 } from '../../kernel/digest';
import { PlatformFailure } from '../../kernel/ports';

const LINE = 76;
const FOLD = '\r\n ';
const WORD_START = '=?UTF-8?B?';
const WORD_END = '?=';
/** Longest encoded word. RFC 2047 2. */
const WORD = 75;

// C0, DEL, C1 and the two separators that some readers take for line breaks.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const PLAIN = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

/** RFC 5322 dot-atom @ domain of letters, digits and hyphens: no quotes, comments, routes or display names. */
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`);
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

const MESSAGE_ID = new RegExp(`^<${ATOM}(?:\\.${ATOM})*@${ATOM}(?:\\.${ATOM})*>$`);

/** The reason names the field, never what stood in it. */
const refuse = (what: string): never => {
  throw new PlatformFailure('platform.invalid', false, `mail: ${what}`);
};

function withoutControls(name: string, value: string): string {
  return CONTROL.test(value) ? refuse(`${name} holds a control character`) : value;
}

/** Splits text into parts whose size stays within `most`; characters are never cut. */
function inParts(text: string, most: (part: number) => number, sizeOf: (character: string) => number): string[] {
  const parts: string[] = [''];
  let size = 0;
  for (const character of text) {
    const more = sizeOf(character);
    if (size + more > most(parts.length - 1)) {
      parts.push('');
      size = 0;
    }
    parts[parts.length - 1] += character;
    size += more;
  }
  return parts;
}

/** Free text: a subject. As it stands when it is plain and short, else in encoded words. */
export function textField(name: string, value: string): string {
  withoutControls(name, value);
  const start = `${name}: `;
  if (PLAIN.test(value) && !value.includes('=?') && start.length + value.length <= LINE) return start + value;
  if (value === '') return `${name}:`;
  const room = (part: number): number => {
    const characters = Math.min(WORD, LINE - (part === 0 ? start.length : 1)) - WORD_START.length - WORD_END.length;
    return Math.floor(characters / 4) * 3;
  };
  const parts = inParts(value, room, (character) => utf8(character).length);
  return start + parts.map((part) => WORD_START + base64OfText(part) + WORD_END).join(FOLD);
}

/** A list of plain addresses, each on a line of its own where they do not fit one. */
export function addressField(name: string, addresses: readonly string[]): string {
  if (addresses.length === 0) refuse(`${name} holds no address`);
  for (const address of addresses) {
    const local = address.indexOf('@');
    if (!ADDRESS.test(address) || local > LONGEST_LOCAL_PART || address.length > LONGEST_ADDRESS) {
      refuse(`${name} holds something that is not a plain address`);
    }
  }
  const line = `${name}: ${addresses.join(', ')}`;
  return line.length <= LINE ? line : `${name}:${FOLD}${addresses.join(`,${FOLD}`)}`;
}

export function messageIdField(value: string): string {
  if (!MESSAGE_ID.test(value) || value.length > 250) refuse('the Message-ID has another form');
  const line = `Message-ID: ${value}`;
  return line.length <= LINE ? line : `Message-ID:${FOLD}${value}`;
}

/** RFC 5322 3.3, in UTC. */
export function dateField(epochMs: number): string {
  // toUTCString is `Mon, 23 Nov 2026 16:48:37 GMT` in every engine (ECMAScript 2018 onwards).
  return `Date: ${new Date(epochMs).toUTCString().replace('GMT', '+0000')}`;
}

const TOKEN_OR_SPACE = /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,50}$/;

/** What may stand bare in an extended value: RFC 2231's attribute-char. */
const percented = (character: string): string =>
  /[A-Za-z0-9!#$&+.^_`|~-]/.test(character)
    ? character
    : Array.from(utf8(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** A parameter of a field: `; filename="…"`, or RFC 2231's encoded pieces when it is not plain or too long. */
export function parameter(name: string, value: string): string {
  withoutControls(name, value);
  // Many readers decode encoded words even where the standard has none, so what looks like one must not stand bare.
  if (TOKEN_OR_SPACE.test(value) && !value.includes('=?')) return `;${FOLD}${name}="${value}"`;
  const room = LINE - `${name}*99*=UTF-8'';`.length - 1;
  const parts = inParts(
    value,
    () => room,
    (character) => percented(character).length,
  );
  const single = parts.length === 1;
  return parts
    .map((part, at) => {
      const piece = single ? '*' : `*${at}*`;
      return `;${FOLD}${name}${piece}=${at === 0 ? "UTF-8''" : ''}${Array.from(part, percented).join('')}`;
    })
    .join('');
}

/** `type/subtype`, both plain tokens. */
export function mediaType(value: string): string {
  return /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i.test(value)
    ? value
    : refuse('a media type has another form');
}

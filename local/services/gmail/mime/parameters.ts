// `Content-Type` and `Content-Disposition`: a value and its parameters, also long and non-ASCII ones.
// documented: RFC 2045 section 5, RFC 2231, https://www.rfc-editor.org/rfc/rfc2231
// INVARIANT: a parameter is read once; what is written twice or cannot be read is an error.

import { decodeCharset, decodeWords } from './encoded-words';
import { MimeError } from './mime-error';

export interface Parameterised {
  /** Lower case. */
  readonly value: string;
  /** By lower-case name. */
  readonly parameters: Readonly<Record<string, string>>;
}

const PARAMETER = /\s*;\s*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+)))?/gy;

export function readParameterised(text: string): Parameterised {
  const value = /^[^;]*/.exec(text)?.[0] ?? '';
  const parts = new Map<string, string>();
  PARAMETER.lastIndex = value.length;
  let end = value.length;
  for (let match = PARAMETER.exec(text); match !== null; match = PARAMETER.exec(text)) {
    end = PARAMETER.lastIndex;
    const [, name, quoted, token] = match;
    if (name === undefined) continue;
    if (parts.has(name.toLowerCase())) throw new MimeError(`the parameter ${name} stands twice`);
    parts.set(name.toLowerCase(), quoted === undefined ? (token ?? '') : quoted.replace(/\\(.)/g, '$1'));
  }
  if (text.slice(end).trim() !== '') throw new MimeError(`cannot read the parameters of ${value.trim()}`);
  return { value: value.trim().toLowerCase(), parameters: joinContinuations(parts) };
}

function joinContinuations(parts: ReadonlyMap<string, string>): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of parts) {
    const [base = name, index] = name.replace(/\*$/, '').split('*');
    // The later parts of a continued value are read with its first.
    if (index !== undefined && index !== '0') continue;
    if (base === name) joined[base] ??= decodeWords(value);
    else joined[base] = extended(parts, base);
  }
  return joined;
}

/** `name*=utf-8''…`, or `name*0*=…; name*1*=…`. */
function extended(parts: ReadonlyMap<string, string>, base: string): string {
  const whole = parts.get(`${base}*`);
  const pieces = whole === undefined ? [] : [{ text: whole, encoded: true }];
  for (let i = 0; whole === undefined; i += 1) {
    const [encoded, plain] = [parts.get(`${base}*${i}*`), parts.get(`${base}*${i}`)];
    if (encoded === undefined && plain === undefined) break;
    pieces.push({ text: encoded ?? plain ?? '', encoded: encoded !== undefined });
  }
  const charset = pieces[0]?.encoded === true ? /^([^']*)'[^']*'/.exec(pieces[0].text) : null;
  if (pieces[0]?.encoded === true && charset === null) throw new MimeError(`the parameter ${base} names no charset`);
  const bytes = pieces.map(({ text, encoded }, i) => {
    const rest = i === 0 && charset !== null ? text.slice(charset[0].length) : text;
    return encoded ? fromPercent(rest, base) : Buffer.from(rest, 'latin1');
  });
  return decodeCharset(Buffer.concat(bytes), charset?.[1] || 'us-ascii');
}

function fromPercent(text: string, base: string): Buffer {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) throw new MimeError(`the parameter ${base} is badly encoded`);
  const plain = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** A parameter as it goes out: plain where ASCII allows, else by RFC 2231, in lines of bearable length. */
export function writeParameter(name: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value) && value.length < 60) return `; ${name}="${value.replace(/["\\]/g, '\\$&')}"`;
  const encoded = [...Buffer.from(value)].map((byte) =>
    /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [''];
  for (const unit of encoded) {
    if ((lines.at(-1) ?? '').length + unit.length > 55) lines.push('');
    lines[lines.length - 1] += unit;
  }
  if (lines.length === 1) return `;\r\n ${name}*=UTF-8''${lines[0]}`;
  return lines.map((line, i) => `;\r\n ${name}*${i}*=${i === 0 ? "UTF-8''" : ''}${line}`).join('');
}

// Reads a message into its parts, strictly: what a careless sender would get away with somewhere is an error here, so
// that it is found before a mission's mail server finds it.
// documented: RFC 5322, RFC 2045, RFC 2046
// INVARIANT: whoever gets a part has its content decoded whole; nothing is guessed and nothing is repaired.

import { decodeCharset } from './encoded-words';
import type { HeaderField } from './header-fields';
import { fieldsNamed, fieldValue, splitEntity } from './header-fields';
import { MimeError } from './mime-error';
import type { Parameterised } from './parameters';
import { readParameterised } from './parameters';
import { decodeTransfer } from './transfer';

export interface MimePart {
  /** As the Gmail API numbers them: '' for the whole, '0', '1.2' … below. */
  readonly partId: string;
  readonly fields: readonly HeaderField[];
  readonly mimeType: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: string | undefined;
  /** '' when it has none. */
  readonly filename: string;
  /** Decoded; empty for multiparts. */
  readonly content: Buffer;
  readonly parts: readonly MimePart[];
}

const LONGEST_LINE = 998;
const DEEPEST = 10;

export function readMessage(raw: Buffer): MimePart {
  const text = raw.toString('latin1');
  if (text.includes('\0')) throw new MimeError('a NUL byte');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new MimeError('a line does not end in CR LF');
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\r\n', from);
    if ((end < 0 ? text.length : end) - from > LONGEST_LINE) {
      throw new MimeError('a line is longer than 998 characters');
    }
    if (end < 0) break;
    from = end + 2;
  }
  return readEntity(text, '', 0);
}

/** Every part that is not a container, in order. */
export function leaves(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}

export function isAttachment(part: MimePart): boolean {
  return part.filename !== '' || part.disposition === 'attachment';
}

/** The first text of a kind that is not an attachment. */
export function textOf(message: MimePart, subtype: 'plain' | 'html'): string | undefined {
  const part = leaves(message).find((leaf) => leaf.mimeType === `text/${subtype}` && !isAttachment(leaf));
  return part === undefined ? undefined : decodeCharset(part.content, part.parameters.charset ?? 'us-ascii');
}

function readEntity(text: string, partId: string, depth: number): MimePart {
  if (depth > DEEPEST) throw new MimeError('parts are nested too deep');
  const { fields, body } = splitEntity(text);
  for (const name of ['Content-Type', 'Content-Transfer-Encoding', 'Content-Disposition', 'Content-ID']) {
    if (fieldsNamed(fields, name).length > 1) throw new MimeError(`${name} stands twice`);
  }
  const type = readType(fields);
  const disposition = fieldValue(fields, 'Content-Disposition');
  const placed = disposition === undefined ? undefined : readParameterised(disposition);
  const encoding = fieldValue(fields, 'Content-Transfer-Encoding') ?? '7bit';
  const base = {
    partId,
    fields,
    mimeType: type.value,
    parameters: type.parameters,
    disposition: placed?.value,
    filename: placed?.parameters.filename ?? type.parameters.name ?? '',
  };
  if (type.value.startsWith('multipart/')) {
    if (!/^(7bit|8bit)$/i.test(encoding)) throw new MimeError('a multipart is transfer-encoded');
    return { ...base, content: Buffer.alloc(0), parts: readParts(body, type, partId, depth) };
  }
  const content = decodeTransfer(body, encoding);
  if (type.value !== 'message/rfc822') return { ...base, content, parts: [] };
  return { ...base, content, parts: [readEntity(content.toString('latin1'), below(partId, 0), depth + 1)] };
}

function readType(fields: readonly HeaderField[]): Parameterised {
  const value = fieldValue(fields, 'Content-Type');
  if (value === undefined) return { value: 'text/plain', parameters: { charset: 'us-ascii' } };
  const type = readParameterised(value);
  if (!/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(type.value)) throw new MimeError(`unreadable Content-Type ${type.value}`);
  return type;
}

function readParts(body: string, type: Parameterised, partId: string, depth: number): MimePart[] {
  const { boundary } = type.parameters;
  if (boundary === undefined || !/^[\x20-\x7e]{0,69}[\x21-\x7e]$/.test(boundary)) {
    throw new MimeError('a multipart has no usable boundary');
  }
  const text = `\r\n${body}`;
  const delimiter = `\r\n--${boundary}`;
  const parts: string[] = [];
  let begin: number | undefined;
  for (let at = text.indexOf(delimiter); ; at = text.indexOf(delimiter, at + 2)) {
    if (at < 0) throw new MimeError('a multipart is not closed');
    if (begin !== undefined) parts.push(text.slice(begin, at));
    const after = at + delimiter.length;
    if (text.startsWith('--', after)) break;
    if (!text.startsWith('\r\n', after)) throw new MimeError('a boundary occurs inside a part');
    begin = after + 2;
  }
  if (parts.length === 0) throw new MimeError('a multipart has no parts');
  return parts.map((part, index) => readEntity(part, below(partId, index), depth + 1));
}

function below(partId: string, index: number): string {
  return partId === '' ? String(index) : `${partId}.${index}`;
}

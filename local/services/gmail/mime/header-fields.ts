// The head of a message or part: fields, unfolded and in order.
// documented: RFC 5322 section 2, https://www.rfc-editor.org/rfc/rfc5322
// INVARIANT: only printable ASCII and tabs stand in a field; whatever else is an error.

import { MimeError } from './mime-error';

export interface HeaderField {
  readonly name: string;
  /** Unfolded, not decoded. */
  readonly value: string;
}

export interface SplitEntity {
  readonly fields: readonly HeaderField[];
  readonly body: string;
}

/** Head and body of an entity, given as one byte per character. */
export function splitEntity(text: string): SplitEntity {
  if (text.startsWith('\r\n')) return { fields: [], body: text.slice(2) };
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text.replace(/\r\n$/, '') : text.slice(0, end);
  return { fields: readFields(head), body: end < 0 ? '' : text.slice(end + 4) };
}

export function fieldsNamed(fields: readonly HeaderField[], name: string): HeaderField[] {
  return fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
}

export function fieldValue(fields: readonly HeaderField[], name: string): string | undefined {
  return fieldsNamed(fields, name)[0]?.value;
}

function readFields(head: string): HeaderField[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of head.split('\r\n')) {
    if (/[^\x20-\x7e\t]/.test(line)) throw new MimeError('a header holds something other than printable ASCII');
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last === undefined || line.trim() === '') throw new MimeError('a header is folded into an empty line');
      last.value += line;
      continue;
    }
    const match = /^([\x21-\x39\x3b-\x7e]+):[ \t]*(.*)$/.exec(line);
    if (match === null) throw new MimeError('a header line has no field name');
    fields.push({ name: match[1] ?? '', value: match[2] ?? '' });
  }
  return fields.map(({ name, value }) => ({ name, value: value.trim() }));
}

// Changes single fields in the head of a finished message and leaves every other byte alone.
// INVARIANT: the body, and the fields not named, are the bytes they were.

/** @param changes field name → new value in its wire form, or undefined to take the field out. */
export function withFields(raw: Buffer, changes: Readonly<Record<string, string | undefined>>): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.toString('latin1', 0, end < 0 ? raw.length : end);
  const fields = head.split(/\r\n(?![ \t])/);
  const pending = new Map(Object.entries(changes).map(([name, value]) => [name.toLowerCase(), { name, value }]));
  const kept: string[] = [];
  for (const field of fields) {
    const key = field.slice(0, field.indexOf(':')).toLowerCase();
    const change = pending.get(key);
    if (change === undefined) kept.push(field);
    else if (change.value !== undefined) kept.push(`${change.name}: ${change.value}`);
    pending.delete(key);
  }
  for (const { name, value } of pending.values()) {
    if (value !== undefined) kept.push(`${name}: ${value}`);
  }
  const body = end < 0 ? Buffer.from('\r\n\r\n') : raw.subarray(end);
  return Buffer.concat([Buffer.from(kept.join('\r\n'), 'latin1'), body]);
}

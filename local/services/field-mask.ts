// Google's partial responses: which members of an answer a `fields` mask lets through.
// Reads the documented grammar (`a,b/c,d(e,f)`, `*`; a dot may stand for the slash, as in Sheets' update masks).
// Does not know any resource: whether a name exists at all is checked by the service that owns the resource.
// documented: https://developers.google.com/workspace/drive/api/guides/fields-parameter
// INVARIANT: a mask never adds anything, and an array under a mask keeps its length and order.

/** Member → what is wanted of it; `'all'` for the whole of it. */
export type FieldMask = ReadonlyMap<string, FieldMask | 'all'>;

export class InvalidFieldMask extends Error {}

export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_$]+|\*|[(),/.]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s+/g, '') || tokens.length === 0) throw new InvalidFieldMask(text);
  const reader = { tokens, at: 0 };
  const mask = readList(reader);
  if (reader.at !== tokens.length) throw new InvalidFieldMask(text);
  return mask;
}

/** The part of `value` that the mask lets through. Members that are absent or undefined stay absent. */
export function applyFieldMask<T>(value: T, mask: FieldMask | 'all'): T {
  return pick(value, mask) as T;
}

/** What the mask wants of one member: undefined when it does not name it. */
export function wanted(mask: FieldMask | 'all' | undefined, member: string): FieldMask | 'all' | undefined {
  if (mask === undefined || mask === 'all') return mask;
  const [every, named] = [mask.get('*'), mask.get(member)];
  return every === undefined || named === undefined ? (every ?? named) : union(every, named);
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function readList(reader: Reader): FieldMask {
  const mask = new Map<string, FieldMask | 'all'>();
  do {
    const [name, below] = readItem(reader);
    const known = mask.get(name);
    mask.set(name, known === undefined ? below : union(known, below));
  } while (take(reader, ','));
  return mask;
}

function readItem(reader: Reader): [string, FieldMask | 'all'] {
  const name = reader.tokens[reader.at];
  if (name === undefined || /^[(),/.]$/.test(name)) throw new InvalidFieldMask(reader.tokens.join(''));
  reader.at += 1;
  if (take(reader, '/') || take(reader, '.')) {
    return [name, new Map([readItem(reader)])];
  }
  if (!take(reader, '(')) return [name, 'all'];
  const below = readList(reader);
  if (!take(reader, ')')) throw new InvalidFieldMask(reader.tokens.join(''));
  return [name, below];
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function union(left: FieldMask | 'all', right: FieldMask | 'all'): FieldMask | 'all' {
  if (left === 'all' || right === 'all') return 'all';
  const joined = new Map(left);
  for (const [name, below] of right) {
    const known = joined.get(name);
    joined.set(name, known === undefined ? below : union(known, below));
  }
  return joined;
}

function pick(value: unknown, mask: FieldMask | 'all'): unknown {
  if (mask === 'all' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const picked: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const below = wanted(mask, name);
    if (below !== undefined && member !== undefined) picked[name] = pick(member, below);
  }
  return picked;
}

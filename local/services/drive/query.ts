// The `q` parameter of `files.list`: a list of terms joined by `and`, read strictly.
// documented: https://developers.google.com/workspace/drive/api/guides/ref-search-terms
// Terms that Drive has and this slice does not are refused by name; what Drive would not understand is `Invalid Value`.
// INVARIANT: no part of a query is ever skipped, because an ignored term would answer files that were not asked for.

import { ApiRefusal } from '../advanced-service';

export type Term =
  | { readonly kind: 'parent'; readonly id: string }
  | { readonly kind: 'name' | 'mimeType'; readonly equals: string }
  | { readonly kind: 'trashed'; readonly is: boolean }
  | { readonly kind: 'appProperty'; readonly key: string; readonly value: string };

const REFUSED = new Set([
  'or', 'not', '(', ')', '<', '>', '!=', '<=', '>=', 'contains', 'fullText', 'modifiedTime', 'createdTime',
  'viewedByMeTime', 'starred', 'owners', 'writers', 'readers', 'sharedWithMe', 'properties', 'visibility',
  'shortcutDetails', 'memberCount',
]);
const TOKEN = /\s+|'((?:[^'\\]|\\.)*)'|[A-Za-z]+|<=|>=|!=|[=<>{}()]|./gsy;

interface Token {
  readonly text: string;
  /** The unescaped value, when the token is a quoted string. */
  readonly string?: string;
}

export function parseQuery(q: string): Term[] {
  const tokens = tokenize(q);
  const terms: Term[] = [];
  let at = 0;
  const next = (): Token | undefined => tokens[at++];
  const expect = (text: string): void => {
    if (next()?.text !== text) throw invalid();
  };
  const readString = (): string => {
    const value = next()?.string;
    if (value === undefined) throw invalid();
    return value;
  };

  do {
    terms.push(readTerm(next(), expect, readString, next));
  } while (next()?.text === 'and' && tokens.length > at);
  if (at <= tokens.length) throw invalid();
  return terms;
}

function readTerm(
  first: Token | undefined,
  expect: (text: string) => void,
  readString: () => string,
  next: () => Token | undefined,
): Term {
  if (first?.string !== undefined) {
    expect('in');
    expect('parents');
    return { kind: 'parent', id: first.string };
  }
  switch (first?.text) {
    case 'name':
    case 'mimeType':
      expect('=');
      return { kind: first.text, equals: readString() };
    case 'trashed': {
      expect('=');
      const word = next()?.text;
      if (word !== 'true' && word !== 'false') throw invalid();
      return { kind: 'trashed', is: word === 'true' };
    }
    case 'appProperties': {
      for (const text of ['has', '{', 'key', '=']) expect(text);
      const key = readString();
      for (const text of ['and', 'value', '=']) expect(text);
      const value = readString();
      expect('}');
      return { kind: 'appProperty', key, value };
    }
    default:
      throw invalid();
  }
}

function tokenize(q: string): Token[] {
  const tokens: Token[] = [];
  for (const match of q.matchAll(TOKEN)) {
    const [text, quoted] = match;
    if (/^\s+$/.test(text)) continue;
    if (quoted === undefined && REFUSED.has(text)) throw new Error(`NotEmulated: Drive.Files.list q ${text}`);
    // documented: apostrophes and backslashes in a value are escaped by a backslash.
    tokens.push(quoted === undefined ? { text } : { text, string: quoted.replace(/\\(.)/gs, '$1') });
  }
  return tokens;
}

function invalid(): ApiRefusal {
  return new ApiRefusal(400, 'invalid', 'Invalid Value');
}

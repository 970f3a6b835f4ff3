// The port Secrets: one JSON object in the role account's own user properties, where neither an editor of a book nor a
// script that includes this one as a library can read it. Each member has properties of its own, as many as its length
// asks for, so that what changes with every commit is written without the rest.
// INVARIANT: what was saved comes back whole; pieces left over from a longer value are never taken for a part of it.

import type { Secrets } from '../kernel/ports';
import type { Attempt } from './attempt';

const PREFIX = 'registro-rva/';
/** Below the 9 KB of one value; text is ASCII, so characters are bytes.
 * documented: https://developers.google.com/apps-script/guides/services/quotas */
const PIECE = 8_500;
/** Below the 500 KB of the whole store (same page). */
const LARGEST = 400_000;

type Properties = Readonly<Record<string, string>>;

export function createSecrets(attempt: Attempt): Secrets {
  const store = () => PropertiesService.getUserProperties();
  let known: Properties = {};
  return {
    load: () => {
      known = attempt('properties.get', 'repeatable', () => store().getProperties());
      return read(known);
    },
    save: (value) => {
      const wanted = written(value as Readonly<Record<string, unknown>>);
      const changed = Object.entries(wanted).filter(([key, text]) => known[key] !== text);
      if (changed.length === 0) return;
      attempt('properties.set', 'repeatable', () => store().setProperties(Object.fromEntries(changed)));
      known = { ...known, ...wanted };
    },
  };
}

/** Properties for a value: `registro-rva/heads` holds `2|` and the first piece, `registro-rva/heads/1` the second. */
function written(value: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, string> = {};
  let size = 0;
  for (const [member, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const pieces = ascii(JSON.stringify(inner)).match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? [''];
    pieces.forEach((piece, at) => {
      properties[pieceKey(member, at)] = at === 0 ? `${pieces.length}|${piece}` : piece;
      size += piece.length;
    });
  }
  if (size > LARGEST) throw new Error(`the installation's own notes would take ${size} bytes`);
  return properties;
}

function read(properties: Properties): unknown {
  const members = Object.keys(properties).filter(
    (key) => key.startsWith(PREFIX) && !key.slice(PREFIX.length).includes('/'),
  );
  if (members.length === 0) return null;
  return Object.fromEntries(
    members.map((key) => [key.slice(PREFIX.length), member(properties, key.slice(PREFIX.length))]),
  );
}

function member(properties: Properties, name: string): unknown {
  const [, count = '', first = ''] = /^(\d+)\|(.*)$/s.exec(properties[pieceKey(name, 0)] ?? '') ?? [];
  const rest = Array.from({ length: Number(count) - 1 }, (_, at) => properties[pieceKey(name, at + 1)] ?? '');
  return JSON.parse([first, ...rest].join('')) as unknown;
}

const pieceKey = (member: string, at: number): string => `${PREFIX}${member}${at === 0 ? '' : `/${at}`}`;

const ascii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

// English says everything that Spanish says, with the same parameters: each problem, each word of a page, and every word of
// a definition that a page can show. What fails here is filled in under src/messages/en, at the key that the failure names.
// proves: src/messages/en.ts

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { words as english } from '../../src/messages/en';
import { words as spanish } from '../../src/messages/es';
import { spokenDefinitions } from '../support/spoken-definitions';

const MESSAGES = resolve(__dirname, '../../src/messages');

/** Catalogues that pages are built with: the build puts the English one in the place of the Spanish. */
const PAGES = ['pages', ...readdirSync(join(MESSAGES, 'es/pages')).map((file) => `pages/${file.replace(/\.ts$/, '')}`)];

type Texts = ReadonlyMap<string, string>;

/** Path of each text → the text. */
function textsIn(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const inner = Object.entries(value).map(([key, each]) => textsIn(each, path === '' ? key : `${path}.${key}`));
  return new Map(inner.flatMap((each) => [...each]));
}

function catalogue(language: string, name: string): Texts {
  const file = join(MESSAGES, language, `${name}.ts`);
  // What crosses by itself: which language this is.
  return existsSync(file)
    ? new Map([...textsIn(jest.requireActual(file))].filter(([path]) => !/ongue\b/.test(path)))
    : new Map();
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

/** Keys that the other language lacks, has too many of, or says with other parameters. */
function differences(from: Texts, to: Texts): string[] {
  const lacking = [...from.keys()]
    .filter((key) => !to.has(key))
    .map((key) => `lacks English: ${key} = ${from.get(key)}`);
  const stale = [...to.keys()].filter((key) => !from.has(key)).map((key) => `says nothing Spanish: ${key}`);
  const other = [...to]
    .filter(([key, text]) => from.has(key) && placeholders(text) !== placeholders(from.get(key) ?? ''))
    .map(([key, text]) => `other parameters: ${key} = ${text}`);
  return [...lacking, ...stale, ...other];
}

describe('English', () => {
  it('says every problem', () => {
    expect(differences(textsIn(spanish.problems), textsIn(english.problems))).toEqual([]);
  });

  it.each(PAGES)('says every word of %s', (name) => {
    const said = catalogue('es', name);

    expect(said.size).toBeGreaterThan(0);
    expect(differences(said, catalogue('en', name))).toEqual([]);
  });

  it('says every word of a definition that a page can show, and no other', () => {
    const native = new Map(spokenDefinitions().map((text) => [text, text]));

    expect(native.size).toBeGreaterThan(400);
    expect(differences(native, new Map(Object.entries(english.labels)))).toEqual([]);
  });

  it('says dates', () => {
    expect(differences(textsIn(spanish.dates), textsIn(english.dates))).toEqual([]);
  });
});

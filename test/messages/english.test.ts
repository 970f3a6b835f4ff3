// English says everything that Spanish says, with the same parameters: each problem, each word of a page, and every word of
// a definition that a page can show. What fails here is filled in under src/messages/en, at the key that the failure names.
// proves: src/messages/en.ts

import { words as english } from '../../src/messages/en';
import { words as spanish } from '../../src/messages/es';
import { catalogueOf, PAGE_CATALOGUES, spokenDefinitions, textsIn } from '../support/spoken-definitions';

type Texts = ReadonlyMap<string, string>;

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

  it.each(PAGE_CATALOGUES)('says every word of %s', (name) => {
    const said = catalogueOf('es', name);

    expect(said.size).toBeGreaterThan(0);
    expect(differences(said, catalogueOf('en', name))).toEqual([]);
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

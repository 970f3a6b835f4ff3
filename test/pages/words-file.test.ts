// What the server says stands in a file beside the pages: whole, in no need of Google's care, and read only to be said.
// proves: src/messages/es.ts
// proves: src/programme/counselling/modules/all.ts

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../local/run/run';
import { words as english } from '../../src/messages/en';
import { problemTexts, words } from '../../src/messages/es';
import { nativeTongueOf, tongueOf } from '../../src/messages/speak';
import { MODULE_FORMS } from '../../src/programme/counselling/modules/all';
import { problem } from '../../src/kernel/problem';
import { ANA, DIST, openOffice, ROUND, type Office } from '../support/office';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

const never = (): never => {
  throw new Error('no words are needed');
};

const built = (name: string): string => readFileSync(join(DIST, 'core', name), 'utf8');

describe('the file of words', () => {
  it.each([
    ['palabras-es.html', words],
    ['palabras-en.html', english],
  ])('says what the catalogue says: %s', (file, said) => {
    expect(JSON.parse(built(file))).toEqual(said);
  });

  it.each(['palabras-es.html', 'palabras-en.html'])(
    'holds no tag, entity or comment for Google’s server to work on: %s',
    (file) => {
      expect(built(file)).not.toMatch(/[<&]|\/\/|\/\*/);
    },
  );

  it('is the only place: the program holds no words of a problem', () => {
    const code = built('Code.js');

    expect(Object.keys(problemTexts).filter((key) => code.includes(problemTexts[key]?.remedy ?? ''))).toEqual([]);
  });
});

describe('the file of the staff’s forms', () => {
  it('asks what the modules ask, and is the only place', () => {
    const code = built('Code.js');
    // A module's name and a question's may stand in the program too: as a label of what it leads to.
    const said = Object.values(MODULE_FORMS).flatMap(({ words, pages }) => [
      words.description,
      ...pages.flatMap(({ questions }) => questions.flatMap(({ help }) => help ?? [])),
    ]);

    expect(JSON.parse(built('formularios-es.html'))).toEqual(MODULE_FORMS);
    expect(built('formularios-es.html')).not.toMatch(/[<&]|\/\/|\/\*/);
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((text) => code.includes(text))).toEqual([]);
  });
});

describe('a tongue', () => {
  it('throws for a code without words', () => {
    expect(() => nativeTongueOf(() => words).speak(problem('no.such-code'))).toThrow('no words for no.such-code');
  });

  it('says a word of a definition, and leaves what is none', () => {
    const { say } = tongueOf(() => english);

    expect(['Apellidos', 'Marisol Inventada'].map(say)).toEqual(['Surnames', 'Marisol Inventada']);
    expect(nativeTongueOf(never).say('Apellidos')).toBe('Apellidos');
  });

  it('says the words that a problem carries, but calls books and tabs what they are called', () => {
    const { speak } = tongueOf(() => english);

    expect(speak(problem('value.required', null, { label: 'Apellidos' })).text).toBe('“Surnames” is missing.');
    expect(speak(problem('structure.tab-missing', null, { tab: 'Personas' })).text).toBe(
      'The tab “Personas” is missing: somebody deleted it.',
    );
    expect(speak(problem('platform.schema', null, { book: 'Protección' })).text).toContain('The book Protección ');
  });

  it('says dates', () => {
    expect(tongueOf(() => english).speak(problem('notification.departed', null, { date: '2026-11-03' })).text).toBe(
      'The departure was on 3 November 2026.',
    );
  });

  it('asks for its words when there is something to say, and once', () => {
    let asked = 0;
    const { speak } = nativeTongueOf(() => {
      asked += 1;
      return words;
    });
    expect(asked).toBe(0);

    expect([speak(problem('platform.busy')), speak(problem('platform.quota'))].map(({ text }) => text)).toEqual([
      problemTexts['platform.busy']?.text,
      problemTexts['platform.quota']?.text,
    ]);

    expect(asked).toBe(1);
  });
});

describe('the program', () => {
  let office: Office;

  beforeAll(() => {
    office = openOffice();
  });

  afterAll(() => office.host.close());

  const filesRead = ({ ledger }: RunResult): number =>
    ledger.filter(({ method }) => method === 'createHtmlOutputFromFile').length;

  it('reads them once for a page that refuses', () => {
    const run = office.host.callPage('pageShow', ['movimiento', { case: '99' }], { as: ANA });

    expect(run.value).toMatchObject({ kind: 'refused' });
    expect(filesRead(run)).toBe(1);
  });

  it('does not read them where nothing is refused: a page opened, asked, and the hour’s look', () => {
    const opened = office.host.get({ page: 'buscar' }, { as: ANA });
    const asked = office.host.callPage('pageAsk', ['buscar', 'find', { text: 'nadie' }], { as: ANA });
    const hour = office.later(13 * ROUND);

    expect(filesRead(opened)).toBe(1);
    expect(asked.value).toMatchObject({ kind: 'answered' });
    expect(hour.length).toBeGreaterThan(10);
    // What the hour's look does read is how the staff's forms are worded.
    expect([asked, ...hour].map(filesRead).filter((count) => count > 0)).toEqual([1]);
  });
});

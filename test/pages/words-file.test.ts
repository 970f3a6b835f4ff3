// What the server says stands in a file beside the pages: whole, in no need of Google's care, and read only to be said.
// proves: src/messages/es.ts
// proves: src/programme/counselling/modules/all.ts

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../local/run/run';
import { problemTexts, words } from '../../src/messages/es';
import { speakerOf } from '../../src/messages/speak';
import { MODULE_FORMS } from '../../src/programme/counselling/modules/all';
import { problem } from '../../src/kernel/problem';
import { ANA, DIST, openOffice, ROUND, type Office } from '../support/office';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

const built = (name: string): string => readFileSync(join(DIST, 'core', name), 'utf8');

describe('the file of words', () => {
  it('says what the catalogue says', () => {
    expect(JSON.parse(built('palabras-es.html'))).toEqual(words);
  });

  it('holds no tag, entity or comment for Google’s server to work on', () => {
    expect(built('palabras-es.html')).not.toMatch(/[<&]|\/\/|\/\*/);
  });

  it('is the only place: the program holds no words of a problem', () => {
    const code = built('Code.js');

    expect(Object.keys(problemTexts).filter((key) => code.includes(problemTexts[key]?.remedy ?? ''))).toEqual([]);
  });
});

describe('the file of the staff’s forms', () => {
  it('asks what the modules ask, and is the only place', () => {
    const code = built('Code.js');
    const titles = Object.values(MODULE_FORMS).map(({ title }) => title);

    expect(JSON.parse(built('formularios-es.html'))).toEqual(MODULE_FORMS);
    expect(built('formularios-es.html')).not.toMatch(/[<&]|\/\/|\/\*/);
    expect(titles.filter((title) => code.includes(title))).toEqual([]);
  });
});

describe('a speaker', () => {
  it('throws for a code without words', () => {
    expect(() => speakerOf(() => words)(problem('no.such-code'))).toThrow('no words for no.such-code');
  });

  it('asks for its words when there is something to say, and once', () => {
    let asked = 0;
    const speak = speakerOf(() => {
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
    expect([asked, ...hour].map(filesRead).filter((count) => count > 0)).toEqual([]);
  });
});

// Staff who read English: every page, what pages are answered, and refusals, without a Spanish word of any catalogue. Books,
// tabs, mails and whatever people wrote stay as they are.
// proves: src/main.ts

import { words as english } from '../../src/messages/en';
import { kitTexts } from '../../src/messages/en/pages';
import { words as spanish } from '../../src/messages/es';
import { systemTablesOf } from '../../src/kernel/system-tables';
import { books } from '../../src/programme/books';
import type { Table } from '../../src/kernel/table';
import { cases, people } from '../../src/programme/cases/tables';
import { accessPoints, configuration, missions, offices, places, staff } from '../../src/programme/directory/tables';
import { tables } from '../../src/programme/tables';
import type { WaitingView } from '../../src/ui/por-corregir/view';
import { uiPages } from '../../src/ui/page-list';
import { openTab, type Tab } from '../support/browser';
import { familyOfFour, movementOfFamily, oneAdult, prepareNotice } from '../support/family';
import { ADA, ANA, MONICA, openOffice, OWNER, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';
import { spanishTexts } from '../support/spoken-definitions';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

const EN = { lang: 'en' };

/** What things in Google are called there, whoever reads. */
const NAMES = [
  'Registro RVA',
  ...books.map(({ title }) => title),
  ...[...tables, ...books.flatMap(systemTablesOf)].map(({ title }) => title),
];

/** Said otherwise in English, and long enough to be no part of a name. */
const FOREIGN = spanishTexts().filter(
  (text) =>
    text.length > 4 &&
    !text.includes('{') &&
    !NAMES.includes(text) &&
    ![...Object.values(english.labels)].some((said) => said.includes(text)),
);

const bounded = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
const PATTERNS = FOREIGN.map((text) => ({ text, pattern: bounded(text) }));

/** Words of Spanish catalogues, but for what people wrote: how an office, a mission, a place is called. */
function spanishIn(said: string, written: readonly string[]): string[] {
  const own = written.reduce((text, value) => text.split(value).join(' '), said);
  return PATTERNS.filter(({ text, pattern }) => own.includes(text) && pattern.test(own)).map(({ text }) => text);
}

const writtenIn = (office: Office): string[] =>
  [offices, missions, places, staff, accessPoints, configuration]
    .flatMap((table) => office.rows(table as Table))
    .flatMap((row) => Object.values(row))
    .flatMap((value) => (typeof value === 'string' ? value.split('; ') : []))
    .filter((value) => value.length > 4)
    .sort((a, b) => b.length - a.length);

/** What an English reader is shown or read aloud. What is marked as Spanish is meant to be. */
function readIn({ window }: Tab): string {
  const { document } = window;
  document.querySelectorAll('[lang="es"]').forEach((element) => element.remove());
  const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  const texts = [...document.querySelectorAll('body *:not(script)')].flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  );
  return [document.title, ...named, ...texts].join('\n');
}

describe('an office that reads English', () => {
  let office: Office;
  let written: readonly string[] = [];
  let caseNumber = '';
  let args: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

  beforeAll(() => {
    office = openOffice();
    const { movement, mission, sent, ...journey } = movementOfFamily(office);
    prepareNotice(office, { movement, mission });
    caseNumber = sent.case ?? '';
    expect(journey.code).not.toBe('');
    office.submit({ ...oneAdult(), givenNames: 'Jimena', surnames: 'Vázquez Ejemplo' });
    office.submit({ ...familyOfFour(), givenNames: 'Otra', phone: '+504 9999 0303', accessPoint: 'NO-HAY' });
    office.later(ROUND);
    const hands = sheetHands(office);
    hands.type(cases, hands.cellOf(cases, caseNumber, 'officer'), 'otra@oim.example');
    office.later(ROUND);
    written = writtenIn(office);
    const [person = ''] = office.rows(people).flatMap((row) => (row.case === caseNumber ? [row.id] : []));
    args = {
      ...Object.fromEntries(['caso', 'agenda', 'atencion', 'originales'].map((key) => [key, { case: caseNumber }])),
      entrevista: { person },
      movimiento: { movement, case: caseNumber },
      aviso: { movement, mission },
    };
  });

  afterAll(() => office.host.close());

  it('is the same office: opening a page in English changes no row', () => {
    const before = office.rows(cases);

    office.open('hoy', EN);

    expect(office.rows(cases)).toEqual(before);
  });

  it.each(uiPages.map(({ page }) => [page.key]))('reads no Spanish on %s', async (key) => {
    const as = key === 'instalar' ? OWNER : key === 'estructura' ? ADA : ANA;
    const tab = openTab(office, { page: key, args: { ...args[key], ...EN }, as });
    await tab.settle();

    const links = [...tab.window.document.querySelectorAll<HTMLAnchorElement>('a[href*="page="]')].map(
      ({ href }) => href,
    );
    const other = tab.window.document.querySelector<HTMLAnchorElement>('a.tongue');
    const lang = tab.window.document.documentElement.lang;
    const said = readIn(tab);
    tab.close();

    expect(lang).toBe('en');
    expect(other?.textContent).toBe('Español');
    expect(other?.href).toContain('lang=es');
    expect(links.filter((href) => !/lang=(en|es)/.test(href))).toEqual([]);
    expect(said).toContain(kitTexts.foot);
    expect(spanishIn(said, written)).toEqual([]);
  });

  it('is led from a Spanish page to the same page in English', async () => {
    const tab = openTab(office, { page: 'caso', args: { case: caseNumber }, as: ANA });
    await tab.settle();

    const { lang } = tab.window.document.documentElement;
    const link = tab.window.document.querySelector<HTMLAnchorElement>('a.tongue');
    tab.close();

    expect(lang).toBe('es');
    expect(link?.textContent).toBe('English');
    expect(link?.href).toContain(`page=caso&case=${caseNumber}&lang=en`);
  });

  it('is answered in English: who somebody is, what was done, what an application says', () => {
    const { groups } = office.open('por-corregir', EN).view as WaitingView;
    const [review] = groups.filter(({ way }) => way === 'review' || way === 'correct');
    const answers = [
      office.ask('caso', 'identities', { case: caseNumber, person: null }, ANA, EN),
      office.ask('caso', 'history', { case: caseNumber, from: 0 }, ANA, EN),
      office.ask('buscar', 'find', { text: caseNumber }, ANA, EN),
      office.ask('por-corregir', 'answers', { item: review?.lines[0]?.id }, ANA, EN),
    ];

    expect(answers.map((answer) => spanishIn(JSON.stringify(answer), written))).toEqual([[], [], [], []]);
    expect(JSON.stringify(answers)).toContain('Register application');
  });

  it('is refused in English, with the words of definitions that a problem carries', () => {
    const call = { as: ANA };
    const show = office.host.callPage('pageShow', ['movimiento', { case: '99', ...EN }], call).value;
    const token = office.open('por-corregir', EN).token;
    const act = office.host.callPage('pageAct', ['por-corregir', 'repair', {}, token, EN], call).value;
    const ask = office.host.callPage(
      'pageAsk',
      ['caso', 'history', { case: 'MX-RVA-2026-99999-0', from: 0 }, EN],
      call,
    ).value;

    expect([show, act, ask]).toMatchObject([
      { problems: [{ text: english.problems['page.case-not-found']?.text }] },
      { problems: [{ text: english.problems['page.no-such-act']?.text }] },
      { problems: [{ text: english.problems['case.not-open']?.text }] },
    ]);
    expect(office.open('movimientos', EN, MONICA).problems[0]?.text).toBe(
      '“Movements” belongs to somebody else on the team.',
    );
  });

  it('leaves Spanish in the books, whoever acted in English', () => {
    const [note] = office.waiting().filter(({ kind }) => kind === 'typed-value');

    expect(note?.why).toContain(spanish.problems['typed.not-on-the-staff']?.remedy);
  });
});

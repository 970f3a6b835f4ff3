// Every word of a definition that a page can show or a problem can carry, gathered from the definitions themselves: what
// another language has to say as well.

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ShortForm } from '../../src/kernel/short-form';
import type { Table } from '../../src/kernel/table';
import { words } from '../../src/messages/en';
import { installWords } from '../../src/messages/es/install';
import { historyTexts } from '../../src/messages/es/history';
import { ageTexts } from '../../src/messages/es/ages';
import { stepTexts } from '../../src/messages/es/status-steps';
import { interviewWaiting } from '../../src/messages/es/counselling';
import { intakeWaiting, itemTexts, sheetWaiting } from '../../src/messages/es/waiting';
import { actions } from '../../src/programme/actions';
import { books } from '../../src/programme/books';
import { PAIR_STATES } from '../../src/programme/cases/pairs';
import { CLOSED, DUPLICATE_REASONS } from '../../src/programme/cases/duplicates';
import { CONFIGURATION } from '../../src/programme/directory/configuration';
import { ROLES } from '../../src/programme/directory/tables';
import { effects } from '../../src/programme/effects';
import { formsWith } from '../../src/programme/forms';
import { MODULE_FORMS } from '../../src/programme/counselling/modules/all';
import { intake } from '../../src/programme/intake/intake';
import { NOTICE_DOUBTS } from '../../src/programme/notifications/doubts';
import { tables } from '../../src/programme/tables';
import { CONSENT } from '../../src/programme/travel/traveller-edit';
import { EMPTY } from '../../src/programme/travel/edited-row';
import { uiPages } from '../../src/ui/page-list';
import { kindWords } from '../../src/ui/por-corregir/words';
import { snapshotOf } from './snapshot';

const KINDS = [
  ...Object.keys(intakeWaiting),
  ...Object.keys(interviewWaiting),
  ...Object.keys(sheetWaiting),
  ...Object.keys(NOTICE_DOUBTS),
  'other',
];

const ofTable = ({ title, columns }: Table): string[] => [
  title,
  ...Object.values(columns).flatMap((column) => [
    column.label,
    ...('codes' in column ? Object.values(column.codes) : []),
  ]),
];

/** What the pages’ own lists say: found by asking them. */
function ofLists(): string[] {
  const said: string[] = [];
  for (const { labels } of uiPages) labels?.((text) => (said.push(text), text));
  return said;
}

const ofForms = (): string[] => [
  ...formsWith((form) => MODULE_FORMS[form] as ShortForm)(snapshotOf()).flatMap(({ title, languages }) =>
    languages.map((language) => installWords.form(title['es'] ?? '', language)),
  ),
  // Answers of the staff's own forms are read in the form.
  ...intake
    .form(snapshotOf())
    .pages.flatMap((page) => [
      page.title['es'] ?? '',
      ...page.questions.flatMap((question) => [
        question.title['es'] ?? '',
        ...('options' in question ? question.options.map(({ label }) => label['es'] ?? '') : []),
      ]),
    ]),
];

const ofInstallation = (): string[] => [
  ...Object.values(installWords).filter((words) => typeof words === 'string'),
  ...books.map(({ title }) => installWords.book(title)),
];

const ofSettings = (): string[] =>
  Object.values(CONFIGURATION).flatMap(({ explanation, unit }) =>
    unit === null ? [explanation] : [explanation, unit],
  );

/** Each once, in the order in which they are found. */
export const spokenDefinitions = (): string[] => [
  ...new Set([
    ...uiPages.map(({ page }) => page.title),
    ...Object.values(ROLES),
    ...[...actions, ...effects].map(({ title }) => title),
    ...tables.flatMap(ofTable),
    ...ofLists(),
    ...ofSettings(),
    ...ofForms(),
    ...ofInstallation(),
    ...KINDS.flatMap((kind) => Object.values(kindWords(kind))),
    ...Object.values(itemTexts),
    ...Object.values(ageTexts),
    ...[stepTexts.led, stepTexts.ledNowhere, ...Object.values(stepTexts.matters)],
    ...[historyTexts.system, ...Object.values(historyTexts.kinds), ...Object.values(historyTexts.acts)],
    ...[...Object.values(DUPLICATE_REASONS), CLOSED, PAIR_STATES.same.toLowerCase()],
    ...['Sí', 'No', EMPTY, CONSENT],
  ]),
];

const MESSAGES = resolve(__dirname, '../../src/messages');

/** Catalogues that pages are built with: the build puts the one of another language in the place of the Spanish. */
export const PAGE_CATALOGUES = [
  'pages',
  ...readdirSync(join(MESSAGES, 'es/pages')).map((file) => `pages/${file.replace(/\.ts$/, '')}`),
];

/** Path of each text → the text. */
export function textsIn(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const inner = Object.entries(value).map(([key, each]) => textsIn(each, path === '' ? key : `${path}.${key}`));
  return new Map(inner.flatMap((each) => [...each]));
}

/** A page's words in a language, without those that say which language it is; nothing where it has none. */
export function catalogueOf(language: string, name: string): ReadonlyMap<string, string> {
  const file = join(MESSAGES, language, `${name}.ts`);
  if (!existsSync(file)) return new Map();
  return new Map([...textsIn(jest.requireActual(file))].filter(([path]) => !/ongue\b/.test(path)));
}

/** Everything that a page can say in Spanish and does not say likewise in English. */
export function spanishTexts(): string[] {
  const pages = PAGE_CATALOGUES.flatMap((name) => {
    const english = catalogueOf('en', name);
    return [...catalogueOf('es', name)].filter(([key, text]) => english.get(key) !== text).map(([, text]) => text);
  });
  const definitions = spokenDefinitions().filter((text) => words.labels[text] !== text);
  return [...new Set([...pages, ...definitions])];
}

// What a run has seen so far, kept in tabs of the spreadsheet to which the project is bound, one row a case, where the
// administrator sees it grow. It is not kept in PropertiesService: those stores are themselves what some cases test.
// INVARIANT: all tabs appear in one batch with the run's facts, so a notebook is either there or not.

import { BY_HAND } from '../by-hand';
import { google } from './google';
import { patiently } from './patience';
import type { Place } from './watched';

export const TAB = 'Verificación';
const HAND_TAB = 'A mano';
const CASES_TAB = 'Casos';
const IDS = { notebook: 910001, hand: 910002, cases: 910003 };

/** What a run needs to know of itself besides its rows. */
export interface RunFacts extends Place {
  /** Of each service: which text of its cases runs. */
  readonly editions: Readonly<Record<string, string>>;
  /** Locale of the spreadsheet before the run. */
  readonly locale: string;
  readonly hasFolder?: true;
  /** Epoch milliseconds at which the probes that need time were begun. */
  readonly begunAt?: number;
  /** ID of the file with the result. */
  readonly result?: string;
}

export type Outcome = '' | 'corriendo' | 'corriendo otra vez' | 'se cumple' | 'difiere' | 'se cortó' | 'medido';

export interface Row {
  readonly name: string;
  readonly outcome: Outcome;
  /** What Google said, or what was measured. */
  readonly said: string;
  /** `2026-12-03`. */
  readonly date: string;
}

export interface Notebook {
  readonly facts: RunFacts;
  readonly rows: readonly Row[];
}

const WIDTH = 4;
const HEADERS = ['Caso', 'Resultado', 'Qué contestó Google', 'Fecha'];

const text = (value: string): object => ({ userEnteredValue: { stringValue: value } });
const row = (...values: readonly string[]): object => ({ values: values.map(text) });
const tab = (sheetId: number, title: string, rowCount: number, columnCount: number): object => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
});
const cells = (sheetId: number, rowIndex: number, rows: readonly object[], columnIndex = 0): object => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: 'userEnteredValue,userEnteredFormat' },
});

const batch = (book: string, requests: readonly object[]): void =>
  void patiently(() => google('Sheets').Spreadsheets.batchUpdate({ requests }, book));
const setLocale = (locale: string): object => ({
  updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' },
});

/** Days from 30 December 1899 to 3 December 2026. */
const OPENED = 46359;

/** Makes the tabs: the notebook, the questions for a person's eye, and the tab that bound cases look at. */
export function openNotebook(book: string, names: readonly string[], facts: RunFacts): void {
  const opened = {
    userEnteredValue: { numberValue: OPENED },
    userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
  };
  batch(book, [
    setLocale('es_MX'),
    tab(IDS.notebook, TAB, names.length + 1, WIDTH + 1),
    tab(IDS.hand, HAND_TAB, BY_HAND.length + 1, 3),
    tab(IDS.cases, CASES_TAB, 20, 3),
    cells(IDS.notebook, 0, [row(...HEADERS, JSON.stringify(facts)), ...names.map((name) => row(name, '', '', ''))]),
    cells(IDS.hand, 0, [
      row('Clave', 'Qué mirar', 'Qué pasó'),
      ...BY_HAND.map(({ key, question }) => row(key, question, '')),
    ]),
    cells(IDS.cases, 0, [row('id', 'opened')]),
    cells(IDS.cases, 2, [{ values: [text('007'), opened] }]),
  ]);
}

/** Undefined where no run stands open. */
export function readNotebook(book: string): Notebook | undefined {
  if (!hasTab(book)) return undefined;
  const [head, ...rows] = readTab(book, TAB);
  return {
    facts: JSON.parse(head?.[WIDTH] || '{}') as RunFacts,
    rows: rows.map(([name = '', outcome = '', said = '', date = '']) => ({
      name,
      outcome: outcome as Outcome,
      said,
      date,
    })),
  };
}

/** What the administrator wrote beside each question, by its key. */
export function readAnswers(book: string): Record<string, string> {
  const answered = readTab(book, HAND_TAB)
    .slice(1)
    .filter(([, , answer = '']) => answer.trim() !== '');
  return answered.reduce<Record<string, string>>(
    (all, [key = '', , answer = '']) => Object.assign(all, { [key]: answer.trim() }),
    {},
  );
}

/** @param rows by their place; all are written in one request, as requests are counted. */
export function writeRows(book: string, rows: readonly (readonly [at: number, row: Row])[]): void {
  if (rows.length === 0) return;
  batch(
    book,
    rows.map(([at, { name, outcome, said, date }]) => cells(IDS.notebook, at + 1, [row(name, outcome, said, date)])),
  );
}

export function writeFacts(book: string, facts: RunFacts): void {
  batch(book, [cells(IDS.notebook, 0, [row(JSON.stringify(facts))], WIDTH)]);
}

/** Leaves the spreadsheet as it was before the run. */
export function closeNotebook(book: string, { locale }: RunFacts): void {
  const remove = [IDS.notebook, IDS.hand, IDS.cases].map((sheetId) => ({ deleteSheet: { sheetId } }));
  batch(book, [...remove, setLocale(locale)]);
}

export function localeOf(book: string): string {
  const { properties } = google('Sheets').Spreadsheets.get(book, { fields: 'properties.locale' });
  return (properties && properties.locale) || 'es_MX';
}

function hasTab(book: string): boolean {
  const { sheets = [] } = google('Sheets').Spreadsheets.get(book, { fields: 'sheets.properties.sheetId' });
  return sheets.some(({ properties }) => properties !== undefined && properties.sheetId === IDS.notebook);
}

/** Texts as they were entered; a number that a person typed comes as text. */
function readTab(book: string, title: string): string[][] {
  const { sheets = [] } = google('Sheets').Spreadsheets.get(book, {
    ranges: [`'${title}'`],
    fields: 'sheets.data.rowData.values.userEnteredValue',
  });
  const grid = ((sheets[0] && sheets[0].data) || [])[0];
  return ((grid && grid.rowData) || []).map(({ values = [] }) =>
    values.map(({ userEnteredValue: value = {} }) => {
      const { stringValue, numberValue, boolValue, formulaValue } = value;
      return String(stringValue ?? numberValue ?? boolValue ?? formulaValue ?? '');
    }),
  );
}

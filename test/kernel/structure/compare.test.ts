// proves: src/kernel/structure/compare.ts
// What is wrong with a tab, in one line each.

import { layoutsOf, type TabLayout } from '../../../src/kernel/derive/tabs';
import { faultsOf, repairsOf } from '../../../src/kernel/structure/compare';
import type { StandingTab } from '../../../src/kernel/structure/standing';
import { speak } from '../../support/speak';
import { registro } from '../../../src/programme/books';
import { tables } from '../../../src/programme/tables';
import { standingAs } from '../../support/standing-tab';

const layouts = layoutsOf(registro, tables);
const people = layouts.find(({ title }) => title === 'Personas') as TabLayout;
const whole = layouts.map(standingAs);

/** The book with another tab *Personas*; null for one without it. */
const withPeople = (change: ((tab: StandingTab) => StandingTab) | null): StandingTab[] =>
  whole.flatMap((tab) => (tab.number !== people.number ? [tab] : change === null ? [] : [change(tab)]));

const without = <T>(list: readonly T[], at: number): T[] => [...list.slice(0, at), ...list.slice(at + 1)];
const at = (key: string): number => people.columns.find((column) => column.key === key)?.at ?? -1;
const swapped = <T>(list: readonly T[], one: number, other: number): T[] =>
  list.map((each, n) => (n === one ? list[other] : n === other ? list[one] : each) as T);
const columns = (tab: StandingTab, change: (list: readonly string[]) => string[]): StandingTab => ({
  ...tab,
  keys: change(tab.keys),
  headings: change(tab.headings),
});

describe('a tab', () => {
  it('as it is laid out has nothing wrong, with the staff’s own columns and protections too', () => {
    const theirs = withPeople((tab) => ({
      ...columns(tab, (list) => [...list, 'Litera']),
      keys: [...tab.keys, ''],
      protections: [...tab.protections, { number: 7, isOurs: false, rows: [4, 5], columns: null }],
    }));

    expect(faultsOf(layouts, theirs)).toEqual([]);
  });

  it('is closed just as well by a range that ends with the grid', () => {
    const ended = withPeople((tab) => ({
      ...tab,
      protections: tab.protections.map((each) => ({
        ...each,
        rows: [each.rows[0], each.rows[1] ?? tab.rows] as const,
      })),
    }));

    expect(faultsOf(layouts, ended)).toEqual([]);
  });

  it.each([
    ['structure.tab-missing', null],
    ['structure.tab-renamed', (tab: StandingTab) => ({ ...tab, title: 'Gente' })],
    [
      'structure.keys-cleared',
      (tab: StandingTab) => ({ ...tab, keys: tab.keys.map((key) => (key === 'phone' ? '' : key)) }),
    ],
    ['structure.column-missing', (tab: StandingTab) => columns(tab, (list) => without(list, at('phone')))],
    ['structure.column-moved', (tab: StandingTab) => columns(tab, (list) => swapped(list, at('phone'), at('age')))],
    [
      'structure.column-between',
      (tab: StandingTab) => columns(tab, (list) => [...list.slice(0, 3), '', ...list.slice(3)]),
    ],
    ['structure.unprotected', (tab: StandingTab) => ({ ...tab, protections: tab.protections.slice(1) })],
    [
      'structure.unprotected',
      (tab: StandingTab) => ({
        ...tab,
        protections: tab.protections.map((each) => ({ ...each, rows: [each.rows[0], 9] as const })),
      }),
    ],
  ] as const)('is told of in one line that names it: %s', (code, change) => {
    const [fault, ...others] = faultsOf(layouts, withPeople(change));

    expect(others).toEqual([]);
    expect(fault?.layout.title).toBe('Personas');
    expect(fault?.problems.map((each) => each.code)).toEqual([code]);
    expect(fault?.problems.map(speak)[0]?.text).toMatch(/^[^\n]*«Personas»[^\n]*\.$/);
  });
});

describe('the repair of a tab', () => {
  it('moves nothing where nothing is wrong', () => {
    expect(repairsOf(layouts, whole).flatMap((repair) => repair.columns)).toEqual([]);
    expect(repairsOf(layouts, whole).every(({ missing }) => missing?.length === 0)).toBe(true);
  });

  it('knows what will stand empty: a lost column by its key, a lost tab as a whole', () => {
    const missingIn = (tabs: readonly StandingTab[]) =>
      repairsOf(layouts, tabs).find(({ layout }) => layout === people)?.missing;

    expect(missingIn(withPeople((tab) => columns(tab, (list) => without(list, at('phone')))))).toEqual(['phone']);
    expect(missingIn(withPeople(null))).toBeNull();
  });
});

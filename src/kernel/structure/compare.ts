// The tabs of a book as they stand against their definition: what is wrong, in one line each, and what puts it right.

import type { Guarded, TabLayout } from '../derive/tabs';
import { problem, type Problem } from '../problem';
import { isMemory } from '../system-tables';
import { arrange, isNew, type Arrangement } from './arrange';
import type { StandingTab, TabRepair } from './standing';

export interface TabFault {
  readonly layout: TabLayout;
  readonly problems: readonly Problem[];
}

/** Tabs that do not stand as they should. */
export function faultsOf(layouts: readonly TabLayout[], tabs: readonly StandingTab[]): TabFault[] {
  return layouts
    .map((layout) => ({ layout, problems: problemsOf(layout, standingOf(layout, tabs)) }))
    .filter(({ problems }) => problems.length > 0);
}

/** What makes every tab stand right; for one that already does it changes nothing. */
export const repairsOf = (layouts: readonly TabLayout[], tabs: readonly StandingTab[]): TabRepair[] =>
  layouts.map((layout, index) => {
    const standing = standingOf(layout, tabs);
    const arrangement = arrangementOf(layout, standing);
    return { layout, index, standing, columns: arrangement?.steps ?? [], missing: arrangement?.missing ?? null };
  });

const standingOf = ({ number }: TabLayout, tabs: readonly StandingTab[]): StandingTab | undefined =>
  tabs.find((tab) => tab.number === number);

const arrangementOf = (layout: TabLayout, standing: StandingTab | undefined): Arrangement | undefined =>
  standing === undefined || isNew(standing) ? undefined : arrange(layout, standing);

function problemsOf(layout: TabLayout, standing: StandingTab | undefined): Problem[] {
  const tab = layout.title;
  if (standing === undefined)
    return [problem(isMemory(tab) ? 'structure.memory-lost' : 'structure.tab-missing', null, { tab })];
  const found: Problem[] = [];
  const tell = (code: string, params: Readonly<Record<string, string | number>>): void =>
    void found.push(problem(code, null, { tab, ...params }));
  if (standing.title !== tab) tell('structure.tab-renamed', { now: standing.title });
  if (isNew(standing)) tell('structure.keys-cleared', { columns: tab });
  const columns = arrangementOf(layout, standing);
  const named = (keys: readonly string[]): string => keys.map((key) => headingOf(layout, key)).join(', ');
  if (columns !== undefined) {
    if (columns.cleared.length > 0) tell('structure.keys-cleared', { columns: named(columns.cleared) });
    if (columns.missing.length > 0) tell('structure.column-missing', { columns: named(columns.missing) });
    if (columns.moved.length > 0) tell('structure.column-moved', { columns: named(columns.moved) });
    if (columns.between > 0) tell('structure.column-between', { count: columns.between });
  }
  // Protections stretch and move along with columns, so their ranges say something only where the columns stand right.
  const closed = (columns?.steps.length ?? 0) > 0 ? areThere(layout, standing) : areGuarded(layout, standing);
  if (!closed) tell('structure.unprotected', {});
  return found;
}

const headingOf = ({ columns }: TabLayout, key: string): string =>
  columns.find((column) => column.key === key)?.heading ?? key;

const areThere = ({ guarded }: TabLayout, { protections }: StandingTab): boolean =>
  guarded.every((wanted) => protections.some(({ number }) => number === wanted.number));

const areGuarded = (layout: TabLayout, standing: StandingTab): boolean =>
  layout.guarded.every((wanted) => isGuarded(wanted, standing));

/** Whether these cells are closed as they should be. */
export const isGuarded = (wanted: Guarded, { protections, rows, keys }: StandingTab): boolean =>
  protections.some(
    (each) =>
      each.number === wanted.number &&
      sameSpan(each.rows, wanted.rows, rows) &&
      sameSpan(each.columns ?? [0, null], wanted.columns ?? [0, null], keys.length),
  );

/** A range without an end and one that ends with the grid close the same cells. */
function sameSpan(one: Span, other: Span, size: number): boolean {
  const end = ([, to]: Span): number => (to === null || to >= size ? Infinity : to);
  return one[0] === other[0] && end(one) === end(other);
}

type Span = readonly [number, number | null];

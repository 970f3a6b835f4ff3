// Where an interview does not say what the registry says. Nothing is overwritten: each difference waits, side by side,
// until a person decides. What is empty or unknown in the registry is no difference.
// INVARIANT: a difference holds neutral facts alone; what contradicts in sensitive answers stands in Protección.

import { problem, type Problem, type Say } from '../../kernel/problem';
import type { Table, Values } from '../../kernel/table';
import { identityDocuments, people } from '../cases/tables';
import { appointments, tasks } from '../daily/tables';
import { interviews, profiles } from './tables';

export const INTERVIEW_DIFFERENCES = 'interview-differences';

/** Why a value is not simply taken in; only the first may be chosen. */
export type Why =
  | 'interview.differs'
  | 'interview.unread'
  | 'interview.born-later'
  | 'interview.held-later'
  | 'interview.held-earlier'
  | 'interview.meets-earlier'
  | 'interview.due-earlier'
  | 'interview.two-principals'
  | 'interview.known-companion';

export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly was: unknown;
  readonly says: unknown;
  readonly why: Why;
  /** What was asked, where no column stands for it. */
  readonly asked?: string;
  /** Values that go with it when it is chosen. */
  readonly with?: Values;
}

export const isChoosable = ({ why }: Difference): boolean => why === 'interview.differs';

const TABLES: readonly Table[] = [people, identityDocuments, profiles, interviews, appointments, tasks];

const columnOf = ({ table, column }: Pick<Difference, 'table' | 'column'>) =>
  TABLES.find(({ key }) => key === table)?.columns[column];

export const labelOf = (difference: Pick<Difference, 'table' | 'column' | 'asked'>): string =>
  columnOf(difference)?.label ?? difference.asked ?? difference.column;

/** What tells who somebody is; shown to whoever opened the identity. */
export const isPersonal = (difference: Pick<Difference, 'table' | 'column'>): boolean =>
  columnOf(difference)?.sensitivity !== 'open';

/** As staff read it. */
export function spokenValue(difference: Pick<Difference, 'table' | 'column'>, value: unknown, say: Say): string {
  const column = columnOf(difference);
  if (value === null || value === undefined) return '—';
  const isCoded = column?.kind === 'choice' && String(value) in column.codes;
  return isCoded ? say(column.codes[String(value)] ?? '') : String(value);
}

export const problemOf = (difference: Difference): Problem =>
  problem(difference.why, difference.column, { label: labelOf(difference) });

/** How a page names one of several. */
export const nameOf = ({ table, row, column }: Pick<Difference, 'table' | 'row' | 'column'>): string =>
  `${table}.${row}.${column}`;

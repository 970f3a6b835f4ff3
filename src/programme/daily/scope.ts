// Whose a line of the log is: who opens the case opens its lines, wherever the case has gone since; a line of nobody's
// case belongs to the office that wrote it.

import type { Actor } from '../../kernel/action';
import type { Snapshot } from '../../kernel/snapshot';
import { isTheirs } from '../cases/scope';
import { cases, type CaseRow } from '../cases/tables';

interface Line {
  readonly case: string | null;
  readonly office: string | null;
}

/** Needs the index of cases. */
export const placeOfLine = (snapshot: Snapshot, line: Line): Pick<CaseRow, 'office' | 'officer'> =>
  snapshot.index(cases).find(({ id }) => id === line.case) ?? { office: line.office, officer: null };

/** Needs offices and staff whole, too. */
export const isLineTheirs = (snapshot: Snapshot, actor: Actor, line: Line, today: string): boolean =>
  isTheirs(snapshot, actor, placeOfLine(snapshot, line), today);

// What belongs to a case besides the case itself and its people: rows that leave the working tabs when it is closed, and
// by which keys history knows them afterwards.
// INVARIANT: a table whose rows name a case or its people and that has an archive stands here or is archived by its duty.

import { remember, type Remembered } from '../kernel/change';
import type { Row, Table } from '../kernel/table';
import { isInOurHands, originals, type OriginalRow } from './cases/originals';
import { statusChanges } from './cases/status-changes';
import { consents, identityDocuments } from './cases/tables';
import { interviews, profiles } from './counselling/tables';
import { receiptSlotsOf } from './daily/receipts';
import { appointments, assistance, contacts, tasks } from './daily/tables';
import { guardedSupports, interviewAnswers, protectionNotes } from './protection/tables';

interface CaseTable {
  readonly table: Table;
  /** Whether its rows name the case, or one of its people. */
  readonly by: 'case' | 'person';
  /** A row that is still owed to somebody stays in the working tab when the case is closed. */
  readonly stays?: (row: Row) => boolean;
}

export const caseTables: readonly CaseTable[] = [
  { table: identityDocuments, by: 'person' },
  { table: consents, by: 'person' },
  { table: statusChanges, by: 'case' },
  { table: interviews, by: 'person' },
  { table: profiles, by: 'person' },
  { table: originals, by: 'case', stays: (row) => isInOurHands(row as unknown as OriginalRow) },
  { table: contacts, by: 'case' },
  { table: appointments, by: 'case' },
  { table: assistance, by: 'case' },
  { table: tasks, by: 'case' },
  { table: protectionNotes, by: 'case' },
  { table: interviewAnswers, by: 'case' },
  { table: guardedSupports, by: 'case' },
];

/** What history keeps of such a row when it leaves, beside what recognises people: by which case it was used up. */
export const keptOf = (table: Table, row: Row): Remembered[] =>
  receiptSlotsOf(table, row).map((slot) => remember(table.book.key, slot, String(row['case'] ?? '—')));

// What history remembers of a case that is closed: by which keys the case, its response and its people are known again.

import { remember, type Remembered } from '../../kernel/change';
import type { Row, RowOf, Table } from '../../kernel/table';
import { registro } from '../books';
import { caseTables, keptOf } from '../case-tables';
import { caseSlot } from './case-number';
import { comparablesWith, noteOf, slotsOf } from './duplicates';
import { cases, identityDocuments, people, type CaseRow, type IdentityDocumentRow, type PersonRow } from './tables';

/** By this key history knows the response of a closed case. */
export const responseSlot = (response: string): string => `response:${response}`;

export function rememberCase(
  row: CaseRow,
  members: readonly PersonRow[],
  papers: readonly IdentityDocumentRow[],
): Remembered[] {
  const keys = [caseSlot(row.number), ...(row.response === null ? [] : [responseSlot(row.response)])];
  const own = keys.map((slot) => remember(registro.key, slot, row.number));
  const comparable = comparablesWith(papers);
  const theirs = members.flatMap((person) =>
    slotsOf(comparable(person)).map((slot) => remember(registro.key, slot, noteOf(row.number, person.birthYear))),
  );
  return [...own, ...theirs];
}

/** All that history remembers of what went to the archive, from the archived rows. */
export function rememberedOf(archived: <T extends Table>(table: T) => readonly RowOf<T>[]): Remembered[] {
  const [members, papers] = [archived(people), archived(identityDocuments)];
  const ofCases = archived(cases).flatMap((row) => {
    const own = members.filter((person) => person.case === row.id);
    return rememberCase(
      row,
      own,
      papers.filter(({ person }) => own.some(({ id }) => id === person)),
    );
  });
  return [...ofCases, ...caseTables.flatMap(({ table }) => archived(table).flatMap((row: Row) => keptOf(table, row)))];
}

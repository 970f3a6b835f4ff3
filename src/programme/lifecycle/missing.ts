// What a case still lacks before its people can leave, as far as the registry knows; each with where it is put right.
// Proposes, never decides: a person may know better.

import { problem, type Problem } from '../../kernel/problem';
import type { NotificationRow } from '../notifications/tables';
import type { MovementRow } from '../travel/tables';
import type { CaseRow, ConsentRow, IdentityDocumentRow, PersonRow } from '../cases/tables';

export interface CaseFacts {
  readonly row: CaseRow;
  readonly people: readonly PersonRow[];
  readonly papers: readonly IdentityDocumentRow[];
  readonly consents: readonly ConsentRow[];
  readonly movements: readonly MovementRow[];
  readonly notices: readonly NotificationRow[];
}

export function missingIn(facts: CaseFacts): Problem[] {
  const { row, people, papers, consents, movements, notices } = facts;
  const lacking = (code: string, has: (person: PersonRow) => boolean): Problem[] => {
    const without = people.filter((person) => !has(person));
    if (without.length === 0) return [];
    const who = without.map(({ initials }) => initials).join(' · ');
    return [problem(code, null, { count: without.length, all: people.length, who })];
  };
  const planned = movements.filter(({ state }) => state === 'planned');
  const unsent = notices.filter(({ state }) => ['preparing', 'draft', 'held', 'gone'].includes(state));
  return [
    ...(row.office === null ? [problem('case.lacks-office')] : []),
    ...(row.officer === null ? [problem('case.lacks-officer')] : []),
    ...(row.duplicates === null ? [] : [problem('case.lacks-comparison')]),
    ...lacking('case.lacks-birth-date', ({ birthDate }) => birthDate !== null),
    ...lacking('case.lacks-paper', ({ id }) => papers.some(({ person }) => person === id)),
    ...lacking('case.lacks-consent', ({ id }) => consents.some(({ person }) => person === id)),
    ...(movements.length === 0 ? [problem('case.lacks-movement')] : []),
    ...planned
      .filter(({ id }) => !notices.some(({ movement }) => movement === id))
      .map(({ code }) => problem('case.lacks-notice', null, { movement: code })),
    ...unsent.map(({ folio }) => problem('case.lacks-sending', null, { folio })),
  ];
}

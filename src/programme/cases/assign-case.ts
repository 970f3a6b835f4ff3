// Who of the staff answers for a case: taken, or handed over to somebody who is there today.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { update } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import { nameIn, staffReads } from '../directory/membership';
import { offices } from '../directory/tables';
import { CASE_OFFICERS, elsewhere, isTheirs, notTheirOfficer } from './scope';
import { cases } from './tables';

const input = z.object({
  case: z.string(),
  /** Address of somebody on the staff, or null for nobody. */
  officer: z.nullable(z.string().check(z.toLowerCase(), z.trim())),
  /** Who answered for it when the page was opened. */
  was: z.nullable(z.string()),
});
type Input = z.infer<typeof input>;

export const assignCase = defineAction<Input, { readonly officer: string | null }>({
  key: 'assign-case',
  title: 'Asignar caso',
  roles: CASE_OFFICERS,
  books: [cases.book],
  input,
  reads: ({ case: caseId }) => ({
    whole: [...(staffReads.whole ?? []), offices],
    rows: [{ table: cases, where: ({ id }) => id === caseId }],
  }),
  decide: (snapshot, { case: caseId, officer, was }, { actor, today }) => {
    const row = snapshot.find(cases, caseId);
    if (row === undefined) return refused(problem('case.not-open'));
    if (!isTheirs(snapshot, actor, row, today)) return refused(elsewhere(snapshot, row));
    if (row.officer === officer) return decided({ officer }, []);
    if (row.officer !== was)
      return refused(
        row.officer === null
          ? problem('case.freed-meanwhile')
          : problem('case.assigned-meanwhile', null, { officer: nameIn(snapshot, row.officer) }),
      );
    const problems = officer === null ? [] : notTheirOfficer(snapshot, officer, row, today);
    return problems.length > 0 ? refused(...problems) : decided({ officer }, [update(cases, row, { officer })]);
  },
});

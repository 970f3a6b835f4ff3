// What *Otros apoyos* of a case were, for whoever is of Protección: the lines of Registro with what its own book says of them.

import * as z from 'zod/mini';
import { defineInquiry } from '../../kernel/page';
import type { Say } from '../../kernel/problem';
import { accepted } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { people } from '../../programme/cases/tables';
import { UNITS } from '../../programme/daily/codes';
import { tellGuardedSupport } from '../../programme/daily/guarded-support';
import { assistance } from '../../programme/daily/tables';
import { nameIn } from '../../programme/directory/membership';
import { staff } from '../../programme/directory/tables';
import { GUARDED_SUPPORTS } from '../../programme/protection/codes';
import { guardedSupports } from '../../programme/protection/tables';
import type { GuardedSupport } from './view';

/** Asked for apart, so that the page reads nothing of Protección for anybody else. */
export const supportsOf = defineInquiry<{ case: string }, readonly GuardedSupport[]>({
  input: z.object({ case: z.string() }),
  roles: tellGuardedSupport.roles,
  reads: ({ case: caseId }) => ({
    whole: [staff],
    rows: [people, assistance, guardedSupports].map((table) => ({
      table,
      where: (row: { readonly [key: string]: unknown }) => row['case'] === caseId,
    })),
  }),
  answer: (snapshot, _input, _context, { say }) => accepted(supportsIn(snapshot, say)),
});

function supportsIn(snapshot: Snapshot, say: Say): GuardedSupport[] {
  const told = snapshot.rows(guardedSupports);
  const who = new Map(snapshot.rows(people).map(({ id, initials }) => [id, initials]));
  return snapshot
    .rows(assistance)
    .map((line) => ({ line, row: told.find(({ id }) => id === line.id) }))
    .filter(({ line, row }) => row !== undefined || line.what === 'other')
    .sort((a, b) => b.line.happenedOn.localeCompare(a.line.happenedOn))
    .map(({ line: { id, happenedOn, quantity, unit, person }, row }) => ({
      id,
      on: happenedOn,
      given: [`${quantity} × ${say(UNITS[unit])}`, who.get(person ?? '') ?? null],
      what: row === undefined ? null : say(GUARDED_SUPPORTS[row.whatItWas]),
      told: row === undefined ? [] : [row.provider, row.note],
      by: row === undefined ? null : nameIn(snapshot, row.updatedBy),
    }));
}

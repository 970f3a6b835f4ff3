// A member of staff opens a module for a person: a line that stands for the link, good for thirty days. Whoever goes on
// with an interview that another began gets a link of their own, so that each answer says whose it is.
// INVARIANT: an open link of the same officer, person and module is given again, not doubled.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { insert } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { epochOf, instantOf } from '../../kernel/time';
import { registro } from '../books';
import { elsewhere, isTheirs } from '../cases/scope';
import { cases, people, type CaseRow, type PersonRow } from '../cases/tables';
import { sameAddress } from '../directory/membership';
import { offices, staff, type ROLES } from '../directory/tables';
import { MODULE_KEYS, type ModuleKey } from './codes';
import { interviews, type InterviewRow } from './tables';

export const INTERVIEWERS: readonly (keyof typeof ROLES)[] = ['operaciones', 'oficial-nacional', 'proteccion'];

const VALID_MS = 30 * 86_400_000;

/** With these somebody is no longer in the case. */
const GONE: readonly string[] = ['withdrawn', 'closed', 'departed', 'arrival_confirmed', 'follow_up'];
export const hasLeft = ({ status }: Pick<PersonRow, 'status'>): boolean => GONE.includes(status);

/** A person with their case, by the person's ID alone. */
export const personReads = (person: string): Reads => ({
  whole: [offices, staff],
  index: [people],
  rows: [
    { table: people, where: ({ id }) => id === person },
    {
      table: cases,
      where: ({ id }, first) => first.index(people).some((row) => row.id === person && row.case === id),
    },
  ],
});

export interface Interviewed {
  readonly person: PersonRow;
  readonly row: CaseRow;
}

export function interviewedIn(snapshot: Snapshot, id: string): Interviewed | undefined {
  const person = snapshot.find(people, id);
  const row = person === undefined ? undefined : snapshot.find(cases, person.case);
  return person === undefined || row === undefined ? undefined : { person, row };
}

/** An answer on it would be taken in. */
export const isValid = ({ state, expires }: Pick<InterviewRow, 'state' | 'expires'>, now: string): boolean =>
  state !== 'received' && epochOf(expires) > epochOf(now);

const input = z.object({
  person: z.string(),
  module: z.enum(MODULE_KEYS as readonly [ModuleKey, ...ModuleKey[]]),
});
type Input = z.infer<typeof input>;

export const openModule = defineAction<Input, { readonly interview: string }>({
  key: 'open-module',
  title: 'Abrir módulo de entrevista',
  roles: INTERVIEWERS,
  books: [registro],
  input,
  reads: ({ person }) => ({ ...personReads(person), index: [people, interviews] }),
  decide: (snapshot, { person: id, module }, { actor, now, today, id: idFor }) => {
    const found = interviewedIn(snapshot, id);
    if (found === undefined) return refused(problem('case.not-open'));
    if (!isTheirs(snapshot, actor, found.row, today)) return refused(elsewhere(snapshot, found.row));
    if (hasLeft(found.person)) return refused(problem('interview.person-left', null, { person: id }));
    const own = snapshot
      .index(interviews)
      .find(
        (line) =>
          line.person === id && line.module === module && sameAddress(line.officer, actor.email) && isValid(line, now),
      );
    if (own !== undefined) return decided({ interview: own.id }, []);
    const interview = idFor('interview');
    const expires = instantOf(epochOf(now) + VALID_MS);
    const values = { person: id, module, officer: actor.email, state: 'open', issuedAt: now, expires };
    return decided({ interview }, [insert(interviews, interview, values)]);
  },
});

// A person has looked at both sides and says which stays, field by field. What nobody may choose (a date to come, a second
// principal) stays as the registry has it.
// INVARIANT: nobody decides over what tells who somebody is without having opened that person the same day.
// INVARIANT: what changed in the registry meanwhile is not overwritten by a choice made before.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { update, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import type { Values } from '../../kernel/table';
import { settle } from '../../kernel/waiting';
import { registro } from '../books';
import { elsewhere, isTheirs } from '../cases/scope';
import { cases, identityDocuments, people, type PersonRow } from '../cases/tables';
import { followPerson } from '../cases/typing';
import { offices, staff } from '../directory/tables';
import { waitingItems } from '../intake/responses';
import { isChoosable, isPersonal, labelOf, nameOf, type Difference } from './differences';
import { INTERVIEWERS } from './open-module';
import { interviews } from './tables';

const input = z.object({
  interview: z.string(),
  /** Name of a difference → which side stays. */
  chosen: z.record(z.string(), z.enum(['registry', 'interview'])),
});
type Input = z.infer<typeof input>;

/** Which case a line belongs to, by the index alone. */
const caseOf = (first: Snapshot, interview: string): string | undefined => {
  const line = first.index(interviews).find(({ id }) => id === interview);
  return first.index(people).find(({ id }) => id === line?.person)?.case;
};

export const decideDifferences = defineAction<Input, null>({
  key: 'decide-differences',
  title: 'Decidir entre registro y entrevista',
  roles: INTERVIEWERS,
  books: [registro],
  input,
  reads: ({ interview }) => ({
    whole: [offices, staff],
    index: [waitingItems],
    rows: [
      { table: interviews, where: ({ id }) => id === interview },
      { table: people, where: (row, first) => row['case'] === caseOf(first, interview) },
      { table: cases, where: ({ id }, first) => id === caseOf(first, interview) },
      {
        table: identityDocuments,
        where: (row, first) => first.index(interviews).find(({ id }) => id === interview)?.person === row['person'],
      },
    ],
  }),
  decide: (snapshot, { interview, chosen }, context) => {
    const line = snapshot.find(interviews, interview);
    const person = line === undefined ? undefined : snapshot.find(people, line.person);
    const row = person === undefined ? undefined : snapshot.find(cases, person.case);
    if (line === undefined || person === undefined || row === undefined) return refused(problem('case.not-open'));
    if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
    const all = (line.differences ?? []) as readonly Difference[];
    if (line.item === null) return decided(null, []);
    const open = all.filter(isChoosable);
    const undecided = open.filter((difference) => chosen[nameOf(difference)] === undefined);
    const taken = open.filter((difference) => chosen[nameOf(difference)] === 'interview');
    // The page shows those sides to whoever opened the identity; a button pressed blindly is no decision.
    if (all.some(isPersonal) && !context.hasOpened(person.id)) return refused(problem('interview.not-opened'));
    const problems = [
      ...undecided.map((each) => problem('interview.undecided', nameOf(each), { label: labelOf(each) })),
      ...taken.flatMap((each) => changedMeanwhile(snapshot, each)),
    ];
    if (problems.length > 0) return refused(...problems);
    const how = taken.length === 0 ? 'queda lo del registro' : `de la entrevista: ${taken.map(labelOf).join(', ')}`;
    return decided(null, [
      ...takenChanges(snapshot, person, taken),
      update(interviews, line, { differences: null, item: null }),
      settle(context, registro, line.item, 'settled', how),
    ]);
  },
});

const rowOf = (snapshot: Snapshot, { table, row }: Difference): Values =>
  ({ ...(table === people.key ? snapshot.find(people, row) : snapshot.find(identityDocuments, row)) }) as Values;

function changedMeanwhile(snapshot: Snapshot, difference: Difference): Problem[] {
  const { column, was } = difference;
  const now = rowOf(snapshot, difference)[column] ?? null;
  // A birth date that was unknown is compared with the year, which stands in a column of its own.
  const isSame = now === was || (column === 'birthDate' && now === null);
  return isSame ? [] : [problem('interview.changed-meanwhile', nameOf(difference), { label: labelOf(difference) })];
}

function takenChanges(snapshot: Snapshot, person: PersonRow, taken: readonly Difference[]): Change[] {
  const valuesOf = (key: string, row: string) =>
    Object.assign(
      {},
      ...taken
        .filter((each) => each.table === key && each.row === row)
        .map(({ column, says, with: also }) => ({ [column]: says, ...also })),
    ) as Record<string, unknown>;
  const own = valuesOf(people.key, person.id);
  const papers = [...new Set(taken.filter(({ table }) => table === identityDocuments.key).map(({ row }) => row))];
  return [
    ...(Object.keys(own).length === 0
      ? []
      : [update(people, person, own), ...followPerson(snapshot, { ...person, ...own }, false)]),
    ...papers.map((id) => update(identityDocuments, { id }, valuesOf(identityDocuments.key, id))),
  ];
}

// What follows from what happened: a row of the history for each event, the person's status, and the case's summary.
// INVARIANT: the person's status is where their events lead, in the order of the days on which they happened.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import type { Problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { stateOf, type Happening, type StateKeeping } from '../../kernel/workflow';
import type { PersonStatus } from '../cases/codes';
import { statusChangeId, statusChanges } from '../cases/status-changes';
import { statusSummary } from '../cases/status-summary';
import { cases, people, type CaseRow, type PersonRow } from '../cases/tables';
import { dayProblems } from '../cases/case-days';
import { lookAgainOn, pathIn, stepAfter, type Step } from './history';

/** What the events of one person add to their history. */
function stepsOf(history: readonly Step[], status: PersonStatus | null, events: readonly Happening[]): Step[] {
  const all = [...history];
  for (const each of events) all.push(stepAfter(all, status, each));
  return all.slice(history.length);
}

interface Followed {
  readonly person: PersonRow;
  readonly status: PersonStatus;
  readonly changes: readonly Change[];
}

function followOne(
  after: Snapshot,
  person: PersonRow,
  isNew: boolean,
  events: readonly Happening[],
  context: Context,
): Followed {
  const history = after.rows(statusChanges).filter((row) => row.person === person.id);
  const steps = stepsOf(history, isNew ? null : person.status, events);
  const all = [...history, ...steps];
  const status = stateOf(pathIn(all, person.status)) ?? person.status;
  const stamp = { case: person.case, person: person.id, recordedAt: context.now, by: context.actor.email };
  return {
    person,
    status,
    changes: [
      ...steps.map((step) => insert(statusChanges, statusChangeId(person.id, step.order), { ...step, ...stamp })),
      update(people, person, { status, lookAgainOn: lookAgainOn(status, all) }),
    ],
  };
}

function follow(
  after: Snapshot,
  made: ReadonlySet<string>,
  happened: readonly Happening[],
  context: Context,
): Result<readonly Change[]> {
  const problems: Problem[] = [];
  const followed = [...new Set(happened.map(({ person }) => person))].map((id) => {
    const person = needed(after.find(people, id), id);
    const events = happened.filter((each) => each.person === id);
    const row = needed(after.find(cases, person.case), person.case);
    problems.push(...events.flatMap(({ on }) => dayProblems(row, on, context)));
    return followOne(after, person, made.has(id), events, context);
  });
  if (problems.length > 0) return refused(...problems);
  const touched = new Set(followed.map(({ person }) => person.case));
  const summaries = [...touched].map((id) => summaryOf(after, needed(after.find(cases, id), id), followed));
  return accepted([...followed.flatMap(({ changes }) => changes), ...summaries]);
}

function summaryOf(after: Snapshot, row: CaseRow, followed: readonly Followed[]): Change {
  const members = after.index(people).filter((person) => person.case === row.id);
  const now = new Map(followed.map(({ person, status }) => [person.id, status]));
  return update(cases, row, { status: statusSummary(members.map(({ id, status }) => now.get(id) ?? status)) });
}

/** An action that tells of somebody whom it neither read nor made is a defect. */
function needed<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`an event happens to ${what}, which was not read`);
  return found;
}

export const stateKeeping: StateKeeping = {
  reads: (concerned) => {
    const isOf = (key: unknown, first: Snapshot): boolean => concerned(first).some((each) => each === key);
    return {
      index: [cases, people, statusChanges],
      rows: [
        { table: cases, where: ({ id }, first) => isOf(id, first) },
        { table: people, where: (row, first) => isOf(row['case'], first) },
        { table: statusChanges, where: (row, first) => isOf(row['case'], first) },
      ],
    };
  },
  follow,
};

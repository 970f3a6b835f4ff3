// Acts by which staff write down what happened to people of a case: they withdrew, wait, are back, cannot be found, asked
// for the return. Each leads somewhere by the workflow or is refused; the status itself follows from the event.
// INVARIANT: whoever has not boarded can always withdraw.

import * as z from 'zod/mini';
import { decided, defineAction, type Action, type Context } from '../../kernel/action';
import type { Schema } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { isDate } from '../../kernel/time';
import { nextState } from '../../kernel/workflow';
import { dayProblems } from '../cases/case-days';
import { CASE_OFFICERS, elsewhere, isTheirs } from '../cases/scope';
import { statusChanges } from '../cases/status-changes';
import { PAUSE_REASONS, WITHDRAWAL_REASONS, type EventKey } from '../cases/status-codes';
import { cases, people } from '../cases/tables';
import { attemptReads } from '../daily/attempts';
import { configuration, offices, staff } from '../directory/tables';
import { pathIn } from './history';
import { personWorkflow } from './workflow';

const telling = z.object({
  case: z.string(),
  /** Row IDs; the same happened to all of them. */
  people: z.array(z.string()).check(z.minLength(1, { error: 'status.nobody' })),
  /** When it happened, `YYYY-MM-DD`. */
  on: z.string().check(z.refine(isDate, { error: 'status.no-day' })),
  reason: z.optional(z.nullable(z.string())),
  /** When to look again. */
  until: z.optional(z.nullable(z.string())),
});
export type Telling = z.infer<typeof telling>;

interface Rules {
  readonly key: string;
  readonly title: string;
  readonly event: EventKey;
  /** Reasons to choose from; none is asked where there are none. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** True where a day to look again belongs to it. */
  readonly until?: true;
  readonly reads?: (caseId: string) => Reads;
}

export type StatusAct = Action<Telling, null> & Pick<Rules, 'event'>;

/** What must be filled in for the event. */
function missingIn({ reasons, until }: Rules, told: Telling, today: string): Problem[] {
  const isKnown = told.reason != null && Object.keys(reasons ?? {}).includes(told.reason);
  const day = told.until != null && isDate(told.until) ? told.until : null;
  return [
    ...(reasons !== undefined && !isKnown
      ? [problem('notSaid' in reasons ? 'status.no-reason-said' : 'status.no-reason', 'reason')]
      : []),
    ...(until === true && day === null ? [problem('status.no-day-to-look', 'until')] : []),
    ...(until === true && day !== null && day <= today
      ? [problem('status.day-to-look-gone', 'until', { date: day })]
      : []),
  ];
}

/** Where the event leads each of them, or all that forbids it. */
function forbidden(snapshot: Snapshot, { event }: Rules, { case: caseId, people: ids }: Telling, { actor }: Context) {
  const problems = ids.flatMap((id): readonly Problem[] => {
    const person = snapshot.find(people, id);
    if (person?.case !== caseId) return [problem('status.not-in-case', 'people')];
    const history = snapshot.rows(statusChanges).filter((row) => row.person === id);
    const next = nextState(personWorkflow, pathIn(history, person.status), event, actor.roles, {
      snapshot,
      case: caseId,
    });
    return next.ok ? [] : next.problems;
  });
  // What is said of the case is said once, however many people it holds.
  return problems.filter(
    (one, at) => problems.findIndex((each) => JSON.stringify(each) === JSON.stringify(one)) === at,
  );
}

const statusAct = (rules: Rules): StatusAct => ({
  event: rules.event,
  ...defineAction<Telling, null>({
    key: rules.key,
    title: rules.title,
    roles: CASE_OFFICERS,
    books: [cases.book],
    input: telling as Schema<Telling>,
    reads: ({ case: caseId }) => ({
      ...rules.reads?.(caseId),
      whole: [offices, staff, configuration],
    }),
    concerns: ({ case: caseId }) => [caseId],
    decide: (snapshot, told, context) => {
      const row = snapshot.find(cases, told.case);
      if (row === undefined) return refused(problem('case.not-open'));
      if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
      const problems = [
        ...forbidden(snapshot, rules, told, context),
        ...missingIn(rules, told, context.today),
        ...dayProblems(row, told.on, context),
      ];
      if (problems.length > 0) return refused(...problems);
      const { on, reason, until } = told;
      const known = {
        ...(rules.reasons === undefined || reason == null ? {} : { reason }),
        ...(rules.until === undefined || until == null ? {} : { until }),
      };
      const events = [...new Set(told.people)].map((person) => ({ person, event: rules.event, on, ...known }));
      return decided(null, [], [], events);
    },
  }),
});

export const recordRequest = statusAct({
  key: 'record-request',
  title: 'Registrar que pidió regresar',
  event: 'registered',
});

export const recordWithdrawal = statusAct({
  key: 'record-withdrawal',
  title: 'Registrar desistimiento',
  event: 'withdrew',
  reasons: WITHDRAWAL_REASONS,
});

export const putOnHold = statusAct({
  key: 'put-on-hold',
  title: 'Poner en pausa',
  event: 'paused',
  reasons: PAUSE_REASONS,
  until: true,
});

export const resume = statusAct({ key: 'resume', title: 'Retomar', event: 'resumed' });

export const markUnreachable = statusAct({
  key: 'mark-unreachable',
  title: 'Dejar sin contacto',
  event: 'lost-contact',
  reads: attemptReads,
});

export const statusActs = [recordRequest, recordWithdrawal, putOnHold, resume, markUnreachable] as const;

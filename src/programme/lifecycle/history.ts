// The history of one person's statuses: in which order its steps count, where they lead, and the step that another event adds.

import { pathAfter, stateOf, type Happening, type Path } from '../../kernel/workflow';
import type { PersonStatus } from '../cases/codes';
import { nextOrder, type StatusChangeRow } from '../cases/status-changes';
import { personWorkflow } from './workflow';

/** What a row of the history says besides whose it is and who wrote it down. */
export type Step = Pick<StatusChangeRow, 'order' | 'event' | 'from' | 'to' | 'happenedOn' | 'reason' | 'until'>;

/** By the day on which it happened; of one day, what was told first came first. */
export const asTheyHappened = <S extends Step>(steps: readonly S[]): S[] =>
  [...steps].sort((one, other) =>
    one.happenedOn === other.happenedOn ? one.order - other.order : one.happenedOn < other.happenedOn ? -1 : 1,
  );

/** Where somebody stands; who has no history yet stands where their row says. */
export function pathIn(steps: readonly Step[], status: PersonStatus | null): Path<PersonStatus> {
  const first = steps.find(({ order }) => order === Math.min(...steps.map((step) => step.order)));
  const start = first === undefined ? status : first.from;
  return asTheyHappened(steps).reduce<Path<PersonStatus>>(
    (path, { event }) => pathAfter(personWorkflow, path, event),
    start === null ? [] : [start],
  );
}

/** The step that an event adds; where it leads nowhere the status stays. */
export function stepAfter(steps: readonly Step[], status: PersonStatus | null, happening: Happening): Step {
  const { event, on: happenedOn, reason = null, until = null } = happening;
  const from = stateOf(pathIn(steps, status));
  const step = { order: nextOrder(steps), event, from, happenedOn, reason, until } as Omit<Step, 'to'>;
  const to = stateOf(pathIn([...steps, step as Step], status));
  if (to === null) throw new Error(`nothing begins with ${event}`);
  return { ...step, to };
}

/** When to look again at somebody on hold: what their last pause says. */
export function lookAgainOn(status: PersonStatus, steps: readonly Step[]): string | null {
  if (status !== 'on_hold') return null;
  const pauses = asTheyHappened(steps).filter(({ event }) => event === 'paused');
  return pauses[pauses.length - 1]?.until ?? null;
}

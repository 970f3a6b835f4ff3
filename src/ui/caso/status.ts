// Where the people of a case stand, what happened to them, and what may be written down of them now: as the workflow has it.

import type { Actor } from '../../kernel/action';
import type { Say } from '../../kernel/problem';
import { epochOf, localOf } from '../../kernel/time';
import { movesFrom } from '../../kernel/workflow';
import { stepTexts as texts } from '../../messages/es/status-steps';
import { fill } from '../../messages/message';
import { PERSON_STATUSES, PERSON_TONES, RELATIONS, type ClosureReason } from '../../programme/cases/codes';
import { closeCase } from '../../programme/lifecycle/close-case';
import type { StatusChangeRow } from '../../programme/cases/status-changes';
import { EVENTS, STATUS_REASONS } from '../../programme/cases/status-codes';
import type { PersonRow } from '../../programme/cases/tables';
import { asTheyHappened } from '../../programme/lifecycle/history';
import type { OpenMatter } from '../../programme/lifecycle/open-matters';
import { statusActs } from '../../programme/lifecycle/status-acts';
import { personWorkflow } from '../../programme/lifecycle/workflow';
import { ageWords } from '../age-words';
import type { StatusPart, StatusStep } from './view';

export interface StatusFacts {
  readonly people: readonly PersonRow[];
  readonly history: readonly StatusChangeRow[];
  readonly matters: readonly OpenMatter[];
}

interface Reader {
  readonly actor: Actor;
  readonly today: string;
  readonly zone: string;
  readonly nameOf: (email: string) => string;
  readonly say: Say;
}

export function statusPart({ people, history, matters }: StatusFacts, reader: Reader): StatusPart {
  const { actor, today, say } = reader;
  const may = (roles: readonly string[]): boolean => actor.roles.some((role) => roles.includes(role));
  const whom = (event: string): string[] =>
    people.filter(({ status }) => movesFrom(personWorkflow, status, actor.roles).includes(event)).map(({ id }) => id);
  const offered = statusActs.filter(({ roles }) => may(roles)).map(({ key, event }) => [key, whom(event)] as const);
  return {
    today,
    people: people.map((person) => ({
      id: person.id,
      who: whoWords(person, today, say),
      state: { label: say(PERSON_STATUSES[person.status]), tone: PERSON_TONES[person.status] },
      lookAgainOn: person.lookAgainOn,
      closure: closureOf(person),
      steps: asTheyHappened(history.filter((step) => step.person === person.id))
        .reverse()
        .map((step) => stepWords(step, reader)),
    })),
    moves: Object.fromEntries(offered.filter(([, ids]) => ids.length > 0)),
    open: matters.map((each) => fill(say(texts.matters[each.kind]), { ...each })),
    mayClose: may(closeCase.roles),
  };
}

/** Initials alone do not tell sisters apart. */
function whoWords(person: PersonRow, today: string, say: Say): string {
  const age = ageWords(person, today, say);
  return [person.initials ?? '', say(RELATIONS[person.relation]), ...(age === null ? [] : [age])].join(' · ');
}

/** The reason that a status already tells. */
function closureOf({ status }: PersonRow): ClosureReason | null {
  if (status === 'withdrawn' || status === 'unreachable' || status === 'ineligible') return status;
  return status === 'arrival_confirmed' || status === 'follow_up' ? 'returned' : null;
}

function stepWords(step: StatusChangeRow, { zone, nameOf, say }: Reader): StatusStep {
  const { event, reason, from, to, happenedOn, recordedAt, by } = step;
  const why = reason === null ? '' : `: ${say(STATUS_REASONS[reason])}`;
  const noted = localOf(epochOf(recordedAt), zone).slice(0, 10);
  return {
    on: happenedOn,
    what: `${say(EVENTS[event])}${why}`,
    led: from === to ? say(texts.ledNowhere) : fill(say(texts.led), { to: say(PERSON_STATUSES[to]) }),
    notedOn: noted === happenedOn ? null : noted,
    by: nameOf(by),
  };
}

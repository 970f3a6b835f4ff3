// A response of a module's form is taken in: neutral facts into Registro, everything sensitive into Protección, what
// contradicts the registry into a waiting item. The link's code says of whom, by whom and which module it is.
// INVARIANT: a response without a valid link changes nothing and is not lost: it waits for a person, unread.
// INVARIANT: whatever was answered, Registro ends up saying the same words.

import * as z from 'zod/mini';
import { decided, defineAction, type Context, type Decided } from '../../kernel/action';
import { update, type Change } from '../../kernel/change';
import { problemsOf } from '../../kernel/derive/schema';
import type { Schema } from '../../kernel/input';
import type { FormAnswers } from '../../kernel/ports';
import { problem, type Problem } from '../../kernel/problem';
import { readAnswers } from '../../kernel/short-form';
import { onceFor, type Reads, type Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { epochOf, instantOf, localOf } from '../../kernel/time';
import { holdForPerson, settle } from '../../kernel/waiting';
import type { Happening } from '../../kernel/workflow';
import { proteccion, registro } from '../books';
import { firstDayOf } from '../cases/case-days';
import { cases, consents, identityDocuments, people, type PersonRow } from '../cases/tables';
import { memberOf, staffReads } from '../directory/membership';
import { formAnswers } from '../intake/register-application';
import { waitingItems } from '../intake/responses';
import { interviewAnswers } from '../protection/tables';
import { appointments, tasks } from '../daily/tables';
import { heldChanges, receivedChanges, waitsFor } from './held-response';
import { agreedChanges, agreedIds, agreedEarlier } from './agreed';
import { INTERVIEW_DIFFERENCES, problemOf, type Difference } from './differences';
import { guardedChanges } from './guarded-row';
import { GATES, moduleOf } from './modules/form-keys';
import { hasLeft } from './open-module';
import { personFacts, type Heard } from './person-facts';
import { profileFacts } from './profile-facts';
import { interviews, profiles, type InterviewRow } from './tables';
import { isGenuine, lineIn, typedToken } from './token';
import { NEEDED, type ModuleKey } from './codes';

const input = z.object({
  response: formAnswers,
  /** True when the form asks something else than this program. */
  doubtful: z._default(z.boolean(), false),
  /** True when it waits and a person asked to receive it again. */
  again: z._default(z.boolean(), false),
});
type Input = z.infer<typeof input>;

export interface ModuleResult {
  readonly outcome: 'received' | 'postponed' | 'held' | 'known';
}

const ended = (
  outcome: ModuleResult['outcome'],
  changes: readonly Change[] = [],
  events: readonly Happening[] = [],
): Decided<ModuleResult> => decided({ outcome }, changes, [], events);

const personOf = ({ response }: Input, first: Snapshot): string | undefined =>
  first.index(interviews).find(({ id }) => id === lineIn(typedToken(response)))?.person;

const caseOf = (input: Input, first: Snapshot): string | undefined => {
  const person = personOf(input, first);
  return first.index(people).find(({ id }) => id === person)?.case;
};

function readsFor(input: Input): Reads {
  const line = lineIn(typedToken(input.response));
  const agreed = new Set(Object.values(agreedIds(line)));
  const personIn = onceFor((first) => personOf(input, first));
  const caseIn = onceFor((first) => caseOf(input, first));
  return {
    ...staffReads,
    index: [waitingItems, waitingOf(proteccion), tasks, appointments],
    rows: [
      { table: interviews, where: ({ id }) => id === line },
      ...[tasks, appointments].map((table) => ({ table, where: ({ id }: { readonly id: string }) => agreed.has(id) })),
      { table: people, where: (row, first) => row['case'] === caseIn(first) },
      { table: cases, where: ({ id }, first) => id === caseIn(first) },
      ...[identityDocuments, consents, profiles, interviewAnswers].map((table) => ({
        table,
        where: (row: { readonly [key: string]: unknown }, first: Snapshot) => row['person'] === personIn(first),
      })),
    ],
  };
}

interface Link {
  readonly line: InterviewRow;
  readonly module: ModuleKey;
  readonly person: PersonRow;
}

/** What the response's code leads to, or why it leads nowhere. */
function linkOf(snapshot: Snapshot, context: Context, response: FormAnswers): Link | Problem {
  const token = typedToken(response);
  const line = snapshot.find(interviews, lineIn(token));
  if (!isGenuine(context, token)) return problem('interview.no-link');
  // Its line has left with the case.
  if (line === undefined) return problem('interview.case-closed');
  const module = moduleOf(response.form);
  const person = snapshot.find(people, line.person);
  if (module === undefined || module !== line.module) return problem('interview.other-module');
  if (person === undefined || hasLeft(person)) return problem('interview.person-left', null, { person: line.person });
  if (epochOf(response.submittedAt) > epochOf(line.expires)) return problem('interview.expired');
  if (memberOf(snapshot, line.officer, context.today) === undefined) return problem('interview.not-staff');
  return { line, module, person };
}

const held = (snapshot: Snapshot, context: Context, response: FormAnswers, why: Problem): Decided<ModuleResult> =>
  ended('held', heldChanges(snapshot, context, response, why));

export const registerModule = defineAction<Input, ModuleResult>({
  key: 'register-interview',
  title: 'Recibir módulo de entrevista',
  roles: ['sistema'],
  books: [proteccion, registro],
  input: input as Schema<Input>,
  reads: readsFor,
  concerns: (wanted, first) => [caseOf(wanted, first)].filter((each) => each !== undefined),
  decide: (snapshot, { response, doubtful, again }, context) => {
    const waits = again ? waitsFor(snapshot, response.id)?.id : undefined;
    const isKnown =
      snapshot.index(waitingItems).some(({ id, response: named }) => named === response.id && id !== waits) ||
      snapshot.index(interviews).some((line) => line.response === response.id);
    if (isKnown) return ended('known');
    const link = linkOf(snapshot, context, response);
    if ('code' in link) return held(snapshot, context, response, link);
    // The link holds on, so that the module can be answered again once the form is right.
    if (doubtful) return held(snapshot, context, response, problem('interview.form-changed'));
    return takeIn(snapshot, context, response, link);
  },
});

function takeIn(snapshot: Snapshot, context: Context, response: FormAnswers, link: Link): Decided<ModuleResult> {
  const { line, module, person } = link;
  const answers = readAnswers(context.asked(response.form), response);
  const receivedAt = instantOf(epochOf(response.submittedAt));
  const receivedOn = earlier(localOf(epochOf(receivedAt), context.zone).slice(0, 10), context.today);
  const settled = receivedChanges(snapshot, context, response.id);
  // Whether the interview began at all is not guessed from words that somebody changed.
  if (GATES.some((gate) => answers.unread.has(gate)))
    return held(snapshot, context, response, problem('interview.form-changed'));
  if (GATES.some((gate) => answers.of(gate) === 'no')) {
    const state = line.receivedAt === null ? { state: 'postponed', heldOn: receivedOn } : {};
    return ended('postponed', [update(interviews, line, { ...state, response: response.id }), ...settled]);
  }
  const told = answers.unread.has('heldOn') ? null : answers.of('heldOn');
  const row = snapshot.find(cases, person.case);
  const first = row === undefined ? receivedOn : firstDayOf(row, context.zone);
  const said = told === null || told > receivedOn ? receivedOn : told;
  const heldOn = said < first ? first : said;
  const members = snapshot.rows(people).filter((each) => each.case === person.case);
  const heard: Heard = { person, members, answers, heldOn, again: line.receivedAt !== null };
  const who = personFacts(snapshot, heard, context);
  const after = who.members.find(({ id }) => id === person.id) ?? person;
  const { members: all, newcomer } = who;
  const received = { response, module, answers, heldOn, receivedAt, officer: line.officer, newcomer };
  const guarded = guardedChanges(snapshot, context, { ...received, person: after, members: all });
  // One that was sent before what is known already is kept and changes nothing else.
  if (line.receivedAt !== null && receivedAt < line.receivedAt) {
    const isKept = snapshot.rows(interviewAnswers).some((row) => row.response === response.id);
    return ended('known', [...(isKept ? [] : guarded), ...settled]);
  }

  const profile = profileFacts(snapshot, module, heard, context);
  const differences = [
    ...who.differences,
    ...profile.differences,
    ...agreedEarlier(heard),
    ...(told === null || told === heldOn ? [] : [heldAnotherDay(line, told, heldOn)]),
  ];
  const changes = [
    ...guarded,
    ...settled,
    ...who.changes,
    ...profile.changes,
    ...agreedChanges(snapshot, line, heard, context),
    ...lineChanges(context, line, { differences, response: response.id, heldOn, receivedAt }),
  ];
  const unfit = changes.flatMap((change) =>
    change.kind === 'insert' || change.kind === 'update'
      ? problemsOf(change.table, change.values, change.kind === 'insert')
      : [],
  );
  // The form's own validation lets nothing of this through; if something does, a person looks and nothing is lost.
  if (unfit.length > 0) return held(snapshot, context, response, problem('interview.unfit'));
  return ended('received', changes, eventsOf(snapshot, { ...link, heldOn, newcomer: who.newcomer }));
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

interface Held extends Link {
  readonly heldOn: string;
  readonly newcomer: PersonRow | null;
}

/** A person is interviewed once the modules that it takes are in; told once. */
function eventsOf(snapshot: Snapshot, { line, module, person, heldOn, newcomer }: Held): Happening[] {
  const before = snapshot
    .index(interviews)
    .filter((each) => each.person === line.person && each.state === 'received')
    .map((each) => each.module);
  const isIn = (modules: readonly ModuleKey[]): boolean => NEEDED.every((each) => modules.includes(each));
  return [
    ...(!isIn(before) && isIn([...before, module]) ? [{ person: person.id, event: 'interviewed', on: heldOn }] : []),
    ...(newcomer === null ? [] : [{ person: newcomer.id, event: 'registered', on: heldOn }]),
  ];
}

const heldAnotherDay = ({ person }: InterviewRow, told: string, taken: string): Difference => ({
  ...{ table: interviews.key, row: person, column: 'heldOn', was: null, says: told },
  why: told > taken ? 'interview.held-later' : 'interview.held-earlier',
});

interface Taken {
  readonly differences: readonly Difference[];
  readonly response: string;
  readonly heldOn: string;
  readonly receivedAt: string;
}

/** What still waited of an earlier answer is settled by the new one, which says all of it again. */
function lineChanges(context: Context, line: InterviewRow, taken: Taken): Change[] {
  const { differences, response, heldOn, receivedAt } = taken;
  const place = { book: registro, kind: INTERVIEW_DIFFERENCES, table: people.key, row: line.person, response };
  const item =
    differences.length === 0 ? undefined : holdForPerson(context, { ...place, problems: differences.map(problemOf) });
  return [
    ...(line.item === null ? [] : [settle(context, registro, line.item, 'settled', 'contestada otra vez')]),
    ...(item === undefined ? [] : [item]),
    update(interviews, line, {
      ...{ state: 'received', response, heldOn, receivedAt },
      differences: item === undefined ? null : differences,
      item: item?.kind === 'insert' ? item.id : null,
    }),
  ];
}

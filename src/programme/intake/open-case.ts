// A case for somebody who came in person, opened by the colleague who saw them: the same rows as an application makes, with
// the people informed and nothing asked for yet. Who resembles somebody is flagged, never stopped.
// INVARIANT: Protección gets a note of it as of every case, so that the presence of a note tells nothing.

import * as z from 'zod/mini';
import { decided, defineAction, type Context } from '../../kernel/action';
import { problemsOf } from '../../kernel/derive/schema';
import type { Schema } from '../../kernel/input';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Values } from '../../kernel/table';
import { cleanDeep } from '../../kernel/text';
import { isDate } from '../../kernel/time';
import { proteccion, registro } from '../books';
import { historyOf } from '../cases/duplicates';
import { CASE_OFFICERS } from '../cases/scope';
import { cases, people } from '../cases/tables';
import { parsePhone } from '../directory/phone';
import { accessPoints, configuration, offices } from '../directory/tables';
import { protectionNotes } from '../protection/tables';
import type { Application } from './application';
import { comparablesOf, newCase } from './new-case';
import { LAST_PERSON } from './questions';

// Choices come as they were chosen, or not: whatever is wrong with them is said together with all the rest.
const somebody = z.object({
  givenNames: z.string(),
  surnames: z.string(),
  /** Their age, or the year of their birth. */
  born: z.nullable(z.union([z.number(), z.string()])),
  sex: z.string(),
  nationality: z.string(),
  /** What they are to the principal, who is `self`. */
  relation: z.string(),
});

const opening = z.object({
  /** When they came, `YYYY-MM-DD`. */
  on: z.string().check(z.refine(isDate, { error: 'status.no-day' })),
  /** The principal first. */
  people: z.array(somebody).check(z.minLength(1, { error: 'status.nobody' }), z.maxLength(LAST_PERSON)),
  withFamily: z.boolean(),
  language: z.string(),
  phone: z.nullable(z.string()),
  otherContact: z.nullable(z.string()),
  contactRule: z.string(),
});
type Opening = z.infer<typeof opening>;

export interface OpenedCase {
  readonly case: string;
  /** Whom somebody of it resembles, in words; null for nobody. */
  readonly duplicates: string | null;
}

const OLDEST = 110;

/** What is no number stays what it is, to be refused as such. */
const ageOf = (born: number | string | null, on: string): unknown =>
  typeof born === 'number' && born > OLDEST ? Number(on.slice(0, 4)) - born : born;

const phoneOf = ({ phone }: Opening): string | null => (phone === null || phone.trim() === '' ? null : phone.trim());

/** Only what passed `problemsIn` is kept; the reading needs the keys of history alone. */
function applicationOf(input: Opening): Application {
  const { people: members, withFamily, language, contactRule, otherContact, on } = input;
  const phone = phoneOf(input);
  const all = members.map(({ born, ...each }, at) => ({
    ...each,
    age: ageOf(born, on),
    relation: at === 0 ? 'self' : each.relation,
    documentHeld: null,
  }));
  return {
    ...{ accessPoint: null, filledBy: 'staff', helper: null, language, otherLanguage: null, city: null },
    withFamily: withFamily || all.length > 1,
    people: all,
    phone: phone === null ? null : (parsePhone(phone) ?? phone),
    ...{ otherContact: otherContact?.trim() || null, contactRule, remarks: [] },
    guarded: { unaccompanied: false, needs: [], urgency: null, texts: [], remarks: [] },
  } as unknown as Application;
}

/** Everything that is wrong, each beside its field. */
function problemsIn(input: Opening, { today }: Context): Problem[] {
  const { on, people: members, language, contactRule } = input;
  const at = (path: string, values: Values): Problem[] =>
    problemsOf(people, values, false).map((each) => ({ ...each, field: `${path}${each.field ?? ''}` }));
  const phone = phoneOf(input);
  return [
    ...(on > today ? [problem('status.day-to-come', 'on', { date: on })] : []),
    ...problemsOf(cases, { language, contactRule }, false),
    ...(phone !== null && parsePhone(phone) === undefined ? at('', { phone }) : []),
    ...members.flatMap(({ born, relation, ...each }, n) => [
      ...at(`people.${n}.`, n === 0 ? each : { ...each, relation }),
      ...(born === null
        ? [problem('status.no-age', `people.${n}.born`)]
        : at('', { age: ageOf(born, on) }).map((wrong) => ({ ...wrong, field: `people.${n}.born` }))),
    ]),
  ];
}

function tidied(input: Opening): Opening {
  const clean = cleanDeep(input) as Opening;
  const members = clean.people.map((each) => ({
    ...each,
    givenNames: each.givenNames.trim(),
    surnames: each.surnames.trim(),
  }));
  return { ...clean, people: members };
}

export const openCase = defineAction<Opening, OpenedCase>({
  key: 'open-case',
  title: 'Abrir caso',
  roles: CASE_OFFICERS,
  books: [proteccion, registro],
  input: opening as Schema<Opening>,
  reads: (input) => ({
    whole: [configuration, offices, accessPoints],
    index: [cases, people, protectionNotes],
    slots: historyOf(comparablesOf(applicationOf(tidied(input)), { submittedAt: input.on })),
  }),
  concerns: () => [],
  decide: (snapshot, given, context) => {
    const input = tidied(given);
    const problems = problemsIn(input, context);
    if (problems.length > 0) return refused(...problems);
    const { command: id, now: submittedAt, actor } = context;
    const response = { id, submittedAt, form: '', language: '' };
    const begun = { event: 'informed', on: input.on, office: actor.office } as const;
    const { number, changes, effects, events } = newCase(snapshot, context, applicationOf(input), response, begun);
    const made = changes.find((change) => change.kind === 'insert' && change.id === number);
    const duplicates = made?.kind === 'insert' ? ((made.values['duplicates'] ?? null) as string | null) : null;
    return decided({ case: number, duplicates }, changes, effects, events);
  },
});

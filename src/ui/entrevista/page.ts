// Entrevista: the seven modules of a person with their state, a link for each, what is known to read beside the form, and
// what does not agree with the registry, side by side.
// INVARIANT: what tells who somebody is comes with the identity alone, in a comparison too; opening it leaves a line.
// INVARIANT: a link is told to the member of staff it was opened for, and to nobody else.

import * as z from 'zod/mini';
import { formMapIn, type Context } from '../../kernel/action';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { problem, type Say } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { epochOf, localOf } from '../../kernel/time';
import { RELATIONS } from '../../programme/cases/codes';
import { CASE_READERS, elsewhere, isTheirs } from '../../programme/cases/scope';
import { identityDocuments } from '../../programme/cases/tables';
import { MODULE_KEYS, MODULES, REQUIREMENTS, REVIEWS, type ModuleKey } from '../../programme/counselling/codes';
import { decideDifferences } from '../../programme/counselling/decide-differences';
import { markReview } from '../../programme/counselling/mark-review';
import { FORM_LANGUAGE, formKeyOf, TOKEN } from '../../programme/counselling/modules/form-keys';
import {
  INTERVIEWERS,
  interviewedIn,
  isValid,
  openModule,
  personReads,
  type Interviewed,
} from '../../programme/counselling/open-module';
import { interviews, profiles, type InterviewRow } from '../../programme/counselling/tables';
import { tokenOf } from '../../programme/counselling/token';
import { nameIn, sameAddress } from '../../programme/directory/membership';
import { knownOf } from './known';
import { comparisonsOf } from './compared';
import type { InterviewView, Known, ModuleView } from './view';

const args = z.object({ person: z.string() });
type Args = z.infer<typeof args>;

const ofPerson = (
  tables: readonly (typeof interviews | typeof profiles | typeof identityDocuments)[],
  person: string,
) => tables.map((table) => ({ table, where: (row: { readonly [key: string]: unknown }) => row['person'] === person }));

const readsWith = (person: string, tables: Parameters<typeof ofPerson>[0]): Reads => {
  const base = personReads(person);
  return { ...base, rows: [...(base.rows ?? []), ...ofPerson(tables, person)] };
};

export const entrevista = definePage<Args, InterviewView>({
  key: 'entrevista',
  title: 'Entrevista',
  roles: CASE_READERS,
  args,
  reads: ({ person }) => readsWith(person, [interviews, profiles]),
  show,
  acts: { open: openModule, decide: decideDifferences, review: markReview },
  inquiries: {
    known: defineInquiry<Args, Known>({
      input: args,
      reads: ({ person }) => readsWith(person, [interviews, profiles, identityDocuments]),
      answer: (snapshot, { person }, context, { say }) => {
        const found = theirs(snapshot, person, context);
        return found.ok ? accepted(knownOf(snapshot, found.value.person, say)) : found;
      },
      opens: ({ person }) => [person],
    }),
    link: defineInquiry<{ interview: string }, { readonly url: string }>({
      input: z.object({ interview: z.string() }),
      reads: ({ interview }) => ({ rows: [{ table: interviews, where: ({ id }) => id === interview }] }),
      answer: linkTo,
    }),
  },
});

function theirs(snapshot: Snapshot, person: string, { actor, today }: Context): Result<Interviewed> {
  const found = interviewedIn(snapshot, person);
  if (found === undefined) return refused(problem('case.not-open'));
  return isTheirs(snapshot, actor, found.row, today) ? accepted(found) : refused(elsewhere(snapshot, found.row));
}

function show(snapshot: Snapshot, { person: id }: Args, context: Context, tongue: Outside): Result<InterviewView> {
  const { say } = tongue;
  const found = theirs(snapshot, id, context);
  if (!found.ok) return found;
  const { person } = found.value;
  const lines = snapshot.rows(interviews).filter((line) => line.person === id);
  const profile = snapshot.rows(profiles).find((row) => row.person === id);
  const { roles } = context.actor;
  return accepted({
    person: id,
    case: person.case,
    initials: person.initials ?? '',
    relation: say(RELATIONS[person.relation]),
    modules: MODULE_KEYS.map((module) => moduleView(snapshot, module, lines, context, say)),
    review: say(REVIEWS[profile?.review ?? 'pending']),
    isReviewed: profile?.review === 'done',
    requirements: profile?.requirements == null ? null : say(REQUIREMENTS[profile.requirements]),
    comparisons: comparisonsOf(lines, tongue),
    mayOpen: roles.some((role) => (INTERVIEWERS as readonly string[]).includes(role)),
    mayReview: roles.some((role) => markReview.roles.includes(role)),
  });
}

const NONE = { state: 'none', date: null, who: '' } as const;

/** What was received counts before what is open, the newest before the rest. */
function moduleView(
  snapshot: Snapshot,
  module: ModuleKey,
  lines: readonly InterviewRow[],
  { actor, now, zone }: Context,
  say: Say,
): ModuleView {
  const own = lines.filter((line) => line.module === module).sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  const valid = own.filter((line) => isValid(line, now));
  const mine = own.find((line) => sameAddress(line.officer, actor.email) && epochOf(line.expires) > epochOf(now));
  const told = own.find(({ state }) => state === 'received') ?? valid[0];
  const on = (instant: string): string => localOf(epochOf(instant), zone).slice(0, 10);
  const dated =
    told === undefined ? NONE : { state: told.state, date: dateOf(told, on), who: nameIn(snapshot, told.officer) };
  return { key: module, title: say(MODULES[module]), ...dated, own: mine?.id ?? null };
}

const dateOf = (
  { state, receivedAt, heldOn, expires }: InterviewRow,
  on: (instant: string) => string,
): string | null => (state === 'received' ? on(receivedAt ?? expires) : state === 'postponed' ? heldOn : on(expires));

function linkTo(
  snapshot: Snapshot,
  { interview }: { interview: string },
  context: Context,
  { forms }: Outside,
): Result<{ readonly url: string }> {
  const line = snapshot.find(interviews, interview);
  const { actor, now, office } = context;
  if (line === undefined || !sameAddress(line.officer, actor.email) || epochOf(line.expires) <= epochOf(now))
    return refused(problem('interview.not-your-link'));
  const map = formMapIn(office, formKeyOf(line.module), FORM_LANGUAGE);
  if (map === undefined) return refused(problem('interview.no-form'));
  return accepted({ url: forms.prefilledUrl(map, { [TOKEN]: tokenOf(context, line.id) }) });
}

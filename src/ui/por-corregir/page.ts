// Por corregir: everything that waits for a person, by kind, with what to do about it. Items quote no answer; the
// answers of an application are asked for one by one, from the form's own store.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { problem, type Problem, type Speak } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { effectsOf, waitingOf } from '../../kernel/system-tables';
import type { RowOf } from '../../kernel/table';
import { daysBetween, epochOf, localOf } from '../../kernel/time';
import { proteccion, registro } from '../../programme/books';
import { settingOf } from '../../programme/directory/configuration';
import { configuration } from '../../programme/directory/tables';
import { GUARDED_QUESTIONS } from '../../programme/intake/guarded-answers';
import { intake } from '../../programme/intake/intake';
import { formMap, isApplication, languageOf, waitingItems, type WaitingItem } from '../../programme/intake/responses';
import {
  acceptancePreview,
  acceptApplications,
  correctApplication,
  discardApplications,
  type AcceptancePreview,
} from '../../programme/intake/review-applications';
import { retryResponses } from '../../programme/counselling/retry-responses';
import { notifications } from '../../programme/notifications/tables';
import { settleGuardedItems, settleItems } from '../../programme/waiting/settle-items';
import { leaveGuardedOld, leaveOld, useGuardedTyped, useTyped } from '../../programme/waiting/typed-items';
import { answeredQuestions } from './answers';
import { groupsOf, type OpenItem } from './groups';
import { OVERDUE_EFFECT } from './words';
import type { ResponseAnswers, WaitingView } from './view';

const guardedItems = waitingOf(proteccion);
const effects = effectsOf(registro);
const guardedEffects = effectsOf(proteccion);
/** Quotas end within a day (documented: quotas); what still waits after that will hardly be done by waiting. */
const OVERDUE_MS = 86_400_000;
const PROTECTION = 'proteccion';

export const porCorregir = definePage<object, WaitingView>({
  key: 'por-corregir',
  title: 'Por corregir',
  roles: ['operaciones', 'oficial-nacional', PROTECTION, 'administrador'],
  args: z.object({}),
  reads: () => ({
    whole: [configuration, effects, guardedEffects],
    index: [notifications],
    // Only open items are read whole: settled ones stay for a while and would grow.
    rows: [waitingItems, guardedItems].map((table) => ({ table, where: (row) => row['state'] === 'open' })),
  }),
  show,
  acts: {
    accept: acceptApplications,
    discard: discardApplications,
    correct: correctApplication,
    retry: retryResponses,
    settle: settleItems,
    settleGuarded: settleGuardedItems,
    useTyped,
    useGuardedTyped,
    leaveOld,
    leaveGuardedOld,
  },
  inquiries: {
    preview: defineInquiry<{ items: string[] }, AcceptancePreview>({
      input: z.object({ items: z.array(z.string()).check(z.maxLength(500)) }),
      reads: () => ({ index: [waitingItems] }),
      answer: (snapshot, { items }) => accepted(acceptancePreview(snapshot, items)),
    }),
    answers: defineInquiry<{ item: string }, ResponseAnswers>({
      input: z.object({ item: z.string() }),
      reads: ({ item }) => ({ ...intake.formReads, rows: [{ table: waitingItems, where: ({ id }) => id === item }] }),
      answer: answersOf,
    }),
  },
});

function show(snapshot: Snapshot, _args: object, context: Context, { speak, say }: Outside) {
  const isOpen = ({ state }: { readonly state: string }) => state === 'open';
  const seesGuarded = context.actor.roles.includes(PROTECTION);
  const itemsIn = (items: typeof waitingItems, work: typeof effects, guarded: boolean): OpenItem[] => [
    ...snapshot
      .rows(items)
      .filter(isOpen)
      .map((item) => openItem(item, guarded, context, speak)),
    ...snapshot
      .rows(work)
      .filter((row) => isOverdue(row, context))
      .map((row) => overdueItem(row, guarded, context)),
  ];
  const open = [
    ...itemsIn(waitingItems, effects, false),
    ...(seesGuarded ? itemsIn(guardedItems, guardedEffects, true) : []),
  ];
  return accepted<WaitingView>({
    groups: groupsOf(open, snapshot.index(notifications), say),
    keptDays: settingOf(snapshot.rows(configuration), 'discardedResponsesKeptDays'),
  });
}

const isOverdue = ({ since }: RowOf<typeof effects>, { now }: Context): boolean =>
  epochOf(now) - epochOf(since) >= OVERDUE_MS;

/** Says which work and since when; what it is about stands in its payload, which nobody needs to see here. */
const overdueItem = ({ id, effect, since }: RowOf<typeof effects>, guarded: boolean, context: Context): OpenItem => ({
  ...placeInTime(since, context),
  id,
  kind: OVERDUE_EFFECT,
  guarded,
  table: effect,
  row: null,
  problems: [],
});

function placeInTime(since: string, { zone, today }: Context) {
  const local = localOf(epochOf(since), zone);
  return { since: local, days: daysBetween(local.slice(0, 10), today) };
}

function openItem(
  { id, kind, since, table, row, problems }: WaitingItem,
  guarded: boolean,
  context: Context,
  speak: Speak,
): OpenItem {
  const spoken = ((problems ?? []) as readonly Problem[]).map(speak);
  return { ...placeInTime(since, context), id, kind, guarded, table, row, problems: spoken };
}

function answersOf(
  snapshot: Snapshot,
  { item: id }: { item: string },
  context: Context,
  { forms, speak, say }: Outside,
): Result<ResponseAnswers> {
  const item = snapshot.rows(waitingItems).find((row) => row.id === id && row.state === 'open');
  if (item === undefined || !isApplication(item)) return refused(problem('waiting.item-unknown', 'items'));
  const map = formMap(context.office, languageOf(item.form ?? ''));
  const response = map === undefined ? undefined : forms.response(map, item.response ?? '');
  if (response === undefined) return refused(problem('application.response-gone'));
  const problems = ((item.problems ?? []) as readonly Problem[]).map(speak);
  const seesGuarded = context.actor.roles.includes(PROTECTION);
  const wrong = new Set(problems.flatMap(({ field }) => (field === null ? [] : [field])));
  return accepted({
    submittedAt: localOf(epochOf(response.submittedAt), context.zone),
    questions: answeredQuestions(intake.form(snapshot), response, {
      seesGuarded,
      guarded: GUARDED_QUESTIONS,
      wrong,
      say,
    }),
    problems,
    guarded: !seesGuarded,
  });
}

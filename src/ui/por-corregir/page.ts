// Por corregir: everything that waits for a person, by kind, with what to do about it. Items quote no answer; the
// answers of an application are asked for one by one, from the form's own store.

import * as z from 'zod';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage } from '../../kernel/page';
import type { Forms } from '../../kernel/ports';
import { problem, type Problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { daysBetween, epochOf, localOf } from '../../kernel/time';
import { speak } from '../../messages/es';
import { proteccion } from '../../programme/books';
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
import { notifications } from '../../programme/notifications/tables';
import { settleGuardedItems, settleItems } from '../../programme/waiting/settle-items';
import { answeredQuestions } from './answers';
import { groupsOf, type OpenItem } from './groups';
import type { ResponseAnswers, WaitingView } from './view';

const guardedItems = waitingOf(proteccion);
const PROTECTION = 'proteccion';

export const porCorregir = definePage<object, WaitingView>({
  key: 'por-corregir',
  title: 'Por corregir',
  roles: ['operaciones', 'oficial-nacional', PROTECTION, 'administrador'],
  args: z.object({}),
  reads: () => ({
    whole: [configuration],
    index: [notifications],
    // Only open items are read whole: settled ones stay for a while and would grow.
    rows: [waitingItems, guardedItems].map((table) => ({ table, where: (row) => row['state'] === 'open' })),
  }),
  show,
  acts: {
    accept: acceptApplications,
    discard: discardApplications,
    correct: correctApplication,
    settle: settleItems,
    settleGuarded: settleGuardedItems,
  },
  inquiries: {
    preview: defineInquiry<{ items: string[] }, AcceptancePreview>({
      input: z.object({ items: z.array(z.string()).max(500) }),
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

function show(snapshot: Snapshot, _args: object, context: Context) {
  const isOpen = ({ state }: { readonly state: string }) => state === 'open';
  const guarded = context.actor.roles.includes(PROTECTION) ? snapshot.rows(guardedItems).filter(isOpen) : [];
  const open = [
    ...snapshot.rows(waitingItems).filter(isOpen).map((item) => openItem(item, false, context)),
    ...guarded.map((item) => openItem(item, true, context)),
  ];
  return accepted<WaitingView>({
    groups: groupsOf(open, snapshot.index(notifications)),
    keptDays: settingOf(snapshot.rows(configuration), 'discardedResponsesKeptDays'),
  });
}

function openItem({ id, kind, since, table, row, problems }: WaitingItem, guarded: boolean, { zone, today }: Context): OpenItem {
  const local = localOf(epochOf(since), zone);
  const spoken = ((problems ?? []) as readonly Problem[]).map(speak);
  return { id, kind, guarded, since: local, days: daysBetween(local.slice(0, 10), today), table, row, problems: spoken };
}

function answersOf(snapshot: Snapshot, { item: id }: { item: string }, context: Context, forms: Forms): Result<ResponseAnswers> {
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
    questions: answeredQuestions(intake.form(snapshot), response, { seesGuarded, guarded: GUARDED_QUESTIONS, wrong }),
    problems,
    guarded: !seesGuarded,
  });
}

// Hoy: what waits for whoever reads and for their office. Reads index columns only, so that it opens quickly on a bad line.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { definePage, type Outside } from '../../kernel/page';
import type { Say } from '../../kernel/problem';
import { accepted } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { addDays, daysBetween, epochOf } from '../../kernel/time';
import { proteccion } from '../../programme/books';
import { assignCase } from '../../programme/cases/assign-case';
import { isInOurHands, originals } from '../../programme/cases/originals';
import { duplicatePairs, sidesOf } from '../../programme/cases/pairs';
import { CASE_OFFICERS, CASE_READERS, isTheirs } from '../../programme/cases/scope';
import { cases, people, type CaseRow } from '../../programme/cases/tables';
import { tasks } from '../../programme/daily/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import { holdsOn } from '../../programme/directory/dated';
import { sameAddress } from '../../programme/directory/membership';
import { missions, offices, staff } from '../../programme/directory/tables';
import { waitingItems } from '../../programme/intake/responses';
import { dueToLookAt, proposedToClose } from '../../programme/lifecycle/cases-due';
import {
  NOTIFICATION_STATES,
  NOTIFICATION_TONES,
  notifications,
  type NotificationRow,
} from '../../programme/notifications/tables';
import { ridersIn } from '../../programme/travel/riders';
import { theirMovements } from '../../programme/travel/scope';
import { saveMovement } from '../../programme/travel/save-movement';
import { movements, travellers } from '../../programme/travel/tables';
import { kindWords } from '../por-corregir/words';
import { dueFor, expectedRows, expectedToday } from './daily';
import type { Departure, TodaysCase, TodaysNotice, TodayView, WaitingCount } from './view';

/** Departures of so many days stand on the page. */
const DAYS_AHEAD = 7;
/** A notice that nobody answered for so long is asked about. */
const UNANSWERED_MS = 2 * 86_400_000;
const guardedItems = waitingOf(proteccion);

type Indexed = Pick<CaseRow, 'id' | 'number' | 'office' | 'officer' | 'callToday' | 'openedOn'>;

export const hoy = definePage<object, TodayView>({
  key: 'hoy',
  title: 'Hoy',
  // Everybody's first page: whoever opens no cases sees what waits.
  roles: [...CASE_READERS, 'administrador'],
  args: z.object({}),
  reads: (_args, today) => ({
    whole: [offices, staff, missions],
    index: [
      ...[cases, people, movements, travellers, notifications, tasks],
      ...[waitingItems, guardedItems, duplicatePairs, originals],
    ],
    rows: [expectedRows(today)],
  }),
  show,
  acts: { assign: assignCase },
});

function show(snapshot: Snapshot, _args: object, context: Context, { say }: Outside) {
  const { actor, today } = context;
  const may = (roles: readonly string[]): boolean => actor.roles.some((role) => roles.includes(role));
  const inReach = may(CASE_READERS) ? snapshot.index(cases).filter((row) => isTheirs(snapshot, actor, row, today)) : [];
  const line = lineFor(snapshot, today);
  const again = dueToLookAt(snapshot, today);
  const toClose = proposedToClose(snapshot);
  const departures = may(CASE_READERS) ? departuresFor(snapshot, context, say) : [];
  const onTheRoad = new Set(departures.flatMap(({ notices }) => notices.map(({ folio }) => folio)));
  return accepted<TodayView>({
    offices: officesOf(snapshot, context),
    today,
    waiting: waitingFor(snapshot, context, say),
    pairs: pairsFor(snapshot, inReach),
    originals: originalsFor(snapshot, actor.email),
    calls: inReach.filter(({ callToday }) => callToday).map(line),
    mine: inReach.filter(({ officer }) => officer !== null && sameAddress(officer, actor.email)).map(line),
    unassigned: inReach.filter(({ officer }) => officer === null).map(line),
    again: inReach.filter(({ id }) => again.has(id)).map(line),
    toClose: inReach.filter(({ id }) => toClose.has(id)).map(line),
    departures,
    visits: may(CASE_OFFICERS) ? expectedToday(snapshot, context) : [],
    due: may(CASE_OFFICERS) ? dueFor(snapshot, context, say) : [],
    notices: (may(CASE_READERS) ? noticesFor(snapshot, context, say) : []).filter(({ folio }) => !onTheRoad.has(folio)),
    mayAssign: may(CASE_OFFICERS),
    mayMove: may(saveMovement.roles),
    maySettle: may([...saveMovement.roles, 'proteccion', 'administrador']),
    me: actor.email,
  });
}

/** Of each case when the next of its people leaves. */
function lineFor(snapshot: Snapshot, today: string): (row: Indexed) => TodaysCase {
  const planned = new Map(
    snapshot
      .index(movements)
      .flatMap((row) => (row.state === 'planned' && row.departsOn !== null ? [[row.id, row.departsOn]] : [])),
  );
  const next = new Map<string, string>();
  for (const row of ridersIn(snapshot).going) {
    const departsOn = planned.get(row.movement);
    const before = next.get(row.case);
    if (departsOn !== undefined && (before === undefined || departsOn < before)) next.set(row.case, departsOn);
  }
  return ({ id, number, callToday, openedOn }) => ({
    number,
    callToday,
    departsOn: next.get(id) ?? null,
    days: daysBetween(openedOn, today),
  });
}

function officesOf(snapshot: Snapshot, { actor, today }: Context): string[] {
  const rows = snapshot.rows(staff).filter((row) => sameAddress(row.email, actor.email) && holdsOn(row, today));
  if (isTheirs(snapshot, actor, { office: '' }, today)) return [];
  return snapshot
    .rows(offices)
    .filter(({ id }) => rows.some(({ office }) => office === id))
    .map(({ name }) => name);
}

function waitingFor(snapshot: Snapshot, { actor }: Context, say: Say): WaitingCount[] {
  const items = [
    ...snapshot.index(waitingItems),
    ...(actor.roles.includes('proteccion') ? snapshot.index(guardedItems) : []),
  ].filter(({ state }) => state === 'open');
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ title: say(kindWords(kind).title), count }));
}

/** A case that is nobody's else is asked about by whoever reaches it. */
function pairsFor(snapshot: Snapshot, inReach: readonly Indexed[]): number {
  const reached = new Set(inReach.map(({ number }) => number));
  const open = new Set(snapshot.index(cases).map(({ number }) => number));
  return snapshot
    .index(duplicatePairs)
    .filter((pair) => sidesOf(pair).some((side) => reached.has(side.case)))
    .filter(
      (pair) => pair.state === 'open' || (pair.state === 'same' && sidesOf(pair).every((side) => open.has(side.case))),
    ).length;
}

function originalsFor(snapshot: Snapshot, email: string): TodayView['originals'] {
  const own = snapshot.index(originals).filter((row) => isInOurHands(row) && sameAddress(row.keeper, email));
  return { count: own.length, since: own.map(({ receivedOn }) => receivedOn).sort()[0] ?? '' };
}

function departuresFor(snapshot: Snapshot, context: Context, say: Say): Departure[] {
  const { today } = context;
  const last = addDays(today, DAYS_AHEAD);
  const isInReach = theirMovements(snapshot, context.actor, context.today);
  const { going, out } = ridersIn(snapshot);
  return snapshot
    .index(movements)
    .filter((row) => row.state === 'planned' && isInReach(row))
    .flatMap(({ id, code, departsOn, destination }): Departure[] => {
      if (departsOn === null || departsOn < today || departsOn > last) return [];
      const own = snapshot.index(notifications).filter(({ movement }) => movement === id);
      return [
        {
          movement: id,
          code,
          departsOn,
          days: daysBetween(today, departsOn),
          country: destination === null ? null : say(COUNTRIES[destination]),
          travellers: going.filter(({ movement }) => movement === id).length,
          out: out.filter(({ movement }) => movement === id).length,
          notices: own.map((row) => noticeIn(snapshot, row, say)),
        },
      ];
    })
    .sort((a, b) => (a.departsOn < b.departsOn ? -1 : 1));
}

const noticeIn = (
  snapshot: Snapshot,
  { movement, mission, folio, state }: NotificationRow,
  say: Say,
): TodaysNotice => ({
  movement,
  mission,
  name: snapshot.rows(missions).find(({ id }) => id === mission)?.name ?? mission,
  folio,
  state: { label: say(NOTIFICATION_STATES[state]), tone: NOTIFICATION_TONES[state] },
});

/** Notices that somebody has to do something about. */
function noticesFor(snapshot: Snapshot, context: Context, say: Say): TodaysNotice[] {
  const reach = new Set(
    snapshot
      .index(movements)
      .filter(theirMovements(snapshot, context.actor, context.today))
      .map(({ id }) => id),
  );
  const isLate = ({ state, sentAt }: NotificationRow): boolean =>
    state === 'sent' && sentAt !== null && epochOf(context.now) - epochOf(sentAt) > UNANSWERED_MS;
  return snapshot
    .index(notifications)
    .filter((row) => reach.has(row.movement))
    .filter((row) => ['attention', 'bad'].includes(NOTIFICATION_TONES[row.state]) || isLate(row))
    .map((row) => noticeIn(snapshot, row, say));
}

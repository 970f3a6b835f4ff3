// Caso: where it stands, what it lacks, its people, journeys and papers, and what was done. Nobody is named until the
// reader opens an identity, which leaves a line for each reader, person and day.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { FIRST_ROW } from '../../kernel/derive/tabs';
import type { Entry } from '../../kernel/journal';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { problem, type Say } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Reads, RowChoice, Snapshot } from '../../kernel/snapshot';
import { journalOf } from '../../kernel/system-tables';
import { historyTexts } from '../../messages/es/history';
import { caseFiles } from '../../programme/archive/tables';
import { registro } from '../../programme/books';
import { assignCase } from '../../programme/cases/assign-case';
import { caseSlot } from '../../programme/cases/case-number';
import { closeCase } from '../../programme/lifecycle/close-case';
import { reopenCase } from '../../programme/cases/reopen-case';
import { statusChanges } from '../../programme/cases/status-changes';
import { originals } from '../../programme/cases/originals';
import { duplicatePairs, seenFrom } from '../../programme/cases/pairs';
import { missingIn, type CaseFacts } from '../../programme/lifecycle/missing';
import { openMatters } from '../../programme/lifecycle/open-matters';
import { statusActs } from '../../programme/lifecycle/status-acts';
import { CASE_OFFICERS, CASE_READERS, elsewhere, isTheirs, officersOf } from '../../programme/cases/scope';
import { cases, consents, identityDocuments, people, type CaseRow } from '../../programme/cases/tables';
import { interviews, profiles } from '../../programme/counselling/tables';
import { nameIn } from '../../programme/directory/membership';
import { countriesServed, missions, offices, staff } from '../../programme/directory/tables';
import { waitingItems } from '../../programme/intake/responses';
import { notifications } from '../../programme/notifications/tables';
import { saveMovement } from '../../programme/travel/save-movement';
import { movements, travellers } from '../../programme/travel/tables';
import { kindWords } from '../por-corregir/words';
import { attemptsOf } from '../../programme/daily/attempts';
import { isGuard, tellGuardedSupport } from '../../programme/daily/guarded-support';
import { historyOf } from './history';
import { logOf, logRows } from './log';
import { aboutView, filesOf, identityOf, memberView, movementView, originalsOf, pairsToSee } from './parts';
import { statusPart } from './status';
import { supportsOf } from './supports';
import type { CaseView, ClosedView, HistoryAnswer, Identity } from './view';

const args = z.object({ case: z.string() });
type Args = z.infer<typeof args>;

/** A person's ID, or null for everybody of the case. */
const whose = z.object({ case: z.string(), person: z.nullable(z.string()) });
type Whose = z.infer<typeof whose>;

/** Entries of the journal that one question looks through. */
const ENTRIES = 400;
const journal = journalOf(registro);

const ofCase = (caseId: string) => (row: { readonly id: string }) => row.id === caseId;
const movementsOf = (snapshot: Snapshot, caseId: string): string[] => [
  ...new Set(
    snapshot
      .index(travellers)
      .filter((row) => row.case === caseId)
      .map(({ movement }) => movement),
  ),
];
const othersOf = (snapshot: Snapshot, caseId: string): string[] => [
  ...movementsOf(snapshot, caseId),
  ...snapshot.index(duplicatePairs).flatMap((pair) => (seenFrom(pair, caseId) === undefined ? [] : [pair.id])),
  ...snapshot.index(originals).flatMap((row) => (row.case === caseId ? [row.id] : [])),
];
const isPersonOf = (caseId: string, person: unknown): boolean => String(person).startsWith(`${caseId}-`);

const personRows = (caseId: string): RowChoice[] => [
  { table: cases, where: ofCase(caseId) },
  { table: people, where: (row) => row['case'] === caseId },
  { table: identityDocuments, where: (row) => isPersonOf(caseId, row['person']) },
];

const caseReads = (caseId: string): Reads => ({
  whole: [offices, staff, missions, countriesServed],
  index: [travellers, waitingItems],
  slots: [{ book: registro.key, slot: caseSlot(caseId) }],
  rows: [
    { table: statusChanges, where: (row) => row['case'] === caseId },
    ...personRows(caseId),
    { table: profiles, where: (row) => isPersonOf(caseId, row['person']) },
    { table: interviews, where: (row) => isPersonOf(caseId, row['person']) },
    { table: consents, where: (row) => isPersonOf(caseId, row['person']) },
    ...logRows(caseId),
    { table: originals, where: (row) => row['case'] === caseId },
    { table: duplicatePairs, where: (row) => row['case'] === caseId || row['otherCase'] === caseId },
    { table: caseFiles, where: (row) => row['case'] === caseId },
    { table: movements, where: ({ id }, first) => movementsOf(first, caseId).includes(id) },
    { table: notifications, where: (row, first) => movementsOf(first, caseId).includes(String(row['movement'])) },
    { table: waitingItems, where: (row) => row['state'] === 'open' && isAbout(caseId, row['row']) },
  ],
});

const isAbout = (caseId: string, row: unknown): boolean => row === caseId || isPersonOf(caseId, row);

export const caso = definePage<Args, CaseView | ClosedView>({
  key: 'caso',
  title: 'Caso',
  roles: CASE_READERS,
  args,
  reads: ({ case: caseId }) => caseReads(caseId),
  show,
  acts: {
    assign: assignCase,
    close: closeCase,
    reopen: reopenCase,
    tell: tellGuardedSupport,
    ...Object.fromEntries(statusActs.map((action) => [action.key, action])),
  },
  inquiries: {
    supports: supportsOf,
    identities: defineInquiry<Whose, readonly Identity[]>({
      input: whose,
      reads: ({ case: caseId }) => ({ whole: [offices, staff], rows: personRows(caseId) }),
      answer: tellIdentities,
      opens: (identities) => identities.map(({ id }) => id),
    }),
    history: defineInquiry<{ case: string; from: number }, HistoryAnswer>({
      input: z.object({ case: z.string(), from: z.int().check(z.nonnegative()) }),
      reads: ({ case: caseId, from }) => ({
        whole: [offices, staff],
        index: [travellers, duplicatePairs, originals],
        rows: [{ table: cases, where: ofCase(caseId) }],
        places: [{ table: journal, from: FIRST_ROW + from, to: FIRST_ROW + from + ENTRIES }],
      }),
      answer: tellHistory,
    }),
  },
});

/** The open case, for somebody who may open it. */
function theirs(snapshot: Snapshot, caseId: string, { actor, today }: Context): Result<CaseRow> {
  const row = snapshot.find(cases, caseId);
  if (row === undefined) return refused(problem('case.not-open'));
  return isTheirs(snapshot, actor, row, today) ? accepted(row) : refused(elsewhere(snapshot, row));
}

function show(
  snapshot: Snapshot,
  { case: caseId }: Args,
  context: Context,
  { speak, say }: Outside,
): Result<CaseView | ClosedView> {
  const closed = closedView(snapshot, caseId, context);
  if (closed !== undefined) return accepted(closed);
  const found = theirs(snapshot, caseId, context);
  if (!found.ok) return found;
  const row = found.value;
  const facts = factsOf(snapshot, row, context.today);
  const { actor } = context;
  return accepted({
    ...aboutView(row, say),
    office: snapshot.rows(offices).find(({ id }) => id === row.office)?.name ?? null,
    officer: row.officer === null ? null : { email: row.officer, name: nameIn(snapshot, row.officer) },
    pairs: pairsToSee(facts),
    originals: originalsOf(facts.originals),
    missing: missingIn(facts).map(speak),
    status: statusPart(
      {
        people: facts.people,
        history: snapshot.rows(statusChanges),
        matters: openMatters(snapshot, row.id, facts),
      },
      { ...context, say, nameOf: (email) => noterName(snapshot, email, say) },
    ),
    people: facts.people.map((person) => memberView(facts, person, snapshot.rows(profiles), say)),
    movements: facts.movements.map((movement) => movementView(facts, movement, snapshot.rows(missions), say)),
    log: logOf(snapshot, context.zone, say),
    inVain: [...new Set(attemptsOf(snapshot, caseId).map(({ on }) => on))],
    files: filesOf(snapshot.rows(caseFiles), say),
    waiting: snapshot
      .rows(waitingItems)
      .map(({ id, kind, place }) => ({ id, title: say(kindWords(kind).title), place: place ?? '' })),
    officers: actor.roles.some(answers) ? officersOf(snapshot, row, context.today) : {},
    me: actor.email,
    mayMove: actor.roles.some((role) => saveMovement.roles.includes(role)),
    seesSupports: isGuard(actor),
  });
}

const factsOf = (snapshot: Snapshot, row: CaseRow, today: string): CaseFacts => ({
  row,
  people: [...snapshot.rows(people)].sort((a, b) => a.order - b.order),
  papers: snapshot.rows(identityDocuments),
  consents: snapshot.rows(consents),
  movements: snapshot.rows(movements),
  notices: snapshot.rows(notifications),
  pairs: snapshot.rows(duplicatePairs),
  originals: snapshot.rows(originals),
  interviews: snapshot.rows(interviews),
  waiting: snapshot.rows(waitingItems),
  riders: snapshot.index(travellers).filter((rider) => rider.case === row.id),
  served: snapshot.rows(countriesServed),
  today,
});

/** A case that history knows, and that is not open: its number is all that is said. */
function closedView(snapshot: Snapshot, caseId: string, { actor, today }: Context): ClosedView | undefined {
  if (snapshot.find(cases, caseId) !== undefined) return undefined;
  const [closed] = snapshot.recall(registro.key, caseSlot(caseId));
  const mayReopen = actor.roles.some((role) => reopenCase.roles.includes(role));
  return closed === undefined ? undefined : { closed, today, mayReopen };
}

const noterName = (snapshot: Snapshot, email: string, say: Say): string =>
  email === 'sistema' ? say(historyTexts.system) : nameIn(snapshot, email);

const answers = (role: string): boolean => CASE_OFFICERS.includes(role);

function tellIdentities(
  snapshot: Snapshot,
  { case: caseId, person }: Whose,
  context: Context,
  { say }: Outside,
): Result<readonly Identity[]> {
  const found = theirs(snapshot, caseId, context);
  if (!found.ok) return found;
  const wanted = snapshot.rows(people).filter(({ id, case: theirs }) => theirs === caseId && (person ?? id) === id);
  const papers = snapshot.rows(identityDocuments);
  return accepted(wanted.map((each) => identityOf(each, papers, context.today, say)));
}

function tellHistory(
  snapshot: Snapshot,
  { case: caseId, from }: { case: string; from: number },
  context: Context,
  { say }: Outside,
): Result<HistoryAnswer> {
  const found = theirs(snapshot, caseId, context);
  if (!found.ok) return found;
  const entries = snapshot.rows(journal) as unknown as readonly Entry[];
  const nameOf = (email: string) => noterName(snapshot, email, say);
  return accepted({
    lines: historyOf(entries, caseId, othersOf(snapshot, caseId), { zone: context.zone, nameOf, say }),
    next: entries.length < ENTRIES ? null : from + ENTRIES,
  });
}

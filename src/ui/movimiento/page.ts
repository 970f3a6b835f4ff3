// Movimiento: one return journey with its itinerary, its travellers and what it still lacks, or a new one.
// Whom a case number finds is shown through the page's arguments, so that opening an identity leaves its line.

import * as z from 'zod/mini';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { problem, type Problem, type Say, type Tongue } from '../../kernel/problem';
import { accepted, refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import type { Context } from '../../kernel/action';
import { isCaseNumber } from '../../programme/cases/case-number';
import { elsewhere, isTheirs } from '../../programme/cases/scope';
import { CONSENT_FORMS, DOCUMENT_TYPES } from '../../programme/cases/codes';
import { duplicatesSaid } from '../../programme/cases/duplicates';
import { cases, consents, identityDocuments, people } from '../../programme/cases/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import { holdsOn } from '../../programme/directory/dated';
import { missions, offices, places, type PlaceRow } from '../../programme/directory/tables';
import { NOTIFICATION_STATES, NOTIFICATION_TONES, notifications } from '../../programme/notifications/tables';
import { ASSISTANCES, MODES, MOVEMENT_KINDS, MOVEMENT_STATES } from '../../programme/travel/codes';
import { movementForm } from '../../programme/travel/movement-form';
import { movementNotices, movementProblems } from '../../programme/travel/movement-rules';
import { findMovement, movementReads, readsWith, type MovementView } from '../../programme/travel/movement-view';
import { saveMovement } from '../../programme/travel/save-movement';
import { elsewhereMovement, scopeReads } from '../../programme/travel/scope';
import { segments } from '../../programme/travel/tables';
import { codesSaid } from '../kit/field-spec';
import { casesMeant, peopleCards } from './people-cards';
import type { Found, MissionNotice, MovementLists, MovementPageView, OpenMovement, PlaceOption } from './view';

const args = z.object({
  /** Absent for a new one. */
  movement: z.optional(z.string()),
  /** Case number, whole or only its running part, whose people may join. */
  case: z.optional(z.string()),
});
type Args = z.infer<typeof args>;

/** Choices of the page's fields; they never change while it is open. */
export const movementLabels = (say: Say) => ({
  kinds: codesSaid(MOVEMENT_KINDS, say),
  modes: codesSaid(MODES, say),
  assistances: codesSaid(ASSISTANCES, say),
  documents: codesSaid(DOCUMENT_TYPES, say),
  consentForms: codesSaid(CONSENT_FORMS, say),
});
export type MovementLabels = ReturnType<typeof movementLabels>;

export const movimiento = definePage<Args, MovementPageView>({
  key: 'movimiento',
  title: 'Movimiento',
  roles: ['operaciones', 'oficial-nacional'],
  args,
  reads: (asked) =>
    readsWith(
      movementReads(({ id }) => id === asked.movement),
      foundReads(asked.case),
      scopeReads,
      {
        whole: [places, missions],
        index: [people],
        rows: [{ table: notifications, where: (row) => row['movement'] === asked.movement }],
      },
    ),
  show,
  opens: (view) => view.people.map(({ id }) => id),
  acts: { save: saveMovement },
  inquiries: {
    lists: defineInquiry<object, MovementLists>({
      input: z.object({}),
      reads: () => ({ whole: [places] }),
      answer: (snapshot, _input, _context, { say }) =>
        accepted({ countries: codesSaid(COUNTRIES, say), places: snapshot.rows(places).map(placeOption) }),
    }),
  },
});

const placeOption = ({ code, name, city, zone }: PlaceRow): PlaceOption => ({ code, name, city, zone });

function foundReads(text: string | undefined): Reads {
  if (text === undefined) return {};
  const ofCase = (first: Snapshot) => casesMeant(first.index(cases), text);
  const inCase = (first: Snapshot) => {
    const meant = ofCase(first);
    return new Set(first.index(people).flatMap((row) => (meant.has(row.case) ? [row.id] : [])));
  };
  return {
    rows: [
      { table: cases, where: ({ id }, first) => ofCase(first).has(id) },
      { table: people, where: (row, first) => ofCase(first).has(String(row['case'])) },
      { table: identityDocuments, where: (row, first) => inCase(first).has(String(row['person'])) },
      { table: consents, where: (row, first) => inCase(first).has(String(row['person'])) },
    ],
  };
}

function show(snapshot: Snapshot, asked: Args, context: Context, tongue: Outside) {
  const { actor, today } = context;
  const carried = elsewhereMovement(snapshot, actor, asked.movement, today);
  if (carried !== undefined) return refused(carried);
  const open = asked.movement === undefined ? null : openMovement(snapshot, asked.movement, today, tongue);
  if (open === undefined) return refused(problem('movement.unknown', 'id'));
  const found = asked.case === undefined ? null : foundBy(snapshot, asked.case, context, tongue.say);
  if (found !== null && 'code' in found) return refused(found);
  const riding = new Set(open?.form.travellers.map(({ fields }) => fields.person));
  const others = (found?.people ?? []).filter(({ id }) => !riding.has(id));
  return accepted<MovementPageView>({
    open,
    people: [...peopleCards(snapshot, ({ id }) => riding.has(id), { today, say: tongue.say }), ...others],
    found,
    places: placesIn(snapshot, open),
    offices: Object.fromEntries(snapshot.rows(offices).map(({ id, name }) => [id, name])),
    office: actor.office,
    today,
  });
}

function placesIn(snapshot: Snapshot, open: OpenMovement | null): PlaceOption[] {
  const named = new Set(open?.form.segments.flatMap(({ fields }) => [fields.origin, fields.destination]));
  return snapshot
    .rows(places)
    .filter(({ code }) => named.has(code))
    .map(placeOption);
}

function foundBy(snapshot: Snapshot, text: string, { actor, today }: Context, say: Say): Found | Problem {
  const all = casesMeant(snapshot.index(cases), text);
  const rows = snapshot.index(cases).filter(({ id }) => all.has(id));
  const meant = new Set(rows.flatMap((row) => (isTheirs(snapshot, actor, row, today) ? [row.id] : [])));
  const [other] = rows;
  if (meant.size === 0 && other !== undefined) return { ...elsewhere(snapshot, other), field: 'case' };
  if (meant.size > 0) {
    const resembles = snapshot
      .rows(cases)
      .flatMap(({ id, duplicates }) => (meant.has(id) && duplicates !== null ? [duplicatesSaid(duplicates, say)] : []));
    const found = peopleCards(snapshot, (person) => meant.has(person.case), { today, say });
    return { text, people: found, resembles: resembles.join('\n') };
  }
  const wholeNumber = /^MX-RVA-/i.test(text.trim());
  const slip = wholeNumber && !isCaseNumber(text.trim().toUpperCase());
  return problem(slip ? 'page.case-number-slip' : 'page.case-not-found', 'case');
}

function openMovement(snapshot: Snapshot, id: string, today: string, { speak, say }: Tongue): OpenMovement | undefined {
  const view = findMovement(snapshot, id);
  if (view === undefined) return undefined;
  return {
    form: movementForm(view, snapshot.rows(segments)),
    stateLabel: say(MOVEMENT_STATES[view.movement.state]),
    problems: movementProblems(snapshot, view).map(speak),
    remarks: movementNotices(snapshot, view).map(speak),
    notices: noticesOf(snapshot, view, today, say),
  };
}

/** The missions that receive people there today, and any that was told already. */
function noticesOf(snapshot: Snapshot, { movement }: MovementView, today: string, say: Say): MissionNotice[] {
  const rows = snapshot.rows(notifications).filter((row) => row.movement === movement.id);
  return snapshot.rows(missions).flatMap((mission) => {
    const row = rows.find((each) => each.mission === mission.id);
    const receives = mission.country === movement.destination && holdsOn(mission, today);
    if (row === undefined && !receives) return [];
    const label = row === undefined ? null : say(NOTIFICATION_STATES[row.state]);
    const tone = row === undefined ? 'quiet' : NOTIFICATION_TONES[row.state];
    return [{ mission: mission.id, name: mission.name, state: row?.state ?? null, label, tone }];
  });
}

// What a notice would say today, to whom, about whom, and what keeps it from being prepared. The page shows it, the
// action refuses on its problems, and the effect builds the draft from it: one source for all three.
// INVARIANT: only who said yes to informing the origin mission is counted, annexed or listed.

import type { Context } from '../../kernel/action';
import { canonical, sha256 } from '../../kernel/digest';
import { problem, type Problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { addWorkingDays } from '../../kernel/time';
import { settingOf } from '../directory/configuration';
import { configuration, focalPoints, missions, type MissionRow } from '../directory/tables';
import { NOT_TRAVELLING } from '../travel/codes';
import { movementProblems } from '../travel/movement-rules';
import {
  findMovement,
  firstLeg,
  movementReads,
  readsWith,
  type MovementView,
  type TravellerView,
} from '../travel/movement-view';
import { annexHtml, annexName } from './annex';
import { asHtml, asText } from './blocks';
import { bodyOf, subjectOf } from './notice-text';
import { recipientsOf } from './recipients';

export interface LeftOut {
  readonly person: string;
  readonly why: 'refused' | 'unasked';
}

export interface NoticePreview {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly annexName: string;
  readonly annexHtml: string;
  /** IDs of the people whom it tells of. */
  readonly told: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What must be mended first. */
  readonly problems: readonly Problem[];
  /** What is worth knowing; nothing stops for it. */
  readonly notices: readonly Problem[];
  /** Changes when what it would say changes. */
  readonly basis: string;
}

/** Needed by `previewNotification`, for one movement or for many. */
export const noticeReads = (...wanted: Parameters<typeof movementReads>): Reads =>
  readsWith(movementReads(...wanted), { whole: [missions, focalPoints, configuration] });

export function previewNotification(
  snapshot: Snapshot,
  movement: string,
  mission: string,
  context: Pick<Context, 'today'>,
): Result<NoticePreview> {
  const view = findMovement(snapshot, movement);
  const addressee = snapshot.rows(missions).find(({ id }) => id === mission);
  if (view === undefined) return refused(problem('movement.unknown', 'movement'));
  if (addressee === undefined) return refused(problem('notification.mission-unknown', 'mission'));
  return accepted(compose(snapshot, view, addressee, context.today));
}

/** Who desisted meanwhile is nobody's business at the other end, though the movement still lists them. */
const goingOn = (view: MovementView): MovementView => ({
  ...view,
  travellers: view.travellers.filter(({ person }) => !NOT_TRAVELLING.includes(person.status)),
});

function compose(snapshot: Snapshot, planned: MovementView, mission: MissionRow, today: string): NoticePreview {
  const view = goingOn(planned);
  const settings = snapshot.rows(configuration);
  const { to, cc, problems } = recipientsOf(mission, snapshot.rows(focalPoints), today);
  const told = view.travellers.filter(({ consent }) => consent?.given === true);
  const leftOut = view.travellers.filter(({ consent }) => consent?.given !== true);
  const phone24h = settingOf(settings, 'phone24h');
  const name = annexName(view.movement.code);
  const blocks = bodyOf({ view, mission, told, phone24h, annexName: name });
  const said = {
    to,
    cc,
    subject: subjectOf({ view, mission }),
    text: asText(blocks),
    html: asHtml(blocks),
    annexName: name,
    annexHtml: annexHtml(view.movement.code, mission.name, told),
  };
  return {
    ...said,
    told: told.map(({ person }) => person.id),
    leftOut: leftOut.map(({ person, consent }) => ({
      person: person.id,
      why: consent === null ? 'unasked' : 'refused',
    })),
    problems: [
      ...movementProblems(snapshot, planned),
      ...concernProblems(view, mission),
      ...problems,
      ...consentProblems(view, told, mission),
      ...(phone24h === '' ? [problem('notification.no-phone', 'phone24h')] : []),
    ],
    notices: [...leftOutNotices(view, told, mission), ...leadNotices(view, settings, today)],
    basis: sha256(canonical(said)),
  };
}

/** A mission that does not receive these people has no business knowing of them. */
function concernProblems({ movement, legs }: MovementView, mission: MissionRow): Problem[] {
  if (legs.length === 0 || mission.country === movement.destination) return [];
  return [problem('notification.other-country', 'mission', { mission: mission.name })];
}

function consentProblems(
  { travellers }: MovementView,
  told: readonly TravellerView[],
  { name }: MissionRow,
): Problem[] {
  if (told.length > 0 || travellers.length === 0) return [];
  return [problem('notification.nobody-consented', 'travellers', { mission: name, count: travellers.length })];
}

function leftOutNotices({ travellers }: MovementView, told: readonly TravellerView[], { name }: MissionRow): Problem[] {
  const count = travellers.length - told.length;
  if (count === 0 || told.length === 0) return [];
  return [
    problem('notification.some-left-out', 'travellers', {
      mission: name,
      count,
      total: travellers.length,
      rest: told.length,
    }),
  ];
}

type Settings = Parameters<typeof settingOf>[0];

function leadNotices(view: MovementView, settings: Settings, today: string): Problem[] {
  const departure = firstLeg(view)?.from.at.slice(0, 10);
  if (departure === undefined) return [];
  if (departure < today) return [problem('notification.departed', null, { date: departure })];
  const days = settingOf(settings, needsMoreLead(view) ? 'notificationLeadAssisted' : 'notificationLead');
  const latest = addWorkingDays(departure, -days, settingOf(settings, 'workingDays'));
  return today <= latest ? [] : [problem('notification.short-lead', null, { days, date: departure })];
}

/** A child without family, or somebody for whom an arrival must be made ready. */
const needsMoreLead = ({ travellers }: MovementView): boolean =>
  travellers.some(
    (traveller) => traveller.case?.company === 'childAlone' || (traveller.row.assistance ?? []).includes('wheelchair'),
  );

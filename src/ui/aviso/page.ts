// Aviso: the notice to a mission exactly as it would go out today, who is left out and why, and what became of it.
// Whoever stands in the annex or is left out is named here, so each leaves a line of reading.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { definePage, type Outside } from '../../kernel/page';
import type { Say } from '../../kernel/problem';
import { accepted, refused } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf, localOf } from '../../kernel/time';
import type { Tone } from '../../kernel/tone';
import { DOCUMENT_TYPES } from '../../programme/cases/codes';
import { COUNTRIES } from '../../programme/directory/countries';
import { missions } from '../../programme/directory/tables';
import { prepareNotification } from '../../programme/notifications/prepare-notification';
import { noticeReads, previewNotification, type LeftOut } from '../../programme/notifications/preview-notification';
import { mayBePrepared } from '../../programme/notifications/standing';
import {
  NOTIFICATION_STATES,
  NOTIFICATION_TONES,
  notifications,
  type NotificationRow,
} from '../../programme/notifications/tables';
import { findMovement, readsWith, type TravellerView } from '../../programme/travel/movement-view';
import { elsewhereMovement, scopeReads } from '../../programme/travel/scope';
import type { SpokenProblem } from '../served';

const args = z.object({ movement: z.string(), mission: z.string() });
type Args = z.infer<typeof args>;

export interface AnnexLine {
  readonly name: string;
  readonly nationality: string;
  readonly document: string;
  readonly number: string;
  /** `YYYY-MM-DD`, or null. */
  readonly expires: string | null;
}

/** What became of the notice; instants as local time of the office. */
export interface Standing {
  readonly state: string;
  readonly label: string;
  readonly tone: Tone;
  readonly subject: string;
  readonly preparedAt: string;
  readonly sentAt: string | null;
  readonly answeredAt: string | null;
  readonly bouncedAt: string | null;
  /** The draft says something else than the books say today. */
  readonly outdated: boolean;
}

export interface NoticeView {
  readonly movement: string;
  readonly code: string;
  readonly mission: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly annexName: string;
  readonly annex: readonly AnnexLine[];
  readonly leftOut: readonly { readonly name: string; readonly why: LeftOut['why'] }[];
  readonly problems: readonly SpokenProblem[];
  readonly remarks: readonly SpokenProblem[];
  readonly standing: Standing | null;
  readonly mayPrepare: boolean;
  /** IDs of everybody named. */
  readonly named: readonly string[];
}

export const aviso = definePage<Args, NoticeView>({
  key: 'aviso',
  title: 'Aviso a OIM de origen',
  roles: ['operaciones', 'oficial-nacional'],
  args,
  reads: ({ movement, mission }) =>
    readsWith(
      noticeReads(({ id }) => id === movement),
      scopeReads,
      {
        rows: [{ table: notifications, where: (row) => row['movement'] === movement && row['mission'] === mission }],
      },
    ),
  show,
  opens: ({ named }) => named,
  acts: { prepare: prepareNotification },
});

function show(snapshot: Snapshot, { movement, mission }: Args, context: Context, { speak, say }: Outside) {
  const elsewhere = elsewhereMovement(snapshot, context.actor, movement, context.today);
  if (elsewhere !== undefined) return refused(elsewhere);
  const preview = previewNotification(snapshot, movement, mission, context);
  if (!preview.ok) return preview;
  const { to, cc, subject, text, annexName, told, leftOut, problems, notices, basis } = preview.value;
  const view = findMovement(snapshot, movement);
  const travellers = new Map(view?.travellers.map((traveller) => [traveller.person.id, traveller]));
  const row = snapshot.rows(notifications).find((each) => each.movement === movement && each.mission === mission);
  return accepted<NoticeView>({
    movement,
    code: view?.movement.code ?? '',
    mission: snapshot.rows(missions).find(({ id }) => id === mission)?.name ?? '',
    to,
    cc,
    subject,
    text,
    annexName,
    annex: told.flatMap((id) => annexLines(travellers.get(id))),
    leftOut: leftOut.map(({ person, why }) => ({ name: nameOf(travellers.get(person)), why })),
    problems: problems.map(speak),
    remarks: notices.map(speak),
    standing: row === undefined ? null : standingOf(row, basis, context, say),
    mayPrepare: row === undefined || mayBePrepared(row),
    named: [...told, ...leftOut.map(({ person }) => person)],
  });
}

const nameOf = (traveller: TravellerView | undefined): string =>
  traveller === undefined ? '' : `${traveller.person.givenNames} ${traveller.person.surnames}`;

function annexLines(traveller: TravellerView | undefined): AnnexLine[] {
  if (traveller === undefined) return [];
  const { person, document } = traveller;
  return [
    {
      name: `${person.surnames}, ${person.givenNames}`,
      nationality: COUNTRIES[person.nationality],
      document: document === null ? '' : `${DOCUMENT_TYPES[document.type]} (${COUNTRIES[document.issuer]})`,
      number: document?.number ?? '',
      expires: document?.expires ?? null,
    },
  ];
}

function standingOf(row: NotificationRow, basis: string, { zone }: Context, say: Say): Standing {
  const local = (instant: string | null) => (instant === null ? null : localOf(epochOf(instant), zone));
  return {
    state: row.state,
    label: say(NOTIFICATION_STATES[row.state]),
    tone: NOTIFICATION_TONES[row.state],
    subject: row.subject,
    preparedAt: local(row.preparedAt) ?? '',
    sentAt: local(row.sentAt),
    answeredAt: local(row.acknowledgementSeenAt),
    bouncedAt: local(row.bouncedAt),
    outdated:
      (row.state === 'draft' || row.state === 'sent' || row.state === 'answered') &&
      row.basis !== null &&
      row.basis !== basis,
  };
}

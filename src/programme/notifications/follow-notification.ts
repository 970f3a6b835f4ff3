// What the mailbox says of a notice, entered in the books by the round: sent, answered, returned, not to be found.
// A reply is only shown as a possible acknowledgement; a draft that is gone is asked about, never taken for discarded.
// INVARIANT: a sign that came twice, or after a stronger one, changes nothing.

import * as z from 'zod/mini';
import { decided, defineAction, type Context } from '../../kernel/action';
import { update, type Change } from '../../kernel/change';
import type { EffectOrder } from '../../kernel/effect';
import { problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { registro } from '../books';
import { focalPoints, missions } from '../directory/tables';
import { movements } from '../travel/tables';
import { doubtsAbout, holdDoubt, settleDoubts } from './doubts';
import { recipientsOf } from './recipients';
import { recordSent } from './sent';
import { heavier, isSent, isUnsent } from './standing';
import { notifications, type NotificationRow } from './tables';

const sign = z.discriminatedUnion('kind', [
  /** `outdated`: what was sent is no longer what the books say, in its words or in whom it tells of. */
  z.object({
    kind: z.literal('sent'),
    id: z.string(),
    threadId: z.string(),
    messageId: z.string(),
    at: z.string(),
    to: z.readonly(z.array(z.string())),
    outdated: z.optional(z.boolean()),
  }),
  z.object({ kind: z.enum(['reply', 'automatic', 'bounce']), at: z.string() }),
  /** The draft is there, maybe under another ID: taken back from a later hour. */
  z.object({ kind: z.literal('found'), draftId: z.string(), threadId: z.string() }),
  z.object({ kind: z.literal('scheduled') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('outdated'), basis: z.string() }),
  z.object({ kind: z.literal('current') }),
]);
export type Sign = z.infer<typeof sign>;

const input = z.object({ notification: z.string(), sign });
type Input = z.infer<typeof input>;

export const followNotification = defineAction<Input, null>({
  key: 'follow-notification',
  title: 'Seguir aviso en el correo',
  roles: ['sistema'],
  books: [registro],
  input,
  reads: ({ notification }) => ({
    whole: [missions, focalPoints],
    index: [waitingOf(registro)],
    rows: [
      { table: notifications, where: ({ id }) => id === notification },
      {
        table: movements,
        where: ({ id }, first) =>
          first.index(notifications).some((row) => row.id === notification && row.movement === id),
      },
    ],
  }),
  decide: (snapshot, { notification, sign: seen }, context) => {
    const row = snapshot.rows(notifications).find(({ id }) => id === notification);
    const { changes, effects = [] } = row === undefined ? { changes: [] } : follow(snapshot, row, seen, context);
    return decided(null, changes, effects);
  },
});

interface Followed {
  readonly changes: readonly Change[];
  readonly effects?: readonly EffectOrder[];
}

const nothing: Followed = { changes: [] };
const set = (row: NotificationRow, values: Partial<NotificationRow>, ...more: Change[]): Followed => ({
  changes: [update(notifications, row, values), ...more],
});

function follow(snapshot: Snapshot, row: NotificationRow, seen: Sign, context: Context): Followed {
  switch (seen.kind) {
    case 'sent': {
      if (!isUnsent(row)) return nothing;
      const { changes, effects } = recordSent(snapshot, row, seen, context);
      const settled = settleDoubts(snapshot, context, row.id, 'settled', 'Se encontró enviado');
      const doubts = [
        ...(seen.outdated === true ? (['sent-outdated'] as const) : []),
        ...(wentElsewhere(snapshot, row, seen.to, context) ? (['sent-elsewhere'] as const) : []),
      ];
      const asked = doubts.map((kind) => ask(context, kind, row));
      return { changes: [...changes, ...settled, ...asked], effects };
    }
    case 'reply':
    case 'automatic':
    case 'bounce':
      return isSent(row)
        ? set(row, cameBack(row, seen.kind, seen.at), ...askedAbout(row, seen.kind, context))
        : nothing;
    case 'missing':
      return row.state === 'draft' && row.missingSince === null ? set(row, { missingSince: context.now }) : nothing;
    case 'gone':
      return row.state === 'draft' ? gone(row, context) : nothing;
    case 'scheduled':
      return isUnsent(row) ? set(row, { state: 'draft', missingSince: null }) : nothing;
    case 'found':
      return isUnsent(row) ? found(snapshot, row, seen, context) : nothing;
    default:
      return row.state === 'draft' ? content(snapshot, row, seen, context) : nothing;
  }
}

/** What is asked about a notice that is out. */
const ASKED = {
  'sent-outdated': 'notification.sent-outdated',
  'sent-elsewhere': 'notification.sent-elsewhere',
  bounced: 'notification.bounced',
} as const;

const ask = (context: Context, kind: keyof typeof ASKED, row: NotificationRow): Change =>
  holdDoubt(context, kind, row, [problem(ASKED[kind], null, { folio: row.folio })]);

/** A person may write other addresses into the draft; whether the mission got it, and who else did, is for people to see. */
function wentElsewhere(
  snapshot: Snapshot,
  { mission: id }: NotificationRow,
  sentTo: readonly string[],
  { today }: Context,
): boolean {
  const mission = snapshot.rows(missions).find((row) => row.id === id);
  if (mission === undefined) return false;
  const { to, cc } = recipientsOf(mission, snapshot.rows(focalPoints), today);
  return sentTo.some((address) => ![...to, ...cc].includes(address)) || to.some((address) => !sentTo.includes(address));
}

/** A notice that came back reached nobody: somebody must hear of it, once. */
const askedAbout = (row: NotificationRow, kind: 'reply' | 'automatic' | 'bounce', context: Context): Change[] =>
  kind === 'bounce' && row.bouncedAt === null ? [ask(context, 'bounced', row)] : [];

function cameBack(row: NotificationRow, kind: 'reply' | 'automatic' | 'bounce', at: string): Partial<NotificationRow> {
  if (kind === 'reply') return { state: 'answered', acknowledgementSeenAt: row.acknowledgementSeenAt ?? at };
  if (kind === 'bounce') return { state: heavier(row.state, 'bounced'), bouncedAt: row.bouncedAt ?? at };
  return { state: heavier(row.state, 'automatic'), automaticAt: row.automaticAt ?? at };
}

function gone(row: NotificationRow, context: Context): Followed {
  const why = problem('notification.draft-gone', null, { folio: row.folio, since: row.missingSince ?? context.now });
  return set(row, { state: 'gone' }, holdDoubt(context, 'draft-gone', row, [why]));
}

function found(
  snapshot: Snapshot,
  row: NotificationRow,
  seen: Extract<Sign, { kind: 'found' }>,
  context: Context,
): Followed {
  const settled = settleDoubts(snapshot, context, row.id, 'settled', 'Se encontró el borrador', 'draft-gone');
  return set(row, { state: 'draft', draftId: seen.draftId, threadId: seen.threadId, missingSince: null }, ...settled);
}

/** Whether the draft still says what the books say: asked once for each change. */
function content(snapshot: Snapshot, row: NotificationRow, seen: Sign, context: Context): Followed {
  if (seen.kind === 'current') {
    if (row.staleBasis === null) return nothing;
    const settled = settleDoubts(
      snapshot,
      context,
      row.id,
      'settled',
      'El borrador vuelve a decir lo que hay',
      'draft-outdated',
    );
    return set(row, { staleBasis: null }, ...settled);
  }
  if (seen.kind !== 'outdated' || row.staleBasis === seen.basis) return nothing;
  const asked = doubtsAbout(snapshot, row.id, 'draft-outdated').length > 0;
  const why = problem('notification.draft-outdated', null, { folio: row.folio });
  return set(row, { staleBasis: seen.basis }, ...(asked ? [] : [holdDoubt(context, 'draft-outdated', row, [why])]));
}

// The act *Preparar aviso a OIM de origen*: one notice per movement and mission. It only orders a draft; a person reads
// it in the programme's mailbox and sends it.
// INVARIANT: refused while anything in the preview keeps it back, so that nothing is sent to whom, or about whom, it
// must not.

import * as z from 'zod/mini';
import { decided, defineAction, type Context, type Decision } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { registro } from '../books';
import { readsWith } from '../travel/movement-view';
import { elsewhereMovement, scopeReads } from '../travel/scope';
import { movements } from '../travel/tables';
import { CREATE_DRAFT, type DraftPayload } from './draft-payload';
import { settleDoubts } from './doubts';
import { noticeReads, previewNotification, type NoticePreview } from './preview-notification';
import { mayBePrepared } from './standing';
import { NOTIFICATION_STATES, notifications, type NotificationRow } from './tables';

const input = z.object({ movement: z.string(), mission: z.string() });
type Input = z.infer<typeof input>;

export interface PreparedNotification {
  readonly notification: string;
  readonly counted: number;
  readonly omitted: number;
}

export const prepareNotification = defineAction<Input, PreparedNotification>({
  key: 'prepare-notification',
  title: 'Preparar aviso a OIM de origen',
  roles: ['operaciones', 'oficial-nacional'],
  books: [registro],
  input,
  reads: ({ movement, mission }) =>
    readsWith(
      noticeReads(({ id }) => id === movement),
      scopeReads,
      {
        rows: [{ table: notifications, where: (row) => row['movement'] === movement && row['mission'] === mission }],
        index: [waitingOf(registro)],
      },
    ),
  decide,
});

function decide(snapshot: Snapshot, { movement, mission }: Input, context: Context): Decision<PreparedNotification> {
  const elsewhere = elsewhereMovement(snapshot, context.actor, movement, context.today);
  if (elsewhere !== undefined) return refused(elsewhere);
  const preview = previewNotification(snapshot, movement, mission, context);
  if (!preview.ok) return preview;
  const known = snapshot.rows(notifications).find((row) => row.movement === movement && row.mission === mission);
  const stands = known !== undefined && !mayBePrepared(known);
  const standing = stands ? [problem('notification.already', null, { state: NOTIFICATION_STATES[known.state] })] : [];
  const problems = [...standing, ...preview.value.problems];
  if (problems.length > 0) return refused(...problems);

  const id = known?.id ?? context.id('notification');
  const folio = snapshot.rows(movements).find((row) => row.id === movement)?.code ?? '';
  const values = { ...valuesOf(preview.value, context), folio };
  const messageId = String(values.messageId);
  const changes: Change[] =
    known === undefined
      ? [insert(notifications, id, { movement, mission, ...values })]
      : [
          update(notifications, known, values),
          ...settleDoubts(snapshot, context, id, 'discarded', 'Se preparó otro aviso'),
        ];
  const payload: DraftPayload = { notification: id, movement, mission, messageId };
  const { told, leftOut } = preview.value;
  const result = { notification: id, counted: told.length, omitted: leftOut.length };
  return decided(result, changes, [{ kind: CREATE_DRAFT, book: registro.key, payload }]);
}

/** A notice about to be drafted; whatever an earlier draft left behind is forgotten. */
function valuesOf({ subject, told, leftOut, basis }: NoticePreview, context: Context) {
  const forgotten: Partial<NotificationRow> = {
    draftId: null,
    threadId: null,
    missingSince: null,
    staleBasis: null,
    sentMessageId: null,
    sentAt: null,
  };
  const domain = context.office.roleAccount.split('@')[1] ?? '';
  return {
    ...forgotten,
    state: 'preparing',
    subject,
    // Reserved before the draft exists, and repeatable: the same command always names the same message.
    messageId: `<${context.id('message')}@${domain}>`,
    preparedAt: context.now,
    counted: told.length,
    omitted: leftOut.length,
    told,
    basis,
  };
}

// A notice that a person sent: what the books keep of it, and the order to archive it. The names of what will be stored
// are reserved here, in the commit that knows it was sent.

import type { Context } from '../../kernel/action';
import { update, type Change } from '../../kernel/change';
import type { EffectOrder } from '../../kernel/effect';
import type { MailHeaders } from '../../kernel/ports';
import type { Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import { movements } from '../travel/tables';
import { addressesIn, headerOf } from './mail-signs';
import { notifications, type NotificationRow } from './tables';

export interface SentSign {
  readonly id: string;
  readonly threadId: string;
  /** The Message-ID it really went out with; answers name that one. */
  readonly messageId: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Every address it went to. */
  readonly to: readonly string[];
}

export const sentSign = (message: MailHeaders): SentSign => ({
  id: message.id,
  threadId: message.threadId,
  messageId: headerOf(message, 'message-id'),
  at: message.receivedAt,
  to: [...new Set(['to', 'cc', 'bcc'].flatMap((name) => addressesIn(message, name)))],
});

export const ARCHIVE_NOTIFICATION = 'archive-notification';

export interface ArchivePayload {
  readonly notification: string;
  /** Gmail's ID of the message as sent. */
  readonly message: string;
  /** `Avisos`, made by the first notice stored in it, inside the movement's folder. */
  readonly folder: { readonly fileId: string; readonly parent: string };
  readonly eml: string;
  readonly annex: string;
}

export interface RecordedSent {
  readonly changes: readonly Change[];
  readonly effects: readonly EffectOrder[];
}

/** Needs the whole row of the notice's movement. */
export function recordSent(snapshot: Snapshot, row: NotificationRow, sign: SentSign, context: Context): RecordedSent {
  const known = sign.messageId === '' ? row.messageId : sign.messageId;
  const values = {
    state: 'sent',
    sentMessageId: sign.id,
    threadId: sign.threadId,
    sentAt: sign.at,
    messageId: known,
    missingSince: null,
  };
  const noted = update(notifications, row, values);
  const movement = snapshot.rows(movements).find(({ id }) => id === row.movement);
  if (movement === undefined || movement.folder === null) return { changes: [noted], effects: [] };

  const folder = movement.noticesFolder ?? context.reserveFileId(registro.key);
  const kept = movement.noticesFolder === null ? [update(movements, movement, { noticesFolder: folder })] : [];
  const payload: ArchivePayload = {
    notification: row.id,
    message: sign.id,
    folder: { fileId: folder, parent: movement.folder },
    eml: context.reserveFileId(registro.key),
    annex: context.reserveFileId(registro.key),
  };
  return { changes: [noted, ...kept], effects: [{ kind: ARCHIVE_NOTIFICATION, book: registro.key, payload }] };
}
